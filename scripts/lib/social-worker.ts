import { workerData } from 'node:worker_threads';
import { inTurns } from '../../src/catalogue/turns.ts';
import type { Card } from '../../src/social/card.ts';
import { socialPng } from '../../src/social/image.ts';

// Draws social images beside what else a build does: the words here, the pixels in threads that sharp has.

const AT_ONCE = 4;

await inTurns(JSON.parse(String(workerData)) as Card[], AT_ONCE, socialPng);
