import type { Language } from '../i18n/language.ts';

// What the build writes of a comparison and the browser reads: types alone.

export type Line = { text: string; href?: string; lang?: Language };
/** One answer: its lines, what to mind, where it comes from; `unknown` where we do not know, `rule` where it goes for all. */
export type Cell = {
  lines: Line[];
  note?: string;
  noteLang?: Language;
  source?: { name: string; url?: string; when: string };
  rule?: true;
  unknown?: true;
};
/** One of those that can be compared. `cells`: the number of its answer for each row; `near`: what is like it. */
export type Compared = { title: string; address: string; group: string; lang?: Language; cells: number[]; near: string[] };
/** `cells` holds each different answer once; an entry has the number of its own for each row. */
export type CompareData = {
  rows: string[];
  cells: Cell[];
  entries: Record<string, Compared>;
};
