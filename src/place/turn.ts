// What takes turns: other stories another day, and those from where the reader lives first.

const DAY_MS = 86_400_000;

/** The number of a day, by its date YYYY-MM-DD. */
export const dayNumber = (date: string): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY_MS);

/**
 * Some of a list: those that come first for the reader, then the others, each beginning one further on with every day. In as many days as
 * there are, each has been first.
 */
export function turn<T>(list: readonly T[], day: number, count: number, isFirst: (one: T) => boolean = () => false): T[] {
  const from = <U>(some: readonly U[]): U[] => {
    const start = some.length > 0 ? day % some.length : 0;
    return [...some.slice(start), ...some.slice(0, start)];
  };
  return [...from(list.filter(isFirst)), ...from(list.filter((one) => !isFirst(one)))].slice(0, count);
}
