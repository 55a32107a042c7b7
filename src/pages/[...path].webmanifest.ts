import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue, languages } from '../catalogue/catalogue.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { manifestFile } from '../links.ts';
import { manifestOf } from '../outputs/manifest.ts';

// What lets a reader put the site on a home screen, in every language.
export const getStaticPaths = (async () =>
  (await Promise.all((await languages()).map(catalogue))).map((known) => ({
    params: { path: manifestFile(known.language).slice(1, -'.webmanifest'.length) },
    props: { known },
    cacheKey: '',
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ known: Catalogue }> = ({ props: { known } }) =>
  new Response(JSON.stringify(manifestOf(known)), { headers: { 'content-type': 'application/manifest+json' } });
