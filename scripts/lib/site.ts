import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { htmlToHast } from 'satteri';
import { inTurns } from '../../src/catalogue/turns.ts';
import { picturesOf } from '../../src/offline/kept.ts';
import { hashOf } from './kept.ts';

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
  /** Of its bytes. */
  hash: string;
  /** Whether it only leads on to another. */
  isMoved: boolean;
  ids: ReadonlySet<string>;
  /** The ids that more than one of its elements has. */
  twice: readonly string[];
  /** Where it points inside the site: links, scripts, styles, pictures. As written, each once. */
  targets: readonly string[];
  /** Those that a reader can follow. */
  links: readonly string[];
  pictures: readonly string[];
  /** As the page says itself; undefined where it does not. */
  language: string | undefined;
  heading: string;
  /** The headings below that. */
  headings: readonly string[];
  /** What it says of itself in a sentence or two. */
  description: string;
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

export type Site<Page> = { files: string[]; pages: Page[]; /** Those that only lead on. */ moved: Page[] };
/** How a page is read; for tests. */
type Read = (file: string) => Promise<Buffer>;

async function readSite<Page>(folder: string, keep: (file: string, bytes: Buffer) => Page, read: Read): Promise<Omit<Site<Page>, 'moved'>> {
  const files = await filesBelow(folder);
  const names = files.filter((file) => file.endsWith('.html'));
  return { files, pages: await inTurns(names, AT_ONCE, async (file) => keep(file, await read(path.join(folder, file)))) };
}

/** The pages of a site, and beside them those that only lead on. */
function apart<Page>(site: Omit<Site<Page>, 'moved'>, isMoved: (page: Page) => boolean): Site<Page> {
  return { ...site, pages: site.pages.filter((page) => !isMoved(page)), moved: site.pages.filter(isMoved) };
}

/**
 * Every page of a built site, with what the checks, search and reading without network need of it.
 * @param options.known pages that need not be parsed, by the hash of their bytes
 */
export async function readBuiltSite(
  folder: string,
  { known = new Map(), read = readFile }: { known?: ReadonlyMap<string, BuiltPage>; read?: Read } = {},
): Promise<Site<BuiltPage>> {
  const keep = keeper();
  const seen = (file: string, bytes: Buffer): BuiltPage => {
    const same = known.get(hashOf(bytes));
    return same ? { ...same, address: addressOf(file), file } : keep(parsePage(file, bytes.toString()));
  };
  return apart(await readSite(folder, seen, read), ({ isMoved }) => isMoved);
}

/** Every page of a built site with all that is on it; for sites of some thousand pages. */
export const parseBuiltSite = async (folder: string): Promise<Site<ParsedPage>> =>
  apart(await readSite(folder, (file, bytes) => parsePage(file, bytes.toString()), readFile), leadsOn);

const leadsOn = ({ html }: ParsedPage): boolean => html.includes('http-equiv="refresh"');

const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** A page of a site, parsed. */
export function parsePage(file: string, html: string): ParsedPage {
  return { address: addressOf(file), file, html, elements: [...elementsIn(htmlToHast(html) as Element)] };
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
      hash: hashOf(page.html),
      isMoved: leadsOn(page),
      ids: new Set(ids.map(own)),
      twice: once(repeated(ids)),
      targets: once(targets.map(({ target }) => target)),
      links: once(targets.filter(({ element }) => element.tagName === 'a').map(({ target }) => target)),
      pictures: once(picturesOf(page.html)),
      language: page.elements
        .map((element) => (element.tagName === 'html' ? attribute(element, 'lang') : undefined))
        .find((lang) => lang !== undefined),
      heading: texts('h1')[0] ?? '',
      headings: texts('h2', 'h3'),
      description: own(
        page.elements.map((e) => (attribute(e, 'name') === 'description' ? attribute(e, 'content') : '')).find(Boolean) ?? '',
      ),
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
