import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { contentFolder } from '../../src/catalogue/folder.ts';
import { EASY } from '../../src/catalogue/place.ts';
import { type RawEntry, readContent } from '../../src/catalogue/read.ts';
import { kinds } from '../../src/schema/kinds.ts';
import { editorSchemas } from './reference.ts';

// Astro's extension for Visual Studio Code completes frontmatter from the schemas that it finds here, beside a list of which file
// has which. Astro itself would write one schema for all prose; ours are one a kind, and know the ids that there are.
const FOLDER = '.astro/collections';

const INDEX = path.join(FOLDER, 'collections.json');

/** Whether an editor's program completes frontmatter on this machine. */
export const hasCompletion = (): boolean => existsSync(INDEX);

/**
 * Writes the schemas and the list for every prose file of the content, anew each time: only this machine has them.
 * @param isKnown which files they may name
 */
export async function writeCompletion(isKnown: (entry: RawEntry) => boolean = () => true): Promise<void> {
  const entries = (await readContent(contentFolder)).entries.filter(isKnown);
  const keys = Map.groupBy(
    entries.filter(({ translation }) => !translation),
    ({ kind }) => kind as string,
  );
  const ids = (kind: string): string[] => [
    ...new Set((keys.get(kind) ?? []).map(({ key, region }) => (region && kind !== 'region' ? key.slice(region.length + 1) : key))),
  ];
  const schemas = editorSchemas((kind) => ids(kind).toSorted());
  const prose = entries.filter(({ kind, translation }) => kinds[kind].form === 'prose' && translation !== EASY);
  const collections = [...new Set(prose.map(nameOf))].filter((name) => schemas.has(name));
  const files = Object.fromEntries(
    // Astro's server looks files up by their addresses in lower case.
    prose.map((entry) => [decodeURIComponent(pathToFileURL(path.join(contentFolder, entry.file)).href).toLowerCase(), nameOf(entry)]),
  );
  await mkdir(FOLDER, { recursive: true });
  for (const name of collections) await writeFile(path.join(FOLDER, `${name}.schema.json`), JSON.stringify(schemas.get(name)));
  const index = { collections: collections.map((name) => ({ hasSchema: true, name })), entries: files };
  await writeFile(INDEX, JSON.stringify(index));
}

const nameOf = ({ kind, translation }: { kind: string; translation?: string }): string => (translation ? `${kind}.${translation}` : kind);
