import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import type { Data } from '../schema/kinds.ts';
import { site } from '../schema/site.ts';
import { contentFolder } from './folder.ts';

/**
 * The site's own settings, read before there is a catalogue.
 * @throws when site.yaml is missing or wrong; `npm run check` says how
 */
export async function readSite(): Promise<Data<'site'>> {
  return site.parse(parse(await readFile(path.join(contentFolder, 'site.yaml'), 'utf8')));
}
