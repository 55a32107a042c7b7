import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isMap, LineCounter, parseDocument, type Document } from 'yaml';
import { slug } from '../links.ts';
import { ID } from '../schema/common.ts';
import type { Problem } from '../schema/errors.ts';
import { type Kind, kinds } from '../schema/kinds.ts';
import type { RawImport } from './imported.ts';

/** A field's place in an entry: keys and list positions from the top. */
export type FieldPath = readonly PropertyKey[];

/** One entry as it stands in its file, before anything about it has been checked. */
export type RawEntry = {
  kind: Kind;
  /** `svetsare`, or `ostergotland/teknikprogrammet` for what belongs to a region. */
  key: string;
  region?: string;
  /** The language of a translation; absent for the entry itself. */
  translation?: string;
  file: string;
  data: unknown;
  /** The prose below the frontmatter, and the line of the file it begins on. */
  body?: string;
  bodyLine: number;
  /** The lines of the fields where a new draft's guess still carries its mark. */
  guesses?: number[];
  /** The line of a field, or of the nearest thing above it that has one. */
  line: (field: FieldPath) => number | undefined;
};

export type RawContent = {
  entries: RawEntry[];
  problems: Problem[];
  files: Set<string>;
  /** What importers have written. */
  imported: RawImport[];
  /** What could not be parsed, so that nobody is told that it does not exist: one entry, or a whole list without a key. */
  unreadable: { kind: Kind; key?: string; file?: string; translation?: string }[];
};

/** What stands after a guess in the fields of a new draft. */
export const GUESS = '# ÄNDRA';

/** File names in the content folder that are not entries. */
const NOT_ENTRIES = new Set(['README.md', 'CODEOWNERS']);
/** The editors' own words, which spelling takes as right: one a line, in order; what follows # is a comment. */
export const WORD_LIST = 'words.txt';
/** Plain lists at the top of the content folder, that others than this read. */
const PLAIN_LISTS = new Set(['published.txt', WORD_LIST]);
/** A drawing that does something, or fetches something, is no drawing. */
const ACTIVE_SVG = /<script|<foreignObject|\son\w+\s*=|(?:href|src)\s*=\s*["']\s*(?:https?:|\/\/|javascript:)/i;
/** Names of pictures. */
export const PICTURES = /\.(svg|png|jpe?g|webp|avif)$/i;

const patterns = Object.entries(kinds).map(([kind, { where }]) => ({
  kind: kind as Kind,
  pattern: new RegExp(`^${where.replaceAll('*', '([^/]+)')}$`),
}));

/** Files as they would be: their bytes, or nothing where they would be gone. */
export type Changes = ReadonlyMap<string, Uint8Array | undefined>;

/**
 * Reads every file in a content folder. Finds which kind each file is by its path and parses it; says what it cannot place or parse.
 * @param folder absolute path of the content folder
 * @param changes what is read in place of what is in the folder
 */
export async function readContent(folder: string, changes: Changes = new Map()): Promise<RawContent> {
  const there = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  const names = [...new Set([...there, ...changes.keys()])]
    .filter((name) => !(changes.has(name) && changes.get(name) === undefined))
    .filter((name) => !name.split('/').some((part) => part.startsWith('.')))
    .toSorted();
  const content: RawContent = { entries: [], problems: [], files: new Set(names), imported: [], unreadable: [] };
  const bytes = await Promise.all(
    names.map((name) =>
      isEntryFile(name) || isImport(name) || name.endsWith('.svg') ? (changes.get(name) ?? readFile(path.join(folder, name))) : undefined,
    ),
  );
  for (const [index, name] of names.entries()) {
    const text = decode(content, name, bytes[index]);
    if (isEntryFile(name)) readFileInto(content, name, text);
    else if (isImport(name)) content.imported.push({ file: name, text });
    else if (name.endsWith('.svg') && ACTIVE_SVG.test(text)) {
      content.problems.push({
        file: name,
        problem: 'Bilden innehåller skript eller hämtar något utifrån.',
        remedy: 'Spara den som vanlig SVG utan skript, eller som PNG.',
      });
    } else if (!NOT_ENTRIES.has(path.basename(name)) && !PICTURES.test(name) && !PLAIN_LISTS.has(name)) {
      content.problems.push({
        file: name,
        problem: 'Filen är av ett slag som inte används här.',
        remedy:
          'Ta bort den, eller spara den på nytt: en text som .mdx, en lista som .yaml, ett foto som .jpg och en teckning som .svg eller .png.',
      });
    }
  }
  return content;
}

/** Text of a file. One that is not UTF-8 is told of, and read as the older encoding that it most likely is. */
function decode(content: RawContent, file: string, bytes: Uint8Array | undefined): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    content.problems.push({
      file,
      problem: 'Filen är inte sparad som UTF-8, så å, ä och ö går förlorade.',
      remedy: 'Spara om filen med teckenkodningen UTF-8. I Anteckningar: Spara som, Kodning: UTF-8.',
    });
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function isEntryFile(name: string): boolean {
  return /\.(mdx?|ya?ml)$/.test(name) && !NOT_ENTRIES.has(path.basename(name)) && !name.startsWith('imported/');
}

function isImport(name: string): boolean {
  return name.startsWith('imported/') && !NOT_ENTRIES.has(path.basename(name));
}

function readFileInto(content: RawContent, file: string, text: string): void {
  const [, stem, translation, extension] = /^(.*?)(?:\.([a-z]{2}))?\.(mdx?|ya?ml)$/.exec(file)!;
  const isProse = extension!.startsWith('md');
  const match = patterns
    .filter(({ kind }) => (kinds[kind].form === 'prose') === isProse)
    .map(({ kind, pattern }) => ({ kind, parts: pattern.exec(stem!) }))
    .find(({ parts }) => parts);
  if (!match) {
    content.problems.push({
      file,
      problem: 'Filen ligger på en plats där inget läses.',
      remedy:
        'Flytta den till rätt mapp. Sidor är .md eller .mdx i jobs, programmes, competitions, activities, criteria, guides, lessons, pages eller i educations, activities eller stories under en region. Listor är .yaml.',
    });
    return;
  }
  const { kind, parts } = match;
  const [first, second] = parts!.slice(1);
  const regional = kinds[kind].where.startsWith('regions/');
  for (const part of parts!.slice(1).filter((name) => !ID.test(name))) {
    content.problems.push({
      file,
      problem: `”${part}” går inte att använda som namn på en fil eller mapp: det blir en del av adressen.`,
      remedy: `Använd bara a–z, 0–9 och bindestreck. Döp om till ${slug(part)}.`,
    });
  }
  const key = kind === 'region' ? first! : regional ? `${first}/${second ?? ''}` : (first ?? kind);
  const place = { kind, file, translation, region: regional ? first : undefined };
  if (isProse) readProse(content, { ...place, key }, text);
  else readList(content, place, text);
}

type Place = Pick<RawEntry, 'kind' | 'file' | 'translation' | 'region'>;

function readProse(content: RawContent, place: Place & { key: string }, text: string): void {
  const match = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  if (!match || match.index !== 0) {
    content.unreadable.push(place);
    content.problems.push({
      file: place.file,
      line: 1,
      problem: 'Filen börjar inte med fält mellan två rader med ---.',
      remedy: 'Skriv --- på första raden, sedan fälten (title, summary …), sedan --- på en egen rad.',
    });
    return;
  }
  const parsed = parse(content, place.file, match[1]!, 1);
  if (!parsed) {
    content.unreadable.push(place);
    return;
  }
  const body = text.slice(match[0].length);
  const guesses = match[1]!.split('\n').flatMap((line, index) => (line.trimEnd().endsWith(GUESS) ? [index + 2] : []));
  content.entries.push({ ...place, data: parsed.data ?? {}, line: parsed.line, body, bodyLine: match[0].split('\n').length, guesses });
}

function readList(content: RawContent, place: Place, text: string): void {
  const { kind, region } = place;
  const parsed = parse(content, place.file, text, 0);
  if (!parsed) {
    content.unreadable.push({ kind });
    return;
  }
  if (kinds[kind].form === 'object') {
    content.entries.push({ ...place, key: kind, data: parsed.data ?? {}, bodyLine: 0, line: parsed.line });
    return;
  }
  if (parsed.data === null || parsed.data === undefined) return;
  if (!Array.isArray(parsed.data)) {
    content.unreadable.push({ kind });
    content.problems.push({
      file: place.file,
      line: 1,
      problem: 'Filen är ingen lista.',
      remedy: 'Börja varje post på en egen rad med ett bindestreck och ett mellanslag: - id: …',
    });
    return;
  }
  for (const [index, data] of parsed.data.entries()) {
    const key = keyInList(data, index);
    content.entries.push({
      ...place,
      key: region ? `${region}/${key}` : key,
      data,
      bodyLine: 0,
      line: (field) => parsed.line([index, ...field]),
    });
  }
}

/** Lists name their entries by id; those without one by what makes them single. */
function keyInList(data: unknown, index: number): string {
  const item = (data ?? {}) as Record<string, unknown>;
  return String(item.id ?? item.name ?? item.from ?? item.term ?? item.job ?? index);
}

function parse(
  content: RawContent,
  file: string,
  text: string,
  linesBefore: number,
): { data: unknown; line: RawEntry['line'] } | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const lineOf = (offset: number): number => lines.linePos(offset).line + linesBefore;
  for (const { code, pos } of causes(document.errors)) {
    // A value that goes on in a line with a colon ends where that line does.
    const isDeeper = code === 'MULTILINE_IMPLICIT_KEY' && !UNSPACED.test(text.slice(pos[0]));
    content.problems.push({ file, line: lineOf(pos[isDeeper ? 1 : 0]), ...yamlProblem(code, text.slice(pos[0])) });
  }
  if (document.errors.length > 0) return undefined;
  return { data: document.toJS(), line: (field) => lineOfField(document, field, lineOf) };
}

function lineOfField(document: Document.Parsed, field: FieldPath, lineOf: (offset: number) => number): number | undefined {
  for (let length = field.length; length >= 0; length--) {
    const parent = document.getIn(field.slice(0, length - 1), true);
    const last = field[length - 1];
    const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === String(last)) : undefined;
    const node = (pair?.key ?? document.getIn(field.slice(0, length), true)) as { range?: [number, number, number] } | undefined;
    if (node?.range) return lineOf(node.range[0]);
  }
  return undefined;
}

/** A field whose value begins right after the colon. */
const UNSPACED = /^[\w-]+:[^\s:]/;

/** The errors without those that another of them brings with it: all after a tab, and a colon told of twice. */
function causes(errors: Document.Parsed['errors']): Document.Parsed['errors'] {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  if (tabs.length > 0) return tabs;
  const deeper = new Set(errors.filter(({ code }) => code === 'MULTILINE_IMPLICIT_KEY').map(({ pos }) => pos[0]));
  return errors.filter(({ code, pos }) => code !== 'BLOCK_AS_IMPLICIT_KEY' || !deeper.has(pos[0]));
}

/** `rest` is the text from where the parser stopped. */
function yamlProblem(code: string, rest: string): Pick<Problem, 'problem' | 'remedy'> {
  if ((code === 'MULTILINE_IMPLICIT_KEY' || code === 'MISSING_CHAR') && UNSPACED.test(rest))
    return {
      problem: 'Det saknas ett mellanslag efter kolonet.',
      remedy: 'Skriv fältets namn, kolon, mellanslag och värdet: title: Öppen verkstad.',
    };
  switch (code) {
    case 'DUPLICATE_KEY':
      return { problem: `Fältet ”${/^[\w-]*/.exec(rest)![0]}” står två gånger.`, remedy: 'Behåll det ena och ta bort det andra.' };
    case 'TAB_AS_INDENT':
      return { problem: 'Raden börjar med en tabb.', remedy: 'Använd mellanslag i stället för tabb.' };
    case 'BAD_INDENT':
      return { problem: 'Indragningen stämmer inte.', remedy: 'Ge rader på samma nivå lika många mellanslag före texten.' };
    case 'MISSING_CHAR':
      return {
        problem: 'Ett tecken saknas, ofta ett citattecken eller en hakparentes.',
        remedy: 'Se efter att varje ” och [ också stängs.',
      };
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        problem: 'Indragningen stämmer inte.',
        remedy:
          'Ge rader på samma nivå lika många mellanslag före texten. Fortsätter raden texten ovanför: sätt citattecken runt hela texten.',
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        problem: 'Det står ett kolon på ett ställe där det inte går att tolka.',
        remedy: 'Sätt citattecken runt text som innehåller kolon: title: "Teknik: en introduktion".',
      };
    default:
      return {
        problem: 'Raden går inte att tolka som YAML.',
        remedy: 'Se efter att fältet skrivs som namn: värde, att kolon i text står inom citattecken och att indragningen stämmer.',
      };
  }
}
