import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { forgetChanged, tellContent } from '../../scripts/lib/again.ts';
import { checkCommand } from '../../scripts/lib/check-command.ts';
import { changesSince, keptFor, versionOf } from '../../scripts/lib/kept-check.ts';
import { spoilt } from '../../scripts/lib/mutations.ts';
import { pick, type Random, randomOf } from '../../scripts/lib/random.ts';
import { smallContent } from '../../scripts/lib/small-content.ts';
import { readFiles } from '../../src/catalogue/files.ts';
import { contentFolder } from '../../src/catalogue/folder.ts';
import { writeStory } from '../stories.ts';

const DATE = '2026-11-28';
const STEPS = 60;

let place: string;
let folder: string;
let kept: string;
let files: Map<string, Uint8Array>;

beforeAll(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'again-'));
  files = new Map(smallContent(await readFiles(contentFolder), DATE).bytes);
  job = [...files].find(([name, bytes]) => /^(jobs|programmes|guides)\/[^.]+\.mdx?$/.test(name) && bodyOf(bytes).includes(' och '))?.[0] ?? '';
});
beforeEach(async () => {
  folder = await mkdtemp(path.join(place, 'content-'));
  kept = path.join(folder, '.cache', 'check');
  for (const [name, bytes] of files) await write(name, bytes);
});
afterAll(() => rm(place, { recursive: true }));

async function write(name: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
  await writeFile(path.join(folder, name), bytes);
}
const read = (name: string): Promise<string> => readFile(path.join(folder, name), 'utf8');
const question = (more: { date?: string; spelling?: boolean } = {}) => ({ folder, date: DATE, strict: false, spelling: false, ...more });

/** The files that differ from what was kept. */
async function changedNow(): Promise<string[]> {
  const { names } = await readFiles(folder);
  const last = keptFor(kept, versionOf(question()));
  return last ? changesSince(last, folder, names).changed.map(({ name }) => name) : names;
}

/** What is found with and without what was kept. */
async function expectSame(what: string, more = {}): Promise<boolean> {
  const { input, ...again } = await tellContent(question(more), kept);
  const { input: _, ...anew } = await tellContent(question(more));
  expect(again, what).toEqual(anew);
  return input === undefined;
}

/** A text in which a word can be another. */
let job: string;
const bodyOf = (bytes: Uint8Array): string => {
  const text = new TextDecoder().decode(bytes);
  return text.slice(bodyAt(text));
};
const bodyAt = (text: string): number => text.indexOf('\n---\n') + 5;

const WORDS = ['gjuteri', 'ett', 'robotcell', 'anordnas', 'och', 'svetsfog', 'arbetsmiljöansvar', 'samt', 'x'];
const EDITS: ((words: string[], random: Random) => string[])[] = [
  (words, random) => words.with(random(words.length), pick(random, WORDS)),
  (words, random) => words.toSpliced(random(words.length), 1),
  (words, random) => words.toSpliced(random(words.length), 0, pick(random, WORDS)),
  (words, random) => words.toSpliced(random(words.length), 0, '\n\nNytt stycke här.\n\n'),
  (words, random) => words.toSpliced(random(words.length), 0, pick(random, ['[läs mer](/yrken/)', '[här](/guider/)', '**fet**', '<br>', 'https://x.se'])),
  (words) => [...words, '\n\n## Ny rubrik\n\nMer text om svets, metall och samt annat som anordnas och genomförs.\n'],
];

/** A text whose words are changed, and nothing above them. */
function reworded(text: string, random: Random): string {
  const at = bodyAt(text);
  const words = text.slice(at).split(' ');
  return text.slice(0, at) + pick(random, EDITS)(words, random).join(' ');
}

describe('a check that remembers the last one', () => {
  it('finds exactly what one that looks at all finds, whatever is changed, one thing after the other', async () => {
    const random = randomOf(7);
    const names = [...files.keys()];
    const texts = names.filter((name) => /\.mdx?$/.test(name));
    const quick = { alone: 0, all: 0 };
    await expectSame('at first');
    for (let step = 0; step < STEPS; step += 1) {
      const name = pick(random, texts);
      const way = random(10);
      if (way < 6) await write(name, reworded(new TextDecoder().decode(files.get(name)), random));
      else if (way === 6) await rm(path.join(folder, name), { force: true });
      else if (way === 7) await write(name, files.get(name) ?? '');
      else {
        const other = spoilt({ names, bytes: files, problems: [] }, step);
        await write(other.file, other.bytes);
        await expectSame(`spoilt ${other.file}, step ${step}`);
        await write(other.file, files.get(other.file) ?? '');
      }
      quick[(await expectSame(`${name}, way ${way}, step ${step}`)) ? 'alone' : 'all'] += 1;
      // So that there is something to remember again: where anything is wrong, nothing is kept.
      if (step % 3 === 2) for (const text of texts) await write(text, files.get(text) ?? '');
    }
    // Or nothing would have been tried.
    expect(quick.alone).toBeGreaterThan(STEPS / 10);
    expect(quick.all).toBeGreaterThan(STEPS / 10);
  });

  it('looks at one file where one word has changed, and at none where nothing has', async () => {
    await tellContent(question(), kept);
    expect(await changedNow()).toEqual([]);
    expect((await tellContent(question(), kept)).input).toBeUndefined();
    const text = await read(job);
    await write(job, text.slice(0, bodyAt(text)) + text.slice(bodyAt(text)).replace(' och ', ' eller '));
    expect(await changedNow()).toEqual([job]);
    expect((await tellContent(question(), kept)).input).toBeUndefined();
    await expectSame('one word');
  });

  it('sees that a file has as many bytes as before and others', async () => {
    await tellContent(question(), kept);
    const text = await read(job);
    await write(job, text.replace(/^(title: .*).$/m, '$1x'));
    await expectSame('a letter');
    expect((await tellContent(question(), kept)).input).toBeUndefined();
  });

  it('looks at all on another day, by other rules and where words are spelt', async () => {
    await tellContent(question(), kept);
    expect(await expectSame('another day', { date: '2027-11-28' })).toBe(false);
    expect(await expectSame('the same day', { date: '2027-11-28' })).toBe(true);
    expect(await expectSame('spelling', { spelling: true })).toBe(false);
    expect(await expectSame('spelling again', { spelling: true })).toBe(true);
  });

  it('passes over what is damaged, and makes it anew', async () => {
    await tellContent(question(), kept);
    const bytes = await readFile(kept);
    for (const wrong of [Buffer.alloc(0), bytes.subarray(0, bytes.length / 2), bytes.fill(7, 1000, 1010), Buffer.from('{}')]) {
      await writeFile(kept, wrong);
      expect(await expectSame('damaged')).toBe(false);
      expect(await expectSame('made anew')).toBe(true);
    }
  });

  it('holds where several check at once', async () => {
    const told = await Promise.all(Array.from({ length: 4 }, () => tellContent(question(), kept)));
    expect(new Set(told.map(({ findings }) => JSON.stringify(findings))).size).toBe(1);
    expect((await readdir(path.dirname(kept))).toSorted()).toEqual(['check', 'content.txt']);
    expect(await expectSame('afterwards')).toBe(true);
  });

  it('keeps nothing where something is wrong, and nothing that has changed when a build begins', async () => {
    await tellContent(question(), kept);
    forgetChanged(question(), kept);
    expect(await readdir(path.dirname(kept))).toContain('check');
    await write(job, `${await read(job)}\nMer.\n`);
    forgetChanged(question(), kept);
    expect(await readdir(path.dirname(kept))).not.toContain('check');
    await write(job, (await read(job)).replace('title:', 'titel:'));
    await tellContent(question(), kept);
    expect(await readdir(path.dirname(kept))).not.toContain('check');
  });

  it('keeps nothing of a story that may not be shown any more', async () => {
    await rm(folder, { recursive: true });
    await cp('test/content/base', folder, { recursive: true });
    const says = async (): Promise<boolean> => /zorvald|vjosefin/i.test((await readFile(kept)).toString('latin1'));
    for (const standing of ['valid', 'draft'] as const) await writeStory(folder, standing);
    await tellContent(question({ date: '2026-11-23' }), kept);
    expect(await says()).toBe(true);
    expect(await expectSame('withheld since yesterday', { date: '2026-12-02' })).toBe(false);
    expect(await says()).toBe(false);
    expect(await expectSame('still withheld', { date: '2026-12-02' })).toBe(true);
  });

  it('prints and ends the same', async () => {
    const command = (more: object = {}) => checkCommand([], { folder, name: 'content', date: DATE, onGitHub: false, ...more });
    const anew = await command();
    expect(await command({ kept })).toEqual(anew);
    expect(await command({ kept })).toEqual(anew);
  });
});
