import type { Catalogue } from '../catalogue/types.ts';
import { type Calendar, itemsOf, type KnownItem } from '../thread/calendar.ts';

// What files of dates and feeds take from a calendar.

/** What has a day that is known, in the order of the days. */
export function datedIn(coming: Calendar): KnownItem[] {
  return itemsOf(coming)
    .filter((item) => item.certainty === 'known')
    .filter(({ start }) => start.length === 10)
    .toSorted((a, b) => (a.start === b.start ? 0 : a.start < b.start ? -1 : 1));
}

/** The day that the content came to say it: the newest day that one of its sources was read. */
export function toldOn({ sources, education, region, start }: KnownItem, catalogue: Catalogue): string {
  const read = sources.flatMap(({ id }) => catalogue.sources.get(id)?.retrieved ?? []);
  return read.toSorted().at(-1) ?? education?.reviewed ?? region?.reviewed ?? start;
}
