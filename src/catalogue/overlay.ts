import { recordOf } from './consent.ts';

/** Whether the rows of a list are known by an id. */
export const haveIds = (list: readonly unknown[]): boolean => list.some((row) => recordOf(row).id !== undefined);
/** Whether a list has rows with fields of their own, and not only words. */
export const hasRows = (list: readonly unknown[]): boolean => list.some((row) => typeof row === 'object' && row !== null);

/**
 * Data with a translation's words laid over, as deep as they go. Rows of a list are found by their id, or by their place where they have
 * none; those without words are left as they are.
 */
export function overlay<T>(data: T, words: unknown): T {
  return laid(data, words) as T;
}

function laid(data: unknown, words: unknown): unknown {
  if (words === undefined || words === null) return data;
  if (Array.isArray(data) && Array.isArray(words) && hasRows(data)) {
    const byId = haveIds(data);
    return data.map((row: unknown, place) => laid(row, byId ? words.find((own) => recordOf(own).id === recordOf(row).id) : words[place]));
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return words;
  const own = recordOf(words);
  const names = new Set([...Object.keys(data), ...Object.keys(own)]);
  return Object.fromEntries([...names].map((name) => [name, laid(recordOf(data)[name], own[name])]));
}
