import { FILTERS, type Filter } from './filters.ts';

// What a search asks of the vocabulary, told as strings in one order: of a large site's vocabulary only the pieces are fetched that hold
// what was asked for. Words, their stems and parts, and whole names stand as they are, folded; all else begins with a sign of its own.

/**
 * The strings from one up to another, both with them. `bare` where the pages that they lead to need not be there; `last` where it is asked
 * for only because nothing was found.
 */
export type Need = readonly [from: string, upTo: string, how?: 'bare' | 'last' | undefined];
export type Ask = (need: Need) => void;

/** After every string that begins so. */
const END = '\uffff';

/** Just this string. */
export const point = (text: string): Need => [text, text];

/** All that begins so. */
export const from = (beginning: string, how?: Need[2]): Need => [beginning, `${beginning}${END}`, how];

/** When something is asked for: what a query leads to first, then what that leads to, and last what is near it. */
export function turnOf([first, , how]: Need): number {
  return how === 'last' || /^[~#]/.test(first) ? 2 : /^[&>@]/.test(first) ? 1 : 0;
}

/** The string of a word by its end. */
export const backwards = (folded: string): string => `<${[...folded].toReversed().join('')}`;

/** All words that end so. */
export const ended = (ending: string): Need => from(backwards(ending));

/** How much longer or shorter a word may be that a slip was made in. */
export const MOST_OFF = 3;

/** Words that are so long. */
export const wordOfLength = (length: number): string => `~${length}`;

/** Names that are so long, by their letters. */
export const keyOfLength = (length: number): string => `#${length}`;

/** A word that may be a part of a compound. */
export const partOfCompound = (word: string): string => `&${word}`;

/** A whole name, by its letters. */
export const called = (key: string): string => `!${key}`;

/** A page by its number. */
export const numbered = (number: number): string => `@${number}`;

/** The number of the page that a string asks for by its number. */
export const numberOf = (string: string): number | undefined => (string.startsWith('@') ? Number(string.slice(1)) : undefined);

/** What can be found through a page: pages that lead to it, and its other names. */
export const throughPage = (number: number): string => `>${number}`;

/** What to suggest for a beginning, whose pages are too many to fetch them all. */
export const suggested = (beginning: string): string => `?${beginning}`;

/** Pages that have a value of a filter. */
export const valueOf = (filter: Filter, value: string): string => `=${FILTERS.indexOf(filter)}${value}`;

/** What lies in a region and names no municipality. */
export const unplacedIn = (region: string): string => `:${region}`;

/** Which pages have the values of a filter: to tell others from them. */
export const haveOne = (filter: Filter, values: readonly string[]): Need[] =>
  values.map((value) => [valueOf(filter, value), valueOf(filter, value), 'bare']);
