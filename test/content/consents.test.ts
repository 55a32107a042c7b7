import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Standing, STORIES, writeStory } from '../stories.ts';
import { base } from './faults.ts';

let content: string;
beforeAll(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'consents-'));
  await cp(base, content, { recursive: true });
  for (const standing of Object.keys(STORIES) as Standing[]) await writeStory(content, standing);
});
afterAll(() => rm(content, { recursive: true }));

const run = (...args: string[]): { status: number | null; said: string } => {
  const env = { ...process.env, CONTENT_DIR: content, BUILD_DATE: '2026-11-23' };
  const { status, stdout, stderr } = spawnSync('node', ['scripts/consents.ts', ...args], { encoding: 'utf8', env });
  return { status, said: stdout + stderr };
};
const names = Object.values(STORIES).map(({ name }) => new RegExp(name, 'i'));

describe('npm run consents', () => {
  it('tells by region what runs out when, and of nobody who it is', () => {
    const { status, said } = run();
    expect(status).toBe(0);
    expect(said.trim().split('\n').slice(0, 10)).toEqual([
      '7 berättelser om verkliga personer. 1 får publiceras 2026-11-23.',
      '',
      'Norr',
      '              samtycke saknas',
      '  2026-11-22  har gått ut',
      '  2026-12-01  går ut om 8 dagar',
      '  2027-01-02  saknar vårdnadshavare',
      '  2027-01-02  gäller inte än',
      '  2027-01-02  gäller (utkast)',
      '  2027-01-02  återkallat 2026-11-23',
    ]);
    expect(names.filter((name) => name.test(said))).toEqual([]);
  });

  it('says how many stories it could not read, and where to see why', async () => {
    const file = path.join(content, 'regions/norr/stories/oklar.mdx');
    await writeFile(file, '---\ntitle: Oklart\nillustrative: kanske\n---\n');
    const { said } = run();
    await rm(file);
    expect(said).toContain('En berättelse har fel och är inte med. Vad som är fel: npm run check');
    expect(run().said).not.toContain('inte med');
  });

  it('tells who it is when asked to', () => {
    const { said } = run('--names', '--region', 'norr');
    expect(names.filter((name) => !name.test(said))).toEqual([]);
    expect(said).toMatch(/2026-12-01 {2}går ut om 8 dagar {2}Zorvald {2}.*stories\/zorvald\.mdx/);
  });

  it('gives the same as JSON, without names too', () => {
    const { said } = run('--json');
    const { date, consents } = JSON.parse(said) as { date: string; consents: object[] };
    expect(date).toBe('2026-11-23');
    expect(consents).toHaveLength(7);
    expect(consents[2]).toEqual({ region: 'norr', state: 'expiring', expires: '2026-12-01', days: 8, draft: false });
    expect(names.filter((name) => name.test(said))).toEqual([]);
  });

  it('refuses a region that does not exist', () => {
    const { status, said } = run('--region', 'nor');
    expect(status).toBe(2);
    expect(said).toContain('Menade du norr?');
  });
});
