import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../scripts/import/pxweb.ts';
import { jsonStat } from './json-stat.ts';

/** The figures of a table by their codes. */
const figures = (data: unknown): [string, number | undefined][] =>
  (readTable(data)?.cells ?? []).map(({ codes, value }) => [Object.values(codes).join(' '), value]);
const two = (index: unknown, value: unknown): object => ({
  ...jsonStat({ Region: ['0180', '1480'] }, []),
  dimension: { Region: { category: { index } } },
  value,
});

describe('a table', () => {
  it('has its figures under the codes of their positions, whatever order the codes are written in', () => {
    const right = [
      ['0180', 1],
      ['1480', 2],
    ];
    expect(figures(two(['0180', '1480'], [1, 2]))).toEqual(right);
    expect(figures(two({ '0180': 0, '1480': 1 }, [1, 2]))).toEqual(right);
    expect(figures(two({ '1480': 0, '0180': 1 }, [2, 1])).toSorted()).toEqual(right);
  });

  it('may leave the position of a single code out, and its empty cells', () => {
    expect(figures({ ...jsonStat({ Tid: ['2024'] }, [1]), dimension: { Tid: { category: { label: { '2024': '2024' } } } } })).toEqual([
      ['2024', 1],
    ]);
    expect(figures(two(['0180', '1480'], { 1: 2 }))).toEqual([
      ['0180', undefined],
      ['1480', 2],
    ]);
  });

  it('has figures out of text, and none where the source writes that there is none', () => {
    expect(figures(two(['0180', '1480'], ['210,0', '..']))).toEqual([
      ['0180', 210],
      ['1480', undefined],
    ]);
  });

  it.each([
    ['a code too few', two({ '0180': 0 }, [1, 2])],
    ['a code at no position', two({ '0180': 0, '1480': 2 }, [1, 2])],
    ['two codes at one position', two({ '0180': 0, '1480': 0 }, [1, 2])],
    ['a value too few', two(['0180', '1480'], [1])],
    ['a value too many', two(['0180', '1480'], [1, 2, 3])],
  ])('with %s is refused rather than read with the figures of others', (_, data) => {
    expect(() => readTable(data)).toThrow(/Tabellen (går inte ihop|är inte hel)/);
  });

  it.each([[null], ['<html>'], [[]], [{ class: 'dataset' }], [{ columns: [], data: [] }]])('is not what %j is', (data) => {
    expect(readTable(data)).toBeUndefined();
  });
});

const sample = path.resolve(process.env.REAL_SOURCES ?? '.sources', 'samples/scb-pxwebapi2-json-stat2-tab638.json');
if (!existsSync(sample)) console.log(`${sample} finns inte här: provet på den riktiga filen hoppas över.`);

describe.skipIf(!existsSync(sample))('the real answer of version 2', () => {
  it('has the figures that stand in it', async () => {
    expect(figures(JSON.parse(await readFile(sample, 'utf8')))).toEqual([
      ['0180 BE0101N1 2023', 984_748],
      ['0180 BE0101N1 2024', 988_943],
      ['1480 BE0101N1 2023', 600_151],
      ['1480 BE0101N1 2024', 604_616],
    ]);
  });
});
