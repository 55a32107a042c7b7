import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { onePageOfEachKind } from '../../scripts/lib/kinds.ts';
import { translator } from '../../src/i18n/strings.ts';
import { href } from '../../src/links.ts';
import { focusedIn, useSession } from './session.ts';

// Everything that can be done is done here with keys alone.

const t = translator('sv');
const kinds = await onePageOfEachKind();
const addressOf = (kind: string): string => kinds.find((page) => page.kind === kind)!.address;
const phone = { viewport: { width: 360, height: 740 } };
const session = useSession();

/** Tabs until it is there, as a reader does. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab');
    if ((await focusedIn(page)) === name) return;
  }
  throw new Error(`Focus never came to ”${name}”.`);
}

describe('the menu', () => {
  it.each(['Enter', 'Space'])('opens with %s, lets focus in, closes with Escape and gives focus back', async (key) => {
    const { page } = await session.open(addressOf('job'), phone);
    const menu = page.getByRole('navigation', { name: t('nav.label') });
    await tabTo(page, t('nav.menu'));
    await page.keyboard.press(key);
    await expect.poll(() => menu.isVisible()).toBe(true);
    await tabTo(page, t('nav.jobs'));
    await page.keyboard.press('Escape');
    await expect.poll(() => menu.isVisible()).toBe(false);
    await expect.poll(() => focusedIn(page)).toBe(t('nav.menu'));
  });

  it('closes with its own button, and leads on', async () => {
    const { page } = await session.open(addressOf('job'), phone);
    const menu = page.getByRole('navigation', { name: t('nav.label') });
    await tabTo(page, t('nav.menu'));
    await page.keyboard.press('Enter');
    await tabTo(page, t('nav.close'));
    await page.keyboard.press('Enter');
    await expect.poll(() => menu.isVisible()).toBe(false);
    await expect.poll(() => focusedIn(page)).toBe(t('nav.menu'));
    await page.keyboard.press('Enter');
    await tabTo(page, t('kind.education'));
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${href('education', '', 'sv')}`);
  });
});

describe('the choice of theme', () => {
  it('is kept from page to page, stands there before anything is painted, and leaves nothing when it is taken back', async () => {
    const { page } = await session.open(addressOf('job'), { ...phone, colorScheme: 'light' });
    const kept = (): Promise<string[]> => page.evaluate(() => Object.entries({ ...localStorage, ...sessionStorage }).map(String));
    const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const press = async (): Promise<void> => {
      await tabTo(page, t('nav.menu'));
      await page.keyboard.press('Enter');
      await tabTo(page, t('nav.dark'));
      await page.keyboard.press('Enter');
    };
    await expect.poll(() => kept()).toEqual([]);
    const light = await paper();
    await press();
    await expect.poll(() => paper()).not.toBe(light);
    const dark = await paper();
    await expect.poll(() => kept()).toEqual(['theme,dark']);
    // What the root says when the body begins: nothing has been painted before that.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        (globalThis as { atFirst?: string }).atFirst = document.documentElement.dataset.theme ?? '';
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(session.base + addressOf('competition'));
    await expect.poll(() => page.evaluate(() => (globalThis as { atFirst?: string }).atFirst)).toBe('dark');
    await expect.poll(() => paper()).toBe(dark);
    await press();
    await expect.poll(() => paper()).toBe(light);
    await expect.poll(() => kept()).toEqual([]);
  });
});

describe('what is folded', () => {
  it.each(['region', 'need', 'search-list'])('opens and closes with keys on %s', async (kind) => {
    const { page } = await session.open(addressOf(kind), phone);
    const summary = page.locator('main summary:visible').first();
    const open = (): Promise<boolean> => summary.evaluate((e) => (e.parentElement as HTMLDetailsElement).open);
    await summary.focus();
    const before = await open();
    await page.keyboard.press('Enter');
    await expect.poll(() => open()).toBe(!before);
    await page.keyboard.press('Space');
    await expect.poll(() => open()).toBe(before);
  });
});

describe('search', () => {
  it('is asked from the front page with keys alone', async () => {
    const { page } = await session.open(addressOf('home-list'), phone);
    const tabToward = async (wanted: string): Promise<void> => {
      for (let i = 0; i < 30 && !(await page.evaluate((selector) => document.activeElement?.matches(selector), wanted)); i++)
        await page.keyboard.press('Tab');
    };
    await tabToward('a.to-search');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${href('search', '', 'sv')}`);
    await tabToward('main input[type="search"]');
    await page.keyboard.type('svets');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${href('search', '', 'sv')}?q=svets`);
  });
});

const ACTABLE = 'a[href]:not([tabindex="-1"]), button:not([hidden]), input, select, summary, [tabindex="0"]';

describe('a page', () => {
  it.each(kinds.filter(({ kind }) => ['home-list', 'region', 'job', 'education', 'search-list'].includes(kind)))(
    'everything on $kind that can be acted on is reached, in order and visibly',
    async ({ address }) => {
      const { page } = await session.open(address, { viewport: { width: 1280, height: 800 } });
      const expected = await page.evaluate(
        (actable) => [...document.querySelectorAll<HTMLElement>(actable)].filter((e) => e.checkVisibility()).length,
        ACTABLE,
      );
      const reached: { index: number; outlined: boolean }[] = [];
      for (let i = 0; i <= expected + 2; i++) {
        await page.keyboard.press('Tab');
        const here = await page.evaluate((actable) => {
          const all = [...document.querySelectorAll<HTMLElement>(actable)].filter((e) => e.checkVisibility());
          const at = document.activeElement as HTMLElement;
          return { index: all.indexOf(at), outlined: getComputedStyle(at).outlineStyle !== 'none' };
        }, ACTABLE);
        if (here.index >= 0 && !reached.some((r) => r.index === here.index)) reached.push(here);
      }
      expect(reached.map((r) => r.index)).toEqual(Array.from({ length: expected }, (_, i) => i));
      expect(reached.filter((r) => !r.outlined)).toEqual([]);
    },
  );

  it('the skip link leads past the menu', async () => {
    const { page } = await session.open('/yrken/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('innehall');
  });
});
