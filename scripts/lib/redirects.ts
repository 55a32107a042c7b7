import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Redirect, Site } from '../../src/catalogue/types.ts';
import { translator } from '../../src/i18n/strings.ts';
import { contentPolicy } from '../../src/policy.ts';

/**
 * Keeps old addresses alive: a page at each, and the lines that servers want. Whatever an address holds, it can only be an address.
 * @returns a sentence for each that cannot be, because a file of the site has its name
 */
export async function writeRedirects(folder: string, redirects: readonly Redirect[], site: Site): Promise<string[]> {
  const all = redirects.map(({ from, to }) => ({ from: escaped(from), to: escaped(to) }));
  const rows = all.filter(({ from }) => !LATER.test(from));
  const problems = all.filter(({ from }) => LATER.test(from)).map(({ from }) => taken(from));
  // The lists first: their names are taken from then on.
  await writeFile(path.join(folder, '_redirects'), rows.map(({ from, to }) => `${from} ${to} 301\n`).join(''));
  await writeFile(
    path.join(folder, 'nginx-redirects.conf'),
    // nginx compares with the address as it reads when its escapes are taken out.
    rows.map(({ from, to }) => `location = ${quoted(decodeURIComponent(from))} { return 301 ${quoted(to)}; }\n`).join(''),
  );
  for (const row of rows) {
    // Servers look for the file by the words that the address stands for.
    const file = path.join(folder, decodeURIComponent(row.from), 'index.html');
    try {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, movedPage(row, site));
    } catch (error) {
      if (!TAKEN.has(String((error as NodeJS.ErrnoException).code))) throw error;
      problems.push(taken(row.from));
    }
  }
  return problems;
}

/** Written when all pages are there. */
const LATER = /^\/sw\.js\//;
const taken = (from: string): string => `redirects.yaml: ${from} är en fil på webbplatsen. Ta bort raden.`;

/** What the file system says of a folder whose name a file has. */
const TAKEN = new Set(['EEXIST', 'ENOTDIR']);

/**
 * An address below the root, of letters, digits and `/_.~%-` alone: what else stands in it is escaped, and no part leads upwards.
 * @throws when it is no address
 */
function escaped(address: string): string {
  const parts = new URL(`http://site/${address}`).pathname
    .split('/')
    .map((part) => decodeURIComponent(part).replace(/[\p{Cc}/\\]/gu, ''))
    .filter((part) => !['', '.', '..'].includes(part));
  return ['', ...parts.map(escapedPart), ''].join('/');
}

const escapedPart = (part: string): string =>
  encodeURIComponent(part).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** A word in nginx' configuration. */
const quoted = (word: string): string => `"${word.replace(/["\\]/g, '\\$&')}"`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const asHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** A page that leads on at once, and says where to for those whose browser does not. */
function movedPage({ from, to }: Pick<Redirect, 'from' | 'to'>, site: Site): string {
  const language = from.startsWith('/en/') ? 'en' : (site.languages[0] ?? 'sv');
  const t = translator(language);
  const address = asHtml(new URL(to, site.address).href);
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="content-security-policy" content="${asHtml(contentPolicy())}" />
    <meta name="robots" content="noindex" />
    <meta http-equiv="refresh" content="0; url=${asHtml(to)}" />
    <title>${asHtml(`${t('moved.title')}: ${from} – ${site.name}`)}</title>
    <link rel="canonical" href="${address}" />
  </head>
  <body>
    <main>
      <h1>${asHtml(t('moved.title'))}</h1>
      <p>${asHtml(t('moved.text'))} <a href="${asHtml(to)}">${address}</a></p>
    </main>
  </body>
</html>
`;
}
