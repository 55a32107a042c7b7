import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { hasPack } from '../src/catalogue/link.ts';
import { href, slug } from '../src/links.ts';
import { didYouMean } from '../src/schema/errors.ts';
import { launch } from './lib/browser.ts';
import { pdfOf } from './lib/pdf.ts';
import { serveSite } from './lib/server.ts';
import { giveUp, soundCatalogues } from './lib/sound.ts';

// Writes what a counsellor takes along to an evening in a municipality as one tagged PDF, from the built site:
// `npm run pack -- <municipality> [--out file.pdf]`.

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
const { municipalities, language } = catalogue;
const [wanted = ''] = positionals;
const slugOf = (place: { name: string; slug?: string | undefined }): string => place.slug ?? slug(place.name);
const slugs = municipalities.map(slugOf);
const place = municipalities.find((one) => slugOf(one) === slug(wanted));
if (!place) giveUp(`Det finns ingen kommun som heter ”${wanted}”.${didYouMean(slug(wanted), slugs)}`);
if (!hasPack(place)) giveUp(`${place.name} hör inte till någon region, och har därför inget kvällspaket.`);

const address = href('pack', slugOf(place), language);
const site = path.resolve(process.env.OUT_DIR ?? 'dist');
if (!existsSync(path.join(site, address, 'index.html'))) giveUp(`${address} finns inte i ${site}. Bygg sajten: npm run build.`);
const file = path.resolve(values.out ?? `kvallspaket-${slugOf(place)}.pdf`);
await mkdir(path.dirname(file), { recursive: true });
const { base, close } = await serveSite(site);
const browser = await launch();
await writeFile(file, await pdfOf(browser, base + address));
console.log(path.relative('.', file));
await browser.close();
close();
