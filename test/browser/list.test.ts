import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../src/catalogue/addresses.ts';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import { encodeCompare } from '../../src/saved/compare-state.ts';
import { hrefOf } from '../../src/links.ts';
import { encodeList, itemOf } from '../../src/saved/list.ts';
import { listData, listFile, regionList } from '../../src/saved/list-data.ts';
import { partFile } from '../../src/saved/parts.ts';
import { faultsOf, overflowOf, useSession, type Visit } from './session.ts';

const known = await catalogue('sv');
const [first, second, third, fourth] = known.jobs;
const [programme] = known.programmes;
const school = known.educations.find(({ quality, programme: of }) => !quality.aplWeeks && !quality.aplNote && of?.form === 'vocational')!;
const own = pagesOf(known);
const addressTo = (kind: string, key: string): string => own.find((page) => page.kind === kind && (page.entry?.key ?? '') === key)!.address;
const [listAt, compareAt] = [addressTo('list', ''), addressTo('compare', '')];
const jobs = [first!, second!, third!, fourth!].map(({ key }) => key);
const session = useSession();

const narrow = { viewport: { width: 360, height: 800 } };
const kept = (page: Page): Promise<string | null> => page.evaluate(() => localStorage.getItem('lista'));
const job = (index: number): string => itemOf('job', jobs[index] ?? '');
const ofProgramme = itemOf('programme', programme?.key ?? '');

/** Opens a page for a reader who has saved things before. */
function openWith(saved: readonly string[], at = listAt): Promise<Visit> {
  const localStorage = saved.length > 0 ? [{ name: 'lista', value: encodeList(saved) }] : [];
  return session.open(at, { ...narrow, storageState: { cookies: [], origins: [{ origin: session.base, localStorage }] } });
}

/** How large the squares of a code are on paper, in millimetres. */
const squareOf = (code: Locator): Promise<number> =>
  code.evaluate((svg) => ((svg.getBoundingClientRect().width / Number(svg.getAttribute('viewBox')!.split(' ')[2])) * 25.4) / 96);

describe('the reader’s list', () => {
  it('keeps nothing until something is saved, by keyboard too', async () => {
    const { page, wrongs } = await session.open(addressTo('job', first!.key), narrow);
    await expect.poll(() => page.evaluate(() => [localStorage.length, sessionStorage.length, window.name])).toEqual([0, 0, '']);
    await expect.poll(() => page.locator('.to-list').isVisible()).toBe(false);
    const heart = page.locator('save-button button');
    await heart.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => heart.getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => kept(page)).toBe(encodeList([job(0)]));
    await expect.poll(() => page.locator('.to-list').innerText()).toContain('1');
    await expect.poll(() => faultsOf(page)).toEqual([]);
    await page.locator('save-button a').click();
    await expect.poll(() => page.locator('.list-rows a').allInnerTexts()).toEqual([first!.title]);
    expect(wrongs).toEqual([]);
  });

  it('follows what another tab does', async () => {
    const { page, context } = await openWith([job(0)]);
    await page.locator('.list-rows a').waitFor();
    const other = await context.newPage();
    await other.goto(session.base + addressTo('programme', programme!.key));
    await other.locator('save-button button').click();
    await page.locator('.list-rows a', { hasText: programme!.title }).waitFor();
  });

  it('lets one thing be removed and taken back, and all after a question', async () => {
    const { page } = await openWith([job(0), ofProgramme]);
    const before = await kept(page);
    await page.locator('.list-rows button').first().click();
    await expect.poll(() => page.locator('.list-rows a').allInnerTexts()).toEqual([programme!.title]);
    await expect.poll(() => page.locator('.told').innerText()).toContain(`${first!.title} är borttagen.`);
    await page.keyboard.press('Enter');
    await expect.poll(() => kept(page)).toBe(before);
    await page.locator('.clear-list').click();
    await page.locator('dialog button[value=""]').click();
    await page.locator('dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => kept(page)).toBe(before);
    await page.locator('.clear-list').click();
    await expect.poll(() => faultsOf(page)).toEqual([]);
    await page.locator('dialog button[value="clear"]').click();
    await page.locator('.nothing').waitFor();
    await expect.poll(() => kept(page)).toBeNull();
    await page.locator('.undo button').click();
    await expect.poll(() => kept(page)).toBe(before);
  });

  it('shows a list from an address without touching the reader’s own, until asked to', async () => {
    const { page, wrongs } = await openWith([job(0), ofProgramme]);
    await page.locator('.list-rows a').first().waitFor();
    const before = await kept(page);
    const shared = encodeList([...jobs.map((key) => itemOf('job', key)), 'y.finns-inte-mer']);
    await page.evaluate((hash) => (location.hash = hash), shared);
    await page.locator('.shared-list').waitFor();
    await expect.poll(() => page.locator('.clear-list').isVisible(), { message: "another's list is not emptied here" }).toBe(false);
    await expect.poll(() => page.locator('.list-rows a').count()).toBe(4);
    await expect.poll(() => page.locator('.told').innerText()).toContain('1 sak finns inte längre: finns inte mer (Yrke).');
    await expect.poll(() => kept(page)).toBe(before);
    await expect.poll(() => faultsOf(page)).toEqual([]);
    await expect.poll(() => overflowOf(page)).toBe(0);
    await page.locator('.look').click();
    await expect.poll(() => page.locator('.shared-list').innerText()).toContain('Inget sparas');
    await expect.poll(() => kept(page)).toBe(before);
    await page.reload();
    await page.locator('.list-rows a').first().waitFor();
    await page.locator('.add').click();
    await expect.poll(() => kept(page)).toBe(encodeList([job(0), ofProgramme, job(1), job(2), job(3)]));
    await expect.poll(() => page.locator('.told').innerText()).toContain('3 saker lades till');
    await page.waitForURL(session.base + listAt);
    expect(wrongs).toEqual([]);
  });

  it('leads to the comparison of what is ticked, four at most', async () => {
    const { page } = await openWith([job(0), ofProgramme, job(1), job(2), job(3)]);
    const boxes = page.locator('[data-letter="y"] .pick input');
    for (const i of [0, 1, 2, 3]) await boxes.nth(i).check();
    await expect.poll(() => page.locator('.pick-go a').getAttribute('href')).toBe(compareAt + encodeCompare('y', jobs));
    await boxes.first().uncheck();
    await expect.poll(() => page.locator('.pick-go a').getAttribute('href')).toBe(compareAt + encodeCompare('y', jobs.slice(1)));
  });

  it('can be shared as an address and a code, and printed', async () => {
    const { page, wrongs } = await openWith([job(0), ofProgramme]);
    await page.locator('.open-share').click();
    const field = page.locator('#listans-adress');
    const shown = `${session.base}${listAt}#${encodeList([job(0), ofProgramme])}`;
    await expect.poll(() => field.inputValue()).toBe(shown);
    await expect.poll(async () => decodeURIComponent((await page.locator('.mail').getAttribute('href'))!)).toContain(shown);
    await page.locator('.show-qr').click();
    await page.locator('.list-code svg').waitFor();
    await expect.poll(() => faultsOf(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.list-rows a').first().isVisible()).toBe(true);
    await expect.poll(() => page.locator('.list-address').innerText()).toBe(shown);
    await expect.poll(() => page.locator('.list-code svg').isVisible()).toBe(true);
    await expect.poll(() => page.locator('list-page button:visible, list-page input:visible').count()).toBe(0);
    expect(wrongs).toEqual([]);
  });

  it('of twenty is printed with a code that telephones can read, and of sixty with the words that there is none', async () => {
    const codes = known.educations.map(({ key }) => itemOf('education', key)).toSorted((a, b) => b.length - a.length);
    const { page } = await openWith(codes.slice(0, 20));
    await page.evaluate(() => (window.print = () => undefined));
    await page.locator('.print').click();
    await page.locator('.list-code svg').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await squareOf(page.locator('.list-code svg'))).toBeGreaterThanOrEqual(0.4);
    await expect.poll(() => overflowOf(page)).toBe(0);
    const { page: long } = await openWith(codes.slice(0, 60));
    await long.evaluate(() => (window.print = () => undefined));
    await long.locator('.print').click();
    await long.emulateMedia({ media: 'print' });
    await expect.poll(() => long.locator('.list-code').innerText()).toContain('för lång för en QR-kod');
  });

  it('says that a browser may let it go, and gives the address that brings it back', async () => {
    const { page } = await openWith([job(0), ofProgramme]);
    const link = page.locator('.keep a');
    await expect.poll(() => page.locator('.keep').innerText()).toContain('Safari tar bort den');
    await expect.poll(() => link.getAttribute('href')).toBe(`${session.base}${listAt}#${encodeList([job(0), ofProgramme])}`);
    const address = (await link.getAttribute('href'))!;
    await page.evaluate(() => localStorage.clear());
    await page.goto('about:blank');
    await page.goto(address);
    await expect.poll(() => page.locator('.list-rows a').count()).toBe(2);
    await page.locator('.add').click();
    await expect.poll(() => kept(page)).toBe(encodeList([job(0), ofProgramme]));
  });

  it('says what is wrong with an address, and puts nothing of it into the page', async () => {
    const { page } = await openWith([job(0), ofProgramme]);
    await page.locator('.list-rows a').first().waitFor();
    const cases = [
      ['#1=<img src=x onerror=alert(1)>', 'ingen lista som vi kan läsa'],
      ['#%E0%A4%A', 'ingen lista som vi kan läsa'],
      ['#9=y.a', 'nyare version'],
      [`#1=${'a'.repeat(100_000)}`, 'för lång'],
    ] as const;
    for (const [hash, text] of cases) {
      await page.evaluate((to) => (location.hash = to), hash);
      await page.locator('.told', { hasText: text }).waitFor();
      await expect.poll(() => page.locator('.list-rows a').count()).toBe(2);
      await expect.poll(() => page.locator('main img').count()).toBe(0);
    }
    await expect.poll(() => faultsOf(page)).toEqual([]);
  });
});

describe('the list of a large site', () => {
  const [near, far] = known.regions.filter(({ educations }) => educations.length > 1);
  const education = near!.educations[0]!;
  const saved = [job(0), itemOf('education', education.key)];
  const parts = new Map<string, object>([
    [listFile('sv'), listData(known, true)],
    ...known.regions.map((region) => [partFile(listFile('sv'), region.key), regionList(region, known)] as const),
  ]);

  /** The list page, with data in parts; `lost` are those that do not come. */
  async function openParted(lost: Set<string> = new Set()): Promise<{ page: Page; asked: string[] }> {
    const localStorage = [{ name: 'lista', value: encodeList(saved) }];
    const context = await session.context({ ...narrow, storageState: { cookies: [], origins: [{ origin: session.base, localStorage }] } });
    const page = await context.newPage();
    const asked: string[] = [];
    await page.route('**/data/*.json', (route) => {
      const { pathname } = new URL(route.request().url());
      asked.push(pathname);
      return lost.has(pathname) ? route.abort() : route.fulfill({ json: parts.get(pathname) });
    });
    await page.goto(session.base + listAt);
    return { page, asked };
  }
  const titles = (page: Page): Promise<string[]> => page.locator('.list-rows a').allInnerTexts();

  it('asks for what is the country’s and for the regions that its things lie in, once each', async () => {
    const { page, asked } = await openParted();
    await expect.poll(() => titles(page)).toEqual([first!.title, education.title]);
    await expect.poll(() => page.locator('.list-rows a').last().getAttribute('href')).toBe(hrefOf(education, 'sv'));
    const other = far!.educations[0]!;
    await page.evaluate((hash) => (location.hash = hash), encodeList([itemOf('education', other.key), `u.${near!.key}/finns-inte`]));
    await expect.poll(() => titles(page)).toEqual([other.title]);
    await expect.poll(() => page.locator('.told').innerText()).toContain('finns inte (Utbildning)');
    expect(asked).toEqual([listFile('sv'), ...[near!, far!].map(({ key }) => partFile(listFile('sv'), key))]);
  });

  it('shows what has come where a part does not, says of nothing there that it is gone, and can try again', async () => {
    const lost = new Set([partFile(listFile('sv'), near!.key)]);
    const { page } = await openParted(lost);
    await expect.poll(() => page.locator('.told').innerText()).toContain('gick inte att hämta');
    await expect.poll(() => titles(page)).toEqual([first!.title]);
    await expect.poll(() => page.locator('.told').innerText()).not.toContain('finns inte längre');
    lost.clear();
    await page.locator('.told button').click();
    await expect.poll(() => titles(page)).toEqual([first!.title, education.title]);
    await expect.poll(() => page.locator('.told').innerText()).toBe('');
  });
});

it('the list works for the visit where storage is forbidden, and says so', async () => {
  const context = await session.context(narrow);
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  const page = await context.newPage();
  await page.goto(session.base + addressTo('job', first!.key));
  await page.locator('save-button button').click();
  await expect.poll(() => page.locator('save-button [role="status"]').innerText()).toContain('låter oss inte spara');
  await page.locator('save-button a').click();
  await page.locator('.list-rows a').waitFor();
  await expect.poll(() => page.locator('.told').innerText()).toContain('låter oss inte spara');
});

describe('the comparison', () => {
  it('is built by choosing, and stands in the address', async () => {
    const { page, wrongs } = await session.open(compareAt, narrow);
    await page.locator('.told', { hasText: 'Välj två' }).waitFor();
    await expect.poll(() => faultsOf(page)).toEqual([]);
    for (const key of jobs.slice(0, 2)) {
      await page.locator('select').selectOption(key);
      await page.locator('.choose button').press('Enter');
      await page.locator('thead', { hasText: known.jobs.find((one) => one.key === key)!.title }).waitFor();
    }
    await page.waitForURL(session.base + compareAt + encodeCompare('y', jobs.slice(0, 2)));
    expect(wrongs).toEqual([]);
    await expect.poll(() => overflowOf(page)).toBe(0);
    await expect.poll(() => faultsOf(page)).toEqual([]);
  });

  it('is a table that says whose and what each answer is, with figures and their sources', async () => {
    const { page } = await session.open(compareAt + encodeCompare('y', jobs.slice(0, 2)), narrow);
    const table = page.getByRole('table', { name: /Jämförelse: / });
    await expect.poll(() => table.getByRole('columnheader').count()).toBe(3);
    const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /Medianlön/ }) });
    await expect.poll(() => row.getByRole('cell').count()).toBe(2);
    await expect.poll(() => row.innerText()).toMatch(/kr i månaden[\s\S]*Källa: [\s\S]+avser 20\d\d/);
  });

  it('marks what differs in words, and can show that alone', async () => {
    const { page } = await session.open(compareAt + encodeCompare('y', jobs.slice(0, 2)), narrow);
    await page.locator('tr.differs').first().waitFor();
    const differs = await page.locator('tr.differs').count();
    await expect.poll(() => page.locator('.differs-mark').count()).toBe(differs);
    await expect
      .poll(() => page.locator('.told').innerText())
      .toContain(`${await page.locator('.differs-mark:not(.unsure)').count()} skillnad`);
    const state = page.url().replace(/^https?:\/\//, '');
    await expect.poll(() => page.locator('.print-foot').textContent()).toContain(state);
    await page.locator('.only input').check();
    await expect.poll(() => page.locator('tbody tr:visible').count()).toBe(differs);
    await page.locator('.only input').uncheck();
  });

  it('shows two of three on a phone, the third by a swipe or a key, and the names stay above', async () => {
    const { page } = await session.open(compareAt + encodeCompare('y', jobs.slice(0, 3)), narrow);
    const rows = page.locator('tbody');
    await rows.locator('tr').first().waitFor();
    const cells = rows.locator('tr').first().locator('td');
    const edges = (): Promise<number[]> => cells.evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().right));
    const [one = 0, two = 0, three = 0] = await edges();
    expect([one < two, two <= 360, three > 360]).toEqual([true, true, true]);
    // Side by side they are as long as the longest of them, not as all together.
    expect(await page.locator('table').evaluate((table) => table.clientHeight / innerHeight)).toBeLessThan(4);
    await page.locator('.sheet').evaluate((sheet) => scrollTo(0, sheet.getBoundingClientRect().top + scrollY + 600));
    await expect.poll(() => page.locator('thead').evaluate((head) => head.getBoundingClientRect().top)).toBe(0);
    await rows.focus();
    await expect.poll(() => rows.evaluate((part) => [document.activeElement === part, part.ariaLabel !== ''])).toEqual([true, true]);
    for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await edges()).at(-1)).toBeLessThanOrEqual(360);
    const names = page.locator('thead th:not(.corner)');
    await expect
      .poll(() => names.evaluateAll((all) => all.map((name) => Math.round(name.getBoundingClientRect().right))))
      .toEqual((await edges()).map(Math.round));
    await expect.poll(() => overflowOf(page)).toBe(0);
    await expect.poll(() => faultsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect.poll(() => rows.getAttribute('tabindex')).toBe(null);
  });

  it('holds four at most, on a phone and wide, and goes back as one goes back', async () => {
    const { page, wrongs } = await session.open(compareAt + encodeCompare('y', jobs), narrow);
    await page.locator('tbody tr').first().waitFor();
    await expect.poll(() => overflowOf(page)).toBe(0);
    await expect.poll(() => page.locator('select').isDisabled()).toBe(true);
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect.poll(() => overflowOf(page)).toBe(0);
    await expect.poll(() => faultsOf(page)).toEqual([]);
    await page.locator('thead button').last().click();
    await expect.poll(() => page.locator('thead button').count()).toBe(3);
    await page.goBack();
    await page.locator('thead button').nth(3).waitFor();
    expect(wrongs).toEqual([]);
  });

  it('labels the national rule on weeks at a workplace, and says what we do not know', async () => {
    const { page } = await session.open(compareAt + encodeCompare('u', [school.key]), narrow);
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /Tid på företag/ }) });
    await row.waitFor();
    await expect.poll(() => row.innerText()).toMatch(/Regel[\s\S]*Minst 15 veckor[\s\S]*Gäller alla yrkesprogram[\s\S]*Källa: /);
    await expect.poll(() => page.locator('.sheet').innerText()).toContain('Vi vet inte');
    await expect.poll(() => page.locator('[data-from="near"] button').count()).toBeGreaterThan(0);
  });

  it('says what is wrong with an address, and puts nothing of it into the page', async () => {
    const { page } = await session.open(compareAt, narrow);
    await page.locator('.told', { hasText: 'Välj två' }).waitFor();
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
      await expect.poll(() => page.locator('main img').count()).toBe(0);
    }
    await expect.poll(() => faultsOf(page)).toEqual([]);
  });
});

it('both say what they need where there is no JavaScript', async () => {
  const context = await session.context({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const at of [listAt, compareAt]) {
    await page.goto(session.base + at);
    await expect.poll(() => page.locator('main').innerText()).toContain('behöver JavaScript');
    await expect.poll(() => page.locator('main button:visible').count()).toBe(0);
  }
  await page.goto(session.base + addressTo('job', first!.key));
  await expect.poll(() => page.locator('save-button').isVisible()).toBe(false);
});
