import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { type Analysis, analyse, type ExtraWords, type FinishedPage } from '../../src/search/analyse.ts';
import { fileOf } from '../../src/search/vocabulary.ts';
import { attribute, type BuiltPage, textOf } from './site.ts';

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

/** Whether search may find the page. */
export const isSearchable = (page: BuiltPage): boolean => page.elements.some((e) => attribute(e, 'dataPagefindBody') !== undefined);

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
  const searchable = pages.filter(isSearchable);
  const extra = new Map<string, ExtraWords>();
  for (const catalogue of catalogues) {
    const analysis = analyseSite(searchable, catalogue, catalogues);
    for (const [address, words] of analysis.extra) extra.set(address, words);
    for (const what of ['vocabulary', 'texts'] as const)
      await writeFile(path.join(folder, fileOf(what, catalogue.language)), gzipSync(JSON.stringify(analysis[what]), { level: 9 }));
  }

  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const failed: string[] = [];
  for (const page of searchable)
    failed.push(...(await index.addHTMLFile({ url: page.address, content: withExtra(page.html, extra.get(page.address)) })).errors);
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

/** What search knows of one language's pages, by what those pages say. */
export function analyseSite(pages: readonly BuiltPage[], catalogue: Catalogue, all: readonly Catalogue[]): Analysis {
  return analyse(
    catalogue,
    pages.map(finished),
    all.filter((other) => other !== catalogue),
  );
}

function finished({ address, elements }: BuiltPage): FinishedPage {
  const texts = (tags: string[]): string[] =>
    elements.filter((e) => tags.includes(e.tagName ?? '')).map((e) => textOf(e).replace(/\s+/g, ' ').trim());
  const filters: Record<string, string[]> = {};
  for (const element of elements) {
    const [, name] = /^search:(\w+)$/.exec(attribute(element, 'name') ?? '') ?? [];
    if (name) (filters[name] ??= []).push(attribute(element, 'content')!);
  }
  return { address, heading: texts(['h1'])[0] ?? '', headings: texts(['h2', 'h3']), filters };
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
