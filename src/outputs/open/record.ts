import { z } from 'zod';
import { entriesOf } from '../../catalogue/addresses.ts';
import type { Catalogue, Entry } from '../../catalogue/types.ts';
import { hrefOf } from '../../links.ts';
import { kept } from '../../reads.ts';

// What every record of the open data says: what it is called, where it is read, who says so, and under which licence.

/** What the open data are made of. */
export type Open = {
  /** In the main language. */
  catalogue: Catalogue;
  /** In each of the other languages. */
  others: readonly Catalogue[];
};

/** Something with the same words in several languages; a language without a translation has no row. */
const words = z.record(z.string(), z.string());

const use = z.strictObject({
  id: z.string().describe('Källans id, som i sources.'),
  year: z.number().int().optional().describe('Året som uppgiften gäller, om källan säger det.'),
});

/** What a record is known and traced by. */
export const envelope = {
  id: z.string().describe('Postens id, som inte ändras.'),
  page: z.url().optional().describe('Sidan där en människa läser om det.'),
  licence: z.string().nullable().describe('Licensen för posten. null: källan anger ingen, och då finns bara länk och kod här.'),
  sources: z.array(use).describe('Källorna till uppgifterna.'),
};
/** What a record of something that we describe has beside that. */
export const described = {
  ...envelope,
  name: words.describe('Namnet, på varje språk som det finns på.'),
  summary: words.describe('Vad det är, i en mening.'),
  reviewed: z.iso.date().describe('Dagen då någon senast läste igenom sidan.'),
};
export const region = z.string().describe('Regionens id.');
export const stages = z.array(z.string()).describe('Steg på tråden, efter id.');
export const municipality = z
  .string()
  .regex(/^\d{4}$/)
  .describe('Kommunens kod, fyra siffror.');
export const asOf = z.string().optional().describe('När uppgiften gällde: år, månad, dag eller omgång, som källan säger.');
export const website = z.url().optional();

export type Told = Record<string, unknown> & { id: string };

/** A set of records of one kind. */
export type Dataset<N extends string = string> = {
  /** Its part of an address, which never changes. */
  name: N;
  record: z.ZodObject;
  records: (open: Open) => Told[];
  /** The regions that a record is of; without it the set is the same for all of them. */
  regionsOf?: ((record: Told) => readonly string[]) | undefined;
  /** The things that have a file of their own too, each told when it is asked for. */
  each?: ((open: Open) => { id: string; told: () => Told }[]) | undefined;
};

type Made<R extends z.ZodObject> = z.input<R> & { id: string };
type Common<R extends z.ZodObject, N extends string> = { name: N; record: R; regionsOf?: (record: z.input<R>) => readonly string[] };

/** A set whose records are made together, and each of some too. Its schema holds their types, which no list of all sets can name. */
export const dataset = <R extends z.ZodObject, const N extends string>(
  set: Common<R, N> & { records: (open: Open) => Made<R>[]; each?: (open: Open) => { id: string; told: () => Made<R> }[] },
): Dataset<N> => ({ ...set, records: kept(set.records) }) as unknown as Dataset<N>;

/** A set of entries, each of which has a file of its own. */
export function datasetOf<R extends z.ZodObject, E extends object, const N extends string>({
  entries,
  idOf,
  tell,
  name,
  record,
  regionsOf,
}: Common<R, N> & {
  entries: (catalogue: Catalogue) => readonly E[];
  idOf: (entry: E) => string;
  tell: (entry: E, open: Open) => Made<R>;
}): Dataset<N> {
  const told = kept(tell);
  return dataset<R, N>({
    name,
    record,
    ...(regionsOf && { regionsOf }),
    records: (open) => entries(open.catalogue).map((entry) => told(entry, open)),
    each: (open) => entries(open.catalogue).map((entry) => ({ id: idOf(entry), told: () => told(entry, open) })),
  });
}

/** The address of a page, whole. */
export const pageAt = (address: string, { catalogue }: Open): string => new URL(address, catalogue.site.address).href;

const entriesByKey = kept(
  (catalogue: Catalogue) => new Map(entriesOf(catalogue).map((entry): [string, Entry] => [`${entry.kind}/${entry.key}`, entry])),
);

/** The words of an entry in every language that has its own. */
function inAll(entry: Entry, field: 'title' | 'summary', { catalogue, others }: Open): Record<string, string> {
  const same = others.flatMap((other) => entriesByKey(other).get(`${entry.kind}/${entry.key}`) ?? []);
  const translated = same.filter(({ lang }) => lang !== catalogue.language);
  return Object.fromEntries([[catalogue.language, entry[field]], ...translated.map((own) => [own.lang, own[field]])]);
}

type Used = { sources: readonly { id: string; year?: number | undefined }[] };

/** What is said of the sources of an entry. */
export const sourcesOf = ({ sources }: Used): z.input<typeof use>[] =>
  sources.map(({ id, year }) => ({ id, ...(year !== undefined && { year }) }));

/** What every record of an entry of ours says. The licence is that of our own texts. */
export const aboutEntry = (entry: Entry & Used & { reviewed: string }, open: Open) => ({
  id: entry.key,
  page: pageAt(hrefOf(entry, open.catalogue.language), open),
  licence: open.catalogue.site.licences.content,
  sources: sourcesOf(entry),
  name: inAll(entry, 'title', open),
  summary: inAll(entry, 'summary', open),
  reviewed: entry.reviewed,
});

/** The licence that a source states, or null. */
export const licenceOf = (source: string, { catalogue }: Open): string | null => catalogue.sources.get(source)?.licence ?? null;

/** The data of a site, from its catalogues, the main one first. */
export const openOf = kept((catalogue: Catalogue, ...others: Catalogue[]): Open => ({ catalogue, others }));

export const keys = (entries: readonly { key: string }[]): string[] => entries.map(({ key }) => key);
export const ids = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);

/** The fields that are there, of those that may be. */
export const some = <T extends object, K extends keyof T>(of: T, ...fields: K[]): { [P in K]?: Exclude<T[P], undefined> } =>
  Object.fromEntries(fields.flatMap((field) => (of[field] === undefined ? [] : [[field, of[field]]]))) as {
    [P in K]?: Exclude<T[P], undefined>;
  };
