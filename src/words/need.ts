import { formatNumber } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { type Translate, translator } from '../i18n/strings.ts';
import type { StringKey } from '../i18n/sv.ts';
import { isOffer, placesOf } from '../supply/offers.ts';
import { type ByNeed, type Elsewhere, type Group, NEED_FLOOR, type Supply, type Taught } from '../thread/match.ts';
import { foreign } from './foreign.ts';
import { standingOf } from './offer.ts';

/** The words for whether a group is taught in a region, the same in the chart and in the table. */
export function taughtKey({ taught, further }: Pick<Group, 'taught' | 'further'>): StringKey {
  return taught === 'yes' && further ? 'need.taught.further' : `need.taught.${taught}`;
}

/** The page's language, and the one that official labels are in. */
type Languages = { language: Language; mainLanguage: Language };
type Name = { name: string; lang?: Language | undefined };

const JOBS_IN_NAME = 2;

/** What a group is called where it has room for few words: readers of another language than the labels' know it by its jobs. */
export function groupName({ label, jobs }: Pick<Group, 'label' | 'jobs'>, { language, mainLanguage }: Languages): Name {
  if (language === mainLanguage) return { name: label };
  const named = jobs.slice(0, JOBS_IN_NAME).map((job) => job.title);
  return { name: [...named, ...(jobs.length > JOBS_IN_NAME ? ['…'] : [])].join(', '), lang: foreign(jobs[0].lang, language) };
}

/** How far off something is that is taught elsewhere. */
export function distanceText({ distanceKm }: Pick<Elsewhere, 'distanceKm'>, t: Translate, language: Language): string {
  if (distanceKm === undefined) return t('need.near.unknown');
  return distanceKm === 0 ? t('need.near.here') : t('need.near.km', { km: formatNumber(distanceKm, language) });
}

/** Where something is that is taught elsewhere: the place, how far off, and that it is unsure where it is. */
export const placeText = (nearest: Elsewhere, t: Translate, language: Language): string =>
  [placesOf(nearest.study)[0]?.name, distanceText(nearest, t, language), nearest.certain ? undefined : t('need.maybe')]
    .filter(Boolean)
    .join(', ');

/** What to mind about an education: whether it is sure, whether it is enough, and how old the claim is. */
export function mindsOf({ study, certain, further }: Supply, t: Translate, language: Language): string {
  const how = isOffer(study) ? standingOf(study, t, language) : dated(study.certification.year, t);
  return [certain ? [] : t('need.maybe'), further ? t('need.further') : [], how].flat().join(', ');
}

const dated = (year: number | undefined, t: Translate): string => (year ? t('need.dated', { year }) : t('need.undated'));

/** How much is needed in a region, and how much of it is taught. */
export const needFigures = ({ needed, taught, perhaps, unknown, missing }: ByNeed, t: Translate): { label: string; value: number }[] => [
  { label: t('need.plate.groups'), value: needed.length },
  { label: t('need.plate.taught'), value: taught.length },
  { label: t('need.plate.maybe'), value: perhaps.length },
  { label: t('need.plate.unknown'), value: unknown.length },
  ...(missing.length > 0 ? [{ label: t('need.plate.no'), value: missing.length }] : []),
];

/** How many groups have few ads, and how many of them are taught all the same. */
export const fewText = ({ few }: Pick<ByNeed, 'few'>, t: Translate): string =>
  t('need.few', { count: few.length, floor: NEED_FLOOR, taught: few.filter(({ supply }) => supply.length > 0).length });

export type ChartRow = Name & { ads: number; taught: Taught; word: string };

/** A group's row in the chart. */
export const chartRow = (group: Group, languages: Languages, t: Translate): ChartRow => ({
  ...groupName(group, languages),
  ads: group.ads.value,
  taught: group.taught,
  word: t(taughtKey(group)),
});

/** The one message of a chart: of what it shows, and of what is sure. The first group that is surely not taught is worth more than a count. */
export function chartMessage(charted: readonly Group[], languages: Languages): string {
  const t = translator(languages.language);
  const gap = charted.find(({ taught }) => taught === 'no');
  if (gap) return t('need.chart.gap', { group: groupName(gap, languages).name });
  const sure = charted.filter(({ taught }) => taught === 'yes').length;
  if (sure === charted.length) return t('need.chart.whole');
  if (sure > 0) return t('need.chart.some', { taught: sure, count: charted.length });
  return t(charted.some(({ taught }) => taught === 'maybe') ? 'need.chart.maybe' : 'need.chart.heading');
}
