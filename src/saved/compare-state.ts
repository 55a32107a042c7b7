import type { Fault } from '../client/state.ts';

// What is compared, in the address: `?y=snickare,malare`. The letters are those of the list.

/** What can be compared. */
export const comparable = { y: 'job', p: 'programme', u: 'education' } as const;
export type CompareLetter = keyof typeof comparable;
export type CompareKind = (typeof comparable)[CompareLetter];

/** How many stand side by side. */
export const MOST_COMPARED = 4;
export const LEAST_COMPARED = 2;
const VERSION = 1;
const LONGEST = 600;
const KEY = /^[a-z0-9]+(?:[-/][a-z0-9]+)*$/;

export type CompareState = { letter: CompareLetter; keys: string[]; unread: number };

/** The query of a comparison, with its question mark. */
export const encodeCompare = (letter: CompareLetter, keys: readonly string[]): string => `?${letter}=${keys.join(',')}`;

/** What a query asks to compare and how much of it could not be read; a fault; or nothing where it asks for nothing. */
export function decodeCompare(query: string): CompareState | { fault: Fault } | undefined {
  if (query.length > LONGEST) return { fault: 'long' };
  const params = new URLSearchParams(query);
  const version = params.get('v');
  if (version !== null && version !== String(VERSION)) return { fault: /^\d{1,4}$/.test(version) ? 'newer' : 'broken' };
  const letter = (Object.keys(comparable) as CompareLetter[]).find((name) => params.has(name));
  if (!letter) return query === '' || query === '?' ? undefined : { fault: 'broken' };
  const parts = new Set(params.get(letter)?.split(',').filter(Boolean));
  const keys = [...parts].filter((part) => KEY.test(part)).slice(0, MOST_COMPARED);
  if (keys.length === 0 && parts.size > 0) return { fault: 'broken' };
  return { letter, keys, unread: parts.size - keys.length };
}
