import { statSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { TEST_DATE } from '../built-site.ts';
import { useSession } from './session.ts';

// The page is built on one day and read on another.

const ADDRESS = '/kalender/';
const session = useSession();

/** Opens the calendar at a moment, in a browser that thinks itself elsewhere. */
async function openAt(moment: string, fragment = ''): Promise<{ page: Page; context: BrowserContext; faults: string[] }> {
  const context = await session.context({ timezoneId: 'America/New_York' });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.clock.setFixedTime(new Date(moment));
  await page.goto(session.base + ADDRESS + fragment);
  return { page, context, faults };
}

const noon = (day: string): string => `${day}T12:00:00Z`;
const after = (day: string, count: number): string => new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);

/** What has a day, as the page was built: where it stands and its last day. */
async function built(): Promise<{ id: string; until: string; month: string }[]> {
  const { page } = await session.open(ADDRESS, { javaScriptEnabled: false });
  const found = await page
    .locator('.month [data-until]')
    .evaluateAll((all) =>
      all.map((e) => ({ id: e.id, until: (e as HTMLElement).dataset.until!, month: e.closest<HTMLElement>('.month')!.id })),
    );
  return found;
}

const coming = async (): Promise<{ id: string; until: string; month: string }> =>
  (await built()).filter(({ until }) => until.length === 10).toSorted((a, b) => (a.until < b.until ? -1 : 1))[0]!;

describe('what has been', () => {
  it('folds away when its last day is over in Sweden, and not before', async () => {
    const { id, until } = await coming();
    // 23.30 in Sweden, and an hour later: the same day where this browser thinks it is.
    const before = await openAt(`${until}T22:30:00Z`);
    await expect.poll(() => before.page.locator(`.month #${id}`).count()).toBe(1);
    const { page, faults } = await openAt(`${until}T23:30:00Z`);
    const fold = page.locator('past-events details');
    await expect.poll(() => page.locator(`#${id}`).isVisible()).toBe(false);
    await expect.poll(() => fold.locator(`#${id}`).count()).toBe(1);
    await fold.locator('summary').click();
    await expect.poll(() => page.locator(`#${id}`).isVisible()).toBe(true);
    expect([...before.faults, ...faults]).toEqual([]);
  });

  it('leaves no empty month behind, and takes nothing with it that is not over', async () => {
    const all = await built();
    const { page } = await openAt(noon(after(TEST_DATE, 3650)));
    await expect.poll(() => page.locator('past-events li[data-until]').count()).toBeGreaterThanOrEqual(all.length);
    const months = await page
      .locator('.month')
      .evaluateAll((list) => list.map((month) => ({ shown: month.checkVisibility(), rows: month.querySelectorAll('li').length })));
    expect(months.every(({ shown, rows }) => shown === rows > 0)).toBe(true);
    await expect.poll(() => page.locator('.month li.usually').count()).toBeGreaterThan(0);
  });

  it('is open for the reader who comes by a link to it', async () => {
    const { id, until } = await coming();
    const there = await openAt(noon(after(until, 1)), `#${id}`);
    await expect.poll(() => there.page.locator(`#${id}`).isVisible()).toBe(true);
    const { page } = await openAt(noon(after(until, 1)));
    await page
      .locator('details.stage-dates', { has: page.locator(`a[href="#${id}"]`) })
      .first()
      .locator('summary')
      .click();
    await page.locator(`.stage-dates a[href="#${id}"]`).first().click();
    await page.locator(`#${id}`).waitFor({ state: 'visible' });
  });

  it('costs under one kilobyte of script, on calendars only', async () => {
    const { page } = await session.open(ADDRESS);
    const loaded = (): Promise<string[]> =>
      page.locator('script[src]').evaluateAll((list) => list.map((e) => new URL((e as HTMLScriptElement).src).pathname));
    const here = await loaded();
    await page.goto(`${session.base}/tavlingar/`);
    const everywhere = await loaded();
    const scripts = here.filter((address) => !everywhere.includes(address));
    expect(scripts.length).toBe(1);
    expect(scripts.reduce((sum, address) => sum + statSync(path.join(inject('site'), address)).size, 0)).toBeLessThan(1000);
  });
});

describe('what comes later', () => {
  it('is folded by the month, and open for who comes by a link to it or asks for a stage', async () => {
    const { page } = await session.open(ADDRESS);
    const months = await page
      .locator('.month')
      .evaluateAll((all) => all.map((e) => e.querySelector<HTMLDetailsElement>(':scope > details')?.open ?? true));
    expect(months).toEqual(months.map((_, i) => i === 0));
    expect(months.length).toBeGreaterThan(6);
    const id = await page.locator('.later.month .calendar > li').first().getAttribute('id');
    await page.goto(`${session.base}${ADDRESS}#${id}`);
    await page.locator(`#${id}`).waitFor({ state: 'visible' });
    const stage = page.locator('.jump a').last();
    const fold = page.locator((await stage.getAttribute('href'))!);
    await expect.poll(() => fold.isVisible()).toBe(false);
    await stage.click();
    await fold.waitFor({ state: 'visible' });
  });
});

describe('without JavaScript', () => {
  it('everything is there to read, with its date or its month in words, and every link leads to it', async () => {
    const { page } = await session.open(ADDRESS, { javaScriptEnabled: false });
    // Folds need no script: what is in one is a press away.
    const items = await page.locator('.calendar > li').evaluateAll((all) =>
      all.map((e) => ({
        id: e.id,
        shown: (e.closest('details') ?? e).checkVisibility(),
        known: e.classList.contains('known'),
        days: e.querySelectorAll('.when time[datetime]').length,
      })),
    );
    expect(items.length).toBeGreaterThan(30);
    expect(items.filter(({ shown }) => !shown)).toEqual([]);
    expect(items.filter(({ known, days }) => known !== days > 0)).toEqual([]);
    const targets = await page.locator('main a[href^="#"]').evaluateAll((all) => all.map((e) => e.getAttribute('href')!.slice(1)));
    const ids = await page.locator('main [id]').evaluateAll((all) => all.map((e) => e.id));
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });
});
