import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../schema/errors.ts';
import { PLAIN_LISTS } from './place.ts';
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

/** Lists a content folder and reads its texts. */
export async function readFiles(folder: string, { read = readFile, changes = new Map() }: Options = {}): Promise<ContentFiles> {
  const listed = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!listed) return { names: [], bytes: new Map(), problems: [noFolder], missing: true };
  const nameOf = (entry: Dirent): string => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/');
  const shown = listed.filter((entry) => {
    const parts = nameOf(entry).split('/');
    return !parts.some((part) => HIDDEN.test(part)) && !OF_THE_SYSTEM.test(entry.name);
  });
  const problems = shown.flatMap((entry) => {
    const told = notAFile(entry);
    return told ? [{ file: nameOf(entry), ...told }] : [];
  });
  const odd = new Set(problems.map(({ file }) => file));
  const there = shown
    .filter((entry) => entry.isFile())
    .map(nameOf)
    .filter((name) => !name.split('/').some((_, i, parts) => odd.has(parts.slice(0, i).join('/'))));
  const names = [...new Set([...there, ...changes.keys()])]
    .filter((name) => !changes.has(name) || changes.get(name) !== undefined)
    .filter((name) => !name.split('/').some((part) => HIDDEN.test(part)))
    .toSorted();
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
