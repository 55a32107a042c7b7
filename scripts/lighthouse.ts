import { existsSync } from 'node:fs';
import path from 'node:path';
import { onePageOfEachKind } from './lib/kinds.ts';
import { CATEGORIES, remarks, startLighthouse } from './lib/lighthouse.ts';

// What Lighthouse says of one page of each kind, on a phone: `npm run lighthouse [-- /address/ …]`. Ends with an error when anything but
// performance, which depends on the machine, is under 100.

const folder = path.resolve(process.env.OUT_DIR ?? 'dist');
if (!existsSync(path.join(folder, 'index.html'))) {
  console.error(`Det finns ingen byggd sajt i ${folder}. Kör npm run build först.`);
  process.exit(1);
}
const given = process.argv.slice(2);
const pages = given.length > 0 ? given.map((address) => ({ kind: address, address })) : await onePageOfEachKind();
const lighthouse = await startLighthouse(folder);
const width = Math.max(...pages.map(({ kind }) => kind.length)) + 2;
console.log(['page'.padEnd(width), ...CATEGORIES].join('  '));
for (const { kind, address } of pages) {
  const verdict = await lighthouse.judge(address);
  const { scores, failed } = verdict;
  if (remarks(verdict).length > 0) process.exitCode = 1;
  const row = CATEGORIES.map((name) => String(scores[name] ?? '–').padStart(name.length));
  console.log([kind.padEnd(width), ...row].join('  '));
  for (const fault of failed) console.log(`  ${fault}`);
}
await lighthouse.close();
