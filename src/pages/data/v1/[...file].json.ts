import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue, languages } from '../../../catalogue/catalogue.ts';
import { openFiles } from '../../../outputs/open/files.ts';
import { openOf } from '../../../outputs/open/record.ts';

// The open data as JSON.
export const getStaticPaths = (async () => {
  const [main, ...others] = await Promise.all((await languages()).map(catalogue));
  return (main ? openFiles(openOf(main, ...others)) : [])
    .filter(({ address }) => address.endsWith('.json'))
    .map(({ address, text }) => ({ params: { file: address.slice('/data/v1/'.length, -'.json'.length) }, props: { text }, cacheKey: '' }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: () => string }> = ({ props: { text } }) =>
  new Response(text(), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
