import type { Catalogue, Education, Programme, Site } from '../catalogue/types.ts';
import { formatNumber, formatPeriod } from '../i18n/format.ts';
import type { Translate } from '../i18n/strings.ts';
import type { StringKey } from '../i18n/sv.ts';
import { hrefOf } from '../links.ts';
import type { Fact } from '../schema/common.ts';
import { applicationOf } from './apply.ts';
import { foreign } from './foreign.ts';
import type { Figure } from './job.ts';
import { siteTranslator } from './sector.ts';

/** Whether it gives access to university: what is said of the education itself, else of its programme, `of` which it then is. */
export type HigherEducation = { answer: Programme['higherEducation']; of?: Programme };

/** What is known of an education's access to university. */
export function higherEducationOf({
  higherEducation,
  programme,
}: Pick<Education, 'higherEducation' | 'programme'>): HigherEducation | undefined {
  if (higherEducation) return { answer: higherEducation };
  return programme && { answer: programme.higherEducation, of: programme };
}

/** Weeks at a workplace: what is said of the education itself; or, where nothing is, the national `rule` that its programme follows. */
export type Apl = { own: [Fact, ...Fact[]] } | { rule: Fact; programme: Programme };

/** What is known of an education's time at a workplace. */
export function aplOf({ quality, programme }: Pick<Education, 'quality' | 'programme'>): Apl | undefined {
  const [first, ...more] = [quality.aplWeeks, quality.aplNote].filter((fact) => fact !== undefined);
  if (first) return { own: [first, ...more] };
  return programme?.aplWeeks && { rule: programme.aplWeeks, programme };
}

/** An education in short facts: where it is, and the figures that are known. */
export function educationFigures(
  education: Education,
  catalogue: Pick<Catalogue, 'language' | 'mainLanguage' | 'date' | 'site'>,
): Figure[] {
  const { language, mainLanguage, date } = catalogue;
  const t = siteTranslator(catalogue);
  const lang = foreign(mainLanguage, language);
  const { school, provider, municipality, quality, places } = education;
  const he = higherEducationOf(education)?.answer;
  const { closes } = applicationOf(education, date);
  return [
    { label: t('kind.one.school'), value: school?.title ?? provider, ...(school && { href: hrefOf(school, language) }), lang },
    {
      label: t('kind.one.municipality'),
      value: municipality?.title,
      ...(municipality && { href: hrefOf(municipality, language) }),
      lang,
    },
    { label: t('programme.apl'), value: quality.aplWeeks && t('education.weeks', { count: quality.aplWeeks.value }) },
    { label: t('education.he'), value: he && he !== 'not-applicable' ? t(`he.short.${he}`) : undefined },
    { label: t('education.places'), value: places && formatNumber(places.value, language) },
    { label: t('education.closes.label'), value: closes && formatPeriod(closes, language) },
  ];
}

const MARKS = ['entrepreneurship', 'trainedSupervisors', 'lean', 'branschvalidering'] as const;
const MARK_TEXTS = {
  entrepreneurship: 'education.entrepreneurship',
  trainedSupervisors: 'education.supervisors',
  lean: 'education.lean',
  branschvalidering: 'education.branschvalidering',
} as const satisfies Record<(typeof MARKS)[number], StringKey>;

/** What an education has beside its subjects, by sources that say so: each with its text, its source and year. */
export const includedIn = ({ quality }: Pick<Education, 'quality'>): { text: StringKey; source: string; asOf: string | undefined }[] =>
  MARKS.flatMap((mark) => {
    const { value, source, asOf } = quality[mark] ?? { value: false, source: '' };
    return value ? [{ text: MARK_TEXTS[mark], source, asOf: asOf === undefined ? undefined : String(asOf) }] : [];
  });

const UNKNOWN = {
  partnerCompanies: 'education.unknown.partners',
  trainedSupervisors: 'education.unknown.trainedSupervisors',
  lean: 'education.unknown.lean',
  branschvalidering: 'education.unknown.branschvalidering',
  entrepreneurship: 'education.unknown.entrepreneurship',
} as const satisfies Record<Site['quality'][number], StringKey>;

/** What no source says of an education, of what every network asks and of what this one does, as the parts of one sentence. */
export function unsaidOf(
  education: Pick<Education, 'quality' | 'programme' | 'higherEducation' | 'places'>,
  { quality: own }: Pick<Site, 'quality'>,
  t: Translate,
): string[] {
  const { quality, places } = education;
  const asked: (readonly [known: unknown, text: StringKey])[] = [
    [aplOf(education), 'education.unknown.apl'],
    [higherEducationOf(education), 'education.unknown.he'],
    [places, 'education.unknown.places'],
    ...own.map((mark) => [quality[mark], UNKNOWN[mark]] as const),
  ];
  return asked.filter(([known]) => known === undefined).map(([, text]) => t(text));
}

/** What one does next about an education: what there is to know of one that is no more. */
export const nextStep = ({ active }: Pick<Education, 'active'>, t: Translate): string =>
  active === false ? t('education.history') : t('education.next');

const NEAR = 6;

/** Other educations in the same region that one may want instead: of the same programme, or in the same municipality. */
export const othersNear = (education: Education): Education[] =>
  education.region.educations
    .filter(
      (other) =>
        other !== education &&
        other.active !== false &&
        (other.programme === education.programme || other.municipality === education.municipality),
    )
    .slice(0, NEAR);

/** What one learns in the orientations of an education, as its programme says it, each in a sentence. */
export const learntIn = ({ programme, orientations }: Pick<Education, 'programme' | 'orientations'>): string[] =>
  (programme?.orientations ?? []).flatMap(({ id, description }) => (orientations.includes(id) && description ? [description] : []));
