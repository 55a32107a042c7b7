import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../src/catalogue/addresses.ts';
import { morePages, pagesOfRegion } from '../../src/offline/contents.ts';
import { find } from '../../src/offline/find.ts';
import { type Pack, packOf, pageAddress, picturesOf, readName, shellOf, visitedOf } from '../../src/offline/kept.ts';
import { small } from './factory.ts';

const pack = (...pages: Pack['pages']): Pack => ({ version: 'a', language: 'sv', title: 'X', bytes: 1, pages, pictures: [] });

describe('a cache', () => {
  it('is named by what it is for and the build it belongs to', () => {
    expect(readName(shellOf('a1'))).toEqual({ version: 'a1', what: 'shell', id: 'shell' });
    expect(readName(visitedOf('a1'))).toEqual({ version: 'a1', what: 'visited', id: 'visited' });
    expect(readName(packOf('a1', 'norr.sv'))).toEqual({ version: 'a1', what: 'pack', id: 'norr.sv' });
  });

  it('of someone else is left alone', () => {
    expect(['', 'offline', 'offline:', 'workbox-precache-v2', 'other:a1:shell'].map(readName)).toEqual(Array(5).fill(undefined));
  });
});

describe('the address that a page is kept by', () => {
  it.each([
    ['/yrken/svetsare/', '/yrken/svetsare/'],
    ['/yrken/svetsare', '/yrken/svetsare/'],
    ['/yrken/svetsare/index.html', '/yrken/svetsare/'],
    ['/index.html', '/'],
    ['/', '/'],
    ['/en', '/en/'],
    ['/404.html', '/404.html'],
    ['/kalender/kalender.ics', '/kalender/kalender.ics'],
    ['/yrken/svetsindex.html', '/yrken/svetsindex.html'],
  ])('of %s is %s', (asked, kept) => {
    expect(pageAddress(asked)).toBe(kept);
  });
});

describe('the pictures of a page', () => {
  it('are those of the site with a hash in their names, once each', () => {
    const html = `<link href="/assets/main.a.css"><img src="/assets/kaj.b.svg" srcset="/assets/kaj.c.webp 1x, /assets/kaj.d.webp 2x">
      <img src="/assets/kaj.b.svg"><use href="/assets/kit.e.svg#part" /><meta content="https://example.org/assets/e.png"><a href="/yrken/">`;
    expect(picturesOf(html)).toEqual(['/assets/kaj.b.svg', '/assets/kaj.c.webp', '/assets/kaj.d.webp', '/assets/kit.e.svg']);
  });
});

describe('search in what is kept', () => {
  const packs = [
    pack(['/a/', 'Yrke', 'Svetsare', 'svets are lödare'], ['/b/', 'Yrke', 'Licenssvetsare', ''], ['/c/', 'Skola', 'Åsö gymnasium', '']),
    pack(['/a/', 'Yrke', 'Svetsare', ''], ['/d/', 'Kommun', 'Norr', 'svetsort']),
  ];
  const addresses = (query: string): string[] => find(query, packs).map(([address]) => address);

  it('finds names by their beginnings, then inside them, then other words, each page once', () => {
    expect(addresses('svets')).toEqual(['/a/', '/b/', '/d/']);
  });

  it('takes letters with and without their marks, and all words must fit', () => {
    expect(addresses('ASO gymn')).toEqual(['/c/']);
    expect(addresses('aso svets')).toEqual([]);
  });

  it('finds nothing by nothing, and bears any text', () => {
    expect(['', '  ', '?'].map(addresses)).toEqual([[], [], []]);
    fc.assert(fc.property(fc.string(), (query) => Array.isArray(find(query, packs))));
  });
});

describe('what is kept with a region', () => {
  const catalogue = small();

  it('is pages that the site has, each once, its own first', () => {
    const there = new Set(pagesOf(catalogue).map(({ address }) => address));
    for (const region of catalogue.regions) {
      const addresses = pagesOfRegion(region, catalogue).map(({ address }) => address);
      expect(addresses[0]).toBe(`/regioner/${region.key}/`);
      expect(addresses.slice(1, 5)).toEqual(['luckor', 'behov', 'kalender', 'samverkan'].map((part) => `/regioner/${region.key}/${part}/`));
      expect(addresses.filter((address, i) => !there.has(address) || addresses.indexOf(address) !== i)).toEqual([]);
    }
  });

  it('holds what one can study there and the jobs that this leads to', () => {
    const region = catalogue.regions.find(({ jobs }) => jobs.length > 0)!;
    const kinds = new Set(pagesOfRegion(region, catalogue).map(({ kind }) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['region', 'gaps', 'need', 'calendar', 'education', 'school', 'programme', 'job']));
  });

  it('has beside it, as far as there is room, what one takes along to an evening, then lessons, guides and cards', () => {
    const region = catalogue.regions.find(({ jobs }) => jobs.length > 0)!;
    const more = morePages(region, catalogue);
    expect([...new Set(more.map(({ kind }) => kind))]).toEqual(['pack', 'lesson', 'guide', 'card']);
    const there = new Set(pagesOf(catalogue).map(({ address }) => address));
    expect(more.filter(({ address }) => !there.has(address))).toEqual([]);
  });
});
