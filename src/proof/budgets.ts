import { type SitePage, UNLISTED } from '../catalogue/addresses.ts';
import type { PageKind } from '../links.ts';

/** What a page may weigh at most, compressed with brotli, in bytes. */
export const budgets = {
  /** What a server sends at once, before it waits for the first answer: ten packets. */
  html: 14_600,
  regionHtml: 30_000,
  css: 12_000,
  /** The page of the design, which shows every part, loads the styles of all kinds of page. */
  allCss: 15_000,
  /** Scripts of a page before any act of the reader. */
  js: 4_000,
  /** Scripts of a page that is a tool and needs them: the list, the comparison, the lesson builder, the picture of all jobs. */
  toolJs: 8_000,
  /** Scripts of a tool of src/tools/, which makes any form of its definition; the header's part is 2 kB of it. */
  formJs: 11_000,
  /** Everything for the first view: page, styles, scripts, fonts and pictures. */
  firstView: 100_000,
  /** Everything until the first search shows its results. */
  firstSearch: 150_000,
  /** The search's scripts beside Pagefind's own and those of every page, on the search page. */
  searchJs: 16_500,
  /** The names and terms that search has in the browser. */
  vocabulary: 26_500,
  /** What it reads questions by. */
  questions: 18_000,
  /** The data of a list of twenty things. */
  data: 30_000,
  /** The data of the lesson builder, with the twelve ready lessons that it adapts. */
  lessonData: 38_000,
  /** The service worker, which only those who read without network fetch. */
  worker: 5_000,
  /** A region kept for reading without network, with all that its pages share. */
  offlineRegion: 3_000_000,
} as const;

/** What a page weighs, compressed: itself, its styles, its scripts before any act, and all of the first view. */
export type Weights = Record<(typeof WEIGHTS)[number], number>;
export const WEIGHTS = ['html', 'css', 'js', 'firstView'] as const;

/** Pages that are there for what one does on them. */
const TOOLS: ReadonlySet<PageKind> = new Set(['list', 'compare', 'suits', 'chooser']);
/** Pages that hold a whole region, or more. */
const OF_REGIONS: ReadonlySet<PageKind> = new Set(['region', 'gaps', 'need', 'calendar', 'report', 'collaboration']);

/** What a page may weigh, by its kind. */
export function weightBars({ kind, entry }: Pick<SitePage, 'kind' | 'entry'>): Weights {
  const isRegion = entry?.kind === 'region' && (OF_REGIONS.has(kind) || kind === 'easy');
  const isForBuilders = UNLISTED.has(kind);
  return {
    html: isRegion || isForBuilders ? budgets.regionHtml : budgets.html,
    css: isForBuilders ? budgets.allCss : budgets.css,
    js: scriptBar(kind, entry !== undefined),
    firstView: budgets.firstView,
  };
}

function scriptBar(kind: PageKind, isOfEntry: boolean): number {
  if (kind === 'search') return budgets.searchJs + budgets.js;
  if (kind === 'tool' && isOfEntry) return budgets.formJs;
  return TOOLS.has(kind) || (kind === 'job' && !isOfEntry) ? budgets.toolJs : budgets.js;
}
