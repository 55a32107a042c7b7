import { describe, expect, it } from 'vitest';
import { faultsOf, useSession } from './session.ts';

const TRY = '/prova-sjalv/';
const session = useSession();

describe('what one can try oneself', () => {
  it('has a quiz that needs no script: one guesses, opens the answer by keyboard, and the right one is marked', async () => {
    const { page } = await session.open(TRY, { javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
    const first = page.locator('.quiz > li').first();
    const width = (): Promise<string> => first.locator('.right').evaluate((e) => getComputedStyle(e).borderTopWidth);
    const before = await width();
    await first.locator('input').first().focus();
    await page.keyboard.press('Space');
    expect(await first.locator('input').first().isChecked()).toBe(true);
    expect(await width()).toBe(before);
    await first.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => first.locator('details p').first().innerText()).toMatch(/^Rätt svar: .+\./);
    await expect.poll(width).not.toBe(before);
  });

  it('has no faults that axe finds, with the answers open', async () => {
    const { page, wrongs } = await session.open(TRY);
    for (const fold of await page.locator('main details').all()) await fold.evaluate((e: HTMLDetailsElement) => (e.open = true));
    expect(await faultsOf(page)).toEqual([]);
    expect(wrongs).toEqual([]);
  });
});
