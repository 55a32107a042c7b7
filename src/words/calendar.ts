import type { Activity, Catalogue, Competition, Education, School } from '../catalogue/types.ts';
import { dateFormat, days, formatMonth, formatPeriod } from '../i18n/format.ts';
import { type Language, locales } from '../i18n/language.ts';
import type { Translate } from '../i18n/strings.ts';
import type { CalendarItem, KnownItem } from '../thread/calendar.ts';
import { monthNames } from './months.ts';

/** What kind of thing it is. */
export function kindOf({ from, kind, passed }: CalendarItem, t: Translate): string {
  if (from === 'action') return t(kind === 'done' ? 'calendar.kind.done' : passed ? 'calendar.kind.late' : 'calendar.kind.due');
  if (from === 'event') return t(`calendar.kind.${kind}` as 'calendar.kind.other');
  return from === 'application' ? t('calendar.kind.application') : kind;
}

/** What it is called where it stands alone. */
export function nameOf({ title, moment, happens }: CalendarItem, t: Translate): string {
  if (moment) return `${t(`calendar.${moment}`)}: ${title}`;
  return happens ? `${title}: ${happens}` : title;
}

/** A text with a capital first. */
export const capital = (text: string, language: Language): string => text.charAt(0).toLocaleUpperCase(locales[language]) + text.slice(1);

/** A month, YYYY-MM, as a heading: November 2026. */
export const monthHeading = (month: string, language: Language): string => capital(formatPeriod(month, language), language);

const shortMonths = dateFormat({ month: 'short' });
/** A month, YYYY-MM, in three letters. */
export const monthShort = (month: string, language: Language): string =>
  shortMonths(language)
    .format(new Date(`${month}-01`))
    .replace('.', '')
    .slice(0, 3);

/** A part of a span of days in words, and the day that it stands for. */
export type Day = { day: string; text: string };

/** From and to in as few words as they need. */
export function daysOf({ start, end }: Pick<KnownItem, 'start' | 'end'>, language: Language): Day[] {
  if (!end || end === start) return [{ day: start, text: formatPeriod(start, language) }];
  if (start.length < 10 || end.length < 10)
    return [
      { day: start, text: `${formatPeriod(start, language)} – ` },
      { day: end, text: formatPeriod(end, language) },
    ];
  const parts = days(language).formatRangeToParts(new Date(start), new Date(end));
  const turn = parts.findIndex(({ source }) => source === 'endRange');
  const text = (list: typeof parts): string => list.map(({ value }) => value).join('');
  return [
    { day: start, text: text(parts.slice(0, turn)) },
    { day: end, text: text(parts.slice(turn)) },
  ];
}

/** The months when it tends to be; where the sources are weak, that it was in them. */
export function usuallyIn({ months, confidence }: Pick<CalendarItem, 'months' | 'confidence'>, t: Translate, language: Language): string {
  if (months.length === 0) return '';
  return t(confidence === 'low' ? 'calendar.wasIn' : 'calendar.usually', { months: monthNames(months, language) });
}

/** When the next time is, in short: its first day, or the month in which it tends to be. */
export const nextTime = ({ item, month }: { item: CalendarItem; month: string }, t: Translate, language: Language): string =>
  item.start ? formatPeriod(item.start, language) : t('calendar.usually', { months: formatMonth(month, language) });

/** Why the reader should not trust it blindly. */
export function doubtOf({ confidence, competition, activity }: CalendarItem, t: Translate): string | undefined {
  if ((competition ?? activity)?.status === 'unknown') return t('status.unknown');
  return confidence === 'low' ? t('calendar.unsure') : undefined;
}

/** What it is about, that has a page of its own. */
export const entriesOf = ({ competition, activity, education, school }: CalendarItem): (Competition | Activity | Education | School)[] =>
  [competition, activity, education, school].filter((entry) => entry !== undefined);

/** The year that a source told it: as the item says, else as the source does. */
export const yearTold = ({ id, year }: CalendarItem['sources'][number], { sources }: Pick<Catalogue, 'sources'>): string | undefined =>
  (year ?? sources.get(id)?.year)?.toString();

/** The language that its title is in. */
export const titleLanguage = (item: CalendarItem, { languageOf }: Pick<Catalogue, 'languageOf'>): Language =>
  item.from === 'application' ? item.education.lang : languageOf(item.title);
