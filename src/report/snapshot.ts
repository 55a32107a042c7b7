import type { Catalogue, Region, StudyForm } from '../catalogue/types.ts';
import type { Figures, Snapshot } from '../schema/history.ts';
import { FORMS } from '../schema/imported.ts';
import { type Coverage, coverageOf } from '../supply/coverage.ts';
import { offersOf, openOffers } from '../supply/offers.ts';
import { type Cell, cellsIn, tally } from '../thread/gaps.ts';
import { byNeed } from '../thread/match.ts';
import { supplyOf } from '../thread/supply.ts';
import { matchOf, threadOf } from '../thread/threads.ts';
import { claimsOf, staleOf } from './claims.ts';

// The figures of a quarter, so that what has changed since can be seen.

/** The quarter that a day is in: 2026-q4. */
export const quarterOf = (date: string): string => `${date.slice(0, 4)}-q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

/** What a gap is called in the history: a stage and a kind. */
export const gapId = ({ stage, kind }: Pick<Cell, 'stage' | 'kind'>): string => `${stage.id}/${kind}`;

/** How much is known of a form of education in the municipalities of a region, and by which registers. */
export type FormCoverage = { form: StudyForm; whole: number; some: number; none: number; records: Coverage[] };

/** How much is known of each form of education in a region; nothing where its municipalities are not known. */
export const coverageIn = (
  { municipalities }: Pick<Region, 'municipalities'>,
  { imported }: Pick<Catalogue, 'imported'>,
): FormCoverage[] =>
  municipalities.length === 0
    ? []
    : FORMS.map((form) => {
        const records = municipalities.map((place) => coverageOf(form, place, imported));
        const count = (extent: Coverage['extent']): number => records.filter((record) => record.extent === extent).length;
        const read = records.filter(({ source }) => source !== undefined);
        const once = [...new Map(read.map((record) => [`${record.source} ${record.asOf}`, record])).values()];
        return { form, whole: count('whole'), some: count('some'), none: count('none'), records: once };
      });

/** The figures of a region on the day of the catalogue. */
export function figuresOf(catalogue: Catalogue, region: Region): Figures {
  const cells = threadOf(catalogue, region).flatMap((at) => at.cells);
  const found = matchOf(catalogue, region);
  const { needed, taught, perhaps, unknown, missing } = byNeed(found);
  const ids = (state: 'gap' | 'unknown'): string[] => cellsIn(state, cells).map(gapId).toSorted();
  return {
    gaps: ids('gap'),
    unknown: ids('unknown'),
    expected: tally(cells).expected,
    ...(found.computable && {
      need: {
        year: found.ads.asOf,
        needed: needed.length,
        taught: taught.length,
        maybe: perhaps.length,
        unknown: unknown.length,
        no: missing.length,
      },
    }),
    coverage: Object.fromEntries(coverageIn(region, catalogue).map(({ form, whole, some, none }) => [form, { whole, some, none }])),
    educations: supplyOf(region).length,
    offers: openOffers(offersOf(region)).length,
    stale: staleOf(claimsOf(region), catalogue).length,
    stories: region.stories.filter(({ consentUntil }) => consentUntil !== undefined).length,
  };
}

/** The figures of all regions, by their ids, on the day of the catalogue. */
export function snapshotOf(catalogue: Catalogue): Snapshot {
  const regions = catalogue.regions.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return {
    quarter: quarterOf(catalogue.date),
    date: catalogue.date,
    regions: Object.fromEntries(regions.map((region) => [region.key, figuresOf(catalogue, region)])),
  };
}

/** A snapshot as it is kept: a line a region, so that what has changed can be seen in a comparison of files. */
export function snapshotText({ quarter, date, regions }: Snapshot): string {
  const rows = Object.entries(regions).map(([key, figures]) => `    ${JSON.stringify(key)}: ${JSON.stringify(figures)}`);
  return `{\n  "quarter": ${JSON.stringify(quarter)},\n  "date": ${JSON.stringify(date)},\n  "regions": {\n${rows.join(',\n')}\n  }\n}\n`;
}

/** What a region's figures have been, the oldest first. */
export const seriesOf = ({ history }: Pick<Catalogue, 'history'>, { key }: Pick<Region, 'key'>): (Figures & { date: string })[] =>
  history.flatMap(({ date, regions }) => {
    const figures = regions[key];
    return figures ? [{ ...figures, date }] : [];
  });

/** Gaps that have been closed and opened since a day. What is unknown now, or was, is neither. */
export function changesSince(before: Pick<Figures, 'gaps' | 'unknown'>, cells: readonly Cell[]): { closed: Cell[]; opened: Cell[] } {
  const [was, unknown] = [new Set(before.gaps), new Set(before.unknown)];
  return {
    closed: cells.filter((cell) => was.has(gapId(cell)) && cell.state !== 'gap' && cell.state !== 'unknown' && cell.expected),
    opened: cellsIn('gap', cells).filter((cell) => !was.has(gapId(cell)) && !unknown.has(gapId(cell))),
  };
}
