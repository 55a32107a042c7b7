import { hasPage } from '../catalogue/link.ts';
import type { Activity, Catalogue, Job, Municipality, Region, School, StudyForm } from '../catalogue/types.ts';
import { byAlphabet } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { kept } from '../reads.ts';
import type { Receipt } from '../schema/imported.ts';
import { BY_SCHOOL, BY_STUDY, countIn, hasAny } from '../supply/schools.ts';
import { distanceKm } from './distance.ts';
import type { MapPlace } from './place.ts';
import { inNeutralOrder } from './order.ts';
import { livingActivities } from './supply.ts';

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
      const own = jobs.filter((job) => job.ssyk.code === ssyk);
      // The register's own name is in one language; the entry of a job has it in the reader's.
      return ads > 0 ? [{ ssyk, label: own[0]?.ssyk.label ?? label, ads, jobs: own }] : [];
    })
    .toSorted((a, b) => b.ads - a.ads || compare(a.label, b.label));
}

/** The municipalities that have something of a form: the same for all that look for the nearest. */
const placesWith = kept((form: StudyForm, places: readonly Municipality[]) => places.filter((place) => countIn(form, place) > 0));

/** A form of education around a municipality. */
export type Nearby = {
  form: StudyForm;
  /** Whether `count` is of schools, or of educations. */
  of: 'schools' | 'educations';
  here: number;
  /** The nearest other municipality that has it: a neighbour or, where none of them has any, one beyond. As the crow flies. */
  nearest?: { place: Municipality; km: number; count: number; neighbour: boolean };
};

/** The forms of which a register tells where they are: what was found by hand is not called nearest, since another may be nearer. */
const toldForms = kept((imported: Catalogue['imported']): StudyForm[] => {
  const covers = Object.values(imported).flatMap(({ receipt }: { receipt: Receipt }) => receipt.covers ?? []);
  const isTold = (form: StudyForm, of: 'schools' | 'educations'): boolean => covers.some((one) => one.form === form && one.of === of);
  return [...BY_SCHOOL.filter((form) => isTold(form, 'schools')), ...BY_STUDY.filter((form) => isTold(form, 'educations'))];
});

/** Of each form that a register tells of: how much there is in a municipality, and where the nearest is outside it. */
export function nearby(municipality: Municipality, { municipalities, imported }: Pick<Catalogue, 'municipalities' | 'imported'>): Nearby[] {
  const neighbours = municipality.neighbours.filter(hasPage);
  return toldForms(imported).flatMap((form): Nearby[] => {
    const here = countIn(form, municipality);
    const near = neighbours.filter((place) => countIn(form, place) > 0);
    const found = near.length > 0 ? near : placesWith(form, municipalities).filter((place) => place !== municipality);
    const [nearest] = found
      .map((place) => ({ place, km: distanceKm(municipality.position, place.position) }))
      .toSorted((a, b) => a.km - b.km);
    if (here === 0 && !nearest) return [];
    const around = nearest && { ...nearest, count: countIn(form, nearest.place), neighbour: near.length > 0 };
    return [{ form, of: BY_SCHOOL.includes(form) ? 'schools' : 'educations', here, ...(around && { nearest: around }) }];
  });
}

/**
 * The places of the map of a municipality: it and its neighbours. With a school also where that is: at the main town, where we do not know
 * better.
 */
export function placesNear(municipality: Municipality, school?: Pick<School, 'name' | 'position'>): MapPlace[] {
  const { name, position, neighbours } = municipality;
  const around = neighbours.map((place) => ({ name: place.name, position: place.position, own: false, school: !school && hasAny(place) }));
  const town = { name, position, own: !school?.position, school: school ? !school.position : hasAny(municipality) };
  const own = school?.position ? [{ name: school.name, position: school.position, own: true, school: true }] : [];
  return [...own, town, ...around];
}
