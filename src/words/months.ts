import type { Activity, CalendarDate, Competition } from '../catalogue/types.ts';
import { dateFormat } from '../i18n/format.ts';
import { type Language, locales, oncePerLanguage } from '../i18n/language.ts';
import { stretches } from '../thread/calendar.ts';

const lists = oncePerLanguage((language) => new Intl.ListFormat(locales[language]));
const [names, letters] = [dateFormat({ month: 'long' }), dateFormat({ month: 'narrow' })];
const dayIn = (month: number): Date => new Date(Date.UTC(2000, month - 1));

const monthName = (month: number, language: Language): string => names(language).format(dayIn(month));

/** The letter that a month begins with. */
export const monthLetter = (month: number, language: Language): string => letters(language).format(dayIn(month));

/** Months in words, in the order of the school year: november, februari–april. */
export const monthNames = (months: readonly number[], language: Language): string =>
  lists(language).format(
    stretches(months).map(([first, last]) =>
      first === last ? monthName(first, language) : `${monthName(first, language)}–${monthName(last, language)}`,
    ),
  );

/** The months of the school year, from August. */
export const schoolYear = [8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7] as const;

export type Occasion = { title: string; lang: Language; months: number[]; unsure: boolean };

/** When a competition or an activity tends to be, by the calendar: each occasion with its months; `unsure` where the sources are weak. */
export const occasionsOf = (entry: Activity | Competition, calendar: readonly CalendarDate[]): Occasion[] =>
  calendar
    .filter((date) => date.months.length > 0 && (date.activity === entry || date.competition === entry))
    .map(({ title, lang, months, confidence }) => ({ title, lang, months, unsure: confidence === 'low' }));

/** All the months of an entry's occasions, in the order of the school year. */
export function monthsOf(entry: Activity | Competition, calendar: readonly CalendarDate[]): number[] {
  const occasions = occasionsOf(entry, calendar);
  return schoolYear.filter((month) => occasions.some(({ months }) => months.includes(month)));
}
