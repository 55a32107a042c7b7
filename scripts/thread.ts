import { didYouMean } from '../src/schema/errors.ts';
import { giveUp, soundCatalogues } from './lib/sound.ts';
import { threadText } from './lib/thread-text.ts';

// Prints a region's thread, its gaps and a route: `npm run thread -- <region>`.

const [known] = await soundCatalogues();
const [wanted = ''] = process.argv.slice(2);
const regions = known?.regions ?? [];
const region = regions.find(({ key }) => key === wanted);
if (known && region) process.stdout.write(threadText(known, region));
else {
  const keys = regions.map(({ key }) => key);
  giveUp(`Det finns ingen region som heter ”${wanted}”.${didYouMean(wanted, keys)}\nRegioner: ${keys.join(', ')}`);
}
