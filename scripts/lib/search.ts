import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { cacheFolder } from '../../src/catalogue/folder.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';
import type { Language } from '../../src/i18n/language.ts';
import { escaped } from '../../src/outputs/escaped.ts';
import { analyse, type ExtraWords } from '../../src/search/analyse.ts';
import { cut } from '../../src/search/cut.ts';
import { fileOf, type Index, pieceOf, type Texts, type Vocabulary } from '../../src/search/vocabulary.ts';
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
    const { vocabulary, texts, questions, extra } = analyse(catalogue, searchable, others);
    for (const [address, words] of extra) all.set(address, words);
    for (const [file, bytes] of [...filesOf(vocabulary, texts), [fileOf('questions', catalogue.language), packed(questions)] as const]) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), bytes);
    }
  }
  return all;
}

/** A vocabulary that weighs no more with its texts, packed, is fetched whole. */
const MOST_WHOLE = 75_000;

const packed = (value: unknown): Buffer => gzipSync(JSON.stringify(value), { level: 9 });
const mean = (files: readonly Buffer[]): number => Math.round(files.reduce((sum, { length }) => sum + length, 0) / files.length);

/** The files that a language is searched by: its vocabulary and texts, which are cut where they are large. */
export function filesOf(vocabulary: Vocabulary, texts: Texts): Map<string, Buffer> {
  const { language } = vocabulary;
  const whole = packed(vocabulary);
  const inTexts = packed(texts);
  const inTwo = new Map([
    [fileOf('vocabulary', language), whole],
    [fileOf('texts', language), inTexts],
  ]);
  if (whole.length + inTexts.length <= MOST_WHOLE) return inTwo;
  // The search page asks for the texts before it knows that they are cut.
  const files = new Map([[fileOf('texts', language), packed([])]]);
  const { index, files: pieces } = cut(vocabulary, texts);
  const version = `${language}-${hashOf(whole, inTexts).slice(0, 8)}`;
  const each = Object.entries(pieces).map(([what, all]) => [what as keyof typeof pieces, all.map(packed)] as const);
  for (const [what, all] of each) for (const [i, bytes] of all.entries()) files.set(pieceOf(what, version, i), bytes);
  const { entries = [], rows = [] } = Object.fromEntries(each);
  const weights: Index['cut']['weights'] = [mean(entries), mean(rows), whole.length + inTexts.length];
  files.set(fileOf('vocabulary', language), packed({ ...index, cut: { ...index.cut, weights, version } } satisfies Index));
  return files.set(fileOf('whole', language), packed([vocabulary, texts]));
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
      html: async () => withExtra(wordsApart(await readFile(path.join(folder, file), 'utf8')), extra.get(address)),
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

/** A tag, whatever its attributes say. */
const TAG = /<(?:"[^"]*"|'[^']*'|[^'">])*>/.source;
const MEETING = new RegExp(`(?<=[^\\s>])((?:${TAG})+)(?=[\\p{L}\\p{N}])`, 'gu');
/** What may stand within a word; alone, since two of them beside each other are two things. */
const WITHIN_WORD = /^<\/?(a|abbr|b|code|em|i|mark|strong|sub|sup|wbr)\b[^>]*>$/;

/**
 * A page in which a tag parts the words before and after it, as the eye sees them: the indexer knows of few elements that their words
 * stand by themselves, and takes ”<dt>Slag</dt><dd>tävling</dd>” for one word.
 */
export const wordsApart = (html: string): string => html.replace(MEETING, (tags) => (WITHIN_WORD.test(tags) ? tags : `${tags} `));

/** The page as the indexer gets it: with words that lead to it but do not stand on it. Pagefind takes no excerpt from them. */
function withExtra(html: string, words: ExtraWords | undefined): string {
  if (!words) return html;
  const meta = Object.entries(words).map(([name, text]) =>
    text ? `<meta data-pagefind-meta="${name}[content]" content="${escaped(text)}">` : '',
  );
  return html.replace('</head>', () => `${meta.join('')}</head>`);
}
