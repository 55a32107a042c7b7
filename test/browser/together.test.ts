import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultsOf, keptBy, overflowOf, useSession } from './session.ts';

// What people fill in together: a council what it needs, a class its plan and its rounds; and a teacher who chooses a competition.

const PHONE = { viewport: { width: 360, height: 740 } };
const session = useSession();

const text = (page: Page, selector: string): Promise<string> => page.locator(selector).innerText();
const ready = (page: Page): Promise<unknown> => page.waitForSelector('tool-form form .tool-part');
const fragmentOf = (page: Page): string => new URL(page.url()).hash;

describe('a council of companies', () => {
  it('says which jobs it needs, in order, and has a letter and rows for the editor', async () => {
    const { page, wrongs } = await session.open(
      '/verktyg/behov/#1=municipality=linkoping&council=F%C3%B6retagsr%C3%A5det&meeting=2026-11-20',
      PHONE,
    );
    await ready(page);
    await page.locator('[id="f-count"]').fill('2');
    await page.locator('[id="f-job.1"]').selectOption('svetsare');
    await page.locator('[data-part=yrken] .tool-row').first().getByLabel('Mycket stort').check();
    await page.locator('[data-part=yrken] .tool-row').first().getByLabel('om ett år').check();
    await page.locator('[id="f-people.1"]').fill('4');
    await page.locator('[id="f-job.2"]').selectOption('industrielektriker');
    await page.locator('[data-part=yrken] .tool-row').nth(1).getByLabel('Litet').check();
    await page.locator('[data-part=yrken] .tool-row').nth(1).getByLabel('nu', { exact: true }).check();
    await expect.poll(() => text(page, '.letter')).toContain('Svetsare: Mycket stort behov, om ett år.');
    await page.locator('.tool-block summary').click();
    await expect
      .poll(async () => (await text(page, '.tool-block pre')).trim())
      .toBe(
        [
          '- job: svetsare\n  level: 5\n  horizon: "om ett år"\n  people: 4\n  year: 2026\n  saidBy: "Företagsrådet"',
          '- job: industrielektriker\n  level: 1\n  horizon: "nu"\n  year: 2026\n  saidBy: "Företagsrådet"',
        ].join('\n'),
      );
    await expect.poll(() => text(page, '.tool-block .where')).toContain('needs.yaml');
    expect(await overflowOf(page)).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    expect(await keptBy(page)).toEqual([]);
    expect(wrongs).toEqual([]);
  });
});

describe('a class that is going to compete', () => {
  it('chooses by what is known, keeps the choice in the address, and is told of what has no place', async () => {
    const { page, wrongs } = await session.open('/tavlingar/valj/', PHONE);
    await page.waitForSelector('competition-chooser form:not([hidden])');
    const all = await page.locator('.contests > li').count();
    await page.locator('select[name=stage]').selectOption('ak-7-9');
    await page.locator('select[name=takes]').selectOption('class');
    await expect.poll(() => page.locator('.contests > li:visible').count()).toBeLessThan(all);
    await page.locator('select[name=cost]').selectOption('free');
    await expect.poll(() => fragmentOf(page)).toBe('#1=stage=ak-7-9&takes=class&cost=free');
    expect(await text(page, '.contests > li:first-child h3')).toContain('Teknikåttan');
    expect(await text(page, '.status')).toContain('passar');
    expect(await overflowOf(page)).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    for (const [hash, told] of [
      ['#1=stage=ak-7-9&takes=flock&gammal=1', 'takes: flock, gammal: 1'],
      ['#9=stage=ak-7-9', 'går inte att läsa'],
      ['#hej', 'går inte att läsa'],
      [`#1=stage=${'o'.repeat(9000)}`, 'går inte att läsa'],
      ['#1=stage=%3Cimg%20src%3Dx%3E', '<img src=x>'],
    ] as const) {
      await page.evaluate((value) => {
        location.hash = value;
      }, hash);
      await expect.poll(() => text(page, '.told')).toContain(told);
    }
    expect(await page.locator('competition-chooser img').count()).toBe(0);
    await page.evaluate(() => {
      location.hash = '#1=stage=gymnasium';
    });
    await expect.poll(() => page.locator('select[name=stage]').inputValue()).toBe('gymnasium');
    await page.locator('.all').click();
    await expect.poll(() => page.locator('.contests > li:visible').count()).toBe(all);
    expect(await keptBy(page)).toEqual([]);
    expect(wrongs).toEqual([]);
  });

  it('without a script reads of all competitions', async () => {
    const { page } = await session.open('/tavlingar/valj/', { javaScriptEnabled: false });
    expect(await page.locator('.contests > li:visible').count()).toBeGreaterThan(15);
    expect(await page.locator('competition-chooser form').isVisible()).toBe(false);
  });

  it('comes to a plan with the weeks back from the last day, as rows and as a calendar', async () => {
    const { page, wrongs } = await session.open('/tavlingar/valj/');
    await page.locator('.contests > li', { hasText: 'Finn upp' }).locator('a[href*="/tavlingsplan/#1="]').click();
    await ready(page);
    expect(await page.locator('[id="f-competition"]').inputValue()).toBe('finn-upp');
    await page.locator('[data-act=plan]').click();
    await expect.poll(() => text(page, '.status')).toContain('sista dagen');
    await page.locator('[id="f-last"]').fill('2027-01-07');
    await page.locator('[id="f-weeks"]').fill('3');
    await expect.poll(() => page.locator('[data-part=plan] .tool-row legend').first().innerText()).toBe('Vecka 52, från 21 december 2026');
    await page.locator('[id="f-do.3"]').fill('Filma, och lämna in');
    await page.keyboard.press('Tab');
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-act=plan]').click()]);
    expect(download.suggestedFilename()).toBe('tavlingsplan.ics');
    const plan = await readFile(await download.path(), 'utf8');
    expect(plan.match(/BEGIN:VEVENT/g)).toHaveLength(4);
    expect(plan).toContain(String.raw`SUMMARY:Finn upp: Filma\, och lämna in`);
    expect(await faultsOf(page)).toEqual([]);
    expect(wrongs).toEqual([]);
  });
});

describe('a team that works in rounds', () => {
  it('takes the time, and sees the numbers as bars while they are typed', async () => {
    const { page, wrongs } = await session.open('/verktyg/lean-rundor/', PHONE);
    await ready(page);
    await page.locator('[id="f-rounds"]').fill('2');
    await page.waitForSelector('[id="f-time.1"]');
    const clock = page.locator('[data-clock="f-time.1"]');
    await clock.click();
    await expect.poll(() => clock.innerText()).toContain('Stoppa');
    await clock.click();
    await expect.poll(() => page.locator('[id="f-time.1"]').inputValue()).not.toBe('');
    await page.locator('[id="f-time.2"]').fill('45');
    await expect.poll(() => page.locator('form .tool-chart .bar').count()).toBe(2);
    await expect.poll(() => page.locator('form .tool-chart svg').first().getAttribute('aria-label')).toContain('Omgång 2: 45');
    expect(await overflowOf(page)).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    expect(wrongs).toEqual([]);
  });

  it('without a script has the sheet with squared paper', async () => {
    const { page } = await session.open('/verktyg/lean-rundor/', { javaScriptEnabled: false });
    expect(await page.locator('.tool-sheet .tool-chart svg').count()).toBe(2);
    await page.goto(`${session.base}/verktyg/lean-5s/`);
    expect(await page.locator('.tool-sheet.a5 .picture-frame').count()).toBe(2);
  });
});
