import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../schema/errors.ts';
import { PLAIN_LISTS } from './plain-lists.ts';
import { inTurns } from './turns.ts';

// What lies in a content folder, before anything of it is understood: names, bytes, and what is no file that can be read.

export type ContentFiles = {
  /** Path below the content folder of every file, in order. */
  names: string[];
  /** What is in those that are texts. A picture's bytes are not needed to know what the content says. */
  bytes: Map<string, Uint8Array>;
  problems: Problem[];
  /** The folder is not there at all. */
  missing?: boolean;
};

/** Files as they would be: their bytes, or nothing where they would be gone. */
export type Changes = ReadonlyMap<string, Uint8Array | undefined>;

/** Text that is larger than this was not written by hand. */
const MOST_BYTES = 5_000_000;
/** More files at once than this, and the system may refuse to open them. */
const AT_ONCE = 64;
const TEXT = /\.(mdx?|ya?ml|svg|json)$/i;
/** What Windows and macOS put into every folder. Files that begin with a full stop are passed over too. */
const OF_THE_SYSTEM = /^(thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r)$/i;
const HIDDEN = /^(\.|~\$)/;

/** `read`: how a file is read, for tests; `changes`: what is read in place of what is in the folder. */
type Options = { read?: (file: string) => Promise<Uint8Array>; changes?: Changes | undefined };

/** One after the other: of small files that are at hand, the waiting for many at once costs more than the reading. */
const readNow = async (file: string): Promise<Uint8Array> => readFileSync(file);

/** Lists a content folder and reads its texts. */
export async function readFiles(folder: string, { read = readNow, changes = new Map() }: Options = {}): Promise<ContentFiles> {
  const listed = listFiles(folder, changes);
  if (!listed) return { names: [], bytes: new Map(), problems: [noFolder], missing: true };
  const { names, problems } = listed;
  const bytes = new Map<string, Uint8Array>();
  const texts = names.filter((name) => TEXT.test(name) || PLAIN_LISTS.has(name));
  await inTurns(texts, AT_ONCE, async (name) => {
    const found = changes.get(name) ?? (await read(path.join(folder, name)).catch((error: NodeJS.ErrnoException) => error));
    if (found instanceof Error) problems.push({ file: name, ...unreadable(found) });
    else if (found.length > MOST_BYTES) problems.push({ file: name, ...tooLarge(found.length) });
    else bytes.set(name, found);
  });
  return { names, bytes, problems };
}

/** The files of a content folder by their names, in order, and what is no file; undefined where there is no folder. */
export function listFiles(folder: string, changes: Changes = new Map()): Pick<ContentFiles, 'names' | 'problems'> | undefined {
  let shown: Listed[];
  try {
    shown = [...listedIn(folder)].filter(({ entry, name }) => !isHidden(name) && !OF_THE_SYSTEM.test(entry.name));
  } catch {
    return undefined;
  }
  const problems = shown.flatMap(({ entry, name }) => {
    const told = notAFile(entry);
    return told ? [{ file: name, ...told }] : [];
  });
  const odd = new Set(problems.map(({ file }) => file));
  const there = shown
    .filter(({ entry }) => entry.isFile())
    .map(({ name }) => name)
    .filter((name) => odd.size === 0 || !name.split('/').some((_, i, parts) => odd.has(parts.slice(0, i).join('/'))));
  const names = [...new Set([...there, ...changes.keys()])]
    .filter((name) => !changes.has(name) || (changes.get(name) !== undefined && !isHidden(name)))
    .toSorted();
  return { names, problems };
}

type Listed = { entry: Dirent; name: string };

/** All that lies below a folder, by its path there. Node's own way to do so looks each file up once more. */
export function* listedIn(folder: string, beside = ''): Generator<Listed> {
  for (const entry of readdirSync(`${folder}/${beside}`, { withFileTypes: true })) {
    const name = beside === '' ? entry.name : `${beside}/${entry.name}`;
    yield { entry, name };
    if (entry.isDirectory()) yield* listedIn(folder, name);
  }
}

const isHidden = (name: string): boolean => name.split('/').some((part) => HIDDEN.test(part));

const noFolder: Problem = {
  file: '',
  problem: 'Det finns ingen mapp här.',
  remedy: 'Skriv i CONTENT_DIR vilken mapp innehållet ligger i, eller ta bort CONTENT_DIR så läses mappen content.',
};

/** Why something in the folder is no file, or undefined for a file and for a folder that is named as one. */
function notAFile(entry: Dirent): Pick<Problem, 'problem' | 'remedy'> | undefined {
  if (entry.isFile()) return undefined;
  if (entry.isDirectory())
    return TEXT.test(entry.name)
      ? {
          problem: `Mappen heter ”${entry.name}”, som om den vore en fil. Inget i den läses.`,
          remedy: `Flytta ut det som ska vara kvar och ta bort mappen, eller döp om till ${entry.name.replace(TEXT, '')}.`,
        }
      : undefined;
  return entry.isSymbolicLink()
    ? {
        problem: 'Det här är en länk till en annan fil eller mapp. Länkar läses inte.',
        remedy: 'Ta bort länken och lägg in filen eller mappen själv på samma plats.',
      }
    : { problem: 'Det här är ingen vanlig fil.', remedy: 'Ta bort den.' };
}

const unreadable = ({ code, message }: NodeJS.ErrnoException): Pick<Problem, 'problem' | 'remedy'> => ({
  problem: `Filen går inte att läsa (${code ?? message}).`,
  remedy: 'Se efter att du får öppna filen och att inget annat program har den öppen. Hjälper inte det: lägg in den på nytt.',
});

const tooLarge = (bytes: number): Pick<Problem, 'problem' | 'remedy'> => ({
  problem: `Filen är ${Math.round(bytes / 1e6)} MB. Så stor blir ingen text som någon har skrivit.`,
  remedy: 'Öppna filen och se vad som har hamnat i den, eller lägg tillbaka en tidigare version.',
});
