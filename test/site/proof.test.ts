import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { filesBelow, keeper, parseBuiltSite, type ParsedPage, textOf } from '../../scripts/lib/site.ts';
import { pagesOf } from '../../src/catalogue/addresses.ts';
import { catalogue, languages } from '../../src/catalogue/catalogue.ts';
import { href } from '../../src/links.ts';
import { kindName } from '../../src/proof/kinds.ts';
import { resultsOf, worseThanBars } from '../../src/proof/results.ts';
import { at } from '../../src/known.ts';

// Every figure of bevis.json is counted again from the built site, by the way that /bevis/ tells of.

const folder = inject('site');
const { pages } = await parseBuiltSite(folder);
const catalogues = await Promise.all((await languages()).map(catalogue));
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');
type Counted = { kind: string; pages: number; bytes: number; address: string };
type Proof = {
  site: string;
  date: string;
  commit?: string;
  changed?: true;
  files: { count: number; bytes: number; sha256: string };
  build: {
    faults: number;
    pages: Record<string, number>;
    links: number;
    html: Counted[];
    coverage: { form: string; whole: number; some: number; none: number }[];
    claims: { all: number; undated: number; stale: number; oldest: number; newest: number };
    texts: { reviewed: number; oldest: string; newest: string };
    sources: { all: number; oldest: string; newest: string };
    consents: { real: number; madeUp: number };
  };
  tests: object;
};
const proof = JSON.parse(read('bevis.json')) as Proof;
const records = <Record>(set: string): Record[] => (JSON.parse(read(`data/v1/${set}.json`)) as { records: Record[] }).records;

describe('what the site proves of itself', () => {
  it('is of these files: their number, their bytes and one hash of them all', async () => {
    const files = (await filesBelow(folder)).filter((file) => !/\.(br|gz)$|^bevis\.json$|^\.built-files$/.test(file));
    const lines = files.map((file) => `${sha256(readFileSync(path.join(folder, file)))}  ${file}\n`);
    const bytes = files.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
    expect(proof.files).toEqual({ count: files.length, bytes, sha256: sha256(lines.join('')) });
  });

  it('counts pages, and links to what is there', () => {
    for (const { language } of catalogues) {
      const own = pages.filter(({ address }) => address !== '/404.html' && address.startsWith('/en/') === (language === 'en'));
      expect(proof.build.pages[language]).toBe(own.length);
    }
    expect(proof.build.links).toBe(pages.map(keeper()).reduce((sum, { targets }) => sum + targets.length, 0));
    expect(proof.build.faults).toBe(0);
  });

  it('weighs the heaviest page of each kind as it is sent', () => {
    const sent = (address: string): number => {
      const file = path.join(folder, address, 'index.html');
      return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
    };
    const all = Map.groupBy(catalogues.flatMap(pagesOf), kindName);
    expect(proof.build.html.map(({ kind }) => kind)).toEqual([...all.keys()].toSorted());
    for (const { kind, pages: count, bytes, address } of proof.build.html) {
      const own = at(all, kind);
      expect([count, bytes]).toEqual([own.length, Math.max(...own.map((page) => sent(page.address)))]);
      expect(sent(address)).toBe(bytes);
    }
  });

  it('knows as much of the supply as the open data says', () => {
    const rows = records<{ form: string; extent: 'whole' | 'some' | 'none' }>('coverage');
    for (const { form, ...counted } of proof.build.coverage) {
      const own = rows.filter((row) => row.form === form);
      const count = (extent: string): number => own.filter((row) => row.extent === extent).length;
      expect(counted).toEqual({ whole: count('whole'), some: count('some'), none: count('none') });
    }
    expect(proof.build.coverage).toHaveLength(new Set(rows.map(({ form }) => form)).size);
  });

  it('is as old as its sources and texts say', () => {
    const [main] = catalogues;
    const fetched = records<{ retrieved: string }>('sources')
      .map(({ retrieved }) => retrieved)
      .toSorted();
    expect(proof.build.sources).toEqual({ all: fetched.length, oldest: fetched[0], newest: fetched.at(-1) });
    const { all, undated, stale, oldest, newest } = proof.build.claims;
    expect(undated + stale).toBeLessThanOrEqual(all);
    expect(oldest).toBeLessThanOrEqual(newest);
    expect(proof.build.texts.oldest <= proof.build.texts.newest && proof.build.texts.newest <= proof.date).toBe(true);
    expect(proof.date).toBe(main?.date);
    expect(proof.site).toBe(main?.site.address);
  });

  it('counts consents and names nobody', () => {
    const stories = catalogues[0]!.stories;
    const real = stories.filter(({ illustrative }) => !illustrative).length;
    expect(proof.build.consents).toEqual({ real, madeUp: stories.length - real });
    for (const { person } of stories) expect(read('bevis.json')).not.toContain(`"${person.name}"`);
  });

  it('says of the tests what they have written, all of it within its bars', () => {
    const results = resultsOf(proof.site);
    expect(proof.tests).toEqual(results);
    expect(worseThanBars(results)).toEqual([]);
  });

  it('is told on a page in each language, which leads to it and shows the same figures', () => {
    for (const { language } of catalogues) {
      const page = pages.find(({ address }) => address === href('proof', '', language));
      const main = page?.elements.find(({ tagName }) => tagName === 'main');
      const said = textOf(main!).replace(/\s+/g, ' ');
      expect(page?.html).toContain('href="/bevis.json"');
      const plain = (value: number): string => value.toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB').replace(/\s/g, ' ');
      for (const value of [proof.build.pages[language]!, proof.build.texts.reviewed, proof.build.sources.all])
        expect(said).toContain(plain(value));
      expect(said).toContain(`${proof.build.claims.stale} ${language === 'sv' ? 'av' : 'of'} ${proof.build.claims.all}`);
      for (const row of proof.build.coverage) expect(tableRows(page!)).toContainEqual([row.whole, row.some, row.none]);
    }
  });
});

/** The rows of a page's tables that are three numbers. */
const tableRows = ({ elements }: ParsedPage): number[][] =>
  elements
    .filter(({ tagName }) => tagName === 'tr')
    .map(({ children = [] }) => children.filter(({ tagName }) => tagName === 'td').map((cell) => Number(textOf(cell))))
    .filter((row) => row.length === 3);
