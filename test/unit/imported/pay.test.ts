import { describe, expect, it } from 'vitest';
import { payReader } from '../../../scripts/import/pay.ts';
import { checkOne } from '../../../src/catalogue/imported.ts';
import { BAD, given } from './given.ts';
import { jsonStat } from './json-stat.ts';

// Made after formats.md §6, since no recorded answer of LoneSpridSektYrk4AN is to be had: the figures are invented.

const CONTENTS = ['000007CD', '000007CE', '000007CF', '000007CG', '000007CH', '000007CI'];
const table = (values: (number | string | null)[], dimensions: Record<string, string[]> = {}): Record<string, unknown> =>
  jsonStat({ Sektor: ['0'], Yrke2012: ['7212'], Kon: ['1+2'], ContentsCode: CONTENTS, Tid: ['2024'], ...dimensions }, values);
const spread = [35_300, 34_900, 29_500, 32_000, 38_000, 42_000];
const welders = { ssyk: '7212', mean: 35_300, median: 34_900, p10: 29_500, p25: 32_000, p75: 38_000, p90: 42_000 };

const columns = ['Sektor', 'Yrke2012', 'Kon'].map((code) => ({ code, text: code, type: 'd' }));
const answer = (data: object[]): object => ({
  columns: [...columns, { code: 'Tid', text: 'år', type: 't' }, ...CONTENTS.map((code) => ({ code, text: code, type: 'c' }))],
  data,
});

const read = (content: unknown) => payReader.read(given({ 'given.json': content }));
const groupsOf = async (content: unknown) => (await read(content)).body.groups;

describe('pay', () => {
  it('is read from json-stat2 in kronor a month, with mean, median and spread', async () => {
    expect(await read(table(spread))).toEqual({ period: '2024', count: 1, left: [], body: { year: 2024, groups: [welders] } });
  });

  it('is read from json of version 1 too, where figures are text', async () => {
    const key = ['0', '7212', '1+2', '2024'];
    expect(await groupsOf(answer([{ key, values: ['35300', '34900', '29500', '32000', '38000', '42000'] }]))).toEqual([welders]);
  });

  it('is of the last year, all sectors and both sexes: what else there is, is counted', async () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 34_900].flatMap((n) => [n]);
    const divided = table(values, { Sektor: ['1', '0'], ContentsCode: ['000007CE'], Kon: ['1', '1+2'], Tid: ['2023', '2024'] });
    const { body, left } = await read(divided);
    expect(body).toEqual({ year: 2024, groups: [{ ssyk: '7212', median: 34_900 }] });
    expect(left).toEqual([
      { reason: 'celler för tidigare år', count: 4 },
      { reason: 'celler för en del av Sektor', count: 2 },
      { reason: 'celler för en del av Kon', count: 1 },
    ]);
  });

  it('of parts of the country is left out: they are no counties', async () => {
    const regions = table([34_000, 34_900, 36_000], { Region: ['SE11', 'SE', 'SE12'], ContentsCode: ['000007CE'] });
    const { body, left } = await read(regions);
    expect(body.groups).toEqual([{ ssyk: '7212', median: 34_900 }]);
    expect(left).toEqual([{ reason: 'celler för riksområden (NUTS 2), som inte är län', count: 2 }]);
    await expect(read(table([34_000], { Region: ['SE11'], ContentsCode: ['000007CE'] }))).rejects.toThrow(
      'ingen uppgift för helheten i Region (00 eller SE), bara SE11',
    );
  });

  it('that the source does not give is absent, and a group with none is left out', async () => {
    const { body, left } = await read(
      table([...spread.with(2, NaN).map((n) => (Number.isNaN(n) ? '..' : n)), null, null, null, null, null, null], {
        Yrke2012: ['7212', '7213'],
      }),
    );
    const { p10: _, ...rest } = welders;
    expect(body.groups).toEqual([rest]);
    expect(left).toEqual([{ reason: 'celler utan uppgift', count: 7 }]);
  });

  it('of all groups together is no group, and neither is one of three digits', async () => {
    const { body, left } = await read(table([30_000, 31_000, 32_000], { Yrke2012: ['0000', '721', '0110'], ContentsCode: ['000007CE'] }));
    expect(body.groups).toEqual([{ ssyk: '0110', median: 32_000 }]);
    expect(left).toEqual([{ reason: 'celler för annat än en yrkesgrupp med fyra siffror', count: 2 }]);
  });

  it.each([
    ['by the hour', [210]],
    ['with a comma by the hour', ['210,0']],
    ['in thousands', [34.9]],
    ['by the year', [420_000]],
  ])('%s is no pay in kronor a month', async (_, values) => {
    const { body, period, count } = await read(table(values, { ContentsCode: ['000007CE'] }));
    const receipt = { source: 'x', file: 'x', retrieved: '2026-11-27', licence: 'CC0', period, count, sha256: '0'.repeat(64) };
    expect(checkOne('pay', { receipt, ...body })).toMatchObject([{ field: 'groups[1].median' }]);
  });

  it('whose spread stands in another order than figures grow is no pay', () => {
    const receipt = { source: 'x', file: 'x', retrieved: '2026-11-27', licence: 'CC0', period: '2024', count: 1, sha256: '0'.repeat(64) };
    expect(checkOne('pay', { receipt, year: 2024, groups: [{ ...welders, p10: 36_000 }] })).not.toEqual([]);
  });

  it.each([
    ...BAD,
    ['an empty object', {}, 'ingen fil för pay'],
    ['a table of something else', table([1], { ContentsCode: ['BE0101N1'] }), 'ingen fil för pay'],
    ['a renamed field', { ...table(spread), value: undefined, values: spread }, 'ingen fil för pay'],
    ['values that are cut off', table(spread.slice(0, 4)), 'ska ha 6 värden, men har 4'],
    ['a code too few', { ...table(spread), size: [1, 2, 1, 6, 1] }, 'Yrke2012 ska ha 2 koder, men har 1'],
    ['a group twice', table([...spread, ...spread], { Yrke2012: ['7212', '7212'] }), 'Yrke2012 ska ha 2 koder, men har 1 skilda'],
    [
      'a row twice',
      answer(['1', '2'].map(() => ({ key: ['0', '7212', '1+2', '2024'], values: spread }))),
      'två rader för 0, 7212, 1+2, 2024',
    ],
    ['a row that lacks a value', answer([{ key: ['0', '7212', '1+2', '2024'], values: [1] }]), 'data[0] har 4 koder och 1 värden'],
    ['what is no figure', table(['många', 2, 3, 4, 5, 6]), '”många” är inget tal (0, 7212, 1+2, 000007CD, 2024)'],
    ['men alone', table(spread, { Kon: ['1'] }), 'ingen uppgift för helheten i Kon (1+2), bara 1'],
    ['no year', jsonStat({ Yrke2012: ['7212'], ContentsCode: ['000007CE'] }, [34_900]), 'säger inte vilket år'],
  ])('is refused with %s', async (_, content, message) => {
    await expect(read(content)).rejects.toThrow(message);
  });
});
