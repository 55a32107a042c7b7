import { readFileSync } from 'node:fs';
import path from 'node:path';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, inject, it } from 'vitest';
import { onePageOfEachKind } from '../../scripts/lib/kinds.ts';
import { pagesOf } from '../../src/catalogue/addresses.ts';
import { catalogue, languages } from '../../src/catalogue/catalogue.ts';
import type { PageKind } from '../../src/links.ts';
import { shortOf, spoken } from '../../src/sharing/address.ts';
import { serveWithFont } from './serving.ts';
import { useSession } from './session.ts';

/** All but the page for those who build the site, which nobody prints. */
const kinds = (await onePageOfEachKind()).filter(({ kind }) => kind !== 'design-list');
/** The pages of each language that are about an entry. */
const inLanguages = (await Promise.all((await languages()).map(catalogue))).map((c) => pagesOf(c).filter(({ entry }) => entry));
/** A4 without its margins, in CSS pixels. */
const MM = 96 / 25.4;
const SHEET = { width: Math.floor(186 * MM), height: Math.floor(281 * MM) };
/** How many of a kind are measured in each language: those with most to say, since what overflows is what is long; and the shortest. */
const [LONGEST, SHORTEST] = [10, 2];
/** How many of the fullest and of the emptiest of these are printed. */
const PRINTED = 3;
const session = useSession(serveWithFont);

/** The address that stands on paper: short where the page's own is long. */
const shortHref = (canonical: string): string => new URL(shortOf(new URL(canonical).pathname), canonical).href;
const written = (canonical: string): string => spoken(shortHref(canonical));
const squeeze = (text: string): string => text.replace(/\s+/g, '');

/** Pages at the width of the sheet, as print lays them out, for a reader who has chosen dark. */
const onPaper = (page: Page): Promise<void> => page.emulateMedia({ media: 'print', colorScheme: 'dark' });
const open = session.looking({ viewport: SHEET }, onPaper);
/** What needs no script to be printed is measured without, hundreds of pages on end. */
const openWithout = session.looking({ viewport: SHEET, javaScriptEnabled: false }, onPaper);

async function printed(page: Page): Promise<string[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return (await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false })).text;
}

/** How high each side of a sheet is, how much room the foot leaves it, and what stands out at its side. */
const measure = (page: Page): Promise<{ sides: number[]; room: number; wide: string[] }> =>
  page.evaluate(async (height) => {
    await document.fonts.ready;
    const box = (selector: string): DOMRect | undefined => document.querySelector(selector)?.getBoundingClientRect();
    const main = box('main')!;
    const back = box({ region: '#traden', report: '#baksida' }[document.body.dataset['page'] ?? ''] ?? 'none');
    return {
      sides: back ? [back.top, back.height] : [main.bottom],
      room: height - box('.site-footer')!.height,
      wide: [...document.querySelectorAll('main *, footer *')]
        .filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('svg, .visually-hidden'))
        .map((e) => `${e.tagName} ${e.className}`),
    };
  }, SHEET.height);

const htmlOf = (address: string): string =>
  readFileSync(path.join(inject('site'), address.endsWith('/') ? `${address}index.html` : address), 'utf8');

/** Those of the addresses whose pages have most in them, and those that have least. */
function measured(addresses: readonly string[]): string[] {
  const sorted = addresses
    .map((address) => ({ address, long: htmlOf(address).length }))
    .toSorted((a, b) => b.long - a.long)
    .map(({ address }) => address);
  return [...new Set([...sorted.slice(0, LONGEST), ...sorted.slice(-SHORTEST)])];
}

describe.each<{ kind: PageKind; sides: number }>([
  { kind: 'region', sides: 2 },
  { kind: 'report', sides: 2 },
  { kind: 'job', sides: 1 },
  { kind: 'programme', sides: 1 },
  { kind: 'education', sides: 1 },
])('a $kind on paper', ({ kind, sides }) => {
  it(`fills ${sides} at most, with nothing cut and its address in the foot`, async () => {
    const found: { address: string; height: number }[] = [];
    const wrong: string[] = [];
    for (const address of inLanguages.flatMap((pages) => measured(pages.flatMap((page) => (page.kind === kind ? [page.address] : []))))) {
      const { page } = await openWithout(address);
      const { sides: heights, room, wide } = await measure(page);
      found.push({ address, height: Math.max(...heights) });
      if (Math.max(...heights) > room) wrong.push(`${address}: ${heights.map(Math.round).join(' + ')} in ${Math.round(room)}`);
      if (wide.length > 0) wrong.push(`${address}: ${wide.join(', ')}`);
    }
    expect(wrong).toEqual([]);
    found.sort((a, b) => b.height - a.height);
    for (const { address } of new Set([...found.slice(0, PRINTED), ...found.slice(-PRINTED)])) {
      const { page } = await open(address);
      const title = await page.locator('h1').innerText();
      const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
      const texts = await printed(page);
      expect(texts.length, address).toBe(sides);
      expect(squeeze(texts[0]!), address).toContain(squeeze(title));
      for (const text of texts) expect(squeeze(text), address).toContain(written(canonical!));
    }
  });
});

describe('every kind on paper', () => {
  it.each(kinds)('$kind stays within its margins, prints light, and says its address', async ({ kind, address }) => {
    const { page } = await open(address);
    await expect.poll(async () => (await measure(page)).wide).toEqual([]);
    await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(255, 255, 255)');
    await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    const texts = (await printed(page)).map(squeeze);
    // The sheet that a lesson gives to pupils has no foot: the address is on the teacher's.
    expect(kind.startsWith('lesson') ? texts.join('') : texts.at(-1)).toContain(written(canonical!));
  });

  it.each(kinds)('the code on $kind, if there is one, leads to its address', async ({ address }) => {
    const html = htmlOf(address);
    const svg = /<svg class="qr"[\s\S]*?<\/svg>/.exec(html)?.[0];
    if (!svg) return;
    const picture = sharp(Buffer.from(svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"')));
    const { data, info } = await picture.flatten({ background: '#fff' }).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
    expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(shortHref(canonical!));
  });
});
