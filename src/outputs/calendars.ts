import { isSupply } from '../catalogue/link.ts';
import type { Catalogue, Region } from '../catalogue/types.ts';
import type { Translate } from '../i18n/strings.ts';
import { type Calendar, calendar, type CalendarItem, itemsOf } from '../thread/calendar.ts';

// A region's calendar, and the country's: computed once a catalogue, for its page, its file, the feeds and the embeds.

const calendars = new WeakMap<Catalogue, Map<string, Calendar>>();

/** What is coming in a region. Without one: the national dates, for what happens in a region stands in its own calendar. */
export function calendarOf(catalogue: Catalogue, region?: Region): Calendar {
  const known = calendars.get(catalogue) ?? new Map<string, Calendar>();
  calendars.set(catalogue, known);
  const key = region?.key ?? '';
  const made =
    known.get(key) ??
    calendar(
      {
        events: region?.events ?? [],
        dates: catalogue.calendar,
        educations: region?.educations.filter(isSupply) ?? [],
        stages: catalogue.stages,
        language: catalogue.language,
      },
      { region, date: catalogue.date },
    );
  known.set(key, made);
  return made;
}

/** What has a day that is known, in the order of the days. */
export function datedIn(coming: Calendar): (CalendarItem & { start: string })[] {
  return itemsOf(coming)
    .filter((item): item is CalendarItem & { start: string } => item.certainty === 'known' && item.start?.length === 10)
    .toSorted((a, b) => (a.start === b.start ? 0 : a.start < b.start ? -1 : 1));
}

/** What kind of thing it is, in words. */
export function kindOf({ from, kind }: CalendarItem, t: Translate): string {
  if (from === 'event') return t(`calendar.kind.${kind}` as 'calendar.kind.other');
  return from === 'application' ? t('calendar.kind.application') : kind!;
}

/** What it is called where it stands alone. */
export function nameOf({ title, moment, happens }: CalendarItem, t: Translate): string {
  if (moment) return `${t(`calendar.${moment}`)}: ${title}`;
  return happens ? `${title}: ${happens}` : title;
}

/** The day that the content came to say it: the newest day that one of its sources was read. */
export function toldOn({ sources, education, region, start }: CalendarItem, catalogue: Catalogue): string {
  const read = sources.flatMap(({ id }) => catalogue.sources.get(id)?.retrieved ?? []);
  return read.toSorted().at(-1) ?? education?.reviewed ?? region?.reviewed ?? start!;
}
