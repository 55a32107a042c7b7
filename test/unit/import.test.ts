import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAds } from '../../scripts/import/ads.ts';
import { importInto } from '../../scripts/import/importing.ts';
import { readOutlook } from '../../scripts/import/outlook.ts';
import { clean } from '../../scripts/import/values.ts';
import { checkContent } from '../../src/catalogue/check.ts';
import { checkOne } from '../../src/catalogue/imported.ts';
import { link } from '../../src/catalogue/link.ts';
import { readContent } from '../../src/catalogue/read.ts';
import type { ImportedKind } from '../../src/schema/imported.ts';

// Files shaped as the sources': the job board's ads summed by group and place, and the barometer's rows (formats.md §5.4).

const ads = {
  title: 'Platsannonser',
  source: { publisher: 'X', year: 2024 },
  groups: [
    {
      ssyk2012: '7212',
      label: 'Svetsare &amp; <b>gasskärare</b>',
      national: 40,
      counties: { '05': 40 },
      municipalities: { '1280': 25, '0180': 15, '0581': null },
    },
    { ssyk2012: '0110', label: 'Officerare', national: 3, municipalities: { '0180': 3 }, later: true },
  ],
};
const row = {
  yrkesomrade: 'Industri',
  antal_ssyk: 1,
  del_av_ssyk: 'nej',
  ssyk: '7212',
  omgang: '2026-1',
  taxonomi_version: 27,
  text_jobbmojligheter: '<p>…</p>',
};
const barometer = [
  { ...row, yb_yrke: 'Svetsare', yb_concept_id: 'a', lan: '00', jobbmojligheter: 'stora', rekryteringssituation: 'brist', prognos: 'öka' },
  {
    ...row,
    yb_yrke: 'Svetsare',
    yb_concept_id: 'a',
    lan: '05',
    jobbmojligheter: 'små',
    rekryteringssituation: 'överskott',
    prognos: 'minska',
  },
  {
    ...row,
    yb_yrke: 'Bagare',
    yb_concept_id: 'b',
    lan: '00',
    jobbmojligheter: null,
    rekryteringssituation: null,
    prognos: 'vara oförändrad',
  },
];
const quoting = {
  occupations: [
    {
      slug: 'a',
      demand: {
        barometer_occupation: 'Svetsare',
        round: '2026-1',
        job_chances: 'stora',
        five_year_demand: 'öka',
        situation: 'brist',
        year: 2026,
      },
    },
    { slug: 'b', demand: null },
    {
      slug: 'c',
      demand: {
        barometer_occupation: 'Svetsare',
        round: '2026-1',
        job_chances: 'stora',
        five_year_demand: 'öka',
        situation: 'brist',
        year: 2026,
      },
    },
  ],
};

describe('ads', () => {
  it('are read by group and municipality, codes as text, counties and unknown fields passed over, null as absent', () => {
    expect(readAds(ads)).toEqual({
      period: '2024',
      count: 2,
      left: [],
      body: {
        groups: [
          { ssyk: '0110', label: 'Officerare', national: 3, municipalities: { '0180': 3 } },
          { ssyk: '7212', label: 'Svetsare & gasskärare', national: 40, municipalities: { '1280': 25, '0180': 15 } },
        ],
      },
    });
  });

  it.each([
    [
      'a code that is a number',
      { ...ads, groups: [{ ...ads.groups[0], ssyk2012: 7212 }] },
      'groups[1].ssyk2012: Här står 7212, men det ska vara text.',
    ],
    [
      'a group without a national figure',
      { ...ads, groups: [{ ...ads.groups[1], national: undefined }] },
      'groups[1].national: Fältet saknas',
    ],
    ['ads that are fewer than none', { ...ads, groups: [{ ...ads.groups[1], national: -1 }] }, '-1 är för litet'],
    ['no year', { ...ads, source: {} }, 'source.year: Fältet saknas'],
    ['a group twice', { ...ads, groups: [ads.groups[0], ads.groups[0]] }, 'Yrkesgruppen 7212 står två gånger'],
    ['no groups', { ...ads, groups: [] }, 'Det här är ingen fil för ads'],
    ['the barometer', barometer, 'Det här är ingen fil för ads'],
    ['occupations that quote the barometer', quoting, 'Det här är ingen fil för ads'],
    ['a list', [1, 2], 'Det här är ingen fil för ads'],
    ['a text', 'hej', 'Det här är ingen fil för ads'],
    ['nothing', null, 'Det här är ingen fil för ads'],
  ])('are refused with %s', (_, data, message) => {
    expect(() => readAds(data)).toThrow(message);
  });
});

describe('the outlook', () => {
  it('is the whole country’s rows alone, in our words', () => {
    expect(readOutlook(barometer)).toEqual({
      period: '2026-1',
      count: 2,
      left: [{ reason: 'länsrader som bygger på ett större område än länet', count: 1 }],
      body: {
        area: 'riket',
        asOf: '2026',
        occupations: [
          { name: 'Bagare', forecast: 'unchanged' },
          { name: 'Svetsare', chances: 'large', forecast: 'increase', situation: 'shortage' },
        ],
      },
    });
  });

  it('is read from occupations that quote it, each once', () => {
    expect(readOutlook(quoting).body.occupations).toEqual([
      { name: 'Svetsare', chances: 'large', forecast: 'increase', situation: 'shortage' },
    ]);
  });

  it.each([
    ['only counties', [barometer[1]], 'inga rader för hela landet (lan "00")'],
    ['two rounds', [barometer[0], { ...barometer[2], omgang: '2025-2' }], 'Filen blandar omgångar: 2026-1, 2025-2.'],
    ['two views of one occupation', [barometer[0], { ...barometer[0], prognos: 'minska' }], 'säger olika saker om ”Svetsare”'],
    ['a word that we do not know', [{ ...barometer[0], prognos: 'ökar' }], 'Menade du öka?'],
    ['a county code that is a number', [{ ...barometer[0], lan: 0 }], '[1].lan: Här står 0, men det ska vara text.'],
    ['ads', ads, 'Det här är ingen fil för outlook'],
    ['an empty list', [], 'Det här är ingen fil för outlook'],
  ])('is refused with %s', (_, data, message) => {
    expect(() => readOutlook(data)).toThrow(message);
  });
});

describe('text from elsewhere', () => {
  it.each([
    ['<p>Svetsare</p>', 'Svetsare'],
    ['&lt;b&gt;Svetsare&lt;/b&gt;', 'Svetsare'],
    ['<![CDATA[Svetsare]]>', 'Svetsare'],
    ['Svets<script>alert(1)</script>are', 'Svets are'],
    ['  Svetsare\n\toch  gasskärare ', 'Svetsare och gasskärare'],
    ['A &amp; B < C', 'A & B < C'],
    ['VVS-montörer <i>m.fl.</i>, med certifikat', 'VVS-montörer m.fl., med certifikat'],
  ])('%j becomes %j', (dirty, expected) => {
    expect(clean(dirty)).toBe(expected);
  });
});

describe('an import into a content folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'import-'));
    await cp('test/content/base', path.join(folder, 'content'), { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  const give = async (data: unknown): Promise<string> => {
    const file = path.join(folder, 'given.json');
    await writeFile(file, typeof data === 'string' ? data : JSON.stringify(data));
    return file;
  };
  const into = async (kind: ImportedKind, data: unknown, options: { date?: string; source?: string } = {}): Promise<string> => {
    await importInto(kind, await give(data), path.join(folder, 'content'), {
      date: '2026-11-23',
      source: 'tidning',
      accept: ['rader'],
      cache: path.join(folder, 'cache'),
      ...options,
    });
    return readFile(path.join(folder, 'content/imported', `${kind}.json`), 'utf8');
  };
  const everything = async (): Promise<string[]> => {
    const names = (await readdir(path.join(folder, 'content/imported'))).toSorted();
    return Promise.all(names.map(async (name) => `${name}: ${await readFile(path.join(folder, 'content/imported', name), 'utf8')}`));
  };

  it('is refused where a field that had values has none, and where there are none at all', async () => {
    const before = await everything();
    const without = (field: string): object[] => barometer.map((known) => ({ ...known, [field]: null }));
    await expect(into('outlook', without('jobbmojligheter'))).rejects.toThrow(
      'jobbmojligheter är tomt på alla rader i filen, men i det som är inläst nu (2026-1) har 1 rad ett värde.',
    );
    const empty = barometer.map(({ jobbmojligheter: _a, prognos: _b, rekryteringssituation: _c, ...known }) => known);
    await expect(into('outlook', empty)).rejects.toThrow('ingen rad har något i jobbmojligheter, prognos, rekryteringssituation');
    const nowhere = { ...ads, groups: ads.groups.map((group) => ({ ...group, municipalities: { '0581': null } })) };
    await expect(into('ads', nowhere)).rejects.toThrow('municipalities är tomt på alla rader');
    expect(await everything()).toEqual(before);
    await rm(path.join(folder, 'content/imported/outlook.json'));
    await expect(into('outlook', empty)).rejects.toThrow('Filen är tom');
    await expect(into('outlook', without('jobbmojligheter'))).resolves.toContain('"forecast":"increase"');
  });

  it('writes a line a group, in the order of the codes, with a receipt', async () => {
    const text = await into('ads', ads);
    expect(text.split('\n')).toEqual([
      '{',
      expect.stringMatching(
        /^"receipt": \{"source":"tidning","file":"given.json","retrieved":"2026-11-23","licence":"ej angiven","period":"2024","count":2,"sha256":"[0-9a-f]{64}"\},$/,
      ),
      '"groups": [',
      '{"ssyk":"0110","label":"Officerare","national":3,"municipalities":{"0180":3}},',
      '{"ssyk":"7212","label":"Svetsare & gasskärare","national":40,"municipalities":{"0180":15,"1280":25}}',
      ']',
      '}',
      '',
    ]);
    expect(checkOne('ads', JSON.parse(text))).toEqual([]);
  });

  it('writes the same bytes for the same file, whatever order its codes have', async () => {
    const first = await into('ads', ads);
    expect(await into('ads', ads)).toBe(first);
    const body = (text: string): string => text.split('\n').slice(2).join('\n');
    expect(body(await into('ads', { ...ads, groups: ads.groups.toReversed() }))).toBe(body(first));
  });

  it('reads a file that begins with a byte order mark', async () => {
    expect(await into('outlook', `\uFEFF${JSON.stringify(barometer)}`)).toContain('"Bagare"');
  });

  it('gives content that is sound, and jobs their outlook', async () => {
    await into(
      'outlook',
      barometer.map((r) => ({ ...r, yb_yrke: r.yb_yrke.replace('Svetsare', 'Möbelsnickare') })),
    );
    const content = checkContent(await readContent(path.join(folder, 'content')));
    expect(content.problems).toEqual([]);
    const { jobs } = link(content, { language: 'sv', date: '2026-11-23' });
    expect(jobs[0]!.outlook).toEqual({
      chances: 'large',
      forecast: 'increase',
      situation: 'shortage',
      group: 'Möbelsnickare',
      area: 'riket',
      round: '2026-1',
      asOf: '2026',
      source: 'tidning',
    });
  });

  it.each([
    ['a file of another kind', 'ads', barometer, {}, 'npm run import -- outlook <fil>'],
    ['what is no JSON', 'ads', '{"groups": [', {}, 'går inte att tolka som JSON'],
    [
      'a code that is none',
      'ads',
      { ...ads, groups: [{ ...ads.groups[1], municipalities: { '180': 3 } }] },
      {},
      'groups[1].municipalities.180',
    ],
    [
      'municipalities with more than the country',
      'ads',
      { ...ads, groups: [{ ...ads.groups[1], national: 2 }] },
      {},
      'fler annonser än hela landet',
    ],
    ['a date that does not exist', 'ads', ads, { date: '2026-02-30' }, '”2026-02-30” är inget datum'],
    [
      'a source that nobody has written down',
      'ads',
      ads,
      { source: 'tidninge' },
      'Källan ”tidninge” finns inte i sources.yaml. Menade du tidning?',
    ],
    ['no source of its own', 'outlook', barometer, { source: undefined }, '- id: af-yrkesbarometer-2026-1'],
  ] as const)('is refused with %s, and leaves all as it was', async (_, kind, data, options, message) => {
    const before = await everything();
    await expect(into(kind, data, options)).rejects.toThrow(message);
    expect(await everything()).toEqual(before);
  });

  it('is refused when there is no file', async () => {
    await expect(importInto('ads', path.join(folder, 'nothing.json'), folder, { date: '2026-11-23' })).rejects.toThrow(
      'går inte att läsa. Finns den?',
    );
  });

  it('makes the folder where there is none', async () => {
    await rm(path.join(folder, 'content/imported'), { recursive: true });
    expect(await into('ads', ads)).toContain('receipt');
  });
});

describe('content whose outlook is missing', () => {
  it('is told so once, and not by every job', async () => {
    const raw = await readContent(path.resolve('test/content/base'));
    const { problems } = checkContent({ ...raw, imported: raw.imported.filter(({ file }) => !file.includes('outlook')) });
    expect(problems).toEqual([
      {
        file: 'imported/outlook.json',
        problem: 'Filen saknas, men ett yrke har barometer.',
        remedy: 'Läs in Yrkesbarometern: npm run import -- outlook <fil>. Eller ta bort barometer ur yrkena.',
      },
    ]);
  });
});

const facts = path.resolve(process.env.REAL_SOURCES ?? '.sources', 'facts');
const there = existsSync(facts);
if (!there) console.log(`${facts} finns inte här: proven på de riktiga filerna hoppas över.`);

describe.skipIf(!there)('the real files', () => {
  it('give what stands in content/imported', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'facts-'));
    await mkdir(path.join(folder, 'imported'));
    await cp('content/sources.yaml', path.join(folder, 'sources.yaml'));
    for (const [kind, file] of [
      ['ads', 'demand-ads-2024.json'],
      ['outlook', 'occupations.json'],
    ] as const) {
      await importInto(kind, path.join(facts, file), folder, { date: '2026-11-23' });
      expect(await readFile(path.join(folder, 'imported', `${kind}.json`), 'utf8')).toBe(
        await readFile(`content/imported/${kind}.json`, 'utf8'),
      );
    }
    await rm(folder, { recursive: true });
  });

  it('lose no ad on the way', async () => {
    const given = JSON.parse(await readFile(path.join(facts, 'demand-ads-2024.json'), 'utf8')) as {
      groups: { ssyk2012: string; national: number; municipalities: Record<string, number> }[];
    };
    const { groups } = readAds(given).body;
    expect(groups).toHaveLength(given.groups.length);
    for (const { ssyk2012, national, municipalities } of given.groups)
      expect(groups.find(({ ssyk }) => ssyk === ssyk2012)).toMatchObject({ national, municipalities });
  });
});
