/** A figure on a day, YYYY-MM-DD. */
export type Point = { date: string; value: number };
/** A line in a box of its own measure: where it goes, and where its points are. */
export type Line = { path: string; dots: { x: number; y: number; value: number; date: string }[]; top: number };

const DAY_MS = 86_400_000;
const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * A line through figures by their days, from nothing at the foot of the box to the greatest at its top. Undefined where there are fewer
 * than two: one figure is no line.
 */
export function lineOf(points: readonly Point[], { width, height }: { width: number; height: number }): Line | undefined {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || first.date === last.date) return undefined;
  const days = (date: string): number => (Date.parse(date) - Date.parse(first.date)) / DAY_MS;
  const span = days(last.date);
  const top = Math.max(1, ...points.map(({ value }) => value));
  const dots = points.map(({ date, value }) => ({
    x: round((days(date) / span) * width),
    y: round(height - (value / top) * height),
    value,
    date,
  }));
  return { path: dots.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join(''), dots, top };
}
