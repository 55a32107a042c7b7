import type { Problem } from '../types.ts';
import { find, inOrder, type Linking, type Made, regionOf } from './linking.ts';

/** Real problems of companies, until the day that they have said; what is past is left out. */
export function problems({ build, date }: Linking, made: Pick<Made, 'region' | 'municipality' | 'stage'>): Map<string, Problem> {
  return build(
    'problem',
    (e, d): Problem => ({
      ...d,
      region: regionOf(made.region, e),
      municipality: find(made.municipality, d.municipality),
      stages: inOrder(made.stage, d.stages ?? []),
    }),
    (problem) => {
      if (problem.until >= date) problem.region.problems.push(problem);
    },
  );
}
