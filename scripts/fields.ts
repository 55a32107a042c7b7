import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { contentFolder } from '../src/catalogue/folder.ts';
import { fact, sourceUse } from '../src/schema/common.ts';
import { type Kind, kinds } from '../src/schema/kinds.ts';
import { fields, metaOf, unwrap } from '../src/schema/walk.ts';

// Writes the editors' field reference into content/README.md, from the schemas: they alone say what a field is.

/** The kinds that editors write, in the order of the guide. */
const EDITED: Kind[] = [
  'region',
  'education',
  'school',
  'story',
  'activity',
  'competition',
  'event',
  'need',
  'job',
  'programme',
  'guide',
  'synonym',
];

/** Fields that come back in many kinds and so have a table of their own. */
const SHARED: [schema: z.ZodType, heading: string, seeAlso: string][] = [
  [fact, 'Uppgift med källa', 'Fälten under: se «Uppgift med källa».'],
  [sourceUse, 'Källa till en sida', 'Fälten under: se «Källa till en sida».'],
];

const MARKERS = /(?<=<!-- fälten börjar -->\n).*?(?=<!-- fälten slutar -->)/s;

/** The field reference: one table a kind that editors write, then the shared ones. Markdown, in Swedish. */
export function fieldReference(): string {
  const own = EDITED.map((kind) => {
    const { schema, label } = kinds[kind];
    return `### ${label[0]!.toUpperCase()}${label.slice(1)}\n\n${placesOf(kind)}\n\n${table(schema)}`;
  });
  return [...own, ...SHARED.map(([schema, heading]) => `### ${heading}\n\n${table(schema)}`)].join('\n');
}

/** Where the files of a kind lie: activities are both national and regional, with the same fields. */
function placesOf(kind: Kind): string {
  const { schema, form } = kinds[kind];
  const places = Object.values(kinds).filter((other) => other.schema === schema);
  return form === 'list'
    ? `En lista: ${places.map(({ where }) => `\`${where}.yaml\``).join(' och ')}`
    : `En fil var: ${places.map(({ where }) => `\`${where}.mdx\``).join(' och ')} (eller \`.md\`)`;
}

const table = (schema: z.ZodType): string => `| fält | måste finnas | vad |\n|---|---|---|\n${rows(schema, '').join('\n')}\n`;

function rows(schema: z.ZodType, prefix: string): string[] {
  return Object.entries(fields(schema)).flatMap(([name, field]) => {
    const [, , seeAlso = ''] = SHARED.find(([shared]) => fields(shared) === fields(field)) ?? [];
    const { description = '', example } = metaOf(field);
    const text = [description, choices(field, description), example && `Till exempel: ${example}`, seeAlso].filter(Boolean).join(' ');
    const row = `| \`${prefix}${name}\` | ${field.safeParse(undefined).success ? 'nej' : 'ja'} | ${text.replaceAll('|', '\\|')} |`;
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

// Only when run as a command: a test imports the function and writes nothing.
if (path.basename(process.argv[1] ?? '') === 'fields.ts') {
  const guide = path.join(contentFolder, 'README.md');
  const text = await readFile(guide, 'utf8');
  if (!MARKERS.test(text)) throw new Error(`${guide} saknar raderna <!-- fälten börjar --> och <!-- fälten slutar -->.`);
  await writeFile(
    guide,
    text.replace(MARKERS, () => fieldReference()),
  );
  console.log(`Fälten står nu i ${path.relative('.', guide)}.`);
}
