import { slug } from '../links.ts';
import { strangeIn } from '../schema/characters.ts';
import { ID } from '../schema/common.ts';
import { didYouMean, type Problem, problemAt as at } from '../schema/errors.ts';
import { derivedKinds, isKind, kinds } from '../schema/kinds.ts';
import { references } from '../schema/walk.ts';
import type { Imported } from './imported.ts';
import type { RawContent, RawEntry } from './read.ts';

// What entries refer to, and what is told where it is not there.

/** The keys that there are of each kind. An unreadable list may hold any. */
export type ReferenceIndex = ReadonlyMap<string, { has: (key: string) => boolean; keys: () => Iterable<string> }>;

/** Everything that can be referred to. */
export function referenceIndex(
  entries: Iterable<Pick<RawEntry, 'kind' | 'key' | 'data'>>,
  imported: Imported,
  unreadable: RawContent['unreadable'] = [],
): ReferenceIndex {
  const keys = new Map<string, Set<string>>([...Object.keys(kinds), 'county'].map((kind) => [kind, new Set()]));
  const lists = new Set<string>();
  for (const { kind, key } of unreadable) {
    if (key === undefined) lists.add(kind);
    else keys.get(kind)?.add(key);
  }
  if (lists.has('municipality')) lists.add('county');
  for (const { kind, key, data } of entries) {
    keys.get(kind)?.add(key);
    if (kind === 'regionalActivity') keys.get('activity')?.add(key);
    const { county } = (data ?? {}) as { county?: unknown };
    if (kind === 'municipality' && typeof county === 'string') keys.get('county')?.add(county);
  }
  return new Map([
    ...[...keys].map(([kind, set]) => [kind, lists.has(kind) ? { has: () => true, keys: () => set } : set] as const),
    ['barometer', barometerIndex(imported)] as const,
  ]);
}

/** The occupations of the barometer. Where there is no file, or one with faults, that has been told once already. */
function barometerIndex({ outlook }: Imported): { has: (key: string) => boolean; keys: () => Iterable<string> } {
  const names = new Set(outlook?.occupations.map(({ name }) => name));
  return outlook ? names : { has: () => true, keys: () => names };
}

/** The key that a reference means: what belongs to the entry's own region may be named without it. */
export function resolveKey(id: string, region: string | undefined, known: { has: (key: string) => boolean }): string | undefined {
  if (region && known.has(`${region}/${id}`)) return `${region}/${id}`;
  return known.has(id) ? id : undefined;
}

/** References to what does not exist. */
export function checkReferences(entry: RawEntry, index: ReferenceIndex): Problem[] {
  const problems: Problem[] = [];
  for (const { path, kind, id } of references(kinds[entry.kind].schema, entry.data)) {
    const known = index.get(kind);
    // Words with something strange in them have been told of already.
    if (!known || resolveKey(id, entry.region, known) !== undefined || strangeIn(id).length > 0) continue;
    const label = isKind(kind) ? kinds[kind].label : derivedKinds[kind as keyof typeof derivedKinds];
    // An id that is itself wrong is no better.
    const near = [...known.keys()]
      .map((key) => (entry.region ? key.replace(`${entry.region}/`, '') : key))
      .filter((key) => !ID.test(id) || key.toLowerCase() === id || key.split('/').every((part) => ID.test(part)));
    problems.push({
      ...at(
        entry,
        path,
        `Det finns ${NEUTER.has(label) ? 'inget' : 'ingen'} ${label} som heter ”${id}”.`,
        `Rätta namnet, eller ${kind === 'barometer' ? 'läs in en omgång där det finns: npm run import -- outlook <fil>' : `lägg till det i ${homeOf(kind, entry.region)}`}.${alike(id, near) ?? didYouMean(id, near)}`,
      ),
      missing: { kind, key: isRegional(kind) && entry.region && !id.includes('/') ? `${entry.region}/${id}` : id },
      origin: originOf(kind, entry.region),
    });
  }
  return problems;
}

/** A name without what is written round it and with the letters of ids: Norrbys kommun and Norrby are one, as Träskolan and traskolan. */
const core = (name: string): string =>
  slug(name)
    .split('-')
    .filter((word) => !['kommun', 'kommunen', 'stad', 'lan', 'lanet', 'region', 'regionen'].includes(word))
    .join('-')
    .replace(/s$/, '');

/** « Menade du X? » of the only name that is the same but for what is written round it. */
function alike(name: string, known: readonly string[]): string | undefined {
  const same = core(name) === '' ? [] : known.filter((other) => core(other) === core(name));
  return same.length === 1 ? ` Menade du ${same[0]}?` : undefined;
}

const isRegional = (kind: string): boolean => isKind(kind) && kind !== 'region' && kinds[kind].where.startsWith('regions/');

/** Where the entries of a kind are written: `jobs/`, `regions/skane/schools.yaml`. */
export function homeOf(kind: string, region = '…'): string {
  const { where, form } = kinds[isKind(kind) ? kind : 'municipality'];
  const own = where.replace('regions/*', `regions/${region}`);
  return form === 'prose' ? own.replace(/[^/]+$/, '') : `${own}.yaml`;
}

/** The file or folder where a thing that is missing should have been. */
export function originOf(kind: string, region = ''): string {
  return kind === 'barometer' ? OUTLOOK : homeOf(kind, region).replace(/\/$/, '');
}

/** Where the barometer's figures are. */
export const OUTLOOK = 'imported/outlook.json';

/** Kinds that are ”ett” and not ”en”. */
export const NEUTER = new Set(['yrke', 'yrke i Yrkesbarometern', 'program', 'län', 'steg', 'verb', 'kriterium', 'behov', 'sökord']);
