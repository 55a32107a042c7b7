import { recordOf } from './consent.ts';

/** Data with a translation's words laid over, as deep as they go. Rows of a list are found by their id, and others are left as they are. */
export function overlay<T>(data: T, words: unknown): T {
  return laid(data, words) as T;
}

function laid(data: unknown, words: unknown): unknown {
  if (words === undefined || words === null) return data;
  if (Array.isArray(data) && Array.isArray(words) && data.some((row) => recordOf(row).id !== undefined))
    return data.map((row) =>
      laid(
        row,
        words.find((own) => recordOf(own).id === recordOf(row).id),
      ),
    );
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return words;
  const own = recordOf(words);
  const names = new Set([...Object.keys(data), ...Object.keys(own)]);
  return Object.fromEntries([...names].map((name) => [name, laid(recordOf(data)[name], own[name])]));
}
