import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { onePageOfEachKind } from '../../scripts/lib/kinds.ts';
import { useSession } from './session.ts';

// Who follows a link to a place on a page sees its heading, and reads on there.

const kinds = await onePageOfEachKind();
const folder = inject('site');
const session = useSession();
const PHONE = { viewport: { width: 360, height: 740 } } as const;
const open = session.looking(PHONE);
const openWithout = session.looking({ ...PHONE, javaScriptEnabled: false });

const fileOf = (address: string): string => path.join(folder, address.endsWith('/') ? `${address}index.html` : address);
const html = (address: string): string => readFileSync(fileOf(address), 'utf8').replace(/<template[\s\S]*?<\/template>/g, '');
/** The places that a page's own links lead to: two of each sort, since a list may have a hundred. */
function placesFrom(address: string): string[] {
  const found = [...html(address).matchAll(/<a\b[^>]* href="([^"#:]*)#([^"]+)"/g)].flatMap(([link, to = '', id = '']) =>
    id === 'innehall' || id.startsWith('1=') || link.includes('data-choose') ? [] : [{ to: to || address, id }],
  );
  const sorts = Map.groupBy(found, ({ to, id }) => `${to.split('/')[1]} ${to === address} ${id.replace(/[0-9].*|-.*/, '')}`);
  return [...sorts.values()].flatMap((own) => own.slice(0, 2).map(({ to, id }) => `${to}#${id}`));
}
const places = [...new Set(kinds.flatMap(({ address }) => placesFrom(address)))];

/** Where the heading of the place in the address is on the screen, and whether it has focus. */
const arrived = (page: Page): Promise<{ seen: boolean; focused: boolean; outline: string }> =>
  page.evaluate(() => {
    const H = ':is(h1, h2, h3, h4, h5, h6)';
    const place = document.querySelector<HTMLElement>(':target')!;
    const heading =
      (place.matches(H) ? place : place.querySelector<HTMLElement>(H)) ??
      place.closest('details')?.querySelector<HTMLElement>(`summary ${H}`) ??
      place;
    const { top, bottom } = heading.getBoundingClientRect();
    const { outlineStyle } = getComputedStyle(heading);
    return { seen: bottom > 0 && top >= -1 && top < innerHeight, focused: document.activeElement === heading, outline: outlineStyle };
  });

it('there are places to arrive at', () => {
  expect(places.length).toBeGreaterThan(20);
});

describe('a link to a place on a page', () => {
  it.each(places)('%s shows its heading, which has focus and no ring', async (address) => {
    const { page } = await open(address);
    await expect.poll(() => arrived(page)).toEqual({ seen: true, focused: true, outline: 'none' });
  });

  it.each(places.filter((address) => address.startsWith('/yrken/')))('%s shows its heading without script too', async (address) => {
    const { page } = await openWithout(address);
    await expect.poll(async () => (await arrived(page)).seen).toBe(true);
  });
});
