import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, inject, it } from 'vitest';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import { isSupply } from '../../src/catalogue/link.ts';
import { lessonData, regionLesson } from '../../src/lesson/data.ts';
import { lessonFile } from '../../src/links.ts';
import { partFile } from '../../src/saved/parts.ts';
import { faultsOf, useSession } from './session.ts';

const BUILDER = '/for/vagledare/lektion/';
const session = useSession();

const text = (page: Page, selector: string): Promise<string> => page.locator(selector).innerText();
const pagesOf = async (page: Page): Promise<number> =>
  (await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true })))).numPages;
const built = (page: Page): Promise<void> => page.waitForSelector('.pupil').then(() => undefined);
/** By keyboard to what has a name, as far as it takes. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 60; i++) {
    const [tag, said] = await page.evaluate(() => {
      const e = document.activeElement as HTMLInputElement;
      return [e.tagName, `${e.id} ${e.textContent}`];
    });
    if (tag !== 'BODY' && name.test(said)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way to ${name}`);
}

describe('the lesson builder', () => {
  it('makes a lesson by keyboard, and its address gives the same', async () => {
    const { page, context, wrongs } = await session.open(BUILDER);
    await built(page);
    await expect.poll(() => new URL(page.url()).hash).toBe('');
    await page.locator('#lesson-region').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await tabTo(page, /^ ?Ta de tre första/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^lesson-find/);
    await page.keyboard.type('svets');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.chosen-pages li').count()).toBe(4);
    await tabTo(page, /^ ?Ta bort/).catch(() => page.locator('.chosen-pages button').first().focus());
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.chosen-pages li').count()).toBe(3);
    await expect.poll(() => page.evaluate(() => document.activeElement!.textContent)).toMatch(/^Ta bort/);
    await expect.poll(() => text(page, '.builder .status')).toContain('3 av 6');
    await page.waitForSelector('.pupil svg');
    await expect.poll(() => text(page, '.lesson-sheets')).toContain('60 min');
    const made = await text(page, '.lesson-sheets');
    await page.waitForURL(/#1=[a-z-]+;ak-7-9;60;/);
    const address = page.url().slice(session.base.length);

    const again = await context.newPage();
    await again.goto(session.base + address);
    await again.waitForSelector('.pupil svg');
    await expect.poll(() => text(again, '.lesson-sheets')).toBe(made);
    expect(await pagesOf(again)).toBe(2);
    await expect.poll(() => again.locator('.told').isVisible()).toBe(false);
    await expect.poll(() => faultsOf(again)).toEqual([]);
    await expect.poll(() => page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
    expect(wrongs).toEqual([]);
  });

  it('asks for a region when it is chosen or in the address, where the data comes in parts', async () => {
    const known = await catalogue('sv');
    const region = known.regions.find(({ stories }) => stories.length > 0)!;
    const story = region.stories[0]!;
    const part = partFile(lessonFile('sv'), region.key);
    const page = await (await session.context({})).newPage();
    const asked: string[] = [];
    let isLost = false;
    await page.route('**/data/*.json', (route) => {
      const { pathname } = new URL(route.request().url());
      asked.push(pathname);
      if (isLost) return route.abort();
      return route.fulfill({ json: pathname === part ? regionLesson(region, known) : lessonData(known, true) });
    });
    await page.goto(session.base + BUILDER);
    await page.locator('lesson-builder').scrollIntoViewIfNeeded();
    await built(page);
    const own = region.educations.find(isSupply)!;
    await page.locator('#lesson-find').fill(own.title);
    await expect.poll(() => text(page, '.builder .status')).toBe('Ingen sida heter så.');
    expect(asked).toEqual([lessonFile('sv')]);
    await page.locator('#lesson-region').selectOption(region.key);
    await page.locator('.found button', { hasText: own.title }).first().waitFor();
    await expect.poll(() => page.locator('.suggested li').count()).toBeGreaterThan(3);
    expect(asked).toEqual([lessonFile('sv'), part]);

    const address = `${BUILDER}#1=;;40;y.svetsare,b.${story.key}`;
    await page.goto('about:blank');
    await page.goto(session.base + address);
    await expect.poll(() => page.locator('.chosen-pages li span:first-child').allInnerTexts()).toContain(story.title);
    await expect.poll(() => page.locator('.told').isVisible()).toBe(false);
    await page.goto('about:blank');
    await page.goto(session.base + BUILDER);
    await page.locator('lesson-builder').scrollIntoViewIfNeeded();
    await built(page);
    isLost = true;
    await page.evaluate((hash) => (location.hash = hash), `1=;;40;y.svetsare,u.${own.key}`);
    await expect.poll(() => text(page, '.told')).toContain('gick inte att hämta');
    await expect.poll(() => page.locator('.chosen-pages li').count()).toBe(1);
  });

  it('adapts a ready lesson to a region: its steps and exercise, with the region’s pages, on two sheets', async () => {
    const { page } = await session.open('/for/vagledare/lektion/ak-8/');
    const parts = (): Promise<string[]> => page.locator('.lesson-sheet :is(.minutes, .tasks-to-do)').allInnerTexts();
    const before = await parts();
    await page.locator('a.go', { hasText: 'Anpassa' }).click();
    await page.waitForSelector('.pupil svg');
    await expect.poll(parts).toEqual(before);
    await expect.poll(() => page.locator('.builder fieldset').isVisible()).toBe(false);
    const pages = (): Promise<string[]> => page.locator('.to-read a').allInnerTexts();
    const own = await pages();
    await page.locator('#lesson-region').selectOption('skaraborg');
    await expect.poll(async () => (await pages()).length).toBeGreaterThan(own.length);
    await expect.poll(pages).toContain((await catalogue('sv')).regions.find(({ key }) => key === 'skaraborg')!.title);
    await expect.poll(() => text(page, '.teacher .about')).toContain('Skaraborg');
    await expect.poll(parts).toEqual(before);
    expect(await pagesOf(page)).toBe(2);
    await expect.poll(() => faultsOf(page)).toEqual([]);
    // The address gives the same, and one can leave it for a lesson of one's own.
    await page.reload();
    await page.waitForSelector('.pupil svg');
    await expect.poll(parts).toEqual(before);
    await page.locator('.leave').click();
    await expect.poll(() => page.locator('.builder fieldset').isVisible()).toBe(true);
    await expect.poll(async () => (await parts()).join() === before.join()).toBe(false);
  });

  it('says what is wrong with an address, and lets nothing in', async () => {
    const { page, wrongs } = await session.open(`${BUILDER}#1=skrap-stad;ak-99;40;y.finns-inte,y.svetsare,<img src=x onerror=alert(1)>`);
    await built(page);
    await expect.poll(() => text(page, '.told')).toContain('2 sidor i adressen finns inte');
    await expect.poll(() => text(page, '.told')).toContain('Regionen i adressen finns inte');
    await expect.poll(() => text(page, '.told')).toContain('Steget i adressen finns inte');
    await expect.poll(() => page.locator('.chosen-pages li').count()).toBe(1);
    for (const [hash, told] of [
      ['<script>alert(1)</script>=', 'går inte att läsa'],
      [`1=;;40;${'y.a,'.repeat(25_000)}`, 'för lång'],
      ['99=;;40;', 'nyare version'],
      ['1=;;40', 'går inte att läsa'],
    ] as const) {
      await page.evaluate((value) => {
        location.hash = value;
      }, hash);
      await page.waitForFunction((words) => document.querySelector('.told')!.textContent.includes(words), told);
      await expect.poll(() => page.locator('.chosen-pages li').count()).toBe(0);
    }
    await expect.poll(() => page.locator('lesson-builder :is(script, img, iframe)').count()).toBe(0);
    expect(wrongs).toEqual([]);
  });

  it('holds six pages on two sheets, and fits a phone', async () => {
    const hash = '#1=;ak-7-9;60;y.svetsare,y.cnc-operator,p.teknikprogrammet,t.finn-upp,g.prao,a.prao';
    const { page } = await session.open(BUILDER + hash, { viewport: { width: 320, height: 700 } });
    await page.waitForSelector('.pupil svg');
    await expect.poll(() => page.locator('.to-read > li').count()).toBe(6);
    await expect.poll(() => page.locator('.add').first().isVisible()).toBe(true);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await pagesOf(page)).toBe(2);
  });
});

describe('what needs no script', () => {
  it('a ready lesson is two sheets with a code for each page, a card is one', async () => {
    const { page, wrongs } = await session.open('/for/vagledare/lektion/ak-9/', { javaScriptEnabled: false });
    await expect.poll(() => page.locator('.to-read svg').count()).toBe(6);
    expect(await pagesOf(page)).toBe(2);
    for (const address of ['/for/vagledare/lektion/vuxna/', '/for/vagledare/lektion/ak-4-6/', '/for/vagledare/lektion/gymnasiet/']) {
      await page.goto(session.base + address);
      expect([address, await pagesOf(page)]).toEqual([address, 2]);
    }
    for (const address of [
      '/yrken/svetsare/samtal/',
      '/yrken/flygmekaniker/samtal/',
      '/program/yrkeshogskola/samtal/',
      '/en/programmes/teknikprogrammet/talk/',
    ]) {
      await page.goto(session.base + address);
      expect([address, await pagesOf(page)]).toEqual([address, 1]);
    }
    expect(wrongs).toEqual([]);
  });

  it('every card is short enough for its sheet', async () => {
    const cards = readFileSync(path.join(inject('site'), 'sitemap-0.xml'), 'utf8').matchAll(
      /<loc>https?:\/\/[^/]+(\/[^<]+\/(?:samtal|talk)\/)<\/loc>/g,
    );
    const addresses = [...cards].map(([, address]) => address!);
    expect(addresses.length).toBeGreaterThan(150);
    const { page } = await session.open('/404.html', { viewport: { width: 703, height: 1062 } });
    await page.emulateMedia({ media: 'print' });
    await page.goto(session.base + addresses[0]);
    // The longest by their words; the others are shorter.
    const lengths = addresses.map((address) => ({
      address,
      length: readFileSync(path.join(inject('site'), address, 'index.html'), 'utf8').replace(/<[^>]+>/g, '').length,
    }));
    for (const { address } of lengths.toSorted((a, b) => b.length - a.length).slice(0, 8)) {
      await page.goto(session.base + address);
      const room = await page.evaluate(
        () =>
          document.querySelector('.site-footer')!.getBoundingClientRect().top -
          document.querySelector('main')!.getBoundingClientRect().bottom,
      );
      expect(`${address} ${room > 0}`).toBe(`${address} true`);
    }
  });

  it('the data of the builder is whole and light', () => {
    const data = readFileSync(path.join(inject('site'), lessonFile('sv')), 'utf8');
    expect(data).not.toMatch(/undefined|\[object|\{\w+\}(?=[^"]*",\[)/);
  });
});
