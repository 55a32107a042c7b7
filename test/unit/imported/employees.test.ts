import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { employeesReader } from '../../../scripts/import/employees.ts';
import { importedSchemas } from '../../../src/schema/imported.ts';
import { BAD, given } from './given.ts';
import { jsonStat } from './json-stat.ts';

// Files shaped as our extracts, and as Statistics Sweden's tables YREG60BAS and YREG54BAS (formats.md §6): the figures are invented.

const extract = (title: string, ...groups: object[]): object => ({ title, groups });
const bySex = extract('Anställda per yrkesgrupp (SSYK 2012, 4 siffror) och kön, riket 2024, samt totalt 2020-2024', {
  ssyk: '7212',
  label: 'Svetsare',
  women: 10,
  men: 90,
  total: 100,
});
const byAge = extract('Anställda 2024 per yrkesgrupp (SSYK4) och ålder', {
  ssyk: '7212',
  label: null,
  ages: { '16-24': 50, '065-69': 52 },
  total: 102,
  share_55_plus: 51,
});
const byCounty = extract('Anställda 2024 per teknisk yrkesgrupp (SSYK4), län och kön', {
  ssyk: '7212',
  label: 'Svetsare',
  counties: { '20': [4, 40], '03': [6, 50] },
});
const welders = {
  ssyk: '7212',
  label: 'Svetsare',
  women: 10,
  men: 90,
  total: 100,
  over55: 51,
  ages: { '16-24': 50, '65-69': 52 },
  counties: { '20': [4, 40], '03': [6, 50] },
};

const table = (dimensions: Record<string, string[]>, values: (number | string | null)[]): Record<string, unknown> =>
  jsonStat({ Yrke2012: ['7212'], ...dimensions, ContentsCode: ['X'], Tid: dimensions.Tid ?? ['2024'] }, values, {
    Yrke2012: { '7212': '7212 Svetsare' },
    ContentsCode: { X: 'Anställda (yrkesregistret)', Y: 'Anställda 16-64 år' },
  });

const read = (files: Record<string, unknown>) => employeesReader.read(given(files));
const groupsOf = async (content: unknown) => (await read({ 'given.json': content })).body.groups;

describe('employees', () => {
  it('are put together by group from three extracts, whatever order they come in', async () => {
    const expected = { period: '2024', count: 1, left: [], body: { year: 2024, groups: [welders] } };
    expect(await read({ 'a.json': bySex, 'b.json': byAge, 'c.json': byCounty })).toEqual(expected);
    expect(await read({ 'a.json': byCounty, 'b.json': byAge, 'c.json': bySex })).toEqual(expected);
  });

  it('have the number of the ages where no other file has the group, and are left out where none has', async () => {
    expect(await groupsOf(byAge)).toMatchObject([{ ssyk: '7212', total: 102 }]);
    expect((await read({ 'given.json': byCounty })).left).toEqual([{ reason: 'grupper utan antal för hela landet', count: 1 }]);
  });

  it('of no known occupation are counted, and stand as no group', async () => {
    const unknown = extract('Anställda 2024', { ssyk: '0002', label: null, women: 1, men: 1, total: 2 });
    const { count, left } = await read({ 'a.json': bySex, 'b.json': unknown });
    expect({ count, left }).toEqual({ count: 1, left: [{ reason: 'rader utan yrkesgrupp med fyra siffror (0002)', count: 1 }] });
  });

  it('are read from a table by county and sex: the country’s own figures, the counties’ pairs, no municipalities', async () => {
    const regions = table({ Region: ['00', '03', '20', '0380'], Kon: ['1', '2'] }, [90, 10, 50, 6, 40, null, 5, 5]);
    const { body, left } = await read({ 'given.json': regions });
    expect(body.groups).toEqual([{ ssyk: '7212', label: 'Svetsare', women: 10, men: 90, total: 100, counties: { '03': [6, 50] } }]);
    expect(left).toEqual([
      { reason: 'celler utan uppgift', count: 1 },
      { reason: 'celler för annat än landet och länen', count: 2 },
    ]);
  });

  it('of the country are the sum of all 21 counties where the table lacks the country, and unknown where one is missing', async () => {
    const codes = Array.from({ length: 21 }, (_, i) => String(i + 1).padStart(2, '0'));
    const all = codes.flatMap(() => [2, 1]);
    expect(await groupsOf(table({ Region: codes, Kon: ['1', '2'] }, all))).toMatchObject([{ women: 21, men: 42, total: 63 }]);
    expect(
      await groupsOf(
        table(
          { Region: codes, Kon: ['1', '2'] },
          all.with(0, NaN).map((n) => (Number.isNaN(n) ? '..' : n)),
        ),
      ),
    ).toEqual([]);
  });

  it('are read from a table by age, and how many are 55 or older is counted', async () => {
    const divided = table(
      { Alder: ['16-24', '50-54', '55-59', '065-69', '16-69'], Kon: ['1', '2'], Tid: ['2023', '2024'] },
      [0, 1, 0, 1, 0, 2, 0, 2, 0, 3, 0, 0, 0, 0, 0, 1, 0, 5, 0, 5],
    );
    const { body, left } = await read({ 'given.json': divided });
    expect(body.groups).toEqual([
      { ssyk: '7212', label: 'Svetsare', total: 10, over55: 40, ages: { '16-24': 2, '50-54': 4, '55-59': 3, '65-69': 1 } },
    ]);
    expect(left).toEqual([{ reason: 'celler för tidigare år', count: 10 }]);
  });

  it('have figures where a status stands beside them, and none where a figure is null', async () => {
    const marked = { ...table({ Kon: ['1', '2'] }, [90, 10]), status: { 0: 'P' } };
    expect(await groupsOf(marked)).toMatchObject([{ women: 10, men: 90, total: 100 }]);
    const sparse = { ...table({ Kon: ['1', '2', '1+2'] }, []), value: { 2: 100 }, status: { 0: '..', 1: '..' } };
    expect(await groupsOf(sparse)).toEqual([{ ssyk: '7212', label: 'Svetsare', total: 100 }]);
  });

  it.each([
    ...BAD,
    ['an empty object', {}, 'ingen fil för employees'],
    ['pay', jsonStat({ Yrke2012: ['7212'], ContentsCode: ['000007CE'], Tid: ['2024'] }, [1]), 'ingen fil för employees'],
    ['a renamed field', extract('Anställda 2024', { ssyk: '7212', kvinnor: 1 }), 'ingen fil för employees'],
    [
      'a renamed field of one row',
      extract('Anställda 2024', { ssyk: '7212', women: 1, men: 2, total: 3 }, { ssyk: '7213', women: 1, total: 3 }),
      'groups[2].men: Fältet saknas',
    ],
    [
      'a code that has lost its zero',
      extract('Anställda 2024', { ssyk: '110', women: 1, men: 2, total: 3 }),
      'groups[1].ssyk: ”110” är ingen SSYK-kod',
    ],
    ['a number with a comma', extract('Anställda 2024', { ssyk: '7212', women: '210,0', men: 2, total: 3 }), 'groups[1].women'],
    ['a number that is missing', extract('Anställda 2024', { ssyk: '7212', women: '..', men: 2, total: 3 }), 'groups[1].women'],
    ['no year', extract('Anställda', { ssyk: '7212', women: 1, men: 2, total: 3 }), 'säger inte i title vilket år'],
    [
      'two kinds of figures',
      jsonStat({ Yrke2012: ['7212'], ContentsCode: ['X', 'Y'], Tid: ['2024'] }, [1, 2], {
        ContentsCode: { X: 'Anställda', Y: 'Anställda' },
      }),
      'delar upp de anställda efter ContentsCode (X, Y)',
    ],
    ['values that are cut off', table({ Kon: ['1', '2'] }, [1]), 'ska ha 2 värden, men har 1'],
    ['what is no figure', table({ Kon: ['1', '2'] }, ['många', 1]), '”många” är inget tal (7212, 1, X, 2024)'],
  ])('are refused with %s', async (_, content, message) => {
    await expect(read({ 'given.json': content })).rejects.toThrow(message);
  });

  it('are refused from files of different years, and from files that contradict each other', async () => {
    await expect(read({ 'a.json': bySex, 'b.json': extract('Anställda 2023', { ssyk: '7212', counties: {} }) })).rejects.toThrow(
      'Filerna gäller olika år: a.json 2024, b.json 2023',
    );
    await expect(
      read({ 'a.json': bySex, 'b.json': extract('Anställda 2024', { ssyk: '7212', women: 11, men: 90, total: 101 }) }),
    ).rejects.toThrow('Yrkesgruppen 7212 står två gånger med olika women, andra gången i b.json');
  });
});

const shared = path.resolve(process.env.REAL_SOURCES ?? '.sources');
const there = existsSync(shared);
if (!there) console.log(`${shared} finns inte här: proven på de riktiga filerna hoppas över.`);
const real = async (...names: string[]) =>
  read(Object.fromEntries(await Promise.all(names.map(async (file) => [file, await readFile(path.join(shared, file), 'utf8')]))));

describe.skipIf(!there)('the real files', () => {
  it('give every group with sex and age, and the technical ones by county, as content/imported has it', async () => {
    const { body, count, period, left } = await real(
      'data/anstallda-per-ssyk-alder-2024.json',
      'data/anstallda-per-ssyk-kon-2020-2024.json',
      'data/anstallda-teknik-per-lan-kon-2024.json',
    );
    expect({ count, period, left }).toEqual({
      count: 429,
      period: '2024',
      left: [{ reason: 'rader utan yrkesgrupp med fyra siffror (0002)', count: 1 }],
    });
    expect(
      body.groups.filter(({ women, men, ages, over55 }) => women !== undefined && men !== undefined && ages && over55 !== undefined),
    ).toHaveLength(429);
    expect(body.groups.filter((group) => group.counties)).toHaveLength(134);
    expect(body.groups.find(({ ssyk }) => ssyk === '7233')).toMatchObject({ total: 29_734, over55: 30.7 });
    const receipt = { source: 'x', file: 'x', retrieved: '2026-11-27', licence: 'CC0', period, count, sha256: '0'.repeat(64) };
    expect(importedSchemas.employees.safeParse({ receipt, ...body }).error).toBeUndefined();
    const { receipt: _, ...stands } = JSON.parse(await readFile('content/imported/employees.json', 'utf8')) as { receipt: object };
    expect(body).toEqual(stands);
  });

  it('of another table in the same form are no employees', async () => {
    await expect(real('samples/scb-pxwebapi2-json-stat2-tab638.json')).rejects.toThrow('ingen fil för employees');
  });
});
