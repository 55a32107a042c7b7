import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue, languages } from '../../src/catalogue/catalogue.ts';
import { href, hrefOf } from '../../src/links.ts';
import { openSchools } from '../../src/thread/supply.ts';
import { faultsOf, overflowOf, useSession } from './session.ts';

// A school's site, on another address, that shows our pages in frames.

const known = await catalogue((await languages())[0]!);
const { language } = known;
const region = known.regions.toSorted((a, b) => b.events.length - a.events.length)[0]!;
const job = known.jobs[0]!;
const embeds = [
  href('embedRegion', region.key, language),
  href('embedSchools', region.key, language),
  href('embedCalendar', region.key, language),
  href('embedCalendar', '', language),
  href('embedJob', job.key, language),
];
const session = useSession();
let school: Server;
let body = '';
beforeAll(() => {
  school = createServer((_, response) =>
    response.setHeader('content-type', 'text/html; charset=utf-8').end(`<!doctype html><title>Skolan</title>${body}`),
  ).listen(0);
});
afterAll(() => void school.close());

/** The school's page with what it pastes in, in frames of a width, and the addresses that failed. */
async function onSchool(html: string, width = 600): Promise<{ page: Page; context: BrowserContext; failed: string[] }> {
  body = html;
  const context = await session.context({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  const failed: string[] = [];
  page.on('requestfailed', (request) => void failed.push(new URL(request.url()).pathname));
  // What is in the frames comes when it comes: each test waits for what it looks at.
  await page.goto(`http://127.0.0.1:${(school.address() as AddressInfo).port}/`, { waitUntil: 'domcontentloaded' });
  return { page, context, failed };
}
const frame = (address: string): string => `<iframe src="${session.base}${address}" title="Ruta" width="100%" height="150"></iframe>`;
const script = (): string => `<script src="${session.base}/embed.js" async></script>`;
const heights = (page: Page): Promise<number[]> =>
  page.locator('iframe').evaluateAll((all) => all.map((e) => (e as HTMLIFrameElement).clientHeight));

describe('on another site', () => {
  it('the small pages show, as high as they are at every width, and keep nothing', async () => {
    const { page, context } = await onSchool(embeds.map(frame).join('') + script(), 900);
    await expect.poll(async () => (await heights(page)).every((height) => height > 200)).toBe(true);
    const wide = await heights(page);
    for (const [i, inner] of page.frames().slice(1).entries())
      await expect.poll(() => inner.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))).toBe(wide[i]);
    await page.setViewportSize({ width: 320, height: 800 });
    await expect.poll(async () => (await heights(page)).some((height, i) => height > wide[i]!)).toBe(true);
    for (const inner of page.frames().slice(1))
      await expect.poll(() => inner.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await page.setViewportSize({ width: 900, height: 800 });
    await expect.poll(() => heights(page)).toEqual(wide);
    await expect.poll(() => context.cookies()).toEqual([]);
    // A link leaves the frame, by keyboard.
    await page.keyboard.press('Tab');
    await expect.poll(() => page.frames()[1]!.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe('solid');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${session.base}${hrefOf(region, language)}**`);
  });

  it('the small pages are as high as they are, with style and drawing, in frames that are shut in', async () => {
    const shut = embeds.map((address) => frame(address).replace('<iframe', '<iframe sandbox="allow-scripts"'));
    const { page, failed } = await onSchool(shut.join('') + script(), 600);
    await expect.poll(async () => (await heights(page)).every((height) => height > 200)).toBe(true);
    const inner = page.frames().slice(1);
    for (const [i, one] of inner.entries()) {
      await expect
        .poll(async () => (await heights(page))[i])
        .toBe(await one.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height)));
      expect(await one.evaluate(() => document.styleSheets.length)).toBe(1);
    }
    // A page of somebody else has no say, whatever origin it has.
    const before = await heights(page);
    await page.evaluate(() => {
      const other = document.createElement('iframe');
      other.sandbox.add('allow-scripts');
      other.srcdoc = '<script>parent.postMessage({ embedHeight: 9000 }, "*"); parent.postMessage("told", "*")</script>';
      return new Promise((resolve) => {
        addEventListener('message', ({ data }) => data === 'told' && resolve(undefined));
        document.body.append(other);
      });
    });
    expect((await heights(page)).slice(0, before.length)).toEqual(before);
    expect(failed).toEqual([]);
  });

  it('the picture and the script that are meant for others load, and no other file of ours', async () => {
    const { page } = await onSchool('');
    const refused: string[] = [];
    page.on('requestfailed', (request) => refused.push(new URL(request.url()).pathname));
    body =
      ['/delning/sv.png', '/favicon.svg'].map((file) => `<img src="${session.base}${file}" alt="">`).join('') +
      ['/theme.js', '/embed.js'].map((file) => `<script src="${session.base}${file}"></script>`).join('');
    await page.reload({ waitUntil: 'domcontentloaded' });
    await expect
      .poll(() => page.locator('img').evaluateAll((all) => all.map((e) => (e as HTMLImageElement).naturalWidth > 0)))
      .toEqual([true, false]);
    await expect.poll(() => refused.toSorted()).toEqual(['/favicon.svg', '/theme.js']);
  });

  it('nobody but our pages in their own frames set a height, and only a sane one', async () => {
    const { page } = await onSchool(
      `<iframe src="/" hidden></iframe>${frame(href('embedJob', job.key, language))}${script()}<script>for (const height of [1, 9000, 'x', null]) postMessage({ embedHeight: height }, '*')</script>`,
    );
    await expect.poll(async () => (await heights(page))[1]).toBeGreaterThan(200);
    const [, before] = await heights(page);
    const inner = page.frames().find((f) => f.url().startsWith(session.base))!;
    await page.evaluate(() => postMessage({ embedHeight: 9000 }, '*'));
    for (const height of [-5, 1e9, Number.NaN, '9e9', { a: 1 }])
      await inner.evaluate((embedHeight) => parent.postMessage({ embedHeight }, '*'), height);
    await inner.evaluate(() => parent.postMessage(null, '*'));
    // Messages come in their order: when one that is right has been heard, those before it have been too.
    await inner.evaluate((embedHeight) => parent.postMessage({ embedHeight }, '*'), before! + 7);
    const seen: (number | undefined)[] = [];
    await expect.poll(async () => seen[seen.push((await heights(page))[1]) - 1]).toBe(before! + 7);
    expect(seen.filter((height) => height !== before && height !== before! + 7)).toEqual([]);
  });

  it('whole pages do not show at all', async () => {
    const whole = ['/', hrefOf(job, language), href('calendar', '', language), '/404.html', '/finns-inte/'];
    const { page } = await onSchool(whole.map(frame).join(''));
    // Chromium's own page of errors stands in each in the end.
    const shown = (): string[] =>
      page
        .frames()
        .slice(1)
        .map((inner) => inner.url());
    await expect.poll(shown).toEqual(whole.map(() => 'chrome-error://chromewebdata/'));
  });
});

describe('the small pages', () => {
  it.each(embeds.flatMap((address) => (['light', 'dark'] as const).map((colorScheme) => ({ address, colorScheme }))))(
    '$address has nothing that axe finds when $colorScheme, and keeps nothing',
    async ({ address, colorScheme }) => {
      const { page, wrongs } = await session.open(address, { colorScheme, viewport: { width: 300, height: 600 } });
      await expect.poll(() => faultsOf(page)).toEqual([]);
      await expect.poll(() => overflowOf(page)).toBe(0);
      expect(wrongs).toEqual([]);
      await expect.poll(() => page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    },
  );
});

describe('the small page of a region’s schools', () => {
  it('names each that is open, where it is, and leads to its page', async () => {
    const { page } = await session.open(href('embedSchools', region.key, language));
    const links = await page.locator('main li a').evaluateAll((all) => all.map((a) => [a.textContent.trim(), a.getAttribute('href')]));
    expect(links).toEqual(openSchools(region).map((own) => [own.name, hrefOf(own, language)]));
    expect(links.length).toBeGreaterThan(0);
  });
});

describe('the code to copy', () => {
  it('for the country’s dates stands on the calendar, for a region’s schools on its page for those who work with it', async () => {
    const codeOn = async (address: string): Promise<string> =>
      (await session.open(address)).page.locator('.embed').textContent().then(String);
    expect(await codeOn(href('calendar', '', language))).toContain(href('embedCalendar', '', language));
    expect(await codeOn(href('collaboration', region.key, language))).toContain(href('embedSchools', region.key, language));
  });

  it('is loaded with its preview when opened, and copied by a press', async () => {
    const { page, context, wrongs } = await session.open(hrefOf(job, language));
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    // The frame is there, and empty.
    expect(
      page
        .frames()
        .map((inner) => inner.url())
        .slice(1),
    ).toEqual(['']);
    await page.locator('.embed summary').press('Enter');
    await page.locator('.embed iframe').scrollIntoViewIfNeeded();
    const inner = page.frameLocator('.embed iframe');
    await inner.locator('h1').waitFor();
    await page.locator('.embed button').press('Enter');
    await expect.poll(() => page.locator('.embed [role=status]').innerText()).not.toBe('');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(
      /^<iframe src="https?:\/\/[^"]+" title="[^"]+" width="100%" height="\d+" style="border:0" loading="lazy"><\/iframe>\n<script src="[^"]+\/embed\.js" async><\/script>$/,
    );
    expect(copied).toContain(href('embedJob', job.key, language));
    await expect
      .poll(async () =>
        Math.abs((await page.locator('.embed iframe').boundingBox())!.height - (await inner.locator('body').boundingBox())!.height),
      )
      .toBeLessThan(2);
    expect(wrongs).toEqual([]);
  });

  it('can be read and seen without JavaScript', async () => {
    const { page } = await session.open(hrefOf(job, language), { javaScriptEnabled: false });
    await page.locator('.embed summary').click();
    await expect.poll(() => page.locator('.embed code').innerText()).toContain('<iframe src=');
    await expect.poll(() => page.locator('.embed button').isVisible()).toBe(false);
    await page.locator('.embed iframe').scrollIntoViewIfNeeded();
    await page.frameLocator('.embed iframe').locator('h1').waitFor();
  });
});
