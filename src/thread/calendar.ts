import type { Action, Activity, CalendarDate, Competition, Education, Event, Region, School, Stage } from '../catalogue/types.ts';
import type { Language } from '../i18n/language.ts';
import { slug } from '../links.ts';
import { inNeutralOrder } from './order.ts';

// What is coming. A day stands here only where the content names it; what comes back every year without a day that is
// known stands in its month, with the rule in words. Days and months are text, so that no clock or time zone can move them.

/** What holds in one area, and the year it held. */
type RegionalRule = CalendarDate['regional'][number];

/** Where an item is from, and what is known of it for that. */
type Origin =
  /** `kind`: a kind of event, or the word that the content uses. */
  | { from: 'event' | 'date' | 'recurring' | 'action'; kind: string; moment?: undefined; education?: Education | undefined }
  /** `moment`: whether this is the first day to apply or the last. */
  | { from: 'application'; kind?: undefined; moment: 'opens' | 'closes'; education: Education };

/** When it is. Only what is known has days. */
type When =
  | {
      /** The content names the day. */
      certainty: 'known';
      /** First and last day, or month or year where no more is known. */
      start: string;
      end?: string | undefined;
      /** The last day there can be, for comparing as text. */
      until: string;
      over?: undefined;
    }
  | {
      /** It tends to be then. */
      certainty: 'usually';
      start?: undefined;
      end?: undefined;
      until?: undefined;
      /** Whether it is over for the present month, though it tends to be in it. */
      over: boolean;
    };

type Happening = {
  /** Stays the same from build to build: calendars know a thing by it. */
  id: string;
  title: string;
  /** What happens on just these days, where the title does not say it. */
  happens?: string | undefined;
  what?: string | undefined;
  where?: string | undefined;
  time?: string | undefined;
  passed: boolean;
  /** The months when it tends to be, from the present one on. */
  months: number[];
  /** The rule in words, for the whole country. */
  rule?: string | undefined;
  /** What holds in areas that the region shares a county with; without a region, in all of them. */
  rules: RegionalRule[];
  /** Whether areas differ, so that a rule for the whole country is not enough. */
  varies: boolean;
  stages: Stage[];
  roles: string[];
  region?: Region | undefined;
  competition?: Competition | undefined;
  activity?: Activity | undefined;
  school?: School | undefined;
  website?: string | undefined;
  confidence: CalendarDate['confidence'];
  sources: CalendarDate['sources'];
  /** The day that it came to the content, where it says so. */
  added?: string | undefined;
};

export type CalendarItem = Happening & Origin & When;
/** What has a day, or a month or a year, that the content names. */
export type KnownItem = Happening & Origin & Extract<When, { certainty: 'known' }>;

/** A month, YYYY-MM. `again` is what stands under an earlier month and goes on, or tends to come back, in this one. */
type CalendarMonth = { month: string; items: CalendarItem[]; again: CalendarItem[] };

/** The months from the present one, without the empty ones; what has no month; and what this school year has had already. */
export type Calendar = { months: CalendarMonth[]; anytime: CalendarItem[]; passed: CalendarItem[] };

export type CalendarInput = {
  /** By its alphabet stands what has the same date. */
  language: Language;
  events: readonly Event[];
  /** What is done about the gaps. What is done already is no date to come. */
  actions?: readonly Action[];
  dates: readonly CalendarDate[];
  /** Those that there are to apply to. */
  educations: readonly Education[];
  /** All stages: an application concerns those on the stages before its education. Without them, those on its own. */
  stages?: readonly Stage[];
};

export type CalendarOptions = {
  /** Leaves out what belongs to other regions. Without it, all that is given is shown. */
  region?: Region | undefined;
  stage?: Stage | undefined;
  /** Today, YYYY-MM-DD. */
  date: string;
};

/** How far ahead what comes back is shown. Days that are known are shown however far off they are. */
const MONTHS_AHEAD = 12;
const SCHOOL_YEAR_STARTS = 7;

/**
 * What is coming in a region, or in the country, month by month: events, applications, competitions and the dates of the
 * school year. What has passed is kept until the school year is over. Within a month the order is by date, then the
 * neutral one. An event that is the same competition on the same day as a national date is shown once.
 */
export function calendar(
  { events, actions = [], dates, educations, stages, language }: CalendarInput,
  { region, stage, date }: CalendarOptions,
): Calendar {
  const here = (own: Region): boolean => !region || own.key === region.key;
  const areas = new Map(
    [
      ...Map.groupBy(
        dates.flatMap((entry) => entry.regional),
        ({ area }) => nameOf(area),
      ),
    ].map(([name, rules]) => [name, rules.flatMap((rule) => rule.counties)]),
  );
  const since = schoolYear(date);

  const entries = dates.map((entry) => ({ entry, known: knownDates(entry, areas, region) }));
  const national = entries.flatMap(({ known }) => known.map(({ item }) => item));
  const own = events.filter((event) => here(event.region)).map(fromEvent);
  // In a region its own event stands for the national date, and in the country the date for the events.
  const once = region
    ? [...own.map((event) => completed(event, own, national)), ...national.filter((item) => !own.some((event) => isSameAs(event)(item)))]
    : [...own.filter((event) => !national.some(isSameAs(event))), ...national];
  const applications = educations.filter((education) => here(education.region)).flatMap((education) => fromApplication(education, stages));
  const done = actions.filter((action) => here(action.region)).map(fromAction);
  const dated = [...once, ...applications, ...done]
    .filter((item) => item.until >= since)
    .map((item) => ({ ...item, passed: item.until < date }));
  const usual = entries.flatMap(({ entry, known }) => fromRule(entry, known, region, { date, since }) ?? []);

  const wanted = inDateOrder([...dated, ...usual], language, region).filter((item) => !stage || item.stages.some((s) => s.id === stage.id));
  const [coming, passed] = [wanted.filter((item) => !item.passed), wanted.filter((item) => item.passed)];
  // What passed last comes first: the reader may just have missed it.
  return { ...byMonth(coming, date), passed: passed.toReversed() };
}

/** Everything in a calendar, once. */
export function itemsOf({ months, anytime, passed }: Calendar): CalendarItem[] {
  return [...months.flatMap(({ items }) => items), ...anytime, ...passed];
}

/** What comes next for those who can take part: each thing under its first month, no more than `count`. */
export function nextIn({ months }: Calendar, count: number): { month: string; item: CalendarItem }[] {
  return months
    .flatMap(({ month, items }) => items.map((item) => ({ month, item })))
    .filter(({ item }) => item.from !== 'action')
    .slice(0, count);
}

/** What there is at each stage that has any, in the order of the stages. What concerns several stands at each of them. */
export function byStage(items: readonly CalendarItem[], stages: readonly Stage[]): { stage: Stage; items: CalendarItem[] }[] {
  return stages
    .map((stage) => ({ stage, items: items.filter((item) => item.stages.includes(stage)) }))
    .filter((group) => group.items.length > 0);
}

/** An item's id as a fragment of an address. */
export const anchorOf = ({ id }: Pick<CalendarItem, 'id'>): string => slug(id);

/**
 * Months as stretches, each with its first and last: December, January and April are two. Stretches go on over the turn of
 * the year, and stand in the order of the school year.
 */
export function stretches(months: readonly number[]): [first: number, last: number][] {
  const set = new Set(months);
  if (set.size === 12) return [[1, 12]];
  const before = (month: number): number => ((month + 10) % 12) + 1;
  const after = (month: number): number => (month % 12) + 1;
  const sinceSummer = (month: number): number => (month - SCHOOL_YEAR_STARTS + 12) % 12;
  return [...set]
    .filter((month) => !set.has(before(month)))
    .toSorted((a, b) => sinceSummer(a) - sinceSummer(b))
    .map((first) => {
      let last = first;
      while (set.has(after(last))) last = after(last);
      return [first, last];
    });
}

const nothing = { passed: false, months: [], rules: [], varies: false, roles: [] } satisfies Partial<CalendarItem>;

function fromEvent({ id, end, ...event }: Event): KnownItem {
  const { title, kind, start, time, where, stages, region, education, school, competition, website, sources, added } = event;
  return {
    ...nothing,
    certainty: 'known',
    id: `event:${region.key}/${id}`,
    from: 'event',
    title,
    kind,
    where,
    time,
    start,
    end,
    until: lastDay(end ?? start),
    stages,
    region,
    competition,
    education,
    school,
    website,
    confidence: 'high',
    sources,
    added,
  };
}

/** What is to be done about a gap stands at its last day, or on the day that it was done. */
function fromAction({ id, title, role, stage, due, ended, outcome, region, added }: Action): KnownItem {
  const start = ended ?? due;
  return {
    ...nothing,
    certainty: 'known',
    id: `action:${region.key}/${id}`,
    from: 'action',
    title,
    kind: ended ? 'done' : 'due',
    what: outcome,
    start,
    until: lastDay(start),
    stages: [stage],
    roles: [role],
    region,
    confidence: 'high',
    sources: [],
    added,
  };
}

function fromApplication(education: Education, all: readonly Stage[] = []): KnownItem[] {
  const { application, stage, region, school, title, sources, key, added } = education;
  const before = all.filter((s) => stage && [...s.next, ...s.back].some((next) => next.id === stage.id));
  const stages = before.length > 0 || !stage ? before : [stage];
  return (['opens', 'closes'] as const).flatMap((moment): KnownItem[] => {
    const start = application?.[moment];
    if (!start) return [];
    return [
      {
        ...nothing,
        certainty: 'known',
        id: `application:${key}:${moment}`,
        from: 'application',
        title,
        moment,
        start,
        until: lastDay(start),
        stages,
        region,
        education,
        school,
        website: application.where,
        confidence: 'high',
        sources,
        added,
      },
    ];
  });
}

/** A date that the content names. `settles` says whether it tells when the thing is for this reader, or only somewhere. */
type KnownDate = { item: KnownItem; settles: boolean };

function knownDates(entry: CalendarDate, areas: ReadonlyMap<string, readonly string[]>, region: Region | undefined): KnownDate[] {
  return entry.dates.flatMap(({ id, start, end, what, where, source, added }) => {
    const counties = where === undefined ? undefined : areas.get(where);
    if (counties && region && !shareCounty(counties, region)) return [];
    const item: KnownItem = {
      ...nothing,
      ...shared(entry, region),
      certainty: 'known',
      id: `date:${entry.id}:${id}`,
      from: 'date',
      where,
      start,
      end,
      happens: entry.title.toLowerCase().includes(what.toLowerCase()) ? undefined : what,
      until: lastDay(end ?? start),
      sources: [{ id: source }],
      added,
    };
    return { item, settles: counties ? region !== undefined : entry.regional.length === 0 };
  });
}

/**
 * What comes back, as far as no date is known for it. Nothing when a date is known for each time, or when it is no more.
 * Dates before `since`, the first day of the school year, settle nothing.
 */
function fromRule(
  entry: CalendarDate,
  known: readonly KnownDate[],
  region: Region | undefined,
  { date, since }: { date: string; since: string },
): CalendarItem | undefined {
  if (entry.competition?.status === 'ended' || entry.activity?.status === 'ended') return undefined;
  const told = known
    .filter(({ item, settles }) => settles && item.until >= since)
    .map(({ item }) => ({ item, occasion: occasion(entry.months, item) }));
  if (told.some(({ item, occasion: months }) => !months && item.until >= date)) return undefined;
  const settled = new Set(told.flatMap((t) => t.occasion ?? []));
  const due = entry.lastDays?.filter((day) => Number(day.slice(0, 2)) === numberOf(date)) ?? [];
  const over = due.length > 0 && due.every((day) => day < date.slice(5));
  const months = monthsAhead(date, over)
    .filter((month) => !settled.has(month))
    .map(numberOf)
    .filter((month) => entry.months.includes(month));
  if (entry.months.length > 0 && months.length === 0) return undefined;
  return { ...nothing, ...shared(entry, region), from: 'recurring', id: `recurring:${entry.id}`, certainty: 'usually', months, over };
}

function shared(entry: CalendarDate, region: Region | undefined) {
  const { title, kind, what, rule, stages, roles, competition, activity, confidence, sources } = entry;
  const rules = rulesIn(entry.regional, region);
  return { title, kind, what, rule, stages, roles, competition, activity, confidence, sources, rules, varies: entry.regional.length > 0 };
}

/** The rules that concern a region: the one that bears its name, or all that share a county with it. */
function rulesIn(rules: readonly RegionalRule[], region: Region | undefined): RegionalRule[] {
  if (!region) return [...rules];
  const named = rules.filter((rule) => nameOf(rule.area) === region.name);
  return named.length > 0 ? named : rules.filter((rule) => shareCounty(rule.counties, region));
}

const shareCounty = (counties: readonly string[], region: Region): boolean => counties.some((county) => region.counties.includes(county));

/** An area's name without what is said of it in parentheses. */
const nameOf = (area: string): string => area.replace(/ \(.*/, '');

/** Whether a date is that of the same competition, on the same day, as an event. Both calendars then know it by the date's id. */
const isSameAs =
  ({ competition, start }: KnownItem) =>
  (item: KnownItem): boolean =>
    competition !== undefined && competition.key === item.competition?.key && start === item.start;

/** A region's event, with what only the national date of it says. The first of its events that day goes by the date's own id. */
function completed(event: KnownItem, own: readonly KnownItem[], national: readonly KnownItem[]): KnownItem {
  const byId = (a: KnownItem, b: KnownItem): number => compare(a.id, b.id);
  const [date] = national.filter(isSameAs(event)).toSorted(byId);
  if (!date) return event;
  const [first] = own.filter(isSameAs(event)).toSorted(byId);
  const { what, happens, rule, roles, activity } = date;
  const others = date.sources.filter((use) => !event.sources.some(({ id }) => id === use.id));
  return {
    ...event,
    id: first === event ? date.id : event.id,
    what,
    happens,
    rule,
    roles,
    activity,
    where: event.where ?? date.where,
    sources: [...event.sources, ...others],
  };
}

/**
 * The months, YYYY-MM, of the one occasion that a known date belongs to: its own, and the months beside it in which the
 * thing also could have been. Undefined when the date is in none of the usual months.
 */
function occasion(usual: readonly number[], { start, until }: KnownItem): string[] | undefined {
  const [first, last] = [monthOf(start), until.slice(0, 7)];
  const own = monthsBetween(first, last);
  if (!own.some((month) => usual.includes(numberOf(month)))) return undefined;
  const beside = ([from, step]: readonly [string, number]): string[] => {
    const months: string[] = [];
    for (let month = plus(from, step); usual.includes(numberOf(month)) && months.length < 12; month = plus(month, step)) months.push(month);
    return months;
  };
  return [...own, ...beside([first, -1]), ...beside([last, 1])];
}

/** By date, then neutrally. What tends to be in a month comes after what is known to be. */
function inDateOrder(items: readonly CalendarItem[], language: Language, region: Region | undefined): CalendarItem[] {
  // The ids decide between things that are called the same, so that the order of files does not.
  const named = items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return inNeutralOrder(named, language, region).toSorted((a, b) => compare(a.start ?? '9999', b.start ?? '9999'));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Puts each thing that is yet to come under its first month, from the present one on. */
function byMonth(items: readonly CalendarItem[], date: string): Omit<Calendar, 'passed'> {
  const present = date.slice(0, 7);
  const monthsOf = (item: CalendarItem): string[] => {
    if (item.certainty === 'usually') return monthsAhead(date, item.over).filter((month) => item.months.includes(numberOf(month)));
    if (item.start.length === 4) return [];
    const first = monthOf(item.start);
    return monthsBetween(first < present ? present : first, item.until.slice(0, 7));
  };
  const placed = items.map((item) => ({ item, months: monthsOf(item) }));
  const months = [...new Set(placed.flatMap((p) => p.months))].toSorted(compare).map((month) => ({
    month,
    items: placed.filter((p) => p.months[0] === month).map((p) => p.item),
    again: placed.filter((p) => p.months.indexOf(month) > 0).map((p) => p.item),
  }));
  return { months, anytime: placed.filter((p) => p.months.length === 0).map((p) => p.item) };
}

/** The first day of the school year that a date is in. */
function schoolYear(date: string): string {
  const year = Number(date.slice(0, 4)) - (numberOf(date) < SCHOOL_YEAR_STARTS ? 1 : 0);
  return `${year}-${String(SCHOOL_YEAR_STARTS).padStart(2, '0')}-01`;
}

/** The last day there can be in a day, month or year. For comparing as text: every month is given 31 days. */
export const lastDay = (period: string): string => period + '-12-31'.slice(period.length - 4);

/** A day's or month's month; the first of a year of which no more is known. */
const monthOf = (period: string): string => `${period}-01`.slice(0, 7);

const numberOf = (period: string): number => Number(period.slice(5, 7));

function plus(month: string, count: number): string {
  const months = Number(month.slice(0, 4)) * 12 + numberOf(month) - 1 + count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** The months in which what comes back can stand: from the present one on, or from the next when it is over for this one. */
const monthsAhead = (date: string, over = false): string[] => monthsFrom(over ? plus(date.slice(0, 7), 1) : date);

const monthsFrom = (date: string): string[] => Array.from({ length: MONTHS_AHEAD }, (_, i) => plus(date.slice(0, 7), i));

function monthsBetween(first: string, last: string): string[] {
  const months = [first];
  for (let month = first; month < last;) months.push((month = plus(month, 1)));
  return months;
}
