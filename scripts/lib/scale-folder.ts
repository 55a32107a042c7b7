import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readFiles } from '../../src/catalogue/files.ts';
import { scaledContent } from './scale-content.ts';

/** Makes a content folder of so many entries: a copy of one, and what is made up. */
export async function makeContent(source: string, target: string, entries: number): Promise<void> {
  await cp(source, target, { recursive: true });
  for (const [name, bytes] of scaledContent(await readFiles(source), { entries })) {
    const file = path.join(target, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}
