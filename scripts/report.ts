import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { href } from '../src/links.ts';
import { reportCsv, reportJson } from '../src/report/files.ts';
import { didYouMean } from '../src/schema/errors.ts';
import { asked, sheetOf } from './lib/sheet.ts';
import { giveUp, soundCatalogues } from './lib/sound.ts';

// Writes a region's report: two sheets as a tagged PDF from the built site, and its figures as CSV and JSON:
// `npm run report -- <region> [--out folder]`.

const { wanted, out } = asked();
const [catalogue] = await soundCatalogues();
if (!catalogue) giveUp('Webbplatsen har inget språk.');
const { regions, language } = catalogue;
const region = regions.find(({ key, name }) => key === wanted || name.toLowerCase() === wanted.toLowerCase());
const keys = regions.map(({ key }) => key);
if (!region) giveUp(`Det finns ingen region som heter ”${wanted}”.${didYouMean(wanted, keys)}\nRegioner: ${keys.join(', ')}`);

const address = href('report', region.key, language);
const pdf = await sheetOf(address);
const folder = path.resolve(out ?? '.');
await mkdir(folder, { recursive: true });
const write = async (ending: string, text: string | Uint8Array): Promise<void> => {
  const file = path.join(folder, `rapport-${region.key}.${ending}`);
  await writeFile(file, text);
  console.log(path.relative('.', file));
};
await write('csv', reportCsv(catalogue, region));
await write('json', `${JSON.stringify(reportJson(catalogue, region), undefined, 2)}\n`);
await write('pdf', pdf);
