import { catalogue, languages } from '../src/catalogue/catalogue.ts';
import { didYouMean } from '../src/schema/errors.ts';
import { threadText } from './lib/thread-text.ts';

// Prints a region's thread, its gaps and a route: `npm run thread -- <region>`.

const [main] = await languages();
const known = await catalogue(main!);
const [wanted = ''] = process.argv.slice(2);
const region = known.regions.find(({ key }) => key === wanted);
if (region) process.stdout.write(threadText(known, region));
else {
  const keys = known.regions.map(({ key }) => key);
  console.error(`Det finns ingen region som heter ”${wanted}”.${didYouMean(wanted, keys)}\nRegioner: ${keys.join(', ')}`);
  process.exitCode = 1;
}
