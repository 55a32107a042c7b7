import { existsSync, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { constants } from 'node:os';
import path from 'node:path';
import { shownPages } from '../src/catalogue/addresses.ts';
import { withheldAddresses } from '../src/catalogue/consent.ts';
import { buildDate } from '../src/catalogue/date.ts';
import { contentFolder, contentName } from '../src/catalogue/folder.ts';
import { hasForms, isPreview } from '../src/catalogue/mode.ts';
import type { Redirect } from '../src/catalogue/types.ts';
import { FORMS } from '../src/links.ts';
import type { Watched } from '../src/reads.ts';
import { frontDoor, shortcuts, shortOf } from '../src/sharing/address.ts';
import { socialImages } from '../src/social/card.ts';
import { afterRendering, beforeRendering, sawPicturesOf } from './lib/caches.ts';
import { formatFinding, hiddenText, shownOf } from './lib/check-text.ts';
import { checkIds, checkLinks, checkPages, checkPublished, checkReached, checkRedirects } from './lib/checks.ts';
import { hasCompletion, writeCompletion } from './lib/completion.ts';
import { type Reviewed, reviewContent } from './lib/findings.ts';
import { heldSince, lock } from './lib/lock.ts';
import { isPacked, packSite } from './lib/pack.ts';
import { closeToSearchEngines } from './lib/preview.ts';
import { listFiles, type Places, placesOf, publish, tidy } from './lib/publish.ts';
import { writeRedirects } from './lib/redirects.ts';
import { type BuiltPage, filesBelow, readBuiltSite } from './lib/site.ts';
import { stepsOn } from './lib/steps.ts';
import { whyNot } from './lib/target.ts';

// Builds the whole site in a folder of its own and puts it in place of the last one only when every check has passed: docs/build.md.
// What renders, draws and indexes takes a second to load, and is loaded when the content has been found right.

/** Why there is no new site. */
class Refused extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[], summary: string) {
    super(summary);
    this.problems = problems;
  }
}

const started = performance.now();
const step = stepsOn(process.stderr);
let isPublished = false;
let mayClear = false;
const OUT_DIR = process.env.OUT_DIR || 'dist';
/**
 * Where a site is built, whatever its target: Astro takes what has not changed from its cache only while this is one place, and moves
 * files between here and the project, so that it must be one file system. Only who holds the lock may touch it.
 */
const WORK = path.resolve('.build/site');
/** Where the builds of this project wait for each other: Astro keeps its notes of all of them in one place. */
const PROJECT_LOCK = path.resolve('.build/lock');

try {
  process.env.BUILD_DATE = dateOfBuild();
  await buildSite(await prepare());
} catch (error) {
  const problems = error instanceof Refused ? error.problems : [inWords(error)];
  const more = problems.length > 50 ? `\n… och ${problems.length - 50} till.\n` : '';
  const summary = error instanceof Refused ? error.message : 'Bygget avbröts.';
  const site = isPublished ? `Den nya sajten är på plats i ${OUT_DIR}.` : `Det förra bygget i ${OUT_DIR} är orört.`;
  console.error(`${problems.slice(0, 50).join('\n\n')}\n${more}\n${summary} ${site}`);
  process.exit(1);
}

function dateOfBuild(): string {
  try {
    return buildDate();
  } catch (error) {
    throw new Refused([error instanceof Error ? error.message : String(error)], 'Bygget avbröts.');
  }
}

/** What has happened, for whoever runs the build; a fault of ours with all that helps to find it. */
function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path: file = '' } = error as NodeJS.ErrnoException;
  // A copy that finds no room says only that it could not be written.
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EIO') return `Disken är full${file && ` (${file})`}. Gör plats och bygg igen.`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return `Det går inte att skriva i ${file}. Ge dig rätt att skriva där.`;
  if (code === 'ENOTDIR') return `${file} kan inte vara en mapp: en del av namnet är en fil. Välj en annan mapp med OUT_DIR.`;
  if (code === 'EBUSY' || code === 'EXDEV') return `${file} går inte att byta ut i ett steg (${code}). Välj en annan mapp med OUT_DIR.`;
  if (code === 'ERR_SQLITE_ERROR') return `Det går inte att skriva bredvid ${OUT_DIR}. Välj en mapp där du får skriva, med OUT_DIR.`;
  return error.stack ?? error.message;
}

/** All that a build does, once it may. */
async function buildSite(places: Places): Promise<void> {
  try {
    const watched: Watched = new Map();
    const reviewed = await step('Läser och kontrollerar innehållet', () => checkContent(watched));
    await waitForOthers();
    const redirects = redirectsOf(reviewed);
    const blocked = await step('Gör sidor och bilder', () => render(reviewed, redirects, watched));
    const pages = await step('Kontrollerar sidorna', () => checkSite(reviewed, redirects, blocked));
    const records = await step('Gör sökningen och det som kan sparas', () => addFound(reviewed, pages));
    await step('Packar texterna', async (progress) => packSite(WORK, await filesBelow(WORK), places.target, progress));
    listFiles(WORK);
    publish(WORK, places);
    isPublished = true;
    await report(places.target, reviewed, pages, records);
  } finally {
    clear(places);
  }
}

/** Leaves nothing but the site. */
function clear(places: Places): void {
  // Astro may still be writing when one of its pages has failed.
  if (mayClear) rmSync(WORK, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  tidy(places);
}

/** Sees that the target may be replaced and that no one else is doing so, and mends what a dead build has left. */
async function prepare(): Promise<Places> {
  const problem = whyNot(path.resolve(OUT_DIR), process.cwd(), contentFolder);
  if (problem) throw new Refused([problem], 'Bygget avbröts.');
  const places = placesOf(OUT_DIR);
  await mkdir(path.dirname(places.target), { recursive: true });
  if (!lock(places.lock))
    throw new Refused(
      [`Ett annat bygge av ${OUT_DIR} pågår sedan ${heldSince(places.lock)}. Vänta tills det är klart.`],
      'Bygget avbröts.',
    );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      clear(places);
      process.exit(128 + constants.signals[signal]);
    });
  tidy(places);
  return places;
}

/** @param watched takes what the entries are, so that pages' reading of them is noted */
async function checkContent(watched: Watched): Promise<Reviewed> {
  const reviewed = await reviewContent({ strict: false, tips: false, watched });
  const errors = reviewed.findings.filter(({ strength }) => strength === 'error');
  if (errors.length > 0) {
    const shown = shownOf(errors);
    const told = [...shown.map((error) => formatFinding(error, contentName)), hiddenText(errors, shown)].filter(Boolean);
    throw new Refused([told.join('\n\n')], `Bygget avbröts: ${errors.length} fel i innehållet.`);
  }
  return reviewed;
}

/** Waits until no other build is under way in this project, and removes what builds of older versions have left in it. */
async function waitForOthers(): Promise<void> {
  const folder = path.dirname(PROJECT_LOCK);
  await mkdir(folder, { recursive: true });
  for (let isFirst = true; !lock(PROJECT_LOCK); isFirst = false) {
    if (isFirst) console.error(`Väntar på ett annat bygge i samma projekt, som pågår sedan ${heldSince(PROJECT_LOCK)}.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  mayClear = true;
  const left = (await readdir(folder)).filter((name) => /^\d+$/.test(name) || name === path.basename(WORK));
  await Promise.all(left.map((name) => rm(path.join(folder, name), { recursive: true })));
}

/** The redirects of the content, and the short addresses. */
function redirectsOf({ catalogues, pages }: Reviewed): Redirect[] {
  const own = catalogues[0]!.redirects;
  const addresses = pages.map(({ address }) => address);
  return [...own, ...frontDoor(addresses), ...shortcuts(addresses, own)];
}

/** Makes the pages, with their pictures, and what servers want to know. Returns the redirects that have no room. */
async function render(reviewed: Reviewed, redirects: readonly Redirect[], watched: Watched): Promise<string[]> {
  const { content, catalogues } = reviewed;
  const shown = new Set(catalogues.flatMap(({ stories }) => stories).flatMap(({ prose }) => [prose.id, prose.main]));
  const completes = hasCompletion();
  await beforeRendering();
  const { renderPages } = await import('./lib/incremental.ts');
  await renderPages(WORK, reviewed, watched);
  const hidden = [...content.entries.story.values()].map(({ file }) => file).filter((file) => !shown.has(file));
  if (await sawPicturesOf(hidden))
    throw new Refused(
      ['En utvecklingsserver (npm run dev eller npm run edit) läste innehållet under bygget. Bygg igen.'],
      'Bygget avbröts.',
    );
  await afterRendering(WORK);
  const { forgetOthers } = await import('../src/social/image.ts');
  await forgetOthers(catalogues.flatMap(socialImages).map(({ card }) => card));
  if (completes) await writeCompletion(({ kind, file }) => kind !== 'story' || shown.has(file));
  const blocked = await writeRedirects(WORK, redirects, catalogues[0]!.site);
  if (isPreview) await closeToSearchEngines(WORK, hasForms);
  return blocked;
}

/** The pages as they were built, when nothing is wrong with them. */
async function checkSite(reviewed: Reviewed, redirects: readonly Redirect[], blocked: readonly string[]): Promise<BuiltPage[]> {
  const { files, pages: found } = await readBuiltSite(WORK);
  const pages = found.filter(({ address }) => !(hasForms && address.startsWith(FORMS)));
  const faults = [
    ...checkPages(reviewed.pages, pages, redirects),
    ...checkLinks(pages, files),
    ...checkReached(reviewed.catalogues.flatMap(shownPages), pages),
    ...checkIds(pages),
    ...checkRedirects(redirects, reviewed.pages),
    ...blocked,
    ...checkPublished(await publishedAddresses(reviewed), reviewed.pages, redirects),
  ];
  if (faults.length > 0) throw new Refused(faults, `Bygget avbröts: ${faults.length} fel i den byggda sajten.`);
  return pages;
}

/** Adds what is made of the pages: search, and reading without network. Returns how many pages can be found. */
async function addFound({ catalogues }: Reviewed, pages: readonly BuiltPage[]): Promise<number> {
  const { indexSite } = await import('./lib/search.ts');
  const { records, extra } = await indexSite(WORK, pages, catalogues);
  const searchable = pages.filter((page) => page.isSearchable).length;
  if (records !== searchable) throw new Refused([`Sökningen fick ${records} sidor, men ${searchable} skulle vara med.`], 'Bygget avbröts.');
  const { writeOffline } = await import('./lib/offline.ts');
  await writeOffline(WORK, pages, catalogues, extra);
  return records;
}

/** The addresses that have been published and must live on: a story that is withheld today leaves no page and no redirect behind. */
async function publishedAddresses({ content, catalogues }: Reviewed): Promise<string[]> {
  const file = path.join(contentFolder, 'published.txt');
  const published = existsSync(file) ? (await readFile(file, 'utf8')).split('\n').filter(Boolean) : [];
  const withheld = [...withheldAddresses(content.entries, catalogues[0]!.site.languages, buildDate())];
  const gone = new Set(withheld.flatMap((address) => [address, shortOf(address)]));
  return published.filter((address) => !gone.has(address));
}

/** Prints a table of what was built. */
async function report(
  target: string,
  { catalogues, findings, pages: expected }: Reviewed,
  pages: readonly BuiltPage[],
  records: number,
): Promise<void> {
  const all = (await filesBelow(target)).filter((file) => !isPacked(file));
  const bytes = (await Promise.all(all.map((file) => stat(path.join(target, file))))).reduce((sum, { size }) => sum + size, 0);
  const perKind = Map.groupBy(expected, (page) => (page.entry ? page.kind : 'list'));
  const languages = catalogues.length;
  const rows: [what: string, entries: string | number, pages?: number][] = [
    // A kind's entries, and their pages in all languages.
    ...[...perKind].map(([kind, list]): [string, number, number] => [kind, list.length / languages, list.length]),
    ['criterion', catalogues[0]!.criteria.length],
    ['pages in all', '', pages.length],
    ['pictures', all.filter((file) => /\.(svg|png|jpe?g|webp|avif)$/.test(file)).length],
    ['search records', records],
    ['megabytes', (bytes / 1e6).toFixed(1)],
    ['warnings', findings.filter(({ strength }) => strength === 'warning').length],
    ['seconds', ((performance.now() - started) / 1000).toFixed(1)],
  ];
  const width = Math.max(...rows.map(([what]) => what.length));
  const line = ([what, entries, built]: (typeof rows)[number]): string =>
    `${what.padEnd(width)}  ${String(entries).padStart(8)}  ${String(built ?? '').padStart(6)}`.trimEnd();
  console.log(rows.map(line).join('\n'));
}
