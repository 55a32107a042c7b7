import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import ical from 'ical.js';
import { SaxesParser } from 'saxes';
import { describe, expect, inject, it } from 'vitest';
import { attribute, type ParsedPage, type Element, parseBuiltSite, targetsOf, textOf } from '../../scripts/lib/site.ts';
import { catalogue, languages } from '../../src/catalogue/catalogue.ts';
import type { Language } from '../../src/i18n/language.ts';
import { calendarFile, EMBEDS, href, newsFile, type PageKind } from '../../src/links.ts';
import { openSchools } from '../../src/thread/supply.ts';
import { TEST_DATE } from '../built-site.ts';
import { ours } from '../ours.ts';

// What other programs and other sites fetch from the built site.

const folder = inject('site');
const { pages, files } = await parseBuiltSite(folder);
const byAddress = new Map(pages.map((page) => [page.address, page]));
const catalogues = await Promise.all((await languages()).map(catalogue));
const { site } = catalogues[0]!;
const read = (address: string): string => readFileSync(path.join(folder, address), 'utf8');
const all = (page: ParsedPage, tag: string): Element[] => page.elements.filter((e) => e.tagName === tag);

/** Every calendar, with the page it stands on and the stage it is of. */
const calendars: { file: string; address: string; stage?: string }[] = catalogues.flatMap(({ language, regions, stages }) => [
  { file: calendarFile({}, language), address: href('calendar', '', language) },
  ...stages.map(({ id }) => ({ file: calendarFile({ stage: id }, language), address: href('calendar', '', language), stage: id })),
  ...regions.map(({ key }) => ({ file: calendarFile({ region: key }, language), address: href('calendar', key, language) })),
]);
const feeds = catalogues.flatMap(({ language, regions }) =>
  [undefined, ...regions.map(({ key }) => key)].map((region) => ({ file: newsFile(region, language), region, language })),
);
const eventsIn = (file: string): { uid: string; stamp: string }[] =>
  new ical.Component(ical.parse(read(file)))
    .getAllSubcomponents('vevent')
    .map((event) => ({ uid: String(event.getFirstPropertyValue('uid')), stamp: String(event.getFirstPropertyValue('dtstamp')) }));
/** The things on a calendar's page that have a day. */
const daysOn = (address: string): Element[] =>
  byAddress
    .get(address)!
    .elements.filter(
      (e) => e.tagName === 'li' && attribute(e, 'className') === 'known' && attribute(first(e, 'time')!, 'dateTime')?.length === 10,
    );
const first = (e: Element, tag: string): Element | undefined =>
  e.tagName === tag ? e : (e.children ?? []).map((child) => first(child, tag)).find((found) => found);

describe('calendars', () => {
  it('are all there, and no other', () => {
    expect(
      files
        .filter((file) => file.endsWith('.ics'))
        .map((file) => `/${file}`)
        .toSorted(),
    ).toEqual(calendars.map(({ file }) => file).toSorted());
  });

  ours('hold the days that their page names, each once, and no moment later than the build', () => {
    for (const { file, address, stage } of calendars) {
      const events = eventsIn(file);
      expect(new Set(events.map(({ uid }) => uid)).size, file).toBe(events.length);
      expect(
        events.filter(({ stamp }) => stamp.slice(0, 10) > TEST_DATE),
        file,
      ).toEqual([]);
      if (!stage) expect(events.length, file).toBe(daysOn(address).length);
      else
        expect(
          events.filter(({ uid }) => !eventsIn(calendars.find((c) => c.address === address)!.file).some((e) => e.uid === uid)),
        ).toEqual([]);
    }
    expect(eventsIn(calendars[0]!.file).length).toBeGreaterThan(0);
  });

  it('are led to from their page, which says so when they are empty', () => {
    for (const { file, address, stage } of calendars) {
      const page = byAddress.get(address)!;
      const links = all(page, 'a').map((e) => attribute(e, 'href'));
      expect(links, file).toContain(file);
      expect(links, file).toContain(new URL(file, site.address).href.replace('https:', 'webcal:'));
      if (eventsIn(file).length === 0 && !stage) expect(page.html).toMatch(/Inga kända datum just nu|No known dates right now/);
    }
  });
});

describe('feeds', () => {
  type Item = { link: string; guid: string; title: string; pubDate: string };
  /** Reads a feed strictly: a fault in the XML throws. */
  function itemsOf(file: string): { items: Item[]; self: string } {
    const items: Item[] = [];
    let [text, self] = ['', ''];
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) => {
      text = '';
      if (name === 'item') items.push({ link: '', guid: '', title: '', pubDate: '' });
      if (name === 'atom:link') self = attributes.href!.value;
    });
    parser.on('text', (part) => (text += part));
    parser.on('closetag', ({ name }) => {
      const item = items.at(-1);
      if (item && name in item) item[name as keyof Item] = text;
    });
    parser.write(read(file)).close();
    return { items, self };
  }

  ours('are sound, and lead only to what is there, each thing once', () => {
    for (const { file } of feeds) {
      const { items, self } = itemsOf(file);
      expect(self).toBe(new URL(file, site.address).href);
      expect(new Set(items.map(({ guid }) => guid)).size, file).toBe(items.length);
      for (const { link, guid, title, pubDate } of items) {
        const { origin, pathname, hash } = new URL(link);
        expect([origin, guid, title !== ''], link).toEqual([new URL(site.address).origin, link, true]);
        expect(new Date(pubDate).toISOString().slice(0, 10) <= TEST_DATE, link).toBe(true);
        const page = byAddress.get(pathname);
        expect(page, link).toBeDefined();
        if (hash) expect(page!.html, link).toContain(`id="${hash.slice(1)}"`);
      }
    }
    expect(itemsOf(feeds[0]!.file).items.length).toBeGreaterThan(50);
  });

  it('are told of on the pages that they are about', () => {
    for (const { file, region, language } of feeds)
      for (const kind of [region ? 'region' : 'home', 'calendar'] as const) {
        const page = byAddress.get(href(kind, region ?? '', language))!;
        expect(
          all(page, 'link')
            .filter((e) => attribute(e, 'type') === 'application/rss+xml')
            .map((e) => attribute(e, 'href')),
        ).toEqual([file]);
      }
  });
});

describe('pages for other sites', () => {
  const embeds = catalogues.flatMap(({ language, regions, jobs }) =>
    [
      ...[...EMBEDS].flatMap((kind) => (kind === 'embedJob' ? jobs : regions).map(({ key }) => href(kind, key, language))),
      href('embedCalendar', '', language),
    ].map((address) => byAddress.get(address)!),
  );

  it('are small with all they load, and found by no search engine', () => {
    const weight = (address: string): number => brotliCompressSync(readFileSync(path.join(folder, address))).length;
    const loaded = (page: ParsedPage): string[] => [
      ...all(page, 'link').map((e) => attribute(e, 'href')!),
      ...all(page, 'script').map((e) => attribute(e, 'src')!),
      ...all(page, 'use').map((e) => attribute(e, 'href')!.split('#')[0]!),
    ];
    const known = new Map<string, number>();
    const once = (address: string): number => known.get(address) ?? known.set(address, weight(address)).get(address)!;
    const weights = embeds.map((page) => weight(page.file) + [...new Set(loaded(page))].reduce((sum, address) => sum + once(address), 0));
    expect(Math.max(...weights)).toBeLessThan(20_000);
    expect(statSync(path.join(folder, 'embed.js')).size).toBeLessThanOrEqual(1100);
    const styles = new Set(
      embeds.flatMap((page) => all(page, 'link').flatMap((e) => (attribute(e, 'rel') === 'stylesheet' ? [attribute(e, 'href')!] : []))),
    );
    expect([...styles].map((address) => weight(address) < 3000)).toEqual([true]);
    expect(embeds.filter((page) => !page.html.includes('<meta name="robots" content="noindex"')).map(({ address }) => address)).toEqual([]);
    expect(embeds.filter((page) => page.html.includes('data-pagefind-body')).map(({ address }) => address)).toEqual([]);
  });

  it('leave the frame with every link', () => {
    expect(embeds.filter((page) => attribute(all(page, 'base')[0]!, 'target') !== '_top')).toEqual([]);
    expect(embeds.filter((page) => targetsOf(page).some(({ target }) => target.startsWith('#')))).toEqual([]);
  });

  it('have their code whole: a job’s on its page, a region’s on that for those who work with it, the country’s dates in the calendar', () => {
    const hasCode = (kind: PageKind, key: string, on: PageKind, language: Language): boolean =>
      all(byAddress.get(href(on, key, language))!, 'code').some((code) =>
        textOf(code).startsWith(`<iframe src="${new URL(href(kind, key, language), site.address).href}" title="`),
      );
    for (const { language, regions, jobs } of catalogues) {
      expect(jobs.filter(({ key }) => !hasCode('embedJob', key, 'job', language))).toEqual([]);
      for (const kind of ['embedRegion', 'embedSchools', 'embedCalendar'] as const)
        for (const region of regions)
          expect(hasCode(kind, region.key, 'collaboration', language), `${kind} ${region.key}`).toBe(
            kind !== 'embedSchools' || openSchools(region).length > 0,
          );
      expect(hasCode('embedCalendar', '', 'calendar', language)).toBe(true);
    }
  });
});
