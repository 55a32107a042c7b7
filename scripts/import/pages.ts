import type { Input } from './input.ts';

// What Skolverket's and Susa-navet's answers have in common: lists in an envelope, page by page, of a whole that may be narrowed.

/** What an address may ask for without leaving anything out. */
const HARMLESS = new Set(['page', 'size', 'sort']);

type Envelope = {
  page?: { totalElements?: number };
  totalElements?: number;
  _links?: { self?: { href?: string } };
  links?: { rel?: string; href?: string }[];
};

/** Every answer of an input as data, with its rows and how many there are in all. */
export type Pages = {
  data: readonly unknown[];
  rows<T>(list: (data: unknown) => readonly T[] | undefined): T[];
  /** Whether what was asked for leaves something out. */
  narrowed: boolean;
  /** The values of what was asked for by a name. */
  asked(name: string): string[];
  /** Whether the rows of a list are all that the source has: every page, and nothing that the question left out. */
  isWhole(list: (data: unknown) => readonly unknown[] | undefined): boolean;
};

/** Reads all parts of an input as pages. */
export async function pagesOf({ parts, address, progress }: Input, allowed: readonly string[] = []): Promise<Pages> {
  const data: unknown[] = [];
  for (const [i, part] of parts.entries()) {
    progress(i, parts.length);
    data.push(await part.json());
  }
  const envelopesOf = (page: unknown): Envelope[] => [Object(page), Object(Object(page).body)] as Envelope[];
  const questions = data
    .flatMap(envelopesOf)
    .flatMap(({ _links, links }) => [_links?.self?.href, ...(Array.isArray(links) ? links.map(({ href }) => href) : [])])
    .concat(address)
    .flatMap((asked) => (asked === undefined ? [] : (URL.parse(asked, 'https://api.skolverket.se') ?? [])));
  const narrowed = questions.some(({ searchParams }) =>
    [...searchParams.keys()].some((name) => !HARMLESS.has(name) && !allowed.includes(name)),
  );
  return {
    data,
    narrowed,
    asked: (name) => [...new Set(questions.flatMap(({ searchParams }) => searchParams.getAll(name)).flatMap((value) => value.split(',')))],
    rows: (list) => data.flatMap((page) => list(page) ?? []),
    isWhole: (list) => {
      const pages = data.filter((page) => list(page) !== undefined);
      const totals = pages
        .flatMap(envelopesOf)
        .map(({ page, totalElements }) => page?.totalElements ?? totalElements)
        .filter((total) => total !== undefined);
      const rows = pages.reduce((sum: number, page) => sum + (list(page)?.length ?? 0), 0);
      return totals.length > 0 && rows >= Math.max(...totals) && !narrowed;
    },
  };
}

/** A list in an envelope of Planned Educations. */
export const embedded =
  <T>(name: string) =>
  (data: unknown): T[] | undefined => {
    const { body, _embedded } = Object(data) as { body?: { _embedded?: Record<string, T[]> }; _embedded?: Record<string, T[]> };
    const list = (Object(body) as { _embedded?: Record<string, T[]> })._embedded?.[name] ?? _embedded?.[name];
    return Array.isArray(list) ? list : undefined;
  };

/** The first day that a text of ours about its source names, as year and month: when our tables were taken out of it. */
export function monthIn(data: unknown): string | undefined {
  const { source } = Object(data) as { source?: unknown };
  return /\b(\d{4}-\d{2})-\d{2}\b/.exec(typeof source === 'string' ? source : '')?.[1];
}
