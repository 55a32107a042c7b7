import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import { ICONS } from '../outputs/manifest.ts';

/** How much of a maskable icon is sure to be seen: a circle of four fifths. The square mark stands within it. */
const SEEN = 0.6;

// The site's mark as the icons of the manifest.
export const getStaticPaths = (() =>
  ICONS.map((icon) => ({ params: { icon: icon.name }, props: { icon }, cacheKey: '' }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ icon: (typeof ICONS)[number] }> = async ({ props: { icon } }) => {
  const side = Math.round(icon.size * (icon.maskable ? SEEN : 1));
  const before = Math.floor((icon.size - side) / 2);
  const after = icon.size - side - before;
  const mark = sharp(await readFile('public/favicon.svg'), { density: 72 * (side / 36) }).resize(side);
  // The paper goes on to the edge, and so does the thread that runs down it.
  const whole = mark.extend({ top: before, left: before, bottom: after, right: after, extendWith: 'copy' });
  return new Response(new Uint8Array(await whole.png({ palette: true }).toBuffer()), { headers: { 'content-type': 'image/png' } });
};
