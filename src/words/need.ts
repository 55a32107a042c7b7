import type { Region } from '../catalogue/types.ts';
import { formatList, formatNumber } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { type Translate, translator } from '../i18n/strings.ts';
import type { StringKey } from '../i18n/sv.ts';
import { isOffer, placesOf } from '../supply/offers.ts';
import { type Area, type ByNeed, type Elsewhere, type Group, type Match, NEED_FLOOR, type Supply, type Taught } from '../thread/match.ts';
import { coveredBy } from './absence.ts';
import { foreign, type Languages } from './foreign.ts';
import { seatsOf, standingOf } from './offer.ts';

/** The words for whether a group is taught in a region, the same in the chart and in the table. */
export function taughtKey({ taught, further }: Pick<Group, 'taught' | 'further'>): StringKey {
  return taught === 'yes' && further ? 'need.taught.further' : `need.taught.${taught}`;
}

type Name = { name: string; lang?: Language | undefined };

const JOBS_IN_NAME = 2;

/** What a group is called where it has room for few words: readers of another language than its label know it by its jobs. */
export function groupName({ label, jobs }: Pick<Group, 'label' | 'jobs'>, { language, languageOf }: Languages): Name {
  if (languageOf(label) === language) return { name: label };
  const named = jobs.slice(0, JOBS_IN_NAME).map((job) => job.title);
  return { name: [...named, ...(jobs.length > JOBS_IN_NAME ? ['…'] : [])].join(', '), lang: foreign(jobs[0].lang, language) };
}

/** Of what the figures are: a region's name may stand only over what is counted in more than one of its municipalities. */
type Scope = 'region' | 'municipality' | 'counties';

/** What a region's own municipalities are called in a sentence: never by the region's name where there is but one. */
export function areaOf({ name, municipalities }: Pick<Region, 'name'> & { municipalities: Area['municipalities'] }, t: Translate): string {
  const [first, ...others] = municipalities;
  return first && others.length === 0 ? t('need.municipality', { name: first.name }) : name;
}

/** The place that the figures are of, as it stands in a sentence. */
export function scopeOf(
  { kind, municipalities, counties }: Area,
  region: Pick<Region, 'name'>,
  t: Translate,
  language: Language,
): { scope: Scope; area: string } {
  const names = formatList(
    counties.map((county) => county.name),
    language,
  );
  if (kind === 'counties') return { scope: 'counties', area: names };
  return { scope: municipalities.length === 1 ? 'municipality' : 'region', area: areaOf({ name: region.name, municipalities }, t) };
}

/** The heading of a page of need, and what it says under it: of what the figures are, where that is not the region. */
export function headOf(
  found: Match,
  region: Pick<Region, 'name'>,
  t: Translate,
  language: Language,
): { scope: Scope; area: string; title: string; summary: string } {
  const { scope, area } = found.computable ? scopeOf(found.area, region, t, language) : { scope: 'region' as const, area: region.name };
  const names = { area, region: region.name };
  return scope === 'region'
    ? { scope, area, title: t('need.title', names), summary: t('need.summary', names) }
    : { scope, area, title: t('need.title.area', names), summary: t(`need.summary.${scope}`, names) };
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

/** What to mind about an education: whether it is sure, whether it is enough, how old the claim is, and how many it takes. */
export function mindsOf({ study, certain, further }: Supply, t: Translate, language: Language): string {
  const how = isOffer(study) ? [standingOf(study, t, language), seatsOf(study, t) ?? []] : dated(study.certification.year, t);
  return [certain ? [] : t('need.maybe'), further ? t('need.further') : [], how].flat(2).join(', ');
}

const dated = (year: number | undefined, t: Translate): string => (year ? t('need.dated', { year }) : t('need.undated'));

/** How much is needed in a region, and how much of it is taught. That something is not carries what covers it. */
export const needFigures = (
  { needed, taught, perhaps, unknown, missing }: ByNeed,
  t: Translate,
): { label: string; value: number; coveredBy?: string | undefined }[] => [
  { label: t('need.plate.groups'), value: needed.length },
  { label: t('need.plate.taught'), value: taught.length },
  { label: t('need.plate.maybe'), value: perhaps.length },
  { label: t('need.plate.unknown'), value: unknown.length },
  ...(missing.length > 0
    ? [{ label: t('need.plate.no'), value: missing.length, coveredBy: coveredBy(...missing.map(({ absence }) => absence)) }]
    : []),
];

/** How many groups have few ads, and how many of them are taught all the same. */
export const fewText = ({ few }: Pick<ByNeed, 'few'>, t: Translate): string =>
  t('need.few', { count: few.length, floor: NEED_FLOOR, taught: few.filter(({ supply }) => supply.length > 0).length });

export type ChartRow = Name & { ads: number; taught: Taught; word: string; coveredBy?: string | undefined };

/** A group's row in the chart. */
export const chartRow = (group: Group, languages: Languages, t: Translate): ChartRow => ({
  ...groupName(group, languages),
  ads: group.ads.value,
  taught: group.taught,
  word: t(taughtKey(group)),
  coveredBy: coveredBy(group.absence),
});

/** The one message of a chart: of what it shows, and of what is sure. The first group that is surely not taught is worth more than a count. */
export function chartMessage(
  charted: readonly Group[],
  area: string,
  languages: Languages,
): { text: string; coveredBy?: string | undefined } {
  const t = translator(languages.language);
  const gap = charted.find(({ taught }) => taught === 'no');
  if (gap) return { text: t('need.chart.gap', { area, group: groupName(gap, languages).name }), coveredBy: coveredBy(gap.absence) };
  const sure = charted.filter(({ taught }) => taught === 'yes').length;
  if (sure === charted.length) return { text: t('need.chart.whole', { area }) };
  if (sure > 0) return { text: t('need.chart.some', { area, taught: sure, count: charted.length }) };
  return { text: t(charted.some(({ taught }) => taught === 'maybe') ? 'need.chart.maybe' : 'need.chart.most', { area }) };
}

/** A row's study by study, apart: what has a page of its own, and what only a register tells of. */
export const bySource = (supply: readonly Supply[]): { own: Supply[]; registered: Supply[] } => ({
  own: supply.filter(({ study }) => !isOffer(study)),
  registered: supply.filter(({ study }) => isOffer(study)),
});
