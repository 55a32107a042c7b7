import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { expect, inject, it } from 'vitest';
import { serveSite } from '../../scripts/lib/server.ts';
import { catalogue } from '../../src/catalogue/catalogue.ts';

type Manifest = {
  name: string;
  short_name: string;
  lang: string;
  start_url: string;
  scope: string;
  display: string;
  theme_color: string;
  background_color: string;
  icons: { src: string; sizes: string; type: string; purpose: string }[];
};
const read = (file: string): Promise<string> => readFile(path.join(inject('site'), file), 'utf8');

it.each([
  { page: '/', lang: 'sv-SE' },
  { page: '/en/', lang: 'en-GB' },
])('$page can be put on a home screen, in its language', async ({ page, lang }) => {
  const { name } = (await catalogue('sv')).site;
  const html = await read(`${page}index.html`);
  const address = /<link rel="manifest" href="([^"]+)"/.exec(html)?.[1] ?? '';
  const { base, close } = await serveSite(inject('site'));
  const response = await fetch(base + address);
  close();
  expect(response.headers.get('content-type')).toBe('application/manifest+json');
  const manifest = (await response.json()) as Manifest;
  expect(manifest).toMatchObject({ short_name: name, lang, start_url: page, scope: '/', display: 'minimal-ui' });
  expect(manifest.name).toContain(name);
  const [, light] = /name="theme-color" content="(#\w+)" media="\(prefers-color-scheme: light\)"/.exec(html) ?? [];
  expect([manifest.theme_color, manifest.background_color]).toEqual([light, light]);
});

it('has its mark as icons of 192 and 512 pixels, and one that may be cut round', async () => {
  const { icons } = JSON.parse(await read('site.webmanifest')) as Manifest;
  expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(['192x192 any', '512x512 any', '512x512 maskable']);
  for (const { src, sizes, purpose } of icons) {
    const { data, info } = await sharp(path.join(inject('site'), src))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(`${info.width}x${info.height}`).toBe(sizes);
    if (purpose !== 'maskable') continue;
    // Outside the circle of four fifths there is nothing but paper, and the thread that runs down to the edge.
    const corner = data.subarray(0, info.channels);
    const row = (y: number): Buffer => data.subarray(y * info.width * info.channels, (y + 1) * info.width * info.channels);
    for (const y of [0, 20, 51]) expect(row(y).equals(Buffer.concat(Array.from({ length: info.width }, () => corner)))).toBe(true);
  }
});
