import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue, languages } from '../catalogue/catalogue.ts';
import type { Catalogue, Region } from '../catalogue/types.ts';
import { newsFile } from '../links.ts';
import { newsText } from '../outputs/news.ts';

// The feeds of what is new: the country's and each region's, in every language.
export const getStaticPaths = (async () => {
  const catalogues = await Promise.all((await languages()).map(catalogue));
  return catalogues.flatMap((known) =>
    [undefined, ...known.regions].map((region) => ({
      params: { path: newsFile(region?.key, known.language).slice(1, -'.xml'.length) },
      props: { known, region },
      cacheKey: '',
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ known: Catalogue; region?: Region }> = async ({ props: { known, region } }) =>
  new Response(await newsText(known, region), { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
