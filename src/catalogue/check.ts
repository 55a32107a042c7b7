import { type Problem, problemAt as at } from '../schema/errors.ts';
import { type Kind, kinds, wordsSchema } from '../schema/kinds.ts';
import { tell } from '../schema/tell.ts';
import { checkGaps } from './actions.ts';
import { recordOf } from './consent.ts';
import { draftsIn } from './drafts.ts';
import { type CheckedContent, type Entries, noEntries, ofKind, translationKey, type ValidEntry } from './entries.ts';
import { checkHistory } from './history.ts';
import { checkImported } from './imported.ts';
import { checkPersons } from './persons.ts';
import { PLACEHOLDER, placeholdersIn } from './placeholder.ts';
import { checkProse, missingFile } from './prose.ts';
import { NAMES, type RawContent, type RawEntry } from './read.ts';
import { checkReferences, NEUTER, type ReferenceIndex, referenceIndex } from './references.ts';
import { checkPortraits, checkStory } from './stories.ts';
import { checkTranslation, factInTranslation } from './translations.ts';
import { guarded } from './unforeseen.ts';
import { checkPast, checkRepeats, checkWords } from './values.ts';
import { checkOutlookThere, checkWhole } from './whole.ts';

/**
 * Checks everything about the content that can be known without building the site.
 * @param date the day it is; without it nothing is said of what lies in the future
 */
export function checkContent(raw: RawContent, date?: string): CheckedContent {
  const { entries, translations, seen, unreadable, problems } = accepted(raw, date);
  const sourceIds = new Set([...seen.values()].filter(({ kind }) => kind === 'source').map(({ key }) => key));
  const sourcesKnown = !unreadable.some(({ kind }) => kind === 'source');
  const { imported, problems: importProblems } = checkImported(raw.imported, sourcesKnown ? sourceIds : undefined);
  const { history, problems: historyProblems } = checkHistory(raw.history);
  problems.push(...importProblems, ...historyProblems);
  const index = referenceIndex(seen.values(), imported, unreadable);
  for (const entry of raw.entries) {
    const own = seen.get(`${entry.kind}:${entry.key}`);
    problems.push(...checksOf(entry, { entries, index, own, files: raw.files, sourceIds }).flatMap((check) => guarded(entry.file, check)));
  }
  // What stands in a list that cannot be read may be there.
  const lists = new Set<string>(unreadable.filter(({ key }) => key === undefined).map(({ kind }) => kind));
  // An entry with faults still counts as there, so that one fault is told once and not by all who refer to it.
  const unclear = new Set<Kind>(
    [...unreadable, ...[...seen.values()].filter(({ kind, key }) => !entries[kind].has(key))].map(({ kind }) => kind),
  );
  problems.push(
    ...checkPortraits(raw.entries),
    ...checkWhole(entries, unclear, index),
    ...checkGaps(entries),
    ...checkOutlookThere(entries, raw.imported),
  );
  const isDraft = draftsIn(raw);
  const told = withoutRepeats(problems.filter(({ missing }) => !lists.has(missing?.kind ?? ''))).toSorted(byPlace);
  return {
    entries,
    translations,
    imported,
    history,
    files: raw.files,
    problems: told.filter(({ file }) => !isDraft(file)),
    drafts: told.filter(({ file }) => isDraft(file)),
  };
}

/** What the schemas have said of the entries as they stand. */
type Accepted = Pick<CheckedContent, 'entries' | 'translations'> & {
  /** The first entry of each kind and key, with faults or not. */
  seen: Map<string, RawEntry>;
  /** What may hold anything: what could not be parsed, and lists where the name of some row is wrong. */
  unreadable: RawContent['unreadable'];
  problems: Problem[];
};

/** Holds each entry by itself against its schema. */
function accepted(raw: RawContent, date: string | undefined): Accepted {
  const found: Accepted = {
    entries: noEntries(),
    translations: new Map(),
    seen: new Map(),
    unreadable: [...raw.unreadable],
    problems: [...raw.problems],
  };
  const { translations, seen, problems } = found;
  for (const entry of raw.entries) {
    problems.push(...guarded(entry.file, () => [...checkWords(entry), ...(date === undefined ? [] : checkPast(entry, date))]));
    if (entry.translation) {
      problems.push(
        ...guarded(entry.file, () => issuesOf(entry, wordsSchema(entry.kind)).map((problem) => factInTranslation(entry, problem))),
      );
      translations.set(translationKey(entry.kind, entry.key, entry.translation), entry);
      continue;
    }
    const id = `${entry.kind}:${entry.key}`;
    const twin = seen.get(id);
    if (twin) problems.push(twins(entry, twin));
    else {
      seen.set(id, entry);
      accept(entry, found);
    }
  }
  return found;
}

function accept(entry: RawEntry, { entries, unreadable, problems }: Accepted): void {
  const { schema, form } = kinds[entry.kind];
  const parsed = schema.safeParse(entry.data);
  const faults = guarded(entry.file, () => [...(parsed.success ? [] : issuesOf(entry, schema)), ...checkRepeats(entry)]);
  problems.push(...faults);
  // Of a value that stands twice the entry would be made twice, in a language or a list.
  if (parsed.success && faults.length === 0) ofKind(entries, entry.kind).set(entry.key, { ...entry, data: parsed.data } as ValidEntry);
  // Where an id in a list is wrong, what refers to it is not.
  else if (form === 'list' && parsed.error?.issues.some(({ path }) => path.length === 0 || path[0] === 'id' || path[0] === 'name'))
    unreadable.push({ kind: entry.kind });
}

type Around = {
  entries: Entries;
  index: ReferenceIndex;
  /** The entry itself, of a translation. */
  own: RawEntry | undefined;
  files: ReadonlySet<string>;
  sourceIds: ReadonlySet<string>;
};

/** What is looked at in one entry when it is known which others there are. */
function checksOf(entry: RawEntry, { entries, index, own, files, sourceIds }: Around): (() => Problem[])[] {
  return [
    () => checkPlaceholders(entry),
    () => checkPersons(entry, entries),
    () => (entry.kind === 'story' ? checkStory(entry, own?.data) : []),
    () => (entry.body === undefined ? [] : checkProse(entry, { files, sourceIds })),
    () => (entry.translation ? checkTranslation(entry, entries, index) : [...checkReferences(entry, index), ...checkPicture(entry, files)]),
  ];
}

function twins(entry: RawEntry, twin: RawEntry): Problem {
  const { label } = kinds[entry.kind];
  const name = NAMES.find((field) => typeof recordOf(entry.data)[field] === 'string') ?? 'id';
  const line = twin.line([name]);
  const key = entry.region ? entry.key.replace(`${entry.region}/`, '') : entry.key;
  return at(
    entry,
    [name],
    `Ännu ${NEUTER.has(label) ? 'ett' : 'en'} ${label} med ${name} ”${key}”. ${NEUTER.has(label) ? 'Det' : 'Den'} finns redan i ${twin.file}${line ? `, rad ${line}` : ''}.`,
    name === 'id' ? 'Ge den ena ett annat id, eller ta bort den.' : `Ta bort den ena, eller rätta ${name}.`,
  );
}

const withoutRepeats = (problems: Problem[]): Problem[] => [
  ...new Map(problems.map((p) => [`${p.file}:${p.line}:${p.field}:${p.problem}`, p])).values(),
];
const byPlace = (a: Problem, b: Problem): number => a.file.localeCompare(b.file, 'sv') || (a.line ?? 0) - (b.line ?? 0);

function issuesOf(entry: RawEntry, schema: (typeof kinds)[Kind]['schema'] | ReturnType<typeof wordsSchema>): Problem[] {
  const parsed = schema.safeParse(entry.data);
  return parsed.success
    ? []
    : tell(schema, entry.data, parsed.error.issues, entry.source).map(({ path, problem, remedy }) => at(entry, path, problem, remedy));
}

function checkPicture(entry: RawEntry, files: ReadonlySet<string>): Problem[] {
  const { src } = recordOf(recordOf(entry.data).picture);
  if (typeof src !== 'string' || !src.startsWith('./')) return [];
  const told = missingFile(src, entry, files);
  return told ? [at(entry, ['picture', 'src'], told.problem, told.remedy)] : [];
}

function checkPlaceholders(entry: RawEntry): Problem[] {
  return placeholdersIn(entry).map(({ path, line }) => ({
    ...at(
      entry,
      path,
      `Här står fortfarande ${PLACEHOLDER} från utkastet.`,
      'Skriv det som ska stå här, eller låt draft: true stå kvar tills sidan är klar.',
    ),
    ...(line && { line }),
  }));
}
