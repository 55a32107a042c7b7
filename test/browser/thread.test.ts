import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSession } from './session.ts';

const session = useSession();

const REGION = '/regioner/ostergotland/';
const PHONE = { viewport: { width: 360, height: 740 } };

/** The stages that can be seen, and whether each is open. */
const stages = (page: Page): Promise<[id: string | undefined, open: boolean][]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-stage]')]
      .filter((li) => li.checkVisibility())
      .map((li) => [li.dataset['stage'], li.querySelector('details')?.open ?? false] as [string | undefined, boolean]),
  );
/** What is left of it to press, but for the ways on. */
const linksIn = (page: Page): Promise<string[]> =>
  page
    .locator('thread-filter .step-groups a:visible')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '').filter((address) => !address.startsWith('#')));

describe('the thread of a region', () => {
  it('begins at the reader’s own stage, which is open, and keeps the choice in what no server is sent', async () => {
    const { page, wrongs } = await session.open(REGION, PHONE);
    await expect.poll(async () => (await stages(page)).filter(([, open]) => open)).toEqual([]);
    await page.getByRole('link', { name: 'Årskurs 7–9' }).first().click();
    await expect.poll(() => page.locator('.chosen').innerText()).toBe('Visar från årskurs 7–9 och framåt.');
    await expect.poll(async () => (await stages(page))[0]).toEqual(['ak-7-9', true]);
    await expect.poll(async () => (await stages(page)).filter(([, open]) => open).length).toBe(1);
    await expect.poll(async () => (await stages(page)).at(-1)?.[0]).toBe('arbetsliv');
    const { search, hash } = new URL(page.url());
    expect([search, hash]).toEqual(['', '#steg=ak-7-9']);
    expect(wrongs).toEqual([]);
  });

  it('leaves only what fits what one likes doing, from the reader’s stage on', async () => {
    const { page, wrongs } = await session.open(REGION, PHONE);
    await page.getByRole('link', { name: 'Gymnasium' }).first().click();
    await page.getByRole('link', { name: 'Svetsa', exact: true }).click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#steg=gymnasium&gor=svetsa');
    await expect
      .poll(() => page.locator('.chosen').innerText())
      .toBe('Visar det som passar dig som gillar att svetsa, från gymnasium och framåt.');
    await page.reload();
    await expect.poll(() => page.locator('#gor-svetsa').getByRole('link', { name: 'Svetsare' }).isVisible()).toBe(true);
    await expect.poll(() => page.locator('#gor-mata').isVisible()).toBe(false);
    await expect.poll(async () => (await stages(page)).every(([id, open]) => open && id !== 'ak-7-9')).toBe(true);
    // What says nothing of what one does: what one tries, competes in, or whom one meets.
    expect((await linksIn(page)).filter((address) => /^\/(tavlingar|aktiviteter)\//.test(address))).toEqual([]);
    expect((await linksIn(page)).length).toBeGreaterThan(2);
    await page.getByRole('link', { name: 'Visa hela tråden' }).click();
    await expect.poll(() => new URL(page.url()).hash).toBe('');
    await expect.poll(async () => (await stages(page)).map(([id]) => id)).toContain('ak-4-6');
    expect(wrongs).toEqual([]);
  });

  it('knows a choice that stands in an old address', async () => {
    const { page } = await session.open(`${REGION}?steg=gymnasium`, PHONE);
    await expect.poll(async () => (await stages(page))[0]).toEqual(['gymnasium', true]);
  });

  it('can be narrowed by keyboard alone', async () => {
    const { page } = await session.open(REGION);
    await page
      .getByRole('link', { name: /^\S+ Gymnasium|^Gymnasium/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.chosen').innerText()).toBe('Visar från gymnasium och framåt.');
  });

  it('takes a stage or a verb that does not exist as no choice', async () => {
    const { page, wrongs } = await session.open(`${REGION}#steg=<b>&gor=sova`);
    await expect.poll(async () => (await stages(page)).map(([id]) => id)).toContain('ak-4-6');
    await expect.poll(() => page.locator('.chosen').innerText()).toBe('');
    expect(wrongs).toEqual([]);
  });

  it('lies open where there is room', async () => {
    const { page } = await session.open(REGION, { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false });
    expect(await page.locator('.stage .title:visible').count()).toBe(await page.locator('.stage').count());
    expect(await page.locator('.stage > details > summary:visible').count()).toBe(0);
  });

  it('has the same choices as plain links without JavaScript, to the stage and to the jobs, which they open', async () => {
    const { page } = await session.open(REGION, { ...PHONE, javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Svetsa', exact: true }).click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#gor-svetsa');
    await expect.poll(() => page.locator('#gor-svetsa').getByRole('link', { name: 'Svetsare' }).isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Årskurs 7–9' }).first().click();
    await expect.poll(async () => (await stages(page)).find(([id]) => id === 'ak-7-9')?.[1]).toBe(true);
  });
});
