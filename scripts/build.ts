import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { withheldAddresses } from '../src/catalogue/consent.ts';
import { buildDate } from '../src/catalogue/date.ts';
import { cacheFolder, contentFolder, contentName } from '../src/catalogue/folder.ts';
import { hasForms, isPreview } from '../src/catalogue/mode.ts';
import { FORMS } from '../src/links.ts';
import { shortcuts, shortOf } from '../src/share/address.ts';
import { socialImages } from '../src/share/social-card.ts';
import { forgetOthers } from '../src/share/social-image.ts';
import { formatFinding, hiddenText, shownOf } from './lib/check-text.ts';
import { checkIds, checkLinks, checkPages, checkPublished, checkRedirects } from './lib/checks.ts';
import { reviewContent } from './lib/findings.ts';
import { writeOffline } from './lib/offline.ts';
import { closeToSearchEngines } from './lib/preview.ts';
import { writeRedirects } from './lib/redirects.ts';
import { indexSite, isSearchable } from './lib/search.ts';
import { filesBelow, readBuiltSite } from './lib/site.ts';

// Builds the whole site into a fresh folder and puts it in place of the last one only when every check has passed.

const started = performance.now();
const target = path.resolve(process.env.OUT_DIR ?? 'dist');
const work = path.resolve('.build', String(process.pid));
process.env.BUILD_DATE ||= buildDate();

/** Says what is wrong and ends; the last good build stays as it was. */
async function giveUp(problems: readonly string[], summary: string): Promise<never> {
  // Astro may still be writing when one of its pages has failed.
  await rm(work, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  console.error(
    `${problems.slice(0, 50).join('\n\n')}\n${problems.length > 50 ? `\n… och ${problems.length - 50} till.\n` : ''}\n${summary} Det förra bygget i ${path.relative('.', target)} är orört.`,
  );
  process.exit(1);
}

const { content, catalogues, pages: expected, findings } = await reviewContent({ strict: false });
const errors = findings.filter(({ strength }) => strength === 'error');
if (errors.length > 0) {
  const shown = shownOf(errors);
  const told = [...shown.map((error) => formatFinding(error, contentName)), hiddenText(errors, shown)].filter(Boolean);
  await giveUp([told.join('\n\n')], `Bygget avbröts: ${errors.length} fel i innehållet.`);
}
const { site } = catalogues[0]!;
const redirects = [
  ...catalogues[0]!.redirects,
  ...shortcuts(
    expected.map(({ address }) => address),
    catalogues[0]!.redirects,
  ),
];

// What Astro remembers would bring back the pictures of entries that are hidden since the last build.
for (const file of [path.join(cacheFolder, 'data-store.json'), '.astro/content-assets.mjs', '.astro/content-modules.mjs'])
  await rm(file, { force: true });
await mkdir(path.dirname(work), { recursive: true });
try {
  await build({ outDir: work, logLevel: 'silent' });
} catch (error) {
  await giveUp([error instanceof Error ? (error.stack ?? error.message) : String(error)], 'Bygget avbröts.');
}
await forgetOthers(catalogues.flatMap(socialImages).map(({ card }) => card));
await writeRedirects(work, redirects, site);
if (isPreview) await closeToSearchEngines(work, hasForms);

const { files, pages: found } = await readBuiltSite(work);
const pages = found.filter(({ address }) => !(hasForms && address.startsWith(FORMS)));
const publishedFile = path.join(contentFolder, 'published.txt');
const published = existsSync(publishedFile) ? (await readFile(publishedFile, 'utf8')).split('\n').filter(Boolean) : [];
// A story that is withheld today leaves no page and no redirect behind.
const withheld = new Set(
  [...withheldAddresses(content.entries, site.languages, process.env.BUILD_DATE!)].flatMap((address) => [address, shortOf(address)]),
);
const faults = [
  ...checkPages(expected, pages, redirects),
  ...checkLinks(pages, files),
  ...checkIds(pages),
  ...checkRedirects(redirects, expected),
  ...checkPublished(
    published.filter((address) => !withheld.has(address)),
    expected,
    redirects,
  ),
];
if (faults.length > 0) await giveUp(faults, `Bygget avbröts: ${faults.length} fel i den byggda sajten.`);

const { records, extra } = await indexSite(work, pages, catalogues);
const searchable = pages.filter(isSearchable).length;
if (records !== searchable) await giveUp([`Sökningen fick ${records} sidor, men ${searchable} skulle vara med.`], 'Bygget avbröts.');
await writeOffline(work, pages, catalogues, extra);

const previous = `${target}.previous`;
await rm(previous, { recursive: true, force: true });
if (existsSync(target)) await rename(target, previous);
await rename(work, target);
await rm(previous, { recursive: true, force: true });

const all = await filesBelow(target);
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
console.log(
  rows
    .map(([what, entries, built = '']) => `${what.padEnd(width)}  ${String(entries).padStart(8)}  ${String(built).padStart(6)}`.trimEnd())
    .join('\n'),
);
