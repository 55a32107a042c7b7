import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Rolldown } from 'vite';
import { inTurns } from '../../src/catalogue/turns.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { translator } from '../../src/i18n/strings.ts';
import { href } from '../../src/links.ts';
import { pagesOfRegion } from '../../src/offline/contents.ts';
import { isHashed, type Pack, packFile, WORKER } from '../../src/offline/kept.ts';
import type { ExtraWords } from '../../src/search/analyse.ts';
import { hashOf } from './kept.ts';
import { isPacked } from './pack.ts';
import { type BuiltPage, filesBelow } from './site.ts';

const SOURCE = 'src/offline/worker.client.ts';
/** What every page asks for: scripts, styles, the font, and files without a hash in their names. */
const COMMON = /^(assets\/[^/]+\.(js|css|woff2)|theme\.js|favicon\.svg)$/;
/** No file that all pages share is larger; one that is belongs to a tool of its own. */
const LARGEST_SHARED = 200_000;
const AT_ONCE = 16;

/**
 * Makes what reading without network needs: the service worker, which knows the version of this build and the files that all pages
 * share, and for each region and language the list of its pages, with words to find them by.
 * @param folder a site whose texts have their packed copies beside them: so much is fetched
 * @param extra words that lead to a page but do not stand on it, from the search
 */
export async function writeOffline(
  folder: string,
  pages: readonly BuiltPage[],
  catalogues: readonly Catalogue[],
  extra: ReadonlyMap<string, ExtraWords>,
): Promise<void> {
  const files = await filesBelow(folder);
  const code = await bundle();
  const version = await versionOf(folder, files, pages, code);
  const standIns = catalogues.map(({ language }) => [href('home', '', language), href('offline', '', language)] as const);
  const shared = await sharedBy(
    folder,
    files,
    standIns.map(([, address]) => fileOf(address)),
  );
  const known = {
    version,
    shell: shared,
    // The address that begins another comes after it: /en/ before /.
    standIns: standIns.toSorted(([a], [b]) => b.length - a.length),
    neverKept: catalogues.map(({ language }) => href('search', '', language)),
  };
  const worker = code.replace('self.__BUILD', () => JSON.stringify(known));
  await writeFile(path.join(folder, WORKER), worker);

  const weigh = scales(folder, files);
  const built = new Map(pages.map((page) => [page.address, page]));
  await mkdir(path.join(folder, path.dirname(packFile('x'))), { recursive: true });
  for (const { language, regions } of catalogues) {
    const t = translator(language);
    for (const region of regions) {
      const own = pagesOfRegion(region, language).map(({ address, kind }) => ({ kind, page: built.get(address)! }));
      const pictures = [...new Set(own.flatMap(({ page }) => page.pictures))];
      const pack: Pack = {
        version,
        language,
        title: region.name,
        bytes: 0,
        pages: own.map(({ kind, page }) => [page.address, t(`kind.one.${kind as 'job'}`), page.heading, wordsOf(extra.get(page.address))]),
        pictures,
      };
      for (const address of [...shared, ...pictures, ...own.map(({ page }) => page.address)]) pack.bytes += await weigh(address);
      await writeFile(path.join(folder, packFile(`${region.key}.${language}`)), JSON.stringify(pack));
    }
  }
}

/** The addresses of what all pages of a site share, the pages that stand in for others with them. */
async function sharedBy(folder: string, files: readonly string[], standIns: readonly string[]): Promise<string[]> {
  const all = files.filter((file) => COMMON.test(file) || standIns.includes(file));
  const sizes = await inTurns(all, AT_ONCE, async (file) => (await stat(path.join(folder, file))).size);
  return all.filter((_, i) => (sizes[i] ?? 0) <= LARGEST_SHARED).map(addressOf);
}

/** What weighs the files of a site, by their addresses, as they go over the network; each once. */
function scales(folder: string, files: readonly string[]): (address: string) => Promise<number> {
  const there = new Set(files);
  const weights = new Map<string, number>();
  return async (address) => {
    const file = fileOf(address);
    const known = weights.get(file);
    if (known !== undefined) return known;
    const { size } = await stat(path.join(folder, there.has(`${file}.gz`) ? `${file}.gz` : file));
    weights.set(file, size);
    return size;
  };
}

/** The worker's code in one file. */
async function bundle(): Promise<string> {
  const result = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    build: { write: false, rollupOptions: { input: SOURCE, output: { format: 'iife' } } },
  })) as Rolldown.RolldownOutput;
  return result.output[0].code;
}

/** A hash of all that can be kept and of the worker itself: any change makes another version. */
async function versionOf(folder: string, files: readonly string[], pages: readonly BuiltPage[], code: string): Promise<string> {
  const known = new Map(pages.map(({ file, hash }) => [file, hash]));
  const all = files.filter((file) => !file.startsWith('pagefind/') && !isPacked(file));
  const hashes = await inTurns(all, AT_ONCE, async (file) =>
    isHashed(`/${file}`) ? '' : (known.get(file) ?? hashOf(await readFile(path.join(folder, file)))),
  );
  return hashOf(code, JSON.stringify([all, hashes])).slice(0, 16);
}

const fileOf = (address: string): string => address.slice(1).replace(/(^|\/)$/, '$1index.html');
const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
const wordsOf = (words: ExtraWords | undefined): string =>
  [...new Set(`${words?.parts ?? ''} ${words?.terms ?? ''}`.trim().split(/\s+/))].join(' ');
