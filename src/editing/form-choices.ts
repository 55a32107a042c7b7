import path from 'node:path';
import type { z } from 'zod';
import type { RawEntry } from '../catalogue/read.ts';
import { recordOf } from '../catalogue/consent.ts';
import { type Kind, kinds } from '../schema/kinds.ts';
import { choiceLabels } from '../schema/labels.ts';
import { LESSON_KINDS } from '../schema/lesson-kinds.ts';
import { fields, isRequired } from '../schema/walk.ts';
import { type Context, type FormContent, NATIONAL, type Scope, type Widget } from './form-types.ts';

// What there is to choose between in a form: other entries, by the names that they have.

/** Choosers whose targets stand in files of their own, or in lists, and are asked of the files themselves. */
export const RELATED = ['job', 'school', 'source', 'programme', 'education', 'competition', 'activity'] as const satisfies Kind[];
const isRelated = (kind: string): kind is (typeof RELATED)[number] => RELATED.some((known) => known === kind);

/** Whether a part of the content has the entries of a kind. */
export const isOf = (kind: Kind, scope: Scope): boolean => kinds[kind].where.startsWith('regions/') === (scope !== NATIONAL);

/** File endings in use, the commonest first. */
export function endingsOf(entries: readonly Pick<RawEntry, 'file' | 'translation'>[]): string[] {
  const counts = Map.groupBy(
    entries.filter((entry) => !entry.translation),
    ({ file }) => path.posix.extname(file).slice(1),
  );
  const found = [...counts].toSorted(([, a], [, b]) => b.length - a.length).map(([ending]) => ending);
  return found.length > 0 ? found : ['mdx'];
}

/** The field that names a row in a list. */
export function nameOf(schema: z.ZodType): string {
  const shape = fields(schema);
  const isThere = (name: string): boolean => shape[name] !== undefined && isRequired(shape[name]);
  return ['title', 'name', 'term', 'id', 'from', 'job'].find(isThere) ?? Object.keys(shape)[0] ?? '';
}

type Choice = { value: string; label: string };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const dataOf = ({ entries, withheld }: FormContent, wanted: string): (Record<string, unknown> & { key: string })[] =>
  entries
    .filter(({ kind, translation, key }) => kind === wanted && !translation && !(kind === 'story' && withheld?.has(key)))
    .map(({ data, key }) => ({ ...recordOf(data), key }));
const byLabel = (list: Choice[]): Choice[] => list.toSorted((a, b) => a.label.localeCompare(b.label, 'sv'));

/** Lists of names that no schema calls references, and what there is to choose between in them. */
const NAMED: Record<string, (content: FormContent) => Choice[]> = {
  'education.orientations': (content) =>
    byLabel(
      dataOf(content, 'programme').flatMap(({ title, orientations }) =>
        (Array.isArray(orientations) ? orientations.map(recordOf) : []).map((own) => ({
          value: text(own.id),
          label: `${text(own.title ?? own.id)} (${text(title)})`,
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
function pagesAmong(content: FormContent, wanted: readonly Kind[]): Choice[] {
  return wanted.flatMap((kind) => {
    const regional = kind === 'activity' ? dataOf(content, 'regionalActivity') : [];
    return byLabel([...dataOf(content, kind), ...regional].map((data) => ({ value: `${kind}/${data.key}`, label: named(kind, data) })));
  });
}

/** The choices of such a list. What someone has written that is none of them is there too, or the form would lose it. */
export function namedChoices(kind: Kind, name: string, content: FormContent): Choice[] | undefined {
  const known = NAMED[`${kind}.${name}`]?.(content);
  if (!known) return undefined;
  const written = dataOf(content, kind).flatMap((data) => {
    const list = data[name];
    return Array.isArray(list) ? list.map(text) : [];
  });
  const others = [...new Set(written)].filter((value) => value && !known.some((choice) => choice.value === value));
  return [...known, ...byLabel(others.map((value) => ({ value, label: choiceLabels[value] ?? value })))];
}

/** A field where one picks among entries by name. */
export function chooser(kind: string, { content, scope }: Context): Widget {
  if (isRelated(kind) && (isOf(kind, scope) || isOf(kind, NATIONAL))) {
    const { form, schema } = kinds[kind];
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
      endingsOf(files.filter((entry) => scope === NATIONAL || !isOf(kind, scope) || entry.region === scope.region)).length > 1;
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
function choices(kind: string, { entries, imported }: FormContent): { value: string; label: string }[] {
  const of = (wanted: string): Record<string, unknown>[] =>
    entries.filter((entry) => entry.kind === wanted && !entry.translation).map((entry) => ({ ...recordOf(entry.data), key: entry.key }));
  const plain = (values: string[]): { value: string; label: string }[] =>
    [...new Set(values)]
      .filter(Boolean)
      .toSorted((a, b) => a.localeCompare(b, 'sv'))
      .map((value) => ({ value, label: value }));
  if (kind === 'county') return plain(of('municipality').map(({ county }) => text(county)));
  if (kind === 'municipality') return plain(of('municipality').map(({ name }) => text(name)));
  if (kind === 'barometer') {
    const file = imported.find((known) => known.file === 'imported/outlook.json');
    const { occupations } = recordOf(file?.text ? JSON.parse(file.text) : {});
    return plain(Array.isArray(occupations) ? occupations.map((known) => text(recordOf(known).name)) : []);
  }
  return of(kind).map((data) => ({ value: text(data.key), label: text(data.name ?? data.title ?? data.key) }));
}
