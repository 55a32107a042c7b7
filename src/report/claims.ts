import type { Catalogue, Education, Region, Site } from '../catalogue/types.ts';
import { supplyOf } from '../thread/supply.ts';

// What is claimed of a region's educations, each with its source and the year that it is of.

/** How many years a claim may be old before it is told as stale: what was so in 2019 is so no more, or nobody knows. */
const STALE_YEARS = 7;

/** What the site can tell of the quality of an education, in the order of the reports. */
const QUALITIES = ['aplWeeks', 'trainedSupervisors', 'lean', 'branschvalidering', 'entrepreneurship', 'partnerCompanies'] as const;
type Quality = (typeof QUALITIES)[number];

/** Something that is claimed of an education: that it is certified, or a fact of its quality. */
export type Claim = { education: Education; of: 'certification' | Quality; source: string; year?: string | undefined };

/** The last year that is stale on a day. */
export const staleYear = (date: string): number => Number(date.slice(0, 4)) - STALE_YEARS;

/** All that is claimed of the educations that one can apply to in a region. */
export const claimsOf = (region: Pick<Region, 'educations'>): Claim[] =>
  supplyOf(region).flatMap((education): Claim[] => {
    const { certification, quality } = education;
    return [
      { education, of: 'certification', source: certification.source, year: certification.year?.toString() },
      ...QUALITIES.flatMap((of): Claim[] => {
        const fact = quality[of];
        return fact ? [{ education, of, source: fact.source, year: fact.asOf?.toString().slice(0, 4) }] : [];
      }),
    ];
  });

/** The claims that are of a year so long ago that they are stale, the oldest first. */
export const staleOf = (claims: readonly Claim[], { date }: Pick<Catalogue, 'date'>): Claim[] =>
  claims
    .filter(({ year }) => year !== undefined && Number(year) <= staleYear(date))
    .toSorted((a, b) => Number(a.year) - Number(b.year) || (a.education.key < b.education.key ? -1 : 1));

/** What is known of one quality in a region: of how many educations, by which sources, and from which years. */
export type Known = { of: Quality; known: number; yes?: number; sources: string[]; years: string[] };

/** What is known of each quality that the network asks of its educations, or that any source tells of, in a region. */
export function qualityOf(
  region: Pick<Region, 'educations'>,
  { quality: asked }: Pick<Site, 'quality'>,
): { educations: number; rows: Known[] } {
  const living = supplyOf(region);
  const rows = QUALITIES.map((of): Known => {
    const facts = living.flatMap(({ quality }) => quality[of] ?? []);
    const yes = facts.filter(({ value }) => value === true).length;
    return {
      of,
      known: facts.length,
      ...(facts.some(({ value }) => typeof value === 'boolean') && { yes }),
      sources: [...new Set(facts.map(({ source }) => source))].toSorted(),
      years: [...new Set(facts.flatMap(({ asOf }) => (asOf === undefined ? [] : String(asOf).slice(0, 4))))].toSorted(),
    };
  });
  const isAsked = (of: Quality): boolean => of === 'aplWeeks' || asked.includes(of);
  return { educations: living.length, rows: rows.filter(({ of, known }) => known > 0 || isAsked(of)) };
}
