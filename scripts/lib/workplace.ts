import { rmSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { heldSince, lock } from './lock.ts';
import type { Share } from './share.ts';

// Where sites are built, one at a time.

/**
 * Where a site is built, whatever its target: Astro takes what has not changed from its cache only while this is one place, and moves
 * files between here and the project, so that it must be one file system. Only who holds the lock may touch it.
 */
export const WORK = path.resolve('.build/site');
/** Where the builds of this project wait for each other: Astro keeps its notes of all of them in one place. */
const PROJECT_LOCK = path.resolve('.build/lock');

let isOurs = false;

/** Waits until no other build is under way in this project, and removes what builds of older versions have left in it. */
export async function waitForOthers(): Promise<void> {
  if (isOurs) return;
  const folder = path.dirname(PROJECT_LOCK);
  await mkdir(folder, { recursive: true });
  for (let isFirst = true; !lock(PROJECT_LOCK); isFirst = false) {
    if (isFirst) console.error(`Väntar på ett annat bygge i samma projekt, som pågår sedan ${heldSince(PROJECT_LOCK)}.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  isOurs = true;
  const left = (await readdir(folder)).filter((name) => /^\d+$/.test(name) || name === path.basename(WORK));
  await Promise.all(left.map((name) => rm(path.join(folder, name), { recursive: true })));
}

/** Where a part of a site is laid, unless it is asked for elsewhere. */
export const partFolder = ({ nth, of }: Share): string => path.resolve('.build', `part-${nth}-of-${of}`);

/** Removes the parts that lie there: a site has been built since, and what is withheld from it must not stay in them. */
export async function forgetParts(): Promise<void> {
  const folder = path.dirname(PROJECT_LOCK);
  const parts = (await readdir(folder)).filter((name) => /^part-\d+-of-\d+$/.test(name));
  await Promise.all(parts.map((name) => rm(path.join(folder, name), { recursive: true })));
}

/** Removes what has been built there, once it is ours. */
export function clearWork(): void {
  // Astro may still be writing when one of its pages has failed.
  if (isOurs) rmSync(WORK, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
