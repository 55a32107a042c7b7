import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { cacheFolder } from '../../src/catalogue/folder.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';
import type { Language } from '../../src/i18n/language.ts';
import { analyse, type ExtraWords } from '../../src/search/analyse.ts';
import { fileOf } from '../../src/search/vocabulary.ts';
import { hashOf } from './kept.ts';
import { layIndex } from './language-index.ts';
import type { BuiltPage } from './site.ts';

// Makes a built site's search: what the browser knows before it asks the index, and Pagefind's index, one a language.

const FOLDER = 'pagefind';
const KEPT = path.join(cacheFolder, 'search');

/**
 * Writes what the browser knows of the pages.
 * @returns for each page the words that lead to it without standing on it
 */
export async function writeKnown(
  folder: string,
  pages: readonly BuiltPage[],
  catalogues: readonly Catalogue[],
): Promise<Map<string, ExtraWords>> {
  await mkdir(path.join(folder, FOLDER), { recursive: true });
  const searchable = pages.filter((page) => page.isSearchable);
  const all = new Map<string, ExtraWords>();
  for (const catalogue of catalogues) {
    const others = catalogues.filter((other) => other !== catalogue);
    const { vocabulary, texts, extra } = analyse(catalogue, searchable, others);
    for (const [address, words] of extra) all.set(address, words);
    for (const [what, value] of Object.entries({ vocabulary, texts }))
      await writeFile(path.join(folder, fileOf(what as 'texts', catalogue.language)), gzipSync(JSON.stringify(value), { level: 9 }));
  }
  return all;
}

/** What Pagefind says of an index, or of several. */
type Entry = { languages: Record<string, { page_count: number }> };

/**
 * Lays Pagefind's index of a site into it. A language is indexed where one of its pages, or the words that lead to them, have changed
 * since the last build: one after another, since the indexer holds all that it is given in memory.
 * @param extra words that lead to a page and do not stand on it
 * @param kept where the indexes lie between builds
 * @returns how many pages search can find, and the languages that were indexed
 * @throws when Pagefind reports an error
 */
export async function indexSite(
  folder: string,
  pages: readonly BuiltPage[],
  languages: readonly Language[],
  extra: ReadonlyMap<string, ExtraWords>,
  kept = KEPT,
): Promise<{ records: number; indexed: Language[] }> {
  const target = path.join(folder, FOLDER);
  const entry = path.join(target, 'pagefind-entry.json');
  const indexed: Language[] = [];
  const entries: Entry[] = [];
  for (const language of languages) {
    const own = pages.filter((page) => page.isSearchable && page.language === language);
    const texts = own.map(({ address, file, hash }) => ({
      address,
      hash: hashOf(hash, JSON.stringify(extra.get(address) ?? '')),
      html: async () => withExtra(await readFile(path.join(folder, file), 'utf8'), extra.get(address)),
    }));
    if (await layIndex(texts, target, path.join(kept, language))) indexed.push(language);
    entries.push(JSON.parse(await readFile(entry, 'utf8')) as Entry);
  }
  const all = Object.fromEntries(entries.flatMap((one) => Object.entries(one.languages)).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(entry, JSON.stringify({ ...entries[0], languages: all }));
  await forgetOthers(kept, languages);
  return { records: Object.values(all).reduce((sum, { page_count }) => sum + page_count, 0), indexed };
}

/** Forgets the indexes of languages that the site has no more. */
async function forgetOthers(kept: string, languages: readonly Language[]): Promise<void> {
  const wanted = new Set(languages.flatMap((language) => [language, `${language}.json`]));
  const names = (await readdir(kept)).filter((name) => !wanted.has(name));
  await Promise.all(names.map((name) => rm(path.join(kept, name), { recursive: true })));
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
