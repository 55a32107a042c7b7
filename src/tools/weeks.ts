// Weeks as they are numbered in Sweden (ISO 8601): from Monday, and the first is the one with the first Thursday of the year.

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

/** A week: its number, and the date of its Monday. */
export type Week = { number: number; monday: string };

/** The weeks up to and including that of a day, the last last; none where the text is no day. */
export function weeksTo(day: string, count: number): Week[] {
  const at = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at)) return [];
  const monday = at - ((new Date(at).getUTCDay() + 6) % 7) * DAY_MS;
  return Array.from({ length: count }, (_, i) => weekOf(monday - (count - 1 - i) * WEEK_MS));
}

function weekOf(monday: number): Week {
  const thursday = new Date(monday + 3 * DAY_MS);
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return {
    number: Math.floor((thursday.getTime() - newYear) / WEEK_MS) + 1,
    monday: new Date(monday).toISOString().slice(0, 10),
  };
}

/** The day that comes so many days after another. */
export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
