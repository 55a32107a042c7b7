import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaps } from '../../src/thread/gaps.ts';
import { inNeutralOrder } from '../../src/thread/order.ts';
import { distanceKm } from '../../src/thread/distance.ts';
import { companyRolesAt } from '../../src/thread/company.ts';
import { thread } from '../../src/thread/thread.ts';
import { onwardFrom } from '../../src/thread/onward.ts';
import type { Catalogue, Stage } from '../../src/catalogue/types.ts';
import { type Added, activity, competition, education, input, small } from './factory.ts';

const norr = (catalogue: Catalogue) => catalogue.regions.find((r) => r.key === 'norr')!;
const threadOf = (...added: Added[]) => {
  const catalogue = small(...added);
  return thread(input(catalogue), norr(catalogue));
};
const cellsOf = (...added: Added[]) => {
  const catalogue = small(...added);
  return gaps(threadOf(...added), norr(catalogue), catalogue);
};
const titles = (steps: readonly { entry: { title: string } }[]): string[] => steps.map(({ entry }) => entry.title);

describe('the stages ahead of one', () => {
  it('are itself and all that it leads to, each once, and none of the ways back', () => {
    const stage = (id: string, ...next: Stage[]): Stage => ({ id, next, back: [] }) as unknown as Stage;
    const work = stage('work');
    const [college, higher] = [stage('college', work), stage('higher', work)];
    const school = { ...stage('school', college, higher), back: [stage('adult', college)] };
    expect(onwardFrom(school).map(({ id }) => id)).toEqual(['school', 'college', 'higher', 'work']);
    expect(onwardFrom(work)).toEqual([work]);
  });
});

describe('the thread of a region', () => {
  it('has every stage in order, with what there is at each', () => {
    const [school, work] = threadOf();
    expect([school!.stage.id, work!.stage.id]).toEqual(['skola', 'arbete']);
    expect(titles(school!.education)).toEqual(['Träprogrammet, Skogsskolan']);
    expect(titles(school!.competition)).toEqual(['Kvisten']);
    expect(titles(work!.job)).toEqual(['Snickare']);
    expect(titles(work!.story)).toEqual(['Kaj sågade rakt']);
    expect(titles(school!.event)).toEqual(['Öppet hus']);
  });

  it('puts what is in the region before what is national, then goes by the alphabet', () => {
    const [school] = threadOf(activity('a-nationell'), activity('norr/z-egen'), activity('norr/b-egen'));
    expect(titles(school!.activity)).toEqual(['norr/b-egen', 'norr/z-egen', 'a-nationell', 'Öppen verkstad']);
    expect(school!.activity.map(({ scope }) => scope)).toEqual(['regional', 'regional', 'national', 'national']);
  });

  it('leaves out what has ended, what is only planned, and what is another region’s', () => {
    const soder: Added = {
      kind: 'region',
      key: 'soder',
      data: {
        title: 'Söder',
        name: 'Söder',
        summary: 'S.',
        reviewed: '2026-01-02',
        status: 'certified',
        confidence: 'high',
        counties: ['Norra länet'],
      },
    };
    const [school] = threadOf(
      soder,
      activity('norr/slut', { status: 'ended' }),
      activity('norr/snart', { status: 'planned' }),
      activity('soder/annan'),
    );
    expect(titles(school!.activity)).toEqual(['Öppen verkstad']);
  });

  it('tells whom one meets', () => {
    const [school] = threadOf(activity('norr/besok', { meet: 'snickare' }));
    expect(school!.meet.map(({ who }) => who)).toEqual(['snickare']);
  });

  it('is not sure of an education whose source is old or has no year', () => {
    const [school] = threadOf(
      education('norr/gammal', { certification: { status: 'certified', source: 'tidning', year: 2010 } }),
      education('norr/utan-ar', { certification: { status: 'certified', source: 'tidning' } }),
    );
    expect(Object.fromEntries(school!.education.map(({ entry, certain }) => [entry.key, certain]))).toEqual({
      'norr/gammal': false,
      'norr/utan-ar': false,
      'norr/tra-skogsskolan': true,
    });
  });

  it('counts no education that is planned, applied for or gone', () => {
    const [school] = threadOf(
      education('norr/planerad', { certification: { status: 'planned', source: 'tidning' } }),
      education('norr/sokt', { certification: { status: 'applied', source: 'tidning' } }),
      education('norr/borta', { active: false }),
    );
    expect(titles(school!.education)).toEqual(['Träprogrammet, Skogsskolan']);
  });

  it('is the same whenever it is made from the same content', () => {
    const shape = (t: ReturnType<typeof threadOf>): unknown =>
      t.map((at) => [at.stage.id, titles(at.activity), titles(at.competition), titles(at.education), titles(at.job)]);
    expect(shape(threadOf(activity('b'), activity('a')))).toEqual(shape(threadOf(activity('a'), activity('b'))));
  });
});

describe('the neutral order', () => {
  const entry = fc.record({
    title: fc.string({ minLength: 1, maxLength: 6 }),
    start: fc.option(fc.constantFrom('2026-12-01', '2027-01-01'), { nil: undefined }),
    region: fc.constantFrom(undefined),
    confidence: fc.constantFrom('high', 'low'),
    status: fc.constantFrom('running', 'unknown'),
    website: fc.webUrl(),
    companyRole: fc.record({ text: fc.string(), ours: fc.boolean() }),
    cost: fc.string(),
    organiser: fc.string(),
  });

  it('heeds only region, date and title: no other field can buy a better place', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), fc.array(entry, { minLength: 12, maxLength: 12 }), (entries, others) => {
        const changed = entries.map((e, i) => ({ ...others[i]!, title: e.title, start: e.start, region: e.region }));
        const places = (list: readonly { title: string; start?: string | undefined }[]): string[] =>
          inNeutralOrder(list, 'sv').map((e) => `${e.start} ${e.title}`);
        expect(places(changed)).toEqual(places(entries));
      }),
    );
  });

  it('follows the alphabet of the page’s language', () => {
    const rows = ['Zink', 'Åska', 'Bro'].map((title) => ({ title }));
    expect(inNeutralOrder(rows, 'sv').map(({ title }) => title)).toEqual(['Bro', 'Zink', 'Åska']);
    expect(inNeutralOrder(rows, 'en').map(({ title }) => title)).toEqual(['Åska', 'Bro', 'Zink']);
  });

  it('does not depend on the order that things were written in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(entry, { maxLength: 10, selector: (e) => `${e.start} ${e.title}` }), (entries) => {
        const places = (list: typeof entries): string[] => inNeutralOrder(list, 'sv').map((e) => `${e.start} ${e.title}`);
        const once = new Set(places(entries));
        // Titles that collate as equal keep the order they came in.
        fc.pre(
          entries.every((a, i) => entries.every((b, j) => i === j || a.start !== b.start || a.title.localeCompare(b.title, 'sv') !== 0)),
        );
        expect(places(entries.toReversed())).toEqual([...once]);
      }),
    );
  });
});

describe('the gaps of a region', () => {
  const state = (cells: ReturnType<typeof cellsOf>, stage: string, kind: string): string =>
    cells.flat().find((c) => c.stage.id === stage && c.kind === kind)!.state;

  it('tell a gap from a blank by what the stage expects', () => {
    const ended = { ...activity('oppen-verkstad', { status: 'ended' }) };
    expect(state(cellsOf(ended), 'skola', 'activity')).toBe('gap');
    expect(state(cellsOf(), 'arbete', 'activity')).toBe('blank');
  });

  it('tell what is here from what is unsure and what is only national', () => {
    expect(state(cellsOf(), 'skola', 'activity')).toBe('national');
    expect(state(cellsOf(activity('norr/x', { status: 'unknown' })), 'skola', 'activity')).toBe('unsure');
    expect(state(cellsOf(activity('norr/x')), 'skola', 'activity')).toBe('here');
  });

  it('are never sure, and unknown where little is known of the region', () => {
    const little = { confidence: 'low' as const, municipalities: [] };
    const cells = gaps(threadOf(activity('oppen-verkstad', { status: 'ended' })), little, small());
    expect(state(cells, 'skola', 'activity')).toBe('unknown');
    expect(cells.flat().filter((c) => c.state === 'gap')).toEqual([]);
    expect(
      cellsOf()
        .flat()
        .filter((c) => c.steps.length === 0 && c.sureness === 'sure'),
    ).toEqual([]);
  });

  it('are not filled by a story that is made up', () => {
    const stages = thread(input(small()), norr(small())).map((at) => ({ ...at, stage: { ...at.stage, expects: ['story' as const] } }));
    expect(state(gaps(stages, norr(small()), small()), 'arbete', 'story')).toBe('gap');
  });

  const anything = fc.oneof(
    fc.record({
      make: fc.constant(activity),
      key: fc.constantFrom('ny', 'norr/ny'),
      data: fc.record({
        status: fc.constantFrom('running', 'unknown', 'ended', 'planned'),
        stages: fc.constantFrom(['skola'], ['arbete'], ['skola', 'arbete']),
      }),
    }),
    fc.record({
      make: fc.constant(competition),
      key: fc.constant('ny'),
      data: fc.record({
        status: fc.constantFrom('running', 'unknown', 'ended', 'planned'),
        stages: fc.constantFrom(['skola'], ['arbete']),
      }),
    }),
    fc.record({
      make: fc.constant(education),
      key: fc.constant('norr/ny'),
      data: fc.record({ stage: fc.constantFrom('skola', 'arbete'), active: fc.constantFrom(undefined, false) }),
    }),
  );

  it('are never made by adding an entry', () => {
    const count = (cells: ReturnType<typeof cellsOf>): boolean[] => cells.flat().map((c) => c.state === 'gap');
    const before = count(cellsOf());
    fc.assert(
      fc.property(anything, ({ make, key, data }) => {
        const after = count(cellsOf(make(key, data)));
        expect(after.every((gap, i) => !gap || before[i])).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('leave no published education, activity or competition off the thread it belongs to', () => {
    fc.assert(
      fc.property(anything, ({ make, key, data }) => {
        const added = make(key, data);
        const gone = ('status' in data && ['ended', 'planned'].includes(data.status)) || ('active' in data && data.active === false);
        const all = threadOf(added).flatMap((at) => [...at.activity, ...at.competition, ...at.education].map(({ entry }) => entry.key));
        expect(all.includes(key)).toBe(!gone);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what a company can give', () => {
  it('comes from what there is at the stage, in the region and nationally', () => {
    const catalogue = small(
      activity('norr/lokal', { companyRole: { text: 'Ta emot ett besök', ours: true } }),
      activity('riks', { companyRole: { text: 'Sitt i juryn', ours: false } }),
    );
    expect(companyRolesAt(catalogue, catalogue.stages[0]!, norr(catalogue)).map(({ role }) => role.text)).toEqual([
      'Ta emot ett besök',
      'Sitt i juryn',
    ]);
  });
});

describe('the distance between two places', () => {
  it('is that of the map', () => {
    // Stockholm to Gothenburg, about 398 km as the crow flies.
    expect(distanceKm([59.3293, 18.0686], [57.7089, 11.9746])).toBeCloseTo(397, -1);
  });

  it('is none to itself, the same both ways, and never longer by going straight', () => {
    const place = fc.tuple(fc.double({ min: 55, max: 69, noNaN: true }), fc.double({ min: 10, max: 24, noNaN: true }));
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        expect(distanceKm(a, a)).toBe(0);
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
        expect(distanceKm(a, c)).toBeLessThanOrEqual(distanceKm(a, b) + distanceKm(b, c) + 1e-6);
      }),
    );
  });
});
