import { checkContent } from '../../src/catalogue/check.ts';
import type { CheckedContent } from '../../src/catalogue/entries.ts';
import { link } from '../../src/catalogue/link.ts';
import { readContent } from '../../src/catalogue/read.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { match } from '../../src/thread/match.ts';
import { places } from '../../src/thread/place.ts';

// How long it takes to link the registers' offers, to hold need against them, and to find the nearest: in seconds, by their number.

const RUNS = 3;
const MOST = 10_000;
const GOAL = 1;

/** The content with so many offers of yrkeshögskolan, spread over the municipalities and the codes that lead to jobs: always the same. */
function withOffers({ imported, ...content }: CheckedContent, count: number): CheckedContent {
  const { yh } = imported;
  if (!yh) throw new Error('Det finns inga utbildningar att utgå från: content/imported/yh.json saknas.');
  const codes = [...content.entries.sun.values()].flatMap(({ data }) => (data.jobs.length > 0 ? [data.id] : []));
  const towns = [...content.entries.municipality.values()].map(({ data }) => data.code);
  const nth = <T>(list: readonly T[], i: number): T => {
    const one = list[i % list.length];
    if (one === undefined) throw new Error('Innehållet har inga kommuner eller koder.');
    return one;
  };
  const programmes = Array.from({ length: count }, (_, i) => ({
    ...nth(yh.programmes, i),
    id: `MYH ${i}`,
    name: `Utbildning ${i}`,
    sun: nth(codes, i * 7),
    // By a step that has no divisor in common with their number, each town gets its share.
    municipalities: [nth(towns, i * 31)],
    decided: 2026,
  }));
  return { ...content, imported: { ...imported, yh: { ...yh, programmes } } };
}

/** The median of a few runs, in seconds. Each run is of a new catalogue, since answers are remembered. */
function median<T>(make: () => T, work: (made: T) => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const made = make();
    const start = performance.now();
    work(made);
    return (performance.now() - start) / 1000;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

function nearest(known: Catalogue): void {
  const find = places(known);
  for (const region of known.regions)
    for (const programme of known.programmes) for (const job of new Set(programme.jobs.map((to) => to.job))) find(programme, job, region);
}

function measure(content: CheckedContent, date: string): Record<'link' | 'match' | 'nearest', number> {
  const linked = (): Catalogue => link(content, { language: 'sv', date });
  return {
    link: median(() => undefined, linked),
    match: median(linked, (known) => known.regions.map((region) => match(known, region))),
    nearest: median(linked, nearest),
  };
}

/** Measures, and says whether all of it together keeps within the goal for the most offers. */
export async function benchSupply(folder: string, date: string): Promise<boolean> {
  const content = checkContent(await readContent(folder));
  // What is measured first would pay for what is compiled on the way.
  measure(withOffers(content, MOST / 4), date);
  const rows = [0, MOST / 4, MOST / 2, MOST].map((offers) => {
    const times = measure(withOffers(content, offers), date);
    return { offers, ...times, all: times.link + times.match + times.nearest };
  });
  console.table(rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Math.round(value * 1000) / 1000]))));
  const all = rows.at(-1)?.all ?? Infinity;
  console.log(`${MOST} utbildningar: ${all.toFixed(2)} s. Målet är under ${GOAL.toFixed(1)} s.`);
  return all < GOAL;
}
