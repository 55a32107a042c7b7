import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compare } from './reader.ts';

/**
 * An imported file as text: a line each for the receipt and every row, so that a new round is read as a difference.
 */
export function asText(file: Record<string, unknown>): string {
  const fields = Object.entries(file).map(([name, value]) =>
    Array.isArray(value) && value.length > 0
      ? `"${name}": [\n${value.map((row) => ordered(row)).join(',\n')}\n]`
      : `"${name}": ${ordered(value)}`,
  );
  return `{\n${fields.join(',\n')}\n}\n`;
}

/** JSON in which codes stand in their own order: JavaScript would put 1290 before 0180. */
function ordered(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(ordered).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const coded = entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key));
  const inOrder = coded ? entries.toSorted(([a], [b]) => compare(a, b)) : entries;
  return `{${inOrder.map(([key, inner]) => `${JSON.stringify(key)}:${ordered(inner)}`).join(',')}}`;
}

/** Writes a file whole or not at all: it is made beside, and takes the old one's place at the end. */
export async function replace(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const made = `${file}.${randomUUID()}.new`;
  try {
    await writeFile(made, text);
    await rename(made, file);
  } catch (error) {
    await rm(made, { force: true });
    throw error;
  }
}
