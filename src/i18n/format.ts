import { type Language, locales } from './language.ts';

/** A whole number with the language's thousands separator. */
export const formatNumber = (value: number, language: Language): string => new Intl.NumberFormat(locales[language]).format(value);

/** How many times as large something is: one decimal, none from ten on. */
export function formatRatio(value: number, language: Language): string {
  const digits = value < 10 ? 1 : 0;
  return new Intl.NumberFormat(locales[language], { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** Kronor, without decimals: 35 300 kr. */
export const formatKronor = (value: number, language: Language): string => `${formatNumber(value, language)} kr`;

/** A date, month or year as people write it: 7 maj 2024, maj 2024, 2024. */
export function formatPeriod(period: string, language: Language): string {
  const [year = '', month, day] = period.split('-');
  if (!month) return year;
  const date = new Date(`${year}-${month}-${day ?? '01'}T12:00:00Z`);
  return new Intl.DateTimeFormat(locales[language], {
    year: 'numeric',
    month: 'long',
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(date);
}

/** The name of a month given as YYYY-MM: november. */
export const formatMonth = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { month: 'long', timeZone: 'UTC' }).format(new Date(`${month}-01T12:00:00Z`));
