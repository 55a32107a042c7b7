import type { Catalogue, Municipality } from '../catalogue/types.ts';
import type { Translate } from '../i18n/strings.ts';
import { openOffers } from '../supply/offers.ts';
import { knowsAllSchools, type LocalSchool, type SchoolGroup } from '../supply/schools.ts';
import type { Nearby } from '../thread/near.ts';
import { supplyOf } from '../thread/supply.ts';
import type { Figure } from './job.ts';

/** How far it is, in whole kilometres. */
export const kilometres = (km: number, t: Translate): string => t('municipality.km', { km: Math.round(km) });

/** How far it is from a municipality, of which what lies there itself is a part. */
export const farAway = (km: number, t: Translate): string => (Math.round(km) === 0 ? t('pack.own') : kilometres(km, t));

/** What there is in a municipality, and where the nearest gymnasium school is when it has none. What is not known is left out. */
export function municipalityFigures(
  municipality: Municipality,
  { schools, near }: { schools: readonly LocalSchool[]; near: readonly Nearby[] },
  { imported }: Pick<Catalogue, 'imported'>,
  t: Translate,
): Figure[] {
  const educations = supplyOf(municipality).length;
  const offers = openOffers(municipality.offers).length;
  const nearest = near.find(({ form, here }) => form === 'gymnasium' && here === 0)?.nearest;
  const isSure = knowsAllSchools('gymnasium', imported);
  return [
    schools.length > 0
      ? { label: t('kind.school'), value: schools.length, href: '#skolor' }
      : { label: t('place.form.gymnasium'), value: isSure ? t('place.none') : undefined },
    { label: t('kind.education'), value: educations || undefined, href: '#utbildningar' },
    { label: t('place.form.yrkeshogskola'), value: offers || undefined, href: '#kurser' },
    { label: t('place.nearest'), value: nearest && `${nearest.place.name}, ${kilometres(nearest.km, t)}`, href: '#nara' },
  ];
}

/** A municipality's page in a sentence: with its region, where it certainly has one. */
export const municipalitySummary = ({ name, regions: [region] }: Pick<Municipality, 'name' | 'regions'>, t: Translate): string =>
  region ? t('place.summary.region', { name, region: region.name }) : t('municipality.summary', { name });

/** What is to be known of a school in the list of its municipality: its other forms, and what it has to do with the network. */
export function schoolMarks(
  { school, forms, proposed, registered }: LocalSchool,
  group: SchoolGroup,
  t: Translate,
  network: string,
): string {
  const status =
    school && (school.status === 'certified' ? 'place.certified' : school.status === 'linked' ? 'place.linked' : 'place.network');
  return [
    group === 'other' && forms.length > 0 && forms.map((form) => t(`offer.form.${form}`)).join(', '),
    group === 'gymnasium' && forms.includes('anpassad-gymnasieskola') && t('place.has.anpassad-gymnasieskola'),
    group !== 'other' && forms.includes('komvux') && t('place.has.komvux'),
    status && t(status, { network }),
    school && proposed && t('place.proposed'),
    school?.units?.codes.length === 0 && !registered && t('place.unregistered'),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Of how many gymnasium schools we do not know the programmes; nothing where we know them all. */
export function unknownProgrammes(schools: readonly LocalSchool[], t: Translate): string | undefined {
  const gymnasium = schools.filter(({ forms }) => forms.includes('gymnasium') || forms.includes('anpassad-gymnasieskola'));
  const unknown = gymnasium.filter(({ studies }) => studies.length === 0).length;
  if (unknown === 0) return undefined;
  return unknown === gymnasium.length ? t('place.programmes.none') : t('place.programmes.unknown', { count: unknown });
}

/** How much there is of a form in the municipality itself. */
export const hereText = ({ form, here }: Nearby, imported: Catalogue['imported'], t: Translate): string =>
  here > 0 ? t('place.near.here', { count: here }) : t(knowsAllSchools(form, imported) ? 'place.near.none' : 'place.near.unknown');
