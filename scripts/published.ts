import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { contentFolder } from '../src/catalogue/folder.ts';
import { isLaterPart } from '../src/links.ts';
import { readBuiltSite } from './lib/site.ts';
import { giveUp } from './lib/sound.ts';

// Writes down every address of the built site, to be run when it has been published: from then on they may not die. How many pages a list
// has follows what is in it, and is no promise.

const folder = path.resolve(process.env.OUT_DIR || 'dist');
if (!existsSync(folder)) giveUp(`Det finns ingen byggd sajt i ${folder}. Bygg den först: npm run build`);
const { pages, moved } = await readBuiltSite(folder);
const addresses = [...pages, ...moved].map((page) => page.address).filter((address) => address.endsWith('/') && !isLaterPart(address));
await writeFile(path.join(contentFolder, 'published.txt'), `${addresses.join('\n')}\n`);
console.log(`${addresses.length} adresser står nu i published.txt.`);
