import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QUESTIONS } from '../../scripts/lib/new-site.ts';
import { checkContent } from '../../src/catalogue/check.ts';
import { readContent } from '../../src/catalogue/read.ts';
import { namesOfOurs } from '../sector.ts';

const DATE = '2026-11-23';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'new-site-'));
});
afterAll(() => rm(folder, { recursive: true }));

const run = (args: string[], input = ''): { status: number | null; said: string; refused: string } => {
  const { status, stdout, stderr } = spawnSync('node', ['scripts/new.ts', 'site', ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, BUILD_DATE: DATE },
  });
  return { status, said: stdout, refused: stderr };
};
const EXAMPLES = Object.entries(QUESTIONS).map(([name, [, example]]) => [`--${name}`, example] as const);
const all = (name: string): string[] => [...EXAMPLES.flat(), '--folder', path.join(folder, name)];

describe('a new site', () => {
  it('takes all from the arguments, and is one that the check has nothing against', async () => {
    const { status, said } = run(all('made'));
    expect(status).toBe(0);
    const { entries, problems } = checkContent(await readContent(path.join(folder, 'made')), DATE);
    expect(problems).toEqual([]);
    expect([entries.region.size, entries.job.size, entries.programme.size]).toEqual([1, 1, 1]);
    expect([...entries.page.values()].map(({ data }) => data.shows)).toEqual(
      expect.arrayContaining(['privacy', 'accessibility', 'consent-form']),
    );
    expect(said).toContain('npm run build');
  });

  it('says nothing of what our own site is about, or of who is behind it', () => {
    run(all('ours'));
    const files = globSync(path.join(folder, 'ours/**/*.{yaml,md,mdx}')).filter((file) => !file.endsWith('municipalities.yaml'));
    const said = files.flatMap((file) => namesOfOurs(readFileSync(file, 'utf8')).map((word) => `${path.basename(file)}: ${word}`));
    expect(said).toEqual([]);
    expect(files.length).toBeGreaterThan(8);
  });

  it('is never written over what is there', async () => {
    run(all('mine'));
    const file = path.join(folder, 'mine/site.yaml');
    await writeFile(file, 'name: Mitt\n');
    const { status, refused } = run(all('mine'));
    expect(status).toBe(2);
    expect(refused).toContain('Det ligger redan något i');
    expect(await readFile(file, 'utf8')).toBe('name: Mitt\n');
  });

  it('tells what is missing and what is no answer, and writes nothing', async () => {
    expect(run(['--name', 'Vårdspåret']).refused).toContain('Det saknas: --network, --sector');
    const wrong = (name: string, value: string): string =>
      run(all('wrong').map((arg, i, list) => (list[i - 1] === `--${name}` ? value : arg))).refused;
    expect(wrong('municipality', 'Oslo')).toContain('Det finns ingen kommun i Sverige som heter ”Oslo”.');
    expect(wrong('ssyk', 'vård')).toContain('Skriv fyra siffror');
    expect(wrong('email', 'vi')).toContain('Skriv en e-postadress');
    expect(globSync(path.join(folder, 'wrong'))).toEqual([]);
  });
});

it('a new site is asked for in eight questions, again where an answer will not do', () => {
  const answers = EXAMPLES.flatMap(([name, example]) => (name === '--municipality' ? ['Oslo', example] : [example]));
  const asked = path.join(folder, 'asked');
  const { status, stdout } = spawnSync('node', ['scripts/new.ts', 'site', '--folder', asked], {
    input: `${answers.join('\n')}\n`,
    encoding: 'utf8',
    env: { ...process.env, BUILD_DATE: DATE },
  });
  expect(status).toBe(0);
  expect(stdout.match(/till exempel/g)).toHaveLength(9);
  expect(Object.keys(QUESTIONS)).toHaveLength(8);
  expect(globSync(path.join(asked, 'site.yaml'))).toHaveLength(1);
});
