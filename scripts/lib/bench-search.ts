import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Browser, Page } from 'playwright-core';
import { known } from '../../src/known.ts';
import { goldenSet, type Query, rankOf } from '../../test/search/golden.ts';
import { launch } from './browser.ts';
import { serveSite } from './server.ts';
import { attribute, isSearchable, parseBuiltSite } from './site.ts';

// Measures the real search page in Chromium against the golden set, beside plain Pagefind on the same
// pages in the same run. Two more were measured once: docs/search.md.

/** What one search gave: the addresses in order, and the milliseconds of each key. */
type Outcome = { query: Query; addresses: string[]; keys: number[] };
type Engine = { name: string; outcomes: Outcome[]; bytes: number };

const SHOWN = 10;
const LANGUAGE = 'sv';

/** Runs everything on a built site and prints the tables. */
export async function benchSearch(folder: string): Promise<void> {
  const queries = goldenSet();
  const { pages } = await parseBuiltSite(folder);
  const documents = pages
    .filter((page) => isSearchable(page) && page.elements.some((e) => e.tagName === 'html' && attribute(e, 'lang') === LANGUAGE))
    .map(({ address, html }) => ({ id: address, html }));
  const browser = await launch();
  const engines = [await ours(browser, folder, queries), await plainPagefind(browser, folder, documents, queries)];
  await browser.close();
  print(engines, queries);
}

async function ours(browser: Browser, folder: string, queries: Query[]): Promise<Engine> {
  const { base, close: stop } = await serveSite(folder);
  const bytes = await searchBytes(browser, base, queries);
  const page = await browser.newPage();
  await page.goto(`${base}/sok/?q=a`);
  await page.locator('.status', { hasText: /\S/ }).first().waitFor();
  // With the field in focus its suggestions are drawn for each key too.
  const field = page.locator('input[name=q]');
  await field.focus();
  await page.locator('input[name=q][role=combobox]').waitFor();
  const outcomes: Outcome[] = [];
  for (const query of queries) {
    const keys = await field.evaluate(async (input: EventTarget & { value: string; offsetHeight: number }, text) => {
      const times: number[] = [];
      for (let length = 1; length <= text.length; length += 1) {
        input.value = text.slice(0, length);
        const start = performance.now();
        input.dispatchEvent(new Event('input', { bubbles: true }));
        // The answer is drawn in the same turn; asking for a measure makes the browser lay it out.
        void input.offsetHeight;
        times.push(performance.now() - start);
        await new Promise((resolve) => setTimeout(resolve));
      }
      return times;
    }, query.text);
    const links = await page.locator('.result-list h3 a').all();
    const addresses = await Promise.all(links.map(async (link) => known(await link.getAttribute('href'), 'an address')));
    outcomes.push({ query, addresses, keys });
  }
  await page.close();
  stop();
  return { name: 'Tekniktråden', outcomes, bytes };
}

type Document = { id: string; html: string };

async function plainPagefind(browser: Browser, folder: string, documents: Document[], queries: Query[]): Promise<Engine> {
  const target = path.resolve('.build/bench');
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  for (const file of ['_headers', '404.html']) await writeFile(path.join(target, file), await readFile(path.join(folder, file)));
  await writeFile(path.join(target, 'index.html'), `<!doctype html><html lang="${LANGUAGE}"><title>Pagefind</title>`);
  const { index } = await createIndex({});
  for (const { id, html } of documents) await index!.addHTMLFile({ url: id, content: html });
  await index!.writeFiles({ outputPath: path.join(target, 'pagefind') });
  await close();
  const { base, close: stop } = await serveSite(target);
  const search = (page: Page, text: string, each: boolean): Promise<{ addresses: string[]; keys: number[] }> =>
    page.evaluate(
      async ([typed, letters, most]) => {
        const url = '/pagefind/pagefind.js';
        const pagefind = (await import(url)) as { search(q: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }> };
        const times: number[] = [];
        let addresses: string[] = [];
        for (let length = letters ? 1 : typed.length; length <= typed.length; length += 1) {
          const start = performance.now();
          const { results } = await pagefind.search(typed.slice(0, length));
          addresses = (await Promise.all(results.slice(0, most).map((result) => result.data()))).map((data) => data.url);
          times.push(performance.now() - start);
        }
        return { addresses, keys: times };
      },
      [text, each, SHOWN] as const,
    );
  const bytes = await bytesOf(browser, base, async (page) => void (await search(page, queries[0]!.text, false)));
  const page = await browser.newPage();
  await page.goto(base);
  const outcomes: Outcome[] = [];
  for (const query of queries) outcomes.push({ query, ...(await search(page, query.text, true)) });
  await page.close();
  stop();
  return { name: 'Pagefind 1.6', outcomes, bytes };
}

/** What the first search of a built site fetches in all, compressed, in bytes. */
export async function firstSearchBytes(folder: string): Promise<number> {
  const browser = await launch();
  const { base, close: stop } = await serveSite(folder);
  try {
    return await searchBytes(browser, base, goldenSet());
  } finally {
    stop();
    await browser.close();
  }
}

const searchBytes = (browser: Browser, base: string, [first]: Query[]): Promise<number> =>
  bytesOf(browser, `${base}/sok/?q=${encodeURIComponent(known(first, 'a query').text)}`, (page) =>
    page.waitForSelector('.result-list a').then(() => undefined),
  );

const weigh = (body: Buffer): number => brotliCompressSync(body).length;

/** All that a fresh browser fetches of a page until `done`, as a host that compresses text would send it. */
async function bytesOf(browser: Browser, address: string, done: (page: Page) => Promise<void>): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const bodies = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => bodies.set(response.url(), response.body()));
  await page.goto(address);
  await done(page);
  await page.waitForLoadState('networkidle');
  const sizes = await Promise.all(
    [...bodies].map(async ([url, body]) =>
      /\.(js|css|svg|html|json)$|\/$/.test(new URL(url).pathname) ? weigh(await body) : (await body).length,
    ),
  );
  await context.close();
  return sizes.reduce((sum, size) => sum + size, 0);
}

const percent = (share: number): string => (share * 100).toFixed(1);
const found = (outcomes: Outcome[], most: number): number =>
  outcomes.filter(({ query, addresses }) => {
    const rank = rankOf(query, addresses);
    return rank > 0 && rank <= most;
  }).length / outcomes.length;

function quantile(values: number[], share: number): string {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!.toFixed(1);
}

function print(engines: Engine[], queries: Query[]): void {
  const [own] = engines;
  const mrr = (outcomes: Outcome[]): string =>
    (outcomes.reduce((sum, { query, addresses }) => sum + 1 / (rankOf(query, addresses) || Infinity), 0) / outcomes.length).toFixed(2);
  const kinds = [...new Set(queries.map((query) => query.kind))];
  console.log('Per kind (found in the first 3 and 5 in percent; for no-hit: right to answer with nothing)');
  console.table(
    Object.fromEntries(
      kinds.map((kind) => {
        const of = (engine: Engine): Outcome[] => engine.outcomes.filter(({ query }) => query.kind === kind);
        const keys = of(own!).flatMap((outcome) => outcome.keys);
        return [
          kind,
          {
            n: of(own!).length,
            first3: percent(found(of(own!), 3)),
            first5: percent(found(of(own!), 5)),
            MRR: mrr(of(own!)),
            'ms median': quantile(keys, 0.5),
            'ms p95': quantile(keys, 0.95),
            ...Object.fromEntries(engines.slice(1).map((engine) => [`${engine.name} first5`, percent(found(of(engine), 5))])),
          },
        ];
      }),
    ),
  );
  console.log('In all');
  console.table(
    Object.fromEntries(
      engines.map((engine) => {
        const real = engine.outcomes.filter(({ query }) => query.accepted.length > 0);
        const half = (name: string): string =>
          percent(
            found(
              real.filter(({ query }) => query.half === name),
              5,
            ),
          );
        const none = engine.outcomes.filter(({ query }) => query.accepted.length === 0);
        const keys = engine.outcomes.flatMap((outcome) => outcome.keys.slice(1));
        return [
          engine.name,
          {
            first3: percent(found(real, 3)),
            first5: percent(found(real, 5)),
            'tuned half': half('tuned'),
            'held half': half('held'),
            MRR: mrr(real),
            'junk on no-hit': percent(1 - found(none, 1)),
            'kB to first result': (engine.bytes / 1000).toFixed(1),
            'ms median': quantile(keys, 0.5),
            'ms p95': quantile(keys, 0.95),
          },
        ];
      }),
    ),
  );
  console.log(
    `${queries.length} queries. Load of the machine: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(', ')}.`,
  );
}
