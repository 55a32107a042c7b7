import { parse } from 'yaml';
import { z } from 'zod';
import { kinds, type Kind } from './kinds.ts';
import { exampleOf, fields, metaOf, unwrap } from './walk.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The ids that a reference to a kind may name; without it, a schema knows nothing of the content. */
export type Ids = (kind: string) => readonly string[];

/**
 * A schema as JSON Schema (draft 7), for editors that complete and check while one writes: descriptions and examples are ours.
 * What goes beyond one field, and whether a reference leads to something, only `npm run check` knows.
 */
function jsonSchema(schema: z.ZodType, ids?: Ids): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema: json }) => finish(json, zodSchema, ids),
  });
}

/** The schema of a whole file of a kind: a list of entries, or the fields of one. */
export function fileSchema(kind: Kind, schema: z.ZodType = kinds[kind].schema, ids?: Ids): JsonSchema {
  return jsonSchema(kinds[kind].form === 'list' ? z.array(schema) : schema, ids);
}

function finish(json: JsonSchema, zodSchema: z.core.$ZodTypes, ids: Ids | undefined): void {
  if (!(zodSchema instanceof z.ZodType)) return;
  const field: z.ZodType = zodSchema;
  const { ref } = metaOf(field);
  delete json.ref;
  delete json.example;
  delete json.past;
  // Tools say it better from the format alone than from the pattern that zod adds.
  if (json.format === 'date') delete json.pattern;
  if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum;
  if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum;
  const named = ref && unwrap(field) instanceof z.ZodString ? ids?.(ref) : undefined;
  // Known ids are offered, not demanded: the list is as old as the last time it was written.
  if (named) json.defaultSnippets = named.map((id) => ({ label: id, body: id }));
  else if (Object.keys(fields(field)).length === 0 && !json.enum && json.type !== 'boolean' && json.type !== 'object') {
    const example = json.description === undefined ? undefined : exampleOf(field);
    if (example !== undefined) json.examples = [parse(example)];
  }
}
