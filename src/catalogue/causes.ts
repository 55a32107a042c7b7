import { nearest, type Place, type Problem } from '../schema/errors.ts';
import { isKind, type Kind, kinds } from '../schema/kinds.ts';
import { references } from '../schema/walk.ts';
import { slug } from '../links.ts';
import { type CheckedContent, everyEntry, ofKind, type ValidEntry } from './entries.ts';
import { homeOf, NEUTER } from './references.ts';
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
  let used: Uses | undefined;
  const together = new Map<Problem, Problem | undefined>();
  for (const [cause, own] of causes) {
    const [first] = own;
    if (cause === undefined || first === undefined || own.length === 1) continue;
    used ??= usesIn(entries);
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
  const { form = '', where = '' } = isKind(kind) ? kinds[kind] : {};
  if (kind !== 'region' && where.startsWith('regions/') && region !== undefined && !entries.region.has(region)) return `region:${region}`;
  if (kind === 'activity' && key.includes('/') && region !== undefined && !entries.region.has(region)) return `region:${region}`;
  if (isKind(kind) && form === 'list' && !where.startsWith('regions/') && entries[kind].size === 0) return `${kind}:`;
  return `${kind}:${kind === 'municipality' ? slug(key) : key}`;
}

/** One fault in place of many. */
function oneOf(own: readonly Problem[], cause: string, entries: CheckedContent['entries'], used: Uses): Problem {
  const [first] = own as [Problem, ...Problem[]];
  const [kind = '', key = ''] = cause.split(/:(.*)/s);
  const places = own.flatMap(({ file, line, field }): Place[] => [{ file, ...(line && { line }), ...(field && { field }) }]);
  const shared = { places, ...(first.origin && { origin: first.origin }) };
  const here = places.length;
  if (!isKind(kind)) return { ...first, ...shared, problem: `${first.problem} Det gäller ${here} ställen.` };
  const { label, where } = kinds[kind];
  const region = where.startsWith('regions/') && kind !== 'region' ? key.split('/')[0] : undefined;
  const home = homeOf(kind, region);
  if (key === '')
    return {
      file: home,
      ...shared,
      problem: `Filen saknas eller är tom, men ${here} ställen leder till det som ska stå i den.`,
      remedy: `Lägg tillbaka ${home}.`,
    };
  const name = short(own.find(({ missing }) => missing?.kind === kind)?.missing?.key ?? key);
  const renamed = candidate(kind, key, entries, used, here);
  const place = renamed ? { file: renamed.file, line: renamed.line(['id']) } : first;
  return {
    file: place.file,
    ...(place.line && { line: place.line }),
    ...shared,
    origin: first.origin ?? home.replace(/\/$/, ''),
    problem: `Det finns ${NEUTER.has(label) ? 'inget' : 'ingen'} ${label} som heter ”${name}”, men ${here} ställen leder dit.`,
    remedy: renamed
      ? `Menade du ${short(renamed.key)}? Har namnet ändrats: ge tillbaka det gamla, ${name}, eller skriv ${short(renamed.key)} på ställena här under.`
      : `Lägg till ${name} i ${home}, eller rätta namnet på ställena här under.`,
  };
}

/** A key without its region. */
const short = (key: string): string => key.slice(key.lastIndexOf('/') + 1);

/** The entry that may have the new name: one called nearly the same that fewer lead to, or the only one that nothing leads to. */
function candidate(kind: Kind, key: string, entries: CheckedContent['entries'], used: Uses, places: number): ValidEntry | undefined {
  const known = ofKind(entries, kind);
  const usesOf = (other: string): number => used.get(`${kind}:${other}`) ?? 0;
  const free = [...known.keys()].filter((other) => usesOf(other) === 0);
  const near =
    nearest(
      key,
      [...known.keys()].filter((other) => usesOf(other) < places),
    ) ?? (free.length === 1 && known.size > 1 ? free[0] : undefined);
  return near === undefined ? undefined : known.get(near);
}

type Uses = ReadonlyMap<string, number>;

/** How many times each key of a kind is referred to. */
function usesIn(entries: CheckedContent['entries']): Uses {
  const used = new Map<string, number>();
  const add = (kind: string, key: string): void => void used.set(`${kind}:${key}`, (used.get(`${kind}:${key}`) ?? 0) + 1);
  for (const entry of everyEntry(entries)) {
    for (const { kind, id } of references(kinds[entry.kind].schema, entry.data)) {
      add(kind, id);
      if (entry.region) add(kind, `${entry.region}/${id}`);
    }
    const targets = entry.kind === 'synonym' ? entry.data.targets : entry.kind === 'lesson' ? entry.data.pages : [];
    for (const target of targets) {
      const { kinds: named, key } = parseTarget(target);
      for (const kind of named) add(kind, key);
    }
  }
  return used;
}
