import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { getManifest, injectManifest } from 'workbox-build';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { translator } from '../../src/i18n/strings.ts';
import { href } from '../../src/links.ts';
import { pagesOfRegion } from '../../src/offline/contents.ts';
import { type Pack, packFile, WORKER } from '../../src/offline/kept.ts';
import type { ExtraWords } from '../../src/search/analyse.ts';
import { type BuiltPage, filesBelow } from './site.ts';

const SOURCE = 'src/offline/worker.client.ts';
/** Files without a hash in their names that every page asks for. */
const COMMON = ['theme.js', 'favicon.svg'];
/** No file that all pages share is larger; one that is belongs to a tool of its own. */
const LARGEST_SHARED = 200_000;
/** What goes over the network as it is; the rest is compressed by the server. */
const PACKED = /\.(woff2|webp|avif|png|jpe?g)$/;

/**
 * Makes what reading without network needs: the service worker, which knows the version of this build and the files that all pages
 * share, and for each region and language the list of its pages, with words to find them by.
 * @param extra words that lead to a page but do not stand on it, from the search
 */
export async function writeOffline(
  folder: string,
  pages: readonly BuiltPage[],
  catalogues: readonly Catalogue[],
  extra: ReadonlyMap<string, ExtraWords>,
): Promise<void> {
  const code = await bundle();
  const version = await versionOf(folder, code);
  const standIns = catalogues.map(({ language }) => [href('home', '', language), href('offline', '', language)] as const);
  const neverKept = catalogues.map(({ language }) => href('search', '', language));
  // The address that begins another comes after it: /en/ before /.
  const known = { version, standIns: standIns.toSorted(([a], [b]) => b.length - a.length), neverKept };
  const shell = {
    globDirectory: folder,
    maximumFileSizeToCacheInBytes: LARGEST_SHARED,
    globPatterns: ['assets/*.{js,css,woff2}', ...COMMON, ...standIns.map(([, address]) => fileOf(address))],
    manifestTransforms: [
      (manifest: { url: string; revision: string | null; size: number }[]) => ({
        // The version stands for all of them, so none needs a revision of its own.
        manifest: manifest.map(({ url, size }) => ({ url: addressOf(url), revision: null, size })),
        warnings: [],
      }),
    ],
  };
  const swSrc = path.join(folder, 'worker-source.js');
  await writeFile(
    swSrc,
    code.replace('self.__BUILD', () => JSON.stringify(known)),
  );
  await injectManifest({ ...shell, swSrc, swDest: path.join(folder, WORKER) });
  await rm(swSrc);

  const weights = new Map<string, number>();
  const weigh = async (address: string): Promise<number> => {
    const file = fileOf(address);
    if (!weights.has(file)) {
      const content = await readFile(path.join(folder, file));
      weights.set(file, PACKED.test(file) ? content.length : gzipSync(content).length);
    }
    return weights.get(file)!;
  };
  const { manifestEntries } = await getManifest(shell);
  const shared = manifestEntries.map(({ url }) => url);
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
async function versionOf(folder: string, code: string): Promise<string> {
  const hash = createHash('sha256').update(code);
  for (const file of await filesBelow(folder))
    if (!file.startsWith('pagefind/')) hash.update(file).update(await readFile(path.join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}

const fileOf = (address: string): string => address.slice(1).replace(/(^|\/)$/, '$1index.html');
const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
const wordsOf = (words: ExtraWords | undefined): string =>
  [...new Set(`${words?.parts ?? ''} ${words?.terms ?? ''}`.trim().split(/\s+/))].join(' ');
