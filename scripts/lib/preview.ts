import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Asks search engines to stay away from a built preview, in every way there is beside the pages' own.
 * @param withForms the editors' forms need a looser policy than the pages, so that none is sent as a header: each page has its own
 */
export async function closeToSearchEngines(folder: string, withForms: boolean): Promise<void> {
  await writeFile(path.join(folder, 'robots.txt'), 'User-agent: *\nDisallow: /\n');
  const file = path.join(folder, '_headers');
  const headers = await readFile(file, 'utf8');
  const closed = headers.replace(/^\/\*\n/m, '/*\n  X-Robots-Tag: noindex, nofollow\n');
  await writeFile(file, withForms ? closed.replace(/^ +Content-Security-Policy: default-src.*\n/m, '') : closed);
}
