import { type Language, locales, oncePerLanguage } from './language.ts';

const collators = oncePerLanguage((language) => new Intl.Collator(locales[language]));
const numbers = oncePerLanguage((language) => new Intl.NumberFormat(locales[language]));
const decimals = (digits: number): ((language: Language) => Intl.NumberFormat) =>
  oncePerLanguage((language) => new Intl.NumberFormat(locales[language], { minimumFractionDigits: digits, maximumFractionDigits: digits }));
const [wholes, tenths] = [decimals(0), decimals(1)];
const ownNames = oncePerLanguage((language) => new Intl.DisplayNames([language], { type: 'language' }));
const lists = oncePerLanguage((language) => new Intl.ListFormat(language));

/** A format of dates, made once a language. Dates of ours are in UTC, so that no time zone can move them. */
export const dateFormat = (options: Intl.DateTimeFormatOptions): ((language: Language) => Intl.DateTimeFormat) =>
  oncePerLanguage((language) => new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' }));

const months = dateFormat({ month: 'long' });
const monthsOfYears = dateFormat({ year: 'numeric', month: 'long' });
/** Days with month and year. */
export const days = dateFormat({ year: 'numeric', month: 'long', day: 'numeric' });

/** Compares words by the alphabet of a language: å, ä and ö are letters of their own in Swedish, and an a and an o with dots in English. */
export const byAlphabet = (language: Language): ((a: string, b: string) => number) => collators(language).compare;

/** A whole number with the language's thousands separator. */
export const formatNumber = (value: number, language: Language): string => numbers(language).format(value);

/** How many times as large something is: one decimal, none from ten on. */
export const formatRatio = (value: number, language: Language): string => (value < 10 ? tenths : wholes)(language).format(value);

/** Kronor, without decimals: 35 300 kr. */
export const formatKronor = (value: number, language: Language): string => `${formatNumber(value, language)} kr`;

/** Words in a row: a, b och c. */
export const formatList = (words: readonly string[], language: Language): string => lists(language).format(words);

/** What a language calls itself: svenska, English. */
export const ownName = (language: Language): string | undefined => ownNames(language).of(language);

/** A date, month or year as people write it: 7 maj 2024, maj 2024, 2024. */
export function formatPeriod(period: string, language: Language): string {
  const [year = '', month, day] = period.split('-');
  if (!month) return year;
  return (day ? days : monthsOfYears)(language).format(new Date(`${year}-${month}-${day ?? '01'}T12:00:00Z`));
}

/** The name of a month given as YYYY-MM: november. */
export const formatMonth = (month: string, language: Language): string => months(language).format(new Date(`${month}-01T12:00:00Z`));
