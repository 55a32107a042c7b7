import { parse } from 'yaml';
import { z } from 'zod';
import { slug } from '../links.ts';
import { type Kind, kinds, wordsSchema } from '../schema/kinds.ts';
import { fields, metaOf, unwrap } from '../schema/walk.ts';
import { alike, changeList, changeMap } from './text.ts';

// What stands between the CMS's forms and the files: an entry becomes a form's data, and a saved form the same file
// with only its changed fields written anew. Runs in the editor's browser.

type Data = Record<string, unknown>;

/** Of each file: its text as it was opened, and which language it is in. Never written. */
const TEXT = '__text';
export const LANGUAGE = '__language';
/** The name that a translation gets: that of the entry it translates. Chosen in the form, never written. */
export const OF = '__of';

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The type of a schema inside its wrappers, as zod names it. */
export const typeOf = (schema: z.ZodType): string => unwrap(schema)._zod.def.type;

/** A yes or no that may also be left unsaid, and so needs three answers. */
export const isThreeWay = (schema: z.ZodType): boolean =>
  typeOf(schema) === 'boolean' && schema.safeParse(undefined).success && schema.parse(undefined) === undefined;

/** Whether a field is the name of a picture beside the text, which begins with ./ in the file. */
export const isPicture = (schema: z.ZodType): boolean =>
  typeOf(schema) === 'string' && unwrap(schema).safeParse('./a.png').success && !unwrap(schema).safeParse('a.png').success;

/** The schema of the rows of a list or tuple. */
const rowOf = (schema: z.ZodType, index: number): z.ZodType | undefined => {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodTuple) return inner.def.items[index] as z.ZodType | undefined;
  return inner instanceof z.ZodArray ? (inner.element as z.ZodType) : undefined;
};

/** Data as its form shows it. */
function toForm(schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return value;
  if (Array.isArray(value)) return value.map((item, i) => toForm(rowOf(schema, i), item));
  if (isData(value)) return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toForm(fields(schema)[name], item)]));
  if (typeof value === 'string' && isPicture(schema)) return value.replace(/^\.\//, '');
  return typeof value === 'boolean' && isThreeWay(schema) ? String(value) : value;
}

/** A form's data as its file has it: nothing empty that was not so before, and numbers as numbers. */
function fromForm(schema: z.ZodType | undefined, value: unknown, old: unknown): unknown {
  if (value === undefined || value === null || value === '') return alike(value, old) ? old : undefined;
  if (Array.isArray(value)) {
    const rows = value
      .map((item, i) => fromForm(schema && rowOf(schema, i), item, (old as unknown[] | undefined)?.[i]))
      .filter((item) => item !== undefined)
      .map((item, i, all) => (schema && isData(item) ? withId(item, rowOf(schema, i), idsOf(all, i)) : item));
    return rows.length > 0 || alike(old, []) ? rows : undefined;
  }
  if (isData(value)) {
    const shape = schema ? fields(schema) : {};
    const before = isData(old) ? old : {};
    const entries = Object.entries(value).map(([name, item]) => [name, fromForm(shape[name], item, before[name])] as const);
    const there = Object.fromEntries(entries.filter(([, item]) => item !== undefined));
    if (Object.keys(there).length === 0) return alike(old, {}) ? old : undefined;
    // A switch that nobody has touched says no.
    for (const [name, field] of Object.entries(shape))
      if (typeOf(field) === 'boolean' && !field.safeParse(undefined).success) there[name] ??= false;
    return there;
  }
  if (!schema || typeof value !== 'string') return value;
  if (typeOf(schema) === 'boolean') return value === 'true';
  if (isPicture(schema)) return `./${value.replace(/^\.?\//, '')}`;
  if (['number', 'union'].includes(typeOf(schema)) && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value)) return Number(value);
  return value;
}

export type Format = { fromFile: (text: string) => Data; toFile: (data: Data) => string };

const FRONTMATTER = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;
const lf = (text: string): string => text.replaceAll('\r\n', '\n');

/** How the CMS reads and writes the files of a kind; `words`: those of its translations. */
export function formatOf(kind: Kind, words = false): Format {
  const schema: z.ZodType = words ? wordsSchema(kind) : kinds[kind].schema;
  const { form } = kinds[kind];
  return form === 'prose' ? proseFormat(schema, kind) : listFormat(schema, form);
}

function proseFormat(schema: z.ZodType, kind: Kind): Format {
  const order = Object.keys(fields(schema));
  const words = Object.keys(fields(wordsSchema(kind)));
  const split = (text: string): { yaml: string; body: string } => {
    const match = FRONTMATTER.exec(text);
    if (match?.index !== 0) return { yaml: '', body: text };
    const [whole, yaml = ''] = match;
    return { yaml, body: text.slice(whole.length) };
  };
  const shown = (body: string): string => lf(body).replace(/^\n+/, '');
  return {
    fromFile(text) {
      const { yaml, body } = split(text);
      const data = (parse(yaml) ?? {}) as Data;
      const isTranslation = Object.keys(data).every((name) => words.includes(name));
      return { ...(toForm(schema, data) as Data), body: shown(body), [TEXT]: text, [LANGUAGE]: isTranslation ? 'translation' : 'main' };
    },
    toFile({ [TEXT]: source, [LANGUAGE]: _language, [OF]: _of, body = '', ...data }) {
      const text = typeof source === 'string' ? source : '---\n---\n';
      const { yaml, body: oldBody } = split(text);
      const old = (parse(yaml) ?? {}) as Data;
      const now = (fromForm(schema, data, old) ?? {}) as Data;
      const isWindows = text.includes('\r\n');
      const newYaml = alike(old, now) ? yaml : changeMap(lf(yaml), inOrder(now, old, order), order);
      const said = String(body);
      const newBody = said === shown(oldBody) ? oldBody : said.trim() === '' ? '' : `\n${lf(said).trimEnd()}\n`;
      const parts = [
        newYaml === yaml ? yaml : isWindows ? newYaml.replaceAll('\n', '\r\n') : newYaml,
        newBody === oldBody ? oldBody : isWindows ? newBody.replaceAll('\n', '\r\n') : newBody,
      ];
      const line = isWindows ? '\r\n' : '\n';
      return `---${line}${parts[0]}---${line}${parts[1]}`;
    },
  };
}

function listFormat(schema: z.ZodType, form: 'list' | 'object'): Format {
  const order = Object.keys(fields(schema));
  return {
    fromFile(text) {
      const data: unknown = parse(text);
      const shown =
        form === 'list' ? { items: ((data ?? []) as unknown[]).map((row) => toForm(schema, row)) } : (toForm(schema, data ?? {}) as Data);
      return { ...shown, [TEXT]: text };
    },
    toFile({ [TEXT]: source, ...data }) {
      const text = typeof source === 'string' ? source : '';
      const old: unknown = parse(text);
      if (form === 'object') {
        const now = (fromForm(schema, data, old) ?? {}) as Data;
        return alike(old, now) ? text : changeMap(text, now, order);
      }
      const before = (old ?? []) as Data[];
      const known = new Map(before.map((row) => [keyOf(row), row]));
      const rows = ((data.items ?? []) as Data[])
        .map((row, i, all) => withId(row, schema, idsOf(all, i)))
        .map((row) => ({ row, was: known.get(keyOf(row)) }))
        .map(({ row, was }) => inOrder((fromForm(schema, row, was) ?? {}) as Data, was ?? {}, order))
        .filter((row) => Object.keys(row).length > 0);
      return alike(before, rows) ? text : changeList(text, rows, keyOf, order);
    },
  };
}

/** The ids of all rows of a list but one. */
const idsOf = (rows: readonly unknown[], but: number): Set<string> =>
  new Set(rows.filter((row, at) => at !== but && isData(row)).map((row) => String((row as Data).id ?? '')));

/** What a row is called: a date in a list by what happens then, and its year. */
const calledIn = ({ title, name, what, start }: Data): string =>
  String(title ?? name ?? (what ? `${String(what)} ${String(start ?? '').slice(0, 4)}` : ''));

/** A row with an id: one that nobody has given is made of the row's name, unlike those that there are. */
function withId(row: Data, schema: z.ZodType | undefined, taken: ReadonlySet<string>): Data {
  if (!schema || row.id) return row;
  const { id: own } = fields(schema);
  if (!own || metaOf(own).ref !== undefined) return row;
  const made = slug(calledIn(row));
  if (!made) return row;
  let id = made;
  for (let n = 2; taken.has(id); n++) id = `${made}-${n}`;
  return { ...row, id };
}

/** What makes a row of a list single. */
const keyOf = (row: Data): string => String(row.id ?? row.name ?? row.from ?? row.term ?? row.job ?? '');

/** New fields in the order of the schema. */
function inOrder(data: Data, old: Data, order: readonly string[]): Data {
  const rank = (name: string): number => (Object.hasOwn(old, name) ? -1 : order.includes(name) ? order.indexOf(name) : order.length);
  return Object.fromEntries(Object.entries(data).toSorted(([a], [b]) => rank(a) - rank(b)));
}
