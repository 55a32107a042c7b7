import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launch, PATIENCE } from '../../scripts/lib/browser.ts';
import { siteServer } from '../../scripts/lib/server.ts';
import type { Pack } from '../../src/offline/kept.ts';

// Network off here means that the server is closed: that stops the service worker's requests as well as the page's.

const folder = inject('site');
const ID = 'sjuharad.sv';
const REGION = '/regioner/sjuharad/';
const PAGE = '/lasa-utan-nat/';
const JOB = '/yrken/svetsare/';
const pack = JSON.parse(await readFile(path.join(folder, `offline/${ID}.json`), 'utf8')) as Pack;
const STORY = pack.pages.find(([address]) => address.startsWith('/berattelser/'))![0];

let server: Server | undefined;
let port = 0;
let browser: Browser;
let context: BrowserContext;
let page: Page;

const serve = (site: string): Promise<void> =>
  new Promise((resolve) => {
    server = siteServer(site).listen(port, () => {
      port = (server!.address() as AddressInfo).port;
      resolve();
    });
  });
const goAway = (): Promise<void> =>
  new Promise((resolve) => {
    server!.close(() => resolve());
    server!.closeAllConnections();
    server = undefined;
  });
const go = (address: string): Promise<unknown> => page.goto(`http://localhost:${port}${address}`);
const heading = (): Promise<string> => page.locator('h1').innerText();
const kept = (): Promise<string[]> => page.evaluate(() => caches.keys());
const registrations = (): Promise<number> => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
/** Whether the page has its styles and its font, as far as a reader could see. */
const dressed = (): Promise<boolean> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const links = document.querySelectorAll('link[rel=stylesheet]').length;
    const font = [...document.fonts].some(({ family, status }) => family.includes('Familjen') && status === 'loaded');
    return font && links > 0 && document.styleSheets.length === links && getComputedStyle(document.body).margin === '0px';
  });

async function turnOn(): Promise<void> {
  await go(PAGE);
  await page.getByRole('switch').click();
  await expect.poll(() => page.locator('offline-switch [role=status]').innerText()).toContain('På.');
}
/** A region's page, with what it says of reading without network unfolded. */
async function toRegion(): Promise<void> {
  await go(REGION);
  await page.locator('details:has(save-region) > summary').click();
}
async function saveRegion(): Promise<void> {
  await toRegion();
  const part = page.locator('save-region');
  await part.getByRole('button').click();
  await expect.poll(() => part.innerText()).toMatch(/\d+ sidor, \d,\d MB/);
  await expect.poll(() => kept()).toEqual([]);
  await part.getByRole('button', { name: /^Spara \d/ }).click();
  await expect.poll(() => part.innerText()).toContain(`är sparad: ${pack.pages.length} sidor`);
}

beforeAll(async () => {
  browser = await launch();
});
beforeEach(async () => {
  await serve(folder);
  context = await browser.newContext();
  context.setDefaultTimeout(PATIENCE);
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  if (server) await goAway();
});
afterAll(() => browser.close());

describe('reading without network', () => {
  it('begins with the reader: an ordinary visit registers and keeps nothing', async () => {
    for (const address of [REGION, PAGE]) {
      await go(address);
      await page.waitForLoadState('networkidle');
      await expect.poll(async () => [await registrations(), await kept()]).toEqual([0, []]);
    }
  });

  it('keeps what is visited, says what is not kept, and leaves nothing when it is turned off', async () => {
    await turnOn();
    await go(JOB);
    const name = await heading();
    await expect.poll(() => page.evaluate(async (job) => (await caches.match(job)) !== undefined, JOB)).toBe(true);
    await goAway();
    await go(JOB);
    await expect.poll(async () => [await heading(), await dressed()]).toEqual([name, true]);
    // A server leads these on; now nobody does.
    for (const address of [JOB.slice(0, -1), `${JOB}index.html`]) {
      await go('/yrken/elektriker/');
      await expect.poll(() => page.locator('#ej-sparad').isVisible()).toBe(true);
      await go(address);
      await expect.poll(heading).toBe(name);
    }
    await go('/yrken/elektriker/');
    await expect.poll(() => page.locator('#ej-sparad').isVisible()).toBe(true);
    await expect.poll(() => page.locator('#besokta').innerText()).toContain(name);
    await expect.poll(() => dressed()).toBe(true);
    await go('/en/jobs/');
    await expect.poll(() => page.locator('#ej-sparad').innerText()).toContain('has not been saved');

    await serve(folder);
    await go(PAGE);
    await expect.poll(() => page.getByRole('switch').getAttribute('aria-checked')).toBe('true');
    await page.getByRole('switch').click();
    await expect.poll(() => page.locator('offline-switch [role=status]').innerText()).toContain('Inget är sparat');
    await expect.poll(async () => [await registrations(), await kept()]).toEqual([0, []]);
  });

  it('keeps a region, with search and links, and lets it go again', async () => {
    await saveRegion();
    await goAway();
    // Search from the header leads to the search in what is kept.
    await go('/sok/?q=svets');
    const hits = page.locator('#sok-sparat li a');
    await expect.poll(() => hits.first().innerText()).toBe('Svetsare');
    await hits.first().click();
    await expect.poll(() => heading()).toBe('Svetsare');
    await expect.poll(() => dressed()).toBe(true);
    await go(REGION);
    const link = page.locator('.answer a[href^="/yrken/"]').first();
    const linked = await link.innerText();
    await link.click();
    await expect.poll(() => heading()).toBe(linked);
    await expect.poll(() => dressed()).toBe(true);
    await go(STORY);
    const picture = (await page.locator('main img').first().getAttribute('src'))!;
    await expect.poll(() => page.evaluate(async (address) => (await fetch(address)).ok, picture)).toBe(true);

    await serve(folder);
    await go(PAGE);
    const row = page.locator(`save-region[data-pack="${ID}"]`);
    await row.getByRole('button', { name: 'Ta bort' }).click();
    await expect.poll(() => row.innerText()).toContain('borttagen');
    await expect.poll(async () => (await kept()).some((cache) => cache.includes(ID))).toBe(false);
  });

  it('says so when there is no room, and when the browser cannot, and leaves nothing half kept', async () => {
    await page.addInitScript(() => {
      Cache.prototype.put = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
    });
    await toRegion();
    const part = page.locator('save-region');
    await part.getByRole('button').click();
    await part.getByRole('button', { name: /^Spara \d/ }).click();
    await expect.poll(() => part.innerText()).toContain('inte plats');
    await expect.poll(async () => (await kept()).some((cache) => cache.includes(ID))).toBe(false);
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
    await go(PAGE);
    await expect.poll(() => page.locator('.unable').isVisible()).toBe(true);
    await expect.poll(() => page.getByRole('switch').count()).toBe(0);
  });
});

/** Another build of the pages that matter here: other words, another name for the style sheet, one story withdrawn. */
async function buildAnother(): Promise<string> {
  const other = path.resolve('.build/offline-other');
  await rm(other, { recursive: true, force: true });
  await mkdir(path.join(other, 'offline'), { recursive: true });
  const pages = pack.pages.map(([address]) => address).filter((address) => address !== STORY);
  const worker = await readFile(path.join(folder, 'sw.js'), 'utf8');
  const [, shell = '[]'] = /"shell":(\[[^\]]*\])/.exec(worker) ?? [];
  const shared = (JSON.parse(shell) as string[]).filter((address) => !address.startsWith('/assets/'));
  const isPage = (address: string): boolean => address.endsWith('/');
  const files = [...new Set([...pages, PAGE, ...shared.filter(isPage)])].map((address) => `${address.slice(1)}index.html`);
  for (const file of ['_headers', '404.html', 'assets', ...shared.filter((address) => !isPage(address))])
    await cp(path.join(folder, file), path.join(other, file), { recursive: true });
  const [, sheet] = /\/assets\/(main\.[\w-]+\.css)/.exec(await readFile(path.join(folder, 'index.html'), 'utf8'))!;
  const renew = (text: string): string => text.replaceAll(sheet!, 'main.another.css').replaceAll(pack.version, 'b'.repeat(16));
  await rename(path.join(other, 'assets', sheet!), path.join(other, 'assets/main.another.css'));
  for (const file of [...files, 'sw.js']) {
    await mkdir(path.dirname(path.join(other, file)), { recursive: true });
    await writeFile(path.join(other, file), renew(await readFile(path.join(folder, file), 'utf8')).replace(/<h1[^>]*>/, '$&Nytt: '));
  }
  const list = { ...pack, version: 'b'.repeat(16), pages: pack.pages.filter(([address]) => address !== STORY) };
  await writeFile(path.join(other, `offline/${ID}.json`), JSON.stringify(list));
  return other;
}

describe('a new version', () => {
  it('takes the place of the old whole or not at all, and what is withdrawn goes', async () => {
    const other = await buildAnother();
    await saveRegion();
    await go(STORY);
    const some = [REGION, JOB, `${REGION}luckor/`, PAGE];
    const read = async (): Promise<{ isNew: boolean; dressed: boolean }[]> => {
      const found = [];
      for (const address of some) {
        await go(address);
        found.push({ isNew: (await heading()).startsWith('Nytt:'), dressed: await dressed() });
      }
      return found;
    };
    const versions = async (): Promise<string[]> => [...new Set((await kept()).map((name) => name.split(':')[1]!))];

    // The new build lacks a page that its list names, as when it has not been uploaded wholly: the old stays.
    await goAway();
    const [lacking] = pack.pages.find(([address]) => address.startsWith('/program/'))!;
    const file = path.join(other, lacking.slice(1), 'index.html');
    await rename(file, `${file}.away`);
    await serve(other);
    await go(REGION);
    await expect.poll(() => heading()).toMatch(/^Nytt:/);
    // Both the visited pages' cache and the region's held it.
    await expect.poll(() => page.evaluate(async (story) => (await caches.match(story)) !== undefined, STORY)).toBe(false);
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const r = await navigator.serviceWorker.getRegistration();
          return [r?.installing, r?.waiting].some(Boolean);
        }),
      )
      .toBe(false);
    await expect.poll(versions).toEqual([pack.version]);
    await goAway();
    expect(await read()).toEqual(some.map(() => ({ isNew: false, dressed: true })));

    // Now it is whole.
    await rename(`${file}.away`, file);
    await serve(other);
    await go(JOB);
    await expect.poll(versions).toEqual(['b'.repeat(16)]);
    await goAway();
    expect(await read()).toEqual(some.map(() => ({ isNew: true, dressed: true })));
    await go(STORY);
    await expect.poll(() => page.locator('#ej-sparad').isVisible()).toBe(true);
  });
});
