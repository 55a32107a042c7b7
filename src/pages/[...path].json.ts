import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue, languages } from '../catalogue/catalogue.ts';
import type { Catalogue, Region } from '../catalogue/types.ts';
import { reportFile } from '../links.ts';
import { reportJson } from '../report/files.ts';

// The reports of the regions for programs, in every language.
export const getStaticPaths = (async () => {
  const catalogues = await Promise.all((await languages()).map(catalogue));
  return catalogues.flatMap((known) =>
    known.regions.map((region) => ({
      params: { path: reportFile(region.key, 'json', known.language).slice(1, -'.json'.length) },
      props: { known, region },
      cacheKey: '',
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ known: Catalogue; region: Region }> = ({ props: { known, region } }) =>
  Response.json(reportJson(known, region));
