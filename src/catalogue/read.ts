import { plain } from '../schema/characters.ts';
import type { Problem } from '../schema/errors.ts';
import { type Kind, kinds } from '../schema/kinds.ts';
import { fields as fieldsOf } from '../schema/walk.ts';
import { recordOf } from './consent.ts';
import { checkDrawingFile } from './drawing.ts';
import { readEasy } from './easy.ts';
import { conflict, decode, misplaced, notText, strange, type Told, wrongEnding } from './file-faults.ts';
import { type Changes, type ContentFiles, readFiles } from './files.ts';
import type { RawHistory } from './history.ts';
import type { RawImport } from './imported.ts';
import {
  checkNames,
  DRAWING,
  EASY,
  FRONTMATTER,
  isEntryFile,
  isHistory,
  isImport,
  isUsed,
  type Place,
  placeOf,
  unreadablePlace,
} from './place.ts';
import { PLAIN_LISTS } from './plain-lists.ts';
import { unforeseen } from './unforeseen.ts';
import { type ParsedYaml, parseYaml } from './yaml.ts';

/** A field's place in an entry: keys and list positions from the top. */
export type FieldPath = readonly PropertyKey[];

/** One entry as it stands in its file, before anything about it has been checked. */
export type RawEntry = {
  kind: Kind;
  /** `svetsare`, or `ostergotland/teknikprogrammet` for what belongs to a region. */
  key: string;
  region?: string | undefined;
  /** The language of a translation, or EASY of an easy-to-read text; absent for the entry itself. */
  translation?: string | undefined;
  file: string;
  data: unknown;
  /** The prose below the frontmatter, and the line of the file it begins on. */
  body?: string;
  bodyLine: number;
  /** The lines of the fields where a new draft's guess still carries its mark. */
  guesses?: number[];
  /** The line of a field, or of the nearest thing above it that has one. */
  line: (field: FieldPath) => number | undefined;
  /** A field's value as it stands in the file: 0110, and not the number that it is read as. */
  source?: (field: FieldPath) => string | undefined;
};

export type RawContent = {
  entries: RawEntry[];
  problems: Problem[];
  files: Set<string>;
  /** What importers have written. */
  imported: RawImport[];
  /** The figures of the quarters that have been. */
  history: RawHistory[];
  /** What could not be parsed, so that nobody is told that it does not exist: one entry, or a whole list without a key. */
  unreadable: { kind: Kind; key?: string; file?: string; translation?: string | undefined; region?: string | undefined; draft?: boolean }[];
};

/** What stands after a guess in the fields of a new draft. */
export const GUESS = '# ÄNDRA';

/**
 * Reads every file in a content folder. Finds which kind each file is by its path and parses it; says what it cannot place or parse.
 * @param folder absolute path of the content folder
 * @param changes what is read in place of what is in the folder
 */
export async function readContent(folder: string, changes?: Changes): Promise<RawContent> {
  return parseContent(await readFiles(folder, { changes }));
}

/** Parses the files of a content folder. */
export function parseContent({ names, bytes, problems, missing = false }: ContentFiles): RawContent {
  const content: RawContent = { entries: [], problems: [...problems], files: new Set(names), imported: [], history: [], unreadable: [] };
  if (missing) content.unreadable.push({ kind: 'site', key: 'site' });
  const told = new Set(problems.map(({ file }) => file));
  const twins = new Map<string, string>();
  for (const name of names) {
    if (told.has(name)) {
      const lost = placeOf(name);
      if (lost) content.unreadable.push(unreadablePlace(lost, ''));
      continue;
    }
    const place = isEntryFile(name) ? name.toLowerCase().replace(/\.[a-z]+$/, '') : name;
    const twin = twins.get(place);
    if (twin === undefined) guarded(content, name, () => parseFile(content, name, bytes.get(name)));
    else content.problems.push({ file: name, ...sameTwice(twin) });
    twins.set(place, twin ?? name);
  }
  return content;
}

const sameTwice = (twin: string): Pick<Problem, 'problem' | 'remedy'> => ({
  problem: `Samma sak står i två filer: den här och ${twin}. Bara den andra läses.`,
  remedy: 'Behåll den som är rätt och ta bort den andra.',
});

/** The last net: what nobody foresaw in a file is told of that file, and the reading goes on. */
function guarded(content: RawContent, file: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    content.problems.push(unforeseen(file, error));
    const place = placeOf(file);
    if (place) content.unreadable.push(unreadablePlace(place, ''));
  }
}

function parseFile(content: RawContent, file: string, bytes: Uint8Array = new Uint8Array()): void {
  const tell = (...faults: readonly Told[]): void => void content.problems.push(...faults.map((fault) => ({ file, ...fault })));
  if (DRAWING.test(file)) return tell(...checkDrawingFile(bytes));
  const isEntry = isEntryFile(file);
  const isList = PLAIN_LISTS.has(file);
  const isFigures = isHistory(file);
  if (!isEntry && !isList && !isFigures && !isImport(file)) return isUsed(file) ? undefined : tell(strange(file));
  const { text, faults } = decode(bytes);
  tell(...faults);
  if (isList) return tell(...[notText(text) ?? conflict(text, file)].filter((fault) => fault !== undefined));
  const unusable = notText(text) ?? conflict(text, file) ?? (isEntry ? wrongEnding(file) : undefined);
  const place = placeOf(file);
  if (unusable) {
    tell(unusable);
    if (place) content.unreadable.push(unreadablePlace(place, text));
    if (isImport(file)) content.imported.push({ file });
    if (isFigures) content.history.push({ file });
  } else if (place) readEntries(content, place, text);
  else if (isEntry) tell(misplaced);
  else if (isFigures) content.history.push({ file, text });
  else content.imported.push({ file, text });
  return undefined;
}

function readEntries(content: RawContent, place: Place, text: string): void {
  content.problems.push(...checkNames(place));
  const { names: _, ...lying } = place;
  const isProse = kinds[place.kind].form === 'prose';
  const read = place.translation === EASY ? readEasy(lying, text) : isProse ? readProse(lying, text) : readList(lying, text);
  content.entries.push(...(read.entries ?? []));
  content.problems.push(...(read.faults ?? []).map((fault) => ({ file: place.file, ...fault })));
  if (!read.entries) content.unreadable.push(unreadablePlace(place, text));
}

/** Where entries lie, as they say it themselves. */
export type Lying = Omit<Place, 'names'>;
/** What stands in a file; without entries, it could not be read. */
export type Read = { entries?: RawEntry[]; faults?: Told[] };

function readProse(place: Lying, text: string): Read {
  const match = FRONTMATTER.exec(text);
  if (!match || match.index !== 0)
    return {
      faults: [
        {
          line: 1,
          problem: 'Filen börjar inte med fält mellan två rader med ---.',
          remedy: 'Skriv --- på första raden, sedan fälten (title, summary …), sedan --- på en egen rad.',
        },
      ],
    };
  const [whole, fields = ''] = match;
  const parsed = parseYaml(plain(fields), 1);
  if ('faults' in parsed) return parsed;
  const entry = {
    ...place,
    data: parsed.data ?? {},
    line: parsed.line,
    source: parsed.source,
    body: text.slice(whole.length),
    bodyLine: whole.split('\n').length,
    guesses: fields.split('\n').flatMap((line, index) => (line.trimEnd().endsWith(GUESS) ? [index + 2] : [])),
  };
  return { entries: [entry] };
}

function readList(place: Lying, text: string): Read {
  const { kind } = place;
  const parsed = parseYaml(plain(text), 0);
  if ('faults' in parsed) return parsed;
  const { data, line, source } = parsed;
  if (kinds[kind].form === 'object') return { entries: [{ ...place, key: kind, data: data ?? {}, bodyLine: 0, line, source }] };
  if (data === null || data === undefined) return { entries: [] };
  if (!Array.isArray(data))
    return {
      faults: [
        {
          line: 1,
          problem: 'Filen är ingen lista.',
          remedy: `Börja varje post på en egen rad med ett bindestreck och ett mellanslag: - ${Object.keys(fieldsOf(kinds[kind].schema))[0]}: …`,
        },
      ],
    };
  const rows = data.map((row: unknown, index): Read => rowOf(place, parsed, row, index));
  return { entries: rows.flatMap(({ entries = [] }) => entries), faults: rows.flatMap(({ faults = [] }) => faults) };
}

function rowOf(place: Lying, { line, source }: ParsedYaml, data: unknown, index: number): Read {
  if (data === null) return { faults: [{ line: line([index]), problem: 'Raden är tom.', remedy: 'Ta bort raden.' }] };
  const key = keyInList(data, index);
  const entry = {
    ...place,
    key: place.region ? `${place.region}/${key}` : key,
    data,
    bodyLine: 0,
    line: (field: FieldPath) => line([index, ...field]),
    source: (field: FieldPath) => source([index, ...field]),
  };
  return { entries: [entry] };
}

/** The fields that the entries of lists are known by: an id, or what makes them single. */
export const NAMES = ['id', 'name', 'from', 'term', 'job'] as const;

function keyInList(data: unknown, index: number): string {
  const item = recordOf(data);
  const single = NAMES.map((name) => item[name]).find((value) => typeof value === 'string' || typeof value === 'number');
  return String(single ?? index);
}
