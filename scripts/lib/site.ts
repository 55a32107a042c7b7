import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { htmlToHast } from 'satteri';
import { inTurns } from '../../src/catalogue/turns.ts';
import { picturesOf } from '../../src/offline/kept.ts';

// Reads a built site as a reader's browser would meet it: pages, what they link to, what is on them.

export type Element = { type: string; tagName?: string; properties?: Record<string, unknown>; children?: Element[]; value?: string };

/** A page with all that is on it: as heavy as forty of what is kept of it. */
export type ParsedPage = {
  /** `/yrken/svetsare/`, or `/404.html`. */
  address: string;
  file: string;
  html: string;
  elements: Element[];
};

/** What is kept of a page while the whole site is checked and made ready for search and for reading without network. */
export type BuiltPage = Pick<ParsedPage, 'address' | 'file'> & {
  ids: ReadonlySet<string>;
  /** The ids that more than one of its elements has. */
  twice: readonly string[];
  /** Where it points inside the site: links, scripts, styles, pictures. As written, each once. */
  targets: readonly string[];
  /** Those that a reader can follow. */
  links: readonly string[];
  pictures: readonly string[];
  heading: string;
  /** The headings below that. */
  headings: readonly string[];
  /** Whether search may find it, and the values that search may narrow by. */
  isSearchable: boolean;
  filters: Record<string, string[]>;
};

/** So many pages are read at a time: as fast as all at once, in little memory and with few files open. */
const AT_ONCE = 16;

/** Every file below a folder, as paths from it, in order. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted();
}

type Site<Page> = { files: string[]; pages: Page[]; /** Those that only lead on. */ moved: Page[] };
/** How a page is read; for tests. */
type Read = (file: string) => Promise<string>;
const asText: Read = (file) => readFile(file, 'utf8');

async function readSite<Page>(folder: string, keep: (page: ParsedPage) => Page, read: Read): Promise<Site<Page>> {
  const files = await filesBelow(folder);
  const names = files.filter((file) => file.endsWith('.html'));
  const all = await inTurns(names, AT_ONCE, async (file) => {
    const html = await read(path.join(folder, file));
    return { page: keep(parsePage(file, html)), leadsOn: html.includes('http-equiv="refresh"') };
  });
  const those = (leading: boolean): Page[] => all.filter(({ leadsOn }) => leadsOn === leading).map(({ page }) => page);
  return { files, pages: those(false), moved: those(true) };
}

/** Every page of a built site, with what the checks, search and reading without network need of it. */
export const readBuiltSite = (folder: string, read: Read = asText): Promise<Site<BuiltPage>> => readSite(folder, keeper(), read);

/** Every page of a built site with all that is on it; for sites of some thousand pages. */
export const parseBuiltSite = (folder: string): Promise<Site<ParsedPage>> => readSite(folder, (page) => page, asText);

/** A page of a site, parsed. */
export function parsePage(file: string, html: string): ParsedPage {
  return { address: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, file, html, elements: [...elementsIn(htmlToHast(html) as Element)] };
}

function* elementsIn(node: Element): Generator<Element> {
  if (node.tagName) yield node;
  for (const child of node.children ?? []) yield* elementsIn(child);
}

/**
 * What is kept of each page of a site. The same text is kept once, and as a text of its own: one that is cut out of a page keeps the whole
 * page in memory.
 */
export function keeper(): (page: ParsedPage) => BuiltPage {
  const known = new Map<string, string>();
  const own = (text: string): string => {
    const copy = known.get(text) ?? Buffer.from(text).toString();
    known.set(copy, copy);
    return copy;
  };
  const once = (texts: readonly string[]): string[] => [...new Set(texts.map(own))];
  return (page) => {
    const ids = page.elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined);
    const targets = targetsOf(page);
    const texts = (...tags: string[]): string[] =>
      page.elements.filter(({ tagName = '' }) => tags.includes(tagName)).map((element) => own(textOf(element).replace(/\s+/g, ' ').trim()));
    return {
      address: page.address,
      file: page.file,
      ids: new Set(ids.map(own)),
      twice: once(repeated(ids)),
      targets: once(targets.map(({ target }) => target)),
      links: once(targets.filter(({ element }) => element.tagName === 'a').map(({ target }) => target)),
      pictures: once(picturesOf(page.html)),
      heading: texts('h1')[0] ?? '',
      headings: texts('h2', 'h3'),
      isSearchable: isSearchable(page),
      filters: filtersOf(page, own),
    };
  };
}

/** Those that have stood in a list before. */
export function repeated<T>(items: readonly T[]): T[] {
  const seen = new Set<T>();
  return items.filter((item) => seen.size === seen.add(item).size);
}

/** Whether search may find the page. */
export const isSearchable = ({ elements }: ParsedPage): boolean => elements.some((e) => attribute(e, 'dataPagefindBody') !== undefined);

/** What a page says that search may narrow by. */
function filtersOf({ elements }: ParsedPage, own: (text: string) => string): Record<string, string[]> {
  const filters: Record<string, string[]> = {};
  for (const element of elements) {
    const [, name] = /^search:(\w+)$/.exec(attribute(element, 'name') ?? '') ?? [];
    if (name) (filters[own(name)] ??= []).push(own(attribute(element, 'content') ?? ''));
  }
  return filters;
}

/** The text of an element and all below it. */
export function textOf(element: Element): string {
  return element.value ?? (element.children ?? []).map(textOf).join('');
}

/** The attribute of an element as text, or undefined. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties?.[name];
  return value === undefined || value === null || value === false ? undefined : Array.isArray(value) ? value.join(' ') : String(value);
}

/** Where the elements of a page point inside the site: links, scripts, styles, pictures. Addresses as written. */
export function targetsOf(page: ParsedPage): { element: Element; target: string }[] {
  return page.elements
    .filter((e) => e.tagName !== 'link' || attribute(e, 'rel') !== 'canonical')
    .flatMap((element) => ['href', 'src', 'action'].map((name) => ({ element, target: attribute(element, name) ?? '' })))
    .filter(({ target }) => target.startsWith('/') || target.startsWith('#'));
}
