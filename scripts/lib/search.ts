import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';

/** Pagefind's own interfaces, which we do not use. */
const UI_FILES = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
];

/**
 * Indexes a built site for search in the browser, one index a language.
 * @returns how many pages search can find
 * @throws when Pagefind reports an error
 */
export async function indexSite(folder: string): Promise<number> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: folder });
  const target = path.join(folder, 'pagefind');
  const written = await index.writeFiles({ outputPath: target });
  await close();
  const failed = [...added.errors, ...written.errors];
  if (failed.length > 0) throw new Error(`Pagefind: ${failed.join('; ')}`);
  await Promise.all(UI_FILES.map((file) => rm(path.join(target, file), { force: true })));
  // addDirectory also counts the pages that it leaves out; the index itself knows what it holds.
  const entry = JSON.parse(await readFile(path.join(target, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  return Object.values(entry.languages).reduce((sum, { page_count }) => sum + page_count, 0);
}
