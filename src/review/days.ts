// Reckoning with dates as text, YYYY-MM-DD, which sort as they read.

const DAY_MS = 86_400_000;

/** Whole days from one date to another; negative when the other has been. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** The same day some months later, or the last day of that month where it is shorter. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0));
  return `${last.toISOString().slice(0, 8)}${String(Math.min(day, last.getUTCDate())).padStart(2, '0')}`;
}

/** The last day of a period: of the year, of the month, or the day itself. */
export function lastDay(period: string): string {
  if (period.length === 4) return `${period}-12-31`;
  return period.length === 7 ? addMonths(`${period}-31`, 0) : period;
}
