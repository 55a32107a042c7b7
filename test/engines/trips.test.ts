import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { siteServer } from '../../scripts/lib/server.ts';
import { type Engine, start } from './engine.ts';
import type { Tab } from './tab.ts';

// What readers mainly do, in each engine. That a detail is right is seen in test/browser; here that engines agree.

const engines = inject('engines');
let server: Server | undefined;
let port = 0;
const serve = async (): Promise<void> => {
  server = siteServer(inject('site')).listen(port);
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
};
/** Without network: the service worker's requests fail as well as the page's. */
const goAway = (): Promise<void> =>
  new Promise((resolve) => {
    server?.close(() => resolve());
    server?.closeAllConnections();
    server = undefined;
  });

it.each(engines)('$name is on this machine, or TEST_ENGINES names others', ({ missing }) => {
  if (missing !== 'TEST_ENGINES names others.') expect(missing).toBeUndefined();
});

describe.each(engines.filter(({ missing }) => missing === undefined))('$name $version', ({ name }) => {
  let engine: Engine;
  let tab: Tab;
  const base = (): string => `http://localhost:${port}`;
  const go = (address: string): Promise<void> => tab.go(base() + address);
  const text = (selector: string): Promise<string> =>
    tab.read((wanted) => (document.querySelector(wanted) as HTMLElement | null)?.innerText.trim() ?? '', selector);
  const texts = (selector: string): Promise<string[]> =>
    tab.read((wanted) => [...document.querySelectorAll<HTMLElement>(wanted)].map((e) => e.innerText.trim()), selector);
  const at = (): Promise<string> => tab.read(() => location.pathname + location.search + location.hash);
  const isShown = (selector: string): Promise<boolean> =>
    tab.read((wanted) => document.querySelector(wanted)?.checkVisibility({ visibilityProperty: true }) ?? false, selector);
  const field = (selector: string): Promise<string> =>
    tab.read((wanted) => document.querySelector<HTMLInputElement | HTMLSelectElement>(wanted)?.value ?? '', selector);
  const choose = (selector: string, value: string): Promise<void> =>
    tab.read(
      (wanted, chosen) => {
        const select = document.querySelector<HTMLSelectElement>(wanted);
        if (!select) throw new Error(wanted);
        select.value = chosen;
        select.dispatchEvent(new Event('input', { bubbles: true }));
        select.dispatchEvent(new Event('change', { bubbles: true }));
      },
      selector,
      value,
    );
  /** How far the page reaches beyond its window. */
  const wider = (): Promise<number> => tab.read(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const hits = (): Promise<string[]> => texts('.result-list h3');

  beforeAll(async () => {
    engine = await start(name);
  });
  beforeEach(async () => {
    await serve();
    tab = await engine.open();
  });
  afterEach(async () => {
    await tab.close();
    if (server) await goAway();
    expect(tab.faults).toEqual([]);
  });
  afterAll(() => engine.close());

  it('goes from the front page to a region, and narrows its thread', async () => {
    await go('/');
    await expect.poll(() => text('h1')).toContain('Från nyfiken');
    expect(await wider()).toBe(0);
    await tab.press('.home-where .flow a[href="/regioner/skaraborg/"]');
    await expect.poll(() => text('h1')).toContain('Skaraborg');
    await tab.press('.strip a[data-value="ak-7-9"]');
    await expect.poll(() => text('.chosen')).toContain('årskurs 7–9');
    expect([await isShown('[data-stage="ak-7-9"]'), await isShown('[data-stage="ak-4-6"]')]).toEqual([true, false]);
  });

  it('shows a job, keeps it in the list, and compares it', async () => {
    await go('/yrken/svetsare/');
    expect(await text('h1')).toBe('Svetsare');
    await tab.press('save-button button');
    await expect.poll(() => tab.read(() => document.querySelector('save-button button')?.getAttribute('aria-pressed'))).toBe('true');
    await go('/min-lista/');
    await expect.poll(() => texts('.list-rows a')).toEqual(['Svetsare']);
    await go('/jamfor/?y=svetsare,cnc-operator,mjukvaruutvecklare');
    await expect.poll(() => texts('.compare thead a')).toEqual(['Svetsare', 'CNC-operatör', 'Mjukvaruutvecklare']);
  });

  it('shows two of three compared jobs on a phone, and the third by a swipe with its name', async () => {
    await tab.size(360, 740);
    await go('/jamfor/?y=svetsare,cnc-operator,mjukvaruutvecklare');
    await expect.poll(() => texts('.compare thead a')).toHaveLength(3);
    expect(await wider()).toBe(0);
    const seen = (): Promise<boolean[]> =>
      tab.read(() =>
        [...document.querySelectorAll('.compare thead a')].map((heading) => {
          const { left, right } = heading.getBoundingClientRect();
          return left >= 0 && right <= innerWidth;
        }),
      );
    expect(await seen()).toEqual([true, true, false]);
    await tab.read(() => document.querySelector('.compare tbody')?.scrollTo({ left: 10_000, behavior: 'instant' }));
    await expect.poll(() => seen()).toEqual([false, true, true]);
  });

  it('shows the drawings of the front page and of the stories whole on a phone', async () => {
    await tab.size(360, 740);
    for (const address of ['/', '/berattelser/']) {
      await go(address);
      await expect.poll(() => text('h1')).not.toBe('');
      expect(await wider()).toBe(0);
      const cut = await tab.read(
        () =>
          [...document.querySelectorAll('.frame')].filter((frame) => {
            const picture = frame.firstElementChild?.getBoundingClientRect();
            return !picture || Math.abs(picture.height - frame.clientHeight) > 1 || picture.width > frame.clientWidth + 1;
          }).length,
      );
      expect([address, cut]).toEqual([address, 0]);
    }
  });

  it('suggests what suits one: by pointer and by keyboard, with a way back', async () => {
    const number = async (): Promise<string | undefined> => /Val \d+/.exec(await text('.question:not([hidden]) h2'))?.[0];
    await go('/vad-passar-mig/');
    await expect.poll(number).toBe('Val 1');
    await tab.press('.question:not([hidden]) [data-answer=first]');
    await expect.poll(number).toBe('Val 2');
    // The question has focus, and its first answer is the next that Tab comes to.
    await tab.key('Tab');
    await tab.key('Enter');
    await expect.poll(number).toBe('Val 3');
    await tab.press('.question:not([hidden]) [data-act=back]');
    await expect.poll(number).toBe('Val 2');
    await tab.press('.question:not([hidden]) [data-answer=second]');
    await expect.poll(number).toBe('Val 3');
    await tab.back();
    await expect.poll(number).toBe('Val 2');
    await tab.press('.question:not([hidden]) [data-answer=first]');
    await tab.press('.question:not([hidden]) [data-answer=first]');
    await expect.poll(number).toBe('Val 4');
    await tab.press('.question:not([hidden]) [data-act=finish]');
    await expect.poll(async () => (await texts('.groups h4')).length).toBeGreaterThan(2);
    expect(await tab.read(() => document.activeElement?.textContent)).toBe('Det här kan passa dig');
    const suggested = await texts('.groups h4');
    // An answer is changed, and the change taken back.
    const before = await at();
    await tab.press('.answers button');
    await expect.poll(number).toBe('Val 1');
    await tab.press('.question:not([hidden]) [data-answer=second]');
    await expect.poll(async () => [(await at()) === before, await texts('.groups h4')]).not.toEqual([true, suggested]);
    await expect.poll(() => isShown('.outcome')).toBe(true);
    await tab.back();
    await expect.poll(async () => [await at(), await texts('.groups h4')]).toEqual([before, suggested]);
  });

  it('leads to an easy text and back, keeps the wish, and reads aloud with a voice of the device alone', async () => {
    await go('/yrken/svetsare/');
    expect(await isShown('easy-choice p')).toBe(false);
    await tab.press('easy-choice a.action');
    await expect.poll(() => at()).toBe('/yrken/svetsare/lattlast/');
    const offered = (voices: object[]): Promise<boolean> =>
      tab.read((list) => {
        speechSynthesis.getVoices = () => list as SpeechSynthesisVoice[];
        speechSynthesis.dispatchEvent(new Event('voiceschanged'));
        return document.querySelector('.aloud')?.checkVisibility({ visibilityProperty: true }) ?? false;
      }, voices);
    await expect.poll(() => offered([{ lang: 'sv-SE', localService: true }])).toBe(true);
    expect(await offered([{ lang: 'sv-SE', localService: false }])).toBe(false);
    expect(await offered([{ lang: 'en-GB', localService: true }])).toBe(false);
    expect(await offered([])).toBe(false);
    await go('/yrken/cnc-operator/');
    await expect.poll(() => isShown('easy-choice p')).toBe(true);
    await tab.press('easy-choice p a');
    await expect.poll(() => at()).toBe('/yrken/cnc-operator/lattlast/');
    await tab.press('easy-choice a.action');
    await expect.poll(() => at()).toBe('/yrken/cnc-operator/');
    await expect.poll(() => isShown('easy-choice p')).toBe(false);
  });

  it('answers a whole question', async () => {
    await go('/sok/?q=vad+tj%C3%A4nar+en+svetsare');
    await expect.poll(() => text('.result-list .reply')).toMatch(/\d\d\s\d{3}\skr/);
  });

  it('suggests while one types, by the arrows, and leaves the keys of an input method alone', async () => {
    await go('/sok/');
    await tab.press('search-page input[name=q]');
    await tab.type('svets');
    await expect.poll(() => texts('.suggestions li')).not.toEqual([]);
    const taken = await tab.read(() => {
      const input = document.querySelector<HTMLInputElement>('search-page input[name=q]');
      return ['ArrowDown', 'ArrowUp', 'Enter'].filter(
        (key) => !input?.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true })),
      );
    });
    expect(taken).toEqual([]);
    expect(await tab.read(() => document.querySelectorAll('.suggestions [aria-selected=true]').length)).toBe(0);
    await tab.key('ArrowDown');
    await expect.poll(() => texts('.suggestions [aria-selected=true]')).toHaveLength(1);
    await tab.key('Enter');
    await expect.poll(() => at()).toMatch(/^\/sok\/\?q=./);
    await expect.poll(() => hits()).not.toEqual([]);
  });

  it('has field, address and results agree after Back, and keeps the words with the next filter', async () => {
    await go('/sok/?q=svets');
    await expect.poll(() => hits()).not.toEqual([]);
    const before = await hits();
    await tab.press('.result-list h3 a');
    await expect.poll(() => at()).not.toContain('/sok/');
    await tab.back();
    await expect
      .poll(async () => [await at(), await field('search-page input[name=q]'), await hits()])
      .toEqual(['/sok/?q=svets', 'svets', before]);
    await choose('search-page select[name=kind]', 'job');
    await expect.poll(() => at()).toBe('/sok/?q=svets&kind=job');
    await expect.poll(() => field('search-page input[name=q]')).toBe('svets');
    // A choice is taken back with the address as well.
    await tab.press('.result-list h3 a');
    await expect.poll(() => at()).toContain('/yrken/');
    await tab.back();
    await expect
      .poll(async () => [await at(), await field('search-page input[name=q]'), await field('search-page select[name=kind]')])
      .toEqual(['/sok/?q=svets&kind=job', 'svets', 'job']);
  });

  it('shows a lesson and makes one', async () => {
    await go('/for/vagledare/lektion/ak-9/');
    await expect.poll(() => isShown('.lesson-sheet')).toBe(true);
    await go('/for/vagledare/lektion/');
    await expect.poll(() => isShown('.pupil')).toBe(true);
    await choose('#lesson-region', 'skaraborg');
    await expect.poll(() => at()).toContain('#1=skaraborg');
    await expect.poll(() => text('.lesson-sheet h2')).toContain('Skaraborg');
  });

  it('adapts a ready lesson to a region, with its own exercise', async () => {
    await go('/for/vagledare/lektion/ak-9/');
    const title = await text('.lesson-sheet h2');
    await tab.press('a.go[href^="/for/vagledare/lektion/#"]');
    await expect.poll(() => at()).toContain('/lektion/#');
    await expect.poll(() => text('.lesson-sheet h2')).toBe(title);
    await choose('#lesson-region', 'skaraborg');
    await expect.poll(() => at()).toContain('#1=skaraborg');
    await expect.poll(() => text('.lesson-sheet h2')).toContain(title);
    await expect.poll(() => text('.pupil')).toContain('Program 1');
  });

  it('lands with the heading on the screen where a link leads to what one wants to do', async () => {
    await go('/');
    const href = await tab.read(() => document.querySelector('.by-doing a[href*="#"]')?.getAttribute('href') ?? '');
    await tab.press('.by-doing a[href*="#"]');
    await expect.poll(() => at()).toBe(href);
    // The whole heading, with its picture, not only the place that the address names.
    await expect
      .poll(() =>
        tab.read(() => {
          const target = document.querySelector(`[id="${location.hash.slice(1)}"]`);
          const heading = target?.closest('li, details, section, .card')?.querySelector('h3, h2, summary');
          const box = heading?.getBoundingClientRect();
          return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
        }),
      )
      .toBe(true);
  });

  it('reads without network what was kept, and comes back to a search there', async () => {
    await go('/lasa-utan-nat/');
    await tab.press('offline-switch button');
    await expect.poll(() => text('offline-switch [role=status]')).toContain('På.');
    await go('/regioner/sjuharad/');
    await tab.press('save-region button');
    await expect.poll(() => text('save-region')).toMatch(/\d+ sidor, \d,\d MB/);
    await tab.read(() =>
      [...document.querySelectorAll('save-region button')]
        .find((e) => /^Spara \d/.test(e.textContent ?? ''))
        ?.setAttribute('data-trip', ''),
    );
    await tab.press('[data-trip]');
    await expect.poll(() => text('save-region')).toContain('är sparad');
    await goAway();
    for (const address of ['/regioner/sjuharad', '/regioner/sjuharad/index.html']) {
      await go(address);
      await expect.poll(() => text('h1')).toContain('Sjuhärad');
    }
    await go('/sok/?q=svets');
    await expect.poll(() => texts('#sok-sparat li a')).toContain('Svetsare');
    const before = await texts('#sok-sparat li a');
    await tab.press('#sok-sparat li a');
    await expect.poll(() => at()).not.toContain('/sok/');
    await tab.back();
    await expect.poll(async () => [await field('#sok-sparat input'), await texts('#sok-sparat li a')]).toEqual(['svets', before]);
  });

  it('gives an embedded page its height on another site', async () => {
    const school = createServer((_, response) =>
      response
        .setHeader('content-type', 'text/html; charset=utf-8')
        .end(
          `<!doctype html><title>Skolan</title><iframe src="${base()}/inbaddning/yrken/svetsare/" title="Ruta" width="600" height="150"></iframe><script src="${base()}/embed.js"></script>`,
        ),
    ).listen(0);
    await tab.go(`http://127.0.0.1:${(school.address() as AddressInfo).port}/`);
    await expect.poll(() => tab.read(() => document.querySelector('iframe')?.clientHeight ?? 0)).toBeGreaterThan(200);
    school.close();
    school.closeAllConnections();
  });
});
