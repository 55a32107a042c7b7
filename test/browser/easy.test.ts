import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../src/catalogue/addresses.ts';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import { translator } from '../../src/i18n/strings.ts';
import { hrefOf } from '../../src/links.ts';
import { faultsOf, focusedIn, useSession } from './session.ts';

const t = translator('sv');
const own = await catalogue('sv');
const [job, other] = own.jobs.filter(({ easy }) => easy);
const easy = pagesOf(own).find(({ kind, entry }) => kind === 'easy' && entry === job)!.address;
const usual = hrefOf(job!, 'sv');
const phone = { viewport: { width: 360, height: 740 } };
const session = useSession();

const wish = (page: Page): Promise<string | null> => page.evaluate(() => localStorage.getItem('lattlast'));

describe('the switch to an easy-to-read text', () => {
  it('keeps the wish when it is pressed, offers the texts of others in a line, and forgets it on the way back', async () => {
    const { page, wrongs } = await session.open(usual, phone);
    const offer = page.getByText(t('easy.rather'));
    await expect.poll(() => offer.isVisible()).toBe(false);
    expect(await wish(page)).toBeNull();
    await page.getByRole('link', { name: t('easy.switch'), exact: true }).click();
    await page.waitForURL(`**${easy}`);
    await expect.poll(() => wish(page)).toBe('1');
    await page.goto(session.base + hrefOf(other!, 'sv'));
    await expect.poll(() => offer.isVisible()).toBe(true);
    // Offered, and not led there.
    expect(new URL(page.url()).pathname).toBe(hrefOf(other!, 'sv'));
    await expect.poll(() => faultsOf(page, '.page-actions')).toEqual([]);
    await page.getByRole('link', { name: t('easy.read') }).click();
    await page.getByRole('link', { name: t('easy.back') }).click();
    await page.waitForURL(`**${hrefOf(other!, 'sv')}`);
    await expect.poll(() => offer.isVisible()).toBe(false);
    expect(await wish(page)).toBeNull();
    expect(wrongs).toEqual([]);
  });

  it('is a link where no script runs, and nothing is kept of who comes another way', async () => {
    const { page } = await session.open(usual, { ...phone, javaScriptEnabled: false });
    await page.getByRole('link', { name: t('easy.switch'), exact: true }).click();
    await page.waitForURL(`**${easy}`);
    await expect.poll(() => page.getByRole('link', { name: t('easy.back') }).isVisible()).toBe(true);
    await expect.poll(() => page.locator('.aloud').isVisible()).toBe(false);
    const { page: direct } = await session.open(easy, phone);
    expect(await wish(direct)).toBeNull();
  });
});

type Said = { text: string; rate: number; voice: string };
type Stub = { said: Said[]; cancelled: number; end: () => void };

/** Voices that say nothing, and end when the test says so. */
const voices = (list: { name: string; lang: string; localService: boolean }[]): string => `(() => {
  const stub = (window.stub = { said: [], cancelled: 0, end: () => now?.dispatchEvent(new Event('end')) });
  let now;
  window.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) { super(); this.text = text; }
  };
  const synthesis = new EventTarget();
  synthesis.getVoices = () => ${JSON.stringify(list)};
  synthesis.speak = (said) => { now = said; stub.said.push({ text: said.text, rate: said.rate, voice: said.voice.name }); };
  synthesis.cancel = () => { stub.cancelled += 1; };
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
})()`;

const swedish = { name: 'Alva', lang: 'sv-SE', localService: true };

async function openWith(list: Parameters<typeof voices>[0]): Promise<{ page: Page; wrongs: string[] }> {
  const visit = await session.open('/404.html', phone);
  await visit.page.addInitScript(voices(list));
  await visit.page.goto(session.base + easy);
  return visit;
}
const stub = <T>(page: Page, ask: (stub: Stub) => T): Promise<T> => page.evaluate(`(${ask.toString()})(window.stub)`) as Promise<T>;
const marked = (page: Page): Promise<string> => page.evaluate(() => [...(CSS.highlights.get('read-aloud') ?? [])].map(String).join());
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const texts = async (page: Page): Promise<string[]> => (await stub(page, ({ said }) => said)).map(({ text }) => text);

describe('reading aloud', () => {
  it('reads sentence by sentence, marks the one that is read, and moves nothing', async () => {
    const { page, wrongs } = await openWith([
      { ...swedish, name: 'Nät', localService: false },
      { name: 'Anna', lang: 'en-GB', localService: true },
      swedish,
    ]);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await press(page, t('aloud.read'));
    const whole = (await page.locator('.aloud-text').innerText()).replace(/\s+/g, ' ');
    for (let n = 1; n <= 4; n += 1) {
      await expect.poll(async () => (await texts(page)).length).toBe(n);
      const said = (await texts(page)).at(-1)!;
      expect(await marked(page)).toBe(said);
      expect(whole).toContain(said.replace(/\s+/g, ' '));
      await stub(page, ({ end }) => end());
    }
    expect(await stub(page, ({ said }) => [...new Set(said.map(({ voice }) => voice))])).toEqual(['Alva']);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
    await expect.poll(() => faultsOf(page, '.aloud')).toEqual([]);
    expect(wrongs).toEqual([]);
  });

  it('pauses, goes on with the same sentence, at the speed that is chosen, and ends', async () => {
    const { page } = await openWith([swedish]);
    await press(page, t('aloud.read'));
    await stub(page, ({ end }) => end());
    await press(page, t('aloud.pause'));
    const [, second] = await texts(page);
    await press(page, t('aloud.continue'));
    expect((await texts(page)).slice(1)).toEqual([second, second]);
    await page.getByLabel(t('aloud.speed')).selectOption(t('aloud.slow'));
    await expect.poll(() => stub(page, ({ said }) => said.map(({ rate }) => rate))).toEqual([1, 1, 1, 0.7]);
    await press(page, t('aloud.stop'));
    expect(await marked(page)).toBe('');
    await expect.poll(() => focusedIn(page)).toBe(t('aloud.read'));
    await press(page, t('aloud.read'));
    const again = await texts(page);
    expect(again.at(-1)).toBe(again[0]);
  });

  it('comes to its end by itself', async () => {
    const { page } = await openWith([swedish]);
    await press(page, t('aloud.read'));
    for (let left = 200; left > 0 && (await marked(page)) !== ''; left -= 1) await stub(page, ({ end }) => end());
    expect(await marked(page)).toBe('');
    await expect.poll(() => page.getByRole('button', { name: t('aloud.stop') }).isVisible()).toBe(false);
    const said = (await texts(page)).join(' ').replace(/\s+/g, ' ');
    expect(said).toBe((await page.locator('.aloud-text').innerText()).replace(/\s+/g, ' ').trim());
  });

  it.each([
    ['no voices', []],
    ['voices of a server alone', [{ ...swedish, localService: false }]],
    ['voices of other languages', [{ ...swedish, lang: 'en-GB' }]],
  ])('is not offered where there are %s', async (_, list) => {
    const { page, wrongs } = await openWith(list);
    await expect.poll(() => page.evaluate(() => customElements.get('read-aloud') !== undefined)).toBe(true);
    await expect.poll(() => page.locator('.aloud').isVisible()).toBe(false);
    expect(wrongs).toEqual([]);
  });
});
