import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

// What one build leaves for the next in a file: docs/build.md lists all that is kept between builds.

/** A short hash, the same for the same bytes. */
export const hashOf = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url').slice(0, 24);
};

/** The first line of a file that is kept: changed or damaged text, and what other code has made of it, have another. */
const sealOf = (madeBy: readonly string[], text: string): string => hashOf(JSON.stringify(madeBy), text);

/**
 * What the last build left in a file, or undefined where there is none that can be used.
 * @param madeBy all that the work depends on beside its input (`madeOf`)
 */
export async function readKept<T>(file: string, madeBy: readonly string[]): Promise<T | undefined> {
  const all = await readFile(file, 'utf8').catch(() => '');
  const end = all.indexOf('\n');
  const text = all.slice(end + 1);
  return end > 0 && all.slice(0, end) === sealOf(madeBy, text) ? (JSON.parse(text) as T) : undefined;
}

/** Leaves something for the next build, whole or not at all. */
export async function writeKept(file: string, madeBy: readonly string[], value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.new`, `${sealOf(madeBy, text)}\n${text}`);
  await rename(`${file}.new`, file);
}
