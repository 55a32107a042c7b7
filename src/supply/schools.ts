import { isSupply } from '../catalogue/link.ts';
import type { Catalogue, Municipality, RegisterSchool, School, Study, StudyForm } from '../catalogue/types.ts';
import { isOffer, isOpen, schoolsWith, studyForm } from './offers.ts';

// The schools of a municipality, of the register and of our own.

/** A school as a municipality's page lists it. */
export type LocalSchool = Pick<RegisterSchool, 'name' | 'forms' | 'proposed' | 'website'> & {
  /** Our own entry of it. */
  school?: School | undefined;
  /** Whether the register has it. */
  registered: boolean;
  /** What we know that one can study there. */
  studies: Study[];
};

const FORMS_OF = {
  gymnasium: ['gymnasium'],
  komvux: ['komvux'],
  yrkeshogskola: ['yrkeshogskola'],
  other: [],
} as const satisfies Record<School['kinds'][number], readonly StudyForm[]>;

/** All schools of a municipality: those of the register, by name, then our own that it does not have. */
export function schoolsIn({ register, schools, offers }: Pick<Municipality, 'register' | 'schools' | 'offers'>): LocalSchool[] {
  const registered = register.map(({ codes, school, website, ...row }): LocalSchool => {
    const units = new Set(codes);
    const planned = offers.filter(({ unit, current }) => current && unit !== undefined && units.has(unit));
    const own = school ? school.educations.filter(isSupply) : [];
    return { ...row, school, website: school?.website ?? website, registered: true, studies: [...own, ...planned] };
  });
  const known = new Set(registered.map(({ school }) => school));
  return [...registered, ...schools.filter((school) => !known.has(school) && school.active !== false).map(unregistered)];
}

const unregistered = (school: School): LocalSchool => ({
  name: school.name,
  forms: [...new Set(school.kinds.flatMap((kind) => FORMS_OF[kind]))],
  school,
  proposed: false,
  website: school.website,
  registered: false,
  studies: school.educations.filter(isSupply),
});

/** One of our own schools, with what the register knows of it. */
export const localOf = (school: School): LocalSchool =>
  (school.municipality ? schoolsIn(school.municipality) : []).find((local) => local.school === school) ?? unregistered(school);

/** The forms of education that there are in a municipality, as far as we know: by its schools, and by what is open there. */
export function formsIn(place: Pick<Municipality, 'register' | 'schools' | 'offers' | 'educations'>): StudyForm[] {
  const open = [...place.educations, ...place.offers].filter(isOpen);
  return [...new Set([...schoolsIn(place).flatMap(({ forms }) => forms), ...open.flatMap((study) => studyForm(study) ?? [])])];
}

/** How the schools of a municipality are listed: a school of several forms stands once, under the first of them. */
const GROUPS = ['gymnasium', 'anpassad-gymnasieskola', 'other'] as const;
export type SchoolGroup = (typeof GROUPS)[number];

const groupOf = ({ forms }: Pick<LocalSchool, 'forms'>): SchoolGroup =>
  GROUPS.find((group) => group !== 'other' && forms.includes(group)) ?? 'other';

/** Schools by what they are first of all. */
export function schoolGroups(schools: readonly LocalSchool[]): { group: SchoolGroup; schools: LocalSchool[] }[] {
  const groups = Map.groupBy(schools, groupOf);
  return GROUPS.flatMap((group) => {
    const own = groups.get(group) ?? [];
    return own.length > 0 ? [{ group, schools: own }] : [];
  });
}

/** Whether a register that holds all schools with a form has been read: then a place without one in it has none. */
export const knowsAllSchools = (form: StudyForm, { units }: Catalogue['imported']): boolean =>
  (units?.receipt.covers ?? []).some((one) => one.of === 'schools' && one.form === form && one.extent === 'whole' && !one.municipalities);

/** The forms of education that are told apart near a place: some by their schools, since which programmes these have is not known. */
export const BY_SCHOOL: readonly StudyForm[] = ['gymnasium', 'anpassad-gymnasieskola'];
/** And others by what one can study. */
export const BY_STUDY: readonly StudyForm[] = ['komvux', 'yrkeshogskola', 'hogskola', 'arbetsmarknadsutbildning', 'folkhogskola'];

/** How much there is of a form in a place: schools or, of the forms that are not by school, what one can study. */
export function countIn(form: StudyForm, place: Municipality): number {
  if (BY_SCHOOL.includes(form)) {
    return place.register.length > 0
      ? schoolsWith(form, [place]).length
      : schoolsIn(place).filter(({ forms }) => forms.includes(form)).length;
  }
  return [...place.educations, ...place.offers].filter((study) => studyForm(study) === form && isOpen(study) && !isDistance(study)).length;
}

/** What is given at a distance is not near anything. */
export const isDistance = (study: Study): boolean => isOffer(study) && study.distance;

/** Whether there is a gymnasium school, or an education that we know of, in a place. */
export const hasAny = (place: Municipality): boolean => [...BY_SCHOOL, ...BY_STUDY].some((form) => countIn(form, place) > 0);
