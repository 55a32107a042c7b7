import { nearest, type Place, type Problem } from '../schema/errors.ts';
import { type Kind, kinds } from '../schema/kinds.ts';
import { references } from '../schema/walk.ts';
import { slug } from '../links.ts';
import { type CheckedContent, NEUTER, placeOf, type ValidEntry } from './check.ts';
import { parseTarget } from './synonyms.ts';

// Many faults may have one cause: a thing that many refer to has another name, or is gone. It is told once, with the places it touches.

/**
 * The same problems, those of one cause as one.
 * @param known all that was checked
 */
export function byCause(problems: readonly Problem[], { entries }: Pick<CheckedContent, 'entries'>): Problem[] {
  const causes = Map.groupBy(problems, (problem) => causeOf(problem, entries));
  // A search word may mean a job or a programme: it is one with what else leads to the same.
  for (const [cause, own] of causes) {
    const key = /^:(.*)$/.exec(cause ?? '')?.[1];
    const home = ['job', 'programme'].map((kind) => `${kind}:${key}`).find((other) => key !== undefined && causes.has(other));
    if (home === undefined) continue;
    causes.get(home)?.push(...own);
    causes.delete(cause);
  }
  let used: Map<string, Set<string>> | undefined;
  const together = new Map<Problem, Problem | undefined>();
  for (const [cause, own] of causes) {
    const [first] = own;
    if (cause === undefined || first === undefined || own.length === 1) continue;
    used ??= usedKeys(entries);
    for (const problem of own) together.set(problem, undefined);
    together.set(first, oneOf(own, cause, entries, used));
  }
  return problems.flatMap((problem) => (together.has(problem) ? (together.get(problem) ?? []) : problem));
}

/** What the cause of a fault is called, or undefined for one that stands by itself. A whole list that is gone is one cause, and a region with all in it. */
function causeOf({ missing }: Problem, entries: CheckedContent['entries']): string | undefined {
  if (!missing) return undefined;
  const { kind, key } = missing;
  const [region] = key.split('/');
  const { form, where } = kinds[kind as Kind] ?? {};
  if (where?.startsWith('regions/') && region !== undefined && !entries.region.has(region)) return `region:${region}`;
  if (kind === 'activity' && key.includes('/') && region !== undefined && !entries.region.has(region)) return `region:${region}`;
  if (form === 'list' && !where?.startsWith('regions/') && entries[kind as Kind].size === 0) return `${kind}:`;
  return `${kind}:${kind === 'municipality' ? slug(key) : key}`;
}

/** One fault in place of many. */
function oneOf(
  own: readonly Problem[],
  cause: string,
  entries: CheckedContent['entries'],
  used: ReadonlyMap<string, ReadonlySet<string>>,
): Problem {
  const [first] = own as [Problem, ...Problem[]];
  const [kind = '', key = ''] = cause.split(/:(.*)/s);
  const places = own.flatMap(({ file, line, field }): Place[] => [{ file, ...(line && { line }), ...(field && { field }) }]);
  const shared = { places, ...(first.origin && { origin: first.origin }) };
  const here = places.length;
  if (!(kind in kinds)) return { ...first, ...shared, problem: `${first.problem} Det gäller ${here} ställen.` };
  const { label } = kinds[kind as Kind];
  const name = own.find(({ missing }) => missing?.kind === kind)?.missing?.key ?? key;
  if (key === '') {
    const file = placeOf(kind);
    return {
      file,
      ...shared,
      problem: `Filen saknas eller är tom, men ${here} ställen leder till det som ska stå i den.`,
      remedy: `Lägg tillbaka ${file}.`,
    };
  }
  const renamed = candidate(kind as Kind, key, entries, used.get(kind) ?? new Set());
  const line = renamed?.line(['id']);
  return {
    ...(renamed
      ? { file: renamed.file, ...(line && { line }) }
      : { file: first.file, ...(first.line && { line: first.line }), ...(first.field && { field: first.field }) }),
    ...shared,
    origin: shared.origin ?? placeOf(kind).replace(/\/$/, ''),
    problem: `Det finns ${NEUTER.has(label) ? 'inget' : 'ingen'} ${label} som heter ”${name}”, men ${here} ställen leder dit.`,
    remedy: renamed
      ? `Menade du ${short(renamed.key, name)}? Har namnet ändrats: ge tillbaka det gamla, ${name}, eller skriv ${short(renamed.key, name)} på ställena här under.`
      : `Lägg till ${name} i ${placeOf(kind)}, eller rätta namnet på ställena här under.`,
  };
}

/** A key as it was written: without its region where the other has none. */
const short = (key: string, like: string): string => (like.includes('/') ? key : key.slice(key.lastIndexOf('/') + 1));

/** The entry that may have the new name: one that nothing refers to, and that is called nearly the same or is the only such. */
function candidate(kind: Kind, key: string, entries: CheckedContent['entries'], used: ReadonlySet<string>): ValidEntry | undefined {
  const known = entries[kind] as Map<string, ValidEntry>;
  const free = [...known.keys()].filter((other) => !used.has(other));
  const near = nearest(key, free) ?? (free.length === 1 && used.size > 0 ? free[0] : undefined);
  return near === undefined ? undefined : known.get(near);
}

/** By kind, the keys that something refers to. */
function usedKeys(entries: CheckedContent['entries']): Map<string, Set<string>> {
  const used = new Map<string, Set<string>>(Object.keys(kinds).map((kind) => [kind, new Set()]));
  const add = (kind: string, key: string, region: string | undefined): void => {
    used.get(kind)?.add(key);
    if (region) used.get(kind)?.add(`${region}/${key}`);
  };
  for (const entry of Object.values(entries).flatMap((map) => [...(map as Map<string, ValidEntry>).values()])) {
    for (const { kind, id } of references(kinds[entry.kind].schema, entry.data)) add(kind, id, entry.region);
    const targets = entry.kind === 'synonym' ? entry.data.targets : entry.kind === 'lesson' ? entry.data.pages : [];
    for (const target of targets) {
      const { kinds: named, key } = parseTarget(target);
      for (const kind of named) add(kind, key, undefined);
    }
  }
  return used;
}
