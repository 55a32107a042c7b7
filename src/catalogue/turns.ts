/** What `work` makes of each item, in their order, with no more than so many under way at a time. */
export async function inTurns<T, R>(items: readonly T[], atOnce: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const made: R[] = [];
  for (let start = 0; start < items.length; start += atOnce)
    made.push(...(await Promise.all(items.slice(start, start + atOnce).map(work))));
  return made;
}
