import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { inTurns } from '../../src/catalogue/turns.ts';
import type { Card } from '../../src/social/card.ts';
import { keptImage } from '../../src/social/image.ts';
import { layToo } from './lay.ts';

export type SocialImage = { address: string; card: Card };

const AT_ONCE = 16;

/** Draws the images that are not kept from earlier builds, in a thread of its own. */
export async function drawImages(images: readonly SocialImage[]): Promise<void> {
  const missing = images.filter(({ card }) => !existsSync(keptImage(card))).map(({ card }) => card);
  if (missing.length === 0) return;
  // As text: a card is made of things that are watched, which no thread can be given.
  const worker = new Worker(new URL('./social-worker.ts', import.meta.url), { workerData: JSON.stringify(missing) });
  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error('the drawing of social images has ended'))));
  });
}

/** Lays the images, once they are drawn, where pages name them. */
export async function layImages(site: string, images: readonly SocialImage[]): Promise<void> {
  const files = images.map(({ address, card }) => [keptImage(card), path.join(site, address)] as const);
  for (const folder of new Set(files.map(([, file]) => path.dirname(file)))) await mkdir(folder, { recursive: true });
  await inTurns(files, AT_ONCE, async ([kept, file]) => {
    if (!(await layToo(kept, file))) throw new Error(`${file}: its image has not been drawn`);
  });
}
