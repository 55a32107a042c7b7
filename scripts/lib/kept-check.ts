import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type ContentFiles, listedIn } from '../../src/catalogue/files.ts';
import { CACHE_OF } from '../../src/catalogue/folder.ts';
import type { Finding } from '../../src/review/finding.ts';
import type { Widening } from '../../src/review/widening.ts';

// What the last check of a content folder found, kept so that the next need not look at what has not changed. Of no file a name or a text
// is kept, but in what was found of it; of stories that are not shown nothing at all (again.ts sees to it).

/** What is asked: another day, or other rules, is another question. */
export type Question = { folder: string; date: string; strict: boolean; spelling: boolean };

/** A finding of a file by the file's place in the list of names. */
type KeptFinding = Omit<Finding, 'file'> & { file: string | number };

/** What a check prints beside what it found. */
export type Outline = {
  /** Regions and what they are called. */
  regions: [id: string, name: string][];
  /** How many entries there are. */
  entries: number;
  widening: Widening;
};

export type Kept = {
  /** Of the folder, the day and all that judges. */
  version: string;
  /** By which rules it was asked. */
  rules: string;
  /** Of the list of names: files are known by their places in it. */
  names: string;
  /** When the folder was looked at, in milliseconds. */
  taken: number;
  /** Of each file its size, times and number, and a digest of its bytes. */
  stats: Float64Array;
  digests: Uint8Array;
  outline: Outline;
  sources: string;
  found: { rest: KeptFinding[]; texts: KeptFinding[]; spelt: KeptFinding[] };
  texts: KeptTexts;
  /** Whether there are texts that nothing is kept of. */
  hasHidden: boolean;
};

/** Texts that can be looked at by themselves when nothing but their words has changed. */
export type KeptTexts = {
  /** The place of each among the files. */
  files: Uint32Array;
  /** Digests of what stands above each, and of what others know of it: see shapeOf in one-text.ts. */
  fronts: string[];
  shapes: string[];
  /** The words of each, as places in the lexicon: those of text n begin at from[n]. */
  from: Uint32Array;
  words: Uint32Array;
  /** Every word that compounds are taken apart by, one a line, and in how many texts it stands. */
  lexicon: string;
  counts: Uint32Array;
  /** Every word that is taken apart, one a line. */
  pieces: string;
};

const STATS = 4;
const BYTES = 16;

/** A short digest of a text or of bytes. */
export const digestOf = (text: string | Uint8Array): string => hash('sha1', text, 'base64url');

/** The rules of a question. */
export const rulesOf = ({ strict, spelling }: Question): string => `${strict ? 'strict' : ''} ${spelling ? 'spelling' : ''}`;

/** A digest of the folder and the day, and of all that decides what is answered: our own code, the libraries, Node with its languages. */
export function versionOf({ folder, date }: Pick<Question, 'folder' | 'date'>): string {
  const root = path.resolve(import.meta.dirname, '../..');
  const files = ['src', 'scripts'].flatMap((room) =>
    [...listedIn(path.join(root, room))].flatMap(({ name }) => (name.endsWith('.ts') ? [`${room}/${name}`] : [])),
  );
  const states = [...files, 'package-lock.json'].map((file) => {
    const { size, mtimeMs, ctimeMs } = statSync(path.join(root, file));
    return [file, size, mtimeMs, ctimeMs];
  });
  return digestOf(JSON.stringify([folder, date, process.version, process.versions.icu, states]));
}

/** What was kept of a version; undefined where it is missing, damaged or of another. */
export function keptFor(file: string, version: string): Kept | undefined {
  try {
    const bytes = readFileSync(file);
    const [head, body] = [bytes.subarray(0, BYTES), bytes.subarray(BYTES)];
    if (!head.equals(checksum(body))) return undefined;
    const kept = deserialize(body) as Kept;
    return kept.version === version ? kept : undefined;
  } catch {
    return undefined;
  }
}

const checksum = (bytes: Uint8Array): Buffer => hash('sha1', bytes, 'buffer').subarray(0, BYTES);

/** Keeps what was found, in one go: another check may be reading. Where nothing can be written, nothing is kept. */
export function keep(file: string, folder: string, kept: Kept): void {
  const next = `${file}.${process.pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(path.join(path.dirname(file), CACHE_OF), folder);
    const body = serialize(kept);
    writeFileSync(next, Buffer.concat([checksum(body), body]));
    renameSync(next, file);
  } catch {
    forget(next);
    forget(file);
  }
}

/** Forgets what was kept. */
export function forget(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // In a folder that cannot be written nothing was kept.
  }
}

/** The state of each file, and a digest of those that were read, or may still be written. */
export function statesOf(
  { names, bytes }: Pick<ContentFiles, 'names' | 'bytes'>,
  folder: string,
  taken: number,
): Pick<Kept, 'stats' | 'digests' | 'taken'> {
  const stats = new Float64Array(names.length * STATS);
  const digests = new Uint8Array(names.length * BYTES);
  for (const [i, name] of names.entries()) {
    const state = stateOf(folder, name);
    stats.set(state, i * STATS);
    const read = bytes.get(name) ?? (isUnsure(state, taken) ? readFileSync(`${folder}/${name}`) : undefined);
    if (read) digests.set(checksum(read), i * BYTES);
  }
  return { stats, digests, taken };
}

type State = [size: number, mtime: number, ctime: number, inode: number];

function stateOf(folder: string, name: string): State {
  const { size, mtimeMs, ctimeMs, ino } = statSync(`${folder}/${name}`);
  return [size, mtimeMs, ctimeMs, ino];
}

/** Clocks of file systems are coarse: what was written so shortly before it was looked at may have been written again. */
const UNSURE_MS = 2000;
const isUnsure = ([, mtime, ctime]: State, taken: number): boolean => Math.max(mtime, ctime) >= taken - UNSURE_MS;

export type Change = { place: number; name: string; bytes: Uint8Array };

/**
 * The files that say something else than when they were looked at. What is not sure by a file's size and times is read; of what has only
 * been touched, the state is made right.
 */
export function changesSince(kept: Kept, folder: string, names: readonly string[]): { changed: Change[]; isTouched: boolean } {
  const changed: Change[] = [];
  let isTouched = false;
  for (const [place, name] of names.entries()) {
    const state = stateOf(folder, name);
    const isSame = state.every((value, i) => kept.stats[place * STATS + i] === value);
    if (isSame && !isUnsure(state, kept.taken)) continue;
    const bytes = readFileSync(`${folder}/${name}`);
    isTouched = true;
    kept.stats.set(state, place * STATS);
    const digest = checksum(bytes);
    if (!digest.equals(kept.digests.subarray(place * BYTES, (place + 1) * BYTES))) changed.push({ place, name, bytes });
    kept.digests.set(digest, place * BYTES);
  }
  return { changed, isTouched };
}

/** Findings as they are kept. */
export function packed(findings: readonly Finding[], placeOf: ReadonlyMap<string, number>): KeptFinding[] {
  return findings.map((finding) => ({ ...finding, file: placeOf.get(finding.file) ?? finding.file }));
}

/** Findings as they are told. */
export function unpacked(findings: readonly KeptFinding[], names: readonly string[]): Finding[] {
  return findings.map(({ file, ...finding }) => ({ ...finding, file: typeof file === 'number' ? (names[file] ?? '') : file }));
}
