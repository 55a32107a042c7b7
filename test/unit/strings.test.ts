import { globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { formatKronor, formatPeriod } from '../../src/i18n/format.ts';
import { translator } from '../../src/i18n/strings.ts';
import { type StringKey, sv } from '../../src/i18n/sv.ts';

/** Strings that are the same in both languages, and ought to be. */
const SAME = new Set(['{count} min', '{row} {number}', '{km} km', 'Region', '1 region', 'Guide', 'Pilot', 'JSON Schema']);
const keys = Object.keys(sv) as StringKey[];
const names = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).toSorted();

describe('the interface strings', () => {
  it('are all translated, not copied', () => {
    expect(keys.filter((key) => en[key] === sv[key] && !SAME.has(sv[key]))).toEqual([]);
  });

  it('have the same places to fill in, in every language', () => {
    expect(keys.filter((key) => names(en[key]).join() !== names(sv[key]).join())).toEqual([]);
  });

  it('stand in one area each, and every area is joined in', async () => {
    const areas = await Promise.all(globSync('src/i18n/sv/*.ts').map(async (file) => (await import(path.resolve(file))) as object));
    const all = areas.flatMap((area) => Object.values(area) as object[]).flatMap((words) => Object.keys(words));
    expect(all.toSorted()).toEqual(keys.toSorted());
  });

  it('are filled in', () => {
    expect(translator('sv')('list.count', { count: 3 })).toBe('3 stycken');
  });
});

describe('figures and dates', () => {
  it('are written as in Swedish', () => {
    expect(formatKronor(35300, 'sv')).toBe('35\u00a0300 kr');
    expect(['2024', '2024-05', '2024-05-07'].map((p) => formatPeriod(p, 'sv'))).toEqual(['2024', 'maj 2024', '7 maj 2024']);
  });

  it('are written as in English', () => {
    expect(formatKronor(35300, 'en')).toBe('35,300 kr');
    expect(formatPeriod('2024-05-07', 'en')).toBe('7 May 2024');
  });
});
