import type { Catalogue, Job, Municipality, Programme, Study, StudyForm } from '../catalogue/types.ts';
import { byAlphabet } from '../i18n/format.ts';
import { kept } from '../reads.ts';
import { FORMS } from '../schema/imported.ts';
import { formsTo, isOpen, offersOfProgramme, placesOf, studyForm } from '../supply/offers.ts';
import { countIn, isDistance } from '../supply/schools.ts';
import { formOf } from '../catalogue/link.ts';
import { distanceKm, type Position } from './distance.ts';

// What is nearest of what can be studied, seen from a municipality, as the crow flies. Of what we know: another may be nearer.

/** Something found at a distance; not certain where it depends on an orientation that no source tells. */
type Found = { km: number; certain: boolean };

/** Something to study, and the place of it that is nearest. */
type Near = Found & { form: StudyForm; study: Study; place: Municipality };

type Supply = Pick<Catalogue, 'offers' | 'municipalities' | 'language'>;

/**
 * The nearest that is certain, and before it the nearest that is not, where that is nearer still. Of what is as near the first given.
 */
export function closest<T extends Found>(found: readonly T[]): T[] {
  const least = (some: readonly T[]): T | undefined =>
    some.reduce<T | undefined>((best, one) => (best && best.km <= one.km ? best : one), undefined);
  const sure = least(found.filter(({ certain }) => certain));
  const maybe = least(found.filter(({ certain }) => !certain));
  return [...(maybe && (!sure || maybe.km < sure.km) ? [maybe] : []), ...(sure ? [sure] : [])];
}

/** What leads to a job, or is of a programme, and is given somewhere, by its form; the same for all who ask. */
const studiesByForm = kept((target: Job | Programme, { offers, language }: Supply): [StudyForm, Omit<Near, 'km'>[]][] => {
  const compare = byAlphabet(language);
  const registered = target.kind === 'job' ? target.offers : offersOfProgramme(target, { offers });
  const all = [...target.educations, ...registered].filter((study) => isOpen(study) && !isDistance(study));
  const rows = all
    .toSorted((a, b) => compare(a.title, b.title))
    .flatMap((study) => {
      const form = studyForm(study);
      const certain = target.kind !== 'job' || study.jobs.some((link) => link.job === target && link.certain);
      return form ? placesOf(study).map((place) => ({ form, study, place, certain })) : [];
    });
  const groups = Map.groupBy(rows, ({ form }) => form);
  return FORMS.flatMap((form) => {
    const own = groups.get(form);
    return own ? [[form, own]] : [];
  });
});

/** How far it is from a position to each municipality. */
type Away = (to: Municipality) => number;

/** The distances from a position, each worked out once. */
export function awayFrom(position: Position): Away {
  const known = new Map<Municipality, number>();
  return (to) => {
    const km = known.get(to) ?? distanceKm(position, to.position);
    known.set(to, km);
    return km;
  };
}

/** Of each form that we know something of: what is nearest that leads to a job, or is of a programme. */
export const nearestStudies = (target: Job | Programme, supply: Supply, away: Away): Near[] =>
  studiesByForm(target, supply).flatMap(([, found]) => closest(found.map((one) => ({ ...one, km: away(one.place) }))));

/** Whether a job or programme may be read at an ordinary upper secondary school. */
export const isAtGymnasium = (target: Job | Programme): boolean =>
  target.kind === 'job' ? formsTo(target).has('gymnasium') : formOf(target) === 'gymnasium';

const withSchools = kept((form: StudyForm, places: readonly Municipality[]) => places.filter((place) => countIn(form, place) > 0));

/** The nearest municipality that has a school of a form, and how many it has. */
export function nearestSchools(
  form: 'gymnasium',
  { municipalities }: Pick<Supply, 'municipalities'>,
  away: Away,
): { place: Municipality; km: number; count: number } | undefined {
  const [nearest] = closest(withSchools(form, municipalities).map((place) => ({ place, km: away(place), certain: true })));
  return nearest && { place: nearest.place, km: nearest.km, count: countIn(form, nearest.place) };
}
