import { describe, expect, it } from 'vitest';
import type { Input } from '../../../scripts/import/input.ts';
import { yhReader } from '../../../scripts/import/yh.ts';
import { BAD, file, given, hasSamples, sample } from './given.ts';

const row = {
  dnr: 'MYH 2025/1001',
  decision_year: 2026,
  area: 'Teknik och tillverkning',
  name: 'Automationsingenjör',
  provider: 'Exempelskolan AB',
  owner: 'Privat',
  municipalities: ['Linköping'],
  municipality_codes: ['0580'],
  county: 'Östergötland',
  yh_points: 400,
  form: 'Bunden',
  pace: 100,
  exam: 'Yrkeshögskoleexamen',
  rounds: 2,
  sun5: '521xa',
  sun5_name: 'Utbildningar inom automation',
  seqf: 5,
  seats_per_round: [30, 30],
  seats_total: 60,
};
const table = (...rows: object[]): { 'yh.json': unknown } => ({ 'yh.json': { programmes: rows } });
const automation = {
  id: 'MYH 2025/1001',
  decided: 2026,
  area: 'Teknik och tillverkning',
  name: 'Automationsingenjör',
  provider: 'Exempelskolan AB',
  owner: 'Privat',
  municipalities: ['0580'],
  county: 'Östergötland',
  points: 400,
  form: 'bound',
  pace: 100,
  exam: 'Yrkeshögskoleexamen',
  rounds: 2,
  sun: '521xa',
  sunName: 'Utbildningar inom automation',
  seqf: 5,
  seatsPerRound: [30, 30],
  seats: 60,
};
const WORKBOOK = 'test/unit/imported/resultat-ansokningsomgang-2025.xlsx';

describe('granted programmes of higher vocational education', () => {
  it('are read from MYH’s workbook: the granted ones alone, each with all its municipalities', async () => {
    const { body, period, left } = await yhReader.read(await file(WORKBOOK));
    expect(period).toBe('2026');
    expect(body.programmes).toEqual([
      automation,
      expect.objectContaining({
        id: 'MYH 2025/1002',
        municipalities: ['0581', '1280'],
        form: 'distance',
        pace: 50,
        exam: 'Kvalificerad yrkeshögskoleexamen',
        seatsPerRound: [20, 20, 20],
      }),
      expect.objectContaining({ id: 'MYH 2025/1004', municipalities: [] }),
    ]);
    expect(body.programmes[1]).not.toHaveProperty('county');
    expect(body.programmes[2]).not.toHaveProperty('exam');
    expect(body.programmes[2]).not.toHaveProperty('seqf');
    expect(left).toEqual([
      { reason: 'beslutet är ”Avslag” och inte Beviljad', count: 1 },
      { reason: 'kommun som inte finns, ”Storstad”: raden är med utan den', count: 1 },
    ]);
  });

  it('are read alike from our table, numbers as the source writes them', async () => {
    const messy = { ...row, yh_points: '400,0', pace: 'cirka 100', seqf: '..', owner: null, sun5: undefined };
    const { body } = await yhReader.read(given(table(row, { ...messy, dnr: 'MYH 2025/1002' })));
    expect(body.programmes[0]).toEqual(automation);
    expect(body.programmes[1]).toMatchObject({ points: 400, pace: 100 });
    for (const field of ['seqf', 'owner', 'sun']) expect(body.programmes[1]).not.toHaveProperty(field);
  });

  it('are the whole only when decisions reach as far back as the most rounds of one', async () => {
    const decided = (year: number): object => ({ ...row, dnr: `MYH ${year - 1}/1`, decision_year: year });
    const whole = await yhReader.read(given(table(decided(2026), decided(2025))));
    expect(whole).toMatchObject({ period: '2025-2026', covers: [{ form: 'yrkeshogskola', of: 'educations', extent: 'whole' }] });
    const some = await yhReader.read(given(table({ ...decided(2026), rounds: 3 }, decided(2025))));
    expect(some.covers).toEqual([
      expect.objectContaining({
        extent: 'some',
        note: expect.stringContaining('upp till 3 omgångar, så en utbildning som beviljades tidigare'),
      }),
    ]);
  });

  it('stand once where the same row stands twice, and are refused where two rows of one decision differ', async () => {
    expect((await yhReader.read(given(table(row, row)))).left).toEqual([{ reason: 'samma rad två gånger', count: 1 }]);
    await expect(yhReader.read(given(table(row, { ...row, rounds: 3 })))).rejects.toThrow(
      'MYH 2025/1001 står två gånger i filen, med olika innehåll',
    );
  });

  it.each<[string, () => Input | Promise<Input>, string]>([
    ['a column of another name', () => file('test/unit/imported/kolumn-bytt-namn.xlsx'), 'Tabell 3: kolumnen ”Beslut” saknas'],
    ['a workbook that was cut', () => given({ 'a.xlsx': Buffer.from('PK\u0003\u0004 och inget mer') }), 'går inte att läsa som Excelfil'],
    [
      'a field of another name',
      () => given(table({ ...row, dnr: undefined, diarienr: 'MYH 2025/1' }, row)),
      'programmes[1].dnr: Fältet saknas',
    ],
    ['a form that is none', () => given(table({ ...row, form: 'Hybrid' })), '”Hybrid” hos MYH 2025/1001 är varken Bunden eller Distans'],
    ['nothing granted', () => given(table({ ...row, rounds: 0 })), 'inga beviljade utbildningar'],
    ...BAD.map(([what, content, message]): [string, () => Input, string] => [what, () => given({ 'yh.json': content }), message]),
  ])('are refused with %s', async (_, input, message) => {
    await expect(yhReader.read(await input())).rejects.toThrow(message);
  });
});

describe.skipIf(!hasSamples)('the real table of granted programmes', () => {
  it('is read whole: 954 programmes in 126 municipalities', async () => {
    const { body, count, period, left } = await yhReader.read({
      ...(await file(sample('data/yh-program-beviljade-teknik-2022-2025.json'))),
      municipalities: new Map(),
    });
    expect({ count, period, left }).toEqual({ count: 954, period: '2023-2026', left: [] });
    expect(new Set(body.programmes.flatMap(({ municipalities }) => municipalities)).size).toBe(126);
    expect(
      Map.groupBy(body.programmes, ({ decided }) => decided)
        .entries()
        .map(([year, all]) => [year, all.length])
        .toArray(),
    ).toEqual([
      [2026, 228],
      [2025, 185],
      [2024, 299],
      [2023, 242],
    ]);
  });
});
