import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { href } from '../src/links.ts';
import { reportCsv, reportJson } from '../src/report/files.ts';
import { didYouMean } from '../src/schema/errors.ts';
import { launch } from './lib/browser.ts';
import { pdfOf } from './lib/pdf.ts';
import { serveSite } from './lib/server.ts';
import { giveUp, soundCatalogues } from './lib/sound.ts';

// Writes a region's report: two sheets as a tagged PDF from the built site, and its figures as CSV and JSON:
// `npm run report -- <region> [--out folder]`.

const read = (): { values: { out?: string }; positionals: string[] } => {
  try {
    return parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
  } catch (error) {
    return giveUp((error as Error).message);
  }
};
const { values, positionals } = read();
const [catalogue] = await soundCatalogues();
if (!catalogue) giveUp('Webbplatsen har inget språk.');
const [wanted = ''] = positionals;
const { regions, language } = catalogue;
const region = regions.find(({ key, name }) => key === wanted || name.toLowerCase() === wanted.toLowerCase());
const keys = regions.map(({ key }) => key);
if (!region) giveUp(`Det finns ingen region som heter ”${wanted}”.${didYouMean(wanted, keys)}\nRegioner: ${keys.join(', ')}`);

const address = href('report', region.key, language);
const site = path.resolve(process.env.OUT_DIR ?? 'dist');
if (!existsSync(path.join(site, address, 'index.html'))) giveUp(`${address} finns inte i ${site}. Bygg sajten: npm run build.`);
const folder = path.resolve(values.out ?? '.');
await mkdir(folder, { recursive: true });
const write = async (ending: string, text: string | Uint8Array): Promise<void> => {
  const file = path.join(folder, `rapport-${region.key}.${ending}`);
  await writeFile(file, text);
  console.log(path.relative('.', file));
};
await write('csv', reportCsv(catalogue, region));
await write('json', `${JSON.stringify(reportJson(catalogue, region), undefined, 2)}\n`);
const { base, close } = await serveSite(site);
const browser = await launch();
await write('pdf', await pdfOf(browser, base + address));
await browser.close();
close();
