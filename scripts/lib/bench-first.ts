import { loadavg } from 'node:os';
import type { Browser } from 'playwright-core';
import { launch } from './browser.ts';
import { serveSite } from './server.ts';

// Measures how long the first result of a search is waited for on a slow phone: Lighthouse's slow 4G, the processor four times slower.

const KBIT = 1024 / 8;
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 1638.4 * 0.9 * KBIT, uploadThroughput: 675 * KBIT };
const SLOWER = 4;
const RUNS = 7;
const ADDRESS = '/sok/?q=svets';

declare global {
  /** When the first result was painted. */
  var firstResult: number | undefined;
}

/** Runs in the page: notes when the first result is there. */
const LOOK = `{
  const look = () => {
    if (document.querySelector('.result-list a')) globalThis.firstResult = performance.now();
    else requestAnimationFrame(look);
  };
  look();
}`;

/** Milliseconds from the opening of the search page to its first result, in a browser that has been nowhere before. */
async function firstResult(browser: Browser, base: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript({ content: LOOK });
  await page.goto(base + ADDRESS);
  await page.waitForFunction(() => globalThis.firstResult !== undefined);
  const time = await page.evaluate(() => globalThis.firstResult ?? Number.NaN);
  await context.close();
  return time;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Measures built sites in turns, so that what else the machine does falls on each alike, and prints the medians. */
export async function benchFirst(folders: readonly string[]): Promise<void> {
  const browser = await launch();
  const sites = await Promise.all(folders.map(async (folder) => ({ folder, times: [] as number[], ...(await serveSite(folder)) })));
  for (let run = 0; run < RUNS; run += 1) for (const { base, times } of sites) times.push(await firstResult(browser, base));
  for (const { folder, times, close } of sites) {
    close();
    console.log(`${folder}: ${Math.round(median(times))} ms (${times.map(Math.round).join(', ')})`);
  }
  await browser.close();
  console.log(`Load of the machine: ${loadavg()[0]?.toFixed(1)}.`);
}
