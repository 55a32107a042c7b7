import { type SitePage, pagesOf } from '../../src/catalogue/addresses.ts';
import { EMBEDS } from '../../src/links.ts';
import { catalogue, languages } from '../../src/catalogue/catalogue.ts';

/** One page of each kind that is a whole page, lists and entries, in the main language, and the front page, a job and a region in the others: the fullest of its kind. */
export async function onePageOfEachKind(): Promise<{ kind: string; address: string }[]> {
  const [main, ...others] = await languages();
  const pages = pagesOf(await catalogue(main!)).filter(({ kind }) => !EMBEDS.has(kind));
  const fullest = (list: readonly SitePage[]): SitePage => list.reduce((a, b) => (weight(b) > weight(a) ? b : a));
  const groups = Map.groupBy(pages, (page) => (page.entry ? page.kind : `${page.kind}-list`));
  const own = [...groups].map(([kind, list]) => ({ kind, address: fullest(list).address }));
  const translated = await Promise.all(
    others.map(async (language) => {
      const foreign = Map.groupBy(pagesOf(await catalogue(language)), (page) => (page.entry ? page.kind : `${page.kind}-list`));
      return ['home-list', 'job', 'region', 'education', 'search-list'].map((kind) => ({
        kind: `${language}-${kind}`,
        address: fullest(foreign.get(kind)!).address,
      }));
    }),
  );
  return [...own, ...translated.flat(), { kind: '404', address: '/404.html' }];
}

/** How much an entry links to. */
const weight = ({ entry }: SitePage): number =>
  Object.values(entry ?? {}).reduce<number>((sum, value) => sum + (Array.isArray(value) ? value.length : 0), 0);
