import { z } from 'zod';
import { ImportError } from './reader.ts';
import { number, words as said } from './values.ts';

// Tables of Statistics Sweden as PxWeb answers them: `json-stat2`, and version 1's `json`. Both become the same cells.
// Read here and not by jsonstat-toolkit: it gives another code's figure where sizes and codes do not fit, nothing where
// values are cut off, and fetches what it is given as text. A figure under the wrong code is worse than none.

/** The code of a cell in each dimension. */
type Codes = Readonly<Record<string, string>>;
/** A figure, undefined where the source has none. */
export type Cell = { codes: Codes; value: number | undefined };
/** A table, whose contents and time are dimensions among the others. */
export type Table = {
  dimensions: string[];
  /** What the source calls the codes of a dimension, where it says so. */
  labels: Readonly<Record<string, Readonly<Record<string, string>>>>;
  cells: Cell[];
};

/** What the source calls its dimensions. */
export const [CONTENTS, TIME, GROUP, REGION, SEX] = ['ContentsCode', 'Tid', 'Yrke2012', 'Region', 'Kon'] as const;

const words = z.record(z.string(), z.string());
const raw = z.union([z.number(), z.string(), z.null()]);

const jsonStat = z.object({
  class: z.literal('dataset'),
  id: z.array(z.string()).min(1),
  size: z.array(z.number().int().min(0)),
  dimension: z.record(
    z.string(),
    z.object({
      category: z.object({
        index: z.union([z.array(z.string()), z.record(z.string(), z.number().int().min(0))]).optional(),
        label: words.optional(),
      }),
    }),
  ),
  value: z.union([z.array(raw), z.record(z.string(), raw)]),
});

const json = z.object({
  columns: z.array(z.object({ code: z.string(), text: z.string(), type: z.string().optional() })).min(1),
  data: z.array(z.object({ key: z.array(z.string()), values: z.array(raw) })),
});

/**
 * The table in an answer, or undefined where the data is no such answer.
 * @throws {ImportError} when the answer is not whole or holds what is no number
 */
export function readTable(data: unknown): Table | undefined {
  const stat = jsonStat.safeParse(data).data;
  if (stat) return fromJsonStat(stat);
  const rows = json.safeParse(data).data;
  return rows && fromJson(rows);
}

/** The table in an answer as far as it can be read: for telling one kind of file from another. */
export function tableLike(data: unknown): Table | undefined {
  try {
    return readTable(data);
  } catch (error) {
    if (error instanceof ImportError) return undefined;
    throw error;
  }
}

function fromJsonStat({ id, size, dimension, value }: z.infer<typeof jsonStat>): Table {
  const axes = id.map((name, i) => {
    const codes = codesOf(dimension[name]?.category ?? {});
    const sound = codes.filter((code, at): code is string => code !== undefined && codes.indexOf(code) === at);
    if (sound.length !== size[i] || codes.length !== size[i])
      throw new ImportError(`Tabellen går inte ihop: ${name} ska ha ${size[i]} koder, men har ${sound.length} skilda. ${AGAIN}`);
    return { name, codes: sound };
  });
  const all = axes.reduce((product, { codes }) => product * codes.length, 1);
  // Without its empty cells the value is an object by position, and then nothing tells whether it is whole.
  if (Array.isArray(value) && value.length !== all)
    throw new ImportError(`Tabellen är inte hel: den ska ha ${all} värden, men har ${value.length}. ${AGAIN}`);
  const cells = Array.from({ length: all }, (_, position): Cell => {
    // The last dimension varies fastest.
    let block = all;
    const codes = Object.fromEntries(
      axes.map(({ name, codes: known }) => {
        block /= known.length;
        return [name, known[Math.floor(position / block) % known.length] ?? ''];
      }),
    );
    return { codes, value: figure(Array.isArray(value) ? value[position] : value[position], codes) };
  });
  const labels = Object.fromEntries(axes.map(({ name }) => [name, dimension[name]?.category.label ?? {}]));
  return { dimensions: id, labels, cells };
}

/** The codes of a dimension by their positions. Never in the order of the object: there 1480 stands before 0180. */
function codesOf({ index, label }: { index?: string[] | Record<string, number> | undefined; label?: Record<string, string> | undefined }) {
  if (Array.isArray(index)) return index;
  // A dimension of one code may leave its position out.
  if (!index) return Object.keys(label ?? {});
  const codes = Array.from<string | undefined>({ length: Object.keys(index).length });
  for (const [code, position] of Object.entries(index)) codes[position] = code;
  return codes;
}

function fromJson({ columns, data }: z.infer<typeof json>): Table {
  const contents = columns.filter(({ type }) => type === 'c');
  const keys = columns.filter(({ type }) => type !== 'c');
  const seen = new Set<string>();
  const cells = data.flatMap(({ key, values }, row) => {
    if (key.length !== keys.length || values.length !== contents.length)
      throw new ImportError(
        `Tabellen går inte ihop: data[${row}] har ${key.length} koder och ${values.length} värden, kolumnerna är ${keys.length} och ${contents.length}. ${AGAIN}`,
      );
    if (seen.has(key.join())) throw new ImportError(`Tabellen har två rader för ${key.join(', ')}. ${AGAIN}`);
    seen.add(key.join());
    const of = Object.fromEntries(keys.map(({ code }, i) => [code, key[i] ?? '']));
    return contents.map(({ code }, i): Cell => {
      const codes = { ...of, [CONTENTS]: code };
      return { codes, value: figure(values[i], codes) };
    });
  });
  const labels = { [CONTENTS]: Object.fromEntries(contents.map(({ code, text }) => [code, text])) };
  return { dimensions: [...keys.map(({ code }) => code), CONTENTS], labels, cells };
}

const AGAIN = 'Hämta den på nytt från källan.';

/** A figure that no longer can be read is no figure that the source lacks. */
function figure(value: z.infer<typeof raw> | undefined, codes: Codes): number | undefined {
  const read = number(value);
  if (read === undefined && said(value) !== undefined)
    throw new ImportError(`”${value}” är inget tal (${Object.values(codes).join(', ')}). ${AGAIN}`);
  return read;
}

/** The codes of a dimension, in the order of the table. None where the table has no such dimension. */
export const codesIn = (cells: readonly Cell[], dimension: string): string[] => [
  ...new Set(cells.flatMap(({ codes }) => codes[dimension] ?? [])),
];

/** The cells of the last year of a table, and that year; no year where the table does not say it. */
export function lastYear({ cells }: Table): { year: number | undefined; cells: Cell[] } {
  const year = codesIn(cells, TIME).toSorted().at(-1);
  return { year: year === undefined ? undefined : Number(year), cells: cells.filter(({ codes }) => codes[TIME] === year) };
}

/** Whether a code is that of a group of SSYK 2012 with four digits. Those that begin with 00 are all groups, and none. */
export const isGroup = (code: string): boolean => /^(?!00)\d{4}$/.test(code);
