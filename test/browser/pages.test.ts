import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { onePageOfEachKind } from '../../scripts/lib/kinds.ts';
import { type Session, startSession } from './session.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const kinds = await onePageOfEachKind();
let session: Session;

beforeAll(async () => {
  session = await startSession(inject('site'));
});
afterAll(() => session.close());

type Axe = {
  run: (root: Document, options: { runOnly: string[] }) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
};
/** Each theme and each width once: colours do not depend on widths, and are tested from the tokens too. */
const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 360 },
] as const;

describe.each(looks)('in $colorScheme at $width px', ({ colorScheme, width }) => {
  it.each(kinds)('$kind has nothing that axe finds, asks nobody else and keeps nothing', async ({ address }) => {
    const { page, context, wrongs } = await session.open(address, { colorScheme, viewport: { width, height: 800 } });
    await page.evaluate(axeSource);
    const { violations } = await page.evaluate(
      (rules) => (globalThis as unknown as { axe: Axe }).axe.run(document, { runOnly: rules }),
      RULES,
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
    expect(wrongs).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow).toBe(0);
    await context.close();
  });
});

describe('without JavaScript', () => {
  it.each(kinds)('$kind says all it has to say', async ({ kind, address }) => {
    const withScript = await session.open(address);
    const without = await session.open(address, { javaScriptEnabled: false });
    const read = async ({ page }: typeof without): Promise<string> => {
      // The heart needs a script, and says nothing of the page.
      for (const heart of await page.locator('save-button').all()) await heart.evaluate((e) => e.remove());
      return (await page.locator('main').innerText()).replace(/\s+/g, ' ');
    };
    const text = await read(without);
    // Search, the list, the comparison, one's own lesson and reading without network wait for the reader; a calendar folds what has passed.
    if (!/search|calendar|^(list|compare|lesson|offline)-list/.test(kind)) expect(text).toBe(await read(withScript));
    expect(text.length).toBeGreaterThan(60);
    await Promise.all([withScript.context.close(), without.context.close()]);
  });

  it('search says that it needs it, and how to find things anyway', async () => {
    const { page, context } = await session.open('/sok/', { javaScriptEnabled: false });
    await expect(page.locator('noscript').innerText()).resolves.toContain('Sökningen behöver JavaScript');
    expect(await page.locator('main a[href="/yrken/"]').isVisible()).toBe(true);
    await context.close();
  });
});

const ACTABLE = 'a[href]:not([tabindex="-1"]), button:not([hidden]), input, select, summary, [tabindex="0"]';

describe('by keyboard', () => {
  it.each(kinds.filter(({ kind }) => ['home-list', 'region', 'job', 'education', 'search-list'].includes(kind)))(
    'everything on $kind that can be acted on is reached, in order and visibly',
    async ({ address }) => {
      const { page, context } = await session.open(address, { viewport: { width: 1280, height: 800 } });
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
      await context.close();
    },
  );

  it('the skip link leads past the menu', async () => {
    const { page, context } = await session.open('/yrken/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('innehall');
    await context.close();
  });
});
