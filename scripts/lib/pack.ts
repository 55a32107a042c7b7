import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { inTurns } from '../../src/catalogue/turns.ts';
import { layToo } from './lay.ts';
import type { Progress } from './steps.ts';

// A packed copy of each text beside it, for servers that can send such: they need not pack it again for every reader.

const TEXT = /\.(html|css|js|json|webmanifest|svg|xml|ics|txt|csv|rdf|ttl)$/;
/** Of less than this a packet holds the whole anyway. */
const LEAST = 1000;
const AT_ONCE = 16;

/**
 * Eleven, the most there is, takes forty times as long and gives a tenth. Nine gives a half per cent, and takes as long for what it makes
 * ready before each text of more than 64 kB; with a window larger than the text, before each small one too.
 */
const QUALITY = 5;
const paramsFor = (length: number): Record<number, number> => ({
  [constants.BROTLI_PARAM_QUALITY]: QUALITY,
  [constants.BROTLI_PARAM_SIZE_HINT]: length,
  [constants.BROTLI_PARAM_LGWIN]: Math.min(
    constants.BROTLI_DEFAULT_WINDOW,
    Math.max(constants.BROTLI_MIN_WINDOW_BITS, Math.ceil(Math.log2(length + 16))),
  ),
});

const PACKINGS = {
  '.gz': (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
  '.br': (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: paramsFor(bytes.length) }),
};

/**
 * Writes `.gz` and `.br` beside the texts of a site, where they are smaller.
 * @param files as paths from the folder of the site
 * @param last the folder of the last site: packed copies of what has not changed are taken from it, and are never written in again
 */
export async function packSite(folder: string, files: readonly string[], last: string, progress: Progress = () => {}): Promise<void> {
  const texts = files.filter((file) => TEXT.test(file));
  let done = 0;
  await inTurns(texts, AT_ONCE, async (file) => {
    await pack(path.join(folder, file), path.join(last, file));
    progress(++done, texts.length);
  });
}

/** Whether a file is such a copy. */
export const isPacked = (file: string): boolean => Object.keys(PACKINGS).some((ending) => file.endsWith(ending));

async function pack(file: string, last: string): Promise<void> {
  const bytes = await readFile(file);
  if (bytes.length < LEAST) return;
  const isSame = (await readFile(last).catch(() => undefined))?.equals(bytes) ?? false;
  for (const [ending, packed] of Object.entries(PACKINGS)) {
    if (isSame && (await layToo(last + ending, file + ending))) continue;
    const small = await packed(bytes);
    if (small.length < bytes.length) await writeFile(file + ending, small);
  }
}
