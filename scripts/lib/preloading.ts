import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from './astro.ts';
import { type Language, locales } from '../../src/i18n/language.ts';
import { href } from '../../src/links.ts';
import { fetchedAtOnce } from '../../src/search/vocabulary.ts';

const MODULE = /<script type="module" src="(\/[^"]+)"/g;
const CLASSIC = /<script src="(\/[^"]+)"/g;
const IMPORT = /\b(?:from|import)\s*"(\.\/[^"]+)"/g;

/**
 * Lets the search page ask at once for all that it is certain to need: on a slow network each step of the way, from a script to what it
 * imports and from there to what it fetches, is as long as the page itself. Only there: elsewhere the search is fetched by who turns to it.
 */
export const preloading: AstroIntegration = {
  name: 'preloading',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const folder = fileURLToPath(dir);
      for (const language of Object.keys(locales) as Language[]) {
        const file = path.join(folder, href('search', '', language), 'index.html');
        const html = await readFile(file, 'utf8').catch(() => undefined);
        const fetched = fetchedAtOnce(language).map((name) => `/${name}`);
        if (html !== undefined)
          await writeFile(file, await withPreloads(html, fetched, (name) => readFile(path.join(folder, name), 'utf8')));
      }
    },
  },
};

/**
 * A page that asks for its scripts, what they import and what they fetch before the first of them. A browser does not look ahead in a page
 * that says its content security policy itself: a script that stops the reading would hold back all that is named after it. What the page
 * is painted after comes first, since a server may take few requests at a time.
 */
export async function withPreloads(html: string, fetched: readonly string[], read: (name: string) => Promise<string>): Promise<string> {
  const modules = new Set<string>();
  const add = async (name: string): Promise<void> => {
    if (modules.has(name)) return;
    modules.add(name);
    for (const imported of namesOf(await read(name), IMPORT)) await add(path.posix.join(path.posix.dirname(name), imported));
  };
  for (const name of namesOf(html, MODULE)) await add(name);
  const links = [
    ...namesOf(html, CLASSIC).map((name) => `<link rel="preload" as="script" href="${name}">`),
    ...fetched.map((name) => `<link rel="preload" as="fetch" href="${name}" crossorigin>`),
    ...[...modules].map((name) => `<link rel="modulepreload" href="${name}">`),
  ].join('');
  return html.includes(links) ? html : html.replace('<script src=', (first) => `${links}${first}`);
}

const namesOf = (text: string, names: RegExp): string[] => [...text.matchAll(names)].flatMap(([, name]) => name ?? []);
