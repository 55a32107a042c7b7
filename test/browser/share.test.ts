import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, inject, it } from 'vitest';
import { onePageOfEachKind } from '../../scripts/lib/kinds.ts';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import { translator } from '../../src/i18n/strings.ts';
import { faultsOf, focusedIn, useSession } from './session.ts';

const t = translator('sv');
const kinds = await onePageOfEachKind();
const address = kinds.find(({ kind }) => kind === 'job')!.address;
const phone = { viewport: { width: 320, height: 640 } };
const session = useSession();

const ways = (page: Page): Promise<string[]> => page.locator('.share-ways > :visible').allInnerTexts();

async function open(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('share.button'), exact: true }).focus();
  await page.keyboard.press('Enter');
}

describe('sharing', () => {
  it('needs no script: the address, an e-mail and a code', async () => {
    const { page } = await session.open(address, { ...phone, javaScriptEnabled: false });
    await open(page);
    await expect.poll(() => ways(page)).toEqual([t('share.mail')]);
    const canonical = (await page.locator('link[rel=canonical]').getAttribute('href'))!;
    await expect.poll(() => page.getByLabel(t('share.address')).inputValue()).toBe(canonical);
    await expect.poll(async () => decodeURIComponent((await page.getByText(t('share.mail')).getAttribute('href'))!)).toContain(canonical);
    await expect.poll(() => page.getByText(t('share.print.hint')).isVisible()).toBe(true);
    await expect.poll(() => page.locator('.share .code').isVisible()).toBe(true);
  });

  it('copies the address with what the reader has chosen, says so, and can be done with keys alone', async () => {
    const { page, wrongs } = await session.open(`${address}?a=1#vagen`, {
      ...phone,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await expect
      .poll(() => page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('panel'))))
      .toBe(false);
    await open(page);
    await page.getByRole('button', { name: t('share.copy') }).waitFor();
    await expect.poll(() => ways(page)).toEqual([t('share.copy'), t('share.mail'), t('share.show'), t('share.print')]);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await expect.poll(() => faultsOf(page, '.share')).toEqual([]);
    for (let i = 0; i < 6 && (await focusedIn(page)) !== t('share.copy'); i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page
      .getByRole('status')
      .filter({ hasText: t('share.copied') })
      .waitFor();
    const canonical = (await page.locator('link[rel=canonical]').getAttribute('href'))!;
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(`${canonical}?a=1#vagen`);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.share').isVisible()).toBe(false);
    await expect.poll(() => focusedIn(page)).toBe(t('share.button'));
    expect(wrongs).toEqual([]);
  });

  it('shows the code over the whole screen, light, until Escape, and gives focus back', async () => {
    const { page, wrongs } = await session.open(address, { viewport: { width: 1280, height: 720 }, colorScheme: 'dark' });
    await open(page);
    await page.getByRole('button', { name: t('share.show') }).click();
    const dialog = page.getByRole('dialog').filter({ has: page.locator('#qr-adress') });
    const code = (await dialog.locator('svg').boundingBox())!;
    expect(Math.min(code.width, code.height)).toBeGreaterThanOrEqual(0.8 * 720);
    expect(code.y).toBeGreaterThanOrEqual(0);
    const words = (await dialog.locator('p').boundingBox())!;
    expect(words.y + words.height).toBeLessThanOrEqual(720);
    const colours = await dialog.locator('svg').evaluate((e) => [getComputedStyle(e).backgroundColor, getComputedStyle(e).color]);
    expect(colours).toEqual(['rgb(255, 253, 248)', 'rgb(29, 39, 51)']);
    await expect.poll(() => faultsOf(page, '.code-sheet')).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.isVisible()).toBe(false);
    await expect.poll(() => focusedIn(page)).toBe(t('share.button'));
    expect(wrongs).toEqual([]);
  });

  it('hands the page to the system where the browser can', async () => {
    const context = await session.context(phone);
    const page = await context.newPage();
    await page.addInitScript(() => {
      navigator.share = (data) => Promise.resolve(void Object.assign(globalThis, { handed: data }));
    });
    await page.goto(session.base + address);
    await open(page);
    await page.getByRole('button', { name: t('share.send') }).click();
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    await expect
      .poll(() => page.evaluate(() => (globalThis as { handed?: ShareData }).handed))
      .toEqual({ title: await page.title(), url: canonical });
  });
});

describe('npm run pdf', () => {
  const run = (...args: string[]): Promise<{ stdout: string }> =>
    promisify(execFile)('node', ['scripts/pdf.ts', ...args], { env: { ...process.env, OUT_DIR: inject('site') } });

  it('writes a region as a tagged PDF of two pages, with title, language and bookmarks', async () => {
    const { regions } = await catalogue('sv');
    const region = regions.reduce((a, b) => (b.educations.length > a.educations.length ? b : a));
    const folder = await mkdtemp(path.join(tmpdir(), 'pdf-'));
    const file = path.join(folder, 'ark.pdf');
    await run(region.key, '--out', file);
    const bytes = await readFile(file);
    const raw = bytes.toString('latin1');
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toMatch(/\/Lang ?\(sv/);
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    expect(pdf.numPages).toBe(2);
    const outline = JSON.stringify(await pdf.getOutline());
    for (const bookmark of [region.title, t('region.thread')]) expect(outline).toContain(bookmark);
    const { info } = (await pdf.getMetadata()) as { info: { Title?: string } };
    expect(info.Title).toContain(region.title);
    await expect
      .poll(async () => (await extractText(pdf, { mergePages: true })).text.replace(/\s+/g, ''))
      .toContain(region.title.replace(/\s+/g, ''));
    await rm(folder, { recursive: true });
  });

  it('says what is wrong: an unknown region, a site that is not built', async () => {
    await expect(run('ostergotlan')).rejects.toThrow('Menade du ostergotland?');
    await expect(run('--alla')).rejects.toThrow('--alla');
    const missing = promisify(execFile)('node', ['scripts/pdf.ts', '--all'], { env: { ...process.env, OUT_DIR: '.build/nothing-here' } });
    await expect(missing).rejects.toThrow('npm run build');
  });
});
