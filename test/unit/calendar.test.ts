import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/catalogue/check.ts';
import { link } from '../../src/catalogue/link.ts';
import { readContent } from '../../src/catalogue/read.ts';
import type { CalendarDate, Competition, Education, Event, Region, Stage } from '../../src/catalogue/types.ts';
import { anchorOf, calendar, type CalendarItem, itemsOf, stretches } from '../../src/thread/calendar.ts';

// Two regions, three stages, and dates whose places are plain to see.

const stage = (id: string, next: Stage[] = [], back: Stage[] = []): Stage => ({ id, title: id, next, back }) as Stage;
const gymnasium = stage('gymnasium');
const older = stage('7-9', [gymnasium]);
const younger = stage('4-6', [older]);
const stages = [younger, older, gymnasium];
const north = { key: 'norr', name: 'Norr', counties: ['Nordlän'] } as Region;
const south = { key: 'soder', name: 'Söder', counties: ['Sydlän', 'Ölän'] } as Region;
const robots = { kind: 'competition', key: 'robotar', title: 'Robotar', status: 'running' } as Competition;

const recurring = (data: Partial<CalendarDate> & { id: string }): CalendarDate => ({
  title: data.id,
  kind: 'tävling',
  what: 'Man tävlar.',
  programmes: [],
  lang: 'sv',
  stages: [older],
  roles: ['lärare'],
  months: [],
  regional: [],
  dates: [],
  confidence: 'high',
  sources: [{ id: 'kalla' }],
  ...data,
});
const known = (start: string, more: Partial<CalendarDate['dates'][number]> = {}): CalendarDate['dates'][number] => ({
  // As an editor may call it.
  id: start,
  start,
  what: 'Final',
  source: 'kalla',
  ...more,
});
const event = (data: Partial<Event> & { id: string; start: string }): Event => ({
  title: data.id,
  kind: 'open-house',
  region: north,
  stages: [older],
  sources: [],
  ...data,
});

const date = '2026-11-23';
const nothing = { language: 'sv' as const, events: [], dates: [], educations: [] };
/** Where each thing stands, as one reads the page. */
const told = (...args: Parameters<typeof calendar>): Record<string, string[]> => {
  const { months, anytime, passed } = calendar(...args);
  const ids = (items: readonly CalendarItem[]): string[] => items.map(({ id }) => id);
  return Object.fromEntries(
    [
      ...months.flatMap(({ month, items, again }): [string, string[]][] => [
        [month, ids(items)],
        [`${month} again`, ids(again)],
      ]),
      ['anytime', ids(anytime)] as const,
      ['passed', ids(passed)] as const,
    ].filter(([, list]) => list.length > 0),
  );
};

describe('what comes back without a known date', () => {
  it('stands in the months when it tends to be, from the present one on, and never on a day', () => {
    const dates = [recurring({ id: 'val', months: [12, 1, 2] }), recurring({ id: 'host', months: [10, 11] })];
    expect(told({ ...nothing, dates }, { date })).toEqual({
      '2026-11': ['recurring:host'],
      '2026-12': ['recurring:val'],
      '2027-01 again': ['recurring:val'],
      '2027-02 again': ['recurring:val'],
      '2027-10 again': ['recurring:host'],
    });
    const [item] = itemsOf(calendar({ ...nothing, dates }, { date }));
    expect(item).toMatchObject({ certainty: 'usually', months: [11, 10], passed: false });
    expect([item!.start, item!.until]).toEqual([undefined, undefined]);
  });

  it('does not stand in a month whose last day has been, but comes back there next year', () => {
    const dates = [recurring({ id: 'praktik', months: [4, 11], lastDays: ['05-16', '11-16'] })];
    expect(told({ ...nothing, dates }, { date })).toEqual({ '2027-04': ['recurring:praktik'], '2027-11 again': ['recurring:praktik'] });
    const [item] = itemsOf(calendar({ ...nothing, dates }, { date }));
    expect(item!.months).toEqual([4, 11]);
    expect(Object.keys(told({ ...nothing, dates }, { date: '2026-11-16' }))).toContain('2026-11');
  });

  it('without months stands by itself', () => {
    expect(told({ ...nothing, dates: [recurring({ id: 'prao' })] }, { date })).toEqual({ anytime: ['recurring:prao'] });
  });

  it('is left out when it is no more', () => {
    const dates = [recurring({ id: 'slut', months: [5], competition: { ...robots, status: 'ended' } })];
    expect(told({ ...nothing, dates }, { date })).toEqual({});
  });
});

describe('a known date', () => {
  const twice = (dates: CalendarDate['dates']): CalendarDate => recurring({ id: 'prov', months: [4, 10], dates });
  const final = (dates: CalendarDate['dates']): CalendarDate => recurring({ id: 'final', months: [11, 12], dates });

  it('stands on its day, and takes the place of the rule for that time only', () => {
    expect(told({ ...nothing, dates: [twice([known('2027-04-10')])] }, { date })).toEqual({
      '2027-04': ['date:prov:2027-04-10'],
      '2027-10': ['recurring:prov'],
    });
    expect(told({ ...nothing, dates: [final([known('2026-11-27', { end: '2026-11-28' })])] }, { date })).toEqual({
      '2026-11': ['date:final:2026-11-27'],
    });
  });

  it('that has been this school year is kept as such, and not promised again this year', () => {
    expect(told({ ...nothing, dates: [final([known('2026-11-20')])] }, { date: '2026-12-01' })).toEqual({
      passed: ['date:final:2026-11-20'],
      '2027-11': ['recurring:final'],
    });
  });

  it('of an earlier school year is forgotten', () => {
    expect(told({ ...nothing, dates: [final([known('2026-06-30')])] }, { date })).toEqual({
      '2026-11': ['recurring:final'],
      '2026-12 again': ['recurring:final'],
    });
    expect(told({ ...nothing, dates: [final([known('2026-07-01')])] }, { date }).passed).toEqual(['date:final:2026-07-01']);
  });

  it('in an unusual month takes the place of the rule altogether', () => {
    expect(told({ ...nothing, dates: [final([known('2027-03-01')])] }, { date })).toEqual({ '2027-03': ['date:final:2027-03-01'] });
  });

  it('is shown however far off it is', () => {
    expect(told({ ...nothing, dates: [recurring({ id: 'sm', dates: [known('2028-05')] })] }, { date })).toEqual({
      '2028-05': ['date:sm:2028-05'],
    });
  });

  it('of which only the year is known has no month', () => {
    expect(told({ ...nothing, dates: [recurring({ id: 'sm', dates: [known('2027')] })] }, { date })).toEqual({ anytime: ['date:sm:2027'] });
  });

  it('that has begun stands in the present month, and goes on in the next', () => {
    const dates = [recurring({ id: 'anmalan', dates: [known('2026-09-01', { end: '2026-12-05' })] })];
    expect(told({ ...nothing, dates }, { date })).toEqual({
      '2026-11': ['date:anmalan:2026-09-01'],
      '2026-12 again': ['date:anmalan:2026-09-01'],
    });
  });

  it.each([
    ['on its last day has not passed', '2026-11-23', false],
    ['the day after has', '2026-11-22', true],
    ['of a month passes with the month', '2026-11', false],
  ])('%s', (_, start, passed) => {
    const items = itemsOf(calendar({ ...nothing, dates: [recurring({ id: 'dag', dates: [known(start)] })] }, { date }));
    expect(items.find(({ from }) => from === 'date')!.passed).toBe(passed);
  });

  it('is known by its id in the content: on one day with another, in another order, and when it is moved', () => {
    const here = known('2027-01-15', { id: 'har-2027', where: 'Här' });
    const there = known('2027-01-15', { id: 'dar-2027', where: 'Där' });
    const placesOf = (...own: CalendarDate['dates']): Record<string, string | undefined> =>
      Object.fromEntries(
        itemsOf(calendar({ ...nothing, dates: [recurring({ id: 'val', dates: own })] }, { date })).map(({ id, where }) => [id, where]),
      );
    const each = { 'date:val:har-2027': 'Här', 'date:val:dar-2027': 'Där' };
    expect(placesOf(here, there)).toEqual(each);
    expect(placesOf(there, here)).toEqual(each);
    expect(placesOf({ ...here, start: '2027-02-20' }, there)).toEqual(each);
  });
});

describe('rules that differ between areas', () => {
  const dates = [
    recurring({
      id: 'val',
      months: [1],
      rule: 'Mest i januari.',
      regional: [
        { area: 'Sydlän (utom ön)', counties: ['Sydlän'], rule: '15 januari', year: 2020, source: 'kalla' },
        { area: 'Ölän', counties: ['Ölän'], rule: '17 januari', source: 'kalla' },
      ],
      dates: [known('2027-01-15', { where: 'Sydlän' })],
    }),
    recurring({ id: 'reserv', months: [8], dates: [known('2027-08-05', { where: 'Sydlän' })] }),
  ];
  const rules = (region?: Region): string[] =>
    itemsOf(calendar({ ...nothing, dates: [{ ...dates[0]!, dates: [] }] }, { region, date }))[0]!.rules.map(({ rule }) => rule);

  it('concern the regions that share a county with them', () => {
    expect(rules(south)).toEqual(['15 januari', '17 januari']);
    expect(rules(north)).toEqual([]);
    expect(rules()).toEqual(['15 januari', '17 januari']);
  });

  it('concern only the region that they name, where one does', () => {
    expect(rules({ ...south, name: 'Sydlän' })).toEqual(['15 januari']);
  });

  it('say that areas differ, also where nothing is known of this one', () => {
    const [item] = itemsOf(calendar({ ...nothing, dates: [{ ...dates[0]!, dates: [] }] }, { region: north, date }));
    expect(item).toMatchObject({ varies: true, rule: 'Mest i januari.' });
  });

  it('keep an area’s date to the regions there, and the rule for everyone else', () => {
    expect(told({ ...nothing, dates }, { region: south, date })).toEqual({
      '2027-01': ['date:val:2027-01-15'],
      '2027-08': ['date:reserv:2027-08-05'],
    });
    expect(told({ ...nothing, dates }, { region: north, date })).toEqual({ '2027-01': ['recurring:val'], '2027-08': ['recurring:reserv'] });
    expect(told({ ...nothing, dates }, { date })['2027-01']).toEqual(['date:val:2027-01-15', 'recurring:val']);
  });
});

describe('a region’s own dates', () => {
  const national = recurring({
    id: 'robotfinal',
    months: [11],
    competition: robots,
    rule: 'Tre veckor efter uttagningen.',
    dates: [known('2026-11-27', { where: 'Lund' })],
  });
  const final = event({ id: 'final', start: '2026-11-27', competition: robots, sources: [{ id: 'egen' }] });

  it('are its events, and not those of others', () => {
    const events = [event({ id: 'dag', start: '2026-12-01' }), event({ id: 'dag', start: '2026-12-02', region: south })];
    expect(told({ ...nothing, events }, { region: north, date })).toEqual({ '2026-12': ['event:norr/dag'] });
    expect(told({ ...nothing, events }, { date })).toEqual({ '2026-12': ['event:norr/dag', 'event:soder/dag'] });
  });

  it('are shown once when they are the national ones too', () => {
    const input = { ...nothing, events: [final], dates: [national] };
    // Under one name in every calendar: who subscribes to two sees it once.
    expect(told(input, { region: north, date })).toEqual({ '2026-11': ['date:robotfinal:2026-11-27'] });
    expect(itemsOf(calendar(input, { region: north, date }))[0]).toMatchObject({ from: 'event', title: 'final' });
    expect(told(input, { region: south, date })).toEqual({ '2026-11': ['date:robotfinal:2026-11-27'] });
    expect(told(input, { date })).toEqual({ '2026-11': ['date:robotfinal:2026-11-27'] });
    expect(itemsOf(calendar(input, { region: north, date }))[0]).toMatchObject({
      rule: 'Tre veckor efter uttagningen.',
      where: 'Lund',
      roles: ['lärare'],
      sources: [{ id: 'egen' }, { id: 'kalla' }],
    });
  });

  it('are when one may apply, for those on the stages before', () => {
    const application = { opens: '2027-01-15', closes: '2027-02-15' };
    const education = {
      key: 'norr/teknik',
      title: 'Teknik',
      region: north,
      stage: gymnasium,
      application,
      sources: [],
    } as object as Education;
    const input = { ...nothing, educations: [education], stages };
    expect(told(input, { region: north, stage: older, date })).toEqual({
      '2027-01': ['application:norr/teknik:opens'],
      '2027-02': ['application:norr/teknik:closes'],
    });
    expect(told(input, { stage: gymnasium, date })).toEqual({});
    expect(told(input, { region: south, date })).toEqual({});
    expect(told({ ...nothing, educations: [education] }, { stage: gymnasium, date })['2027-01']).toHaveLength(1);
  });

  it('stand by date, then before the national, then by the alphabet', () => {
    const events = [event({ id: 'ö', start: '2026-12-05' }), event({ id: 'sen', start: '2026-12-06' })];
    const dates = ['b', 'a'].map((id) => recurring({ id, dates: [known('2026-12-05')] }));
    const usual = [recurring({ id: 'alltid', months: [12] })];
    expect(told({ ...nothing, events, dates: [...usual, ...dates] }, { region: north, date })['2026-12']).toEqual([
      'event:norr/ö',
      'date:a:2026-12-05',
      'date:b:2026-12-05',
      'event:norr/sen',
      'recurring:alltid',
    ]);
  });
});

describe('months, in words', () => {
  it.each([
    [[12, 1, 2], [[12, 2]]],
    [
      [1, 4, 8, 10],
      [
        [8, 8],
        [10, 10],
        [1, 1],
        [4, 4],
      ],
    ],
    [[6, 7, 8, 9, 10, 11, 12, 1], [[6, 1]]],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], [[1, 12]]],
    [[], []],
  ])('%j are the stretches %j', (months, expected) => {
    expect(stretches(months)).toEqual(expected);
  });
});

describe('the catalogue', () => {
  it('gives a date its stages, its competition and its activity as things', async () => {
    const raw = await readContent(path.resolve('test/content/base'));
    const data = {
      id: 'prov',
      title: 'Prov',
      kind: 'tävling',
      what: 'Man tävlar.',
      stages: raw.entries.filter(({ kind }) => kind === 'stage').map(({ key }) => key),
      competition: 'kvisten',
      activity: 'oppen-verkstad',
      confidence: 'high',
    };
    raw.entries.push({ ...raw.entries[0]!, kind: 'calendarDate', key: 'prov', file: 'calendar.yaml', data });
    const content = checkContent(raw);
    expect(content.problems).toEqual([]);
    const linked = link(content, { language: 'en', date });
    const [entry] = linked.calendar;
    expect(entry!.competition).toBe(linked.competitions[0]);
    expect(entry!.activity).toBe(linked.activities[0]);
    expect(entry!.stages).toEqual(linked.stages);
    expect(entry!.lang).toBe('sv');
  });
});

describe('the laws', () => {
  const day = fc
    .date({ min: new Date('2025-06-01'), max: new Date('2029-01-01'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10));
  const period = fc.oneof(
    day,
    day.map((d) => d.slice(0, 7)),
    day.map((d) => d.slice(0, 4)),
  );
  const place = fc.constantFrom(undefined, 'Sydlän', 'Ölän', 'Lund');
  const someStages = fc.subarray(stages, { minLength: 1 });
  const counties = fc.subarray(['Sydlän', 'Ölän', 'Nordlän'], { minLength: 1 });
  const competition = fc.constantFrom(undefined, robots, { ...robots, key: 'annan' });
  const dates = fc
    .uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
        title: fc.constantFrom('Prov', 'Val'),
        stages: someStages,
        months: fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
        competition,
        regional: fc.array(
          fc.record({ area: fc.constantFrom('Sydlän', 'Ölän'), counties, rule: fc.constant('Då'), source: fc.constant('k') }),
          {
            maxLength: 2,
          },
        ),
        dates: fc
          .array(fc.record({ start: period, where: place, what: fc.constantFrom('Final', 'Kval'), source: fc.constant('kalla') }), {
            maxLength: 4,
          })
          // The check holds that each has an id of its own.
          .map((list) => list.map((one, i) => ({ ...one, id: `nr-${i}` }))),
      }),
      { selector: ({ id }) => id },
    )
    .map((list) => list.map(recurring));
  const events = fc
    .uniqueArray(
      fc.record({
        id: fc.constantFrom('x', 'y', 'z'),
        title: fc.constantFrom('Öppet', 'Dag'),
        region: fc.constantFrom(north, south),
        start: day,
        stages: someStages,
        competition,
      }),
      { selector: ({ id, region }) => `${region.key}/${id}` },
    )
    .map((list) => list.map(event));
  const input = fc.record({ language: fc.constant('sv' as const), events, dates, educations: fc.constant<Education[]>([]) });
  const options = fc.record({ region: fc.constantFrom(undefined, north, south), date: day });

  const holds = (law: (given: Parameters<typeof calendar>[0], how: Parameters<typeof calendar>[1]) => void): void =>
    fc.assert(fc.property(input, options, law), { numRuns: 300 });

  it('ids and anchors are each one thing’s own', () => {
    holds((given, how) => {
      const items = itemsOf(calendar(given, how));
      expect(new Set(items.map(anchorOf)).size).toBe(items.length);
    });
  });

  it('the same content and date give the same calendar, in whatever order the files are', () => {
    holds((given, how) => {
      const turned = { ...given, events: given.events.toReversed(), dates: given.dates.toReversed() };
      const copy = structuredClone({ given, how });
      expect(calendar(copy.given, copy.how)).toEqual(calendar(given, how));
      expect(told(turned, how)).toEqual(told(given, how));
    });
  });

  it('every day that is shown stands in the content, and what only tends to be has none', () => {
    holds((given, how) => {
      const written = new Set([...given.events, ...given.dates.flatMap((entry) => entry.dates)].flatMap(({ start, end }) => [start, end]));
      for (const item of itemsOf(calendar(given, how))) {
        if (item.certainty === 'usually') expect([item.start, item.end, item.until]).toEqual([undefined, undefined, undefined]);
        else expect([item.start, item.end].filter((shown) => !written.has(shown) && shown !== undefined)).toEqual([]);
      }
    });
  });

  it('a stage’s calendar is what concerns it of the whole', () => {
    holds((given, how) => {
      const whole = itemsOf(calendar(given, how)).filter((item) => item.stages.includes(older));
      expect(itemsOf(calendar(given, { ...how, stage: older }))).toEqual(whole);
    });
  });

  it('all that is yet to come of a region’s events is there, and each once', () => {
    holds((given, how) => {
      const shown = itemsOf(calendar(given, how)).map(({ id }) => id);
      // One that is a national date too goes by that one's name.
      const isNational = ({ competition: own, start }: Event): boolean =>
        given.dates.some((entry) => own !== undefined && entry.competition?.key === own.key && entry.dates.some((d) => d.start === start));
      const coming = given.events.filter((e) => how.region === e.region && e.start >= how.date && !isNational(e));
      expect(shown).toEqual(expect.arrayContaining(coming.map((e) => `event:${e.region.key}/${e.id}`)));
    });
  });

  it('months go forward from the present one, and none is empty', () => {
    holds((given, how) => {
      const { months } = calendar(given, how);
      const names = months.map(({ month }) => month);
      expect(names).toEqual([...new Set(names)].toSorted());
      expect(names.every((month) => month >= how.date.slice(0, 7))).toBe(true);
      expect(months.every(({ items, again }) => items.length + again.length > 0)).toBe(true);
    });
  });
});
