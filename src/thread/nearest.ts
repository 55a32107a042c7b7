import type { Catalogue, Job, Municipality, Programme, Study, StudyForm } from '../catalogue/types.ts';
import { byAlphabet } from '../i18n/format.ts';
import { kept } from '../reads.ts';
import { FORMS } from '../schema/imported.ts';
import { formsTo, isOpen, offersOfProgramme, placesOf, studyForm } from '../supply/offers.ts';
import { countIn, isDistance } from '../supply/schools.ts';
import { formOf } from '../catalogue/link.ts';
import { closest } from './closest.ts';
import { distanceKm, type Position } from './distance.ts';

// What can be studied somewhere, of what we know: there may be more. What is nearest of it, the reader's device finds (src/place/near.ts).

type Supply = Pick<Catalogue, 'offers' | 'language'>;

/** Something to study, where it is given, and whether it is certain: not where it depends on an orientation that no source tells. */
type Given = { form: StudyForm; study: Study; places: readonly Municipality[]; certain: boolean };

/** What leads to a job, or is of a programme, and is given somewhere: by its form, then by the alphabet. The same for all who ask. */
export const studiesTo = kept((target: Job | Programme, { offers, language }: Supply): Given[] => {
  const compare = byAlphabet(language);
  const registered = target.kind === 'job' ? target.offers : offersOfProgramme(target, { offers });
  return [...target.educations, ...registered]
    .filter((study) => isOpen(study) && !isDistance(study))
    .toSorted((a, b) => compare(a.title, b.title))
    .flatMap((study): Given[] => {
      const form = studyForm(study);
      const certain = target.kind !== 'job' || study.jobs.some((link) => link.job === target && link.certain);
      return form ? [{ form, study, places: placesOf(study), certain }] : [];
    })
    .toSorted((a, b) => FORMS.indexOf(a.form) - FORMS.indexOf(b.form));
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

/** What is nearest of what surely leads to a job, or is of a programme. */
export const nearestSure = (
  target: Job | Programme,
  supply: Supply,
  away: Away,
): { study: Study; place: Municipality; km: number } | undefined =>
  closest(
    studiesTo(target, supply)
      .filter(({ certain }) => certain)
      .flatMap(({ study, places, certain }) => places.map((place) => ({ study, place, km: away(place), certain }))),
  )[0];

/** Whether a job or programme may be read at an ordinary upper secondary school. */
export const isAtGymnasium = (target: Job | Programme): boolean =>
  target.kind === 'job' ? formsTo(target).has('gymnasium') : formOf(target) === 'gymnasium';

/** Whether a municipality has a school of a form, as far as the registers say. */
export const hasSchool = (form: StudyForm, place: Municipality): boolean => countIn(form, place) > 0;
