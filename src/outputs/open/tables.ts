import type { z } from 'zod';
import { unwrap } from '../../schema/walk.ts';

// Records as the rows of a table: a column a value, whatever the records happen to hold, so that a header never changes by itself.

type Column = { name: string; path: readonly string[] };
type Def = { type: string; shape?: Record<string, z.ZodType>; valueType?: z.ZodType; innerType?: z.ZodType };
const def = (schema: z.ZodType): Def => schema._zod.def;

/** Columns of what holds words in several languages, `name.sv`, or of a set of facts, `codes.gy25`. */
function columnsOf(name: string, path: readonly string[], schema: z.ZodType, languages: readonly string[]): Column[] {
  const own = unwrap(schema);
  const { type, shape } = def(own);
  if (type === 'object' && shape)
    return Object.entries(shape).flatMap(([field, of]) => columnsOf(`${name}.${field}`, [...path, field], of, languages));
  if (type === 'record' && languages.length > 0 && isWords(path))
    return languages.map((language) => ({ name: `${name}.${language}`, path: [...path, language] }));
  return [{ name, path }];
}

/** What is said in each language of the site. */
const isWords = ([field]: readonly string[]): boolean => field === 'name' || field === 'summary';

const valueAt = (record: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, field) => (value as Record<string, unknown> | undefined)?.[field], record);

/** Several values in a cell have this between them. */
const BETWEEN = '|';

function cellOf(value: unknown): string | number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map((one: unknown) => String(isRecord(one) ? one.id : one)).join(BETWEEN);
  if (isRecord(value))
    return Object.entries(value)
      .map(([name, own]) => `${name}=${String(own)}`)
      .join(BETWEEN);
  return String(value as string | boolean);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * The header and rows of a table of records.
 * @param languages the languages of the site, for what is said in each of them
 */
export function tableOf(record: z.ZodObject, records: readonly unknown[], languages: readonly string[]): (string | number | undefined)[][] {
  const columns = Object.entries(record.shape as Record<string, z.ZodType>).flatMap(([field, of]) =>
    columnsOf(field, [field], of, languages),
  );
  return [columns.map(({ name }) => name), ...records.map((row) => columns.map(({ path }) => cellOf(valueAt(row, path))))];
}
