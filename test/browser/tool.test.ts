import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { faultsOf, keptBy, overflowOf, useSession } from './session.ts';

// Each tool as the one whom it is for uses it, from beginning to end.

const OFFER = '/verktyg/erbjud/';
const KIT = '/verktyg/apl-kit/';
const session = useSession();

const text = (page: Page, selector: string): Promise<string> => page.locator(selector).innerText();
const ready = (page: Page): Promise<unknown> => page.waitForSelector('tool-form form .tool-part');
const pagesOf = async (page: Page): Promise<number> =>
  (await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true })))).numPages;
const fragmentOf = (page: Page): string => new URL(page.url()).hash;

/** What a company writes that can take pupils. */
const FILLED =
  '#1=municipality=linkoping&what=visit&what=prao&weeks=v.+12&count=2&company=Verkstaden&role=Kontoret&email=prao%40verkstaden.example&until=2027-06-01';

describe('a company that offers a place', () => {
  it('fills in the form on a phone and by keyboard, and has a letter, an address to send it to and lines for the editor', async () => {
    const { page, context, wrongs } = await session.open(OFFER, { viewport: { width: 360, height: 740 } });
    await ready(page);
    await page.locator('[id="f-municipality"]').focus();
    await page.keyboard.type('Linköping');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.locator('[id="f-weeks"]').fill('v. 12');
    await page.locator('[id="f-count"]').fill('2');
    expect(await page.locator('[id="f-programme"]').isVisible()).toBe(false);
    expect(await page.locator('.tool-letter').isVisible()).toBe(false);
    // What is missing leads to its field.
    await page.locator('.lacks a', { hasText: 'Företaget' }).press('Enter');
    await page.keyboard.type('Verkstaden');
    await page.locator('[id="f-role"]').fill('Kontoret');
    await page.locator('[id="f-email"]').fill('prao@verkstaden.example');
    await page.locator('[id="f-until"]').fill('2027-06-01');
    await page.keyboard.press('Tab');
    await page.waitForSelector('.letter .subject');
    expect(await text(page, '.letter')).toContain('Vi är Verkstaden i Linköping.');
    expect(await text(page, '.to')).not.toBe('');
    expect(fragmentOf(page)).toBe(FILLED);
    await page.locator('.tool-block summary').press('Enter');
    await expect.poll(() => text(page, '.tool-block pre')).toContain('what: [visit, prao]');
    expect(await overflowOf(page)).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    expect(await keptBy(page)).toEqual([]);

    const again = await context.newPage();
    await again.goto(page.url());
    await again.waitForSelector('.letter .subject');
    expect(await text(again, '.letter')).toBe(await text(page, '.letter'));
    expect(await pagesOf(again)).toBe(1);
    expect(wrongs).toEqual([]);
  });

  it('is told that a person’s own address needs that person’s yes', async () => {
    const { page } = await session.open(OFFER + FILLED.replace('prao%40', 'kim.ek%40'));
    await page.waitForSelector('.letter .subject');
    await page.locator('.tool-block summary').click();
    await expect.poll(() => page.locator('.tool-block pre').isVisible()).toBe(false);
    await page.getByLabel('Personen säger ja').check();
    await expect.poll(() => text(page, '.tool-block pre')).toContain('consent: ');
  });
});

describe('an address or a file from elsewhere', () => {
  it('is told in words, and what can be read of it is there', async () => {
    const { page, wrongs } = await session.open(OFFER);
    await ready(page);
    for (const [hash, told] of [
      [FILLED.replace('#1=', '#9='), 'annan version'],
      [FILLED.replace('what=visit', 'what=dans'), 'dans'],
      [`${FILLED}&gammal=svar`, 'gammal: svar'],
      [FILLED.replace('Verkstaden', '%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E'), 'kod'],
      [`${FILLED}&more=${'o'.repeat(9000)}`, 'längre än'],
    ] as const) {
      await page.evaluate((value) => {
        location.hash = value;
      }, hash);
      await page.waitForFunction((words) => document.querySelector('.told')?.textContent.includes(words), told);
      expect(await page.locator('[id="f-role"]').inputValue()).toBe('Kontoret');
    }
    await expect.poll(() => page.locator('tool-form :is(script, img, iframe)').count()).toBe(0);
    await page.evaluate(() => {
      location.hash = '#hej';
    });
    await page.waitForFunction(() => document.querySelector('.told')?.textContent.includes('går inte att läsa'));
    expect(wrongs).toEqual([]);
  });

  it('too long for an address is told, saved as a file and opened again', async () => {
    const { page } = await session.open('/verktyg/sjalvskattning/');
    await ready(page);
    for (const field of await page.locator('textarea').all()) await field.fill('å'.repeat(400));
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => document.querySelector('.told')?.textContent.includes('fil'));
    expect(fragmentOf(page)).toBe('');
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-act=save]').click()]);
    expect(download.suggestedFilename()).toBe('sjalvskattning.json');
    const buffer = await readFile(await download.path());
    await page.locator('[data-act=empty]').click();
    await expect.poll(() => page.locator('textarea').first().inputValue()).toBe('');
    await page.locator('input[type=file]').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer });
    await expect.poll(() => page.locator('textarea').first().inputValue()).toBe('å'.repeat(400));
  });
});

describe('a supervisor', () => {
  it('comes from the job to a kit with its tasks, a row for each week, and prints it', async () => {
    const { page, wrongs } = await session.open('/yrken/svetsare/');
    await page.locator('main a[href*="/apl-kit/#1="]').click();
    await ready(page);
    expect(await page.locator('[id="f-job"]').inputValue()).toBe('svetsare');
    await page.locator('[id="f-weeks"]').fill('4');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.locator('[data-part=plan] .tool-row').count()).toBe(4);
    expect(await page.locator('[data-part=bedomning] .tool-field').count()).toBe(4);
    expect(await overflowOf(page)).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    // Six sheets of paper and the card.
    expect(await pagesOf(page)).toBe(7);
    expect(wrongs).toEqual([]);
  });

  it('without a script prints the empty kit', async () => {
    const { page, wrongs } = await session.open(KIT, { javaScriptEnabled: false });
    expect(await page.locator('.tool-sheet').count()).toBe(7);
    expect(await page.locator('.tool-work').isVisible()).toBe(false);
    expect(await pagesOf(page)).toBe(7);
    expect(wrongs).toEqual([]);
  });
});
