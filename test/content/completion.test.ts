import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { writeCompletion } from '../../scripts/lib/completion.ts';
import { contentFolder } from '../../src/catalogue/folder.ts';

it('every prose file has a schema of its kind to complete from, where Astro’s extension looks for it', async () => {
  await writeCompletion();
  const folder = '.astro/collections';
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
  const { collections, entries } = JSON.parse(read('collections.json')) as { collections: { name: string }[]; entries: Record<string, string> };
  const about = (file: string): string | undefined => entries[pathToFileURL(path.join(contentFolder, file)).href.toLowerCase()];
  expect(about('pages/om.mdx')).toBe('page');
  expect(about('pages/om.en.mdx')).toBe('page.en');
  expect([...new Set(Object.values(entries))].toSorted()).toEqual(collections.map(({ name }) => name).toSorted());
  expect(collections.filter(({ name }) => !existsSync(path.join(folder, `${name}.schema.json`)))).toEqual([]);
  // References offer the ids that there are.
  expect(read('job.schema.json')).toMatch(/"doing":\{[^}]*"items":\{[^}]*"defaultSnippets":\[\{"label"/);
});
