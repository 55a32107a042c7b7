import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Page } from 'playwright-core';
import { budgets } from '../site/budgets.ts';
import { type Session, startSession } from './session.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession(inject('site'));
});
afterAll(() => session.close());

/** Waits until the results that belong to the present query stand there. */
const settled = (page: Page, text: RegExp): Promise<void> =>
  page
    .waitForFunction((source) => new RegExp(source).test(document.querySelector('.status')?.textContent ?? ''), text.source)
    .then(() => undefined);
const results = (page: Page): Promise<string[]> => page.locator('.result-list h3').allInnerTexts();

describe('search', () => {
  it('finds the welder when one searches from the header of any page', async () => {
    const { page, context, wrongs } = await session.open('/tavlingar/');
    await page.getByRole('searchbox').fill('svetsare');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/sok\/\?q=svetsare/);
    await settled(page, /träff/);
    expect(await results(page)).toContain('Svetsare');
    expect(await page.locator('.status').innerText()).toMatch(/^\d+ träff(ar)? på ”svetsare”\.$/);
    expect(wrongs).toEqual([]);
    await context.close();
  });

  it('narrows by kind and region, counts each choice, and keeps it all in the address', async () => {
    const { page, context } = await session.open('/sok/?q=svets');
    await settled(page, /träff/);
    const option = page.locator('select[name=kind] option[value=job]');
    await page.locator('.filter-box summary').click();
    await page.waitForFunction(() => /\([1-9]\d*\)/.test(document.querySelector('select[name=kind] option[value=job]')?.textContent ?? ''));
    expect(await option.textContent()).toMatch(/^Yrken \([1-9]\d*\)$/);
    await page.locator('select[name=kind]').selectOption('job');
    await page.waitForURL(/kind=job/);
    await page.waitForFunction(() => [...document.querySelectorAll('.result-list .tag')].every((tag) => tag.textContent === 'Yrke'));
    expect((await results(page)).length).toBeGreaterThan(0);
    await page.reload();
    await settled(page, /träff/);
    expect(await page.locator('select[name=kind]').inputValue()).toBe('job');
    await context.close();
  });

  it('lists all of a filter when nothing is searched for', async () => {
    const { page, context } = await session.open('/sok/?kind=region');
    await settled(page, /sidor med/);
    expect(await page.locator('.status').innerText()).toMatch(/^2[5-9] sidor/);
    await page.getByRole('button', { name: 'Visa fler' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.result-list li').length === 20);
    expect(await page.evaluate(() => document.activeElement?.closest('li') === document.querySelectorAll('.result-list li')[10])).toBe(
      true,
    );
    await context.close();
  });

  it('answers honestly when there is nothing', async () => {
    const { page, context } = await session.open('/sok/?q=qqqqzzzz');
    await settled(page, /Inga träffar/);
    expect(await results(page)).toEqual([]);
    await context.close();
  });

  it('works in English', async () => {
    const { page, context } = await session.open('/en/search/?q=welder');
    await settled(page, /result|hit|match/i);
    expect(await results(page)).toContain('Welder');
    await context.close();
  });

  it.each([
    ['HTML', '<img src=x onerror=alert(1)><b>svets</b>'],
    ['a very long text', 'svets '.repeat(1700)],
    ['only punctuation', '!?/\\.*[](){}'],
    ['a smiley and a word from right to left', '😀 עברית'],
  ])('takes %s as text', async (_, query) => {
    const { page, context, wrongs } = await session.open('/sok/');
    await page.goto(`${session.base}/sok/?q=${encodeURIComponent(query)}`);
    await settled(page, /./);
    expect(await page.locator('.status img, .status b').count()).toBe(0);
    expect(wrongs).toEqual([]);
    await context.close();
  });

  it('takes an unknown filter in the address as none', async () => {
    const { page, context } = await session.open('/sok/?q=svetsare&kind=xyz&region=<b>');
    await settled(page, /träff/);
    expect(await page.locator('select[name=kind]').inputValue()).toBe('');
    await context.close();
  });

  it('says so when its index cannot be loaded', async () => {
    const { page, context } = await session.open('/sok/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.getByRole('searchbox').fill('svets');
    await settled(page, /kunde inte laddas/);
    await context.close();
  });

  it('stays within its budget for a first search', async () => {
    const { page, context } = await session.open('/yrken/');
    let bytes = 0;
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    const compressible = new Map<string, string>();
    page.on('response', (response) => compressible.set(response.url(), response.url()));
    await page.goto(`${session.base}/sok/?q=svetsare`);
    await settled(page, /träff/);
    await page.waitForFunction(() => document.querySelectorAll('.result-list li').length > 0);
    const { brotliCompressSync } = await import('node:zlib');
    for (const url of compressible.keys()) {
      const body = Buffer.from(await (await fetch(url)).arrayBuffer());
      bytes += /\.(html|js|css|svg)(\?|$)|\/$|\?q=/.test(url) ? brotliCompressSync(body).length : body.length;
    }
    expect(bytes).toBeLessThanOrEqual(budgets.firstSearch);
    await context.close();
  });
});
