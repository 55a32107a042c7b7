import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildDate } from '../../src/catalogue/date.ts';
import { CACHE_OF, cacheFolder, contentFolder, keptCheck } from '../../src/catalogue/folder.ts';
import { forgetChanged } from './again.ts';
import { lock } from './lock.ts';
import { filesBelow } from './site.ts';

// What is kept between builds, and that nothing stays there which the last build did not use: a withheld story leaves all of it.
// docs/build.md lists what each folder holds.

/** What Astro makes for itself and for editors' programs; Astro's choice of place. */
const ASTRO = '.astro';
const PICTURES = path.join(cacheFolder, 'assets');
/** Pages and files as Astro has made them, and what it and we know of why they are so. */
const MADE = path.join(cacheFolder, 'dist');
const NOTES = ['incremental-build.json', 'keys.json'].map((name) => path.join(cacheFolder, name));
/** Stands there until all pictures are written: a build that dies may leave a half one, which Astro would take for a whole. */
const UNFINISHED = path.join(cacheFolder, 'unfinished');
/** Types alone, with nothing of any entry. */
const TYPES = new Set(['types.d.ts', 'content.d.ts', 'settings.json']);

/** Shared by all development servers of this project, so that a build knows whether there are any. */
const DEVELOPING = path.resolve('.build/develop.lock');

/** Forgets what must not come into a build, and what earlier ones and development servers have left. */
export async function beforeRendering(): Promise<void> {
  if (existsSync(UNFINISHED)) for (const left of [PICTURES, MADE, ...NOTES]) await rm(left, { recursive: true, force: true });
  await mkdir(cacheFolder, { recursive: true });
  await writeFile(path.join(cacheFolder, CACHE_OF), contentFolder);
  await writeFile(UNFINISHED, '');
  // What Astro remembers would bring back the pictures of entries that are hidden since the last build.
  for (const file of [path.join(cacheFolder, 'data-store.json'), `${ASTRO}/content-assets.mjs`, `${ASTRO}/content-modules.mjs`])
    await rm(file, { force: true });
  await forgetStale();
  await forgetLostContent(path.dirname(cacheFolder));
}

/** Forgets the pictures that the site in a folder does not use, once Astro has written all of it. */
export async function afterRendering(site: string): Promise<void> {
  await keepUsed(PICTURES, path.join(site, 'assets'));
  await keepUsed(MADE, site);
  await rm(UNFINISHED, { force: true });
}

/** Whether Astro was given pictures of any of these files: a development server, which shows all, writes the same list. */
export async function sawPicturesOf(files: readonly string[]): Promise<boolean> {
  const file = `${ASTRO}/content-assets.mjs`;
  const list = existsSync(file) ? await readFile(file, 'utf8') : '';
  return files.some((name) => list.includes(encodeURIComponent(`/${name}`)));
}

/** Removes from a folder of kept pictures all that a site does not have, or has in another size: not written whole. */
export async function keepUsed(kept: string, used: string): Promise<void> {
  const sizeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.size;
  for (const name of existsSync(kept) ? await filesBelow(kept) : [])
    if (sizeOf(path.join(used, name)) !== sizeOf(path.join(kept, name))) await rm(path.join(kept, name));
}

/** Forgets what checks of other content than this, and development servers, have left. */
export async function forgetStale(): Promise<void> {
  forgetChanged({ folder: contentFolder, date: buildDate() }, keptCheck);
  await forgetDevelopment();
}

/** Forgets what development servers, which show drafts and withheld stories, have written. One that is running keeps what is its own. */
async function forgetDevelopment(): Promise<void> {
  await rm(path.join(ASTRO, 'collections'), { recursive: true, force: true });
  const release = lock(DEVELOPING);
  if (!release) return;
  for (const name of existsSync(ASTRO) ? await readdir(ASTRO) : [])
    if (!TYPES.has(name)) await rm(path.join(ASTRO, name), { recursive: true });
  release();
}

/** Removes the caches of content folders that are gone, and what older versions kept for all content at once. */
export async function forgetLostContent(caches: string): Promise<void> {
  for (const name of await readdir(caches)) {
    const file = path.join(caches, name, CACHE_OF);
    const isLost = existsSync(file) ? !existsSync(await readFile(file, 'utf8')) : name === 'assets' || name === 'data-store.json';
    if (isLost) await rm(path.join(caches, name), { recursive: true });
  }
}

/** Says that a development server is running, until its process ends. */
export async function sayDeveloping(): Promise<void> {
  await mkdir(path.dirname(DEVELOPING), { recursive: true });
  // A build that is tidying up just now is soon done.
  while (!lock(DEVELOPING, 'shared')) await new Promise((resolve) => setTimeout(resolve, 50));
}
