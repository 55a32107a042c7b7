import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import sharp from 'sharp';

const SIZE = 180;

/** The mark as phones want it on their home screen; they ask for it by this name. */
export const GET: APIRoute = async () => {
  const mark = sharp(await readFile('public/favicon.svg'), { density: 72 * (SIZE / 36) });
  return new Response(new Uint8Array(await mark.resize(SIZE).png({ palette: true }).toBuffer()), {
    headers: { 'content-type': 'image/png' },
  });
};
