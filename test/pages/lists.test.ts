import { brotliCompressSync } from 'node:zlib';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, it, vi } from 'vitest';
import { scaledContent } from '../../scripts/lib/scale-content.ts';
import { attribute, type Element, isSearchable, parsePage, type ParsedPage, textOf } from '../../scripts/lib/site.ts';
import { alternate, entriesOf, pagesOf, type SitePage, UNLISTED } from '../../src/catalogue/addresses.ts';
import { takeOver } from '../../src/catalogue/catalogue.ts';
import { checkContent } from '../../src/catalogue/check.ts';
import { readFiles } from '../../src/catalogue/files.ts';
import { link } from '../../src/catalogue/link.ts';
import { MOST_ROWS } from '../../src/catalogue/parts.ts';
import { parseContent } from '../../src/catalogue/read.ts';
import type { Catalogue, Region } from '../../src/catalogue/types.ts';
import { layoutOf } from '../../src/layouts/table.ts';
import { lessonData, regionLesson } from '../../src/lesson/data.ts';
import { hrefOf } from '../../src/links.ts';
import { listData, regionList } from '../../src/saved/list-data.ts';
import { isParted, MOST_IN_ONE } from '../../src/saved/parts.ts';
import { TEST_DATE } from '../built-site.ts';
import { budgets } from '../../src/proof/budgets.ts';

vi.mock('astro:content', () => import('./prose.ts'));
vi.mock('../../src/catalogue/mode.ts', async (original) => ({ ...(await original<object>()), isDeveloping: false }));

// Every list of a content that is as large as we mean to bear, rendered without a build.

const OURS = 'content';
const ENTRIES = 10_000;
const made = scaledContent(await readFiles(OURS), { entries: ENTRIES });
const content = checkContent(parseContent(await readFiles(OURS, { changes: made })));
const [sv, en] = (['sv', 'en'] as const).map((language) => link(content, { language, date: TEST_DATE })) as [Catalogue, Catalogue];
takeOver({ spared: { content, checked: content, faulty: [] }, catalogues: [sv, en] });

const container = await AstroContainer.create();
type List = { page: SitePage; parsed: ParsedPage; bytes: number };

async function rendered(catalogue: Catalogue, page: SitePage): Promise<List> {
  const options = { props: { catalogue, page, entry: undefined }, partial: false };
  const html = await container.renderToString(layoutOf(page, catalogue) as never, options);
  // Where in the sources an element stands is told while developing alone.
  const built = html.replace(/ data-astro-source-(file|loc)="[^"]*"/g, '');
  return { page, parsed: parsePage(`${page.address.slice(1)}index.html`, built), bytes: brotliCompressSync(built).length };
}

/** Lists and the like that readers are led to; of the English ones the first page each. */
const lists: List[] = [];
for (const known of [sv, en])
  for (const page of pagesOf(known))
    if (!page.entry && !UNLISTED.has(page.kind) && (known === sv || !page.part)) lists.push(await rendered(known, page));

const swedish = lists.filter(({ page }) => !page.address.startsWith('/en/'));
const tags = ({ parsed }: List, name: string): Element[] => parsed.elements.filter(({ tagName }) => tagName === name);
const within = (element: Element): Element[] => [element, ...(element.children ?? []).flatMap(within)];
const targets = (elements: readonly Element[]): string[] => elements.map((element) => attribute(element, 'href') ?? '');
/** The entries of its kind that a list leads to from within one of its elements, in their order. */
function rowsOf(list: List, id = 'innehall'): string[] {
  const own = new Set(entriesOf(sv).flatMap((entry) => (entry.kind === list.page.kind ? [hrefOf(entry, 'sv')] : [])));
  const root = list.parsed.elements.find((element) => attribute(element, 'id') === id);
  return root ? targets(within(root).filter(({ tagName }) => tagName === 'a')).filter((target) => own.has(target)) : [];
}
const pagesOfList = (kind: SitePage['kind']): List[] => swedish.filter(({ page }) => page.kind === kind);
const addresses = (entries: readonly { kind: string; key: string }[]): string[] => entries.map((entry) => hrefOf(entry, 'sv')).toSorted();

const packed = (...files: object[]): number => files.reduce((sum, file) => sum + brotliCompressSync(JSON.stringify(file)).length, 0);

describe('what tools fetch of a large content', () => {
  const things = ({ educations, activities }: Region): number => educations.length + activities.length;
  /** More than the things of a list or a lesson mostly lie in. */
  const largest = sv.regions.toSorted((a, b) => things(b) - things(a)).slice(0, 3);

  it('weighs little for a list of things in the three largest regions, and for a lesson of pages in them', () => {
    expect(largest).toHaveLength(3);
    expect(packed(listData(sv), ...largest.map((region) => regionList(region, sv)))).toBeLessThan(budgets.data);
    expect(packed(lessonData(sv), ...largest.map((region) => regionLesson(region, sv)))).toBeLessThan(budgets.lessonData);
  });

  it('weighs as little where it is one file still', () => {
    const others = [sv.jobs, sv.programmes, sv.competitions, sv.activities].reduce((sum, { length }) => sum + length, 0);
    // As many of each kind as in the whole, as near as it comes.
    const share = MOST_IN_ONE / (others + sv.educations.length);
    const some = <T>(all: T[]): T[] =>
      all.filter((_, i) => Math.floor(i * share) !== Math.floor((i - 1) * share)).slice(0, Math.floor(all.length * share));
    const few = {
      ...sv,
      jobs: some(sv.jobs),
      programmes: some(sv.programmes),
      educations: some(sv.educations),
      competitions: some(sv.competitions),
      activities: some(sv.activities),
      stories: some(sv.stories),
      regions: some(sv.regions),
    };
    expect(isParted(few)).toBe(false);
    expect(packed(listData(few))).toBeLessThan(budgets.data);
    expect(packed(lessonData(few))).toBeLessThan(budgets.lessonData);
  });
});

describe('the lists of a large content', () => {
  it('are of more than a thousand educations, and of more jobs, schools and stories than a page has room for', () => {
    expect(sv.educations.length).toBeGreaterThan(1000);
    for (const all of [sv.jobs, sv.schools, sv.stories, sv.activities]) expect(all.length).toBeGreaterThan(MOST_ROWS);
  });

  it('have at most two hundred rows a page; but for the municipalities, which are names in running text and no more than the country has', () => {
    const rows = swedish
      .filter(({ page }) => page.kind !== 'municipality')
      .map((list) => [list.page.address, rowsOf(list).length] as const);
    expect(rows.filter(([, count]) => count > MOST_ROWS)).toEqual([]);
    expect(rows.find(([address]) => address === '/utbildningar/sida-2/')?.[1]).toBeGreaterThan(0);
  });

  it('weigh no more than a page may', () => {
    // The calendar has code to show it elsewhere, and so a packet more.
    const WITH_CODE = 15_000;
    // What suits me has every job in its page, and choosing has every competition; they are no lists.
    const most = (kind: string): number => (['suits', 'chooser'].includes(kind) ? 25_000 : kind === 'calendar' ? WITH_CODE : budgets.html);
    expect(lists.filter(({ page, bytes }) => bytes > most(page.kind)).map(({ page, bytes }) => [page.address, bytes])).toEqual([]);
  });

  it('have each education, school and story on exactly one page, and each job once from A to Z', () => {
    for (const [kind, all, id] of [
      ['education', sv.educations, undefined],
      ['school', sv.schools, undefined],
      ['story', sv.stories, undefined],
      ['job', sv.jobs, 'alla'],
    ] as const)
      expect(
        pagesOfList(kind)
          .flatMap((list) => rowsOf(list, id))
          .toSorted(),
      ).toEqual(addresses(all));
  });

  it('have everything to take part in under each of its stages, or once under its region', () => {
    for (const [kind, all] of [
      ['competition', sv.competitions],
      ['activity', sv.activities],
    ] as const) {
      const wished = all.flatMap((entry) => (entry.region ? [entry] : entry.stages.map(() => entry)));
      expect(
        pagesOfList(kind)
          .flatMap((list) => rowsOf(list))
          .toSorted(),
      ).toEqual(addresses(wished));
    }
  });

  it('lead from each page to the next and back, without script', () => {
    for (const [kind, all] of Map.groupBy(swedish, ({ page }) => page.kind))
      for (const [i, list] of all.entries()) {
        const nearby = (rel: string): string[] => targets(tags(list, 'a').filter((element) => String(attribute(element, 'rel')) === rel));
        expect([kind, nearby('prev')]).toEqual([kind, all.slice(i > 0 ? i - 1 : i, i).map(({ page }) => page.address)]);
        expect([kind, nearby('next')]).toEqual([kind, all.slice(i + 1, i + 2).map(({ page }) => page.address)]);
      }
  });

  it('lead from their first page to places that are there', () => {
    const ids = new Map(
      swedish.map(({ page, parsed }) => [page.address, new Set(parsed.elements.map((element) => attribute(element, 'id')))]),
    );
    const led = swedish.flatMap((list) => targets(tags(list, 'a')).filter((target) => /\/sida-\d+\/#/.test(target)));
    expect(led.length).toBeGreaterThan(sv.regions.length);
    expect(led.filter((target) => !ids.get(target.replace(/#.*/, ''))?.has(target.replace(/.*#/, '')))).toEqual([]);
  });

  it('are led to from the pages of their entries at places that are there', async () => {
    const ids = new Map(
      swedish.map(({ page, parsed }) => [page.address, new Set(parsed.elements.map((element) => attribute(element, 'id')))]),
    );
    const ofEntries = Map.groupBy(
      // The drawings of made-up stories lie nowhere.
      pagesOf(sv).filter(({ entry, kind }) => entry && kind !== 'story'),
      ({ kind, entry }) => `${kind} ${entry && 'region' in entry && entry.region !== undefined}`,
    );
    const lost: string[] = [];
    for (const pages of ofEntries.values())
      for (const page of new Set([pages[0], pages[pages.length >> 1], pages.at(-1)])) {
        if (!page) continue;
        const props = { catalogue: sv, page, entry: page.entry };
        const { elements } = parsePage('x.html', await container.renderToString(layoutOf(page, sv) as never, { props, partial: false }));
        for (const target of targets(elements.filter(({ tagName }) => tagName === 'a'))) {
          const [address = '', id] = target.split('#');
          // What has an equals sign in it is a state that a tool reads.
          if (id && !id.includes('=') && ids.get(address)?.has(decodeURIComponent(id)) === false) lost.push(`${page.address}: ${target}`);
        }
      }
    expect(lost).toEqual([]);
  });

  it('say in title and heading which page they are', () => {
    const [, second] = pagesOfList('education');
    const parts = pagesOfList('education').length;
    for (const name of ['h1', 'title'])
      expect(second && tags(second, name).map(textOf).join()).toContain(`Utbildningar, sida 2 av ${parts}`);
    const titles = swedish.map((list) => tags(list, 'title').map(textOf).join());
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('are found by search as one page each: the later ones hold nothing that has no page of its own', () => {
    const found = swedish.filter(({ parsed }) => isSearchable(parsed));
    expect(found.some(({ page }) => page.kind === 'education')).toBe(true);
    expect(found.filter(({ page }) => page.part)).toEqual([]);
  });

  it('have the same pages in every language', () => {
    const later = pagesOf(en).filter(({ part }) => part);
    expect(later.map((page) => alternate(page, 'sv'))).toEqual(pagesOf(sv).flatMap(({ part, address }) => (part ? [address] : [])));
  });
});
