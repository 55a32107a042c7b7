import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/catalogue/check.ts';
import { link } from '../../src/catalogue/link.ts';
import type { RawContent, RawEntry } from '../../src/catalogue/read.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { type Group, type Match, match, NEED_FLOOR, QUOTIENT_FLOOR } from '../../src/thread/match.ts';

// A country of four municipalities in a row, a degree of latitude (111 km) apart, and three regions: Norr has the two first,
// Syd the third, and of Okänd nobody knows the municipalities.

const MUNICIPALITIES = { Norrby: '9901', Mellanby: '9902', Söderby: '9903', Utby: '9904' } as const;
const JOBS = { snickare: '7111', malare: '7131', larare: '2330', forskare: '2310' } as const;
const common = { summary: 'En mening.', reviewed: '2026-01-02', sources: [] };

type EducationSpec = {
  region?: string;
  municipality?: keyof typeof MUNICIPALITIES;
  programme?: 'tra' | 'natur' | 'yh';
  orientations?: ('mobler' | 'farg')[];
  jobs?: (keyof typeof JOBS)[];
  status?: 'certified' | 'planned' | 'applied';
  active?: boolean;
};
/** Ads of a group in each municipality; the rest of the country's are told beside them. */
type AdsSpec = Partial<Record<keyof typeof JOBS, { national?: number } & Partial<Record<keyof typeof MUNICIPALITIES, number>>>>;

const entry = (kind: RawEntry['kind'], key: string, data: object, region?: string): RawEntry => ({
  kind,
  key: region && kind !== 'region' ? `${region}/${key}` : key,
  file: `${kind}/${key}`,
  data,
  bodyLine: 0,
  line: () => undefined,
  ...(region && { region }),
});

function country(educations: EducationSpec[], ads: AdsSpec | undefined): Catalogue {
  const region = (id: string, municipalities: string[]): RawEntry =>
    entry(
      'region',
      id,
      { ...common, title: id, name: id, status: 'certified', confidence: 'high', counties: ['Länet'], municipalities },
      id,
    );
  const groups = Object.entries(ads ?? {}).map(([job, { national, ...here }]) => {
    const municipalities = Object.fromEntries(Object.entries(here).map(([name, count]) => [MUNICIPALITIES[name as 'Norrby'], count]));
    const placed = Object.values(here).reduce((sum, count) => sum + count, 0);
    return { ssyk: JOBS[job as keyof typeof JOBS], label: `Grupp ${job}`, national: national ?? placed, municipalities };
  });
  const receipt = {
    source: 'tidning',
    file: 'annonser.json',
    retrieved: '2026-01-02',
    licence: 'CC0',
    period: '2024',
    count: groups.length,
    sha256: '0'.repeat(64),
  };
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
      ...Object.entries(MUNICIPALITIES).map(([name, code], i) =>
        entry('municipality', name, { code, name, county: 'Länet', position: [60 - i, 17] }),
      ),
      entry('stage', 'skola', { id: 'skola', title: 'Skola', short: 'SK', ages: 'Unga', summary: 'Du går.' }),
      entry('doing', 'gora', { id: 'gora', title: 'Göra', summary: 'Du gör.' }),
      ...Object.entries(JOBS).map(([id, code]) =>
        entry('job', id, { ...common, title: id, ssyk: { code, label: `Grupp ${id}` }, tasks: ['Göra'], doing: ['gora'] }),
      ),
      programme('tra', 'vocational', { orientations: [orientation('mobler', 'snickare'), orientation('farg', 'malare')] }),
      programme('natur', 'preparatory', { jobs: [{ job: 'forskare', basis: 'typical' }] }),
      programme('yh', 'higher-vocational', {
        jobs: [
          { job: 'larare', basis: 'typical' },
          { job: 'malare', basis: 'typical' },
        ],
      }),
      region('norr', ['Norrby', 'Mellanby']),
      region('syd', ['Söderby']),
      region('okand', []),
      ...educations.map(({ region: home = 'norr', municipality = 'Norrby', status = 'certified', ...rest }, i) =>
        entry(
          'education',
          `e${i}`,
          { ...common, title: `Utbildning ${i}`, municipality, certification: { status, source: 'tidning' }, ...rest },
          home,
        ),
      ),
    ],
    problems: [],
    files: new Set(),
    imported: ads ? [{ file: 'imported/ads.json', text: JSON.stringify({ receipt, groups }) }] : [],
    history: [],
    unreadable: [],
  };
  const content = checkContent(raw);
  expect(content.problems).toEqual([]);
  return link(content, { language: 'sv', date: '2026-11-23' });
}

const orientation = (id: string, job: string): object => ({ id, name: id, curricula: ['gy25'], jobs: [{ job, basis: 'exit' }] });
const programme = (id: string, form: string, more: object): RawEntry =>
  entry('programme', id, {
    ...common,
    title: id,
    form,
    stage: 'skola',
    length: { value: 3, unit: 'år', source: 'tidning' },
    higherEducation: 'optional',
    ...more,
  });

function matched(catalogue: Catalogue, region = 'norr'): Match {
  return match(
    catalogue,
    catalogue.regions.find(({ key }) => key === region)!,
  );
}
function computed(catalogue: Catalogue, region = 'norr'): Extract<Match, { computable: true }> {
  const found = matched(catalogue, region);
  if (!found.computable) throw new Error(found.reason);
  return found;
}
const group = (found: Extract<Match, { computable: true }>, job: keyof typeof JOBS): Group =>
  found.groups.find(({ ssyk }) => ssyk === JOBS[job])!;

describe('need', () => {
  it('is the ads in the municipalities of the region, with source and year', () => {
    const found = computed(country([], { snickare: { Norrby: 7, Mellanby: 5, Söderby: 90 } }));
    expect(group(found, 'snickare').ads).toEqual({ value: 12, unit: 'ads', source: 'tidning', asOf: '2024' });
    expect(group(found, 'snickare').nationalAds.value).toBe(102);
  });

  it.each([
    [NEED_FLOOR - 1, false],
    [NEED_FLOOR, true],
  ])('of %i ads: %s, and without a known education we do not know whether it is taught', (Norrby, needed) => {
    expect(group(computed(country([], { snickare: { Norrby } })), 'snickare')).toMatchObject({ needed, taught: 'unknown' });
  });

  it('stands by ads, then by the alphabet', () => {
    const found = computed(country([], { snickare: { Norrby: 20 }, malare: { Norrby: 30 }, larare: { Norrby: 20 }, forskare: {} }));
    expect(found.groups.map((g) => g.label)).toEqual(['Grupp malare', 'Grupp larare', 'Grupp snickare', 'Grupp forskare']);
  });

  it('is of the counties where no municipality is known, and says so', () => {
    const found = computed(country([], { snickare: { Norrby: 7, Utby: 90 } }), 'okand');
    expect(found.area.kind).toBe('counties');
    expect(group(found, 'snickare').ads.value).toBe(97);
  });

  it('cannot be computed where there are no ads', () => {
    expect(matched(country([], undefined))).toEqual({ computable: false, reason: 'no-ads' });
  });

  it('says of which jobs there are no ads at all, and leaves them out', () => {
    const found = computed(country([], { snickare: { Norrby: 20 } }));
    expect(found.groups.map((g) => g.jobs.map((j) => j.key))).toEqual([['snickare']]);
    expect(found.uncovered.map((j) => j.key)).toEqual(['forskare', 'larare', 'malare']);
  });
});

describe('the quotient', () => {
  it('is the share here over the share in the country, with the ads it rests on', () => {
    // Here 30 of 40 ads, in the country 50 of 100.
    const found = computed(country([], { snickare: { Norrby: 30, Söderby: 20 }, malare: { Norrby: 10, Söderby: 40 } }));
    expect(group(found, 'snickare').quotient).toMatchObject({ value: 1.5, n: 30 });
    expect(group(found, 'malare').quotient!.value).toBeCloseTo(0.5);
    expect(found.highlights.standsOut).toBe(group(found, 'snickare'));
  });

  it('is not given for a few ads', () => {
    const found = computed(country([], { snickare: { Norrby: QUOTIENT_FLOOR - 1 }, malare: { Norrby: 50 } }));
    expect(group(found, 'snickare').quotient).toBeUndefined();
  });

  it('singles nothing out where the region is as the country', () => {
    const found = computed(country([], { snickare: { Norrby: 50, Söderby: 50 }, malare: { Norrby: 50, Söderby: 55 } }));
    expect(found.highlights.standsOut).toBeUndefined();
  });
});

describe('supply', () => {
  const ads: AdsSpec = { snickare: { Norrby: 20 }, malare: { Norrby: 5 }, larare: { Norrby: 20 }, forskare: { Norrby: 20 } };

  it('is certain where the orientation is known', () => {
    const found = computed(country([{ programme: 'tra', orientations: ['mobler'] }], ads));
    expect(group(found, 'snickare')).toMatchObject({ needed: true, taught: 'yes', elsewhere: [] });
    expect(group(found, 'malare')).toMatchObject({ needed: false, taught: 'unknown' });
    expect(found.highlights.taught).toBe(group(found, 'snickare'));
  });

  it('may exist where it is not', () => {
    const found = computed(country([{ programme: 'tra' }], ads));
    expect(group(found, 'snickare')).toMatchObject({ needed: true, taught: 'maybe' });
    expect(group(found, 'malare')).toMatchObject({ needed: false, taught: 'maybe' });
  });

  it('is only a first step where one studies on after it', () => {
    const found = computed(country([{ programme: 'natur' }, { programme: 'tra', orientations: ['mobler'] }], ads));
    expect(group(found, 'forskare')).toMatchObject({ taught: 'yes', further: true });
    expect(group(found, 'snickare')).toMatchObject({ taught: 'yes', further: false });
  });

  it.each([
    ['planned', { status: 'planned' }],
    ['applied for', { status: 'applied' }],
    ['gone', { active: false }],
  ] as const)('is nothing that is %s', (_, more) => {
    const found = computed(country([{ programme: 'tra', orientations: ['mobler'], ...more }], ads));
    expect(group(found, 'snickare')).toMatchObject({ needed: true, taught: 'unknown', supply: [] });
  });

  it('is nothing of which no source tells where it leads, and says so', () => {
    const found = computed(country([{ programme: 'yh' }, {}, { programme: 'yh', jobs: ['larare'] }], ads));
    expect(found.unplaced.map((e) => e.title)).toEqual(['Utbildning 0', 'Utbildning 1']);
    expect(group(found, 'larare').supply.map((s) => s.study.title)).toEqual(['Utbildning 2']);
    expect(group(found, 'malare').taught).toBe('unknown');
  });
});

describe('what is needed and not taught here', () => {
  const ads: AdsSpec = { snickare: { Norrby: 20 } };
  const near = (educations: EducationSpec[]): unknown =>
    group(computed(country(educations, ads)), 'snickare').elsewhere.map(({ study, certain, distanceKm }) => [
      study.title,
      certain,
      distanceKm,
    ]);

  it('is where it is nearest, from any seat of the region', () => {
    expect(
      near([
        { region: 'syd', municipality: 'Utby', programme: 'tra', orientations: ['mobler'] },
        { region: 'syd', municipality: 'Söderby', programme: 'tra', orientations: ['mobler'] },
      ]),
    ).toEqual([['Utbildning 1', true, 111]]);
  });

  it('is also where it may be, when that is nearer', () => {
    expect(
      near([
        { region: 'syd', municipality: 'Utby', programme: 'tra', orientations: ['mobler'] },
        { region: 'syd', municipality: 'Söderby', programme: 'tra' },
      ]),
    ).toEqual([
      ['Utbildning 1', false, 111],
      ['Utbildning 0', true, 222],
    ]);
    expect(
      near([
        { region: 'syd', municipality: 'Söderby', programme: 'tra', orientations: ['mobler'] },
        { region: 'syd', municipality: 'Utby', programme: 'tra' },
      ]),
    ).toHaveLength(1);
  });

  it('may be nowhere, or only where it is planned', () => {
    expect(near([])).toEqual([]);
    expect(near([{ region: 'syd', municipality: 'Söderby', programme: 'tra', orientations: ['mobler'], status: 'planned' }])).toEqual([]);
  });
});

describe('laws', () => {
  const count = fc.nat({ max: 60 });
  const adsOf = fc.record({ Norrby: count, Mellanby: count, Söderby: count, Utby: count });
  const someAds = fc.record({ snickare: adsOf, malare: adsOf, larare: adsOf, forskare: adsOf });
  const someEducation: fc.Arbitrary<EducationSpec> = fc.record({
    region: fc.constantFrom('norr', 'syd', 'okand'),
    municipality: fc.constantFrom(...(Object.keys(MUNICIPALITIES) as (keyof typeof MUNICIPALITIES)[])),
    programme: fc.constantFrom('tra' as const),
    orientations: fc.constantFrom([], ['mobler' as const], ['farg' as const]),
    status: fc.constantFrom('certified' as const, 'planned' as const),
  });
  const someEducations = fc.array(someEducation, { maxLength: 4 });
  const RANK = { no: 0, unknown: 1, maybe: 2, yes: 3 };

  it('the groups sum to the whole, and a region to its municipalities', () => {
    fc.assert(
      fc.property(someAds, someEducations, (ads, educations) => {
        const found = computed(country(educations, ads));
        expect(found.groups.reduce((sum, g) => sum + g.ads.value, 0)).toBe(found.ads.value);
        for (const job of Object.keys(JOBS) as (keyof typeof JOBS)[])
          expect(group(found, job).ads.value).toBe(ads[job].Norrby + ads[job].Mellanby);
        for (const g of found.groups) expect(g.ads.value).toBeLessThanOrEqual(g.nationalAds.value);
      }),
      { numRuns: 50 },
    );
  });

  it('a region that is the whole country has the quotient 1 in every group', () => {
    fc.assert(
      fc.property(someAds, (ads) => {
        const only = (here: { Norrby: number; Mellanby: number }): object => ({ Norrby: here.Norrby, Mellanby: here.Mellanby });
        const found = computed(country([], Object.fromEntries(Object.entries(ads).map(([job, here]) => [job, only(here)]))));
        for (const { quotient } of found.groups) if (quotient) expect(quotient.value).toBeCloseTo(1);
        expect(found.highlights.standsOut).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });

  it('an education more never makes anything less taught', () => {
    fc.assert(
      fc.property(someAds, someEducations, someEducation, (ads, educations, more) => {
        const before = computed(country(educations, ads));
        const after = computed(country([...educations, more], ads));
        for (const g of before.groups) {
          const same = after.groups.find(({ ssyk }) => ssyk === g.ssyk)!;
          expect(RANK[same.taught]).toBeGreaterThanOrEqual(RANK[g.taught]);
          expect(same.ads).toEqual(g.ads);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('verdict, need and supply agree', () => {
    fc.assert(
      fc.property(someAds, someEducations, (ads, educations) => {
        for (const g of computed(country(educations, ads)).groups) {
          expect(g.needed).toBe(g.ads.value >= NEED_FLOOR);
          expect(g.taught === 'unknown').toBe(g.supply.length === 0);
          expect(g.elsewhere.length > 0 && (!g.needed || g.supply.length > 0)).toBe(false);
        }
      }),
      { numRuns: 50 },
    );
  });
});
