import path from 'node:path';
import type { Watched } from '../src/reads.ts';
import { makePages } from './lib/incremental.ts';
import { refuse } from './lib/refused.ts';
import { savePart, shareOf } from './lib/share.ts';
import { settleDate, soundContent } from './lib/sound-content.ts';
import { stepsOn } from './lib/steps.ts';
import { sourcesNow } from './lib/unchanged.ts';
import { clearWork, partFolder, WORK, waitForOthers } from './lib/workplace.ts';

// Makes a share of the pages, for `npm run build:join`: docs/deploying.md.

const step = stepsOn(process.stderr);

try {
  const share = shareOf(process.env.SHARD);
  const folder = path.resolve(process.env.PART_DIR || partFolder(share));
  settleDate();
  const sources = sourcesNow();
  const watched: Watched = new Map();
  const reviewed = await step('Läser och kontrollerar innehållet', () => soundContent(watched));
  await waitForOthers();
  await step(`Gör del ${share.nth} av ${share.of}`, (progress) => makePages(WORK, reviewed, watched, { share, progress }));
  await step('Lägger delen för sig', () => savePart(folder, share, sources));
  console.log(path.relative(process.cwd(), folder));
} catch (error) {
  clearWork();
  refuse(error, '.build', 'Ingen del är byggd.');
}
clearWork();
