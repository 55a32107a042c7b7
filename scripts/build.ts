import { existsSync } from 'node:fs';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { constants } from 'node:os';
import path from 'node:path';
import { shownPages } from '../src/catalogue/addresses.ts';
import { withheldAddresses } from '../src/catalogue/consent.ts';
import { buildDate } from '../src/catalogue/date.ts';
import { contentFolder } from '../src/catalogue/folder.ts';
import { hasForms, isPreview } from '../src/catalogue/mode.ts';
import type { Redirect } from '../src/catalogue/types.ts';
import { FORMS } from '../src/links.ts';
import type { Watched } from '../src/reads.ts';
import { fetchedAtOnce } from '../src/search/vocabulary.ts';
import { frontDoor, shortcuts, shortOf } from '../src/sharing/address.ts';
import { forgetStale } from './lib/caches.ts';
import { checkIds, checkLinks, checkPages, checkPublished, checkReached, checkRedirects } from './lib/checks.ts';
import { hasCompletion, writeCompletion } from './lib/completion.ts';
import type { Reviewed } from './lib/findings.ts';
import { readKnownSite } from './lib/known-pages.ts';
import { heldSince, lock } from './lib/lock.ts';
import { isPacked, packSite } from './lib/pack.ts';
import { closeToSearchEngines } from './lib/preview.ts';
import { checkMeasured, measuredOf, PROOF, writeProof } from './lib/proof.ts';
import { discardPrevious, listFiles, type Places, placesOf, publish, tidy } from './lib/publish.ts';
import { writeRedirects } from './lib/redirects.ts';
import { Refused, refuse } from './lib/refused.ts';
import { type BuiltPage, filesBelow } from './lib/site.ts';
import { settleDate, soundContent } from './lib/sound-content.ts';
import { type Progress, stepsOn } from './lib/steps.ts';
import { whyNot } from './lib/target.ts';
import { forgetBuilt, isAsBuilt, noteBuilt, sourcesNow } from './lib/unchanged.ts';
import { clearWork, forgetParts, WORK, waitForOthers } from './lib/workplace.ts';

// Builds the whole site in a folder of its own and puts it in place of the last one only when every check has passed: docs/build.md.
// What renders, draws and indexes takes a second to load, and is loaded when the content has been found right.

const started = performance.now();
const step = stepsOn(process.stderr);
let isPublished = false;
const OUT_DIR = process.env.OUT_DIR || 'dist';

try {
  settleDate();
  const places = await prepare();
  const sources = sourcesNow();
  if (isAsBuilt(places.target, sources)) await leave(places);
  else await buildSite(places, sources);
} catch (error) {
  refuse(error, OUT_DIR, isPublished ? `Den nya sajten är på plats i ${OUT_DIR}.` : `Det förra bygget i ${OUT_DIR} är orört.`);
}

/** Leaves the site as it stands, since it would come out the same. */
async function leave(places: Places): Promise<void> {
  tidy(places);
  await forgetStale();
  console.log(`Inget har ändrats sedan sajten i ${OUT_DIR} byggdes. Den står kvar.`);
}

/** All that a build does, once it may. `sources`: what it is made of, as it was before anything was read. */
async function buildSite(places: Places, sources: string): Promise<void> {
  try {
    const watched: Watched = new Map();
    const reviewed = await step('Läser och kontrollerar innehållet', () => soundContent(watched));
    refuseWorse(reviewed);
    await waitForOthers();
    await forgetParts();
    forgetBuilt(places.target);
    const redirects = redirectsOf(reviewed);
    const blocked = await step('Gör sidor och bilder', (progress) => render(reviewed, redirects, watched, progress));
    const pages = await step('Kontrollerar sidorna', () => checkSite(reviewed, redirects, blocked));
    await step('Packar texterna', async (progress) => packSite(WORK, await filesBelow(WORK), places.target, progress));
    const { records, files } = await step('Gör sökningen och det som kan sparas', () => addFound(reviewed, pages, places.target));
    await step('Skriver beviset', () => prove(reviewed, pages, files, places.target));
    listFiles(WORK);
    publish(WORK, places);
    isPublished = true;
    noteBuilt(places.target, sources);
    await discardPrevious(places);
    await report(places.target, reviewed, pages, records);
  } finally {
    clear(places);
  }
}

/** Leaves nothing but the site. */
function clear(places: Places): void {
  clearWork();
  tidy(places);
}

/** Sees that the target may be replaced and that no one else is doing so, and mends what a dead build has left. */
async function prepare(): Promise<Places> {
  const problem = whyNot(path.resolve(OUT_DIR), process.cwd(), contentFolder);
  if (problem) throw new Refused([problem]);
  const places = placesOf(OUT_DIR);
  await mkdir(path.dirname(places.target), { recursive: true });
  if (!lock(places.lock))
    throw new Refused([`Ett annat bygge av ${OUT_DIR} pågår sedan ${heldSince(places.lock)}. Vänta tills det är klart.`]);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      clear(places);
      process.exit(128 + constants.signals[signal]);
    });
  tidy(places);
  return places;
}

/** The redirects of the content, and the short addresses. */
function redirectsOf({ catalogues, pages }: Reviewed): Redirect[] {
  const own = catalogues[0]!.redirects;
  const addresses = pages.map(({ address }) => address);
  return [...own, ...frontDoor(addresses), ...shortcuts(addresses, own)];
}

/** Makes the pages, with their pictures, and what servers want to know. Returns the redirects that have no room. */
async function render(reviewed: Reviewed, redirects: readonly Redirect[], watched: Watched, progress: Progress): Promise<string[]> {
  const completes = hasCompletion();
  const { makePages, shownStories } = await import('./lib/incremental.ts');
  await makePages(WORK, reviewed, watched, { progress });
  const shown = shownStories(reviewed);
  if (completes) await writeCompletion(({ kind, file }) => kind !== 'story' || shown.has(file));
  const blocked = await writeRedirects(WORK, redirects, reviewed.catalogues[0]!.site);
  if (isPreview) await closeToSearchEngines(WORK, hasForms);
  return blocked;
}

/** The pages as they were built, when nothing is wrong with them. */
async function checkSite(reviewed: Reviewed, redirects: readonly Redirect[], blocked: readonly string[]): Promise<BuiltPage[]> {
  const { files, pages: found } = await readKnownSite(WORK);
  const pages = found.filter(({ address }) => !(hasForms && address.startsWith(FORMS)));
  // What the search page asks for is made of pages that have been found right, and the proof of all that there is.
  const toCome = [...reviewed.catalogues.flatMap(({ language }) => fetchedAtOnce(language)), PROOF];
  const faults = [
    ...checkPages(reviewed.pages, pages, redirects),
    ...checkLinks(pages, [...files, ...toCome]),
    ...checkReached(reviewed.catalogues.flatMap(shownPages), pages),
    ...checkIds(pages),
    ...checkRedirects(redirects, reviewed.pages),
    ...blocked,
    ...checkPublished(await publishedAddresses(reviewed), reviewed.pages, redirects),
  ];
  if (faults.length > 0) throw new Refused(faults, `Bygget avbröts: ${faults.length} fel i den byggda sajten.`);
  return pages;
}

/** Adds to a packed site what is made of its pages: search, and reading without network. Returns how many pages can be found, and all files. */
async function addFound(
  { catalogues }: Reviewed,
  pages: readonly BuiltPage[],
  last: string,
): Promise<{ records: number; files: string[] }> {
  const before = new Set(await filesBelow(WORK));
  const { indexSite, writeKnown } = await import('./lib/search.ts');
  const { writeOffline } = await import('./lib/offline.ts');
  const extra = await writeKnown(WORK, pages, catalogues);
  const languages = catalogues.map(({ language }) => language);
  // Pagefind's indexer is a process of its own.
  const [{ records }] = await Promise.all([indexSite(WORK, pages, languages, extra), writeOffline(WORK, pages, catalogues, extra)]);
  const searchable = pages.filter((page) => page.isSearchable).length;
  if (records !== searchable) throw new Refused([`Sökningen fick ${records} sidor, men ${searchable} skulle vara med.`]);
  const files = await filesBelow(WORK);
  await packSite(
    WORK,
    files.filter((file) => !before.has(file)),
    last,
  );
  return { records, files };
}

/** Refuses to build a site of which the tests have measured something that is worse than it may be. */
function refuseWorse(reviewed: Reviewed): void {
  const worse = checkMeasured(measuredOf(reviewed));
  if (worse.length > 0) throw new Refused(worse, 'Bygget avbröts: det som testerna har mätt är sämre än det får vara.');
}

/** Writes what the site proves of itself, when all else has been written. */
async function prove(reviewed: Reviewed, pages: readonly BuiltPage[], files: readonly string[], last: string): Promise<void> {
  writeProof(WORK, reviewed, pages, files);
  await packSite(WORK, [PROOF], last);
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
