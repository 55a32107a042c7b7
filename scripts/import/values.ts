import { ImportError, type Left } from './reader.ts';

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

/**
 * A day out of `2026-07-31`, `2026-07-31 00:00:00` or `2024-08-01T00:00:00`; undefined for one that there is not, or that means no day.
 * Some sources write midnight in Sweden as 22:00 or 23:00 the day before, in UTC.
 */
export function day(value: unknown): string | undefined {
  const [, found, hour] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}:\d{2}).*)?$/.exec(words(value) ?? '') ?? [];
  if (found === undefined || FOREVER.test(found)) return undefined;
  const time = new Date(`${found}T00:00:00Z`);
  if (Number.isNaN(time.getTime()) || !time.toISOString().startsWith(found)) return undefined;
  if (hour === '22:00:00' || hour === '23:00:00') time.setUTCDate(time.getUTCDate() + 1);
  return time.toISOString().slice(0, 10);
}

/** A code as text. A number has lost its zeros already: what refuses an import sees to it. */
export const codeText = (value: unknown): string | undefined => words(value)?.replaceAll(' ', '');

/** Where municipalities are read: those that there are not are counted, and left out of their row. */
export type Placing = { byCode(value: unknown): string | undefined; byName(value: unknown): string | undefined };

/**
 * Reads municipalities by their codes and names.
 * @param known the name of each code
 */
export function placing(known: ReadonlyMap<string, string>, leave: (reason: string) => void): Placing {
  const codes = new Map([...known].map(([code, name]) => [name.toLowerCase(), code]));
  const missing = (shown: string): undefined => void leave(`kommun som inte finns, ”${shown}”: raden är med utan den`);
  return {
    byCode: (value) => {
      const text = codeText(value);
      // Longer ones name a part of a municipality. One that has lost its zero is for the refusals to see.
      const code = text !== undefined && /^\d{5,}$/.test(text) ? text.slice(0, 4) : text;
      if (code === undefined || known.size === 0 || known.has(code) || known.has(`0${code}`)) return code;
      return missing(code);
    },
    byName: (value) => {
      const name = words(value);
      if (name === undefined) return undefined;
      return codes.get(name.toLowerCase()) ?? codes.get(name.toLowerCase().replace(/s? kommun$/, '')) ?? missing(name);
    },
  };
}

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

/** An object whose fields are there or not, where they may have been undefined. */
type Said<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Without what is undefined: an imported row holds what the source says and no more. */
export function said<T extends object>(row: T): Said<T> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Said<T>;
}

/** A list, or undefined where there is nothing in it. */
export const ifAny = <T>(list: readonly T[]): T[] | undefined => (list.length > 0 ? [...list] : undefined);

/** Counts what is left out, by reason. */
export function leaving(): { leave(reason: string, count?: number): void; left(): Left[] } {
  const counts = new Map<string, number>();
  return {
    leave: (reason, count = 1) => void counts.set(reason, (counts.get(reason) ?? 0) + count),
    left: () => [...counts].map(([reason, count]) => ({ reason, count })),
  };
}

/**
 * Rows without those that stand twice, which are counted.
 * @throws {ImportError} where two rows of one id say different things
 */
export function onlyOnce<T extends object>(rows: readonly T[], idOf: (row: T) => string, leave: (reason: string) => void): T[] {
  const found = new Map<string, T>();
  for (const row of rows) {
    const id = idOf(row);
    const twin = found.get(id);
    if (twin === undefined) found.set(id, row);
    else if (JSON.stringify(twin) === JSON.stringify(row)) leave('samma rad två gånger');
    else
      throw new ImportError(
        `${id} står två gånger i filen, med olika innehåll. Ta reda på vilken rad som gäller, eller hämta filen på nytt.`,
      );
  }
  return [...found.values()];
}
