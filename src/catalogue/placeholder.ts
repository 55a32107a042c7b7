import type { FieldPath, RawEntry } from './read.ts';

/** What `npm run new` begins a text with that the editor is to write. */
export const PLACEHOLDER = 'ÄNDRA:';

/** The fields, or the text, that still hold what a new draft begins with. A draft may; what is to be published may not. */
export function placeholdersIn({
  data,
  body,
  bodyLine,
}: Pick<RawEntry, 'data' | 'body' | 'bodyLine'>): { path: FieldPath; line?: number }[] {
  if ((data as { draft?: unknown } | null)?.draft === true) return [];
  const line = body?.split('\n').findIndex((text) => text.startsWith(PLACEHOLDER)) ?? -1;
  return [...stringsIn(data).map((path) => ({ path })), ...(line < 0 ? [] : [{ path: [], line: bodyLine + line }])];
}

function stringsIn(value: unknown, path: FieldPath = []): FieldPath[] {
  if (typeof value === 'string') return value.startsWith(PLACEHOLDER) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}
