import type { Left } from './reader.ts';

// The values of public sources are messy: numbers with words, codes without zeros, titles in HTML. Read here, once.

/** Text as a reader should see it: without tags and what stands in scripts, entities as letters, spaces single. */
export function clean(text: string): string {
  return text
    .replace(/<!\[CDATA\[|\]\]>/g, '')
    .replace(/&(lt|gt|quot|nbsp|amp|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<\/?[a-z][^>]*>/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:)])/g, '')
    .trim();
}
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', nbsp: ' ', amp: '&', '#39': "'" };

/** What sources write where they say nothing. */
const NOTHING = new Set(['', '.', '..', '...', '-', '–', 'null', 'undefined', 'uppgift saknas', 'saknas', 'ej fastställt']);

/** Words, cleaned; undefined where the source says nothing. */
export function words(value: unknown): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? clean(String(value)) : '';
  return NOTHING.has(text.toLowerCase()) ? undefined : text;
}

/** A number out of `210`, `"210,0"`, `"1 200"` or `"cirka 270"`; undefined for `".."` and all that is no single number. */
export function number(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  const text = words(value)
    ?.replace(/^(cirka|ca|ungefär|c:a)\.? ?/i, '')
    .replace(/(?<=\d)[\s\u00A0](?=\d{3}\b)/g, '');
  return text !== undefined && /^-?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

/** What stands for no end and for always open, in place of a date. */
const FOREVER = /^(2099|2199|2999|9999)-/;

/** Whether a date says that there is no last day: `2099-12-31`. */
export const isForever = (value: unknown): boolean => FOREVER.test(words(value) ?? '');

/** A day out of `2026-07-31`, `2026-07-31 00:00:00` or `2024-08-01T00:00:00`; undefined for one that there is not, or that means no day. */
export function day(value: unknown): string | undefined {
  const [, found] = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(words(value) ?? '') ?? [];
  if (found === undefined || FOREVER.test(found)) return undefined;
  const time = new Date(`${found}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(found) ? found : undefined;
}

/** A code as text. A number has lost its zeros already: what refuses an import sees to it. */
export const codeText = (value: unknown): string | undefined => words(value)?.replaceAll(' ', '');

/** Yes or no as sources write it: true, "true", "ja", "1". */
export function yes(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const text = words(value)?.toLowerCase();
  if (text === undefined) return undefined;
  if (['true', 'ja', '1'].includes(text)) return true;
  return ['false', 'nej', '0'].includes(text) ? false : undefined;
}

/** EMIL's text in several languages: the Swedish, or else the first. `keywords` of the same form is one of them or a list. */
export function langString(value: unknown): string | undefined {
  const { strings, urls, string } = Object(value) as { strings?: unknown; urls?: unknown; string?: unknown };
  const given = [strings, urls, string].find((list): list is { lang?: unknown; value?: unknown; content?: unknown }[] =>
    Array.isArray(list),
  );
  const chosen = given?.find(({ lang }) => lang === 'swe' || lang === 'sv') ?? given?.[0];
  return words(chosen?.value) ?? words(chosen?.content);
}

/** An address on the web, also where https:// is missing; undefined for what is none. */
export function web(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  const full = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(full) && /^https?:\/\/[^\s/@:]+\.[a-z]{2,}(?::\d+)?(?:[/?#][^\s<>"\\]*)?$/i.test(full) ? full : undefined;
}

/** A position out of two texts or numbers; undefined where one is missing or is 0, which stands for unknown. */
export function position(latitude: unknown, longitude: unknown): [number, number] | undefined {
  const [lat, lon] = [number(latitude), number(longitude)];
  return lat && lon && lat > 54 && lat < 70 && lon > 9 && lon < 26 ? [lat, lon] : undefined;
}

/** Without what is undefined, and without empty lists: an imported row holds what the source says and no more. */
export function said<T extends object>(row: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept = Object.entries(row).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(kept) as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** Counts what is left out, by reason. */
export function leaving(): { leave(reason: string, count?: number): void; left(): Left[] } {
  const counts = new Map<string, number>();
  return {
    leave: (reason, count = 1) => void counts.set(reason, (counts.get(reason) ?? 0) + count),
    left: () => [...counts].map(([reason, count]) => ({ reason, count })),
  };
}
