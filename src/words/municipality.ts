import type { Municipality } from '../catalogue/types.ts';
import type { Translate } from '../i18n/strings.ts';
import type { NearSchool } from '../thread/near.ts';
import { supplyOf } from '../thread/supply.ts';
import type { Figure } from './job.ts';

/** How far it is, in whole kilometres. */
export const kilometres = (km: number, t: Translate): string => t('municipality.km', { km: Math.round(km) });

/** What there is in a municipality, and where the nearest school of another one is. */
export function municipalityFigures(municipality: Municipality, [nearest]: readonly NearSchool[], t: Translate): Figure[] {
  const [schools, educations] = [municipality.schools.length, supplyOf(municipality).length];
  return [
    { label: t('kind.school'), value: schools, ...(schools > 0 && { href: '#skolor' }) },
    { label: t('kind.education'), value: educations, ...(educations > 0 && { href: '#utbildningar' }) },
    {
      label: t('municipality.nearest'),
      value: nearest && `${nearest.municipality.name}, ${kilometres(nearest.km, t)}`,
      href: '#nara',
    },
  ];
}
