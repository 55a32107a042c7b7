import type { z } from 'zod';
import type { Problem } from '../schema/errors.ts';
import { isKind, type Kind, kinds } from '../schema/kinds.ts';
import { elementOf, fields, metaOf, unwrap } from '../schema/walk.ts';
import { checkContent } from './check.ts';
import { recordOf } from './consent.ts';
import { type CheckedContent, entriesWhere, everyEntry, ofKind, translationKey, type ValidEntry } from './entries.ts';
import type { RawContent, RawEntry } from './read.ts';
import { type ReferenceIndex, referenceIndex, resolveKey } from './references.ts';

/** An entry that cannot be shown as it stands, and what is wrong with it. */
export type Faulty = {
  kind: Kind;
  key: string;
  translation?: string | undefined;
  /** Of a guide that is an entrance: whose. It decides the page's address. */
  entrance?: string | undefined;
  file: string;
  problems: Problem[];
};

export type SparedContent = {
  /** What is sound. */
  content: CheckedContent;
  /** All that was checked, with what is wrong in it. */
  checked: CheckedContent;
  faulty: Faulty[];
};

/**
 * Content where everything with a fault has been left out, so that the rest can be shown while someone mends it.
 * What refers to a thing that is left out loses the reference; what cannot be without it is left out too.
 */
export function spare(raw: RawContent, date?: string): SparedContent {
  const checked = checkContent(raw, date);
  const told = [...checked.problems, ...checked.drafts];
  if (told.length === 0) return { content: checked, checked, faulty: [] };
  const entries = entriesWhere(checked.entries, () => true);
  const content = { ...checked, entries, translations: new Map(checked.translations), problems: [], drafts: [] };
  const faulty = faultyOf(raw, told);
  for (const { kind, key, translation } of faulty) {
    if (translation) content.translations.delete(translationKey(kind, key, translation));
    else entries[kind].delete(key);
  }
  const followers = settle(content);
  return { content, checked, faulty: [...faulty, ...followers] };
}

function faultyOf({ entries, unreadable }: RawContent, problems: readonly Problem[]): Faulty[] {
  const byFile = Map.groupBy(entries, ({ file }) => file);
  const found = new Map<string, Faulty>();
  for (const problem of problems) {
    const entry = entryAt(byFile.get(problem.file) ?? [], problem.line) ?? unreadable.find((known) => known.file === problem.file);
    if (!entry || entry.key === undefined) continue;
    const { kind, key, translation } = entry;
    const id = `${kind}:${key}:${translation ?? ''}`;
    found.set(id, {
      kind,
      key,
      translation,
      entrance: 'data' in entry ? entranceOf(entry) : undefined,
      file: problem.file,
      problems: [...(found.get(id)?.problems ?? []), problem],
    });
  }
  return [...found.values()];
}

function entranceOf(entry: { data?: unknown }): string | undefined {
  const { entrance } = recordOf(entry.data);
  return typeof entrance === 'string' ? entrance : undefined;
}

/** The entry that a line of a file belongs to: the last that begins on it or above. */
function entryAt(entries: readonly RawEntry[], line = 1): RawEntry | undefined {
  return entries.length < 2 ? entries[0] : entries.findLast((entry) => (entry.line([]) ?? 1) <= line);
}

/** Takes away references to what is not there, until nothing more has to go. Returns the entries that cannot be without them. */
function settle({ entries, imported }: CheckedContent): Faulty[] {
  const followers: Faulty[] = [];
  let isSettled = false;
  while (!isSettled) {
    isSettled = true;
    const index = referenceIndex(everyEntry(entries), imported);
    for (const kind of Object.keys(kinds).filter(isKind)) {
      const map = ofKind(entries, kind);
      for (const [key, entry] of map) {
        const homeless = entry.region !== undefined && !entries.region.has(entry.region);
        const data = homeless ? GONE : pruned(kinds[kind].schema, entry.data, { index, region: entry.region });
        if (data === GONE) {
          map.delete(key);
          followers.push({ kind, key, entrance: entranceOf(entry), file: entry.file, problems: [] });
          isSettled = false;
        } else map.set(key, { ...entry, data } as ValidEntry);
      }
    }
  }
  return followers;
}

const GONE = Symbol('gone');
type Known = { index: ReferenceIndex; region: string | undefined };

function pruned(schema: z.ZodType, value: unknown, known: Known): unknown {
  const { ref } = metaOf(schema);
  if (ref && typeof value === 'string') {
    const there = known.index.get(ref);
    return there && resolveKey(value, known.region, there) === undefined ? GONE : value;
  }
  if (Array.isArray(value)) {
    const element = elementOf(schema);
    if (!element) return value;
    const rows = value.map((row) => pruned(element, row, known)).filter((row) => row !== GONE);
    return rows.length === value.length || unwrap(schema).safeParse(rows).success ? rows : GONE;
  }
  if (typeof value !== 'object' || value === null) return value;
  const result: Record<string, unknown> = { ...value };
  for (const [name, field] of Object.entries(fields(schema))) {
    const inner = pruned(field, result[name], known);
    if (inner !== GONE) {
      if (name in result) result[name] = inner;
    } else if (field.safeParse(undefined).success) result[name] = field.parse(undefined);
    else return GONE;
  }
  return result;
}
