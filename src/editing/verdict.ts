import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { LineCounter, isSeq, parseDocument } from 'yaml';
import type { Changes } from '../catalogue/files.ts';
import { BESIDE } from '../catalogue/place.ts';
import { readContent } from '../catalogue/read.ts';
import { soundOf } from '../catalogue/sound.ts';
import { review } from '../review/rules.ts';
import type { Problem } from '../schema/errors.ts';
import type { Fault } from './exchange.ts';

// What the check says of a save before it is made. The forms show it; the door to the files obeys it.

export type Verdict = {
  /** Faults in what is saved. */
  own: Fault[];
  /** Faults that the save makes in other files. */
  others: Problem[];
  /** What is saved is a draft, which may wait with its own faults. */
  isDraft: boolean;
};

const LIST = /\.yaml$/;
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/** Holds a change against the same check as `npm run check`. */
export async function verdictOn(folder: string, date: string, changes: Changes): Promise<Verdict> {
  const after = await faultsIn(folder, date, changes);
  const isDraft = await allDrafts(folder, changes);
  if (after.length === 0) return { own: [], others: [], isDraft };
  const before = await faultsIn(folder, date);
  const texts = new Map<string, string>();
  for (const [name] of changes)
    if (LIST.test(name)) texts.set(name, textOf(await readFile(path.join(folder, name)).catch(() => undefined)));
  const known = new Set(before.map((problem) => keyOf(problem, texts.get(problem.file))));
  const own: Fault[] = [];
  const others: Problem[] = [];
  for (const problem of after) {
    const isOwn = changes.has(problem.file);
    const text = isOwn && LIST.test(problem.file) ? textOf(changes.get(problem.file)) : undefined;
    // A text answers for itself. In a list, and in other files, what was wrong before is for another day.
    if ((!isOwn || text !== undefined) && known.has(keyOf(problem, text))) continue;
    if (isOwn) own.push(faultAt(problem, text));
    else others.push(problem);
  }
  return { own, others, isDraft };
}

/** All that is wrong in a content folder, drafts too. What only pictures can tell is not asked here. */
async function faultsIn(folder: string, date: string, changes?: Changes): Promise<Problem[]> {
  const { content, apart } = soundOf(await readContent(folder, changes), date);
  const found = await review({ content, date, pictures: [], strict: false });
  return [...apart, ...found.filter(({ strength, rule }) => strength === 'error' && rule !== 'content')];
}

/** A problem without its line, which moves when lines come and go above it. In a list, with what its row is called. */
function keyOf({ file, field, problem, line }: Problem, text: string | undefined): string {
  const row = text === undefined ? undefined : rowsOf(text)[rowAt(text, line) ?? -1];
  return JSON.stringify([file, field, problem, row?.name]);
}

function faultAt(problem: Problem, text: string | undefined): Fault {
  const row = text === undefined ? undefined : rowAt(text, problem.line);
  const steps = [...(problem.field ?? '').matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) - 1 : step));
  return { ...problem, path: steps, ...(row !== undefined && { row }) };
}

function rowsOf(text: string): { line: number; name: string }[] {
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: lines });
  if (!isSeq(contents)) return [];
  return contents.items.map((item) => {
    const { range } = item as { range?: [number, number, number] };
    const data = (item as { toJSON: () => unknown }).toJSON() as Record<string, unknown> | null;
    return {
      line: lines.linePos(range?.[0] ?? 0).line,
      name: String(data?.id ?? data?.name ?? data?.from ?? data?.term ?? data?.job ?? ''),
    };
  });
}

/** The row of a list that a line is in: the last that begins on it or above. */
function rowAt(text: string, line: number | undefined): number | undefined {
  const rows = rowsOf(text);
  if (line === undefined || rows.length === 0) return undefined;
  return Math.max(
    0,
    rows.findLastIndex((row) => row.line <= line),
  );
}

const FRONTMATTER = /^---\r?\n([\s\S]*?)^---/m;
const DRAFT = /^draft:[ \t]*true[ \t]*(?:#.*)?$/m;

/** Whether all texts that are saved are drafts. A translation is one when what it translates is. */
async function allDrafts(folder: string, changes: Changes): Promise<boolean> {
  const texts = [...changes.keys()].filter((name) => /\.(mdx?|yaml)$/.test(name));
  if (texts.length === 0) return false;
  const drafts = texts.map(async (name) => {
    if (LIST.test(name)) return false;
    const mains = [name.replace(new RegExp(`\\.(${BESIDE})(?=\\.mdx?$)`), '')].flatMap((main) => [
      main,
      main.replace(/\.mdx?$/, '.md'),
      main.replace(/\.mdx?$/, '.mdx'),
    ]);
    for (const main of mains) {
      const bytes = changes.get(main) ?? (await readFile(path.join(folder, main)).catch(() => undefined));
      if (bytes) return DRAFT.test((FRONTMATTER.exec(textOf(bytes))?.[1] ?? '').replaceAll('\r', ''));
    }
    return false;
  });
  return (await Promise.all(drafts)).every(Boolean);
}
