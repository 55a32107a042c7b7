import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Redirect, Site } from '../../src/catalogue/types.ts';
import { translator } from '../../src/i18n/strings.ts';

/** Keeps old addresses alive: a page at each, and the lines that servers want. */
export async function writeRedirects(folder: string, redirects: readonly Redirect[], site: Site): Promise<void> {
  for (const redirect of redirects) {
    const file = path.join(folder, redirect.from, 'index.html');
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, movedPage(redirect, site));
  }
  await writeFile(path.join(folder, '_redirects'), redirects.map(({ from, to }) => `${from} ${to} 301\n`).join(''));
  await writeFile(
    path.join(folder, 'nginx-redirects.conf'),
    redirects.map(({ from, to }) => `location = ${from} { return 301 ${to}; }\n`).join(''),
  );
}

/** A page that leads on at once, and says where to for those whose browser does not. */
function movedPage({ from, to }: Redirect, site: Site): string {
  const language = from.startsWith('/en/') ? 'en' : site.languages[0]!;
  const t = translator(language);
  const address = new URL(to, site.address).href;
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <meta http-equiv="refresh" content="0; url=${to}" />
    <title>${t('moved.title')}: ${from} – ${site.name}</title>
    <link rel="canonical" href="${address}" />
  </head>
  <body>
    <main>
      <h1>${t('moved.title')}</h1>
      <p>${t('moved.text')} <a href="${to}">${address}</a></p>
    </main>
  </body>
</html>
`;
}
