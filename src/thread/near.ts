import type { Municipality, School } from '../catalogue/types.ts';
import { distanceKm } from './distance.ts';

export type NearSchool = { school: School; municipality: Municipality; /** Between the two seats, as the crow flies. */ km: number };

/** The schools in the other municipalities of a municipality's regions, nearest seat first, then by the alphabet. */
export function schoolsAround(municipality: Municipality): NearSchool[] {
  const schools = new Set(municipality.regions.flatMap((region) => region.schools));
  return [...schools]
    .flatMap((school) => {
      const other = school.municipality;
      if (!other || other === municipality || school.active === false) return [];
      return [{ school, municipality: other, km: distanceKm(municipality.position, other.position) }];
    })
    .toSorted((a, b) => a.km - b.km || a.school.title.localeCompare(b.school.title, 'sv'));
}
