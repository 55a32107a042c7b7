import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { filesOf } from '../../scripts/lib/search.ts';
import { scaledContent } from '../../scripts/lib/scale-content.ts';
import { pagesOf, type SitePage } from '../../src/catalogue/addresses.ts';
import { checkContent } from '../../src/catalogue/check.ts';
import { readFiles } from '../../src/catalogue/files.ts';
import { link } from '../../src/catalogue/link.ts';
import { parseContent } from '../../src/catalogue/read.ts';
import type { Catalogue, Education, Job, School } from '../../src/catalogue/types.ts';
import { analyse, type FinishedPage } from '../../src/search/analyse.ts';
import { cut } from '../../src/search/cut.ts';
import type { Texts, Vocabulary } from '../../src/search/vocabulary.ts';
import { educationsTo } from '../../src/words/studied.ts';
import { goldenSet } from '../search/golden.ts';
import { expectSame, wholeOf } from '../search/pieces.ts';

// What a search fetches of a content as large as we mean to bear. Nothing is rendered: what its pages say is told as their layouts do.

const OURS = 'content';
const TEST_DATE = '2026-11-28';
/** Kinds of page that search cannot find. */
const HIDDEN = /^report$|^(embed|card|gaps|need|calendar)/;
/** Of the golden set, every so many. */
const EVERY = 20;
/** What the search page fetches beside what it searches by, packed, and what all of it may weigh. */
const PAGE = 50_000;
const FIRST_SEARCH = 110_000;

const keys = (...some: (string | undefined)[]): string[] => [...new Set(some.flatMap((key) => key ?? []))];

function filtersOf({ kind, entry }: SitePage): Record<string, string[]> {
  if (kind === 'job') {
    const { all } = educationsTo(entry as Job);
    return { region: keys(...all.map(({ region }) => region.key)), municipality: keys(...all.map((one) => one.municipality?.key)) };
  }
  if (kind !== 'education' && kind !== 'school') return {};
  const { region, municipality } = entry as Education | School;
  return { region: [region.key], municipality: keys(municipality?.key), stage: keys((entry as Education).stage?.id) };
}

/** What a content of so many entries is searched by, in Swedish. */
async function searched(entries: number): Promise<[Vocabulary, Texts]> {
  const made = scaledContent(await readFiles(OURS), { entries });
  const content = checkContent(parseContent(await readFiles(OURS, { changes: made })));
  const [sv, en] = (['sv', 'en'] as const).map((language) => link(content, { language, date: TEST_DATE })) as [Catalogue, Catalogue];
  const finished = pagesOf(sv)
    .filter(({ kind, entry }) => entry && !HIDDEN.test(kind))
    .map((page): FinishedPage => ({ address: page.address, heading: page.entry?.title ?? '', headings: [], description: '', filters: filtersOf(page) }));
  const { vocabulary, texts } = analyse(sv, finished, [en]);
  return [vocabulary, texts];
}

const queries = goldenSet().filter((_, i) => i % EVERY === 0);
const weight = (value: unknown): number => gzipSync(JSON.stringify(value), { level: 9 }).length;

/** What each query fetches to be answered, in bytes; each holds that the answer is that of the whole. */
async function fetchedBy(whole: [Vocabulary, Texts]): Promise<number[]> {
  const made = cut(...whole);
  const ranking = wholeOf(whole);
  const index = filesOf(...whole).get('pagefind/sv.vocabulary')?.length ?? 0;
  const each: number[] = [];
  for (const { text } of queries) {
    const fetched = await expectSame(made, whole, ranking, text);
    each.push(fetched.reduce((sum, [what, number]) => sum + (what === 'whole' ? weight(whole[0]) + weight(whole[1]) : weight(made.files[what][number])), index));
  }
  return each;
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

describe('a search of ten thousand entries', async () => {
  const [small, large] = [await searched(2000), await searched(10_000)];
  const [bySmall, byLarge] = [await fetchedBy(small), await fetchedBy(large)];

  it('is answered as the whole answers, and weighs no more than a first search may, for the first of the golden set and most', () => {
    expect(byLarge[0]).toBeLessThanOrEqual(FIRST_SEARCH - PAGE);
    expect(byLarge.filter((bytes) => bytes <= FIRST_SEARCH - PAGE).length / byLarge.length).toBeGreaterThan(0.7);
  });

  it('weighs half as much again as of two thousand, where there is four times as much to search', () => {
    expect(weight(large) / weight(small)).toBeGreaterThan(2.5);
    expect(median(byLarge) / median(bySmall)).toBeLessThan(1.8);
  });

  it('is cut where it weighs much, and whole where it weighs no more than today', async () => {
    expect([...filesOf(...(await searched(0))).keys()]).toEqual(['pagefind/sv.vocabulary', 'pagefind/sv.texts']);
    expect(filesOf(...large).size).toBeGreaterThan(100);
  });
});
