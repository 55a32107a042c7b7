import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hasPack } from '../src/catalogue/link.ts';
import { href, slug } from '../src/links.ts';
import { didYouMean } from '../src/schema/errors.ts';
import { asked, sheetOf } from './lib/sheet.ts';
import { giveUp, soundCatalogues } from './lib/sound.ts';

// Writes what a counsellor takes along to an evening in a municipality as one tagged PDF, from the built site:
// `npm run pack -- <municipality> [--out file.pdf]`.

const { wanted, out } = asked();
const [catalogue] = await soundCatalogues();
if (!catalogue) giveUp('Webbplatsen har inget språk.');
const { municipalities, language } = catalogue;
const slugOf = (place: { name: string; slug?: string | undefined }): string => place.slug ?? slug(place.name);
const slugs = municipalities.map(slugOf);
const place = municipalities.find((one) => slugOf(one) === slug(wanted));
if (!place) giveUp(`Det finns ingen kommun som heter ”${wanted}”.${didYouMean(slug(wanted), slugs)}`);
if (!hasPack(place)) giveUp(`${place.name} hör inte till någon region, och har därför inget kvällspaket.`);

const pdf = await sheetOf(href('pack', slugOf(place), language));
const file = path.resolve(out ?? `kvallspaket-${slugOf(place)}.pdf`);
await mkdir(path.dirname(file), { recursive: true });
await writeFile(file, pdf);
console.log(path.relative('.', file));
