import type { Language } from '../i18n/language.ts';
import type { Filter, LISTS } from './filters.ts';
import type { Meanings } from './intent/read.ts';
import type { Rule } from './intent/rules.ts';

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
   * stages; pages through which it can be found too; 1 where the page's own words are in the site's main language and not in this one; then
   * forms of education.
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

/** What a search needs to read questions: the words that mean something, what they ask together, and the pages that answer by themselves. */
export type Questions = {
  /** Every language that the site has, and the meanings in each. */
  languages: Language[];
  meanings: Meanings[];
  rules: Rule[];
  /** By the name of the question, the best first. */
  pages: [name: string, pages: number[]][];
  /** The pages of each region, by their kind: in the order of the regions, -1 where there is none. */
  regional: [kind: string, pages: number[]][];
  regions: string[];
};

/**
 * What a string that can be asked for leads to (asking.ts): the string without so much of its beginning as the one before it has too; pages
 * by their names, each told by how far it is from the one before; other names; words of texts; words and names that a slip may have been made in.
 * Numbers of pages, terms and words are those of the whole vocabulary. Empty ends are left out.
 */
export type Entry = [
  string: string,
  pages?: Numbers,
  terms?: [number: number, term: Vocabulary['terms'][number]][] | 0,
  said?: [number: number, word: string, pages: number[]][] | 0,
  near?: [number: number, word: string][] | 0,
  keys?: [page: number, key: string][] | 0,
];

/** A page's row with its whole name. `leads` where pages or other names can be found through the page. */
export type Row = [leads: 0 | 1, ...VocabularyPage];

/**
 * The vocabulary of a site that has so many pages that a search should fetch some of it only. `pages` and `terms` of the vocabulary are
 * empty; the rest lies in files of their own (cut.ts).
 */
export type Index = Vocabulary & {
  cut: {
    /** How many pages there are in all. */
    total: number;
    /** What every search needs: places, what leads to regions, and the lists. */
    always: { pages: [number: number, row: Row][]; entry: Entry };
    /** With which string each file of entries begins, and with which page each file of rows and of texts. */
    entries: string[];
    rows: number[];
    texts: number[];
    /** Beginnings of so much that what to suggest for them stands by itself. */
    common: string[];
    /** What a file of entries and one of rows weigh, packed, and what the whole vocabulary does with its texts. */
    weights: [entries: number, rows: number, whole: number];
    /** The name of this site's files, another for each content. */
    version: string;
  };
};

/** The files that a vocabulary is cut into. */
export type Files = { entries: Entry[]; rows: Row[]; texts: Texts };

/** How many suggestions are shown at most. */
export const MOST_SUGGESTED = 7;

/** Where the files lie, beside Pagefind's own. They are compressed already, as its are, and so weigh the same on every host. */
export const fileOf = (what: 'vocabulary' | 'texts' | 'questions' | 'whole', language: Language): string => `pagefind/${language}.${what}`;

/** The files that a search page asks for at once, before anything is asked of it. */
export const fetchedAtOnce = (language: Language): string[] =>
  (['vocabulary', 'texts', 'questions'] as const).map((what) => fileOf(what, language));

/** Where a piece of a vocabulary that is cut lies. */
export const pieceOf = (what: keyof Files, version: string, number: number): string => `pagefind/pieces/${version}/${what}-${number}`;
