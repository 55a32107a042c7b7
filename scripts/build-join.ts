import { refuse } from './lib/refused.ts';
import { joinParts } from './lib/share.ts';
import { settleDate } from './lib/sound-content.ts';
import { sourcesNow } from './lib/unchanged.ts';
import { waitForOthers } from './lib/workplace.ts';

// Builds a site whose pages `npm run build:part` has made: docs/deploying.md.

try {
  settleDate();
  await waitForOthers();
  joinParts(process.argv.slice(2), sourcesNow());
} catch (error) {
  refuse(error, '.build', 'Inget är byggt.');
}
await import('./build.ts');
