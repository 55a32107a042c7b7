import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../../scripts/lib/browser.ts';
import { environment } from '../environment.ts';

// An editor at the forms, before a copy of the small test content: what is saved, and what is left as it was.

let folder: string;
let editing: ChildProcess;
let browser: Browser;
let page: Page;
let base: string;
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
egen: fält som formuläret inte har
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

/** Starts `npm run edit` and gives the site's address. */
function start(): Promise<string> {
  editing = spawn('node', ['scripts/edit.ts', '--region', 'norr', '--port', '4391'], {
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

/** Publishes what is in the form and waits until the file says so. */
async function publish(name: string, before: string): Promise<string> {
  await page.getByRole('button', { name: 'Publicera' }).first().click();
  await page.getByRole('menuitem', { name: 'Publicera nu' }).click();
  await expect.poll(() => read(name), { timeout: 8000 }).not.toBe(before);
  // Until the form knows that it is saved, it asks before it is left.
  await page.getByText(/^ändringar sparade$/i).waitFor();
  return read(name);
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'forms-'));
  await cp(path.resolve('test/content/base'), folder, { recursive: true });
  await writeFile(file('stories/kaj.mdx'), STORY);
  await writeFile(file('events.yaml'), EVENTS);
  [base, browser] = await Promise.all([start(), launch()]);
  page = await (await browser.newContext({ locale: 'sv-SE' })).newPage();
  page.setDefaultTimeout(40_000);
  page.on('console', (message) => message.type() === 'error' && wrongs.push(message.text()));
  page.on('request', (request) => !/^(data|blob):/.test(request.url()) && !request.url().startsWith(base) && wrongs.push(request.url()));
  await page.goto(`${base}/redaktion/`);
  await page.getByRole('button', { name: 'Logga in' }).click();
  await page.getByRole('link', { name: 'Berättelser', exact: true }).waitFor();
}, 90_000);

afterAll(async () => {
  await browser?.close();
  editing?.kill();
  await rm(folder, { recursive: true, force: true });
});

describe('the editors’ forms', () => {
  it('show the region’s own kinds, and nothing that is shared', async () => {
    const names = await page.getByRole('link').allInnerTexts();
    expect(names).toContain('Händelser');
    expect(names).not.toContain('Yrken');
  });

  it('save a story’s summary, and nothing else of the file; the page shows it', async () => {
    await page.goto(`${base}/redaktion/#/collections/story/entries/kaj`);
    await page.getByText('Kaj bytte kontoret').waitFor();
    const summary = page.locator('textarea').filter({ hasText: 'Kaj bytte kontoret' });
    await summary.fill('Kaj lämnade kontoret: nu är det sågspån.');
    const saved = await publish('stories/kaj.mdx', STORY);
    expect(saved).toBe(STORY.replace('summary: Kaj bytte kontoret mot verkstaden.', 'summary: "Kaj lämnade kontoret: nu är det sågspån."'));
    // The field that no form has is a fault, and the page says so; without it the page shows the new sentence.
    const site = await page.context().newPage();
    await site.goto(`${base}/berattelser/norr/kaj/`);
    expect(await site.locator('main').innerText()).toContain('Fältet ”egen” finns inte här.');
    await writeFile(file('stories/kaj.mdx'), saved.replace(/^egen.*\n/m, ''));
    await site.getByText('Kaj lämnade kontoret: nu är det sågspån.').waitFor({ timeout: 40_000 });
    await site.close();
  });

  it('save a list with its comments, its style and the rows that nobody touched', async () => {
    // Loaded anew, and not by the fragment alone: from one form straight to another is no way that Decap has.
    await page.goto('about:blank');
    await page.goto(`${base}/redaktion/#/collections/event/entries/event`);
    // Before the name of a row stand the button that opens it and the one that removes it.
    await page.getByText('Träläger', { exact: true }).locator('xpath=preceding::button[2]').click();
    const titles = page.locator('input[type=text]');
    await expect.poll(() => titles.evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value))).toContain('Träläger');
    const values = await titles.evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value));
    await titles.nth(values.indexOf('Träläger')).fill('Träläger vid sjön');
    const saved = await publish('events.yaml', EVENTS);
    expect(saved).toBe(EVENTS.replace('title: Träläger', 'title: Träläger vid sjön'));
  });

  it('ask no other host for anything, and break no policy', () => {
    expect(wrongs).toEqual([]);
  });
});
