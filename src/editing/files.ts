import { createHash, randomUUID } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PICTURES } from '../catalogue/place.ts';
import type { Picture } from './exchange.ts';

// The forms' hands on the content folder: what they may touch there, and how a file is written whole or not at all.

/** A refusal that the editor can read. */
export class Refused extends Error {
  override name = '';
}

/** The folder for pictures that no entry has yet. The only name with a dot that the forms may use. */
export const SHARED_PICTURES = '.bilder';

const TEXTS = /\.(mdx?|yaml)$/;

/**
 * The place on disk of a file that the forms may read and write: a text, a list or a picture below the content folder.
 * @throws {Refused} for every other name, and where a link leads out of the folder
 */
export async function placeOf(folder: string, name: unknown): Promise<string> {
  const full = await within(folder, name);
  if (!TEXTS.test(full) && !PICTURES.test(full)) throw new Refused('Bara texter, listor och bilder kan sparas här.');
  return full;
}

/** The place on disk of a name below the content folder, or of the folder itself for an empty name. */
async function within(folder: string, name: unknown): Promise<string> {
  if (typeof name !== 'string' || /[\\\p{Cc}]/u.test(name) || path.isAbsolute(name))
    throw new Refused('Namnet på filen går inte att använda.');
  const parts = name.split('/').filter(Boolean);
  const isHidden = parts.some((part, i) => part.startsWith('.') && !(i === 0 && part === SHARED_PICTURES));
  if (isHidden) throw new Refused('Namnet på filen går inte att använda.');
  const root = await realpath(folder);
  let at = root;
  for (const part of parts) {
    at = path.join(at, part);
    // What is not there yet is no link.
    const known = await lstat(at).catch(() => undefined);
    if (known?.isSymbolicLink()) throw new Refused('Filen är en länk till en annan plats och kan inte ändras här.');
  }
  return at;
}

export type Read = { data: string | null; file: { path: string; label?: string; id: string | null } };

/** Text files as the forms ask for them. One that cannot be read is there without a text. */
export async function readTexts(folder: string, files: readonly { path: string; label?: string }[]): Promise<Read[]> {
  return Promise.all(
    files.map(async (file) => {
      const place = await placeOf(folder, file.path);
      const bytes = await readFile(place).catch(() => undefined);
      const id = bytes ? createHash('sha256').update(bytes).digest('hex') : null;
      return { data: bytes?.toString('utf8') ?? null, file: { ...file, id } };
    }),
  );
}

/** The names of the files in a folder, to a depth below it. A folder that is not there has none. */
export async function namesIn(folder: string, name: unknown, depth = 1): Promise<string[]> {
  const place = await within(folder, name);
  const rows = await readdir(place, { withFileTypes: true }).catch(() => []);
  const below = rows.map(async (row): Promise<string[]> => {
    const own = [String(name).replace(/\/$/, ''), row.name].filter(Boolean).join('/');
    if (row.isDirectory() && depth > 1 && !row.name.startsWith('.')) return namesIn(folder, own, depth - 1);
    return row.isFile() && !row.name.startsWith('.') ? [own] : [];
  });
  return (await Promise.all(below)).flat();
}

/** A picture as the forms show it. */
export async function readPicture(folder: string, name: string): Promise<Picture> {
  const bytes = await readFile(await placeOf(folder, name));
  const id = createHash('sha256').update(bytes).digest('hex');
  return { id, content: bytes.toString('base64'), encoding: 'base64', path: name, name: path.posix.basename(name) };
}

/**
 * Writes and removes files. Each is written beside its place and then put there whole; nothing is put in place before
 * all of it has been written.
 */
export async function apply(folder: string, changes: ReadonlyMap<string, Uint8Array | undefined>): Promise<void> {
  const places = await Promise.all([...changes].map(async ([name, bytes]) => ({ place: await placeOf(folder, name), bytes })));
  const made: { from: string; to: string }[] = [];
  try {
    for (const { place, bytes } of places) {
      if (!bytes) continue;
      await mkdir(path.dirname(place), { recursive: true });
      const from = path.join(path.dirname(place), `.${randomUUID()}.tmp`);
      made.push({ from, to: place });
      await writeFile(from, bytes, { flush: true });
    }
    for (const { from, to } of made) await rename(from, to);
    for (const { place, bytes } of places) if (!bytes) await rm(place, { force: true });
  } finally {
    await Promise.all(made.map(({ from }) => rm(from, { force: true })));
  }
}
