import ical, { escape, ICalCalendarMethod, type ICalEventData, ICalEventTransparency } from 'ical-generator';
import type { Catalogue, Region, Stage } from '../catalogue/types.ts';
import { translator } from '../i18n/strings.ts';
import { known } from '../known.ts';
import { href } from '../links.ts';
import { anchorOf, type KnownItem } from '../thread/calendar.ts';
import { calendarOf } from '../thread/threads.ts';
import { kindOf, nameOf } from '../words/calendar.ts';
import { datedIn, toldOn } from './calendars.ts';

// Calendars as calendar programs read them (RFC 5545). Nothing in them comes from a clock: equal content gives equal bytes.

const ZONE = 'Europe/Stockholm';
const DAY_MS = 86_400_000;

/** What a program fetches: the whole country's dates, those of one stage, or a region's. */
export type Wanted = { region?: Region | undefined; stage?: Stage | undefined };

/** The days that are known, what this school year has had included: who subscribes keeps them, and they go with the school year. */
export function datesOf(catalogue: Catalogue, { region, stage }: Wanted): KnownItem[] {
  return datedIn(calendarOf(catalogue, region)).filter((item) => !stage || item.stages.includes(stage));
}

/** What the calendar is called in the program. */
function calendarName({ site, language }: Catalogue, { region, stage }: Wanted): string {
  return `${site.name}: ${region?.name ?? stage?.title ?? translator(language)('follow.country')}`;
}

/** The calendar as a file. A day without a time is a whole day; a time is Swedish, and stands in UTC, so that no zone must be known. */
export function calendarText(catalogue: Catalogue, wanted: Wanted): string {
  const { site, language } = catalogue;
  const calendar = ical({
    name: escape(calendarName(catalogue, wanted), false),
    prodId: `//${site.name}//${language.toUpperCase()}`,
    method: ICalCalendarMethod.PUBLISH,
    // Once a day is often enough.
    ttl: DAY_MS / 1000,
    events: datesOf(catalogue, wanted).map((item) => eventOf(item, catalogue, wanted)),
  });
  // What describes a calendar stands before its events (RFC 5545, 3.6), and its last line ends as all others.
  return `${calendar.toString().replace(/^(?=BEGIN:VEVENT|END:VCALENDAR)/m, ZONE_LINES)}\r\n`;
}

/** A calendar must hold something (RFC 5545, 3.6), so an empty one holds at least its time zone. */
const ZONE_LINES = [
  `X-WR-TIMEZONE:${ZONE}`,
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  ...[
    ['DAYLIGHT', '19960331T020000', '3', '+0100', '+0200', 'CEST'],
    ['STANDARD', '19961027T030000', '10', '+0200', '+0100', 'CET'],
  ].flatMap(([name, since, month, from, to, short]) => [
    `BEGIN:${name}`,
    `DTSTART:${since}`,
    `RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=-1SU`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    `TZNAME:${short}`,
    `END:${name}`,
  ]),
  'END:VTIMEZONE',
  '',
].join('\r\n');

function eventOf(item: KnownItem, catalogue: Catalogue, { region }: Wanted): ICalEventData {
  const { site, language } = catalogue;
  const t = translator(language);
  const { what, rule, roles, start, time, where, school } = item;
  const page = new URL(`${href('calendar', region?.key ?? '', language)}#${anchorOf(item)}`, site.address);
  const end = item.end?.length === 10 ? item.end : start;
  const [from, to] = end === start ? (time?.split('-') ?? []) : [];
  const description = [
    what,
    rule && `${t('calendar.rule')} ${rule}`,
    roles.length > 0 && `${t('calendar.for')} ${roles.join(', ')}`,
    !from && time && t('calendar.time', { time }),
    t('follow.check'),
    page.href,
  ];
  return {
    id: `${item.id}@${new URL(site.address).hostname}`,
    stamp: dayOf(toldOn(item, catalogue)),
    summary: nameOf(item, t),
    ...(from
      ? { start: swedish(start, from), end: to ? swedish(to > from ? start : plusDay(start), to) : null }
      : { allDay: true, start: dayOf(start), end: dayOf(plusDay(end)) }),
    description: description.filter(Boolean).join('\n'),
    url: page.href,
    location: where ?? school?.title ?? null,
    categories: [kindOf(item, t), ...item.stages.map((stage) => stage.title)].map((name) => ({ name })),
    // Nobody's time is taken because something happens.
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

/** A day is written by its date in UTC, wherever the machine stands. */
const dayOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
const plusDay = (day: string): string => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);

const OFFSET = new Intl.DateTimeFormat('en', { timeZone: ZONE, timeZoneName: 'longOffset' });

/** A Swedish time, wherever the machine stands. */
function swedish(day: string, time: string): Date {
  const offset = (at: Date): string => {
    const parts = OFFSET.formatToParts(at);
    return known(parts.find(({ type }) => type === 'timeZoneName')?.value, 'the offset from UTC').slice(3);
  };
  // The offset of the same time in UTC is that of the Swedish time too, but for an hour on the nights when clocks change: hence twice.
  const guess = new Date(`${day}T${time}:00${offset(new Date(`${day}T${time}:00Z`))}`);
  return new Date(`${day}T${time}:00${offset(guess)}`);
}
