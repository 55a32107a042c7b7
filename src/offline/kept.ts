import type { Language } from '../i18n/language.ts';

// How what is kept on the reader's device is named. The build, the pages and the service worker alike use it.
//
// Every cache belongs to one build of the site, and the worker of a build reads its own caches alone. A new worker takes over only
// when it has fetched anew all that was kept: what is read without network is the old build or the new, never some of each.

/** A page of a region, as its list names it: the address, what kind of page it is, its name, and words that lead to it. */
export type KeptPage = [address: string, kind: string, title: string, terms: string];

/** A region to keep: written when the site is built, and kept last of all its files, as the sign that all have come. */
export type Pack = {
  /** The build that it belongs to. */
  version: string;
  language: Language;
  title: string;
  /** What there is to fetch, compressed, with the scripts, styles and font that all pages share. */
  bytes: number;
  pages: KeptPage[];
  pictures: string[];
};

export const WORKER = '/sw.js';
const PREFIX = 'offline';
const SHELL = 'shell';
const VISITED = 'visited';

/** Where the list of a region's pages lies, by the region and the language: `x.sv`. */
export const packFile = (id: string): string => `/offline/${id}.json`;

/** The cache of what all pages of a build need: scripts, styles, the font, and the page that stands in for what is not kept. */
export const shellOf = (version: string): string => [PREFIX, version, SHELL].join(':');
export const visitedOf = (version: string): string => [PREFIX, version, VISITED].join(':');
export const packOf = (version: string, id: string): string => [PREFIX, version, id].join(':');

/** What a cache of ours is for; nothing of one that is not ours. */
export function readName(name: string): { version: string; what: 'shell' | 'visited' | 'pack'; id: string } | undefined {
  const [prefix, version, id] = name.split(':');
  if (prefix !== PREFIX || !version || !id) return undefined;
  return { version, what: id === SHELL || id === VISITED ? id : 'pack', id };
}

/** Whether a file's name holds the hash of its content: then it is the same in every build. */
export const isHashed = (address: string): boolean => address.startsWith('/assets/');

/**
 * The address that a page is kept by. A server leads on to it from what readers write or find elsewhere; without network nobody does.
 * @param address as it stands in the request: `/yrken/svetsare`, `/yrken/svetsare/index.html`
 */
export function pageAddress(address: string): string {
  const folder = address.replace(/\/index\.html$/, '/');
  return /\/[^/.]+$/.test(folder) ? `${folder}/` : folder;
}

/** The pictures that a page shows. Its scripts, styles and font are in the shell. */
export function picturesOf(html: string): string[] {
  return [
    ...new Set(
      [...html.matchAll(/["\s,](\/assets\/[^"\s,]+\.(?:svg|png|jpe?g|webp|avif))(?=["#\s,])/g)].map(([, address = '']) => address),
    ),
  ];
}
