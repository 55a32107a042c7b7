import { isMap, isSeq, parseDocument } from 'yaml';
import { BESIDE } from '../../src/catalogue/place.ts';
import { referenceIndex, resolveKey } from '../../src/catalogue/references.ts';
import type { ContentFiles } from '../../src/catalogue/files.ts';
import { parseContent, type RawContent, type RawEntry } from '../../src/catalogue/read.ts';
import { soundOf } from '../../src/catalogue/sound.ts';
import { parseTarget } from '../../src/catalogue/synonyms.ts';
import { type Kind, kinds } from '../../src/schema/kinds.ts';
import { references } from '../../src/schema/walk.ts';

// A small part of a content folder that is sound by itself: real entries of every kind, few enough to be checked two thousand times.

/** How many of each kind are taken. What belongs to a region is taken with it. */
const TAKEN: Partial<Record<Kind, number>> = {
  competition: 1,
  activity: 1,
  criterion: 1,
  guide: 1,
  lesson: 1,
  tool: 1,
  page: 1,
  calendarDate: 2,
};
const REGIONS = 1;
const JOBS = 3;
const PROGRAMMES = 2;
const SYNONYMS = 3;

const ENDING = new RegExp(`(\\.(${BESIDE}))?\\.[a-z]+$`);
const withoutEnding = (file: string): string => file.replace(ENDING, '');
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/**
 * A part of a content folder, without what refers to the rest of it.
 * @throws when that part is not sound by itself
 */
export function smallContent(files: ContentFiles, date: string): ContentFiles {
  const raw = parseContent(files);
  const taken = choose(raw);
  const stems = new Set(taken.filter(({ kind }) => kinds[kind].form === 'prose').map(({ file }) => withoutEnding(file)));
  const rows = Map.groupBy(
    taken.filter(({ kind }) => kinds[kind].form === 'list'),
    ({ file }) => file,
  );
  const small: ContentFiles = { names: [], bytes: new Map(), problems: [] };
  const put = (name: string, written: string): void => {
    small.names.push(name);
    small.bytes.set(name, new TextEncoder().encode(written));
  };
  for (const name of files.names) {
    const bytes = files.bytes.get(name);
    const isWhole = stems.has(withoutEnding(name)) || name.startsWith('site.') || name.startsWith('stages.');
    if (!bytes || !/\.(mdx?|yaml)$/.test(name) || !(isWhole || rows.has(name))) continue;
    const lines = new Set(rows.get(name)?.map((entry) => entry.line([]) ?? 0));
    put(name, isWhole ? text(bytes) : someRows(text(bytes), lines));
  }
  // Pictures lie beside the texts that show them.
  const folders = new Set([...stems].map((stem) => stem.slice(0, stem.lastIndexOf('/'))));
  for (const name of files.names) {
    const drawing = files.bytes.get(name);
    if (!/\.(svg|png|jpe?g|webp|avif)$/.test(name) || !folders.has(name.slice(0, name.lastIndexOf('/')))) continue;
    small.names.push(name);
    if (drawing) small.bytes.set(name, drawing);
  }
  return unlinked(loosened(small), date);
}

/** The entries that are taken: the smallest regions that tell a story, some of every kind, and all that they stand on. */
function choose({ entries }: RawContent): RawEntry[] {
  const own = entries.filter(({ translation }) => !translation);
  const of = (kind: Kind): RawEntry[] => own.filter((entry) => entry.kind === kind);
  const inRegion = (key: string): RawEntry[] =>
    own.filter(({ kind, region, key: id }) => region === key || (kind === 'region' && id === key));
  const regions = of('story')
    .map(({ region = '' }) => region)
    .filter((key, i, all) => all.indexOf(key) === i)
    .toSorted((a, b) => inRegion(a).length - inRegion(b).length)
    .slice(0, REGIONS);
  const regional = regions.flatMap(inRegion);
  const named = (list: readonly RawEntry[], kind: string): Set<string> =>
    new Set(
      list.flatMap((entry) => [...references(kinds[entry.kind].schema, entry.data)].filter((ref) => ref.kind === kind).map(({ id }) => id)),
    );
  const programmes = of('programme')
    .filter(({ key }) => named(regional, 'programme').has(key))
    .slice(0, PROGRAMMES);
  const jobs = of('job')
    .filter(({ key }) => named(programmes, 'job').has(key))
    .slice(0, JOBS);
  const some = (Object.entries(TAKEN) as [Kind, number][]).flatMap(([kind, count]) => of(kind).slice(0, count));
  const keys = new Set(jobs.map(({ key }) => key));
  const synonyms = of('synonym')
    .filter(({ data }) => (data as { targets: string[] }).targets.every((target) => keys.has(parseTarget(target).key)))
    .slice(0, SYNONYMS);
  const prose = [...regional, ...programmes, ...jobs, ...some];
  const below = (['source', 'municipality'] as const).flatMap((kind) => of(kind).filter(({ key }) => named(prose, kind).has(key)));
  return [...prose, ...synonyms, ...below, ...of('doing'), ...of('stage')];
}

/** A list with only the rows that begin on some lines. */
function someRows(list: string, lines: ReadonlySet<number>): string {
  let isKept = false;
  const kept = list.split('\n').filter((line, i) => {
    if (line.startsWith('- ')) isKept = lines.has(i + 1);
    return isKept;
  });
  return `${kept.join('\n')}\n`;
}

/** The same files without references to what is not among them. */
function loosened(files: ContentFiles): ContentFiles {
  const raw = parseContent(files);
  const all = raw.entries.filter(({ translation }) => !translation);
  const index = referenceIndex(all, {});
  const loose = all.flatMap((entry) =>
    [...references(kinds[entry.kind].schema, entry.data), ...targetsOf(entry)].flatMap(({ kind, id, path }) => {
      const known = kind === 'barometer' ? undefined : index.get(kind);
      return known && resolveKey(id, entry.region, known) !== undefined ? [] : [{ entry, path }];
    }),
  );
  const bytes = new Map(files.bytes);
  for (const [file, own] of Map.groupBy(loose, ({ entry }) => entry.file)) {
    const before = text(files.bytes.get(file) ?? new Uint8Array());
    const [, fields = before, body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(before) ?? [];
    const document = parseDocument(fields);
    // From the end, so that the places of the others stay.
    for (const { entry, path } of own.toReversed()) {
      const row = path.findLastIndex((step) => typeof step === 'number');
      const inList = kinds[entry.kind].form === 'list' ? [raw.entries.filter((other) => other.file === file).indexOf(entry)] : [];
      document.deleteIn([...inList, ...path.slice(0, row < 0 ? path.length : row + 1)]);
      const list = row < 0 ? undefined : document.getIn([...inList, ...path.slice(0, row)], true);
      if (isSeq(list) && list.items.length === 0) document.deleteIn([...inList, ...path.slice(0, row)]);
    }
    const written = isMap(document.contents) || isSeq(document.contents) ? document.toString() : fields;
    bytes.set(file, new TextEncoder().encode(before.startsWith('---\n') ? `---\n${written}---\n${body}` : written));
  }
  return { ...files, bytes };
}

/** What a lesson leads to is no reference to its schema. */
const targetsOf = ({ kind, data }: RawEntry): { kind: string; id: string; path: (string | number)[] }[] =>
  kind === 'lesson'
    ? (data as { pages: string[] }).pages.flatMap((target, i) => {
        const { kinds: named, key } = parseTarget(target);
        return key === '' ? [] : [{ kind: named[0] ?? '', id: key, path: ['pages', i] }];
      })
    : [];

/** The same files with plain words for links to what is not among them. */
function unlinked(files: ContentFiles, date: string): ContentFiles {
  const bytes = new Map(files.bytes);
  const { problems } = soundOf(parseContent(files), date).content;
  const places = problems.flatMap(({ file, line, places: all = [{ file, line }] }) => all);
  for (const { file, line } of places) {
    const lines = text(bytes.get(file) ?? new Uint8Array()).split('\n');
    bytes.set(
      file,
      new TextEncoder().encode(lines.map((own, i) => (i + 1 === line ? own.replace(/\[([^\]]+)\]\([/#][^)]*\)/g, '$1') : own)).join('\n')),
    );
  }
  const small = { ...files, bytes };
  const left = soundOf(parseContent(small), date).content.problems;
  if (left.length > 0)
    throw new Error(`The small content is not sound: ${left.map(({ file, line, problem }) => `${file}:${line} ${problem}`).join('; ')}`);
  return small;
}
