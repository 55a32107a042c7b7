import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue, languages } from '../../../catalogue/catalogue.ts';
import { openFiles } from '../../../outputs/open/files.ts';
import { openOf } from '../../../outputs/open/record.ts';

// The open data as tables.
export const getStaticPaths = (async () => {
  const [main, ...others] = await Promise.all((await languages()).map(catalogue));
  return (main ? openFiles(openOf(main, ...others)) : [])
    .filter(({ address }) => address.endsWith('.csv'))
    .map(({ address, text }) => ({ params: { file: address.slice('/data/v1/'.length, -'.csv'.length) }, props: { text }, cacheKey: '' }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: () => string }> = ({ props: { text } }) =>
  new Response(text(), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
