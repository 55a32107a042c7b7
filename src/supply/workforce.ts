import type { Catalogue, Municipality } from '../catalogue/types.ts';

// How many work as what: of whole counties, since the statistics know no smaller places.

/** So many signs of a municipality's code are its county's. */
const COUNTY = 2;

/** A county, by its code and its name in the language. */
export type County = { code: string; name: string };

/** The counties that some municipalities are in, by their codes. */
export function countiesOf(municipalities: readonly Pick<Municipality, 'code' | 'countyName'>[]): County[] {
  const names = new Map(municipalities.map(({ code, countyName }) => [code.slice(0, COUNTY), countyName]));
  return [...names].map(([code, name]) => ({ code, name })).toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** The sum of what is counted by municipality in some counties. */
export function sumIn(counties: readonly Pick<County, 'code'>[], counts: Readonly<Record<string, number>>): number {
  const codes = new Set(counties.map(({ code }) => code));
  return Object.entries(counts).reduce((sum, [code, count]) => (codes.has(code.slice(0, COUNTY)) ? sum + count : sum), 0);
}

/** How many work in a group in some counties, and how many ads there were for it in the same counties. */
export type Workforce = {
  employed: number;
  ads: number;
  /** How many per cent of them are 55 or older, in the whole country: it is not told by county. */
  over55?: number;
  source: string;
  asOf: string;
};

/** What is known of those who work in each group, by its code. A group that some of the counties has no figure of is left out. */
export function workforceIn(counties: readonly County[], { employees, ads }: Catalogue['imported']): Map<string, Workforce> {
  if (!employees || counties.length === 0) return new Map();
  const advertised = new Map(ads?.groups.map(({ ssyk, municipalities }) => [ssyk, municipalities]));
  return new Map(
    employees.groups.flatMap(({ ssyk, counties: counted = {}, over55 }) => {
      const here = counties.flatMap(({ code }) => (counted[code] ? [counted[code]] : []));
      if (here.length < counties.length) return [];
      const employed = here.reduce((sum, [women, men]) => sum + women + men, 0);
      const found: Workforce = {
        employed,
        ads: sumIn(counties, advertised.get(ssyk) ?? {}),
        ...(over55 !== undefined && { over55 }),
        source: employees.receipt.source,
        asOf: String(employees.year),
      };
      return [[ssyk, found] as const];
    }),
  );
}
