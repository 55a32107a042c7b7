import path from 'node:path';
import { isMap, isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { slug } from '../links.ts';
import { plain } from '../schema/characters.ts';
import { ID } from '../schema/common.ts';
import type { Problem } from '../schema/errors.ts';
import { type Kind, kinds } from '../schema/kinds.ts';
import { fields as fieldsOf } from '../schema/walk.ts';
import { checkDrawingFile } from './drawing.ts';
import { type Changes, type ContentFiles, readFiles } from './files.ts';
import type { RawImport } from './imported.ts';
import { culprit, quoted, refused } from './yaml-faults.ts';

/** A field's place in an entry: keys and list positions from the top. */
export type FieldPath = readonly PropertyKey[];

/** One entry as it stands in its file, before anything about it has been checked. */
export type RawEntry = {
  kind: Kind;
  /** `svetsare`, or `ostergotland/teknikprogrammet` for what belongs to a region. */
  key: string;
  region?: string | undefined;
  /** The language of a translation; absent for the entry itself. */
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
  /** What could not be parsed, so that nobody is told that it does not exist: one entry, or a whole list without a key. */
  unreadable: { kind: Kind; key?: string; file?: string; translation?: string | undefined; region?: string | undefined; draft?: boolean }[];
};

/** What stands after a guess in the fields of a new draft. */
export const GUESS = '# ÄNDRA';

/** The fields of a prose file, between their two lines. */
const FRONTMATTER = /^---\n([\s\S]*?)^---[ \t]*(?:\n|$)/m;

/** File names in the content folder that are not entries. */
const NOT_ENTRIES = new Set(['README.md', 'CODEOWNERS']);
/** The editors' own words, which spelling takes as right: one a line, in order; what follows # is a comment. */
export const WORD_LIST = 'words.txt';
/** Plain lists at the top of the content folder, that others than this read. */
const PLAIN_LISTS = new Set(['published.txt', WORD_LIST]);
const DRAWING = /\.svg$/i;
/** Names of pictures. */
export const PICTURES = /\.(svg|png|jpe?g|webp|avif)$/i;

const patterns = Object.entries(kinds).map(([kind, { where }]) => ({
  kind: kind as Kind,
  pattern: new RegExp(`^${where.replaceAll('*', '([^/]+)')}$`),
}));

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
  const content: RawContent = { entries: [], problems: [...problems], files: new Set(names), imported: [], unreadable: [] };
  if (missing) content.unreadable.push({ kind: 'site', key: 'site' });
  const told = new Set(problems.map(({ file }) => file));
  const twins = new Map<string, string>();
  for (const name of names) {
    if (told.has(name)) {
      const lost = isEntryFile(name) ? placeOf(name) : undefined;
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
    const place = isEntryFile(file) ? placeOf(file) : undefined;
    if (place) content.unreadable.push(unreadablePlace(place, ''));
  }
}

function parseFile(content: RawContent, name: string, bytes: Uint8Array | undefined): void {
  if (DRAWING.test(name)) {
    content.problems.push(...checkDrawingFile(bytes ?? new Uint8Array()).map((fault) => ({ file: name, ...fault })));
    return;
  }
  const isEntry = isEntryFile(name);
  if (!isEntry && !isImport(name)) {
    const base = path.posix.basename(name);
    if (!NOT_ENTRIES.has(base) && !PICTURES.test(name) && !PLAIN_LISTS.has(name)) content.problems.push({ file: name, ...strange(base) });
    return;
  }
  const text = decode(content, name, bytes);
  const unusable = notText(text) ?? conflict(text, name) ?? (isEntry ? wrongEnding(name) : undefined);
  const place = isEntry ? placeOf(name) : undefined;
  if (unusable) {
    content.problems.push({ file: name, ...unusable });
    if (place) content.unreadable.push(unreadablePlace(place, text));
    if (isImport(name)) content.imported.push({ file: name });
  } else if (place) readEntries(content, place, text);
  else if (isEntry) content.problems.push({ file: name, ...misplaced });
  else content.imported.push({ file: name, text });
}

type Told = Pick<Problem, 'line' | 'problem' | 'remedy'>;

const misplaced: Told = {
  problem: 'Filen ligger på en plats där inget läses.',
  remedy:
    'Flytta den till rätt mapp. Sidor är .md eller .mdx i jobs, programmes, competitions, activities, criteria, guides, lessons, pages eller i educations, activities eller stories under en region. Listor är .yaml.',
};

/** A file of a kind that has no use here. */
function strange(base: string): Told {
  if (/~$|^#.*#$|\.(bak|orig|rej|old|tmp|temp|swp|swo)$/i.test(base))
    return { problem: 'Filen är en kopia som ett program har lagt här.', remedy: 'Ta bort filen när du har sett att originalet stämmer.' };
  return {
    problem: 'Filen är av ett slag som inte används här.',
    remedy:
      'Ta bort den, eller spara den på nytt: en text som .mdx, en lista som .yaml, ett foto som .jpg och en teckning som .svg eller .png.',
  };
}

/** An ending in capitals, or .yml: other programs look for the file by the name it should have. */
function wrongEnding(name: string): Told | undefined {
  const base = path.posix.basename(name);
  const right = base.replace(/\.[a-z]+$/i, (ending) => ending.toLowerCase()).replace(/\.yml$/, '.yaml');
  return right === base
    ? undefined
    : { problem: `Filens ändelse ska skrivas ${path.posix.extname(right)}.`, remedy: `Döp om till ${right}.` };
}

/** What a text editor would not show as text. */
function notText(text: string): Told | undefined {
  const at = text.indexOf('\0');
  if (at < 0) return undefined;
  return {
    line: lineAt(text, at),
    problem: 'Här står något som inte är text (U+0000).',
    remedy:
      'Lägg tillbaka en tidigare version av filen. Är den något annat än text, till exempel en bild eller ett Word-dokument: ta bort den, eller ge den rätt ändelse.',
  };
}

/** Two versions of a file that git could not put together, and nobody has since. */
function conflict(text: string, name: string): Told | undefined {
  // Seven equals signs alone underline a heading in Markdown.
  const fields = /\.mdx?$/i.test(name) ? (FRONTMATTER.exec(text)?.[0] ?? '') : text;
  const at = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/m.exec(text) ?? /^={7}$/m.exec(fields);
  if (!at) return undefined;
  return {
    line: lineAt(text, at.index),
    problem: 'Här står två versioner av texten som git inte kunde slå ihop.',
    remedy: 'Behåll det som ska gälla. Ta bort det andra, och raderna som börjar med <<<<<<<, ======= och >>>>>>>.',
  };
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Something that went wrong in our own code. The editor can do little more than tell of it. */
export const unforeseen = (file: string, error: unknown): Problem => ({
  file,
  problem: 'Kontrollen klarar inte av det som står här.',
  remedy: `Ångra det du skrev senast i filen, och visa den för dem som sköter webbplatsen. De behöver det här: ${(error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? ''}`,
});

/** Text of a file. One that is not UTF-8 is told of, and read as the older encoding that it most likely is. */
function decode(content: RawContent, file: string, bytes: Uint8Array = new Uint8Array()): string {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder(isWide ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'windows-1252').decode(bytes);
    // What is no text at all is told of as that.
    if (!text.includes('\0'))
      content.problems.push({
        file,
        problem: 'Filen är inte sparad som UTF-8, så å, ä och ö går förlorade.',
        remedy: 'Spara om filen med teckenkodningen UTF-8. I Anteckningar: Spara som, Kodning: UTF-8.',
      });
  }
  if (/\r(?!\n)/.test(text) && !text.includes('\0'))
    content.problems.push({
      file,
      line: lineAt(text.replace(/\r\n?/g, '\n'), text.replaceAll('\r\n', '\n').indexOf('\r')),
      problem: 'Raden slutar med ett tecken (CR) som andra program inte läser som radslut.',
      remedy: 'Spara om filen med radsluten LF eller CRLF. I Visual Studio Code: längst ned till höger.',
    });
  return text.replace(/\r\n?/g, '\n');
}

function isEntryFile(name: string): boolean {
  return /\.(mdx?|ya?ml)$/i.test(name) && !NOT_ENTRIES.has(path.basename(name)) && !name.startsWith('imported/');
}

function isImport(name: string): boolean {
  return name.startsWith('imported/') && !NOT_ENTRIES.has(path.basename(name));
}

type Place = Pick<RawEntry, 'kind' | 'file' | 'translation' | 'region'> & {
  /** Of a file that is one entry. */
  key: string;
  /** The parts of the path that become parts of an address. */
  names: string[];
};

/** What a file is by its path, or undefined where nothing is read. */
function placeOf(file: string): Place | undefined {
  const [, stem, translation, extension] = /^(.*?)(?:\.([a-z]{2}))?\.(mdx?|ya?ml)$/i.exec(file) ?? [];
  if (stem === undefined || extension === undefined) return undefined;
  const isProse = extension.toLowerCase().startsWith('md');
  const match = patterns
    .filter(({ kind }) => (kinds[kind].form === 'prose') === isProse)
    .map(({ kind, pattern }) => ({ kind, parts: pattern.exec(stem) }))
    .find(({ parts }) => parts);
  if (!match?.parts) return undefined;
  const { kind } = match;
  const names = match.parts.slice(1);
  const [first = kind, second = ''] = names;
  const regional = kinds[kind].where.startsWith('regions/');
  const key = kind === 'region' || !regional ? first : `${first}/${second}`;
  return { kind, file, translation, region: regional ? first : undefined, key, names };
}

/** A file that says nothing: which entry it would have been, or which list. */
function unreadablePlace({ kind, key, file, translation, region }: Place, text: string): RawContent['unreadable'][number] {
  const fields = /^---\n([\s\S]*?)^---/m.exec(text)?.[1] ?? text;
  const draft = /^draft:[ \t]*true[ \t]*(#.*)?$/m.test(fields);
  return { kind, file, translation, region, draft, ...(kinds[kind].form !== 'list' && { key }) };
}

function readEntries(content: RawContent, place: Place, text: string): void {
  for (const [index, part] of place.names.entries()) {
    if (ID.test(part)) continue;
    const better = slug(part);
    content.problems.push({
      // The folder is told of once, and not by every file in it.
      file: index < place.names.length - 1 || kinds[place.kind].form === 'list' ? folderNamed(place.file, part) : place.file,
      problem: `”${part}” går inte att använda som namn på en fil eller mapp: det blir en del av adressen.`,
      remedy: `Använd bara a–z, 0–9 och bindestreck.${better ? ` Döp om till ${better}.` : ''}`,
    });
  }
  if (kinds[place.kind].form === 'prose') readProse(content, place, text);
  else readList(content, place, text);
}

const folderNamed = (file: string, part: string): string => {
  const parts = file.split('/');
  return parts.slice(0, parts.indexOf(part) + 1).join('/');
};

function readProse(content: RawContent, place: Place, text: string): void {
  const match = FRONTMATTER.exec(text);
  if (!match || match.index !== 0) {
    content.unreadable.push(unreadablePlace(place, text));
    content.problems.push({
      file: place.file,
      line: 1,
      problem: 'Filen börjar inte med fält mellan två rader med ---.',
      remedy: 'Skriv --- på första raden, sedan fälten (title, summary …), sedan --- på en egen rad.',
    });
    return;
  }
  const [whole, fields = ''] = match;
  const parsed = parse(content, place.file, plain(fields), 1);
  if (!parsed) {
    content.unreadable.push(unreadablePlace(place, text));
    return;
  }
  const { names: _, ...own } = place;
  const body = text.slice(whole.length);
  const guesses = fields.split('\n').flatMap((line, index) => (line.trimEnd().endsWith(GUESS) ? [index + 2] : []));
  content.entries.push({
    ...own,
    data: parsed.data ?? {},
    line: parsed.line,
    source: parsed.source,
    body,
    bodyLine: whole.split('\n').length,
    guesses,
  });
}

function readList(content: RawContent, place: Place, text: string): void {
  const { names: _, ...own } = place;
  const { kind, region } = place;
  const parsed = parse(content, place.file, plain(text), 0);
  if (!parsed) {
    content.unreadable.push(unreadablePlace(place, text));
    return;
  }
  if (kinds[kind].form === 'object') {
    content.entries.push({ ...own, key: kind, data: parsed.data ?? {}, bodyLine: 0, line: parsed.line, source: parsed.source });
    return;
  }
  if (parsed.data === null || parsed.data === undefined) return;
  if (!Array.isArray(parsed.data)) {
    content.unreadable.push(unreadablePlace(place, text));
    content.problems.push({
      file: place.file,
      line: 1,
      problem: 'Filen är ingen lista.',
      remedy: `Börja varje post på en egen rad med ett bindestreck och ett mellanslag: - ${Object.keys(fieldsOf(kinds[kind].schema))[0]}: …`,
    });
    return;
  }
  for (const [index, data] of parsed.data.entries()) {
    if (data === null) {
      content.problems.push({ file: place.file, line: parsed.line([index]), problem: 'Raden är tom.', remedy: 'Ta bort raden.' });
      continue;
    }
    const key = keyInList(data, index);
    content.entries.push({
      ...own,
      key: region ? `${region}/${key}` : key,
      data,
      bodyLine: 0,
      line: (field) => parsed.line([index, ...field]),
      source: (field) => parsed.source([index, ...field]),
    });
  }
}

/** Lists name their entries by id; those without one by what makes them single. */
function keyInList(data: unknown, index: number): string {
  const item = (data ?? {}) as Record<string, unknown>;
  const single = [item.id, item.name, item.from, item.term, item.job].find(
    (value) => typeof value === 'string' || typeof value === 'number',
  );
  return String(single ?? index);
}

function parse(
  content: RawContent,
  file: string,
  text: string,
  linesBefore: number,
): { data: unknown; line: RawEntry['line']; source: (field: FieldPath) => string | undefined } | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const lineOf = (offset: number): number => lines.linePos(offset).line + linesBefore;
  const cause = culprit(text, document.errors.length);
  const faults = (
    cause
      ? [cause]
      : [
          ...refused(document, text),
          ...causes(document.errors)
            .slice(0, MOST_TOLD)
            .map(({ code, pos }) => {
              // A value that goes on in a line with a colon ends where that line does.
              const isDeeper = code === 'MULTILINE_IMPLICIT_KEY' && !UNSPACED.test(text.slice(pos[0]));
              const offset = pos[isDeeper ? 1 : 0];
              const better = OF_A_VALUE.has(code) ? quoted(text, pos[0], document.errors.length) : undefined;
              const told = yamlProblem(code, text.slice(pos[0]));
              return { offset, ...told, ...(better && { remedy: `Sätt citattecken runt hela texten. Skriv ${better}` }) };
            }),
        ]
  ).map(({ offset, ...told }) => ({ file, line: lineOf(offset), ...told }));
  // A line is told of once: what else is wrong there follows from the first.
  const byLine = new Map(faults.toReversed().map((fault) => [fault.line, fault]));
  content.problems.push(...[...byLine.values()].toReversed().slice(0, MOST_TOLD));
  if (faults.length > 0) return undefined;
  const sourceOf = (field: FieldPath): string | undefined => {
    const node = document.getIn(field, true);
    return isNode(node) && node.range ? text.slice(node.range[0], node.range[1]) : undefined;
  };
  return { data: document.toJS(), line: (field) => lineOfField(document, field, lineOf), source: sourceOf };
}

/** What is wrong with one value, and not with how the lines stand to one another. */
const OF_A_VALUE: ReadonlySet<string> = new Set([
  'BLOCK_AS_IMPLICIT_KEY',
  'BAD_SCALAR_START',
  'UNEXPECTED_TOKEN',
  'MISSING_CHAR',
  'BAD_DQ_ESCAPE',
]);

/** Of one file that cannot be parsed. More has one cause. */
const MOST_TOLD = 10;

function lineOfField(document: Document.Parsed, field: FieldPath, lineOf: (offset: number) => number): number | undefined {
  for (let length = field.length; length >= 0; length--) {
    const parent = document.getIn(field.slice(0, length - 1), true);
    const last = field[length - 1];
    const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === String(last)) : undefined;
    const node = (pair?.key ?? document.getIn(field.slice(0, length), true)) as { range?: [number, number, number] } | null | undefined;
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
  const uneven = { problem: 'Indragningen stämmer inte.', remedy: 'Ge rader på samma nivå lika många mellanslag före texten.' };
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && /^\s*-\s/.test(rest)) return uneven;
  switch (code) {
    case 'DUPLICATE_KEY':
      return { problem: `Fältet ”${/^[\w-]*/.exec(rest)![0]}” står två gånger.`, remedy: 'Behåll det ena och ta bort det andra.' };
    case 'MULTIPLE_DOCS':
      return { problem: 'Filen är delad i två av en rad med --- eller .... Bara den första delen går att läsa.', remedy: 'Ta bort raden.' };
    case 'TAB_AS_INDENT':
      return { problem: 'Raden börjar med en tabb.', remedy: 'Använd mellanslag i stället för tabb.' };
    case 'BAD_INDENT':
      return uneven;
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
