import type { CalendarDate, Education } from '../catalogue/types.ts';
import { formatPeriod } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { translator } from '../i18n/strings.ts';

type Applied = Pick<Education, 'application'>;

/** When one applies to an education: the days that are yet to come, and the last day where it has been. */
export function applicationOf({ application }: Applied, date: string): { opens?: string; closes?: string; closed?: string } {
  const { opens, closes } = application ?? {};
  return {
    ...(opens && opens >= date && { opens }),
    ...(closes && (closes < date ? { closed: closes } : { closes })),
  };
}

/** The same in short sentences without their full stops; none where nothing is known. */
export function applicationLines(education: Applied, date: string, language: Language): string[] {
  const t = translator(language);
  const { opens, closes, closed } = applicationOf(education, date);
  return [
    ...(opens ? [t('education.opens', { date: formatPeriod(opens, language) })] : []),
    ...(closes ? [t('education.closes', { date: formatPeriod(closes, language) })] : []),
    ...(closed ? [t('compare.closed', { date: formatPeriod(closed, language) })] : []),
  ];
}

/** A rule of when and how one applies: the national one, and the admissions office's own for the county, with its year and source. */
export type ApplicationRule = {
  what: string;
  rule?: string;
  lang: Language;
  local?: CalendarDate['regional'][number];
};

/** The rule for the programme of an education, where it is. Undefined where the programme is not known, or no rule is. */
export function applicationRuleOf({
  programme,
  municipality,
  region,
}: Pick<Education, 'programme' | 'municipality' | 'region'>): ApplicationRule | undefined {
  const date = programme?.application;
  if (!date) return undefined;
  const { what, rule, lang } = date;
  const counties = municipality ? [municipality.county] : region.counties;
  const [local, ...others] = date.regional.filter((one) => one.counties.some((county) => counties.includes(county)));
  // Where several offices share a county, nothing tells which is the school's.
  return { what, lang, ...(rule !== undefined && { rule }), ...(local && others.length === 0 && { local }) };
}
