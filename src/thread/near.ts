import type { Activity, Catalogue, Job, Municipality, Region, School } from '../catalogue/types.ts';
import { byAlphabet } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { distanceKm } from './distance.ts';
import { inNeutralOrder } from './order.ts';
import { livingActivities } from './supply.ts';

export type NearSchool = { school: School; municipality: Municipality; /** Between the two seats, as the crow flies. */ km: number };

/** The schools in the other municipalities of a municipality's regions, nearest seat first, then by the alphabet. */
export function schoolsAround(municipality: Municipality, language: Language): NearSchool[] {
  const compare = byAlphabet(language);
  const schools = new Set(municipality.regions.flatMap((region) => region.schools));
  return [...schools]
    .flatMap((school) => {
      const other = school.municipality;
      if (!other || other === municipality || school.active === false) return [];
      return [{ school, municipality: other, km: distanceKm(municipality.position, other.position) }];
    })
    .toSorted((a, b) => a.km - b.km || compare(a.school.title, b.school.title));
}

/** What one can try in the regions of a municipality, in the neutral order. */
export const activitiesAround = ({ regions }: Pick<Municipality, 'regions'>, language: Language): Activity[] =>
  inNeutralOrder(regions.flatMap(livingActivities), language, regions[0]);

/** The regions that the schools of a municipality belong to. */
export const regionsBySchools = ({ schools }: Pick<Municipality, 'schools'>): Region[] => [...new Set(schools.map(({ region }) => region))];

export type AdvertisedGroup = { ssyk: string; label: string; jobs: Job[]; ads: number };

/** The groups of jobs advertised in a municipality during the year of the imported ads: most ads first, then by the alphabet. */
export function advertisedIn(
  municipality: Pick<Municipality, 'code'>,
  { imported, jobs, language }: Pick<Catalogue, 'imported' | 'jobs' | 'language'>,
): AdvertisedGroup[] {
  const compare = byAlphabet(language);
  return (imported.ads?.groups ?? [])
    .flatMap(({ ssyk, label, municipalities }) => {
      const ads = municipalities[municipality.code] ?? 0;
      return ads > 0 ? [{ ssyk, label, ads, jobs: jobs.filter((job) => job.ssyk.code === ssyk) }] : [];
    })
    .toSorted((a, b) => b.ads - a.ads || compare(a.label, b.label));
}
