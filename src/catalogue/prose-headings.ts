import Slugger, { slug } from 'github-slugger';
import { textOf } from './prose-text.ts';
import type { Prose } from './prose-tree.ts';

// The ids that the headings of a text have on its page.

/** Texts that are their page, where a heading's id is its words. Others share a page with its layout, or with each other. */
const OWN_PAGE = /(?:^|\/)(?:guides|pages)\/[^/]+$/;

/** The ids that the layout of those pages has. */
export const LAYOUT_IDS: ReadonlySet<string> = new Set(
  'dela dela-rubrik din-region filer ge granskning innehall kommun-val korta-vagar meny plats q qr qr-adress validering var yrkesvux'.split(
    ' ',
  ),
);

/** What the ids of a text begin with that does not have its page to itself. */
export const sharedPage = (file: string): string => `text-${file.replace(/^.*\//, '').replace(/\..*$/, '')}-`;

/** The ids of the headings of a text, in order. HTML wants a letter first, and each id once on a page. */
export function headingIdsIn(entry: Pick<Prose, 'file' | 'body'>): string[] {
  const slugger = new Slugger();
  return textOf(entry).headings.map((heading) => {
    // As they stand on the page, where two hyphens are a dash.
    const words = heading.normalize('NFC').replace(/-{2,3}/g, '–');
    if (!OWN_PAGE.test(entry.file)) return slugger.slug(`${sharedPage(entry.file)}${words}`);
    const own = slug(words);
    return slugger.slug(/^\p{L}/u.test(own) && !LAYOUT_IDS.has(own) ? words : `del ${words}`);
  });
}
