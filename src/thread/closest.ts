// Of what has been found at a distance, what is nearest. Also in the browser, for where the reader lives.

/** Something found at a distance; not certain where it depends on an orientation that no source tells. */
export type Found = { km: number; certain: boolean };

/**
 * The nearest that is certain, and before it the nearest that is not, where that is nearer still. Of what is as near the first given.
 */
export function closest<T extends Found>(found: readonly T[]): T[] {
  const least = (some: readonly T[]): T | undefined =>
    some.reduce<T | undefined>((best, one) => (best && best.km <= one.km ? best : one), undefined);
  const sure = least(found.filter(({ certain }) => certain));
  const maybe = least(found.filter(({ certain }) => !certain));
  return [...(maybe && (!sure || maybe.km < sure.km) ? [maybe] : []), ...(sure ? [sure] : [])];
}
