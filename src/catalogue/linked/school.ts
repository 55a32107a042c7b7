import type { School } from '../types.ts';
import { find, type Linking, type Made, regionOf } from './linking.ts';

/** The schools, which lie in a region and most often in a municipality that we know. */
export function schools({ build }: Linking, made: Pick<Made, 'region' | 'municipality'>): Map<string, School> {
  return build(
    'school',
    (e, d): School => {
      const region = regionOf(made.region, e);
      const municipality = find(made.municipality, d.municipality);
      return {
        ...d,
        kind: 'school',
        key: e.key,
        title: d.name,
        summary: municipality?.name ?? region.name,
        region,
        municipality,
        educations: [],
      };
    },
    (school) => {
      school.region.schools.push(school);
      school.municipality?.schools.push(school);
    },
  );
}
