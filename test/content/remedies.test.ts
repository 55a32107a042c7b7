import { describe, expect, it } from 'vitest';
import { reviewRaw } from '../../scripts/lib/findings.ts';
import { type ContentFiles, readFiles } from '../../src/catalogue/files.ts';
import { parseContent } from '../../src/catalogue/read.ts';
import type { Finding } from '../../src/review/finding.ts';
import { base, dateOf, faultNames, filesOf } from './faults.ts';
import { followed, type Texts } from './remedies.ts';

const sound = await readFiles(base);

async function review(files: ContentFiles, texts: Texts, { date, spelling }: { date: string; spelling: boolean }): Promise<Finding[]> {
  const names = [...new Set([...files.names.filter((name) => !files.bytes.has(name)), ...texts.keys()])].toSorted();
  const bytes = new Map([...texts].map(([name, text]) => [name, new TextEncoder().encode(text)]));
  const raw = parseContent({ names, bytes, problems: files.problems });
  const { findings } = await reviewRaw(raw, { strict: false, spelling, date, pictures: [], wordList: texts.get('words.txt') ?? '' });
  return findings;
}

const errors = (findings: readonly Finding[]): number => findings.filter(({ strength }) => strength === 'error').length;

/** The faults of a folder whose advice says exactly what to write, and those of them that are there still when it has been followed. */
async function tryOut(fault: string): Promise<{ tried: string[]; left: string[] }> {
  const own = await readFiles(filesOf(fault));
  const isContent = (name: string): boolean => !/^(expected|date)\.txt$/.test(name);
  const all = { ...own, names: [...new Set([...sound.names, ...own.names.filter(isContent)])], bytes: new Map([...sound.bytes, ...own.bytes]) };
  // Bytes that are no text cannot be mended by writing.
  const texts = new Map([...all.bytes].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
  // The dictionaries are slow.
  const options = { date: await dateOf(fault), spelling: fault.startsWith('spelling') };
  const before = await review(all, texts, options);
  const tried: string[] = [];
  const left: string[] = [];
  for (const finding of before) {
    const mended = followed(finding, texts);
    if (!mended) continue;
    const after = await review(all, mended, options);
    const said = `${fault}: ${finding.file}:${finding.line} ${finding.field ?? ''} ${finding.problem} → ${finding.remedy}`;
    const same = ({ file, field, problem }: Finding): boolean =>
      file === finding.file && field === finding.field && problem === finding.problem;
    const isThere = after.filter(same).length >= before.filter(same).length;
    // A file that could not be read may have more to tell.
    const isWorse = finding.field !== undefined && errors(after) > errors(before);
    tried.push(said);
    if (isThere || isWorse) left.push(`${said}\n   ${after.map(({ file, line, problem }) => `${file}:${line} ${problem}`).join('\n   ')}`);
  }
  return { tried, left };
}

describe('advice that says exactly what to write', () => {
  it('takes the fault away when it is followed, at least forty times', async () => {
    const results = [];
    for (const fault of faultNames) results.push(await tryOut(fault));
    expect(results.flatMap(({ left }) => left)).toEqual([]);
    expect(results.flatMap(({ tried }) => tried).length).toBeGreaterThanOrEqual(40);
    expect(results.filter(({ tried }) => tried.length > 0).length).toBeGreaterThanOrEqual(40);
  });
});
