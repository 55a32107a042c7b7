import type { Catalogue, RegisterSchool, School } from '../catalogue/types.ts';
import { formatList, formatPeriod } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import type { Translate } from '../i18n/strings.ts';
import { hrefOf } from '../links.ts';
import { supplyOf } from '../thread/supply.ts';
import type { Figure } from './job.ts';

/** A school's name where it stands alone: with its municipality, unless the name says it. */
export const schoolTitle = ({ name, municipality }: Pick<School, 'name' | 'municipality'>): string =>
  municipality && !name.includes(municipality.name) ? `${name}, ${municipality.name}` : name;

/** A school, where it is and what it is part of, in a sentence. */
export const schoolSummary = ({ name, municipality, region }: School, t: Translate, network: string): string =>
  t('school.summary', { name, place: municipality?.name ?? region.name, network });

/** Whether a school is certified. */
export const schoolStatus = ({ status }: Pick<School, 'status'>, t: Translate, network: string): string =>
  t(status === 'certified' ? 'certification.school.certified' : `certification.${status}`, { network });

/** The newest year that a source of it is of. */
export function newestYear(sources: School['sources']): number | undefined {
  const years = sources.flatMap(({ year }) => year ?? []);
  return years.length > 0 ? Math.max(...years) : undefined;
}

/** Where a school is, and how much one can study there. `own`: the language of its place's name, where that is not the page's. */
export const schoolFigures = (school: School, t: Translate, language: Language, own: Language | undefined): Figure[] => [
  school.municipality
    ? { label: t('kind.one.municipality'), value: school.municipality.name, href: hrefOf(school.municipality, language), lang: own }
    : { label: t('kind.one.municipality'), value: t('school.municipalityUnknown') },
  { label: t('school.region'), value: school.region.name, href: hrefOf(school.region, language), lang: own },
  { label: t('kind.education'), value: supplyOf(school).length || undefined, href: '#utbildningar' },
];

/** The school of the register that is one of our own, where somebody has said so or it has been proposed. */
const registeredAs = (school: School): RegisterSchool | undefined => school.municipality?.register.find((row) => row.school === school);

/** What the register says of a school: which units it is there, or that it has none of that name. Nothing where nobody has looked. */
export function registerText(school: School, { imported, language }: Pick<Catalogue, 'imported' | 'language'>, t: Translate): string[] {
  const { units, municipality } = school;
  if (!imported.units || !units || !municipality) return [];
  const found = registeredAs(school);
  const { period } = imported.units.receipt;
  if (units.codes.length === 0) return [t('school.register.gone', { period: formatPeriod(period, language), place: municipality.name })];
  if (!found) return [];
  const codes = t('school.register.units', { count: found.codes.length, codes: formatList(found.codes, language) });
  const forms = [...new Set(found.forms)].map((form) => t(`offer.form.${form}`));
  return [
    t(units.reviewed ? 'school.register.reviewed' : 'school.register.proposed', { units: codes }),
    t('school.register.forms', { forms: formatList(forms, language) }),
  ];
}
