import path from 'node:path';
import { href, isPageKind } from '../links.ts';
import { isKind, type Kind, kinds, shownAs, wordsSchema } from '../schema/kinds.ts';
import { labels } from '../schema/labels.ts';
import { proseComponents } from '../schema/prose.ts';
import type { Backend, CmsConfig, Collection, FormField } from './exchange.ts';
import { endingsOf, isOf, nameOf, RELATED } from './form-choices.ts';
import { fieldsOf } from './form-fields.ts';
import { type Context, type FormContent, NATIONAL, type Scope } from './form-types.ts';
import { LANGUAGE, OF } from './format.ts';

// The forms of the CMS, made of the schemas: what an entry may say is said there alone.

type Options = {
  content: FormContent;
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

/** The configuration of Decap for one part of the content. */
export function cmsConfig({ content, scope, backend, root = '' }: Options): CmsConfig {
  const isShort = (kind: Kind): boolean =>
    kinds[kind].form !== 'list' || content.entries.filter((entry) => entry.kind === kind).length <= LONGEST;
  const own = Object.keys(kinds)
    .filter(isKind)
    .filter((kind) => !FIXED.has(kind) && isOf(kind, scope) && isShort(kind));
  const make = (kind: Kind, hide: boolean): Collection[] =>
    collectionsOf({ kind, content, scope, root, hide, isChecked: checksItself(backend) });
  const targets = RELATED.filter((kind) => !own.includes(kind) && isOf(kind, NATIONAL));
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

/** What the collections of one kind are made of. */
type Place = Context & {
  /** The content folder, with a slash at its end. */
  root: string;
  /** There to be chosen from, and not to be changed here. */
  hide: boolean;
};

function collectionsOf(place: Place): Collection[] {
  const { kind, scope } = place;
  const where = scope === NATIONAL ? kinds[kind].where : kinds[kind].where.replace('regions/*', `regions/${scope.region}`);
  const file = `${place.root}${where}`;
  return kinds[kind].form === 'prose' ? proseCollections(place, file) : [listCollection(place, file)];
}

/** What all collections of a kind have. */
const sharedOf = ({ kind, hide }: Place) => {
  const { label, plural } = kinds[kind];
  return { label: plural, label_singular: label, format: kind, hide, editor: { preview: false } };
};

/** A list, or an entry that is alone in its file: a form of that file. */
function listCollection(place: Place, file: string): Collection {
  const { kind } = place;
  const { form, label, schema } = kinds[kind];
  const shared = sharedOf(place);
  const rows = fieldsOf(schema, place, true);
  const list = {
    name: 'items',
    label: shared.label,
    label_singular: label,
    widget: 'list',
    required: false,
    collapsed: true,
    summary: `{{fields.${nameOf(schema)}}}`,
    fields: rows,
  };
  return {
    ...shared,
    name: kind,
    files: [{ name: kind, label: shared.label, file: `${file}.yaml`, fields: form === 'list' ? [list] : rows }],
  };
}

/** What the collections of a folder of texts have; where the kind has one text only, none is added or removed. */
const proseShared = (place: Place, file: string) => ({
  ...sharedOf(place),
  media_folder: '',
  public_folder: '',
  folder: path.posix.dirname(file),
  create: file.endsWith('*'),
  delete: file.endsWith('*'),
  editor: { preview: place.isChecked && place.kind !== 'criterion' },
});

/** A folder of texts: a collection for each ending in use, and one of each for the translations. */
function proseCollections(place: Place, file: string): Collection[] {
  const { kind, scope, content } = place;
  const region = scope === NATIONAL ? undefined : scope.region;
  const entries = content.entries.filter((entry) => entry.kind === kind);
  const ownFiles = entries.filter((entry) => !entry.translation && (region === undefined || entry.region === region));
  const endings = endingsOf(ownFiles.length > 0 ? ownFiles : entries);
  const shared = proseShared(place, file);
  const texts = endings.map((ending) => ({ ending, isAlone: endings.length === 1 }));
  const swedish = texts.map((text) => mainCollection(place, shared, text));
  if (place.hide) return swedish;
  return [...swedish, ...texts.map((text) => translatedCollection(place, shared, text, swedish))];
}

/** An ending of files, and whether the kind has no other. */
type Ending = { ending: string; isAlone: boolean };

/** The entries themselves. */
function mainCollection(place: Place, shared: ReturnType<typeof proseShared>, { ending, isAlone }: Ending): Collection {
  const { kind, scope } = place;
  return {
    ...shared,
    ...previewOf(kind, scope === NATIONAL ? undefined : scope.region),
    name: isAlone ? kind : `${kind}_${ending}`,
    label: isAlone ? shared.label : `${shared.label} (.${ending})`,
    extension: ending,
    filter: { field: LANGUAGE, value: 'main' },
    // A story's file is named by whom it is about: a title may hold more of a name than the site shows.
    ...(kind === 'story' && { slug: `{{fields.person.name | default('berattelse')}}` }),
    summary: `{{title}}{{draft | ternary(' – utkast','')}}`,
    sortable_fields: ['title', 'reviewed'],
    fields: inOrder(kind, withBody(fieldsOf(kinds[kind].schema, place, true), bodyOf(ending))),
  };
}

/** Their translations, each named by the entry that it belongs to. */
function translatedCollection(
  place: Place,
  shared: ReturnType<typeof proseShared>,
  { ending, isAlone }: Ending,
  [main]: Collection[],
): Collection {
  const { kind } = place;
  const chosen = {
    name: OF,
    label: 'Vilken text översätter du?',
    hint: 'Välj den när du börjar på en ny översättning. Rör den inte annars.',
    widget: 'relation',
    required: false,
    collection: main?.name,
    value_field: '{{slug}}',
    display_fields: ['title'],
    search_fields: ['title'],
  };
  const words = withBody(fieldsOf(wordsSchema(kind), place, true), bodyOf(ending));
  return {
    ...shared,
    name: `${isAlone ? kind : `${kind}_${ending}`}_en`,
    label: `${shared.label} på engelska${isAlone ? '' : ` (.${ending})`}`,
    format: `${kind}_words`,
    extension: `en.${ending}`,
    // Without a choice the check finds nothing that this translates, and says so.
    slug: `{{fields.${OF} | default('okand')}}`,
    summary: '{{title}}',
    fields: shared.create ? [chosen, ...words] : words,
  };
}

/** The field of the text itself. Components are for .mdx alone. */
function bodyOf(ending: string): FormField {
  const components = ending === 'mdx';
  return { name: 'body', label: labels.body ?? 'body', widget: 'prose', components, required: false, hint: bodyHint(components) };
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
  const pageKind = shownAs(kind);
  if (kind === 'criterion' || !isPageKind(pageKind)) return {};
  const key = [region, kind !== 'region' && '{{slug}}'].filter(Boolean).join('/');
  return { preview_path: href(pageKind, key, 'sv').slice(1) };
}

/** The signs of a text. */
const bodyHint = (components: boolean): string =>
  [
    'Tom rad mellan stycken. ## framför en rubrik, \\*\\*fet\\*\\*, \\[länkens text](adress), - framför varje punkt i en lista.',
    components && `Ruta och Källa skrivs in med knapparna. (${Object.keys(proseComponents).join(' och ')} är deras namn i texten.)`,
  ]
    .filter(Boolean)
    .join(' ');
