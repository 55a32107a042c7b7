import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { historyFile } from '../src/catalogue/history.ts';
import { contentFolder, contentName } from '../src/catalogue/folder.ts';
import { snapshotOf, snapshotText } from '../src/report/snapshot.ts';
import { soundCatalogues } from './lib/sound.ts';

// Writes the figures of the quarter into content/history/: `npm run snapshot`. Once more in the same quarter, it writes them anew.

const [main] = await soundCatalogues();
if (main) {
  const made = snapshotOf(main);
  const file = historyFile(made.quarter);
  await mkdir(path.dirname(path.join(contentFolder, file)), { recursive: true });
  await writeFile(path.join(contentFolder, file), snapshotText(made));
  console.log(`${contentName}/${file}: ${Object.keys(made.regions).length} regioner, ${made.date}.`);
}
