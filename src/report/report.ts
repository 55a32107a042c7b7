import type { Action, Activity, Catalogue, Region, Stage } from '../catalogue/types.ts';
import type { Absence } from '../supply/coverage.ts';
import { type Standing, standingOf } from '../thread/actions.ts';
import { type CalendarItem, nextIn } from '../thread/calendar.ts';
import { type Cell, cellsIn, tally } from '../thread/gaps.ts';
import { byNeed, type ByNeed, type Match } from '../thread/match.ts';
import type { StepKind } from '../thread/thread.ts';
import { calendarOf, matchOf, threadOf } from '../thread/threads.ts';
import { livingActivities, openSchools, supplyOf } from '../thread/supply.ts';
import { offersOf, openOffers } from '../supply/offers.ts';
import { claimsOf, type Claim, type Known, qualityOf, staleOf } from './claims.ts';
import { changesSince, coverageIn, type FormCoverage, seriesOf } from './snapshot.ts';

// All that a steering group is told of a region, of what the rest of the site says too. Pure; no word of it is for readers.

/** Days ahead in which a consent is told to run out: time to ask again before the next report. */
const CONSENT_DAYS = 120;
const DAY_MS = 86_400_000;

/** A stage where something is missing, or where nobody knows. */
type Broken = { stage: Stage; missing: StepKind[]; unknown: StepKind[]; absence?: Absence | undefined; actions: Action[] };

export type Report = {
  gaps: number;
  expected: number;
  unknown: number;
  cells: Cell[];
  broken: Broken[];
  /** The last figures before today, and what has changed. */
  since?: { date: string; closed: Cell[]; opened: Cell[] };
  /** How many gaps there were, quarter by quarter. */
  line: { date: string; value: number }[];
  match: Match;
  need: ByNeed;
  schools: number;
  educations: number;
  offers: number;
  coverage: FormCoverage[];
  quality: { educations: number; rows: Known[] };
  /** That each education belongs to the network, and how: a claim like the others. */
  certified: Claim[];
  stale: Claim[];
  /** Claims that no source gives a year, of how many. */
  undated: number;
  claims: number;
  /** Stories of real people, and how many of them have a consent that runs out soon, by its last day. */
  stories: { real: number; madeUp: number; runningOut: string[] };
  /** What comes, each thing under its first month. */
  coming: { month: string; item: CalendarItem }[];
  activities: Activity[];
  actions: { action: Action; standing: Standing }[];
};

/** What a steering group is told of a region. */
export function reportOf(catalogue: Catalogue, region: Region): Report {
  const { date } = catalogue;
  const thread = threadOf(catalogue, region);
  const cells = thread.flatMap((at) => at.cells);
  const { gaps, expected } = tally(cells);
  const series = seriesOf(catalogue, region);
  const before = series.findLast((known) => known.date < date);
  const match = matchOf(catalogue, region);
  const claims = claimsOf(region);
  const real = region.stories.flatMap(({ consentUntil }) => consentUntil ?? []);
  return {
    gaps,
    expected,
    unknown: cellsIn('unknown', cells).length,
    cells,
    broken: thread.flatMap(({ stage, cells: at }) => brokenAt(stage, at, region)),
    ...(before && { since: { date: before.date, ...changesSince(before, cells) } }),
    line: series.map((known) => ({ date: known.date, value: known.gaps.length })),
    match,
    need: byNeed(match),
    schools: openSchools(region).length,
    educations: supplyOf(region).length,
    offers: openOffers(offersOf(region)).length,
    coverage: coverageIn(region, catalogue),
    quality: qualityOf(region, catalogue.site),
    certified: claims.filter(({ of }) => of === 'certification'),
    stale: staleOf(claims, catalogue),
    undated: claims.filter(({ year }) => year === undefined).length,
    claims: claims.length,
    stories: {
      real: real.length,
      madeUp: region.stories.length - real.length,
      runningOut: real.filter((day) => Date.parse(day) - Date.parse(date) <= CONSENT_DAYS * DAY_MS).toSorted(),
    },
    coming: nextIn(calendarOf(catalogue, region), Infinity),
    activities: livingActivities(region),
    actions: region.actions.map((action) => ({ action, standing: standingOf(action, date) })),
  };
}

function brokenAt(stage: Stage, cells: readonly Cell[], region: Region): Broken[] {
  const missing = cellsIn('gap', cells);
  const unknown = cellsIn('unknown', cells);
  if (missing.length + unknown.length === 0) return [];
  const kinds = missing.map(({ kind }) => kind);
  return [
    {
      stage,
      missing: kinds,
      unknown: unknown.map(({ kind }) => kind),
      absence: missing.find(({ absence }) => absence)?.absence,
      actions: region.actions.filter((action) => action.stage === stage && kinds.includes(action.gap)),
    },
  ];
}
