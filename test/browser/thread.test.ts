import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Session, startSession } from './session.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession(inject('site'));
});
afterAll(() => session.close());

const REGION = '/regioner/ostergotland/';
const PHONE = { viewport: { width: 360, height: 740 } };

describe('the thread of a region', () => {
  it('narrows to the stage and to what one likes doing, and keeps both in the address', async () => {
    const { page, context, wrongs } = await session.open(REGION, PHONE);
    await page.getByRole('link', { name: 'Årskurs 7–9' }).first().click();
    await page.getByRole('link', { name: 'Svetsa', exact: true }).click();
    expect(new URL(page.url()).search).toBe('?steg=ak-7-9&gor=svetsa');
    expect(await page.locator('.chosen').innerText()).toBe('Visar årskurs 7–9, och yrken och utbildningar där du får svetsa.');
    await page.reload();
    expect(await page.locator('#ak-7-9').isVisible()).toBe(true);
    expect(await page.locator('#ak-4-6').isVisible()).toBe(false);
    expect(await page.locator('#gor-svetsa').getByRole('link', { name: 'Svetsare' }).isVisible()).toBe(true);
    expect(await page.locator('#gor-mata').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Visa hela tråden' }).click();
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('#ak-4-6').isVisible()).toBe(true);
    expect(wrongs).toEqual([]);
    await context.close();
  });

  it('can be narrowed by keyboard alone', async () => {
    const { page, context } = await session.open(REGION);
    await page
      .getByRole('link', { name: /^\S+ Gymnasium|^Gymnasium/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.chosen').innerText()).toBe('Visar bara gymnasium.');
    await context.close();
  });

  it('takes a stage or a verb that does not exist as no choice', async () => {
    const { page, context, wrongs } = await session.open(`${REGION}?steg=<b>&gor=sova`);
    expect(await page.locator('#ak-4-6').isVisible()).toBe(true);
    expect(await page.locator('.chosen').innerText()).toBe('');
    expect(wrongs).toEqual([]);
    await context.close();
  });

  it('has the same choices as plain links without JavaScript, to the stage and to the jobs', async () => {
    const { page, context } = await session.open(REGION, { ...PHONE, javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Svetsa', exact: true }).click();
    expect(new URL(page.url()).hash).toBe('#gor-svetsa');
    expect(await page.locator('#gor-svetsa').getByRole('link', { name: 'Svetsare' }).isVisible()).toBe(true);
    await context.close();
  });
});
