import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { onePageOfEachKind } from '../../scripts/lib/kinds.ts';
import { translator } from '../../src/i18n/strings.ts';
import { href } from '../../src/links.ts';
import { type Session, startSession } from './session.ts';

// Everything that can be done is done here with keys alone.

const t = translator('sv');
const kinds = await onePageOfEachKind();
const addressOf = (kind: string): string => kinds.find((page) => page.kind === kind)!.address;
const phone = { viewport: { width: 360, height: 740 } };
let session: Session;
beforeAll(async () => {
  session = await startSession(inject('site'));
});
afterAll(() => session.close());

/** The name of what has focus. */
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

/** Tabs until it is there, as a reader does. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === name) return;
  }
  throw new Error(`Focus never came to ”${name}”.`);
}

describe('the menu', () => {
  it.each(['Enter', 'Space'])('opens with %s, lets focus in, closes with Escape and gives focus back', async (key) => {
    const { page, context } = await session.open(addressOf('job'), phone);
    const menu = page.getByRole('navigation', { name: t('nav.label') });
    await tabTo(page, t('nav.menu'));
    await page.keyboard.press(key);
    expect(await menu.isVisible()).toBe(true);
    await tabTo(page, t('kind.region'));
    await page.keyboard.press('Escape');
    expect(await menu.isVisible()).toBe(false);
    expect(await focused(page)).toBe(t('nav.menu'));
    await context.close();
  });

  it('closes with its own button, and leads on', async () => {
    const { page, context } = await session.open(addressOf('job'), phone);
    const menu = page.getByRole('navigation', { name: t('nav.label') });
    await tabTo(page, t('nav.menu'));
    await page.keyboard.press('Enter');
    await tabTo(page, t('nav.close'));
    await page.keyboard.press('Enter');
    expect(await menu.isVisible()).toBe(false);
    expect(await focused(page)).toBe(t('nav.menu'));
    await page.keyboard.press('Enter');
    await tabTo(page, t('kind.competition'));
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${href('competition', '', 'sv')}`);
    await context.close();
  });
});

describe('the choice of theme', () => {
  it('is kept from page to page, stands there before anything is painted, and leaves nothing when it is taken back', async () => {
    const { page, context } = await session.open(addressOf('job'), { ...phone, colorScheme: 'light' });
    const kept = (): Promise<string[]> => page.evaluate(() => Object.entries({ ...localStorage, ...sessionStorage }).map(String));
    const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const press = async (): Promise<void> => {
      await tabTo(page, t('nav.menu'));
      await page.keyboard.press('Enter');
      await tabTo(page, t('nav.dark'));
      await page.keyboard.press('Enter');
    };
    expect(await kept()).toEqual([]);
    const light = await paper();
    await press();
    const dark = await paper();
    expect(dark).not.toBe(light);
    expect(await kept()).toEqual(['theme,dark']);
    // What the root says when the body begins: nothing has been painted before that.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        (globalThis as { atFirst?: string }).atFirst = document.documentElement.dataset.theme ?? '';
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(session.base + addressOf('competition'));
    expect(await page.evaluate(() => (globalThis as { atFirst?: string }).atFirst)).toBe('dark');
    expect(await paper()).toBe(dark);
    await press();
    expect(await paper()).toBe(light);
    expect(await kept()).toEqual([]);
    await context.close();
  });
});

describe('what is folded', () => {
  it.each(['region', 'need', 'search-list'])('opens and closes with keys on %s', async (kind) => {
    const { page, context } = await session.open(addressOf(kind), phone);
    const summary = page.locator('main summary:visible').first();
    const open = (): Promise<boolean> => summary.evaluate((e) => (e.parentElement as HTMLDetailsElement).open);
    await summary.focus();
    const before = await open();
    await page.keyboard.press('Enter');
    expect(await open()).toBe(!before);
    await page.keyboard.press('Space');
    expect(await open()).toBe(before);
    await context.close();
  });
});

describe('search', () => {
  it('is asked from the front page with keys alone', async () => {
    const { page, context } = await session.open(addressOf('home-list'), phone);
    for (let i = 0; i < 30 && !(await page.evaluate(() => document.activeElement?.matches('main input[type="search"]'))); i++)
      await page.keyboard.press('Tab');
    await page.keyboard.type('svets');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${href('search', '', 'sv')}?q=svets`);
    await context.close();
  });
});

/** What takes focus without showing it: no ring, a thin one, or one that its surroundings cut away on two sides or more. */
const unseen = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const found: string[] = [];
    for (const e of document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex="0"]')) {
      if (!e.checkVisibility({ visibilityProperty: true })) continue;
      e.focus({ preventScroll: true });
      if (document.activeElement !== e) continue;
      const ring = getComputedStyle(e);
      const name = `${e.tagName.toLowerCase()} ”${(e.textContent.trim() || e.getAttribute('name') || '').slice(0, 40)}”`;
      if (ring.outlineStyle === 'none' || Number.parseFloat(ring.outlineWidth) < 2) {
        found.push(`no ring: ${name}`);
        continue;
      }
      const edge = Number.parseFloat(ring.outlineOffset);
      const { left, right, top, bottom } = e.getBoundingClientRect();
      for (let at = e.parentElement; at && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (style.clipPath === 'none' && !/hidden|clip/.test(style.overflow)) continue;
        const box = at.getBoundingClientRect();
        const cut = [left - edge < box.left, right + edge > box.right, top - edge < box.top, bottom + edge > box.bottom];
        if (cut.filter(Boolean).length > 1) found.push(`ring cut off: ${name}`);
      }
    }
    return [...new Set(found)];
  });

describe('focus', () => {
  it.each(kinds)('is seen on everything on $kind', async ({ address }) => {
    const { page, context } = await session.open(address, phone);
    // A key first: then the browser knows that rings are wanted.
    await page.keyboard.press('Tab');
    expect(await unseen(page)).toEqual([]);
    await context.close();
  });
});
