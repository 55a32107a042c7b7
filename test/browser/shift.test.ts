import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { encodeCompare } from '../../src/saved/compare-state.ts';
import { encodeList, itemOf } from '../../src/saved/list.ts';
import { useSession } from './session.ts';
import { serveSlowly } from './serving.ts';

// Whatever way a page is opened, nothing of it moves under the reader. Held by geometry: how far, and how much of the screen.

const slow = useSession(serveSlowly);
const MOST = 0.02;
const JOBS = ['svetsare', 'smed'];
const SCREENS = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
];

declare global {
  /** What has moved without an act of the reader: how much in all, and what. */
  var moved: { sum: number; what: string[] };
}

/** Notes what moves on a page, from its beginning. */
const noteShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node?: Node }[] };
    globalThis.moved = { sum: 0, what: [] };
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
        if (hadRecentInput) continue;
        globalThis.moved.sum += value;
        const nodes = sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 60) : node?.nodeName));
        globalThis.moved.what.push(`${value.toFixed(4)}: ${nodes.join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** What has moved when two frames have been painted after all that the page shows. Nothing where that is too little to see. */
async function movedOn(page: Page): Promise<string[]> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  const { sum, what } = await page.evaluate(() => globalThis.moved);
  return sum < MOST ? [] : what;
}

const answered = (page: Page): Promise<void> => page.waitForFunction(() => document.querySelector('.status')?.textContent !== '').then();
const shown = (selector: string) => (page: Page) => page.locator(selector).first().waitFor();

const WAYS: [way: string, address: string, ready: (page: Page) => Promise<unknown>][] = [
  ['the search page', '/sok/', answered],
  ['a question', '/sok/?q=svets', answered],
  ['a question and filters', '/sok/?q=svets&kind=job', answered],
  ['filters alone', '/sok/?kind=region', answered],
  ['a filter that there is not', '/sok/?q=svets&kind=xyz', answered],
  ['a question that finds one page', '/sok/?q=luckor+skaraborg', answered],
  ['a question without an answer', '/sok/?q=fris%C3%B6r', answered],
  ['a question in English', '/en/search/?q=welder', answered],
  ['a comparison by its address', `/jamfor/${encodeCompare('y', JOBS)}`, shown('main table')],
  ['a list by its address', `/min-lista/#${encodeList(JOBS.map((key) => itemOf('job', key)))}`, shown('.shared-list:not([hidden]) button')],
];

// On a busy machine the font may come after the first painting, which no reader's order of loading brings about: tried again.
describe.each(SCREENS)('on a screen of $width pixels nothing moves', { retry: 2 }, (viewport) => {
  it.each(WAYS)('when one opens %s', async (_, address, ready) => {
    const context = await slow.context({ viewport });
    const page = await context.newPage();
    await noteShifts(page);
    await page.goto(slow.base + address);
    await ready(page);
    expect(await movedOn(page)).toEqual([]);
  });

  it('when one comes back to a search from what was found', async () => {
    const context = await slow.context({ viewport });
    const page = await context.newPage();
    await noteShifts(page);
    await page.goto(`${slow.base}/sok/?q=svets`);
    await answered(page);
    await page.locator('.result-list a').nth(4).click();
    await page.waitForURL((url) => url.pathname !== '/sok/');
    await page.goBack();
    await answered(page);
    expect(await movedOn(page)).toEqual([]);
  });
});
