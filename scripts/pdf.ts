import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pagesOf } from '../src/catalogue/addresses.ts';
import { hrefOf } from '../src/links.ts';
import { didYouMean } from '../src/schema/errors.ts';
import { launch } from './lib/browser.ts';
import { pdfOf } from './lib/pdf.ts';
import { serveSite } from './lib/server.ts';
import { giveUp, soundCatalogues } from './lib/sound.ts';

// Writes the sheet of a region, or of any page by its address, as a tagged PDF with bookmarks:
// `npm run pdf -- <region> [--out file.pdf]`, `npm run pdf -- /yrken/svetsare/`, `npm run pdf -- --all [--out folder]`.

const folder = path.resolve(process.env.OUT_DIR ?? 'dist');
const read = (): { values: { all?: boolean; out?: string }; positionals: string[] } => {
  try {
    return parseArgs({ allowPositionals: true, options: { all: { type: 'boolean' }, out: { type: 'string' } } });
  } catch (error) {
    return giveUp((error as Error).message);
  }
};
const { values, positionals } = read();
if (positionals.length !== (values.all ? 0 : 1))
  giveUp('Skriv en region, en adress eller --all: npm run pdf -- <region> [--out fil.pdf]. Med --all är --out en mapp.');
if (!existsSync(path.join(folder, 'index.html'))) giveUp(`Det finns ingen byggd sajt i ${folder}. Kör npm run build först.`);

const catalogues = await soundCatalogues();
const { regions, language } = catalogues[0]!;

/** The address that a word on the command line stands for. */
function addressOf(wanted: string): string {
  if (wanted.startsWith('/')) {
    const addresses = catalogues.flatMap(pagesOf).map(({ address }) => address);
    const address = wanted.endsWith('/') ? wanted : `${wanted}/`;
    return addresses.includes(address) ? address : giveUp(`Det finns ingen sida ${wanted}.${didYouMean(address, addresses)}`);
  }
  const keys = regions.map(({ key }) => key);
  const region = regions.find(({ key, name }) => key === wanted || name.toLowerCase() === wanted.toLowerCase());
  return region
    ? hrefOf(region, language)
    : giveUp(`Det finns ingen region som heter ”${wanted}”.${didYouMean(wanted, keys)}\nRegioner: ${keys.join(', ')}`);
}

const addresses = values.all ? regions.map((region) => hrefOf(region, language)) : [addressOf(positionals[0]!)];

const { base, close } = await serveSite(folder);
const browser = await launch();
for (const address of addresses) {
  if (!existsSync(path.join(folder, address, 'index.html'))) giveUp(`${address} finns inte i ${folder}. Bygg om sajten: npm run build.`);
  const name = `${address.split('/').filter(Boolean).join('-') || 'start'}.pdf`;
  const file = path.resolve(values.all ? path.join(values.out ?? '.', name) : (values.out ?? name));
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, await pdfOf(browser, base + address));
  console.log(path.relative('.', file));
}
await browser.close();
close();
