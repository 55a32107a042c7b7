import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { budgets } from '../../src/proof/budgets.ts';
import { useSession } from './session.ts';

const session = useSession();

/** Waits until the results that belong to the present query stand there. */
const settled = (page: Page, text: RegExp): Promise<void> =>
  page
    .waitForFunction((source) => new RegExp(source).test(document.querySelector('.status')?.textContent ?? ''), text.source)
    .then(() => undefined);
const results = (page: Page): Promise<string[]> => page.locator('.result-list h3').allInnerTexts();

describe('search', () => {
  it('finds the welder when one searches from the header of any page', async () => {
    const { page, wrongs } = await session.open('/tavlingar/');
    await page.getByRole('searchbox').fill('svetsare');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/sok\/\?q=svetsare/);
    await settled(page, /träff/);
    await expect.poll(() => results(page)).toContain('Svetsare');
    await expect.poll(() => page.locator('.status').innerText()).toMatch(/^\d+ träff(ar)? på ”svetsare”\.$/);
    expect(wrongs).toEqual([]);
  });

  it('narrows by kind and region, counts each choice, and keeps it all in the address', async () => {
    const { page } = await session.open('/sok/?q=svets');
    await settled(page, /träff/);
    const option = page.locator('select[name=kind] option[value=job]');
    await page.locator('.filter-box summary').click();
    await page.waitForFunction(() => /\([1-9]\d*\)/.test(document.querySelector('select[name=kind] option[value=job]')?.textContent ?? ''));
    await expect.poll(() => option.textContent()).toMatch(/^Yrken \([1-9]\d*\)$/);
    // Alone each would be answered in another way than among all, and so may be more.
    const gymnasium = page.locator('select[name=stage] option[value=gymnasium]');
    const told = Number(/\((\d+)\)/.exec((await gymnasium.textContent()) ?? '')?.[1]);
    await page.locator('select[name=stage]').selectOption('gymnasium');
    await expect.poll(() => page.locator('.status').innerText()).toMatch(new RegExp(`^${told} träff`));
    await page.locator('select[name=stage]').selectOption('');
    await page.locator('select[name=kind]').selectOption('job');
    await page.waitForURL(/kind=job/);
    await page.waitForFunction(() => [...document.querySelectorAll('.result-list .tag')].every((tag) => tag.textContent === 'Yrke'));
    await expect.poll(async () => (await results(page)).length).toBeGreaterThan(0);
    await page.reload();
    await settled(page, /träff/);
    await expect.poll(() => page.locator('select[name=kind]').inputValue()).toBe('job');
  });

  it('lists all of a filter when nothing is searched for', async () => {
    const { page } = await session.open('/sok/?kind=region');
    await settled(page, /sidor med/);
    await expect.poll(() => page.locator('.status').innerText()).toMatch(/^2[5-9] sidor/);
    await page.getByRole('button', { name: 'Visa fler' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.result-list li').length === 20);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('li') === document.querySelectorAll('.result-list li')[10]))
      .toBe(true);
  });

  it('answers honestly when there is nothing, with the nearest words and the ways on', async () => {
    const { page } = await session.open('/sok/?q=frisör');
    await settled(page, /Vi har inget om ”frisör”/);
    await expect.poll(() => results(page)).toEqual([]);
    const outside = await page
      .locator('.no-hit a[rel=external]')
      .evaluateAll((links) => links.map((a) => new URL((a as HTMLAnchorElement).href).host));
    expect(outside).toEqual(['arbetsformedlingen.se', 'utbildningsguiden.skolverket.se']);
    await expect.poll(() => page.getByRole('heading', { name: 'Hitta genom listorna' }).isVisible()).toBe(true);
    await page
      .getByRole('searchbox')
      .or(page.getByRole('combobox', { name: 'Sök efter' }))
      .fill('svetsare');
    await settled(page, /träff/);
    await expect.poll(() => page.locator('.no-hit').isVisible()).toBe(false);
  });

  it('says why a page was found, and marks the hit', async () => {
    const { page } = await session.open('/sok/?q=svetasre');
    await settled(page, /träff/);
    const first = page.locator('.result-list li').first();
    await expect.poll(() => first.locator('h3').innerText()).toBe('Svetsare');
    await expect.poll(() => first.locator('.why').innerText()).toBe('Stavat om från svetasre');
    await expect.poll(() => page.locator('.status').innerText()).toContain('Vi sökte på ”Svetsare” i stället för ”svetasre”.');
    await page.goto(`${session.base}/sok/?q=rörmokare`);
    await settled(page, /träff/);
    await expect.poll(() => page.locator('.result-list li .why').first().innerText()).toBe('Samma sak som rörmokare → VVS-montör');
    await page.goto(`${session.base}/sok/?q=ingenjör`);
    await settled(page, /träff/);
    await expect.poll(() => page.locator('.result-list li .why').first().innerText()).toBe('Hittades via: ingenjör');
    await page.goto(`${session.base}/sok/?q=metall`);
    await settled(page, /träff/);
    await expect.poll(() => page.locator('.result-list mark').first().innerText()).toMatch(/^metall/i);
  });

  it('turns a place and a kind into filters that can be removed', async () => {
    const { page } = await session.open('/sok/?q=tävling åk 8');
    await settled(page, /träff/);
    const chips = page.locator('.chips button');
    await expect.poll(() => chips.allInnerTexts()).toEqual(['Bara Årskurs 7–9', 'Bara Tävlingar']);
    await page.goto(`${session.base}/sok/?q=teknik linköping`);
    await settled(page, /träff/);
    await expect.poll(() => chips.allInnerTexts()).toEqual(['Bara Linköping']);
    const before = await results(page);
    await chips.first().click();
    await page.waitForURL(/ord=/);
    await page.waitForFunction(() => document.querySelectorAll('.chips button').length === 0);
    await expect.poll(() => results(page)).not.toEqual(before);
  });

  it('puts the page of a place first', async () => {
    const { page } = await session.open('/sok/?q=linköping');
    await settled(page, /träff/);
    await expect.poll(async () => (await results(page))[0]).toBe('Linköping');
  });

  it('works in English, with Swedish content marked and the way to Swedish', async () => {
    const { page } = await session.open('/en/search/?q=welder');
    await settled(page, /result|hit|match/i);
    await expect.poll(() => results(page)).toContain('Welder');
    await page.goto(`${session.base}/en/search/?q=bessemerskolan`);
    await settled(page, /result/);
    const first = page.locator('.result-list li').first();
    await expect.poll(() => first.locator('a').getAttribute('lang')).toBe('sv');
    await expect.poll(() => first.innerText()).toContain('in Swedish');
    await expect.poll(() => page.locator('.other-language a').getAttribute('href')).toBe('/sok/?q=bessemerskolan');
  });

  it('searches the whole text of the pages when asked to', async () => {
    const { page, wrongs } = await session.open('/sok/?q=skyddsglasögon');
    await settled(page, /./);
    const before = (await results(page)).length;
    await page.getByRole('button', { name: 'Sök i all text på sidorna' }).click();
    await settled(page, /Sidor som nämner orden/);
    await expect.poll(async () => (await results(page)).length).toBeGreaterThan(before);
    await expect.poll(() => page.locator('.result-list mark').last().innerText()).toMatch(/skyddsglasögon/i);
    expect(wrongs).toEqual([]);
  });

  it.each([
    ['HTML', '<img src=x onerror=alert(1)><b>svets</b>'],
    ['signs of regular expressions', '^(a+)+$ [svets'],
    ['a very long text', 'svets '.repeat(1700)],
    ['only punctuation', '!?/\\.*[](){}'],
    ['a smiley and a word from right to left', '😀 עברית'],
  ])('takes %s as text', async (_, query) => {
    const { page, wrongs } = await session.open('/sok/');
    await page.goto(`${session.base}/sok/?q=${encodeURIComponent(query)}`);
    await settled(page, /./);
    await expect.poll(() => page.locator('.status img, .status b').count()).toBe(0);
    expect(wrongs).toEqual([]);
  });

  it('takes an unknown filter in the address as none, and says so', async () => {
    const { page } = await session.open('/sok/?q=svetsare&kind=xyz&region=<b>');
    await settled(page, /träff/);
    await expect.poll(() => page.locator('select[name=kind]').inputValue()).toBe('');
    await expect.poll(() => page.locator('.status').innerText()).toContain('Filtret ”xyz” finns inte.');
  });

  it('says what it did with a text that is too long or has no words', async () => {
    const { page } = await session.open('/sok/');
    await page.goto(`${session.base}/sok/?q=${encodeURIComponent('svetsare '.repeat(1100))}`);
    await settled(page, /Bara de första 200 tecknen/);
    await page.goto(`${session.base}/sok/?q=${encodeURIComponent('.*+?^${}()|[]\\')}`);
    await settled(page, /Det finns inga ord/);
  });

  it('says so when nothing of it can be loaded, and shows the lists', async () => {
    const { page } = await session.open('/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${session.base}/sok/`);
    await page.getByRole('searchbox').fill('svets');
    await settled(page, /kunde inte laddas/);
    await expect.poll(() => page.getByRole('heading', { name: 'Hitta genom listorna' }).isVisible()).toBe(true);
  });

  it('answers by names where the index cannot run, and says what failed', async () => {
    const { page } = await session.open('/sok/');
    await page.route('**/*.pagefind', (route) => route.abort());
    await page.goto(`${session.base}/sok/?q=svetsare`);
    await settled(page, /träff/);
    await page.getByRole('button', { name: 'Sök i all text på sidorna' }).click();
    await settled(page, /Sidornas text gick inte att söka i/);
    await expect.poll(() => results(page)).toContain('Svetsare');
  });

  it('answers by the index where its own words are gone', async () => {
    const { page } = await session.open('/sok/');
    await page.route('**/*.vocabulary', (route) => route.abort());
    await page.goto(`${session.base}/sok/?q=svetsare`);
    await settled(page, /träff/);
    await expect.poll(() => results(page)).toContain('Svetsare');
  });

  it('goes on without a network once its words are there', async () => {
    const { page, context } = await session.open('/sok/?q=svetsare');
    await settled(page, /träff/);
    await context.setOffline(true);
    await page.getByRole('combobox', { name: 'Sök efter' }).or(page.getByRole('searchbox')).fill('smed');
    await settled(page, /”smed”/);
    await expect.poll(async () => (await results(page))[0]).toBe('Smed');
  });

  it('says without JavaScript that it needs it, and how to find things anyway', async () => {
    const { page } = await session.open('/sok/', { javaScriptEnabled: false });
    await expect.poll(() => page.locator('noscript').innerText()).toContain('Sökningen behöver JavaScript');
    await expect.poll(() => page.locator('main a[href="/yrken/"]').isVisible()).toBe(true);
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
    for (const url of compressible.keys()) {
      const body = Buffer.from(await (await fetch(url)).arrayBuffer());
      bytes += /\.(html|js|css|svg)(\?|$)|\/$|\?q=/.test(url) ? brotliCompressSync(body).length : body.length;
    }
    expect(bytes).toBeLessThanOrEqual(budgets.firstSearch);
  });

  it('keeps its scripts small', async () => {
    const { page } = await session.open('/sok/?q=svetsare');
    await settled(page, /träff/);
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map((e) => e.name)
        .filter((name) => /\/assets\/.*\.js$/.test(name)),
    );
    const sizes = await Promise.all(
      scripts.map(async (url) => brotliCompressSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(budgets.searchJs + budgets.js);
  });
});

describe('suggestions', () => {
  it('cost nothing until the reader turns to the field, and then ask for nothing more', async () => {
    const { page, wrongs } = await session.open('/tavlingar/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => path !== '/favicon.svg')).toEqual([]);
    await page.getByRole('searchbox').focus();
    const field = page.getByRole('combobox', { name: 'Sök efter' });
    await field.pressSequentially('s');
    await page.getByRole('option').first().waitFor();
    expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual(['/pagefind/sv.vocabulary']);
    const before = asked.length;
    await field.pressSequentially('vetsa');
    await page.getByRole('option', { name: 'Svetsare' }).first().waitFor();
    expect(asked.length).toBe(before);
    expect(wrongs).toEqual([]);
  });

  it('are a combobox: arrows, Enter, Escape, and told to a screen reader', async () => {
    const { page } = await session.open('/tavlingar/');
    await page.getByRole('searchbox').focus();
    const field = page.getByRole('combobox', { name: 'Sök efter' });
    await field.pressSequentially('robot');
    const options = page.getByRole('option');
    await options.first().waitFor();
    await expect.poll(() => field.getAttribute('aria-expanded')).toBe('true');
    await expect.poll(() => field.getAttribute('aria-controls')).toBe(await page.getByRole('listbox').getAttribute('id'));
    await page.waitForFunction(() => /\d+ förslag/.test(document.querySelector('search-box [role=status]')?.textContent ?? ''));
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => field.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));
    await expect.poll(() => options.first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => field.getAttribute('aria-activedescendant')).toBe(null);
    await page.keyboard.press('Escape');
    await expect.poll(() => field.getAttribute('aria-expanded')).toBe('false');
    await expect.poll(() => page.getByRole('listbox').count()).toBe(0);
    await expect.poll(() => field.inputValue()).toBe('robot');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const chosen = await options.first().getAttribute('data-value');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/sok/' && url.searchParams.get('q') === chosen);
  });

  it('tell in the accessibility tree which of them is chosen, and no other', async () => {
    const { page, context } = await session.open('/tavlingar/');
    await page.getByRole('searchbox').focus();
    await page.getByRole('combobox', { name: 'Sök efter' }).pressSequentially('robot');
    const options = page.getByRole('option');
    await options.first().waitFor();
    const devtools = await context.newCDPSession(page);
    const told = async (): Promise<{ chosen: number[]; active: number }> => {
      const { nodes } = await devtools.send('Accessibility.getFullAXTree');
      const all = nodes.filter(({ role, ignored }) => role?.value === 'option' && !ignored);
      const valueOf = (node: (typeof nodes)[number] | undefined, name: string) => node?.properties?.find((own) => own.name === name)?.value;
      const active = valueOf(
        nodes.find(({ role }) => role?.value === 'combobox'),
        'activedescendant',
      )?.relatedNodes?.[0]?.backendDOMNodeId;
      return {
        chosen: all.flatMap((node, i) => (valueOf(node, 'selected')?.value === true ? [i] : [])),
        active: all.findIndex(({ backendDOMNodeId }) => backendDOMNodeId === active),
      };
    };
    await expect.poll(told).toEqual({ chosen: [], active: -1 });
    await page.keyboard.press('ArrowDown');
    await expect.poll(told).toEqual({ chosen: [0], active: 0 });
    await page.keyboard.press('ArrowDown');
    await expect.poll(told).toEqual({ chosen: [1], active: 1 });
    await page.keyboard.type('t');
    await expect.poll(told).toEqual({ chosen: [], active: -1 });
  });

  it('lead from a word that pupils use to the page', async () => {
    const { page } = await session.open('/sok/');
    await page.getByRole('searchbox').focus();
    await page.getByRole('combobox', { name: 'Sök efter' }).pressSequentially('rörmok');
    await page.getByRole('option', { name: 'VVS-montör' }).first().click();
    await settled(page, /”VVS-montör”/);
    await expect.poll(async () => (await results(page))[0]).toBe('VVS-montör');
  });
});
