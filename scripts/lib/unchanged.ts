import { createHash, type Hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildDate } from '../../src/catalogue/date.ts';
import { cacheFolder, contentFolder } from '../../src/catalogue/folder.ts';
import { slug } from '../../src/links.ts';
import { RESULTS } from '../../src/proof/results.ts';
import { ASKED } from './keys.ts';

// Whether a site stands as it would be built: the same files, asked for in the same way, on the same day, and not touched since.

/** All that a site is made of, beside the content. What is installed is what the lock file says. */
export const MADE_OF = ['src', 'scripts', 'public', 'astro.config.mjs', 'package-lock.json', 'package.json', 'tsconfig.json', RESULTS];

type Built = { from: string; site: string };

const noteOf = (target: string): string => path.join(cacheFolder, `built-${slug(target)}.json`);

/** What a site would be built from now. */
export function sourcesNow(): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([process.version, process.platform, buildDate(), ASKED.map((name) => process.env[name] ?? '')]));
  for (const place of [contentFolder, ...MADE_OF].filter((one) => existsSync(one))) addAll(place, hash, (file) => readFileSync(file));
  return hash.digest('base64');
}

/** Whether the site in a folder is what a build from these sources laid there. */
export function isAsBuilt(target: string, from: string): boolean {
  const note = noteOf(target);
  if (!existsSync(note) || !existsSync(target)) return false;
  const built = JSON.parse(readFileSync(note, 'utf8')) as Partial<Built>;
  return built.from === from && built.site === standing(target);
}

/** Forgets it: what a build has begun to replace may be left half. */
export const forgetBuilt = (target: string): void => rmSync(noteOf(target), { force: true });

/** Notes what the site in a folder has been built from. */
export function noteBuilt(target: string, from: string): void {
  const built: Built = { from, site: standing(target) };
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(noteOf(target), JSON.stringify(built));
}

/** The files below a folder by name, size and time: one that has been written anew is another. */
function standing(folder: string): string {
  const hash = createHash('sha256');
  addAll(folder, hash, (file) => {
    const { size, mtimeMs } = statSync(file);
    return `${size} ${mtimeMs}`;
  });
  return hash.digest('base64');
}

function addAll(place: string, hash: Hash, tell: (file: string) => string | Buffer): void {
  if (statSync(place).isDirectory()) for (const name of readdirSync(place).toSorted()) addAll(path.join(place, name), hash, tell);
  else {
    const told = tell(place);
    hash.update(`${place} ${told.length} `).update(told);
  }
}
