import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSession } from './session.ts';

const session = useSession();
const FORMS = [
  { form: 'wide', viewport: { width: 1280, height: 800 } },
  { form: 'narrow', viewport: { width: 360, height: 740 } },
] as const;
const CIRCLES = 'svg.lanes:visible a';
const told = (page: Page): Promise<string> => page.locator('.picks .told').innerText();
const here = (page: Page): Promise<string | null | undefined> => page.evaluate(() => document.activeElement?.getAttribute('href'));

/** Names and circles of the picture that stand over each other, or outside it. */
const misplaced = (page: Page): Promise<string[]> =>
  page.locator('svg.lanes:visible').evaluate((picture) => {
    const frame = picture.getBoundingClientRect();
    const parts = [...picture.querySelectorAll('text, circle')].map((part) => ({ part, at: part.getBoundingClientRect() }));
    const name = (part: Element): string => part.textContent || `the circle of ${part.parentElement?.textContent}`;
    const outside = parts.filter(({ at }) => at.left < frame.left - 1 || at.right > frame.right + 1 || at.bottom > frame.bottom + 1);
    // Letters stand in boxes with room above and below them, which may touch those of the next row.
    const ROOM = 4;
    const over = parts.flatMap(({ part, at }, i) =>
      parts
        .slice(0, i)
        .filter((other) => at.left < other.at.right && other.at.left < at.right)
        .filter((other) => at.top + ROOM < other.at.bottom - ROOM && other.at.top + ROOM < at.bottom - ROOM)
        .map((other) => `${name(part)} over ${name(other.part)}`),
    );
    return [...outside.map(({ part }) => `${name(part)} outside`), ...over];
  });

describe('all jobs in one picture', () => {
  it.each(FORMS.flatMap((one) => ['/yrken/', '/en/jobs/'].map((address) => ({ ...one, address }))))(
    'has no name over another or outside it, in its $form form at $address',
    async ({ viewport, address }) => {
      const { page } = await session.open(address, { viewport });
      await page.evaluate(() => document.fonts.ready);
      expect(await page.locator(CIRCLES).count()).toBeGreaterThan(40);
      expect(await misplaced(page)).toEqual([]);
    },
  );

  it.each(FORMS)('leads from each circle to its row without a script, in its $form form', async ({ viewport }) => {
    const { page } = await session.open('/yrken/', { viewport, javaScriptEnabled: false });
    const targets = await page.locator(CIRCLES).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(new Set(targets).size).toBe(targets.length);
    for (const target of targets) expect(await page.locator(`tr${target}`).count()).toBe(1);
    expect(await page.locator('.pick').isVisible()).toBe(false);
  });

  it('is one stop for Tab, goes on by the arrows, and tells what a circle is until Escape', async () => {
    const { page } = await session.open('/yrken/', { viewport: FORMS[0].viewport });
    await expect.poll(() => page.locator(`${CIRCLES}[tabindex="0"]`).count()).toBe(1);
    await page.locator(`${CIRCLES}[tabindex="0"]`).focus();
    const first = await here(page);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => here(page)).not.toBe(first);
    const second = await here(page);
    const shown = page.locator('.shown');
    await expect.poll(() => shown.locator('dd').count()).toBe(4);
    await page.keyboard.press('Enter');
    await expect.poll(() => here(page)).toMatch(/^\/yrken\/.+/);
    await page.keyboard.press('Escape');
    await expect.poll(() => here(page)).toBe(second);
    expect(await shown.isVisible()).toBe(false);
  });

  it('leaves what fits all that is picked, in the picture and the table alike, and all again', async () => {
    const { page } = await session.open('/yrken/', { viewport: FORMS[0].viewport });
    const left = async () => ({
      circles: await page.locator(`${CIRCLES}:not(.out)`).evaluateAll((links) => links.map((link) => link.getAttribute('href')).toSorted()),
      rows: await page.locator('.job-table tbody tr:not([hidden]):has(td[data-value])').evaluateAll((rows) =>
        rows
          .filter((row) => row.querySelector('td')?.dataset['value'])
          .map((row) => `#${row.id}`)
          .toSorted(),
      ),
    });
    await expect.poll(() => page.locator('.pick').isVisible()).toBe(true);
    const all = await left();
    expect(all.circles).toEqual(all.rows);
    await page.selectOption('select[name="pay"]', '45000');
    await page.selectOption('select[name="chances"]', 'large');
    await expect.poll(() => told(page)).toMatch(/\d+ yrken passar/);
    const some = await left();
    expect(some.circles.length).toBeGreaterThan(0);
    expect(some.circles.length).toBeLessThan(all.circles.length);
    expect(some.circles).toEqual(some.rows);
    await page.selectOption('select[name="pay"]', '55000');
    await page.selectOption('select[name="place"]', 'outside');
    await expect.poll(() => told(page)).toMatch(/Inget yrke/);
    await page.locator('.picks button[type="reset"]').click();
    await expect.poll(left).toEqual(all);
  });
});
