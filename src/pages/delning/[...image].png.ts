import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue, languages } from '../../catalogue/catalogue.ts';
import { type Card, socialImages } from '../../social/card.ts';
import { socialPng } from '../../social/image.ts';

/** The pictures that stand beside a link to a page where it is shared. */
export const getStaticPaths = (async () => {
  const catalogues = await Promise.all((await languages()).map(catalogue));
  return catalogues
    .flatMap(socialImages)
    .map(({ address, card }) => ({ params: { image: address.replace(/^\/delning\/|\.png$/g, '') }, props: { card } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Card }> = async ({ props }) =>
  new Response(new Uint8Array(await socialPng(props.card)), { headers: { 'content-type': 'image/png' } });
