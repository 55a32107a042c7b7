import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue, languages } from '../catalogue/catalogue.ts';
import type { Catalogue, Region } from '../catalogue/types.ts';
import { needFile } from '../links.ts';
import { needCsv } from '../outputs/csv.ts';

// The tables of need against supply as files: each region's, in every language.
export const getStaticPaths = (async () => {
  const catalogues = await Promise.all((await languages()).map(catalogue));
  return catalogues.flatMap((known) =>
    known.regions.map((region) => ({
      params: { path: needFile(region.key, known.language).slice(1, -'.csv'.length) },
      props: { known, region },
      cacheKey: '',
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ known: Catalogue; region: Region }> = ({ props: { known, region } }) =>
  new Response(needCsv(known, region), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
