import { cpSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { madeOf } from '../../src/social/made-of.ts';
import { hashOf, readKept, writeKept } from './kept.ts';
import { filesBelow } from './site.ts';

// Pagefind's index of one language, taken from the last build where none of its pages has changed.

/** A page as the indexer gets it, and what tells whether that is as it was. */
export type IndexedPage = { address: string; hash: string; html: () => Promise<string> };

/** So many pages are on their way to the indexer. It takes them in the order in which they come, which decides its bytes. */
const AT_ONCE = 16;
/** Pagefind's own interfaces, which we do not use. */
const UI = ['ui.js', 'ui.css', 'modular-ui.js', 'modular-ui.css', 'component-ui.js', 'component-ui.css', 'highlight.js'];

/**
 * Lays the index of some pages, all in one language, into a folder.
 * @param kept the folder where it lies between builds, with what tells of it in a file beside
 * @returns whether it had to be made
 * @throws when Pagefind reports an error
 */
export async function layIndex(pages: readonly IndexedPage[], folder: string, kept: string): Promise<boolean> {
  const seal = `${kept}.json`;
  const madeBy = madeOf('scripts/lib/language-index.ts');
  const of = hashOf(JSON.stringify(pages.map(({ address, hash }) => [address, hash])));
  const last = await readKept<{ of: string; files: string }>(seal, madeBy);
  const isMade = last?.of !== of || last.files !== (await hashOfFolder(kept));
  if (isMade) {
    await rm(seal, { force: true });
    await rm(kept, { recursive: true, force: true });
    await mkdir(kept, { recursive: true });
    await makeIndex(pages, kept);
    await writeKept(seal, madeBy, { of, files: await hashOfFolder(kept) });
  }
  cpSync(kept, folder, { recursive: true });
  return isMade;
}

async function hashOfFolder(folder: string): Promise<string> {
  const names = await filesBelow(folder).catch(() => []);
  // A small file is read in a tenth of the time that handing it to another thread takes.
  const hashes = names.map((name) => [name, hashOf(readFileSync(path.join(folder, name)))]);
  return hashOf(JSON.stringify(hashes));
}

async function makeIndex(pages: readonly IndexedPage[], folder: string): Promise<void> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const failed: string[] = [];
  for (let start = 0; start < pages.length; start += AT_ONCE) {
    const some = pages.slice(start, start + AT_ONCE);
    const texts = await Promise.all(some.map(({ html }) => html()));
    const added = await Promise.all(some.map(({ address }, i) => index.addHTMLFile({ url: address, content: texts[i] ?? '' })));
    failed.push(...added.flatMap((one) => one.errors));
  }
  failed.push(...(await index.writeFiles({ outputPath: folder })).errors);
  // Ends the indexer, and so gives back its memory before the next language.
  await close();
  if (failed.length > 0) throw new Error(`Pagefind: ${failed.join('; ')}`);
  await Promise.all(UI.map((name) => rm(path.join(folder, `pagefind-${name}`), { force: true })));
}
