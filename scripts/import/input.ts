import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ImportError } from './reader.ts';

// What a reader is given: one or several files, from the disk, a folder or an address, without knowing which.

/** One file of what is read, or one answer of an address. Read when it is asked for, since it may be large. */
export type Part = {
  name: string;
  bytes(): Promise<Buffer>;
  text(): Promise<string>;
  /** @throws {ImportError} when it is no JSON, with what it is in place of it */
  json(): Promise<unknown>;
  /** A line at a time, for what is too large for the memory. What is packed as .gz is unpacked on the way. */
  lines(): AsyncIterable<string>;
};

/** How far reading has come, in what is counted. */
export type Progress = (done: number, all?: number) => void;

export type Input = {
  /** The file's, the folder's or the answer's name, as the receipt has it. */
  name: string;
  address?: string;
  /** When it was fetched. */
  retrieved: string;
  parts: readonly Part[];
  /** The municipalities there are: the name of each code. */
  municipalities: ReadonlyMap<string, string>;
  progress: Progress;
  /** Of all parts in their order. */
  sha256(): Promise<string>;
};

/** What is known beside what is read. */
export type Given = Pick<Input, 'retrieved' | 'municipalities' | 'progress'> & { address?: string | undefined };

/** An input of parts. */
export function inputOf(name: string, parts: readonly (Part & { stream(): Readable })[], { address, ...given }: Given): Input {
  const sha256 = async (): Promise<string> => {
    const hash = createHash('sha256');
    for (const one of parts) for await (const chunk of one.stream()) hash.update(chunk as Buffer);
    return hash.digest('hex');
  };
  return { name, parts, ...given, ...(address !== undefined && { address }), sha256 };
}

/** What can be read of a folder; the rest in it is somebody's notes. */
const READ = /\.(json|jsonl|ndjson|xlsx|csv|xml)(\.gz)?$/i;

/**
 * A file as input, or all files of a folder, in the order of their names.
 * @throws {ImportError} when there is none
 */
export async function inputFrom(file: string, given: Given): Promise<Input> {
  const found = await stat(file).catch(() => {
    throw new ImportError(`Filen ${file} går inte att läsa. Finns den?`);
  });
  if (!found.isDirectory()) return inputOf(path.basename(file), [filePart(file)], given);
  const names = (await readdir(file)).filter((name) => READ.test(name) && !name.startsWith('.')).toSorted();
  if (names.length === 0) throw new ImportError(`I mappen ${file} finns ingen fil att läsa (.json, .jsonl, .xlsx).`);
  return inputOf(
    path.basename(path.resolve(file)),
    names.map((name) => filePart(path.join(file, name))),
    given,
  );
}

/** A file on the disk as a part. */
export function filePart(file: string, name: string = path.basename(file)): Part & { stream(): Readable } {
  return partOf(
    name,
    () => readFile(file),
    () => createReadStream(file),
  );
}

/** What stands in the memory as a part. */
export function textPart(name: string, content: string | Buffer): Part & { stream(): Readable } {
  const bytes = Buffer.from(content);
  return partOf(
    name,
    () => Promise.resolve(bytes),
    () => Readable.from([bytes]),
  );
}

function partOf(name: string, bytes: () => Promise<Buffer>, stream: () => Readable): Part & { stream(): Readable } {
  const text = async (): Promise<string> => (await bytes()).toString('utf8').replace(/^\uFEFF/, '');
  return {
    name,
    bytes,
    stream,
    text,
    json: async () => jsonOf(name, await text()),
    lines: () => linesOf(name, stream()),
  };
}

/** The longest line there can be, in characters. A file of gigabytes that is one long line must not fill the memory. */
const LONGEST = 16 * 1024 * 1024;

/** Lines without readline, which gathers a line of any length. */
async function* linesOf(name: string, stream: Readable): AsyncGenerator<string> {
  const input = /\.gz$/i.test(name) ? stream.pipe(createGunzip()) : stream;
  let begun = '';
  let isFirst = true;
  for await (const chunk of input.setEncoding('utf8') as AsyncIterable<string>) {
    const text: string = isFirst ? chunk.replace(/^\uFEFF/, '') : chunk;
    isFirst = false;
    const end = text.lastIndexOf('\n');
    if (end >= 0) yield* (begun + text.slice(0, end)).split(/\r?\n/);
    begun = end >= 0 ? text.slice(end + 1) : begun + text;
    if (begun.length > LONGEST)
      throw new ImportError(`${name} är en enda lång rad. Hämta den som JSON Lines (.jsonl), med en post på varje rad.`);
  }
  if (begun !== '') yield begun.replace(/\r$/, '');
}

function jsonOf(name: string, text: string): unknown {
  const again = 'Hämta den på nytt från källan.';
  if (text.trim() === '') throw new ImportError(`${name} är tom. ${again}`);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    if (/^\s*</.test(text)) throw new ImportError(aboutPage(name, text));
    const isCut = /^\s*[[{]/.test(text) && !/[\]}]\s*$/.test(text);
    throw new ImportError(`${name} går inte att tolka som JSON${isCut ? ': den slutar mitt i' : ''}. ${again}`);
  }
}

/** A page in place of data: most often the source saying that it is busy. */
function aboutPage(name: string, text: string): string {
  const [, title = ''] = /<title[^>]*>([^<]*)/i.exec(text) ?? [];
  const told = title.trim() === '' ? '' : ` (”${title.trim()}”)`;
  return /\b503\b|service unavailable|temporarily/i.test(text)
    ? `${name} är en sida${told} som säger att källan inte svarar just nu (503). Försök igen senare; det som är inläst ligger kvar.`
    : `${name} går inte att tolka som JSON: det är en webbsida${told}. Hämta filen på nytt, från adressen för data och inte för sidan om den.`;
}

/** A file by its name, with the JSON in it. */
export type File = { name: string; data: unknown };

/** All files of an input, each as JSON. */
export async function filesOf({ parts }: Pick<Input, 'parts'>): Promise<File[]> {
  const files: File[] = [];
  for (const part of parts) files.push({ name: part.name, data: await part.json() });
  return files;
}
