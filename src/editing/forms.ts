import { z } from 'zod';
import type { RawContent, RawEntry } from '../catalogue/read.ts';
import { href, type PageKind } from '../links.ts';
import { type Kind, kinds, wordsSchema } from '../schema/kinds.ts';
import { labels, meaning, plurals } from '../schema/labels.ts';
import { proseComponents } from '../schema/prose.ts';
import { fields, metaOf, unwrap } from '../schema/walk.ts';
import { isPicture, isThreeWay, LANGUAGE, OF, typeOf } from './format.ts';

// The forms of the CMS, made of the schemas: what an entry may say is said there alone.

/** Which part of the content an editor has before them: one region's folder, or all that is not a region's. */
export type Scope = { region: string } | typeof NATIONAL;

/** What all regions share; also a part of the forms' address. */
export const NATIONAL = 'nationellt';

/** Where Decap reads and writes: the local proxy, or a repository. */
export type Backend = { name: string; [option: string]: unknown };

export type FormField = { name: string; label: string; widget: string; [option: string]: unknown };
export type Collection = { name: string; label: string; format: string; [option: string]: unknown };
export type CmsConfig = { backend: Backend; collections: Collection[]; [option: string]: unknown };

type Options = {
  content: Pick<RawContent, 'entries' | 'imported'>;
  scope: Scope;
  backend: Backend;
  /** The content folder inside the repository, with a slash at its end; empty where the content folder is all there is. */
  root?: string;
};

/** Kinds that are not written by hand in the CMS: fixed tables. */
const FIXED = new Set<Kind>(['municipality']);
/** Lists with more rows than this are for a text editor: their form would be too slow. */
const LONGEST = 800;
/** Choosers whose targets stand in files of their own, or in lists, and are asked of the files themselves. */
const RELATED = new Set<string>(['job', 'school', 'source', 'programme', 'education', 'competition', 'activity']);

/** The configuration of Decap for one part of the content. */
export function cmsConfig({ content, scope, backend, root = '' }: Options): CmsConfig {
  const isShort = (kind: Kind): boolean =>
    kinds[kind].form !== 'list' || content.entries.filter((entry) => entry.kind === kind).length <= LONGEST;
  const own = (Object.keys(kinds) as Kind[]).filter((kind) => !FIXED.has(kind) && isOf(kind, scope) && isShort(kind));
  const make = (kind: Kind, hide: boolean): Collection[] => collectionsOf(kind, { content, scope, root, hide });
  const targets = [...RELATED].filter((kind): kind is Kind => kind in kinds && !own.includes(kind as Kind) && isOf(kind as Kind, NATIONAL));
  return {
    backend,
    load_config_file: false,
    locale: 'sv',
    // Decap wants a common folder for pictures; each entry has its own, and a name with a dot is no content.
    media_folder: `${root}.bilder`,
    public_folder: '/.bilder',
    slug: { encoding: 'ascii', clean_accents: true },
    show_preview_links: true,
    collections: [...own.flatMap((kind) => make(kind, false)), ...targets.flatMap((kind) => make(kind, true))],
  };
}

const isOf = (kind: Kind, scope: Scope): boolean => kinds[kind].where.startsWith('regions/') === (scope !== NATIONAL);

type Place = { content: Options['content']; scope: Scope; root: string; hide: boolean };

function collectionsOf(kind: Kind, place: Place): Collection[] {
  const { scope, root, hide, content } = place;
  const { form, label, schema } = kinds[kind];
  const where = scope === NATIONAL ? kinds[kind].where : kinds[kind].where.replace('regions/*', `regions/${scope.region}`);
  const entries = content.entries.filter((entry) => entry.kind === kind);
  const context = { content, scope };
  const shared = { label: plurals[kind] ?? label, label_singular: label, format: kind, hide, editor: { preview: false } };
  const region = scope === NATIONAL ? undefined : scope.region;
  if (form !== 'prose') {
    const file = { name: kind, label: plurals[kind] ?? label, file: `${root}${where}.yaml` };
    const rows = fieldsOf(schema, context, true);
    const list = {
      name: 'items',
      label: plurals[kind] ?? label,
      label_singular: label,
      widget: 'list',
      required: false,
      collapsed: true,
      summary: `{{fields.${nameOf(schema)}}}`,
      fields: rows,
    };
    return [{ ...shared, name: kind, files: [{ ...file, fields: form === 'list' ? [list] : rows }] }];
  }
  const body = { name: 'body', label: labels.body!, widget: 'text', required: false, hint: bodyHint };
  const folder = `${root}${where.replace(/\/[^/]+$/, '')}`;
  const ownFiles = entries.filter((entry) => !entry.translation && (region === undefined || entry.region === region));
  const single = !where.endsWith('*');
  const media = { media_folder: '', public_folder: '' };
  const endings = endingsOf(ownFiles.length > 0 ? ownFiles : entries);
  const name = (ending: string): string => (endings.length > 1 ? `${kind}_${ending}` : kind);
  const preview = previewOf(kind, region);
  const swedish = endings.map((ending): Collection => ({
    ...shared,
    ...media,
    ...preview,
    name: name(ending),
    label: endings.length > 1 ? `${shared.label} (.${ending})` : shared.label,
    folder,
    extension: ending,
    create: !single,
    delete: !single,
    filter: { field: LANGUAGE, value: 'main' },
    summary: `{{title}}{{draft | ternary(' – utkast','')}}`,
    sortable_fields: ['title', 'reviewed'],
    fields: withBody(fieldsOf(schema, context, true), body),
  }));
  if (hide) return swedish;
  const of = single
    ? []
    : [
        {
          name: OF,
          label: 'Vilken text översätter du?',
          hint: 'Välj den när du börjar på en ny översättning. Rör den inte annars.',
          widget: 'relation',
          required: false,
          collection: name(endings[0]!),
          value_field: '{{slug}}',
          display_fields: ['title'],
          search_fields: ['title'],
        },
      ];
  const english = endings.map((ending): Collection => ({
    ...shared,
    ...media,
    name: `${name(ending)}_en`,
    label: `${shared.label} på engelska${endings.length > 1 ? ` (.${ending})` : ''}`,
    format: `${kind}_words`,
    folder,
    extension: `en.${ending}`,
    slug: `{{fields.${OF}}}`,
    create: !single,
    delete: !single,
    summary: '{{title}}',
    fields: [...of, ...withBody(fieldsOf(wordsSchema(kind), context, true), body)],
  }));
  return [...swedish, ...english];
}

/** The text comes after title and summary: what is written most stands first. */
function withBody(list: FormField[], body: FormField): FormField[] {
  const at = list.findIndex(({ name }) => name === 'summary') + 1;
  return list.toSpliced(at, 0, body);
}

/** Where the page of an entry is on the site. */
function previewOf(kind: Kind, region: string | undefined): { preview_path?: string } {
  const { as } = kinds[kind] as { as?: string };
  const pageKind = (as ?? kind) as PageKind;
  if (kind === 'criterion') return {};
  const key = kind === 'region' ? region! : [region, '{{slug}}'].filter(Boolean).join('/');
  return { preview_path: href(pageKind, key, 'sv').slice(1) };
}

/** File endings in use, the commonest first. */
function endingsOf(entries: readonly Pick<RawEntry, 'file' | 'translation'>[]): string[] {
  const counts = Map.groupBy(
    entries.filter((entry) => !entry.translation),
    ({ file }) => file.split('.').at(-1)!,
  );
  const found = [...counts].toSorted(([, a], [, b]) => b.length - a.length).map(([ending]) => ending);
  return found.length > 0 ? found : ['mdx'];
}

const bodyHint = `Skriv med Markdown: ## framför en rubrik, **fet**, [länktext](https://…), - framför varje punkt. Går också: ${Object.entries(
  proseComponents,
)
  .map(([name, attributes]) => `<${name} ${attributes.map((a) => `${a.replace('*', '')}="…"`).join(' ')}>`)
  .join(' och ')}.`;

/** The field that names a row in a list. */
function nameOf(schema: z.ZodType): string {
  const shape = fields(schema);
  const isThere = (name: string): boolean => name in shape && !shape[name]!.safeParse(undefined).success;
  return ['title', 'name', 'term', 'id', 'from', 'job'].find(isThere) ?? Object.keys(shape)[0]!;
}

type Context = Pick<Options, 'content' | 'scope'>;

function fieldsOf(schema: z.ZodType, context: Context, needed: boolean, parent = ''): FormField[] {
  return Object.entries(fields(schema)).map(([name, field]) => fieldOf(name, field, context, needed, parent));
}

/** The form of one field. `needed`: what stands around it must be there, so that it can be asked for. */
function fieldOf(name: string, schema: z.ZodType, context: Context, needed: boolean, parent: string): FormField {
  const must = !schema.safeParse(undefined).success;
  const { description = '', example } = metaOf(schema);
  // In a form a yes or no is a switch or a choice, not a word.
  const told =
    typeOf(schema) === 'boolean'
      ? description.replace(/\btrue:?/, isThreeWay(schema) ? 'ja:' : 'På:').replace(/\bfalse:/, isThreeWay(schema) ? 'nej:' : 'Av:')
      : description;
  const hint = [
    withoutChoices(told, schema),
    example && `Till exempel: ${Array.isArray(example) ? example.join(', ') : example}`,
    must && !needed && 'Måste finnas när du fyller i något här.',
  ]
    .filter(Boolean)
    .join(' ');
  const base = { name, label: labels[`${parent}.${name}`] ?? labels[name] ?? name, required: must && needed, ...(hint && { hint }) };
  return { ...base, ...widgetOf(name, schema, context, must && needed, description) } as FormField;
}

type Widget = { widget: string; [option: string]: unknown };

function widgetOf(name: string, schema: z.ZodType, context: Context, needed: boolean, description: string): Widget {
  const { ref } = metaOf(schema);
  if (ref) return chooser(ref, context);
  const inner = unwrap(schema);
  const values = optionsOf(inner);
  if (values) return { widget: 'select', options: values.map((value) => ({ value, label: meaning(value, description) })) };
  if (isThreeWay(schema))
    return {
      widget: 'select',
      options: [
        { value: 'true', label: 'ja' },
        { value: 'false', label: 'nej' },
      ],
    };
  switch (typeOf(schema)) {
    case 'boolean':
      return { widget: 'boolean', ...(needed ? { default: false } : name === 'draft' && { default: true }) };
    case 'number':
      return { widget: 'number', ...bounds(inner as z.ZodNumber) };
    case 'object':
      return { widget: 'object', collapsed: !needed, fields: fieldsOf(inner, context, needed, name) };
    case 'array': {
      const row = (inner as z.ZodArray).element as z.ZodType;
      return listOf(name, row, context, description);
    }
    case 'tuple': {
      const rows = (inner as z.ZodTuple).def.items as z.ZodType[];
      const all = rows.flatMap((row) => optionsOf(unwrap(row)) ?? []);
      if (all.length > 0) return { widget: 'select', multiple: true, max: rows.length, options: all };
      return {
        widget: 'list',
        max: rows.length,
        field: { name: 'tal', label: labels[name] ?? name, widget: 'number', value_type: 'float' },
      };
    }
    default:
      return textWidget(name, inner);
  }
}

function listOf(name: string, row: z.ZodType, context: Context, description: string): Widget {
  const { ref } = metaOf(row);
  const values = optionsOf(unwrap(row));
  if (ref) return { ...chooser(ref, context), multiple: true };
  if (values) return { widget: 'select', multiple: true, options: values.map((value) => ({ value, label: meaning(value, description) })) };
  const shared = { widget: 'list', label_singular: 'rad', collapsed: true, default: [] };
  if (typeOf(row) === 'object') {
    // A row that is there must be whole.
    return { ...shared, summary: `{{fields.${nameOf(row)}}}`, fields: fieldsOf(row, context, true, name) };
  }
  return { ...shared, collapsed: false, field: fieldOf('rad', row, context, true, name) };
}

function textWidget(name: string, schema: z.ZodType): Widget {
  const { format } = schema._zod.def as { format?: string };
  if (format === 'date')
    return {
      widget: 'datetime',
      format: 'YYYY-MM-DD',
      date_format: 'YYYY-MM-DD',
      time_format: false,
      default: name === 'reviewed' ? '{{now}}' : '',
    };
  if (isPicture(schema)) return { widget: 'image', choose_url: false, media_folder: '', public_folder: '' };
  const { minLength, maxLength } = schema as { minLength?: number | null; maxLength?: number | null };
  const pattern = maxLength ? { pattern: [`^[\\s\\S]{${minLength ?? 0},${maxLength}}$`, `Högst ${maxLength} tecken.`] } : {};
  return { widget: name === 'summary' || name === 'alt' ? 'text' : 'string', ...pattern };
}

function bounds({ minValue, maxValue, format }: z.ZodNumber): object {
  const finite = (value: number | null): value is number =>
    value !== null && Number.isFinite(value) && Number.isSafeInteger(value) && Math.abs(value) < Number.MAX_SAFE_INTEGER;
  return {
    value_type: format?.includes('int') ? 'int' : 'float',
    ...(finite(minValue) && { min: minValue }),
    ...(finite(maxValue) && { max: maxValue }),
  };
}

/** The values of a choice. */
function optionsOf(schema: z.ZodType): string[] | undefined {
  return schema instanceof z.ZodEnum ? schema.options.map(String) : undefined;
}

/** The description of a choice without the list of what there is to choose: the form shows that itself. */
function withoutChoices(description: string, schema: z.ZodType): string {
  const inner = unwrap(schema);
  const values = optionsOf(inner instanceof z.ZodArray ? unwrap(inner.element as z.ZodType) : inner);
  if (!values?.every((value) => description.includes(value))) return description;
  const head = description.slice(0, Math.min(...values.map((value) => description.indexOf(value)))).replace(/[\s:(,]+$/, '');
  return head && `${head}.`;
}

/** A field where one picks among entries by name. */
function chooser(kind: string, { content, scope }: Context): Widget {
  if (RELATED.has(kind) && (isOf(kind as Kind, scope) || isOf(kind as Kind, NATIONAL))) {
    const { form, schema } = kinds[kind as Kind];
    const named = nameOf(schema);
    if (form === 'list') {
      const shown = ['title', 'name', 'id']
        .filter((name) => name in fields(schema) && (name !== 'id' || named === 'id'))
        .map((name) => `items.*.${name}`);
      return { widget: 'relation', collection: kind, file: kind, value_field: 'items.*.id', display_fields: shown, search_fields: shown };
    }
    const files = content.entries.filter((entry) => entry.kind === kind);
    const [ending] = endingsOf(files);
    const isMixed =
      endingsOf(files.filter((entry) => scope === NATIONAL || !isOf(kind as Kind, scope) || entry.region === scope.region)).length > 1;
    return {
      widget: 'relation',
      collection: isMixed ? `${kind}_${ending}` : kind,
      value_field: '{{slug}}',
      display_fields: ['title'],
      search_fields: ['title'],
    };
  }
  const options = choices(kind, content);
  return options.length > 0 ? { widget: 'select', options } : { widget: 'string' };
}

/** What there is to choose between, for kinds that seldom change. */
function choices(kind: string, { entries, imported }: Options['content']): { value: string; label: string }[] {
  const text = (value: unknown): string => String(value ?? '');
  const of = (wanted: string): Record<string, unknown>[] =>
    entries.filter((entry) => entry.kind === wanted && !entry.translation).map((entry) => ({ ...(entry.data as object), key: entry.key }));
  const plain = (values: string[]): { value: string; label: string }[] =>
    [...new Set(values)]
      .filter(Boolean)
      .toSorted((a, b) => a.localeCompare(b, 'sv'))
      .map((value) => ({ value, label: value }));
  if (kind === 'county') return plain(of('municipality').map(({ county }) => text(county)));
  if (kind === 'municipality') return plain(of('municipality').map(({ name }) => text(name)));
  if (kind === 'barometer') {
    const file = imported.find((known) => known.file === 'imported/outlook.json');
    const { occupations = [] } = (file?.text ? JSON.parse(file.text) : {}) as { occupations?: { name: string }[] };
    return plain(occupations.map(({ name }) => name));
  }
  return of(kind).map((data) => ({ value: text(data.key), label: text(data.name ?? data.title ?? data.key) }));
}
