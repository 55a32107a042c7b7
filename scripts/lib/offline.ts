import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Rolldown } from 'vite';
import { inTurns } from '../../src/catalogue/turns.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { translator } from '../../src/i18n/strings.ts';
import { href, type PageKind } from '../../src/links.ts';
import { listFile } from '../../src/saved/list-data.ts';
import { morePages, pagesOfRegion, REGION_BYTES, type RegionPage } from '../../src/offline/contents.ts';
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
  const shared = await sharedBy(folder, files, [...standIns.map(([, address]) => address), ...catalogues.flatMap(listOf)].map(fileOf));
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
  for (const catalogue of catalogues) {
    const { language, regions } = catalogue;
    const t = translator(language);
    for (const region of regions) {
      const named = (all: readonly RegionPage[]): Kept[] => all.map(({ address, kind }) => ({ kind, page: built.get(address)! }));
      const { kept, bytes } = await filled(named(pagesOfRegion(region, catalogue)), named(morePages(region, catalogue)), shared, weigh);
      const pack: Pack = {
        version,
        language,
        title: region.name,
        bytes,
        pages: kept.map(({ kind, page }) => [page.address, t(`kind.one.${kind as 'job'}`), page.heading, wordsOf(extra.get(page.address))]),
        pictures: [...new Set(kept.flatMap(({ page }) => page.pictures))],
      };
      await writeFile(path.join(folder, packFile(`${region.key}.${language}`)), JSON.stringify(pack));
    }
  }
}

type Kept = { kind: PageKind; page: BuiltPage };

/** What must be kept, and as much of the rest, in its order, as there is room for; with what it weighs together with what is shared. */
async function filled(
  must: readonly Kept[],
  more: readonly Kept[],
  shared: readonly string[],
  weigh: (address: string) => Promise<number>,
): Promise<{ kept: Kept[]; bytes: number }> {
  const [kept, there] = [[...must], new Set<string>()];
  const weightOf = async (addresses: readonly string[]): Promise<number> => {
    let sum = 0;
    for (const address of new Set(addresses)) if (!there.has(address)) sum += await weigh(address);
    return sum;
  };
  const filesWith = ({ page }: Kept): string[] => [page.address, ...page.pictures];
  let bytes = await weightOf([...shared, ...must.flatMap(filesWith)]);
  for (const address of [...shared, ...must.flatMap(filesWith)]) there.add(address);
  for (const one of more) {
    const own = await weightOf(filesWith(one));
    if (own === 0 || bytes + own > REGION_BYTES) continue;
    kept.push(one);
    bytes += own;
    for (const address of filesWith(one)) there.add(address);
  }
  return { kept, bytes };
}

/** The reader's own list, which is of use everywhere, and what it looks up in. */
const listOf = ({ language }: Catalogue): string[] => [href('list', '', language), listFile(language)];

/** The addresses of what all pages of a site share, with pages and files that are always kept. */
async function sharedBy(folder: string, files: readonly string[], always: readonly string[]): Promise<string[]> {
  const all = files.filter((file) => COMMON.test(file) || always.includes(file));
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
