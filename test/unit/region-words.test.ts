import { describe, expect, it } from 'vitest';
import type { Job, Municipality, Region, School, Stage } from '../../src/catalogue/types.ts';
import { translator } from '../../src/i18n/strings.ts';
import { regionSheet } from '../../src/map/region-sheet.ts';
import { schoolsIn } from '../../src/supply/schools.ts';
import type { CalendarItem } from '../../src/thread/calendar.ts';
import { type Cell, type CellState, holdOf } from '../../src/thread/gaps.ts';
import { byNeed, type Group, type Match, type Taught } from '../../src/thread/match.ts';
import { placesAround } from '../../src/thread/place.ts';
import { supplyOf } from '../../src/thread/supply.ts';
import type { StepKind } from '../../src/thread/thread.ts';
import { threadOf } from '../../src/thread/threads.ts';
import { coveredBy } from '../../src/words/absence.ts';
import { daysOf, doubtOf, kindOf, monthHeading, monthShort, nameOf, nextTime, titleLanguage, usuallyIn } from '../../src/words/calendar.ts';
import { contactsOf } from '../../src/words/contact.ts';
import { regionCrumbs } from '../../src/words/crumbs.ts';
import { countryLead, gapsOf, kindsMissing, regionLead, stretchOf } from '../../src/words/gaps.ts';
import { knotLegend } from '../../src/words/map.ts';
import { municipalityFigures } from '../../src/words/municipality.ts';
import { chartMessage, chartRow, distanceText, groupName, headOf, mindsOf, needFigures, placeText } from '../../src/words/need.ts';
import { collaborationFigures, countsAt, knownIn, regionFigures, regionStatus } from '../../src/words/region.ts';
import { newestYear, schoolFigures, schoolStatus, schoolTitle } from '../../src/words/school.ts';
import { activity, education, small } from './factory.ts';

const t = translator('sv');
const norr = (catalogue = small()) => {
  const region = catalogue.regions.find(({ key }) => key === 'norr');
  if (!region) throw new Error('the small content has no region norr');
  return region;
};

describe('a region in words', () => {
  it('is unsure before all else, then certified since a year where we know it', () => {
    expect(regionStatus({ confidence: 'low', certifiedSince: 2010, status: 'certified' }, t)).toBe(t('region.status.uncertain'));
    expect(regionStatus({ confidence: 'high', certifiedSince: 2010, status: 'certified' }, t)).toContain('2010');
    expect(regionStatus({ confidence: 'medium', status: 'certified' }, t)).toBe(t('region.status.certified'));
  });

  it('has figures that count what there still is, and lead to where it stands', () => {
    const catalogue = small(education('norr/gammal', { active: false }), activity('norr/slut', { status: 'ended' }), activity('norr/ny'));
    const figures = regionFigures(norr(catalogue), t);
    expect(figures.map(({ value }) => value)).toEqual([1, 1, 1, undefined, 1]);
    expect(figures[0]?.href).toBe('#skolor');
  });

  it('tells those who work with it how many gaps there are, and whom one asks', () => {
    const catalogue = small(education('norr/ny'), activity('norr/ny'));
    expect(collaborationFigures(catalogue, norr(catalogue), t)).toEqual([
      { label: t('thread.figures.gaps'), value: 0, href: '/regioner/norr/luckor/' },
      { label: t('gaps.asked'), value: contactsOf(norr(catalogue), catalogue.site, t).name, href: '#fraga' },
    ]);
  });

  it('says nothing of what we know none of: there may be', () => {
    const catalogue = small();
    const empty: Region = { ...norr(catalogue), schools: [], educations: [], municipalities: [] };
    expect(knownIn(empty, t)).toEqual([]);
    expect(knownIn(norr(catalogue), t)).toEqual([t('count.schools', { count: 1 }), t('count.educations', { count: 1 })]);
    expect(regionFigures(empty, t)[0]).toMatchObject({ value: undefined });
  });

  it('counts at a stage only what there is any of', () => {
    const catalogue = small();
    const [school] = threadOf(catalogue, norr(catalogue));
    if (!school) throw new Error('the thread has no stage');
    expect(countsAt({ ...school, activity: [], competition: [], education: [], offers: [], job: [], cells: [] }, t)).toEqual([]);
    expect(countsAt(school, t).at(0)).toBe(t('embed.count.activities', { count: school.activity.length }));
  });

  it('is reached by way of the regions', () => {
    const below = { title: 'Luckor', address: '/x/' };
    expect(regionCrumbs(norr(), 'sv', below)).toEqual([
      { title: t('kind.region'), address: '/regioner/' },
      { title: 'Norr', address: '/regioner/norr/' },
      below,
    ]);
  });
});

const cell = (state: CellState, kind: StepKind = 'activity', expected = state === 'gap'): Cell => ({
  stage: {} as Stage,
  state,
  kind,
  expected,
  steps: [],
  sureness: 'unsure',
});

describe('gaps in words', () => {
  it('are a count, or the saying that we cannot know', () => {
    expect(gapsOf([cell('gap'), cell('here', 'job', true), cell('blank')], t)).toBe('1 av 2');
    expect(gapsOf([cell('here'), cell('unknown')], t)).toBe(t('gaps.index.unknown'));
    expect(gapsOf([cell('gap'), cell('unknown', 'education', true)], t)).toBe('1 av 2');
  });

  it('of a region name what is missing at most stages first', () => {
    const cells = [cell('gap', 'event'), cell('gap', 'story'), cell('gap', 'story')];
    expect(kindsMissing(cells.slice(0, 2), t, 'sv')).toBe(`${t('kind.event').toLowerCase()} och ${t('kind.story').toLowerCase()}`);
    const lead = regionLead(cells, t, 'sv');
    expect(lead.indexOf(t('kind.story').toLowerCase())).toBeLessThan(lead.indexOf(t('kind.event').toLowerCase()));
    expect(lead).toContain('3 av 3');
    expect(regionLead([cell('here')], t, 'sv')).toBe(t('gaps.lead.none'));
    expect(regionLead([cell('unknown')], t, 'sv')).toBe(t('gaps.lead.unknown'));
  });

  it('are told though nobody knows what is taught at a stage, and that is told too', () => {
    const untold = t('gaps.lead.untold', { count: 1 });
    expect(regionLead([cell('gap', 'story'), cell('unknown', 'education', true)], t, 'sv')).toMatch(new RegExp(`1 av 2.*${untold}$`));
    expect(regionLead([cell('here'), cell('unknown', 'education', true)], t, 'sv')).toBe(`${t('gaps.lead.none.known')} ${untold}`);
  });

  it('of the country tell in how many regions the thread is broken', () => {
    const lead = countryLead([[cell('gap', 'story')], [cell('here')], [cell('gap', 'story'), cell('gap', 'event')]], t);
    expect(lead).toBe(t('gaps.index.broken', { broken: 2, count: 3, kind: t('kind.story').toLowerCase() }));
    expect(countryLead([[cell('here')]], t)).toBe(t('gaps.lead.none'));
  });

  it('make a stretch whole, partly or all frayed, thin or unknown, and only the frayed have figures', () => {
    const states = [
      [cell('here'), cell('unknown')],
      [cell('gap')],
      [cell('gap'), cell('here', 'job', true)],
      [cell('national'), cell('unsure')],
      [cell('national'), cell('blank')],
    ].map((cells) => stretchOf(cells, t));
    expect(states.map(({ state, short }) => [state, short])).toEqual([
      ['unknown', undefined],
      ['gap', '1/1'],
      ['part', '1/2'],
      ['here', undefined],
      ['national', undefined],
    ]);
  });

  it('fray the thread wherever one is, though something else is tied there', () => {
    expect(holdOf([cell('here'), cell('gap')])).toBe('frayed');
    expect(holdOf([cell('here'), cell('unsure')])).toBe('tied');
    expect(holdOf([cell('unsure'), cell('national')])).toBe('open');
  });
});

describe('need in words', () => {
  const job = (title: string, lang: 'sv' | 'en' = 'sv') => ({ title, lang }) as Job;
  const group = (taught: Taught, needed = true, label: string = taught): Group =>
    Object.assign({} as Group, {
      label,
      taught,
      needed,
      supply: taught === 'yes' ? [{}] : [],
      jobs: [job('Snickare')],
      ads: { value: 20 },
    });
  const [yes, maybe, unknown, no, few] = [group('yes'), group('maybe'), group('unknown'), group('no', true, 'Målare'), group('yes', false)];
  const swedish = { language: 'sv', mainLanguage: 'sv', languageOf: (): 'sv' => 'sv' } as const;
  const english = { language: 'en', mainLanguage: 'sv', languageOf: (): 'sv' => 'sv' } as const;

  it('sorts the groups by what is to be said of them, and says nothing where nothing is known', () => {
    const need = byNeed({ computable: true, groups: [yes, few, maybe, unknown, no] } as Match);
    expect(need).toEqual({
      needed: [yes, maybe, unknown, no],
      taught: [yes],
      perhaps: [maybe],
      unknown: [unknown],
      missing: [no],
      few: [few],
    });
    expect(needFigures(need, t).map(({ value }) => value)).toEqual([4, 1, 1, 1, 1]);
    expect(needFigures({ ...need, missing: [] }, t)).toHaveLength(4);
    expect(byNeed({ computable: false, reason: 'no-ads' }).needed).toEqual([]);
  });

  it('names a group by its label, and in another language than that of the label by its jobs', () => {
    expect(groupName(no, swedish)).toEqual({ name: 'Målare' });
    expect(groupName({ ...no, label: 'Painters' }, { ...english, languageOf: () => 'en' })).toEqual({ name: 'Painters' });
    const many = { label: 'L', jobs: [job('Joiner', 'en'), job('Målare'), job('C')] } as const;
    expect(groupName(many, english)).toEqual({ name: 'Joiner, Målare, …', lang: undefined });
    expect(groupName({ label: 'L', jobs: [job('Snickare')] }, english)).toEqual({ name: 'Snickare', lang: 'sv' });
  });

  it('says of a chart first what is surely not taught, then how much surely is; of what nobody knows it says nothing', () => {
    const message = (...groups: Group[]): string => chartMessage(groups, 'Norr', swedish).text;
    const area = 'Norr';
    expect(message(unknown)).toBe(t('need.chart.most', { area }));
    expect(message(yes, unknown)).toBe(t('need.chart.some', { area, taught: 1, count: 2 }));
    expect(message(yes, no)).toBe(t('need.chart.gap', { area, group: 'Målare' }));
    expect(message(yes, yes)).toBe(t('need.chart.whole', { area }));
    expect(message(maybe)).toBe(t('need.chart.maybe', { area }));
    expect(message(yes, maybe)).toBe(t('need.chart.some', { area, taught: 1, count: 2 }));
  });

  it('tells by which registers something is not there, wherever it says so', () => {
    const record = (source: string) => ({ form: 'komvux' as const, extent: 'whole' as const, source });
    const gap = Object.assign({} as Group, no, { absence: { sure: true, records: [record('susa'), record('myh'), record('susa')] } });
    expect(coveredBy(gap.absence)).toBe('myh susa');
    expect(coveredBy({ sure: false, unknown: [] }, undefined)).toBeUndefined();
    expect(chartMessage([gap], 'Norr', swedish).coveredBy).toBe('myh susa');
    expect(chartRow(gap, swedish, t).coveredBy).toBe('myh susa');
    expect(needFigures({ ...byNeed({ computable: true, groups: [gap] } as unknown as Match) }, t).at(-1)?.coveredBy).toBe('myh susa');
  });

  it('is of a region where it is counted in several of its municipalities; else its heading names the one, or the county', () => {
    const place = (name: string) => ({ name }) as Municipality;
    const counties = [{ code: '05', name: 'Östergötlands län' }];
    const head = (kind: 'municipalities' | 'counties', ...municipalities: Municipality[]) =>
      headOf({ computable: true, area: { kind, municipalities, counties } } as unknown as Match, { name: 'Norr' }, t, 'sv');
    expect(head('municipalities', place('Norrby'), place('Mellanby'))).toMatchObject({
      area: 'Norr',
      title: t('need.title', { region: 'Norr' }),
    });
    expect(head('municipalities', place('Norrby'))).toMatchObject({
      area: 'kommunen Norrby',
      title: 'Behov och utbildning i kommunen Norrby, för Norr',
    });
    expect(head('counties', place('Norrby'), place('Mellanby'))).toMatchObject({
      area: 'Östergötlands län',
      title: 'Behov och utbildning i Östergötlands län, för Norr',
    });
  });

  it('tells how far off something is, and what to mind about it', () => {
    expect(distanceText({}, t, 'sv')).toBe(t('need.near.unknown'));
    expect(distanceText({ distanceKm: 0 }, t, 'sv')).toBe(t('need.near.here'));
    const supply = {
      study: { kind: 'education', municipality: { name: 'Norrby' }, certification: { year: 2025 } },
      certain: false,
      further: true,
    } as never;
    expect(placeText({ ...(supply as object), distanceKm: 12 } as never, t, 'sv')).toBe(
      `Norrby, ${t('need.near.km', { km: '12' })}, ${t('need.maybe')}`,
    );
    expect(mindsOf(supply, t, 'sv')).toBe([t('need.maybe'), t('need.further'), t('need.dated', { year: 2025 })].join(', '));
  });
});

describe('a municipality in words', () => {
  it('has figures that lead only to what there is', () => {
    const catalogue = small();
    const [here] = catalogue.municipalities;
    if (!here) throw new Error('the small content has no municipality');
    const near = [
      { form: 'gymnasium' as const, of: 'schools' as const, here: 0, nearest: { place: here, km: 41.6, count: 1, neighbour: true } },
    ];
    const figures = (place: Municipality, from: typeof near) =>
      municipalityFigures(place, { schools: schoolsIn(place), near: from }, catalogue, t).filter(({ value }) => value !== undefined);
    expect(figures({ ...here, schools: [], educations: [] }, near)).toEqual([
      { label: t('place.nearest'), value: `${here.name}, ${t('municipality.km', { km: 42 })}`, href: '#nara' },
    ]);
    expect(figures(here, []).map(({ value }) => value)).toEqual([here.schools.length, supplyOf(here).length]);
  });
});

describe('a school in words', () => {
  const place = { name: 'Norrby' } as School['municipality'];

  it('is called with its municipality, unless the name says it', () => {
    expect(schoolTitle({ name: 'Skogsskolan', municipality: place })).toBe('Skogsskolan, Norrby');
    expect(schoolTitle({ name: 'Norrby gymnasium', municipality: place })).toBe('Norrby gymnasium');
    expect(schoolTitle({ name: 'Skogsskolan' })).toBe('Skogsskolan');
  });

  it('is as new as the newest of its sources, and undated where none has a year', () => {
    expect(newestYear([{ id: 'a', year: 2019 }, { id: 'b' }, { id: 'c', year: 2024 }])).toBe(2024);
    expect(newestYear([{ id: 'b' }])).toBeUndefined();
  });

  it('has a place that leads on only where we know it', () => {
    const [school] = norr().schools;
    if (!school) throw new Error('the small content has no school');
    expect(schoolFigures(school, t, 'sv', undefined)[0]).toMatchObject({ value: 'Norrby', href: '/kommuner/norrby/' });
    const [unknown] = schoolFigures({ ...school, municipality: undefined }, t, 'sv', 'sv');
    expect(unknown).toEqual({ label: t('kind.one.municipality'), value: t('school.municipalityUnknown') });
    expect(schoolStatus(school, t, 'Ringen')).toBe(t('certification.school.certified', { network: 'Ringen' }));
  });
});

describe('dates in words', () => {
  const item = (data: object): CalendarItem => Object.assign({} as CalendarItem, { title: 'Mässa', months: [], confidence: 'high' }, data);

  it('are said in as few words as they need, each part with its day', () => {
    expect(daysOf({ start: '2026-11-27' }, 'sv')).toEqual([{ day: '2026-11-27', text: '27 november 2026' }]);
    const span = daysOf({ start: '2026-11-27', end: '2026-11-29' }, 'sv');
    expect(span.map(({ day }) => day)).toEqual(['2026-11-27', '2026-11-29']);
    expect(span.map(({ text }) => text).join('')).toBe('27–29 november 2026');
    expect(daysOf({ start: '2026-11', end: '2027-02' }, 'sv').map(({ text }) => text)).toEqual(['november 2026 – ', 'februari 2027']);
  });

  it('say that it tends to be then, or only was', () => {
    expect(usuallyIn({ months: [], confidence: 'low' }, t, 'sv')).toBe('');
    expect(usuallyIn({ months: [11], confidence: 'high' }, t, 'sv')).toBe(t('calendar.usually', { months: 'november' }));
    expect(usuallyIn({ months: [11], confidence: 'low' }, t, 'sv')).toBe(t('calendar.wasIn', { months: 'november' }));
    expect(nextTime({ item: item({ start: '2026-11-27' }), month: '2026-11' }, t, 'sv')).toBe('27 november 2026');
    expect(nextTime({ item: item({}), month: '2026-12' }, t, 'sv')).toBe(t('calendar.usually', { months: 'december' }));
  });

  it('have months with a capital, or in three letters', () => {
    expect(monthHeading('2026-11', 'sv')).toBe('November 2026');
    expect(monthShort('2026-09', 'sv')).toBe('sep');
  });

  it('say what kind they are of and what they are called alone', () => {
    expect(kindOf(item({ from: 'event', kind: 'open-house' }), t)).toBe(t('calendar.kind.open-house'));
    expect(kindOf(item({ from: 'application', moment: 'opens' }), t)).toBe(t('calendar.kind.application'));
    expect(kindOf(item({ from: 'recurring', kind: 'tävling' }), t)).toBe('tävling');
    expect(nameOf(item({ moment: 'closes' }), t)).toBe(`${t('calendar.closes')}: Mässa`);
    expect(nameOf(item({ happens: 'Final' }), t)).toBe('Mässa: Final');
  });

  it('are doubted where it is unknown whether the thing is still there, or the sources are weak', () => {
    expect(doubtOf(item({ competition: { status: 'unknown' } }), t)).toBe(t('status.unknown'));
    expect(doubtOf(item({ confidence: 'low' }), t)).toBe(t('calendar.unsure'));
    expect(doubtOf(item({}), t)).toBeUndefined();
  });

  it('stand in the language that their words are in, and the name of an education in its own', () => {
    expect(titleLanguage(item({ from: 'event' }), { languageOf: () => 'sv' })).toBe('sv');
    expect(titleLanguage(item({ from: 'application', education: { lang: 'en' } }), { languageOf: () => 'sv' })).toBe('en');
  });
});

describe('the map of a region', () => {
  const [north, south] = [
    { name: 'Norrby', position: [62, 17] as const },
    { name: 'Söderby', position: [61, 17] as const },
  ];

  it('has the region’s own places first, each once, and tells where its schools are', () => {
    const catalogue = small({
      kind: 'school',
      key: 'norr/borta',
      data: { id: 'borta', name: 'Borta', kinds: ['gymnasium'], municipality: 'Söderby', status: 'certified', active: false },
    });
    expect(placesAround(norr(catalogue)).map(({ name, own, school }) => [name, own, school])).toEqual([['Norrby', true, true]]);
  });

  it('draws thread between its own places alone, a knot at each, and no sheet without a place', () => {
    expect(regionSheet([])).toBeUndefined();
    const own = { own: true, school: true };
    expect(regionSheet([{ ...north, ...own }])?.thread).toBe('');
    expect(
      regionSheet([
        { ...north, ...own },
        { ...south, own: false, school: false },
      ])?.thread,
    ).toBe('');
    const sheet = regionSheet([
      { ...north, ...own },
      { ...south, own: true, school: false },
    ]);
    expect(sheet?.thread.match(/M/g)).toHaveLength(1);
    expect(sheet?.knots.map(({ kind }) => kind)).toEqual(['school', 'open']);
    expect(sheet?.names.map(({ text }) => text)).toEqual(['Norrby', 'Söderby']);
  });

  it('explains the knots that it shows, and no other', () => {
    const kinds = (...places: { own: boolean; school: boolean; some?: boolean }[]): string[] =>
      knotLegend(places, t).map(({ kind }) => kind);
    expect(kinds({ own: true, school: false })).toEqual(['open']);
    expect(kinds({ own: true, school: true }, { own: false, school: true })).toEqual(['school', 'other school']);
    expect(kinds({ own: false, school: true }, { own: false, school: false })).toEqual(['other']);
    expect(kinds({ own: true, school: false, some: true })).toEqual(['some']);
    expect(kinds()).toEqual([]);
  });
});
