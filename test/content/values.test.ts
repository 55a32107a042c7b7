import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/catalogue/check.ts';
import { type RawEntry, readContent } from '../../src/catalogue/read.ts';
import { comes } from '../../src/review/times.ts';
import { isInSweden } from '../../src/schema/position.ts';

const base = await readContent(path.resolve('test/content/base'));
const municipalities = (await readContent(path.resolve('content'))).entries.filter(({ kind }) => kind === 'municipality');

/** The small content with some fields of an entry in place of its own. */
const withFields = (kind: string, fields: object) => ({
  ...base,
  entries: base.entries.map(
    (entry): RawEntry =>
      entry.kind === kind && !entry.translation ? { ...entry, data: { ...(entry.data as object), ...fields }, source: undefined } : entry,
  ),
});
const told = (kind: string, fields: object, date?: string): string[] =>
  checkContent(withFields(kind, fields), date).problems.map(({ problem }) => problem);

describe('what lies in the future', () => {
  it('is told where the day is known, and not of what may be ahead', () => {
    expect(told('job', { reviewed: '2026-11-24' }, '2026-11-23')).toEqual(['2026-11-24 har inte varit än: i dag är det 2026-11-23.']);
    expect(told('job', { reviewed: '2026-11-23' }, '2026-11-23')).toEqual([]);
    expect(told('job', { reviewed: '2026-11-24' })).toEqual([]);
    expect(told('event', { start: '2027-12-01' }, '2026-11-23')).toEqual([]);
    expect(told('source', { retrieved: '2027-01-01' }, '2026-11-23')).toHaveLength(1);
    expect(told('region', { certifiedSince: 2027 }, '2026-11-23')).toHaveLength(1);
  });

  it('is not a year or a month that has begun', () => {
    for (const asOf of [2026, '2026-11', '2026-11-23']) expect(told('activity', { asOf }, '2026-11-23')).toEqual([]);
  });
});

describe('an address', () => {
  it('may have signs that mean something in a text', () => {
    expect(told('source', { url: 'https://exempel.se/START__AM__AM0110/tabell' })).toEqual([]);
    expect(told('source', { title: 'Det är __viktigt__' })).toHaveLength(1);
    expect(told('source', { url: 'https://exempel.se/?a=1&amp;b=2' })).toHaveLength(1);
  });
});

describe('Sweden', () => {
  it('has all its municipalities, and the ends of the country', () => {
    const places = municipalities.map(({ data }) => (data as { position: [number, number] }).position);
    expect(places).toHaveLength(290);
    const ends = [[69.05, 20.53], [55.34, 13.36], [58.89, 11.01], [65.83, 24.13], [58.36, 19.25], [68.43, 18.13], [63.31, 12.1], [55.91, 12.69]] as const; // prettier-ignore
    expect([...places, ...ends].filter((place) => !isInSweden(place))).toEqual([]);
  });

  it('has no town of its neighbours, and no place that has been turned round', () => {
    const abroad = [[59.91, 10.75], [55.68, 12.57], [56.04, 12.61], [60.1, 19.94], [63.43, 10.4], [68.44, 17.43], [55.1, 14.7], [60.45, 22.27], [0, 0]] as const; // prettier-ignore
    expect(abroad.filter(isInSweden)).toEqual([]);
    const turned = municipalities.map(({ data }) => (data as { position: [number, number] }).position.toReversed() as [number, number]);
    expect(turned.filter(isInSweden)).toEqual([]);
  });
});

describe('a clock in Sweden', () => {
  it('shows each time once a day, but for the hours when clocks change', () => {
    expect(['2027-03-28 01:59', '2027-03-28 03:00', '2026-10-25 01:59', '2026-10-25 03:00', '2026-07-01 02:30'].map(ofDay)).toEqual(Array(5).fill(1));
    expect(['2027-03-28 02:00', '2027-03-28 02:59'].map(ofDay)).toEqual([0, 0]);
    expect(['2026-10-25 02:00', '2026-10-25 02:59'].map(ofDay)).toEqual([2, 2]);
  });
});

const ofDay = (text: string): number => comes(...(text.split(' ') as [string, string]));

describe('a value as it stands in its file', () => {
  it('is known for every field, in lists and in texts', () => {
    const job = base.entries.find(({ kind, translation }) => kind === 'job' && !translation);
    expect(job?.source?.(['ssyk', 'code'])).toBe('"7111"');
    expect(job?.source?.(['pay', 'value'])).toBe('30000');
    expect(job?.source?.(['tasks'])).toBe('[Såga, Limma]');
    expect(job?.source?.(['nothing'])).toBeUndefined();
    const school = base.entries.find(({ kind }) => kind === 'school');
    expect(school?.source?.(['sources', 0, 'year'])).toBe('2025');
  });
});
