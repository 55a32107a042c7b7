import { describe, expect, it } from 'vitest';
import { useSession } from './session.ts';

const session = useSession();

const REGION = '/regioner/ostergotland/';
const PHONE = { viewport: { width: 360, height: 740 } };

describe('the thread of a region', () => {
  it('narrows to the stage and to what one likes doing, and keeps both in the address', async () => {
    const { page, wrongs } = await session.open(REGION, PHONE);
    await page.getByRole('link', { name: 'Årskurs 7–9' }).first().click();
    await page.getByRole('link', { name: 'Svetsa', exact: true }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('?steg=ak-7-9&gor=svetsa');
    await expect.poll(() => page.locator('.chosen').innerText()).toBe('Visar årskurs 7–9, och yrken och utbildningar där du får svetsa.');
    await page.reload();
    await expect.poll(() => page.locator('#ak-7-9').isVisible()).toBe(true);
    await expect.poll(() => page.locator('#ak-4-6').isVisible()).toBe(false);
    await expect.poll(() => page.locator('#gor-svetsa').getByRole('link', { name: 'Svetsare' }).isVisible()).toBe(true);
    await expect.poll(() => page.locator('#gor-mata').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Visa hela tråden' }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('');
    await expect.poll(() => page.locator('#ak-4-6').isVisible()).toBe(true);
    expect(wrongs).toEqual([]);
  });

  it('can be narrowed by keyboard alone', async () => {
    const { page } = await session.open(REGION);
    await page
      .getByRole('link', { name: /^\S+ Gymnasium|^Gymnasium/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.chosen').innerText()).toBe('Visar bara gymnasium.');
  });

  it('takes a stage or a verb that does not exist as no choice', async () => {
    const { page, wrongs } = await session.open(`${REGION}?steg=<b>&gor=sova`);
    await expect.poll(() => page.locator('#ak-4-6').isVisible()).toBe(true);
    await expect.poll(() => page.locator('.chosen').innerText()).toBe('');
    expect(wrongs).toEqual([]);
  });

  it('has the same choices as plain links without JavaScript, to the stage and to the jobs', async () => {
    const { page } = await session.open(REGION, { ...PHONE, javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Svetsa', exact: true }).click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#gor-svetsa');
    await expect.poll(() => page.locator('#gor-svetsa').getByRole('link', { name: 'Svetsare' }).isVisible()).toBe(true);
  });
});
