import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { checkIds, checkLinks, checkPages } from '../../scripts/lib/checks.ts';
import { reviewContent } from '../../scripts/lib/findings.ts';
import { attribute, keeper, type ParsedPage, parsePage } from '../../scripts/lib/site.ts';
import { isFilled, pagesOf, type SitePage } from '../../src/catalogue/addresses.ts';
import { catalogue, languages } from '../../src/catalogue/catalogue.ts';
import { contentFolder } from '../../src/catalogue/folder.ts';
import { contentChanged } from '../../src/catalogue/mode.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { layoutOf } from '../../src/layouts/table.ts';
import { PROOF_FILE } from '../../src/links.ts';
import * as tables from '../../src/pages/[...path].csv.ts';
import * as calendars from '../../src/pages/[...path].ics.ts';
import * as feeds from '../../src/pages/[...path].xml.ts';
import * as reports from '../../src/pages/[...path].json.ts';
import * as manifests from '../../src/pages/[...path].webmanifest.ts';
import * as data from '../../src/pages/data/[file].json.ts';
import { morePages, pagesOfRegion } from '../../src/offline/contents.ts';
import { analyse } from '../../src/search/analyse.ts';
import { ICONS } from '../../src/outputs/manifest.ts';
import { socialImages } from '../../src/social/card.ts';
import { nonsenseIn } from './nonsense.ts';

// Every page of a small content, rendered in this process: what a build of it would hold, without the prose, in a moment.

const container = await AstroContainer.create();

/** What is wrong with the content, as the check tells it; or, where nothing is, what is wrong with the pages made of it. */
export type Rendered = { refused: string[]; faults: string[]; pages: ParsedPage[] };

/**
 * Fills the content folder with some of another's files and renders every page.
 * @param files paths below `source`
 */
export async function render(source: string, files: readonly string[], date: string): Promise<Rendered> {
  await rm(contentFolder, { recursive: true, force: true });
  await mkdir(contentFolder, { recursive: true });
  for (const file of files) await cp(path.join(source, file), path.join(contentFolder, file));
  return renderFolder(date);
}

/** Renders every page of the content folder as it stands. */
export async function renderFolder(date: string): Promise<Rendered> {
  const { findings } = await reviewContent({ strict: false, folder: contentFolder, date });
  const refused = findings.filter(({ strength }) => strength === 'error');
  if (refused.length > 0) return { refused: refused.map(({ file, problem }) => `${file}: ${problem}`), faults: [], pages: [] };
  contentChanged();
  const catalogues = await Promise.all((await languages()).map(catalogue));
  const expected = catalogues.flatMap(pagesOf);
  const pages: ParsedPage[] = [];
  const faults: string[] = [];
  for (const known of catalogues)
    for (const page of pagesOf(known)) {
      try {
        pages.push(parsePage(`${page.address.slice(1)}index.html`, await rendered(known, page)));
      } catch (error) {
        faults.push(`${page.address}: ${(error as Error).stack?.split('\n').slice(0, 4).join(' ')}`);
      }
    }
  const files = await filesBeside(catalogues, faults);
  const built = pages.map(keeper());
  for (const known of catalogues) {
    analyse(
      known,
      built.filter(({ address }) => pagesOf(known).some((page) => page.address === address)),
      catalogues.filter((other) => other !== known),
    );
    for (const region of known.regions)
      for (const { address } of [...pagesOfRegion(region, known), ...morePages(region, known)])
        if (!pages.some((page) => page.address === address)) faults.push(`${region.key} keeps ${address}, which is not there`);
  }
  return {
    refused: [],
    faults: [
      ...faults,
      ...checkPages(expected, built, catalogues[0]?.redirects ?? []),
      ...checkLinks(built, files).filter((fault) => !ASSET.test(fault)),
      ...checkIds(built),
      ...nonsenseIn(pages),
      ...deadEnds(catalogues, pages),
    ],
    pages,
  };
}

/** A page of a catalogue. */
export const rendered = (known: Catalogue, page: SitePage): Promise<string> =>
  container.renderToString(layoutOf(page, known) as never, { props: { catalogue: known, page, entry: page.entry }, partial: false });

/** What Vite serves from the sources here, and a build gathers in assets/; and the drawings of the jobs, which a route makes. */
const ASSET = new RegExp(`länkar till (/assets/jobs|/src/|/node_modules/|/@|${process.cwd()}/)`);

/** Links to the list of a kind that has no entries. */
function deadEnds(catalogues: readonly Catalogue[], pages: readonly ParsedPage[]): string[] {
  const empty = new Set(
    catalogues.flatMap((known) =>
      pagesOf(known)
        .filter(({ entry, kind }) => !entry && !isFilled(kind, known))
        .map(({ address }) => address),
    ),
  );
  return pages
    .filter(({ address }) => !empty.has(address))
    .flatMap(({ address, elements }) =>
      elements
        .filter(({ tagName }) => tagName === 'a' || tagName === 'form')
        .map((element) => (attribute(element, 'href') ?? attribute(element, 'action') ?? '').replace(/[#?].*/, ''))
        .filter((target) => empty.has(target))
        .map((target) => `${address}: leads to ${target}, where there is nothing`),
    );
}

type Endpoint = {
  getStaticPaths: (options: never) => unknown;
  GET: (context: never) => Response | Promise<Response>;
};
/** What is made beside the pages, and where it lies. */
export const ENDPOINTS: [endpoint: Endpoint, address: (params: Record<string, string>) => string][] = [
  [calendars, ({ path: name }) => `${name}.ics`],
  [feeds, ({ path: name }) => `${name}.xml`],
  [tables, ({ path: name }) => `${name}.csv`],
  [reports, ({ path: name }) => `${name}.json`],
  [manifests, ({ path: name }) => `${name}.webmanifest`],
  [data, ({ file }) => `data/${file}.json`],
];

/** The files that are made beside the pages, each made once to see that it can be. */
async function filesBeside(catalogues: readonly Catalogue[], faults: string[]): Promise<string[]> {
  const own = ['favicon.svg', 'theme.js', 'search-form.js', 'embed.js', 'apple-touch-icon.png', 'sw.js', PROOF_FILE.slice(1)];
  const files = [...own, ...ICONS.map(({ name }) => `${name}.png`)];
  for (const [endpoint, address] of ENDPOINTS) {
    const paths = (await endpoint.getStaticPaths({} as never)) as { params: Record<string, string>; props?: object }[];
    for (const { params, props = {} } of paths) {
      files.push(address(params));
      try {
        const text = await (await endpoint.GET({ params, props } as never)).text();
        if (/\b(undefined|NaN)\b|\[object /.test(text)) faults.push(`${address(params)}: ${text.slice(0, 200)}`);
      } catch (error) {
        faults.push(`${address(params)}: ${String(error)}`);
      }
    }
  }
  const images = catalogues.flatMap(socialImages).map((image) => image.address.slice(1));
  const packs = catalogues.flatMap((known) => known.regions.map((region) => `offline/${region.key}.${known.language}.json`));
  return [...files, ...images, ...packs];
}
