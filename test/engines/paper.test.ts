import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { siteServer } from '../../scripts/lib/server.ts';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import { href } from '../../src/links.ts';
import { encodeList, itemOf } from '../../src/saved/list.ts';
import { type Engine, start } from './engine.ts';
import type { Tab } from './tab.ts';

// What engines make of a page on A4, read from the PDF.

const known = await catalogue('sv');
const jobs = known.jobs.slice(0, 12).map(({ key }) => itemOf('job', key));
const educations = known.educations.slice(0, 8).map(({ key }) => itemOf('education', key));
const ROWS = 4;
/** What must be there, and the sheets that it may take. */
const PAGES: { what: string; address: string; sheets: number; words: string[] }[] = [
  { what: 'a region', address: '/regioner/skaraborg/', sheets: 2, words: ['Tråden här', 'se hela sidan', 'Vad tjänar man?', 'Plugga'] },
  {
    what: 'need',
    address: '/regioner/skaraborg/behov/',
    sheets: 2,
    words: ['Yrkesgrupp för yrkesgrupp', 'Här står de 10', 'Vem frågar jag?'],
  },
  {
    what: 'gaps',
    address: '/regioner/ostergotland/luckor/',
    sheets: 2,
    words: ['Steg för steg', 'Bara nationellt', 'Berättelser', 'Så gör andra'],
  },
  { what: 'the gaps of the country', address: '/luckor/', sheets: 2, words: ['Skaraborg', 'Östergötland'] },
  { what: 'a calendar', address: '/regioner/ostergotland/kalender/', sheets: 11, words: ['November 2026', 'Efter steg'] },
  { what: 'a list of regions', address: '/regioner/', sheets: 2, words: ['Skaraborg', 'Östra Småland'] },
  { what: 'a list of programmes', address: '/program/', sheets: 2, words: ['Teknikprogrammet', 'Högskoleingenjör'] },
  {
    what: 'the reader’s list',
    address: `/min-lista/#${encodeList([...jobs, ...educations])}`,
    sheets: 2,
    words: ['Yrken', 'Utbildningar'],
  },
  { what: 'a lesson', address: '/for/vagledare/lektion/ak-9/', sheets: 2, words: ['Årskurs 9', 'Namn'] },
  {
    what: 'a comparison',
    address: `/jamfor/?y=${known.jobs
      .slice(0, ROWS)
      .map(({ key }) => key)
      .join(',')}`,
    sheets: 2,
    words: known.jobs.slice(0, ROWS).map(({ title }) => title.split(/[ ,]/)[0] ?? ''),
  },
];
const everyRegion = known.regions.flatMap(({ key }) => [href('need', key, 'sv'), href('gaps', key, 'sv')]);

let server: Server;
let base = '';
beforeAll(async () => {
  const site = siteServer(inject('site'));
  // Without the site's own font, whose text Firefox draws as shapes: a PDF then has no words.
  server = createServer((request, response) => {
    if (request.url?.endsWith('.woff2')) return void response.writeHead(404).end();
    site.emit('request', request, response);
  }).listen(0);
  await once(server, 'listening');
  base = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

/** The words of each sheet. Firefox gives ligatures no letters, so that they are left out of what is compared; a hyphen may be the end of a line. */
const plain = (text: string): string => text.replace(/f[fil]|[\uFB00-\uFB04\uFFFD\u00AD-]|\s/g, '');
const sheetsOf = async (pdf: Uint8Array): Promise<string[]> => (await extractText(await getDocumentProxy(pdf), { mergePages: false })).text;

const engines = inject('engines').filter(({ missing, name }) => missing === undefined && name !== 'WebKit');

describe.each(engines)('$name $version on paper', ({ name }) => {
  let engine: Engine;
  let tab: Tab;
  beforeAll(async () => {
    engine = await start(name);
    tab = await engine.open();
  });
  afterAll(() => engine.close());

  async function printed(address: string): Promise<string[]> {
    await tab.go('about:blank');
    await tab.go(base + address);
    // What a script shows is there when its rows are.
    await expect
      .poll(() =>
        tab.read(
          () =>
            document.querySelector('list-page, compare-page') === null || document.querySelector('.list-rows a, .compare thead a') !== null,
        ),
      )
      .toBe(true);
    const pdf = await tab.pdf?.();
    return sheetsOf(new Uint8Array(pdf ?? []));
  }

  it.each(PAGES)('$what has its words on at most $sheets sheets, and none is empty', async ({ address, sheets, words }) => {
    const found = await printed(address);
    const all = plain(found.join(' ')).toLowerCase();
    expect(words.filter((word) => !all.includes(plain(word).toLowerCase()))).toEqual([]);
    expect(found.length).toBeLessThanOrEqual(sheets);
    expect(found.filter((text) => plain(text).length < 40)).toEqual([]);
  });

  it('need and gaps of every region take one sheet or two', async () => {
    const wrong: string[] = [];
    for (const address of everyRegion) {
      const found = await printed(address);
      if (found.length > 2) wrong.push(`${address}: ${found.length}`);
      // More than the foot stands on the last.
      if (found.length > 1 && !/Källor|Så gör andra|Vem frågar jag|Saknas|och/.test(found.at(-1) ?? ''))
        wrong.push(`${address}: an empty last sheet`);
    }
    expect(wrong).toEqual([]);
  });
});
