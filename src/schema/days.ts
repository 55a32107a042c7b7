// Days, years and times of day as the content writes them.

/** Years that anything in the content can be about. */
export const YEARS = { first: 1990, last: 2100 };

/** The number of days in a month, or 0 where there is no such month. */
export const daysIn = (year: number, month: number): number =>
  month >= 1 && month <= 12 ? new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate() : 0;

const two = (number: number): string => String(number).padStart(2, '0');

/** A day as YYYY-MM-DD, or undefined where the calendar has no such day. */
export const dayOf = (year: number, month: number, day: number): string | undefined =>
  day >= 1 && day <= daysIn(year, month) ? `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` : undefined;

/** Whether a text of the form YYYY, YYYY-MM or YYYY-MM-DD is in the calendar. */
export function isInCalendar(period: string): boolean {
  const [year = 0, month = 1, day = 1] = period.split('-').map(Number);
  return dayOf(year, month, day) !== undefined;
}

/** Whether the year of a period or a date can be right. */
export function isLikelyYear(period: string): boolean {
  const year = Number(period.slice(0, 4));
  return year >= YEARS.first && year <= YEARS.last;
}

/** Whether a day of any year, MM-DD, is in the calendar. */
export const isDayOfYear = (monthDay: string): boolean => isInCalendar(`2024-${monthDay}`);

/** Whether one period, YYYY[-MM[-DD]], begins after another has ended. */
export function isAfter(period: string, other: string): boolean {
  const length = Math.min(period.length, other.length);
  return period.slice(0, length) > other.slice(0, length);
}
