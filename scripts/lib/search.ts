import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { analyse, type ExtraWords } from '../../src/search/analyse.ts';
import { fileOf } from '../../src/search/vocabulary.ts';
import type { BuiltPage } from './site.ts';

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
 * Makes a built site's search: Pagefind's index, one a language, and beside it what the browser knows before it asks the index.
 * @returns how many pages search can find, and the words that lead to each without standing on it
 * @throws when Pagefind reports an error
 */
export async function indexSite(
  folder: string,
  pages: readonly BuiltPage[],
  catalogues: readonly Catalogue[],
): Promise<{ records: number; extra: Map<string, ExtraWords> }> {
  const target = path.join(folder, 'pagefind');
  await mkdir(target, { recursive: true });
  const searchable = pages.filter((page) => page.isSearchable);
  const extra = new Map<string, ExtraWords>();
  for (const catalogue of catalogues) {
    const others = catalogues.filter((other) => other !== catalogue);
    const analysis = analyse(catalogue, searchable, others);
    for (const [address, words] of analysis.extra) extra.set(address, words);
    for (const what of ['vocabulary', 'texts'] as const)
      await writeFile(path.join(folder, fileOf(what, catalogue.language)), gzipSync(JSON.stringify(analysis[what]), { level: 9 }));
  }

  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const failed: string[] = [];
  for (const { address, file } of searchable) {
    const html = await readFile(path.join(folder, file), 'utf8');
    failed.push(...(await index.addHTMLFile({ url: address, content: withExtra(html, extra.get(address)) })).errors);
  }
  const written = await index.writeFiles({ outputPath: target });
  await close();
  failed.push(...written.errors);
  if (failed.length > 0) throw new Error(`Pagefind: ${failed.join('; ')}`);
  await Promise.all(UI_FILES.map((file) => rm(path.join(target, file), { force: true })));
  const entry = JSON.parse(await readFile(path.join(target, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  return { records: Object.values(entry.languages).reduce((sum, { page_count }) => sum + page_count, 0), extra };
}

/** The page as the indexer gets it: with words that lead to it but do not stand on it. Pagefind takes no excerpt from them. */
function withExtra(html: string, words: ExtraWords | undefined): string {
  if (!words) return html;
  const meta = Object.entries(words).map(([name, text]) =>
    text ? `<meta data-pagefind-meta="${name}[content]" content="${escape(text)}">` : '',
  );
  return html.replace('</head>', () => `${meta.join('')}</head>`);
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
