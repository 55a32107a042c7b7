import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue, languages } from '../../catalogue/catalogue.ts';
import { dcatQuads, rdfXml, turtle } from '../../outputs/open/dcat.ts';
import { type Open, openOf } from '../../outputs/open/record.ts';

const FORMATS = {
  rdf: { write: rdfXml, type: 'application/rdf+xml; charset=utf-8' },
  ttl: { write: turtle, type: 'text/turtle; charset=utf-8' },
} as const;
type Ending = keyof typeof FORMATS;

// The description of the open data that catalogues of data harvest; none where too little is known of who publishes it.
export const getStaticPaths = (async () => {
  const [main, ...others] = await Promise.all((await languages()).map(catalogue));
  if (!main?.site.publisher.type) return [];
  return (Object.keys(FORMATS) as Ending[]).map((ending) => ({
    params: { ending },
    props: { open: openOf(main, ...others) },
    cacheKey: '',
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ open: Open }> = ({ params, props: { open } }) => {
  const { write, type } = FORMATS[params.ending as Ending];
  return new Response(write(dcatQuads(open)), { headers: { 'Content-Type': type } });
};
