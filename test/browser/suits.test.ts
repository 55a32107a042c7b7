import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import { translator } from '../../src/i18n/strings.ts';
import { qr } from '../../src/sharing/qr.ts';
import { faultsOf, useSession } from './session.ts';

const SUITS = '/vad-passar-mig/';
const session = useSession();
const t = translator('sv');
const questions = (await catalogue('sv')).questions.map(({ title }) => title);

const heading = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
const jobs = (page: Page): Promise<string[]> => page.locator('.groups h4').allInnerTexts();
/** What stands on paper, sheet after sheet. */
async function onPaper(page: Page): Promise<string> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.replace(/\s+/g, ' ');
}
/** Presses the answer that has the focus's question, by keyboard. */
async function answer(page: Page, name: string): Promise<void> {
  await page.locator(`.question:not([hidden]) [data-answer="${name}"]`).focus();
  await page.keyboard.press('Enter');
}

describe('what suits me', () => {
  it('is answered by keyboard: each answer leads to the next question, and the last to jobs with reasons', async () => {
    const { page, context, wrongs } = await session.open(SUITS, { viewport: { width: 360, height: 800 } });
    await page.waitForSelector('.question:not([hidden])');
    expect(await page.locator('.question:not([hidden])').count()).toBe(1);
    for (const name of ['first', 'second', 'second', 'none']) await answer(page, name);
    expect(await heading(page)).toContain('Val 5 av 12');
    await page.goBack();
    await expect.poll(() => page.locator('.question:not([hidden]) h2').innerText()).toContain('Val 4 av 12');
    await answer(page, 'none');
    await page.locator('.question:not([hidden]) [data-act="finish"]').focus();
    await page.keyboard.press('Enter');
    expect(await heading(page)).toBe('Det här kan passa dig');
    const suggested = await jobs(page);
    expect(suggested.length).toBeGreaterThanOrEqual(3);
    expect(await page.locator('.groups').innerText()).toMatch(/För att du valde: /);
    expect(await page.locator('.outcome').innerText()).toMatch(/Talar emot: du valde bort/);
    expect(await page.locator('.unexpected h4').count()).toBe(1);
    expect(suggested).not.toContain(await page.locator('.unexpected h4').innerText());
    expect(await faultsOf(page)).toEqual([]);
    expect(wrongs).toEqual([]);
    await context.close();
  });

  it('has its answers in the address and nowhere else, to be sent on', async () => {
    const { page, context } = await session.open(`${SUITS}#1=baoa--------`);
    await page.waitForSelector('.outcome:not([hidden])');
    const suggested = await jobs(page);
    expect(suggested.length).toBeGreaterThanOrEqual(3);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await page.reload();
    await expect.poll(() => jobs(page)).toEqual(suggested);
    expect(await page.locator('a.compare').getAttribute('href')).toMatch(/^\/jamfor\/\?y=[a-z0-9-]+,/);
    await page.locator('.answers button').nth(1).click();
    expect(await heading(page)).toContain('Val 2 av 12');
    await answer(page, 'second');
    await page.waitForURL(/#1=bboa--------$/);
    expect(await heading(page)).toBe('Det här kan passa dig');
    await context.close();
  });

  it('saves a job from the suggestions', async () => {
    const { page, context } = await session.open(`${SUITS}#1=baoa--------`);
    await page.locator('.groups save-button button').first().click();
    expect(await page.locator('.groups save-button button').first().getAttribute('aria-pressed')).toBe('true');
    await context.close();
  });

  it('says so where an address cannot be read, and takes what can', async () => {
    for (const [fragment, at] of [
      ['#1=b<b>', /Val 5 av 12/],
      ['#9=ab', /Val 1 av 12/],
      ['#hej', /Val 1 av 12/],
    ] as const) {
      const { page, context } = await session.open(SUITS + fragment);
      await expect.poll(() => page.locator('suits-me > .told').innerText()).toContain('gick inte att läsa helt');
      expect(await page.locator('.question:not([hidden]) h2').innerText()).toMatch(at);
      await context.close();
    }
  });

  it('shows one’s answers as a code only when it is asked for, and the code is the address', async () => {
    const { page, context, wrongs } = await session.open(`${SUITS}#1=baoa--------`);
    const code = page.locator('.own-code svg');
    await page.waitForSelector('.outcome:not([hidden])');
    expect(await code.isVisible()).toBe(false);
    await page.locator('.own-code summary').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => code.isVisible()).toBe(true);
    await expect.poll(() => code.locator('path').getAttribute('d')).toBe(qr(page.url()).path);
    expect(wrongs).toEqual([]);
    await context.close();
  });

  for (const javaScriptEnabled of [true, false])
    it(`is a form of all questions on paper ${javaScriptEnabled ? 'while nothing is answered' : 'without script'}`, async () => {
      const { page } = await session.open(SUITS, { javaScriptEnabled });
      if (javaScriptEnabled) await page.waitForSelector('.question:not([hidden])');
      const words = await onPaper(page);
      expect(questions.filter((title) => !words.includes(title))).toEqual([]);
    });

  it('has on paper what it suggests, and no empty questions', async () => {
    const { page } = await session.open(`${SUITS}#1=baoabxabaxab`);
    await page.waitForSelector('.outcome:not([hidden])');
    const [first = ''] = await jobs(page);
    const words = await onPaper(page);
    expect(words).toContain(first);
    expect(words).not.toContain(t('suits.progress', { number: 1, count: questions.length }));
  });
});
