import type { Language } from '../i18n/language.ts';
import type { Filter, LISTS } from './filters.ts';

// What the browser gets of a language to search by: every page's name, the words that lead to it, and the places. Written by
// analyse.ts when the site is built, read by rank.ts. Names and terms carry `~` where a compound is split.

/** How a word hangs together with the page that it leads to. `same` is another name for it; `code` a code or an abbreviation. */
export const RELATIONS = ['same', 'code', 'near'] as const;
export type Relation = (typeof RELATIONS)[number];

export type Numbers = number[] | 0;
export type VocabularyPage = [
  kind: number,
  rest: string,
  name: string,
  regions?: Numbers,
  municipalities?: Numbers,
  stages?: Numbers,
  via?: Numbers,
  foreign?: 0 | 1,
  ...more: Numbers[],
];

/** The values of each filter; pages, words and places refer to them by their order. */
type Values = Record<(typeof LISTS)[Filter], string[]>;

export type Vocabulary = Values & {
  language: Language;
  /** What the interface calls each kind, in the order of `kinds`, and what it says of suggestions. */
  kindNames: string[];
  names: Record<'suggestions' | 'one' | 'many', string>;
  /** Where the addresses of each kind begin. */
  bases: string[];
  /**
   * Kind; the rest of the address and the name, both without what stands elsewhere (short.ts); then regions, municipalities and
   * stages; pages through which it can be found too; 1 where the page's own words are in the site's main language and not in this one.
   * The list of a kind has -2 less the kind. Empty ends are left out.
   */
  pages: VocabularyPage[];
  /** Words that lead to pages, those with the same relation and pages together, with | between them. */
  terms: [relation: number, pages: number[], words: string][];
  /** Words that narrow: the filter's name, its value, the words. */
  narrowing: [filter: Filter, value: number, words: string][];
  /** Places without a page of their own: the regions they lie in, their names. Those with a page are known by its name. */
  places: [regions: number[], words: string][];
};

/** The visible text that excerpts are taken from: for each page of the vocabulary its sentences, one a line, without its name (short.ts). */
export type Texts = string[];

/** Where the files lie, beside Pagefind's own. They are compressed already, as its are, and so weigh the same on every host. */
export const fileOf = (what: 'vocabulary' | 'texts', language: Language): string => `pagefind/${language}.${what}`;
