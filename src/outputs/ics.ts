import { createEvents, type EventAttributes } from 'ics';
import type { Catalogue, Region, Stage } from '../catalogue/types.ts';
import { translator } from '../i18n/strings.ts';
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
export function calendarName({ site, language }: Catalogue, { region, stage }: Wanted): string {
  return `${site.name}: ${region?.name ?? stage?.title ?? translator(language)('follow.country')}`;
}

/** The calendar as a file. A day without a time is a whole day; a time is Swedish, and stands in UTC, so that no zone must be known. */
export function calendarText(catalogue: Catalogue, wanted: Wanted): string {
  const { site, language } = catalogue;
  const events = datesOf(catalogue, wanted).map((item) => eventOf(item, catalogue, wanted));
  const header = {
    productId: `-//${site.name}//${language.toUpperCase()}`,
    method: 'PUBLISH',
    calName: escape(calendarName(catalogue, wanted)),
  };
  const { error, value } = createEvents(events, header);
  if (error) throw error;
  return value!
    .replaceAll(/\r\n[\t ]/g, '')
    .split('\r\n')
    .flatMap((line) => (line.startsWith('X-PUBLISHED-TTL') ? HEADER : [line]))
    .map(fold)
    .join('\r\n');
}

/** Once a day is often enough. A calendar must hold something (RFC 5545, 3.6), so an empty one holds at least its time zone. */
const HEADER = [
  'X-PUBLISHED-TTL:P1D',
  'REFRESH-INTERVAL;VALUE=DURATION:P1D',
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
];

function eventOf(item: KnownItem, catalogue: Catalogue, { region }: Wanted): EventAttributes {
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
  // ics knows `timestamp`, though its types do not.
  const event: Omit<EventAttributes, 'duration'> & { timestamp: string } = {
    uid: `${item.id}@${new URL(site.address).hostname}`,
    timestamp: `${compact(toldOn(item, catalogue))}T000000Z`,
    title: nameOf(item, t),
    start: from ? utc(start, from) : dayOf(start),
    ...(from ? to && { end: utc(to > from ? start : plusDay(start), to) } : { end: dayOf(plusDay(end)) }),
    description: description.filter(Boolean).join('\n'),
    url: page.href,
    ...((where ?? school) && { location: where ?? school!.title }),
    categories: [kindOf(item, t), ...item.stages.map((stage) => stage.title)].map(escape),
    // Nobody's time is taken because something happens.
    transp: 'TRANSPARENT',
  };
  return event as unknown as EventAttributes;
}

const compact = (day: string): string => day.replaceAll('-', '');
const dayOf = (day: string): [number, number, number] => day.split('-').map(Number) as [number, number, number];
const plusDay = (day: string): string => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);

/** A Swedish time as UTC: 20261127T160000Z. */
function utc(day: string, time: string): string {
  const offset = (at: Date): string => {
    const name = new Intl.DateTimeFormat('en', { timeZone: ZONE, timeZoneName: 'longOffset' }).formatToParts(at);
    return name.find(({ type }) => type === 'timeZoneName')!.value.slice(3);
  };
  // The offset of the same time in UTC is that of the Swedish time too, but for an hour on the nights when clocks change: hence twice.
  const guess = new Date(`${day}T${time}:00${offset(new Date(`${day}T${time}:00Z`))}`);
  const exact = new Date(`${day}T${time}:00${offset(guess)}`);
  return `${exact.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** What ics leaves as it is. */
const escape = (text: string): string => text.replaceAll(/[\\;,]/g, '\\$&');

/** A line of at most 75 octets; ics counts letters, and å is two octets. */
function fold(line: string): string {
  const parts: string[] = [];
  let [part, octets] = ['', 0];
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > 75) {
      parts.push(part);
      [part, octets] = [' ', 1];
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
