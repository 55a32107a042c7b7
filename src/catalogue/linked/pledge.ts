import type { Pledge } from '../types.ts';
import { find, type Linking, type Made, regionOf } from './linking.ts';

/** What companies offer, until the day that they have said: what is past is left out, and nobody need take it away. */
export function pledges({ build, date }: Linking, made: Pick<Made, 'region' | 'municipality' | 'programme'>): Map<string, Pledge> {
  return build(
    'pledge',
    (e, d): Pledge => ({
      ...d,
      region: regionOf(made.region, e),
      municipality: find(made.municipality, d.municipality),
      programme: find(made.programme, d.programme),
    }),
    (pledge) => {
      if (pledge.until >= date) pledge.region.pledges.push(pledge);
    },
  );
}
