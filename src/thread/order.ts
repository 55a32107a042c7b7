import type { Region } from '../catalogue/types.ts';

type Ordered = { title: string; region?: Region | undefined; start?: string | undefined };

/**
 * The one rule by which everything on a thread is ordered: what is in the region before what is national, then by date
 * where there is one, then by the alphabet. Nothing else about an entry can move it.
 * @param region the region whose thread it is; without one, regional and national stand together
 */
export function inNeutralOrder<T extends Ordered>(items: readonly T[], region?: Region): T[] {
  const place = ({ region: own }: T): number => (own && own === region ? 0 : 1);
  return items.toSorted(
    (a, b) => place(a) - place(b) || (a.start ?? '9999').localeCompare(b.start ?? '9999') || a.title.localeCompare(b.title, 'sv'),
  );
}
