import type { Catalogue } from '../catalogue/types.ts';

// What a tool fetches is one file while that is small. Where it is not, what is the country's is a file, and what lies in each region
// another: the things of a list or a lesson mostly lie in one region or two. To ask for a region says no more than to read its page.

/** As many things as one file holds, which then weighs 30 kB at most, packed. */
export const MOST_IN_ONE = 800;

type Things = 'jobs' | 'programmes' | 'educations' | 'competitions' | 'activities';

/** Whether what tools fetch is cut into parts. */
export const isParted = ({ jobs, programmes, educations, competitions, activities }: Pick<Catalogue, Things>): boolean =>
  [jobs, programmes, educations, competitions, activities].reduce((sum, { length }) => sum + length, 0) > MOST_IN_ONE;

/** The region that a thing lies in, by its code: `u.skogen/teknikprogrammet` lies in `skogen`. What is the country's lies in none. */
export const regionOf = (code: string): string | undefined => /^\w\.([^/]+)\//.exec(code)?.[1];

/** Where a region's part of a file lies. */
export const partFile = (file: string, region: string): string => file.replace(/\.json$/, `.${region}.json`);
