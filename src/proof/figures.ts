import { entriesOf, pagesOf } from '../catalogue/addresses.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { claimsOf, staleOf } from '../report/claims.ts';
import { coverageIn, type FormCoverage } from '../report/snapshot.ts';
import { hasPages } from '../schema/kinds.ts';

/** What can be counted in the content when it is built. No person is named. */
export type Figures = {
  /** Pages in the language of the catalogue. */
  pages: number;
  /** In how many municipalities all, some or nothing is known of what is given, by form. */
  coverage: Omit<FormCoverage, 'records'>[];
  /** What is claimed of educations: how much of it has no year, and how much is so old that it may be so no more. */
  claims: { all: number; undated: number; stale: number; oldest?: number; newest?: number };
  /** Texts that somebody has read through, and when. */
  texts: { reviewed: number; oldest?: string; newest?: string };
  sources: { all: number; oldest?: string; newest?: string };
  /** Stories about real people, who have said yes, and made-up ones. */
  consents: { real: number; madeUp: number };
};

/** Counts what there is to count in a catalogue. */
export function figuresIn(catalogue: Catalogue): Figures {
  const claims = catalogue.regions.flatMap(claimsOf);
  const years = claims.flatMap(({ year }) => (year === undefined ? [] : Number(year)));
  const reviewed = entriesOf(catalogue).flatMap((entry) =>
    hasPages(entry.kind) && 'reviewed' in entry && entry.reviewed ? entry.reviewed : [],
  );
  const retrieved = [...catalogue.sources.values()].map((source) => source.retrieved);
  const real = catalogue.stories.filter(({ consentUntil }) => consentUntil !== undefined).length;
  return {
    pages: pagesOf(catalogue).length,
    coverage: coverageIn(catalogue, catalogue).map(({ form, whole, some, none }) => ({ form, whole, some, none })),
    claims: { all: claims.length, undated: claims.length - years.length, stale: staleOf(claims, catalogue).length, ...ends(years) },
    texts: { reviewed: reviewed.length, ...ends(reviewed) },
    sources: { all: retrieved.length, ...ends(retrieved) },
    consents: { real, madeUp: catalogue.stories.length - real },
  };
}

/** The first and the last of some values; nothing of none. */
function ends<T extends string | number>(values: readonly T[]): { oldest?: T; newest?: T } {
  const [first, ...rest] = values;
  if (first === undefined) return {};
  return {
    oldest: rest.reduce((a, b) => (b < a ? b : a), first),
    newest: rest.reduce((a, b) => (b > a ? b : a), first),
  };
}
