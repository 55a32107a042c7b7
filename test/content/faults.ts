import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkContent } from '../../src/catalogue/check.ts';
import { readContent } from '../../src/catalogue/read.ts';
import { format } from '../../src/schema/errors.ts';

// Each folder in faults/ holds the files that differ from base/, and in expected.txt what the editor is told.

const here = import.meta.dirname;
export const base = path.join(here, 'base');
const folder = path.join(here, 'faults');

export const faultNames = await readdir(folder);

/** What an editor is told when the files of a fault lie over the sound content. */
export async function told(fault: string): Promise<string> {
  const content = await mkdtemp(path.join(tmpdir(), 'fault-'));
  try {
    await cp(base, content, { recursive: true });
    await cp(path.join(folder, fault), content, { recursive: true, filter: (source) => !source.endsWith('expected.txt') });
    const { problems } = checkContent(await readContent(content));
    return `${problems.map((problem) => format(problem, 'content')).join('\n\n')}\n`;
  } finally {
    await rm(content, { recursive: true });
  }
}

export const expected = (fault: string): Promise<string> => readFile(path.join(folder, fault, 'expected.txt'), 'utf8');
