import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import { hrefOf } from '../../src/links.ts';
import { encodePlace, placeFragment } from '../../src/place/place.ts';
import { faultsOf, overflowOf, useSession, type Visit } from './session.ts';

// The reader's place, from the front page to where the nearest education is.

const { municipalities, jobs } = await catalogue('sv');
const place = municipalities.find(({ name }) => name === 'Borlänge') ?? municipalities[0]!;
const own = { slug: place.slug ?? hrefOf(place, 'sv').split('/').at(-2)!, name: place.name };
const job = jobs.find(({ offers }) => offers.some(({ current, distance }) => current && !distance))!;
const session = useSession();
const phone = { viewport: { width: 360, height: 740 } };

const kept = (page: Page): Promise<string | null> => page.evaluate(() => localStorage.getItem('kommun'));
const header = (page: Page): Promise<string> => page.locator('.to-place').innerText();
const openKept = (address: string): Promise<Visit> => {
  const localStorage = [{ name: 'kommun', value: encodePlace(own) }];
  return session.open(address, { ...phone, storageState: { cookies: [], origins: [{ origin: session.base, localStorage }] } });
};

describe('from the front page on a phone', () => {
  it('two acts lead to three jobs by what one wants to do, each with where to study near where one lives, and a third to one of them', async () => {
    const { page, wrongs } = await session.open('/', phone);
    expect(await kept(page)).toBeNull();
    // Both are there without scrolling: where one lives, and the beginning of what one wants to do.
    for (const part of ['main place-choice input', '.by-doing li:first-child'])
      expect(await page.locator(part).evaluate((e) => e.getBoundingClientRect().bottom)).toBeLessThan(740);
    await page.locator('main place-choice input').pressSequentially('borlange');
    await page.keyboard.press('Enter');
    await expect.poll(() => kept(page)).toBe(encodePlace(own));
    await expect.poll(() => header(page)).toContain(own.name);
    await page.locator('.by-doing li:nth-child(2) a').click();
    const near = page.locator('[data-near] li:has(.near):visible');
    await expect.poll(() => near.count()).toBeGreaterThanOrEqual(3);
    expect(await near.first().locator('.near').innerText()).toMatch(/ i (din kommun|.+, \d+ km)/);
    await near.first().locator('a').first().click();
    await expect.poll(() => page.locator('.nearest li a').count()).toBeGreaterThan(0);
    expect(await page.locator('.nearest').innerText()).toContain(own.name);
    expect({ wrongs, axe: await faultsOf(page), overflow: await overflowOf(page) }).toEqual({ wrongs: [], axe: [], overflow: 0 });
  });

  it('is at most five screens long', async () => {
    const { page } = await session.open('/', phone);
    expect(await page.evaluate(() => document.documentElement.scrollHeight / innerHeight)).toBeLessThanOrEqual(5);
  });
});

describe('the place that the reader has chosen', () => {
  it('is changed and forgotten in the header, by keyboard', async () => {
    const { page } = await openKept(hrefOf(job, 'sv'));
    await expect.poll(() => page.locator('.nearest li').count()).toBeGreaterThan(0);
    await page.locator('.to-place').focus();
    await page.keyboard.press('Enter');
    const panel = page.locator('#plats');
    await expect.poll(() => panel.locator('.place-links a').count()).toBeGreaterThan(0);
    expect(await faultsOf(page)).toEqual([]);
    await panel.locator('input').fill('Oslo');
    await page.keyboard.press('Enter');
    await expect.poll(() => panel.locator('.place-told').innerText()).toContain('Oslo');
    await panel.locator('input').fill('Malmö');
    await page.keyboard.press('Enter');
    await expect.poll(() => kept(page)).toBe('malmo Malmö');
    await expect.poll(() => page.locator('.nearest').innerText()).toContain('Malmö');
    await panel.locator('[data-act=forget]').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => kept(page)).toBeNull();
    await expect.poll(() => page.locator('.nearest').count()).toBe(0);
    expect(await page.locator('.to-place').isVisible()).toBe(false);
  });

  it('of an address is used and not kept until the reader asks for it, and no server is told', async () => {
    const { page } = await session.open(hrefOf(job, 'sv') + placeFragment(own.slug), phone);
    await expect.poll(() => header(page)).toContain(own.name);
    await expect.poll(() => page.locator('.nearest li').count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.locator('.to-place').click();
    await page.locator('#plats [data-act=keep]').click();
    await expect.poll(() => kept(page)).toBe(encodePlace(own));
    expect(await page.evaluate(() => location.hash)).toBe('');
  });

  it('goes into a shared address only when the reader says so', async () => {
    const { page } = await openKept(hrefOf(job, 'sv'));
    await expect.poll(() => header(page)).toContain(own.name);
    await page.locator('share-page .action').click();
    const address = page.locator('#dela input[readonly]');
    await page.locator('.with-place input').check();
    await expect.poll(() => address.inputValue()).toContain(placeFragment(own.slug));
    await page.locator('.with-place input').uncheck();
    await expect.poll(() => address.inputValue()).not.toContain('#');
  });

  it('that no municipality is called, or that cannot be fetched, changes nothing on the page', async () => {
    const { page } = await session.open(hrefOf(job, 'sv') + placeFragment('finns-inte'), phone);
    await expect.poll(() => page.locator('html').getAttribute('data-place')).toBe('finns-inte');
    expect(await page.locator('.nearest').count()).toBe(0);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
});
