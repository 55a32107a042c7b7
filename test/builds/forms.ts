import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launch, PATIENCE } from '../../scripts/lib/browser.ts';
import { freePort } from '../../scripts/lib/server.ts';
import { environment } from '../environment.ts';

// An editor at the forms, before a copy of the small test content: what is saved, and what is left as it was.

let folder: string;
let editing: ChildProcess;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let base: string;
/** That one is logged in. */
let loggedIn: Awaited<ReturnType<BrowserContext['storageState']>>;
const wrongs: string[] = [];

const file = (name: string): string => path.join(folder, 'regions/norr', name);
const read = (name: string): Promise<string> => readFile(file(name), 'utf8');

const STORY = `---
# Skriven av läraren
title: "Kaj sågade rakt"
summary: Kaj bytte kontoret mot verkstaden.
reviewed: 2026-01-02
illustrative: true
person: {name: Kaj, age: 30} # påhittad
road: career-change
stage: arbete
job: snickare
picture:
  src: ./kaj.svg
  alt: En hand som sågar
---

Kaj   sågade.\tDet *blev* rakt.

<Ruta rubrik="Prova">
* en punkt
- en till
</Ruta>

| a | b |
|---|:-:|
| 1 | 2 |
`;
const EVENTS = `# Regionens händelser
- {id: oppet-hus-2026, title: Öppet hus, kind: open-house, start: 2026-12-01, stages: [skola], school: skogsskolan, extra: kvar}
# Lägret
- id: lager-2027
  title: Träläger
  kind: camp
  start: 2027-06-14 # veckan efter skolan
  stages:
    - skola
`;

/** What the browser and Decap write of a save that was refused, as it should be. */
const isRefusal = (text: string): boolean => /status of 4(?:22|09)|Inget är sparat/.test(text);

/** Starts `npm run edit` and gives the site's address. */
function start(port: number): Promise<string> {
  editing = spawn('node', ['scripts/edit.ts', '--region', 'norr', '--port', String(port)], {
    env: { ...environment, CONTENT_DIR: folder, BUILD_DATE: '2026-11-23' },
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += String(chunk);
      const [, address] = /Redaktionen: (http:\S+)\/redaktion\//.exec(said) ?? [];
      if (address) resolve(address);
    };
    editing.stdout!.on('data', listen);
    editing.stderr!.on('data', listen);
    editing.on('exit', () => reject(new Error(said)));
  });
}

const press = async (): Promise<void> => {
  await page.getByRole('button', { name: 'Spara' }).first().click();
  await page.getByRole('menuitem', { name: 'Spara nu' }).click();
};

/** Opens a form anew, and not by the fragment alone: from one form straight to another is no way that Decap has. */
async function open(place: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${base}/redaktion/${place}`);
}

/** Saves what is in the form and waits until the file says so. */
async function save(name: string, before: string): Promise<string> {
  await press();
  await expect.poll(() => read(name)).not.toBe(before);
  // Until the form knows that it is saved, it asks before it is left.
  await page.getByText(/^ändringar sparade$/i).waitFor();
  return read(name);
}

/** Lays the files out as the tests describe them. */
async function lay(): Promise<void> {
  await cp(path.resolve('test/content/base'), folder, { recursive: true });
  await writeFile(file('stories/kaj.mdx'), STORY);
  await writeFile(file('events.yaml'), EVENTS);
}

async function enter(): Promise<void> {
  context = await browser.newContext({ locale: 'sv-SE', ...(loggedIn && { storageState: loggedIn }) });
  context.setDefaultTimeout(PATIENCE);
  page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && !isRefusal(message.text()) && wrongs.push(message.text()));
  page.on('request', (request) => !/^(data|blob):/.test(request.url()) && !request.url().startsWith(base) && wrongs.push(request.url()));
}

/** The editors’ forms. */
export default function forms(): void {
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'forms-'));
    await lay();
    [base, browser] = await Promise.all([freePort().then(start), launch()]);
    await enter();
    await page.goto(`${base}/redaktion/`);
    await page.getByRole('button', { name: 'Logga in' }).click();
    await page.getByRole('link', { name: 'Berättelser', exact: true }).waitFor();
    loggedIn = await context.storageState();
    await context.close();
  });

  // Each test has the files as they were, and a browser that remembers nothing but who one is.
  beforeEach(async () => {
    await lay();
    await enter();
  });
  afterEach(async () => {
    await context.close();
    // None of it has asked another host for anything, or broken the policy.
    expect(wrongs.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    editing?.kill();
    await rm(folder, { recursive: true, force: true });
  });

  describe('the editors’ forms', () => {
    it('show the region’s own kinds, and nothing that is shared', async () => {
      await open('');
      await page.getByRole('link', { name: 'Händelser', exact: true }).waitFor();
      expect(await page.getByRole('link').allInnerTexts()).not.toContain('Yrken');
    });

    it('save a story’s summary, and nothing else of the file; the page shows it', async () => {
      await open('#/collections/story/entries/kaj');
      await page.getByText('Kaj bytte kontoret').waitFor();
      const summary = page.locator('textarea').filter({ hasText: 'Kaj bytte kontoret' });
      await summary.fill('Kaj lämnade kontoret: nu är det sågspån.');
      const saved = await save('stories/kaj.mdx', STORY);
      expect(saved).toBe(
        STORY.replace('summary: Kaj bytte kontoret mot verkstaden.', 'summary: "Kaj lämnade kontoret: nu är det sågspån."'),
      );
      const site = await page.context().newPage();
      await site.goto(`${base}/berattelser/norr/kaj/`);
      await site.getByText('Kaj lämnade kontoret: nu är det sågspån.').waitFor();
      await site.close();
    });

    it('save a list with its comments, its style and the rows that nobody touched', async () => {
      await open('#/collections/event/entries/event');
      // Before the name of a row stand the button that opens it and the one that removes it.
      await page.getByText('Träläger', { exact: true }).locator('xpath=preceding::button[2]').click();
      const titles = page.locator('input[type=text]');
      await expect.poll(() => titles.evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value))).toContain('Träläger');
      const values = await titles.evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value));
      await titles.nth(values.indexOf('Träläger')).fill('Träläger vid sjön');
      const saved = await save('events.yaml', EVENTS);
      expect(saved).toBe(EVENTS.replace('title: Träläger', 'title: Träläger vid sjön'));
    });

    it('save nothing with a fault in it, and show the fault at its field', async () => {
      const before = await read('stories/kaj.mdx');
      await open('#/collections/story/entries/kaj');
      const title = page.getByLabel('Rubrik *');
      await expect.poll(() => title.inputValue()).toBe('Kaj sågade rakt');
      await title.fill('');
      await press();
      const told = page.locator('.told');
      await told.getByRole('heading', { name: 'Inget är sparat än: det finns fel att rätta.' }).waitFor();
      await expect
        .poll(() => told.getByRole('listitem').allInnerTexts())
        .toEqual([expect.stringMatching(/^Rubrik\s+Fältet är tomt\.\s+Fyll i det\.$/)]);
      const field = page.locator('[aria-label^="Fältet "]').filter({ has: page.getByLabel('Rubrik *') });
      await expect.poll(() => field.locator('.told-note').innerText()).toContain('Fältet är tomt.');
      expect(await read('stories/kaj.mdx')).toBe(before);
    });

    it('save a draft with its faults, and tell them; buttons write the signs of a text', async () => {
      const before = await read('stories/kaj.mdx');
      await open('#/collections/story/entries/kaj');
      await expect.poll(() => page.getByLabel('Rubrik *').inputValue()).toBe('Kaj sågade rakt');
      await page.getByLabel('Rubrik *').fill('');
      await page.getByRole('switch', { name: 'Utkast' }).or(page.getByLabel('Utkast')).first().click();
      const text = page.locator('.prose-field textarea');
      await text.focus();
      await text.press('ControlOrMeta+End');
      await page.getByRole('button', { name: 'Ruta', exact: true }).click();
      await page.getByLabel('Rutans rubrik').fill('Prova "själv"');
      await page.getByLabel('Rutans text').fill('Gå dit.');
      await page.getByRole('button', { name: 'Skriv in' }).click();
      await press();
      await page
        .locator('.told')
        .getByRole('heading', { name: /^Utkastet är sparat/ })
        .waitFor();
      const saved = await read('stories/kaj.mdx');
      expect(saved).toContain('draft: true');
      expect(saved).not.toContain('title:');
      expect(saved).toContain(
        `${before.slice(before.indexOf('Kaj   sågade')).trimEnd()}\n\n<Ruta rubrik="Prova ”själv”">\n\nGå dit.\n\n</Ruta>\n`,
      );
    });

    it('remove a story with its picture, and lead its address on', async () => {
      await open('#/collections/story/entries/kaj');
      await expect.poll(() => page.getByLabel('Rubrik *').inputValue()).toBe('Kaj sågade rakt');
      page.once('dialog', (question) => void question.accept());
      await page.getByRole('button', { name: 'Ta bort', exact: true }).first().click();
      const care = page.locator('dialog.removal');
      await care.getByText('regions/norr/stories/kaj.svg').waitFor();
      await care.getByRole('button', { name: 'Ta bort' }).click();
      await expect.poll(() => readdir(file('stories'))).toEqual([]);
      await expect
        .poll(() => readFile(path.join(folder, 'redirects.yaml'), 'utf8'))
        .toContain('- from: /berattelser/norr/kaj/\n  to: /berattelser/\n');
    });

    it('fit a phone without scrolling sideways', async () => {
      await page.setViewportSize({ width: 390, height: 844 });
      for (const place of ['#/collections/event', '#/collections/event/entries/event', '#/collections/story/new']) {
        await open(place);
        await page
          .getByText(place.endsWith('new') ? 'Påhittad exempelberättelse *' : /händelse/i)
          .first()
          .waitFor();
        const reach = await page.evaluate(() =>
          [...document.querySelectorAll('#nc-root :is(input, textarea, button, h1, h2, label, p)')].map(
            (own) => own.getBoundingClientRect().right,
          ),
        );
        await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: place }).toBeLessThanOrEqual(390);
        expect(Math.max(...reach), place).toBeLessThanOrEqual(391);
      }
    });
  });
}
