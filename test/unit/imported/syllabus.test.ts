import { describe, expect, it } from 'vitest';
import { syllabusReader } from '../../../scripts/import/syllabus.ts';
import { BAD, file, given, hasSamples, sample } from './given.ts';

// Shaped as the Syllabus API answers.

const VOCATIONAL = 'VOCATIONAL_PROGRAM';
const program = {
  code: 'IN25',
  name: 'Industritekniska programmet',
  studyPathType: 'PROGRAM25',
  category: VOCATIONAL,
  startDate: '2025-07-01',
  schoolTypes: ['GY'],
  orientations: [{ code: 'INSVK', name: 'Svetsteknik' }],
};
const old = {
  ...program,
  code: 'IN',
  studyPathType: 'PROGRAM',
  startDate: '2011-07-01',
  canceledDate: '2025-07-01',
  orientations: [{ code: 'INSVE', name: 'Svetsteknik' }],
};
const fourth = {
  code: 'VI25',
  name: 'Fjärde tekniskt år',
  studyPathType: 'FOURTH_TECHNICAL_YEAR25',
  category: VOCATIONAL,
  startDate: '2025-07-01',
};
const list = (...programs: object[]): object => ({
  apiVersion: '1.16.2',
  dateParam: '2026-10-06',
  totalElements: programs.length,
  programs,
});

describe('the programmes of upper secondary school', () => {
  it('are read in both curricula, the old ones as what nobody begins any more', async () => {
    const { body, period } = await syllabusReader.read(given({ 'programs.json': list(program, old, fourth) }));
    expect(body.programmes).toEqual([
      {
        code: 'IN',
        name: 'Industritekniska programmet',
        curriculum: 'gy11',
        kind: 'vocational',
        active: false,
        orientations: old.orientations,
      },
      {
        code: 'IN25',
        name: 'Industritekniska programmet',
        curriculum: 'gy25',
        kind: 'vocational',
        active: true,
        orientations: program.orientations,
      },
      { code: 'VI25', name: 'Fjärde tekniskt år', curriculum: 'gy25', kind: 'fourth-year', active: true, orientations: [] },
    ]);
    expect(period).toBe('2026-10');
  });

  it('get the orientations and profiles of the study path codes, each in its own curriculum', async () => {
    const code = (given_: object): object => ({ schoolTypes: ['GY'], startDate: '2025-07-01', ...given_ });
    const codes = [
      code({ code: 'INPRI', name: 'Processteknik', type: 'ORIENTATIONS' }),
      code({ code: 'INPRC', name: 'Processteknik', type: 'ORIENTATIONS', startDate: '2011-07-01' }),
      code({ code: 'VIINO', name: 'Informationsteknik', type: 'PROFILE' }),
      code({ code: 'IN25', name: 'Industritekniska programmet', type: 'PROGRAM25' }),
      code({ code: 'INSVK00L', name: 'Svetsteknik, lärling', type: 'PARTICULAR_STUDY_PATH25' }),
      code({ code: 'GRGRLAR01', name: 'Grundskola', type: 'COMPULSORY_PLAN', schoolTypes: ['GR'] }),
      code({ code: 'NANAP', name: 'Naturvetenskap', type: 'ORIENTATIONS' }),
    ];
    const { body, left } = await syllabusReader.read(given({ 'a.json': list(program, old, fourth), 'b.json': { codes } }));
    expect(body.programmes.map(({ code: of, orientations }) => [of, orientations.map((one) => one.code)])).toEqual([
      ['IN', ['INSVE', 'INPRC']],
      ['IN25', ['INSVK', 'INPRI']],
      ['VI25', ['VIINO']],
    ]);
    expect(left.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  });

  it.each([
    ...BAD,
    ['a field of another name', JSON.stringify(list({ ...program, code: undefined, kod: 'IN25' })), 'programs[1].code: Fältet saknas'],
    ['study path codes alone', JSON.stringify({ codes: [] }), 'lägg programlistan (programs) i samma mapp'],
    ['one code of two programmes', JSON.stringify(list(program, { ...program, name: 'Annat' })), 'IN25 står två gånger'],
    [
      'a curriculum that is none',
      JSON.stringify({ programmes: [{ code: 'IN40', name: 'I', curriculum: 'GY40', category: VOCATIONAL, active: true }] }),
      'Läroplanen ”GY40” hos IN40',
    ],
  ])('are refused with %s', async (_, content, message) => {
    await expect(syllabusReader.read(given({ 'programs.json': content }))).rejects.toThrow(message);
  });
});

describe.skipIf(!hasSamples)('the real lists of programmes', () => {
  it('give both curricula of the technical programmes, 82 orientations in all', async () => {
    const { body, period, left } = await syllabusReader.read(await file(sample('data/gymnasieprogram-teknik-gy11-gy25.json')));
    expect(body.programmes).toHaveLength(30);
    expect(body.programmes.flatMap(({ orientations }) => orientations)).toHaveLength(82);
    expect({ period, left }).toEqual({ period: '2026-08', left: [] });
  });

  it('are joined: programmes with study path codes', async () => {
    const names = ['programs-gy25', 'studypathcodes'];
    const parts = await Promise.all(names.map(async (name) => (await file(sample(`samples/skolverket-syllabus-${name}.json`))).parts));
    const { body } = await syllabusReader.read({ ...given({}), parts: parts.flat() });
    expect(body.programmes.map(({ code, curriculum, orientations }) => [code, curriculum, orientations.map((one) => one.code)])).toEqual([
      ['EK25', 'gy25', ['EKEKI', 'EKJUK']],
      ['NA', 'gy11', ['NANAT', 'NANAS']],
      ['NA25', 'gy25', ['NANAP', 'NANAA']],
      ['VI25', 'gy25', ['VIINO']],
    ]);
  });
});
