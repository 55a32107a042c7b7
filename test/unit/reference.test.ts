import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { IN_GUIDE, editorSchemas, fieldReference, yamlSchemas } from '../../scripts/lib/reference.ts';
import { fileSchema } from '../../src/schema/json.ts';
import { type Kind, kinds } from '../../src/schema/kinds.ts';
import { exampleOf, fields, metaOf } from '../../src/schema/walk.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Every field of a schema that one writes a value in: those that have fields under them come apart. */
function* leaves(schema: z.ZodType, path: string): Generator<{ path: string; field: z.ZodType }> {
  for (const [name, field] of Object.entries(fields(schema))) {
    if (Object.keys(fields(field)).length === 0) yield { path: `${path}.${name}`, field };
    else yield* leaves(field, `${path}.${name}`);
  }
}

describe('what the schemas give to those who write is current (npm run reference)', () => {
  it('in the guide', () => {
    const guide = readFileSync('content/README.md', 'utf8');
    const between = /<!-- fälten börjar -->([\s\S]*)<!-- fälten slutar -->/.exec(guide)?.[1];
    expect(between?.trim()).toBe(fieldReference().trim());
  });

  it('in the JSON Schemas, and no other lie there', () => {
    const schemas = editorSchemas();
    expect(readdirSync('.vscode/schemas').toSorted()).toEqual([...schemas.keys()].map((name) => `${name}.json`).toSorted());
    for (const [name, schema] of schemas) expect(read(`.vscode/schemas/${name}.json`), name).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it('in the settings that say which file has which schema', () => {
    expect(read('.vscode/settings.json')).toMatchObject({ 'yaml.schemas': yamlSchemas(), 'astro.content-intellisense': true });
  });
});

describe('every field that editors write', () => {
  const all = IN_GUIDE.flatMap((kind) => [...leaves(kinds[kind].schema, kind)]);

  it('is described', () => {
    expect(all.filter(({ field }) => !metaOf(field).description).map(({ path }) => path)).toEqual([]);
  });

  it('has an example, which its schema accepts', () => {
    const refused = all.filter(({ field }) => {
      const example = exampleOf(field);
      return example === undefined || !field.safeParse(parse(example)).success;
    });
    expect(refused.map(({ path }) => path)).toEqual([]);
  });
});

describe('the JSON Schemas', () => {
  const schemas = [...editorSchemas()].map(([name, schema]) => ({ name, text: JSON.stringify(schema) }));

  it('allow no field that the schemas do not have', () => {
    for (const { name, text } of schemas)
      expect(text.split('"type":"object"').length, name).toBe(text.split('"additionalProperties":false').length);
  });

  it('say nothing in words of their own', () => {
    expect(schemas.filter(({ text }) => /"(ref|example)":/.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it.each(Object.keys(kinds).filter((kind) => kinds[kind as Kind].form === 'list'))('are for a list of %s', (kind) => {
    expect(fileSchema(kind as Kind)).toMatchObject({ type: 'array' });
  });

  it('offer ids where they are told of them, and know of none otherwise', () => {
    const offered = JSON.stringify(fileSchema('need', kinds.need.schema, (kind) => [`ett-${kind}`]));
    expect(offered).toContain('"defaultSnippets":[{"label":"ett-job","body":"ett-job"}]');
    expect(schemas.some(({ text }) => text.includes('defaultSnippets'))).toBe(false);
  });
});
