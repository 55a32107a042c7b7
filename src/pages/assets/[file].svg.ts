import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue, languages } from '../../catalogue/catalogue.ts';
import { jobDrawings } from '../../components/job-drawings.ts';
import { known } from '../../known.ts';

// The pictures of all jobs, the same in every language.
export const getStaticPaths = (async () => {
  const [language] = await languages();
  const { address, svg } = jobDrawings(await catalogue(known(language, 'a language of the site')));
  return [{ params: { file: address.slice('/assets/'.length, -'.svg'.length) }, props: { svg }, cacheKey: '' }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ svg: string }> = ({ props: { svg } }) => new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
