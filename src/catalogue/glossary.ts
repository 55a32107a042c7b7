import type { z } from 'zod';
import { elementOf, fields, formatOf, isText, metaOf } from '../schema/walk.ts';

/** What recurring words of files and registers are called in another language. */
export type Glossary = ReadonlyMap<string, string>;

/** Data with the words of the glossary in their places: in texts, never in what names something else. */
export function glossed<T>(schema: z.ZodType, data: T, glossary: Glossary): T {
  return glossary.size === 0 ? data : (said(schema, data, glossary) as T);
}

function said(schema: z.ZodType, value: unknown, glossary: Glossary): unknown {
  if (typeof value === 'string') {
    const isFree = isText(schema) && metaOf(schema).ref === undefined && formatOf(schema) === undefined;
    return isFree ? (glossary.get(value) ?? value) : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const element = elementOf(schema);
  if (Array.isArray(value)) return element ? value.map((item) => said(element, item, glossary)) : value;
  const shape = fields(schema);
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      const field = name === 'id' ? undefined : shape[name];
      return [name, field ? said(field, item, glossary) : item];
    }),
  );
}

/** Every text in data, as deep as it goes. */
export function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) yield* textsIn(item);
}
