import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from './astro.ts';
import { type Language, locales } from '../../src/i18n/language.ts';
import { href } from '../../src/links.ts';

const SCRIPT = /<script type="module" src="(\/[^"]+)"/g;
const IMPORT = /\b(?:from|import)\s*"(\.\/[^"]+)"/g;

/**
 * Lets the search page ask for what its scripts import together with them: on a slow network each step of the way from a script to what it
 * imports is as long as the page itself. Only there: other pages fetch the search when the reader turns to it.
 */
export const preloading: AstroIntegration = {
  name: 'preloading',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const folder = fileURLToPath(dir);
      for (const language of Object.keys(locales) as Language[]) {
        const file = path.join(folder, href('search', '', language), 'index.html');
        const html = await readFile(file, 'utf8').catch(() => undefined);
        if (html !== undefined) await writeFile(file, await withPreloads(html, (name) => readFile(path.join(folder, name), 'utf8')));
      }
    },
  },
};

/** A page that asks at once for all that its module scripts import. */
export async function withPreloads(html: string, read: (name: string) => Promise<string>): Promise<string> {
  const own = [...html.matchAll(SCRIPT)].flatMap(([, name]) => name ?? []);
  const all = new Set(own);
  for (const name of all)
    for (const [, imported] of (await read(name)).matchAll(IMPORT))
      if (imported) all.add(path.posix.join(path.posix.dirname(name), imported));
  const links = [...all].filter((name) => !own.includes(name)).map((name) => `<link rel="modulepreload" href="${name}">`);
  return html.replace('</head>', () => `${links.filter((link) => !html.includes(link)).join('')}</head>`);
}
