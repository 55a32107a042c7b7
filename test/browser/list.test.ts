import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { pagesOf } from '../../src/catalogue/addresses.ts';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import { encodeCompare } from '../../src/saved/compare-state.ts';
import { encodeList, itemOf } from '../../src/saved/list.ts';
import { TEST_DATE } from '../built-site.ts';
import { type Session, startSession } from './session.ts';

process.env.BUILD_DATE = TEST_DATE;
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const known = await catalogue('sv');
const [first, second, third, fourth] = known.jobs;
const [programme] = known.programmes;
const school = known.educations.find(({ quality, programme: of }) => !quality.aplWeeks && !quality.aplNote && of?.form === 'vocational')!;
const own = pagesOf(known);
const address = (kind: string, key: string): string => own.find((page) => page.kind === kind && (page.entry?.key ?? '') === key)!.address;
const [listAt, compareAt] = [address('list', ''), address('compare', '')];
const jobs = [first!, second!, third!, fourth!].map(({ key }) => key);
let session: Session;

beforeAll(async () => {
  session = await startSession(inject('site'));
});
afterAll(() => session.close());

/** What axe finds on the page as it stands. */
async function axe(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const run = (
      globalThis as unknown as { axe: { run: (o: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe.run;
    const { violations } = await run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`);
  });
}
const kept = (page: Page): Promise<string | null> => page.evaluate(() => localStorage.getItem('lista'));
const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const narrow = { viewport: { width: 360, height: 800 } };

describe('the reader’s list', () => {
  let page: Page;
  let context: BrowserContext;
  let wrongs: string[];
  beforeAll(async () => {
    ({ page, context, wrongs } = await session.open(address('job', first!.key), narrow));
  });
  afterAll(() => context.close());

  it('keeps nothing until something is saved, by keyboard too', async () => {
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, window.name])).toEqual([0, 0, '']);
    expect(await page.locator('.to-list').isVisible()).toBe(false);
    const heart = page.locator('save-button button');
    await heart.focus();
    await page.keyboard.press('Enter');
    expect(await heart.getAttribute('aria-pressed')).toBe('true');
    expect(await kept(page)).toBe(encodeList([itemOf('job', first!.key)]));
    expect(await page.locator('.to-list').innerText()).toContain('1');
    expect(await axe(page)).toEqual([]);
    await page.locator('save-button a').click();
    await page.locator('.list-rows a').waitFor();
    expect(await page.locator('.list-rows a').allInnerTexts()).toEqual([first!.title]);
  });

  it('follows what another tab does', async () => {
    const other = await context.newPage();
    await other.goto(session.base + address('programme', programme!.key));
    await other.locator('save-button button').click();
    await page.locator('.list-rows a', { hasText: programme!.title }).waitFor();
    await other.close();
  });

  it('lets one thing be removed and taken back, and all after a question', async () => {
    const before = await kept(page);
    await page.locator('.list-rows button').first().click();
    expect(await page.locator('.list-rows a').allInnerTexts()).toEqual([programme!.title]);
    expect(await page.locator('.told').innerText()).toContain(`${first!.title} är borttagen.`);
    await page.keyboard.press('Enter');
    expect(await kept(page)).toBe(before);
    await page.locator('.clear-list').click();
    await page.locator('dialog button[value=""]').click();
    expect(await kept(page)).toBe(before);
    await page.locator('.clear-list').click();
    expect(await axe(page)).toEqual([]);
    await page.locator('dialog button[value="clear"]').click();
    await page.locator('.nothing').waitFor();
    expect(await kept(page)).toBeNull();
    await page.locator('.undo button').click();
    expect(await kept(page)).toBe(before);
  });

  it('shows a list from an address without touching the reader’s own, until asked to', async () => {
    const before = await kept(page);
    const shared = encodeList([...jobs.map((key) => itemOf('job', key)), 'y.finns-inte-mer']);
    await page.evaluate((hash) => (location.hash = hash), shared);
    await page.locator('.shared-list').waitFor();
    expect(await page.locator('.clear-list').isVisible(), "another's list is not emptied here").toBe(false);
    expect(await page.locator('.list-rows a').count()).toBe(4);
    expect(await page.locator('.told').innerText()).toContain('1 sak finns inte längre: finns inte mer (Yrke).');
    expect(await kept(page)).toBe(before);
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.locator('.look').click();
    expect(await kept(page)).toBe(before);
    expect(await page.locator('.shared-list').innerText()).toContain('Inget sparas');
    await page.reload();
    await page.locator('.list-rows a').first().waitFor();
    await page.locator('.add').click();
    expect(await kept(page)).toBe(
      encodeList(
        [first!.key, null, second!.key, third!.key, fourth!.key].map((key) =>
          key ? itemOf('job', key) : itemOf('programme', programme!.key),
        ),
      ),
    );
    expect(await page.locator('.told').innerText()).toContain('3 saker lades till');
    expect(page.url()).toBe(session.base + listAt);
  });

  it('leads to the comparison of what is ticked, four at most', async () => {
    const boxes = page.locator('[data-letter="y"] .pick input');
    for (const i of [0, 1, 2, 3]) await boxes.nth(i).check();
    expect(await page.locator('.pick-go a').getAttribute('href')).toBe(compareAt + encodeCompare('y', jobs));
    await page.locator('[data-letter="y"] .pick input').first().uncheck();
    expect(await page.locator('.pick-go a').getAttribute('href')).toBe(compareAt + encodeCompare('y', jobs.slice(1)));
  });

  it('can be shared as an address and a code, and printed', async () => {
    await page.locator('.open-share').click();
    const shown = await page.locator('#listans-adress').inputValue();
    expect(shown).toBe(`${session.base}${listAt}#${await kept(page)}`);
    expect(decodeURIComponent((await page.locator('.mail').getAttribute('href'))!)).toContain(shown);
    await page.locator('.show-qr').click();
    await page.locator('.list-code svg').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.list-rows a').first().isVisible()).toBe(true);
    expect(await page.locator('.list-address').innerText()).toBe(shown);
    expect(await page.locator('.list-code svg').isVisible()).toBe(true);
    expect(await page.locator('list-page button:visible, list-page input:visible').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    expect(wrongs).toEqual([]);
  });

  it('says what is wrong with an address, and puts nothing of it into the page', async () => {
    const cases = [
      ['#1=<img src=x onerror=alert(1)>', 'ingen lista som vi kan läsa'],
      ['#%E0%A4%A', 'ingen lista som vi kan läsa'],
      ['#9=y.a', 'nyare version'],
      [`#1=${'a'.repeat(100_000)}`, 'för lång'],
    ] as const;
    for (const [hash, text] of cases) {
      await page.evaluate((to) => (location.hash = to), hash);
      await page.locator('.told', { hasText: text }).waitFor();
      expect(await page.locator('.list-rows a').count()).toBe(5);
      expect(await page.locator('main img').count()).toBe(0);
    }
    expect(await axe(page)).toEqual([]);
  });
});

it('the list works for the visit where storage is forbidden, and says so', async () => {
  const context = await session.browser.newContext(narrow);
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  const page = await context.newPage();
  await page.goto(session.base + address('job', first!.key));
  await page.locator('save-button button').click();
  expect(await page.locator('save-button [role="status"]').innerText()).toContain('låter oss inte spara');
  await page.locator('save-button a').click();
  await page.locator('.list-rows a').waitFor();
  expect(await page.locator('.told').innerText()).toContain('låter oss inte spara');
  await context.close();
});

describe('the comparison', () => {
  let page: Page;
  let context: BrowserContext;
  let wrongs: string[];
  beforeAll(async () => {
    ({ page, context, wrongs } = await session.open(compareAt, narrow));
    await page.locator('.told', { hasText: 'Välj två' }).waitFor();
  });
  afterAll(() => context.close());

  it('is built by choosing, and stands in the address', async () => {
    expect(await axe(page)).toEqual([]);
    for (const key of jobs.slice(0, 2)) {
      await page.locator('select').selectOption(key);
      await page.locator('.choose button').press('Enter');
      await page.locator('thead', { hasText: known.jobs.find((job) => job.key === key)!.title }).waitFor();
    }
    expect(page.url()).toBe(session.base + compareAt + encodeCompare('y', jobs.slice(0, 2)));
    expect(await overflow(page)).toBe(0);
    expect(await axe(page)).toEqual([]);
  });

  it('is a table that says whose and what each answer is, with figures and their sources', async () => {
    const table = page.getByRole('table', { name: /Jämförelse: / });
    expect(await table.getByRole('columnheader').count()).toBe(3);
    const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /Medianlön/ }) });
    expect(await row.getByRole('cell').count()).toBe(2);
    expect(await row.innerText()).toMatch(/kr i månaden[\s\S]*Källa: .+avser 20\d\d/);
  });

  it('marks what differs in words, and can show that alone', async () => {
    const differs = await page.locator('tr.differs').count();
    expect(await page.locator('.differs-mark').count()).toBe(differs);
    expect(await page.locator('.told').innerText()).toContain(`${await page.locator('.differs-mark:not(.unsure)').count()} skillnad`);
    const state = page.url().replace(/^https?:\/\//, '');
    await expect.poll(() => page.locator('.print-foot').textContent()).toContain(state);
    await page.locator('.only input').check();
    expect(await page.locator('tbody tr:visible').count()).toBe(differs);
    await page.locator('.only input').uncheck();
  });

  it('holds four at most, on a phone and wide, and goes back as one goes back', async () => {
    await page.goto(session.base + compareAt + encodeCompare('y', jobs));
    await page.locator('tbody tr').first().waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await page.locator('select').isDisabled()).toBe(true);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await overflow(page)).toBe(0);
    expect(await axe(page)).toEqual([]);
    await page.locator('thead button').last().click();
    expect(await page.locator('thead button').count()).toBe(3);
    await page.goBack();
    await page.locator('thead button').nth(3).waitFor();
    expect(wrongs).toEqual([]);
  });

  it('labels the national rule on weeks at a workplace, and says what we do not know', async () => {
    await page.goto(session.base + compareAt + encodeCompare('u', [school.key]));
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /Tid på företag/ }) });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/Regel[\s\S]*Minst 15 veckor[\s\S]*Gäller alla yrkesprogram[\s\S]*Källa: /);
    expect(await page.locator('.sheet').innerText()).toContain('Vi vet inte');
    expect(await page.locator('[data-from="near"] button').count()).toBeGreaterThan(0);
  });

  it('says what is wrong with an address, and puts nothing of it into the page', async () => {
    const cases = [
      ['?y=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', 'ingen jämförelse som vi kan läsa'],
      ['?v=7&y=a', 'nyare version'],
      [`?y=${'a'.repeat(100_000)}`, 'för lång'],
      ['?y=finns-inte-mer,constructor', 'finns-inte-mer, constructor'],
    ] as const;
    for (const [query, text] of cases) {
      // A server need not answer so long an address: the page is given it as going back and forth does.
      await page.evaluate((to) => {
        history.replaceState(null, '', to);
        dispatchEvent(new PopStateEvent('popstate'));
      }, query);
      await page.locator('.told', { hasText: text }).waitFor();
      expect(await page.locator('main img').count()).toBe(0);
    }
    expect(await axe(page)).toEqual([]);
  });
});

it('both say what they need where there is no JavaScript', async () => {
  const context = await session.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const at of [listAt, compareAt]) {
    await page.goto(session.base + at);
    expect(await page.locator('main').innerText()).toContain('behöver JavaScript');
    expect(await page.locator('main button:visible').count()).toBe(0);
  }
  await page.goto(session.base + address('job', first!.key));
  expect(await page.locator('save-button').isVisible()).toBe(false);
  await context.close();
});
