import { z } from 'zod';
import type { Coverage, ImportedFile, ImportedKind } from '../../src/schema/imported.ts';
import { fieldName } from '../../src/schema/errors.ts';
import { tell } from '../../src/schema/tell.ts';
import type { Input } from './input.ts';

// What a reader of a source is. Readers are pure: they get an input and know nothing of files, the network and the clock.

/** What cannot be imported. Its message is for the one who gave the command. */
export class ImportError extends Error {
  override name = 'ImportError';
}

/** A file of another kind than the one asked for. */
export class NotOfKind extends ImportError {
  override name = 'NotOfKind';
  /** What was given in its place. */
  readonly data: unknown;
  constructor(message: string, data: unknown) {
    super(message);
    this.data = data;
  }
}

/** How many rows were left out, and why. */
export type Left = { reason: string; count: number };

/** A row of an imported file, as what compares rows sees it. */
export type Row = Record<string, unknown>;

/** An imported file without its receipt. */
type Body<K extends ImportedKind = ImportedKind> = K extends ImportedKind ? Omit<ImportedFile<K>, 'receipt'> : never;

/** What a reader makes of a source: the rows as content/imported/<kind>.json holds them, and what it left out and why. */
export type Read<K extends ImportedKind = ImportedKind> = {
  period: string;
  body: Body<K>;
  count: number;
  left: Left[];
  covers?: Coverage[];
};

/** A source, and how it is read. */
export type Reader<K extends ImportedKind = ImportedKind> = {
  kind: K;
  /** What it reads, one line of Swedish for the help text. */
  reads: string;
  /** What a file of this kind has, in Swedish, for who gave another. */
  wanted: string;
  /** Whether data that was given for another kind is of this one. */
  looksLike(data: unknown): boolean;
  /** Id of the source in sources.yaml; the period stands after, where each period is a source of its own. */
  source(period: string): string;
  /** Name of the list of rows, and what tells two rows apart, for the report of changes. */
  rows: string;
  idOf(row: Row): string;
  nameOf(row: Row): string;
  /** The codes of the municipalities of a row. */
  placesOf?(row: Row): string[];
  /** The fields that a file is read for, as the source names them: a file where none of them has a value is empty. */
  needs?: Record<string, string>;
  /** The addresses to ask, made from the one that was given, where a source has several lists. */
  addresses?(given: string): string[];
  /** What an answer leads to, beside its next page. */
  leadsTo?(data: unknown, address: string): string[];
  /** What is asked for, where the source wants to be told (the header Accept). */
  accept?: string;
  /** @throws {ImportError} when the source is of another kind or has faults */
  read(input: Input): Promise<Read<K>>;
};

/**
 * Data held against a schema, with faults told as in the check.
 * @throws {NotOfKind} when it is not what the reader reads
 * @throws {ImportError} when it has faults
 */
export function parsed<T>(reader: Pick<Reader, 'kind' | 'wanted' | 'looksLike'>, schema: z.ZodType<T>, data: unknown): T {
  if (!schema.safeParse(data).success && !reader.looksLike(data)) throw notOfKind(reader, data);
  return sound(schema, data);
}

/**
 * A part of what is known to be of the right kind, held against its schema.
 * @param file the name of the file, where there are several
 * @throws {ImportError} when it has faults
 */
export function sound<T>(schema: z.ZodType<T>, data: unknown, file = 'Filen'): T {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const told = tell(schema, data, result.error.issues)
    .slice(0, 5)
    .map(({ path: field, problem }) => `  ${fieldName(field)}: ${problem}`);
  throw new ImportError(`${file} har fel:\n${told.join('\n')}`);
}

/** That a file is of another kind than the one asked for. */
export const notOfKind = ({ kind, wanted }: Pick<Reader, 'kind' | 'wanted'>, data: unknown): NotOfKind =>
  new NotOfKind(`Det här är ingen fil för ${kind}. ${wanted}`, data);

/** The list in which rows have a field: the data itself or one of its parts. */
export function rowsWith(data: unknown, field: string): unknown[] | undefined {
  const lists = [data, ...Object.values(Object(data) as object)].filter((value): value is unknown[] => Array.isArray(value));
  return lists.find((list) => list.some((row) => typeof row === 'object' && row !== null && field in row));
}

/** A field that is read as it comes, where there is one. */
export const anything = z.unknown().optional();

/** In the order of their code points, in which codes stand. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
