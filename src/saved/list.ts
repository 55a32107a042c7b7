import { type Fault, readState, writeState } from '../client/state.ts';
import type { Language } from '../i18n/language.ts';

// A list of things one wants to keep, as text: `1=y.snickare,p.traprogrammet`. The same in the reader's own device and in an address.

const VERSION = 1;

/** What can be saved, by the letter that stands for its kind. */
export const kindsOf = { y: 'job', p: 'programme', u: 'education', t: 'competition', a: 'activity' } as const;
export type ListLetter = keyof typeof kindsOf;
export type ListKind = (typeof kindsOf)[ListLetter];
/** What a page calls the kinds: many of them, and one; and how the addresses of their entries begin. */
export type KindNames = Record<ListLetter, { name: string; one: string; base: string }>;

/** As many as a list holds: more would not fit in an address. */
export const MOST_SAVED = 60;
const LONGEST_ITEM = 96;
const ITEM = /^[yputa]\.[a-z0-9]+(?:[-/][a-z0-9]+)*$/;

/** One thing as the list shows it: the number of its next step, which many share; `lang` where its words are not in the page's language. */
export type ListEntry = { title: string; summary: string; next: number; lang?: Language };
/** Things that can be in a list, by their codes, and their next steps. */
export type ListPart = { entries: Record<string, ListEntry>; next: string[] };
/**
 * What is fetched first: everything, or what is the country's, with the regions that have a part each. `moved`: the old code and the one
 * that goes for it now.
 */
export type ListData = ListPart & { moved: Record<string, string>; regions: string[] };

const letters = Object.fromEntries(Object.entries(kindsOf).map(([letter, kind]) => [kind, letter])) as Record<ListKind, ListLetter>;

/** The code of a thing in a list: `y.snickare`. */
export const itemOf = (kind: ListKind, key: string): string => `${letters[kind]}.${key}`;
export const letterOf = (item: string): ListLetter => item[0] as ListLetter;
export const keyOf = (item: string): string => item.slice(2);

export const encodeList = (items: readonly string[]): string => writeState(items.join(','), VERSION);

/** The things of a list and how many more could not be read; a fault where none could; nothing where there is no list. */
export function decodeList(fragment: string): { items: string[]; unread: number } | { fault: Fault } | undefined {
  const state = readState(fragment, VERSION);
  if (!state || 'fault' in state) return state;
  const parts = state.payload.split(',');
  const known = [...new Set(parts)].filter((part) => part.length <= LONGEST_ITEM && ITEM.test(part));
  if (known.length === 0) return { fault: 'broken' };
  const items = known.slice(0, MOST_SAVED);
  return { items, unread: new Set(parts).size - items.length };
}
