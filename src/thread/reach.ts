import { formOf } from '../catalogue/link.ts';
import type { Catalogue, Municipality, Programme, StudyForm } from '../catalogue/types.ts';
import { neighboursOf } from '../map/outline.ts';
import { kept } from '../reads.ts';
import { absence } from '../supply/coverage.ts';
import { isOpen, offersOfProgramme, placesOf } from '../supply/offers.ts';
import { BY_SCHOOL, countIn, isDistance, knowsAllSchools } from '../supply/schools.ts';
import { distanceKm } from './distance.ts';

// How far it is to the nearest of a kind of education from every municipality, between main towns and as the crow flies. What we know of is
// near enough to call near, whatever else there is; that nothing is near is said only where all there is is known.

/** Farther than this, as the crow flies, one does not travel to school and home again in a day. */
export const DAILY_KM = 60;
const NEAR_KM = 30;

/** How far it is: in the municipality itself, within 30 or 60 km, farther for certain, or perhaps farther. */
export const BANDS = ['here', 'near', 'daily', 'far', 'unknown'] as const;
export type Band = (typeof BANDS)[number];

/** A kind of education: that of schools of a form, or a programme. */
export type ReachOf = { form: StudyForm; programme?: Programme | undefined };

/** A municipality as the map has it. */
export type ReachPlace = Pick<Municipality, 'code' | 'name' | 'county' | 'countyName' | 'position'>;

/** How far it is from a municipality to the nearest that we know of. */
export type Reach = { place: ReachPlace; band: Band; nearest?: { place: ReachPlace; km: number } | undefined };

type Known = Pick<Catalogue, 'municipalities' | 'otherPlaces' | 'offers' | 'imported' | 'programmes'>;

/** The forms that are told by their schools, where all schools are known. */
export const schoolForms = ({ imported }: Pick<Catalogue, 'imported'>): StudyForm[] =>
  BY_SCHOOL.filter((form) => knowsAllSchools(form, imported));

/** The municipalities in which we know of a kind of education that one can apply to, and that is not at a distance. */
export function placesWith(
  { form, programme }: ReachOf,
  { municipalities, offers }: Pick<Known, 'municipalities' | 'offers'>,
): Municipality[] {
  if (!programme) return municipalities.filter((place) => countIn(form, place) > 0);
  const studies = [...programme.educations, ...offersOfProgramme(programme, { offers })].filter(
    (study) => isOpen(study) && !isDistance(study),
  );
  const there = new Set(studies.flatMap(placesOf));
  return municipalities.filter((place) => there.has(place));
}

/** Of every municipality, how far it is to the nearest of a kind of education. Nothing where we know of none at all. */
export const reachOf = kept((programme: Programme | undefined, form: StudyForm, known: Known): Reach[] => {
  const all: ReachPlace[] = [...known.municipalities, ...known.otherPlaces];
  const goals = placesWith({ form, programme }, known);
  if (goals.length === 0) return [];
  const byCode = new Map(known.municipalities.map((place) => [place.code, place]));
  return all.map((place): Reach => {
    const nearest = goals
      .map((goal) => ({ place: goal, km: distanceKm(place.position, goal.position) }))
      .reduce((a, b) => (b.km < a.km ? b : a));
    if (nearest.km <= DAILY_KM) return { place, nearest, band: nearest.km === 0 ? 'here' : nearest.km <= NEAR_KM ? 'near' : 'daily' };
    const around = all.filter(({ position }) => distanceKm(place.position, position) <= DAILY_KM);
    const sure = programme
      ? absence(
          [form],
          around.map(({ code }) => byCode.get(code) ?? { code, educations: [] }),
          known.imported,
        ).sure
      : knowsAllSchools(form, known.imported);
    return { place, nearest, band: sure ? 'far' : 'unknown' };
  });
});

/** What reach is shown of: each form whose schools are all known, then each programme in the order of the site. */
export const reachKinds = (known: Pick<Known, 'imported' | 'programmes'>): ReachOf[] => [
  ...schoolForms(known).map((form) => ({ form })),
  ...known.programmes.map((programme) => ({ form: formOf(programme), programme })),
];

/** The municipalities of each county by how far it is, those that it is not known to be near from by name. */
export type CountyReach = { county: string; counts: Record<Band, number>; beyond: Reach[] };

/** Reach county by county, in the order in which they are given. */
export function byCounty(reach: readonly Reach[]): CountyReach[] {
  const counties = Map.groupBy(reach, ({ place }) => place.countyName);
  return [...counties].map(([county, own]) => ({
    county,
    counts: countsOf(own),
    beyond: own.filter(isBeyond),
  }));
}

/** How many municipalities are in each band. */
export const countsOf = (reach: readonly Reach[]): Record<Band, number> => {
  const count = (band: Band): number => reach.filter((one) => one.band === band).length;
  return { here: count('here'), near: count('near'), daily: count('daily'), far: count('far'), unknown: count('unknown') };
};

/** Whether we know of nothing within a day's travel. */
export const isBeyond = ({ band }: Reach): boolean => band === 'far' || band === 'unknown';

/**
 * Municipalities of a region that we know of nothing near for, in groups of neighbours who could share a course: those of the region, and
 * neighbours outside it that have as far.
 */
export function sharing(reach: readonly Reach[], own: ReadonlySet<string>): { own: Reach[]; with: Reach[] }[] {
  const beyond = new Map(reach.filter(isBeyond).map((one) => [one.place.code, one]));
  const seen = new Set<string>();
  return [...beyond.keys()].flatMap((code) => {
    if (!own.has(code) || seen.has(code)) return [];
    const group = new Set([code]);
    for (const one of group) if (own.has(one)) for (const next of neighboursOf(one)) if (beyond.has(next)) group.add(next);
    for (const one of group) seen.add(one);
    const members = [...group].flatMap((one) => beyond.get(one) ?? []);
    return [{ own: members.filter(({ place }) => own.has(place.code)), with: members.filter(({ place }) => !own.has(place.code)) }];
  });
}
