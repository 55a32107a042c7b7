import type { z } from 'zod';

// Reads a schema beside the data it describes: for references, field descriptions and the editors' field reference.

type Def = {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  items?: z.ZodType[];
  entries?: Readonly<Record<string, string | number>>;
  format?: string;
};
const def = (schema: z.ZodType): Def => schema._zod.def;

/** The schema inside optional, default and piped wrappers. */
export function unwrap(schema: z.ZodType): z.ZodType {
  const { innerType, type, in: input } = def(schema);
  if (innerType) return unwrap(innerType);
  if (type === 'pipe' && input) return unwrap(input);
  return schema;
}

/** The fields of an object schema, or of the objects in an array schema; empty for anything else. */
export function fields(schema: z.ZodType): Record<string, z.ZodType> {
  const inner = unwrap(schema);
  const { shape, element } = def(inner);
  return shape ?? (element ? fields(element) : {});
}

/** What there is to choose between; undefined of what is no choice. */
export function optionsOf(schema: z.ZodType | undefined): string[] | undefined {
  const { entries } = schema ? def(unwrap(schema)) : {};
  return entries && Object.values(entries).map(String);
}

/** The name of the form that a text has, if it has one: date, url, email. */
export const formatOf = (schema: z.ZodType): string | undefined => def(unwrap(schema)).format;

/** The schema of what a list holds; undefined of what is no list, or one whose places differ. */
export const elementOf = (schema: z.ZodType): z.ZodType | undefined => def(unwrap(schema)).element;

/** The schemas of the places of a list where each has its own. */
export const itemsOf = (schema: z.ZodType): readonly z.ZodType[] => def(unwrap(schema)).items ?? [];

/** The schema of the field at `path`, or undefined where the path leads out of the schema. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let at: z.ZodType | undefined = schema;
  for (const step of path) {
    if (!at) return undefined;
    const { shape, element, items } = def(unwrap(at));
    const name = String(step);
    at = typeof step === 'number' ? (element ?? items?.[step]) : shape && Object.hasOwn(shape, name) ? shape[name] : undefined;
  }
  return at;
}

/** Whether a field is written freely: no choice among given words. */
export const isText = (schema: z.ZodType | undefined): boolean => schema !== undefined && def(unwrap(schema)).type === 'string';

type Meta = { description?: string; example?: string; ref?: string; past?: boolean };

const metas = new WeakMap<z.ZodType, Meta>();

/** Description, example and reference of a field, wherever in its wrappers they were put; the outermost wins. */
export function metaOf(schema: z.ZodType): Meta {
  const found = metas.get(schema);
  if (found) return found;
  const own = (schema.meta() ?? {}) as Meta;
  const inner = def(schema).innerType ?? (def(schema).type === 'pipe' ? def(schema).in : undefined);
  const meta = inner ? { ...metaOf(inner), ...own } : own;
  metas.set(schema, meta);
  return meta;
}

/** Whether a field must be there. */
export const isRequired = (field: z.ZodType): boolean => !field.safeParse(undefined).success;

/** What a field may look like, as one writes it in a file: the schema's own example, or the one that its form gives. */
export function exampleOf(field: z.ZodType): string | undefined {
  const { example } = metaOf(field);
  if (example !== undefined) return example;
  const { type, format } = def(unwrap(field));
  const [choice] = optionsOf(field) ?? [];
  if (choice !== undefined) return choice;
  if (type === 'boolean') return 'true';
  if (format === 'date') return '2026-11-23';
  return format === 'url' ? 'https://exempel.se/' : undefined;
}

type Place = { path: (string | number)[]; field: z.ZodType; value: unknown };

/** Every value in `data` that a field of the schema stands for, with the field and where it stands: lists and objects too. */
export function values(schema: z.ZodType, data: unknown, path: (string | number)[] = [], found: Place[] = []): Place[] {
  if (data === undefined || data === null) return found;
  found.push({ path, field: schema, value: data });
  if (typeof data !== 'object') return found;
  const { shape, element, items } = def(unwrap(schema));
  if (Array.isArray(data)) {
    for (const [index, item] of data.entries()) {
      const field = element ?? items?.[index];
      if (field) values(field, item, [...path, index], found);
    }
  } else if (shape) {
    for (const [key, item] of Object.entries(data)) {
      const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
      if (field) values(field, item, [...path, key], found);
    }
  }
  return found;
}

/** Every reference in `data`: where it stands, to which kind it refers and the id it gives. */
export function* references(schema: z.ZodType, data: unknown): Generator<{ path: (string | number)[]; kind: string; id: string }> {
  for (const { path, field, value } of values(schema, data)) {
    const { ref } = metaOf(field);
    if (ref && typeof value === 'string') yield { path, kind: ref, id: value };
  }
}
