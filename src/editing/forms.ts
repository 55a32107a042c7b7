import { z } from 'zod';
import type { RawContent, RawEntry } from '../catalogue/read.ts';
import { href, type PageKind } from '../links.ts';
import { type Kind, kinds, wordsSchema } from '../schema/kinds.ts';
import { choiceLabels, labels, meaning, plurals } from '../schema/labels.ts';
import { LESSON_KINDS } from '../schema/lesson-kinds.ts';
import { proseComponents } from '../schema/prose.ts';
import { fields, metaOf, unwrap } from '../schema/walk.ts';
import type { Backend, CmsConfig, Collection, FormField } from './exchange.ts';
import { isPicture, isThreeWay, LANGUAGE, OF, typeOf } from './format.ts';
import { hintOf, optionsOf } from './hints.ts';

// The forms of the CMS, made of the schemas: what an entry may say is said there alone.

/** Which part of the content an editor has before them: one region's folder, or all that is not a region's. */
export type Scope = { region: string } | typeof NATIONAL;

/** What all regions share; also a part of the forms' address. */
export const NATIONAL = 'nationellt';

type Options = {
  /** `withheld`: the stories, by their keys, that may not be shown and so are no choice. */
  content: Pick<RawContent, 'entries' | 'imported'> & { withheld?: ReadonlySet<string> };
  scope: Scope;
  backend: Backend;
  /** The content folder inside the repository, with a slash at its end; empty where the content folder is all there is. */
  root?: string;
};
/** This machine checks what is saved, so that the form need not stand in the way of a draft. A repository does not. */
const checksItself = ({ name }: Backend): boolean => name === 'folder';

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
  const make = (kind: Kind, hide: boolean): Collection[] =>
    collectionsOf(kind, { content, scope, root, hide, isChecked: checksItself(backend) });
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

type Place = { content: Options['content']; scope: Scope; root: string; hide: boolean; isChecked: boolean };

function collectionsOf(kind: Kind, place: Place): Collection[] {
  const { scope, root, hide, content } = place;
  const { form, label, schema } = kinds[kind];
  const where = scope === NATIONAL ? kinds[kind].where : kinds[kind].where.replace('regions/*', `regions/${scope.region}`);
  const entries = content.entries.filter((entry) => entry.kind === kind);
  const context = { kind, content, scope, isChecked: place.isChecked };
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
  const bodyOf = (ending: string): FormField => {
    // Components are for .mdx alone.
    const components = ending === 'mdx';
    return { name: 'body', label: labels.body ?? 'body', widget: 'prose', components, required: false, hint: bodyHint(components) };
  };
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
    // A story's file is named by whom it is about: a title may hold more of a name than the site shows.
    ...(kind === 'story' && { slug: `{{fields.person.name | default('berattelse')}}` }),
    editor: { preview: place.isChecked && kind !== 'criterion' },
    summary: `{{title}}{{draft | ternary(' – utkast','')}}`,
    sortable_fields: ['title', 'reviewed'],
    fields: inOrder(kind, withBody(fieldsOf(schema, context, true), bodyOf(ending))),
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
    // Without a choice the check finds nothing that this translates, and says so.
    slug: `{{fields.${OF} | default('okand')}}`,
    create: !single,
    delete: !single,
    editor: { preview: place.isChecked && kind !== 'criterion' },
    summary: '{{title}}',
    fields: [...of, ...withBody(fieldsOf(wordsSchema(kind), context, true), bodyOf(ending))],
  }));
  return [...swedish, ...english];
}

/** The text comes after title and summary: what is written most stands first. */
function withBody(list: FormField[], body: FormField): FormField[] {
  const at = list.findIndex(({ name }) => name === 'summary') + 1;
  return list.toSpliced(at, 0, body);
}

/** What is asked before the rest: of a story, whether the person is real, how old, and what they have said yes to. */
const FIRST: Partial<Record<Kind, string[]>> = { story: ['illustrative', 'person', 'consent'] };

function inOrder(kind: Kind, list: FormField[]): FormField[] {
  const first = FIRST[kind] ?? [];
  const rank = ({ name }: FormField): number => (first.includes(name) ? first.indexOf(name) : first.length);
  return list.toSorted((a, b) => rank(a) - rank(b));
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

/** The signs of a text. */
const bodyHint = (components: boolean): string =>
  [
    'Tom rad mellan stycken. ## framför en rubrik, \\*\\*fet\\*\\*, \\[länkens text](adress), - framför varje punkt i en lista.',
    components && `Ruta och Källa skrivs in med knapparna. (${Object.keys(proseComponents).join(' och ')} är deras namn i texten.)`,
  ]
    .filter(Boolean)
    .join(' ');

/** The field that names a row in a list. */
function nameOf(schema: z.ZodType): string {
  const shape = fields(schema);
  const isThere = (name: string): boolean => name in shape && !shape[name]!.safeParse(undefined).success;
  return ['title', 'name', 'term', 'id', 'from', 'job'].find(isThere) ?? Object.keys(shape)[0]!;
}

type Context = Pick<Options, 'content' | 'scope'> & { kind: Kind; isChecked: boolean };

function fieldsOf(schema: z.ZodType, context: Context, needed: boolean, parent = ''): FormField[] {
  return Object.entries(fields(schema)).map(([name, field]) => fieldOf(name, field, context, needed, parent));
}

/** The form of one field. `needed`: what stands around it must be there, so that it can be asked for. */
function fieldOf(name: string, schema: z.ZodType, context: Context, needed: boolean, parent: string): FormField {
  const must = !schema.safeParse(undefined).success;
  const { description = '' } = metaOf(schema);
  const place = parent ? `${parent}.${name}` : `${context.kind}.${name}`;
  const widget = widgetOf(name, schema, context, must && needed, description);
  const hint = hintOf(schema, place, { isChosen: 'options' in widget || widget.widget === 'relation', mustWithin: must && !needed });
  const label = labels[place] ?? labels[`${parent}.${name}`] ?? labels[name] ?? name;
  // Where the check is made on saving, an empty field is told of there, and does not keep a draft from being saved.
  const isAsked = must && needed && !(context.isChecked && name === 'id');
  const base = {
    name,
    label: isAsked && context.isChecked ? `${label} *` : label,
    required: isAsked && !context.isChecked,
    ...(hint && { hint }),
  };
  return { ...base, ...widget } as FormField;
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
      return { widget: 'number', ...bounds(inner as z.ZodNumber, context.isChecked) };
    case 'object':
      return { widget: 'object', collapsed: !needed, fields: fieldsOf(inner, context, needed, name) };
    case 'array': {
      const row = (inner as z.ZodArray).element as z.ZodType;
      return listOf(name, row, context, description);
    }
    case 'tuple': {
      const rows = (inner as z.ZodTuple).def.items as z.ZodType[];
      const all = rows.flatMap((row) => optionsOf(unwrap(row)) ?? []);
      if (all.length > 0) return { widget: 'select', multiple: true, ...(!context.isChecked && { max: rows.length }), options: all };
      return {
        widget: 'list',
        ...(!context.isChecked && { max: rows.length }),
        field: { name: 'tal', label: labels[name] ?? name, widget: 'number', value_type: 'float' },
      };
    }
    default:
      return textWidget(name, inner, context.isChecked);
  }
}

function listOf(name: string, row: z.ZodType, context: Context, description: string): Widget {
  const { ref } = metaOf(row);
  const values = optionsOf(unwrap(row));
  const written = namedChoices(context.kind, name, context.content);
  if (written) return { widget: 'select', multiple: true, options: written };
  if (ref) return { ...chooser(ref, context), multiple: true };
  if (values) return { widget: 'select', multiple: true, options: values.map((value) => ({ value, label: meaning(value, description) })) };
  const shared = { widget: 'list', label_singular: 'rad', collapsed: true, default: [] };
  if (typeOf(row) === 'object') {
    // A row that is there must be whole.
    return { ...shared, summary: `{{fields.${nameOf(row)}}}`, fields: fieldsOf(row, context, true, name) };
  }
  return { ...shared, collapsed: false, field: fieldOf('rad', row, context, true, name) };
}

function textWidget(name: string, schema: z.ZodType, isChecked: boolean): Widget {
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
  const pattern = maxLength && !isChecked ? { pattern: [`^[\\s\\S]{${minLength ?? 0},${maxLength}}$`, `Högst ${maxLength} tecken.`] } : {};
  return { widget: name === 'summary' || name === 'alt' ? 'text' : 'string', ...pattern };
}

function bounds({ minValue, maxValue, format }: z.ZodNumber, isChecked: boolean): object {
  const finite = (value: number | null): value is number =>
    !isChecked && value !== null && Number.isFinite(value) && Number.isSafeInteger(value) && Math.abs(value) < Number.MAX_SAFE_INTEGER;
  return {
    value_type: format?.includes('int') ? 'int' : 'float',
    ...(finite(minValue) && { min: minValue }),
    ...(finite(maxValue) && { max: maxValue }),
  };
}

type Choice = { value: string; label: string };
type Content = Options['content'];

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const dataOf = ({ entries, withheld }: Content, wanted: string): (Record<string, unknown> & { key: string })[] =>
  entries
    .filter(({ kind, translation, key }) => kind === wanted && !translation && !(kind === 'story' && withheld?.has(key)))
    .map(({ data, key }) => ({ ...(data as object), key }));
const byLabel = (list: Choice[]): Choice[] => list.toSorted((a, b) => a.label.localeCompare(b.label, 'sv'));

/** Lists of names that no schema calls references, and what there is to choose between in them. */
const NAMED: Record<string, (content: Content) => Choice[]> = {
  'education.orientations': (content) =>
    byLabel(
      dataOf(content, 'programme').flatMap(({ title, orientations }) =>
        (Array.isArray(orientations) ? (orientations as { id: string; title?: string }[]) : []).map((own) => ({
          value: own.id,
          label: `${own.title ?? own.id} (${text(title)})`,
        })),
      ),
    ),
  'lesson.pages': (content) => pagesAmong(content, Object.values(LESSON_KINDS)),
  'synonym.targets': (content) => [
    ...(['job', 'programme'] as const).flatMap((kind) =>
      byLabel(dataOf(content, kind).map((data) => ({ value: data.key, label: named(kind, data) }))),
    ),
    ...pagesAmong(content, ['guide', 'competition', 'activity', 'stage']),
  ],
  // Whatever the others say.
  'calendarDate.roles': () => [],
};

const named = (kind: Kind, { key, title, name }: Record<string, unknown>): string =>
  `${text(title ?? name) || text(key)} (${kinds[kind].label})`;

/** Pages as lessons and search words name them. */
function pagesAmong(content: Content, wanted: readonly Kind[]): Choice[] {
  return wanted.flatMap((kind) => {
    const regional = kind === 'activity' ? dataOf(content, 'regionalActivity') : [];
    return byLabel([...dataOf(content, kind), ...regional].map((data) => ({ value: `${kind}/${data.key}`, label: named(kind, data) })));
  });
}

/** The choices of such a list. What someone has written that is none of them is there too, or the form would lose it. */
function namedChoices(kind: Kind, name: string, content: Content): Choice[] | undefined {
  const known = NAMED[`${kind}.${name}`]?.(content);
  if (!known) return undefined;
  const written = dataOf(content, kind).flatMap((data) => (Array.isArray(data[name]) ? (data[name] as unknown[]).map(text) : []));
  const others = [...new Set(written)].filter((value) => value && !known.some((choice) => choice.value === value));
  return [...known, ...byLabel(others.map((value) => ({ value, label: choiceLabels[value] ?? value })))];
}

/** A field where one picks among entries by name. */
function chooser(kind: string, { content, scope }: Context): Widget {
  if (RELATED.has(kind) && (isOf(kind as Kind, scope) || isOf(kind as Kind, NATIONAL))) {
    const { form, schema } = kinds[kind as Kind];
    const naming = nameOf(schema);
    if (form === 'list') {
      const shown = ['title', 'name', 'id']
        .filter((name) => name in fields(schema) && (name !== 'id' || naming === 'id'))
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
