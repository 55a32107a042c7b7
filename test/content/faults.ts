import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { formatFinding } from '../../scripts/lib/check-text.ts';
import { reviewContent } from '../../scripts/lib/findings.ts';

// Each folder in faults/ holds the files that differ from base/, and in expected.txt what `npm run check -- --tips` tells the editor.

const here = import.meta.dirname;
export const base = path.join(here, 'base');
const folder = path.join(here, 'faults');

export const faultNames = await readdir(folder);

/** The day that the faults are looked at, unless a fault has a date.txt of its own. */
export const DATE = '2026-11-23';
const NOT_CONTENT = /(^|[/\\])(expected|date)\.txt$/;

/** The folder of a fault, with the files that differ. */
export const filesOf = (fault: string): string => path.join(folder, fault);

/** The day that a fault is looked at. */
export async function dateOf(fault: string): Promise<string> {
  const dated = path.join(folder, fault, 'date.txt');
  return existsSync(dated) ? (await readFile(dated, 'utf8')).trim() : DATE;
}

/** What an editor is told when the files of a fault lie over the sound content. */
export async function told(fault: string): Promise<string> {
  const content = await mkdtemp(path.join(tmpdir(), 'fault-'));
  try {
    await cp(base, content, { recursive: true });
    await cp(path.join(folder, fault), content, { recursive: true, filter: (source) => !NOT_CONTENT.test(source) });
    const { findings } = await reviewContent({ folder: content, date: await dateOf(fault), strict: false, spelling: true });
    return `${findings.map((finding) => stripVTControlCharacters(formatFinding(finding, 'content'))).join('\n\n')}\n`;
  } finally {
    await rm(content, { recursive: true });
  }
}

export const expected = (fault: string): Promise<string> => readFile(path.join(folder, fault, 'expected.txt'), 'utf8');
