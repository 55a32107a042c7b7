import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/catalogue/check.ts';
import { hasRoundsLeft, link } from '../../src/catalogue/link.ts';
import { schoolName } from '../../src/catalogue/linked/register.ts';
import type { RawContent, RawEntry } from '../../src/catalogue/read.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { known } from '../../src/known.ts';
import { absence, coverageOf } from '../../src/supply/coverage.ts';
import { formsTo, offersOf, openOffers, schoolsWith } from '../../src/supply/offers.ts';
import { match } from '../../src/thread/match.ts';
import { small } from './factory.ts';

// A country of two municipalities, Norrby in a region and Utby in none, and what registers say of them.

type Programme = {
  id: string;
  decided?: number;
  name?: string;
  municipalities?: string[];
  rounds?: number;
  sun?: string;
  seatsPerRound?: number[];
};
type Covers = { form: string; of: string; extent: string; municipalities?: string[] }[];

const receipt = (count: number, covers: Covers = []): object => ({
  source: 'tidning',
  file: 'fil.json',
  retrieved: '2026-01-02',
  licence: 'CC0',
  period: '2023-2026',
  count,
  sha256: '0'.repeat(64),
  covers,
});
const entry = (kind: RawEntry['kind'], key: string, data: object, region?: string): RawEntry => ({
  kind,
  key,
  file: `${kind}/${key}`,
  data,
  bodyLine: 0,
  line: () => undefined,
  ...(region && { region }),
});
const common = { summary: 'En mening.', reviewed: '2026-01-02', sources: [] };

function country(
  programmes: Programme[],
  { covers = [], units = [], ads = 20 }: { covers?: Covers; units?: object[]; ads?: number } = {},
): Catalogue {
  const rows = programmes.map(({ id, ...more }) => ({
    id,
    decided: 2026,
    area: 'Teknik',
    name: 'Snickare',
    provider: 'Skolan AB',
    municipalities: ['9901'],
    form: 'bound',
    rounds: 2,
    sun: '543ca',
    ...more,
  }));
  const groups = ['7111', '7131'].map((ssyk) => ({ ssyk, label: `Grupp ${ssyk}`, national: ads, municipalities: { '9901': ads } }));
  const file = (name: string, data: object): { file: string; text: string } => ({
    file: `imported/${name}.json`,
    text: JSON.stringify(data),
  });
  const raw: RawContent = {
    entries: [
      entry('site', 'site', {
        name: 'S',
        tagline: 'T',
        summary: 'S.',
        thread: 'tråd',
        sector: { name: 'trä' },
        network: 'N',
        address: 'https://s.example',
        languages: ['sv'],
        publisher: { name: 'P', email: 'p@s.example' },
        licences: { content: 'CC0', contentAddress: 'https://s.example/l' },
      }),
      entry('source', 'tidning', { id: 'tidning', url: 'https://tidning.example/', retrieved: '2026-01-02' }),
      entry('municipality', 'Norrby', { code: '9901', name: 'Norrby', county: 'Länet', position: [60, 17] }),
      entry('municipality', 'Utby', { code: '9902', name: 'Utby', county: 'Länet', position: [61, 17] }),
      entry('stage', 'skola', { id: 'skola', title: 'Skola', short: 'SK', ages: 'Unga', summary: 'Du går.' }),
      entry('doing', 'gora', { id: 'gora', title: 'Göra', summary: 'Du gör.' }),
      ...Object.entries({ snickare: '7111', malare: '7131' }).map(([id, code]) =>
        entry('job', id, { ...common, title: id, ssyk: { code, label: `Grupp ${id}` }, tasks: ['Göra'], doing: ['gora'] }),
      ),
      entry('programme', 'yh', {
        ...common,
        title: 'YH',
        form: 'higher-vocational',
        stage: 'skola',
        length: { value: 2, unit: 'år', source: 'tidning' },
        higherEducation: 'not-applicable',
        jobs: ['snickare', 'malare'].map((id) => ({ job: id, basis: 'typical' })),
      }),
      entry('sun', '543ca', { id: '543ca', name: 'Trä', jobs: ['snickare'], basis: 'name' }),
      entry('sun', '582dy', { id: '582dy', name: 'Bygge', jobs: ['snickare', 'malare'], basis: 'typical' }),
      entry('sun', '541ea', { id: '541ea', name: 'Bagare', out: 'livsmedel' }),
      entry('sun', 'namn-mal', { id: 'namn-mal', name: 'Målare', words: ['målare'], jobs: ['malare'], basis: 'typical' }),
      entry(
        'region',
        'norr',
        {
          ...common,
          title: 'norr',
          name: 'norr',
          status: 'certified',
          confidence: 'high',
          counties: ['Länet'],
          municipalities: ['Norrby'],
        },
        'norr',
      ),
    ],
    problems: [],
    files: new Set(),
    imported: [
      file('yh', { receipt: receipt(rows.length, covers), programmes: rows }),
      file('ads', { receipt: { ...receipt(2), period: '2024' }, groups }),
      ...(units.length > 0 ? [file('units', { receipt: { ...receipt(units.length), period: '2026' }, schools: units })] : []),
    ],
    history: [],
    unreadable: [],
  };
  const content = checkContent(raw);
  expect(content.problems).toEqual([]);
  return link(content, { language: 'sv', date: '2026-11-23' });
}
const norr = ({ regions }: Catalogue) => known(regions[0], 'the region');
const job = ({ jobs }: Catalogue, key: string) =>
  known(
    jobs.find((one) => one.key === key),
    key,
  );
const norrby = ({ municipalities }: Catalogue) =>
  known(
    municipalities.find(({ name }) => name === 'Norrby'),
    'Norrby',
  );
const needOf = (catalogue: Catalogue, ssyk = '7111') => {
  const found = match(catalogue, norr(catalogue));
  if (!found.computable) throw new Error(found.reason);
  return known(
    found.groups.find((group) => group.ssyk === ssyk),
    ssyk,
  );
};

describe('an offer', () => {
  it('leads for certain to the one job of its code, and perhaps to each of several', () => {
    const catalogue = country([{ id: 'a' }, { id: 'b', sun: '582dy', name: 'Bygge' }]);
    expect(catalogue.offers.map(({ title, jobs }) => [title, jobs.map(({ job: to, certain }) => [to.key, certain])])).toEqual([
      [
        'Bygge',
        [
          ['snickare', false],
          ['malare', false],
        ],
      ],
      ['Snickare', [['snickare', true]]],
    ]);
    expect(norrby(catalogue).offers).toHaveLength(2);
    expect(job(catalogue, 'malare').offers).toHaveLength(1);
  });

  it('without a code leads where a word of its name does', () => {
    const catalogue = country([{ id: 'a', sun: undefined as never, name: 'Kulturmålare' }]);
    expect(catalogue.offers.map(({ jobs }) => jobs.map(({ job: to }) => to.key))).toEqual([['malare']]);
  });

  it('is one for what has been renewed, the newest decision first', () => {
    const [offer] = country([
      { id: 'MYH 1', decided: 2024 },
      { id: 'MYH 2', decided: 2026 },
    ]).offers;
    expect(offer).toMatchObject({ id: 'yh-2', asOf: '2026', decisions: [{ year: 2026 }, { year: 2024 }] });
  });

  it.each([
    [2026, 1, true],
    [2025, 1, true],
    [2024, 1, false],
    [2023, 3, true],
    [2023, 2, false],
  ])('decided in %i with %i rounds has one left at the end of 2026: %s', (year, rounds, left) => {
    expect(hasRoundsLeft({ year, rounds }, '2026-11-23')).toBe(left);
  });

  it('of another field, or of an unknown code, is left out and counted, so that all rows add up', () => {
    const code = fc.constantFrom('543ca', '582dy', '541ea', '999zz', undefined);
    const programme = fc.record({
      name: fc.constantFrom('Snickare', 'Kulturmålare', 'Bagare'),
      sun: code,
      decided: fc.integer({ min: 2023, max: 2026 }),
    });
    fc.assert(
      fc.property(fc.array(programme, { minLength: 1, maxLength: 12 }), (list) => {
        const { offers, leftOut } = country(list.map((row, i) => ({ ...row, id: `r${i}`, sun: row.sun as string })));
        const shown = offers.reduce((sum, { decisions }) => sum + decisions.length, 0);
        expect(shown + leftOut.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a claim of absence', () => {
  const whole: Covers = [{ form: 'yrkeshogskola', of: 'educations', extent: 'whole' }];

  it('needs whole coverage of every form that could lead there, in every place', () => {
    const places = (catalogue: Catalogue) => norr(catalogue).municipalities;
    const all = country([{ id: 'a', municipalities: ['9902'] }], { covers: whole });
    expect(absence(['yrkeshogskola'], places(all), all.imported)).toMatchObject({ sure: true, records: [{ source: 'tidning' }] });
    expect(absence(['yrkeshogskola', 'komvux'], places(all), all.imported)).toMatchObject({
      sure: false,
      unknown: [{ form: 'komvux', extent: 'none' }],
    });
    const some = country([{ id: 'a' }], { covers: [{ form: 'yrkeshogskola', of: 'educations', extent: 'some' }] });
    expect(absence(['yrkeshogskola'], places(some), some.imported).sure).toBe(false);
    const there = country([{ id: 'a' }], { covers: [{ ...whole[0]!, municipalities: ['9902'] }] });
    expect(absence(['yrkeshogskola'], places(there), there.imported).sure).toBe(false);
  });

  it('is never made of nothing: without forms or without places nothing can be said', () => {
    const { imported } = country([{ id: 'a' }], { covers: whole });
    expect(absence([], [{ code: '9901', educations: [] }], imported).sure).toBe(false);
    expect(absence(['yrkeshogskola'], [], imported).sure).toBe(false);
  });

  it('is not made of a list of schools: which programmes they have is another matter', () => {
    const catalogue = country([{ id: 'a' }], { covers: [{ form: 'gymnasium', of: 'schools', extent: 'whole' }] });
    expect(coverageOf('gymnasium', norrby(catalogue), catalogue.imported).extent).toBe('none');
  });
});

describe('need', () => {
  const whole: Covers = [{ form: 'yrkeshogskola', of: 'educations', extent: 'whole' }];

  it('is met by an offer in the region, with its places', () => {
    const group = needOf(country([{ id: 'a', seatsPerRound: [30, 30] }]));
    expect(group).toMatchObject({ taught: 'yes', places: { value: 30, educations: 1 }, nationally: 1, elsewhere: [] });
  });

  it('is perhaps met by an offer of several jobs, and for certain where they are all of its group', () => {
    expect(needOf(country([{ id: 'a', sun: '582dy' }])).taught).toBe('maybe');
  });

  it('is not met by what has begun for the last time', () => {
    expect(needOf(country([{ id: 'a', decided: 2023, rounds: 1 }])).supply).toEqual([]);
  });

  it('is surely not met only where all that could lead there is known; else we do not know', () => {
    const elsewhere: Programme[] = [{ id: 'a', municipalities: ['9902'] }];
    const sure = needOf(country(elsewhere, { covers: whole }));
    expect(sure).toMatchObject({ taught: 'no', absence: { sure: true }, elsewhere: [{ distanceKm: 111 }] });
    expect(needOf(country(elsewhere)).taught).toBe('unknown');
  });
});

describe('the register of schools', () => {
  const units = [
    { code: '10000001', name: 'Storskolan 1', municipality: '9901', forms: ['gymnasium'] },
    { code: '10000002', name: 'Storskolan 2', municipality: '9901', forms: ['gymnasium', 'anpassad-gymnasieskola'] },
    { code: '10000003', name: 'Lillskolan', municipality: '9901', forms: ['komvux'] },
  ];

  it('joins the units of a school, and knows which have a form', () => {
    const place = norrby(country([{ id: 'a' }], { units }));
    expect(place.register.map(({ name, codes }) => [name, codes])).toEqual([
      ['Lillskolan', ['10000003']],
      ['Storskolan', ['10000001', '10000002']],
    ]);
    expect(schoolsWith('gymnasium', [place]).map(({ name }) => name)).toEqual(['Storskolan']);
  });

  it.each([
    ['Kungsmadskolan 1', 'Kungsmadskolan'],
    ['Haganässkolan2', 'Haganässkolan'],
    ['Yrkesgymnasiet  Väsby', 'Yrkesgymnasiet Väsby'],
    ['Gymnasium 2000', 'Gymnasium 2000'],
    ['7', '7'],
  ])('calls %s %s', (unit, name) => {
    expect(schoolName(unit)).toBe(name);
  });
});

describe('the forms of education that could lead to a job', () => {
  it('are those of its programmes and offers; a vocational programme is read in komvux too', () => {
    expect([...formsTo(job(country([{ id: 'a' }]), 'snickare'))]).toEqual(['yrkeshogskola']);
    const carpenter = known(
      small().jobs.find(({ key }) => key === 'snickare'),
      'snickare',
    );
    expect([...formsTo(carpenter)].toSorted()).toEqual(['gymnasium', 'komvux']);
  });

  it('and what of it is open in a region stands once, though it is given in several of its places', () => {
    const region = { municipalities: [norrby(country([{ id: 'a' }])), norrby(country([{ id: 'b', decided: 2023, rounds: 1 }]))] };
    expect(openOffers(offersOf(region))).toHaveLength(1);
  });
});
