import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { describe, expect, inject, it } from 'vitest';
import { attribute, type ParsedPage, parseBuiltSite, textOf } from '../../scripts/lib/site.ts';
import { pagesOf } from '../../src/catalogue/addresses.ts';
import { catalogue, languages } from '../../src/catalogue/catalogue.ts';
import { EMBEDS } from '../../src/links.ts';
import { shortcuts, shortOf, spoken } from '../../src/sharing/address.ts';
import { socialImages } from '../../src/social/card.ts';
import { SOCIAL_SIZE } from '../../src/social/size.ts';
import { ours } from '../ours.ts';

// What a link to a page looks like where it is shared, read back from the built site as a service would.

const folder = inject('site');
const { pages: built, moved } = await parseBuiltSite(folder);
const catalogues = await Promise.all((await languages()).map(catalogue));
// Pieces for other sites are not shared by themselves.
const embeds = new Set(catalogues.flatMap(pagesOf).flatMap(({ kind, address }) => (EMBEDS.has(kind) ? [address] : [])));
const pages = built.filter((page) => !embeds.has(page.address));
const { site } = catalogues[0]!;
const listed = pages.filter((page) => page.address !== '/404.html');

const MOST_BYTES = 60_000;
/** An alternative text that still reads as a sentence, not as the page. */
const LONGEST_ALT = 420;

const meta = (page: ParsedPage, name: string): string[] =>
  page.elements
    .filter((e) => e.tagName === 'meta' && [attribute(e, 'property'), attribute(e, 'name')].includes(name))
    .map((e) => attribute(e, 'content')!);
const those = (wrong: (page: ParsedPage) => boolean, from = listed): string[] => from.filter(wrong).map((page) => page.address);
const imageOf = (page: ParsedPage): string => meta(page, 'og:image')[0]!;

describe('the tags of every page', () => {
  it('name one image by its whole address, and it is there', () => {
    expect(those((page) => meta(page, 'og:image').length !== 1 || !imageOf(page).startsWith(`${site.address}/`), pages)).toEqual([]);
    expect(those((page) => !existsSync(path.join(folder, new URL(imageOf(page)).pathname)), pages)).toEqual([]);
  });

  it('say its size and what is on it, and ask for a large card', () => {
    const { width, height } = SOCIAL_SIZE;
    expect(
      those((page) => meta(page, 'og:image:width')[0] !== String(width) || meta(page, 'og:image:height')[0] !== String(height)),
    ).toEqual([]);
    expect(those((page) => !meta(page, 'og:image:alt')[0]?.trim() || meta(page, 'og:image:alt')[0]!.length > LONGEST_ALT)).toEqual([]);
    expect(those((page) => meta(page, 'twitter:card')[0] !== 'summary_large_image')).toEqual([]);
  });

  ours('have the title of the page, its type and the other languages', () => {
    const heading = (page: ParsedPage): string => textOf(page.elements.find((e) => e.tagName === 'h1')!).trim();
    const own = listed.filter((page) => /^\/(regioner|yrken|program|berattelser\/[^/]+|utbildningar\/[^/]+)\/[^/]+\/$/.test(page.address));
    expect(own.length).toBeGreaterThan(250);
    expect(those((page) => !meta(page, 'og:title')[0]!.includes(heading(page)), own)).toEqual([]);
    expect(those((page) => meta(page, 'og:type')[0] !== (page.address.startsWith('/berattelser/') ? 'article' : 'website'), own)).toEqual(
      [],
    );
    expect(
      those((page) => meta(page, 'og:locale:alternate').length !== (page.address.endsWith('/lattlast/') ? 0 : site.languages.length - 1)),
    ).toEqual([]);
  });

  it('show an entry of the five kinds its own image, in the language that it is written in', () => {
    const images = new Map(listed.map((page) => [page.address, imageOf(page)]));
    const wrong = catalogues.flatMap(({ jobs, language }) =>
      jobs.filter(
        ({ key, lang }) =>
          images.get(language === 'sv' ? `/yrken/${key}/` : `/en/jobs/${key}/`) !==
          `${site.address}/delning${lang === 'sv' ? '/yrken' : '/en/jobs'}/${key}.png`,
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the social images', () => {
  const files = readdirSync(path.join(folder, 'delning'), { recursive: true, withFileTypes: true }).filter((f) => f.isFile());

  it('are those of the catalogue and no other', () => {
    const made = files.map((f) => `/${path.relative(folder, path.join(f.parentPath, f.name))}`);
    expect(made.toSorted()).toEqual(
      catalogues
        .flatMap(socialImages)
        .map(({ address }) => address)
        .toSorted(),
    );
  });

  it('are 1200 × 630 and light', async () => {
    const wrong = await Promise.all(
      files.map(async (f) => {
        const file = path.join(f.parentPath, f.name);
        const bytes = readFileSync(file);
        const { width, height, format } = await sharp(bytes).metadata();
        return width === SOCIAL_SIZE.width && height === SOCIAL_SIZE.height && format === 'png' && bytes.length <= MOST_BYTES
          ? []
          : [`${file} ${width} × ${height} ${format} ${bytes.length}`];
      }),
    );
    expect(wrong.flat()).toEqual([]);
  });
});

describe('the address of every page', () => {
  /** A code of 37 squares a side reads from the back of a room; version 5 holds 84 characters at level M. */
  const MOST_SQUARES = 37;
  const QUIET = 8;
  const short = (page: ParsedPage): string => new URL(shortOf(page.address), site.address).href;

  it('is short on paper and in its code', () => {
    const side = (page: ParsedPage): number => Number(/<svg class="qr" viewBox="0 -0.5 (\d+)/.exec(page.html)![1]);
    expect(those((page) => short(page).length > 84 || side(page) > MOST_SQUARES + QUIET)).toEqual([]);
  });

  ours('leads on where it is a short one', () => {
    const rows = shortcuts(
      listed.map((page) => page.address),
      catalogues[0]!.redirects,
    );
    expect(rows.length).toBeGreaterThan(0);
    const htmlAt = new Map(moved.map((page) => [page.address, page.html]));
    expect(rows.filter(({ from, to }) => !htmlAt.get(from)?.includes(`url=${to}"`))).toEqual([]);
  });

  it('stands on paper without https', () => {
    const foot = (page: ParsedPage): string => textOf(page.elements.find((e) => attribute(e, 'className') === 'print-foot')!);
    expect(those((page) => !foot(page).includes(spoken(short(page))) || foot(page).includes('https://'))).toEqual([]);
  });

  it('is what the longest code says', async () => {
    const page = listed.reduce((a, b) => (b.address.length > a.address.length ? b : a));
    const svg = /<svg class="qr"[\s\S]*?<\/svg>/.exec(page.html)![0];
    const picture = sharp(Buffer.from(svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"')));
    const { data, info } = await picture.flatten({ background: '#fff' }).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(short(page));
  });
});
