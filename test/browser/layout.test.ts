import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { onePageOfEachKind } from '../../scripts/lib/kinds.ts';
import { type Session, startSession } from './session.ts';

// Whether a page holds together where room is scarce: narrow, magnified, widely set, touched with a thumb, with motion off.

const kinds = await onePageOfEachKind();
const phone = { width: 360, height: 740 };
/** 1280 px at 400 %. */
const narrow = { width: 320, height: 640 };
let session: Session;
beforeAll(async () => {
  session = await startSession(inject('site'));
});
afterAll(() => session.close());

/** Unfolds what is folded, and the menu: what one may see is measured too. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
const openMenu = (page: Page): Promise<void> => page.evaluate(() => document.querySelector<HTMLElement>('[popover]')?.showPopover());

/** What is wider than the page, stands outside it, or is cut off by its own box. What scrolls by itself and is reached by keyboard may be wide. */
const outOfRoom = (page: Page, widelySet = false): Promise<string[]> =>
  page.evaluate((leaveDrawings) => {
    const root = document.documentElement;
    const found = root.scrollWidth > root.clientWidth ? [`the page scrolls sideways: ${root.scrollWidth} px`] : [];
    const name = (e: Element): string => `${e.tagName.toLowerCase()}.${e.getAttribute('class')} ”${e.textContent.trim().slice(0, 40)}”`;
    const forTheEye = (e: Element): boolean => {
      const { width, height } = e.getBoundingClientRect();
      return e.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
    };
    const hidden = (e: Element): boolean => {
      for (let at: Element | null = e; at; at = at.parentElement) if (!forTheEye(at) && at.getClientRects().length > 0) return true;
      return false;
    };
    const ownText = (e: Element): boolean => [...e.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim() !== '');
    for (const e of document.querySelectorAll<HTMLElement>('body *')) {
      if (!forTheEye(e) || hidden(e)) continue;
      const style = getComputedStyle(e);
      const cutsX = /hidden|clip/.test(style.overflowX) && e.scrollWidth > e.clientWidth + 1;
      const cutsY = /hidden|clip/.test(style.overflowY) && e.scrollHeight > e.clientHeight + 1;
      if (e.clientWidth > 0 && (cutsX || cutsY)) found.push(`cut off: ${name(e)}`);
      // Figures of a drawing stand where they are measured; the table beside it says the same.
      if (leaveDrawings && e.closest('svg')) continue;
      const { left, right } = e.getBoundingClientRect();
      if (ownText(e) && !e.closest('[tabindex="0"]') && (right > root.clientWidth + 1 || left < -1))
        found.push(`outside the page: ${name(e)}`);
    }
    return found;
  }, widelySet);

describe('at 320 px, which is 400 % of 1280', () => {
  it.each(kinds)(
    '$kind needs no scrolling sideways and cuts no text, not even when set as widely as a reader may ask',
    async ({ address }) => {
      const { page, context } = await session.open(address, { viewport: narrow });
      await unfold(page);
      expect(await outOfRoom(page)).toEqual([]);
      // WCAG 1.4.12, by the one door that the content security policy leaves open.
      await page.evaluate(() => {
        const wide = new CSSStyleSheet();
        wide.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
        );
        document.adoptedStyleSheets = [wide];
      });
      expect(await outOfRoom(page, true)).toEqual([]);
      await openMenu(page);
      expect(await outOfRoom(page, true)).toEqual([]);
      await context.close();
    },
  );
});

/** What is for acting on and too small, by WCAG 2.5.8: under 24 px, in no running text, and without room of its own around it. */
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const TARGET = 'a[href], button, input, select, summary, [role="button"]';
    const shown = [...document.querySelectorAll<HTMLElement>(TARGET)].filter((e) => e.checkVisibility({ visibilityProperty: true }));
    // What only the eye meets on a drawing has its equal among the page's words.
    const onScreen = shown.filter((e) => e.getBoundingClientRect().bottom + scrollY > 0 && !e.closest('[aria-hidden="true"]'));
    /** Words beside it in its own paragraph, row or cell: then its height is the line's. */
    const inText = (e: HTMLElement): boolean => {
      if (getComputedStyle(e).display !== 'inline') return false;
      let block = e.parentElement!;
      while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement!;
      let around = block.textContent;
      for (const target of block.querySelectorAll(TARGET)) around = around.replace(target.textContent, '');
      return /[\p{L}\p{N}]/u.test(around);
    };
    const boxes = onScreen.map((e) => ({ e, box: e.getBoundingClientRect() }));
    const small = boxes.filter(({ e, box }) => (box.width < 24 || box.height < 24) && !inText(e));
    const isSmall = new Set(small.map(({ e }) => e));
    return small
      .filter(({ e, box }) => {
        const x = box.left + box.width / 2;
        const y = box.top + box.height / 2;
        return boxes.some(({ e: other, box: b }) => {
          if (other === e || other.contains(e) || e.contains(other)) return false;
          if (isSmall.has(other)) return Math.hypot(x - (b.left + b.width / 2), y - (b.top + b.height / 2)) < 24;
          return Math.hypot(x - Math.max(b.left, Math.min(x, b.right)), y - Math.max(b.top, Math.min(y, b.bottom))) < 12;
        });
      })
      .map(({ e, box }) => `${e.tagName.toLowerCase()} ”${e.textContent.trim()}” ${Math.round(box.width)} × ${Math.round(box.height)}`);
  });

/** What one comes to a page to press. */
const MAIN_TARGETS = [
  'body > header :is(a, button, input)',
  '[role="search"] :is(input, button)',
  '.strip a',
  '[data-choose]',
  'main select',
];

const tooLow = (page: Page): Promise<string[]> =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .filter((e) => e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().height < 43.5)
        .map((e) => `${e.tagName.toLowerCase()} ”${e.textContent.trim()}” ${e.getBoundingClientRect().height} px`),
    MAIN_TARGETS.join(', '),
  );

describe('for a thumb at 360 px', () => {
  it.each(kinds)('$kind has targets of 24 px, and main ones of 44', async ({ address }) => {
    const { page, context } = await session.open(address, { viewport: phone, hasTouch: true });
    await unfold(page);
    expect(await tooSmall(page)).toEqual([]);
    expect(await tooLow(page)).toEqual([]);
    await openMenu(page);
    expect(await tooLow(page)).toEqual([]);
    await context.close();
  });
});

/** How much has moved since the page was opened, without an act of the reader. */
const shifts = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    type Shift = PerformanceEntry & { value: number; sources: { node?: Element }[] };
    return new Promise((resolve) => {
      const found: string[] = [];
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries() as Shift[])
          // Under a thousandth is less than a pixel of one line.
          if (value >= 0.001) found.push(`${value.toFixed(4)}: ${sources.map(({ node }) => node?.outerHTML?.slice(0, 80)).join(', ')}`);
      }).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => resolve(found), 250);
    });
  });

describe('while it loads on a phone', () => {
  const width = 360;

  it.each(kinds)('nothing moves on $kind, and nothing is animated for the reader who wants no motion', async ({ address }) => {
    const { page, context } = await session.open(address, { viewport: { width, height: 740 }, reducedMotion: 'reduce' });
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await shifts(page)).toEqual([]);
    await context.close();
  });

  it('nothing moves when the font comes late', async () => {
    const context = await session.browser.newContext({ viewport: { width, height: 740 } });
    const page = await context.newPage();
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue();
    });
    await page.goto(session.base);
    expect(await shifts(page)).toEqual([]);
    await context.close();
  });
});
