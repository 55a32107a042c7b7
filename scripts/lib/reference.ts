import { z } from 'zod';
import { count, fact, figure, sourceUse, statement } from '../../src/schema/common.ts';
import { fileSchema, type Ids, type JsonSchema } from '../../src/schema/json.ts';
import { type Kind, kinds, wordsSchema } from '../../src/schema/kinds.ts';
import { exampleOf, fields, isRequired, metaOf, unwrap } from '../../src/schema/walk.ts';

// What is made of the schemas for those who write: the guide's tables, and what an editor's program completes from.

/** The kinds whose fields the guide has, in its order. */
export const IN_GUIDE: Kind[] = (Object.keys(kinds) as Kind[]).filter((kind) => kinds[kind].inGuide);

/** Fields that come back in many kinds and so have a table of their own, or share one. */
const SHARED: [schema: z.ZodType, heading: string | undefined, seeAlso: string][] = [
  [fact, 'Uppgift med källa', 'Fälten under: se «Uppgift med källa».'],
  [figure, undefined, 'Fälten under: se «Uppgift med källa»; value är ett tal.'],
  [count, undefined, 'Fälten under: se «Uppgift med källa»; value är ett heltal.'],
  [statement, undefined, 'Fälten under: se «Uppgift med källa»; value är text.'],
  [sourceUse, 'Källa till en sida', 'Fälten under: se «Källa till en sida».'],
];

/** The field reference: one table a kind that editors write, then the shared ones. Markdown, in Swedish. */
export function fieldReference(): string {
  const own = IN_GUIDE.map((kind) => {
    const { schema, label } = kinds[kind];
    return `### ${label[0]!.toUpperCase()}${label.slice(1)}\n\n${placesOf(kind)}\n\n${table(schema)}`;
  });
  return [...own, ...SHARED.flatMap(([schema, heading]) => (heading ? [`### ${heading}\n\n${table(schema)}`] : []))].join('\n');
}

/** Where the files of a kind lie: activities are both national and regional, with the same fields. */
function placesOf(kind: Kind): string {
  const { schema, form } = kinds[kind];
  const places = Object.values(kinds).filter((other) => other.schema === schema);
  return form === 'list'
    ? `En lista: ${places.map(({ where }) => `\`${where}.yaml\``).join(' och ')}`
    : `En fil var: ${places.map(({ where }) => `\`${where}.mdx\``).join(' och ')} (eller \`.md\`)`;
}

const table = (schema: z.ZodType): string =>
  `| fält | måste finnas | vad | till exempel |\n|---|---|---|---|\n${rows(schema, '').join('\n')}\n`;

function rows(schema: z.ZodType, prefix: string): string[] {
  return Object.entries(fields(schema)).flatMap(([name, field]) => {
    const [, , seeAlso = ''] = SHARED.find(([shared]) => fields(shared) === fields(field)) ?? [];
    const { description = '' } = metaOf(field);
    const example = exampleOf(field);
    const cells = [
      `\`${prefix}${name}\``,
      isRequired(field) ? 'ja' : 'nej',
      [description, choices(field, description), seeAlso].filter(Boolean).join(' '),
      example === undefined ? '' : `\`${example}\``,
    ];
    const row = `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    return [row, ...(seeAlso ? [] : rows(field, `${prefix}${name}.`))];
  });
}

/** The values to choose from, where the description does not name them all. */
function choices(field: z.ZodType, description: string): string {
  const inner = unwrap(field);
  const { options } = (inner instanceof z.ZodArray ? unwrap(inner.element as z.ZodType) : inner) as { options?: unknown[] };
  const values = (options ?? []).filter((option) => typeof option === 'string');
  return values.every((value) => description.includes(value)) ? '' : `Välj bland: ${values.join(', ')}.`;
}

/** A JSON Schema for every kind of file, by name, and one for its translations where it has any: `job`, `job.en`. */
export function editorSchemas(ids?: Ids): Map<string, JsonSchema> {
  return new Map(
    (Object.keys(kinds) as Kind[]).flatMap((kind): [string, JsonSchema][] => {
      const words = wordsSchema(kind);
      const translated = Object.keys(words.shape).some((name) => name !== 'id');
      return [
        [kind, fileSchema(kind, kinds[kind].schema, ids)],
        ...(translated ? [[`${kind}.en`, fileSchema(kind, words)] as [string, JsonSchema]] : []),
      ];
    }),
  );
}

/** Which YAML files of the content each schema is for, as Visual Studio Code wants it: `yaml.schemas` in its settings. */
export function yamlSchemas(): Record<string, string[]> {
  const lists = (Object.keys(kinds) as Kind[]).filter((kind) => kinds[kind].form !== 'prose');
  const schemas = editorSchemas();
  return Object.fromEntries(
    lists.flatMap((kind) =>
      ['', '.en']
        .filter((language) => schemas.has(kind + language))
        .map((language) => [`./.vscode/schemas/${kind}${language}.json`, [`content/${kinds[kind].where}${language}.yaml`]]),
    ),
  );
}
