import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { githubAnnotations, grouped } from '../../scripts/lib/check-text.ts';
import { checkCommand, type Outcome } from '../../scripts/lib/check-command.ts';
import { reviewContent } from '../../scripts/lib/findings.ts';
import type { Finding } from '../../src/review/finding.ts';
import { base } from './faults.ts';

// `npm run check` as editors and pipelines run it.

const run = promisify(execFile);
const DATE = '2026-11-23';
let folder: string;

/** The sound content with some faults laid over it. */
async function lay(faults: string[]): Promise<string> {
  const content = await mkdtemp(path.join(folder, 'content-'));
  await cp(base, content, { recursive: true });
  for (const fault of faults) await cp(path.join(base, '../faults', fault), content, { recursive: true, filter: (source) => !source.endsWith('.txt') });
  return content;
}

/** What the check says of it. */
async function check(args: string[], { faults = [] as string[], onGitHub = false, at = '' } = {}): Promise<Outcome> {
  return checkCommand(args, { folder: at || (await lay(faults)), name: 'content', date: DATE, onGitHub });
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'check-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the check', () => {
  it('passes what is sound, in a line', async () => {
    expect(await check([])).toEqual({ code: 0, out: 'Innehållet är rätt: 27 poster.\n', said: '' });
  });

  it('passes warnings and tips, grouped by region, and keeps the tips until one asks', async () => {
    const faults = ['fact-expired', 'consent-expired', 'alt-begins-with-picture'];
    const { code, out } = await check([], { faults: ['fact-expired', 'consent-expired'] });
    expect(code).toBe(0);
    expect(out).toMatch(/^Gemensamt för alla regioner: 1 varning\n\ncontent\/jobs\/snickare\.md:8\n {2}varning {2}pay: .*\n {2}→ .*\n\n\nNorr: 1 varning\n/);
    expect(out).toMatch(/Innehållet är rätt: 27 poster\. 2 varningar att se över när du hinner\.\n$/);
    expect((await check([], { faults })).out).toContain('1 tips: ett råd som du kan läsa med npm run check -- --tips');
    expect((await check(['--tips'], { faults })).out).toContain('tips  Bildens text börjar med');
  });

  it('fails on an error, and on what is long unread only when it is strict', async () => {
    expect((await check([], { faults: ['title-empty'] })).code).toBe(1);
    expect((await check([], { faults: ['title-empty'] })).out).toMatch(/1 fel\. Felen måste rättas innan webbplatsen kan byggas\.\n$/);
    expect((await check([], { faults: ['page-not-read-for-long'] })).code).toBe(0);
    expect((await check(['--strict'], { faults: ['page-not-read-for-long'] })).code).toBe(1);
    expect((await check(['--strict'], { faults: ['page-not-read-for-a-year'] })).code).toBe(0);
  });

  it('passes drafts with faults, and a folder that is not there is told in a sentence', async () => {
    const { code, out } = await check([], { faults: ['draft-with-faults'] });
    expect(code).toBe(0);
    expect(out).toMatch(/content\/jobs\/snickare\.md:2\n {2}varning {2}title: Fältet saknas\./);
    const gone = await check([], { at: '/finns/inte' });
    expect(gone).toMatchObject({ code: 1, said: '' });
    expect(gone.out).toContain('Det finns ingen mapp här.');
    expect(gone.out).toMatch(/1 fel\. Felen måste/);
  });

  it('shows fifty of many faults, some of each file, and counts the rest', () => {
    const findings = ['a.md', 'b.md', 'regions/norr/c.md'].flatMap((file) =>
      Array.from({ length: 200 }, (_, i) => ({ file, line: i + 1, problem: 'x', remedy: 'y', strength: 'error' as const, rule: 'content' })),
    );
    const told = stripVTControlCharacters(grouped(findings, 'content', String));
    expect(told.split('  fel  ').length - 1).toBe(50);
    expect(told).toMatch(/^Gemensamt för alla regioner: 400 fel\n/);
    expect(told).toMatch(/… och 550 till, i 3 filer\. De visas när du har rättat några av de här\.$/);
    const many = findings.map((finding, i) => ({ ...finding, file: `${i}.md` }));
    expect(grouped(many, 'content', String).split('.md:').length - 1).toBe(50);
    expect(githubAnnotations(many, 'content').split('\n')).toHaveLength(50);
  });

  it('of one region tells of that, and that there is more elsewhere', async () => {
    const { code, out } = await check(['--region', 'norr'], { faults: ['title-empty', 'consent-expired'] });
    expect(code).toBe(0);
    expect(out).toContain('Samtycket gick ut');
    expect(out).not.toContain('jobs/snickare.md');
    expect(out).toContain('Utanför regionen finns 1 fel, som också stoppar bygget.');
  });

  it('refuses what it does not understand, in Swedish, with 2', async () => {
    const refused = async (...args: string[]): Promise<string> => {
      const { code, out, said } = await check(args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      return said.split('\n')[0]!;
    };
    expect(await refused('--regoin', 'norr')).toBe('Valet --regoin finns inte. Menade du --region?');
    expect(await refused('--region', 'nor')).toBe('Regionen ”nor” finns inte. Menade du norr? Regioner: norr.');
    expect(await refused('--region')).toBe('Efter --region ska det stå ett värde.');
    expect(await refused('--region', '--json')).toBe('Efter --region ska det stå ett värde.');
    expect(await refused('norr')).toBe('”norr” går inte att förstå. Val börjar med två streck: --region norr');
    expect(await refused('--json=ja')).toBe('--json tar inget värde.');
    expect(await refused('--annotations', 'bitbucket')).toBe('--annotations kan vara github eller gitlab, inte ”bitbucket”.');
  });

  it('says what it can do', async () => {
    const { code, out } = await check(['--help']);
    expect(code).toBe(0);
    for (const option of ['--tips', '--region', '--strict', '--external', '--report', '--widening', '--json', '--annotations']) expect(out).toContain(option);
  });

  it('gives JSON and nothing else', async () => {
    const { code, out } = await check(['--json', '--widening'], { faults: ['fact-expired', 'bad-link'], onGitHub: true });
    const { date, findings, widening } = JSON.parse(out) as { date: string; findings: Finding[]; widening: { regions: { key: string }[] } };
    expect({ code, date }).toEqual({ code: 1, date: '2026-11-23' });
    expect(findings).toEqual([
      expect.objectContaining({ file: 'jobs/snickare.md', line: 14, strength: 'error', rule: 'content' }) as Finding,
    ]);
    expect(widening.regions.map(({ key }) => key)).toEqual(['norr']);
  });

  it('shows who is seen, as a table', async () => {
    const { out } = await check(['--widening'], { faults: ['only-men-seen'] });
    expect(out).toMatch(/Yrkesgrupp \(SSYK\) +kvinna +man +annat/);
    expect(out).toMatch(/\n71 Snickare +· +0 \+ 2 +· +· +2 +· +bytt bana\n/);
    expect(out).toMatch(/\nNorr +· +0 \+ 2/);
    expect(out).toContain('\n- Norr: I regionens berättelser syns bara män.\n');
  });

  it('tells GitHub beside the line, without being asked when GitHub runs it', async () => {
    const faults = ['fact-expired', 'link-to-missing-heading'];
    const lines = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('::'));
    const asked = lines((await check(['--annotations', 'github'], { faults })).out);
    expect(asked).toEqual([
      '::error file=content/guides/valja.mdx,line=7,title=fel%3A content::Länken #fragorna leder till en rubrik som inte finns på sidan.%0ARubriker att länka till: #frågorna. Menade du frågorna?',
      expect.stringMatching(/^::warning file=content\/jobs\/snickare\.md,line=8,title=varning%3A fact-expired::pay: Uppgiften gällde till 2026-06-30/) as string,
    ]);
    expect(lines((await check([], { faults, onGitHub: true })).out)).toEqual(asked);
    expect(lines((await check([], { faults })).out)).toEqual([]);
  });

  it('tells GitLab in a Code Quality report', async () => {
    const { code, out } = await check(['--annotations', 'gitlab'], { faults: ['fact-expired', 'stage-cycle'] });
    expect(code).toBe(1);
    const report = JSON.parse(out) as { description: string; check_name: string; fingerprint: string; severity: string; location: unknown }[];
    expect(report.map(({ check_name: rule, severity, location }) => ({ rule, severity, location }))).toEqual([
      { rule: 'fact-expired', severity: 'minor', location: { path: 'content/jobs/snickare.md', lines: { begin: 8 } } },
      { rule: 'content', severity: 'major', location: { path: 'content/stages.yaml', lines: { begin: 1 } } },
      { rule: 'content', severity: 'major', location: { path: 'content/stages.yaml', lines: { begin: 2 } } },
    ]);
    expect(new Set(report.map(({ fingerprint }) => fingerprint)).size).toBe(3);
  });

  it('is a command that says it and ends as it says', async () => {
    const content = await lay(['title-empty']);
    const env = { ...process.env, GITHUB_ACTIONS: '', FORCE_COLOR: undefined, CONTENT_DIR: content, BUILD_DATE: DATE };
    const command = (...args: string[]) => run('node', [path.resolve('scripts/check.ts'), ...args], { cwd: path.dirname(content), env });
    const { out } = await check([], { at: content });
    await expect(command()).rejects.toMatchObject({ code: 1, stdout: out.replaceAll('content/', `${path.basename(content)}/`), stderr: '' });
    await expect(command('--regoin')).rejects.toMatchObject({ code: 2, stdout: '', stderr: (await check(['--regoin'])).said });
  });

  it('of the real content has no error', async () => {
    const { findings } = await reviewContent({ strict: true });
    expect(findings.filter(({ strength }) => strength === 'error')).toEqual([]);
  });
});
