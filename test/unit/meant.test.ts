import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, daysIn, isAfter } from '../../src/schema/days.ts';
import * as meant from '../../src/schema/meant.ts';

describe('a number is read as it was meant', () => {
  it.each([
    ['35 300', [35300]],
    ['35\u00a0300 kr/månad', [35300]],
    ['35300 kr', [35300]],
    ['ca 35000', [35000]],
    ['"35300"', [35300]],
    ['35.300', [35300, 35.3]],
    ['35,300', [35300, 35.3]],
    ['35,3', [35.3]],
    ['1.234,5', [1234.5]],
    ['35 tkr', [35000]],
    ['\u22121', [-1]],
    ['tolv', [12]],
    ['35 000 – 40 000', []],
    ['mycket', []],
  ])('%s', (text, numbers) => expect(meant.numbers(text)).toEqual(numbers));

  it('however its thousands are set apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9_999_999 }), fc.constantFrom(' ', '\u00a0', '\u202f', '.', ',', "'"), (number, gap) => {
        const text = String(number).replaceAll(/\B(?=(\d{3})+$)/g, gap);
        expect(meant.numbers(text)[0]).toBe(number);
      }),
    );
  });
});

describe('a date is read as it was meant', () => {
  it.each([
    '20261126', '261126', '2026-11-26', '26/11 2026', '26/11/2026', '2026/11/26', '2026.11.26', '26.11.2026', '26 november 2026',
    'den 26 nov. 2026', 'torsdag den 26 november 2026', 'November 26, 2026', '2026-26-11', '11/26/2026', '2026-11-26T10:00', '2026–11–26',
  ])('%s', (text) => expect(meant.dates(text)).toEqual(['2026-11-26'])); // prettier-ignore

  it('in both ways where it can be either', () => {
    expect(meant.dates('05/06/2026')).toEqual(['2026-06-05', '2026-05-06']);
    expect(meant.dates('251126')).toEqual(['2025-11-26', '2026-11-25']);
  });

  it.each(['2026-02-30', '31/4 2026', 'i våras', '26/11', '2027', ''])('but not %s', (text) => expect(meant.dates(text)).toEqual([]));

  const someDay = fc
    .tuple(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .filter(([year, month, day]) => day <= daysIn(year, month));

  it('whatever day it is', () => {
    fc.assert(
      fc.property(someDay, ([year, month, day]) => {
        const iso = dayOf(year, month, day);
        expect(iso).toBe(new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10));
        for (const text of [`${year}-${month}-${day}`, `${day}/${month} ${year}`, `${iso?.replaceAll('-', '')}`])
          expect(meant.dates(text), text).toEqual([iso]);
      }),
    );
  });
});

describe('other values', () => {
  it.each([
    ['2024/05', '2024-05'],
    ['202405', '2024-05'],
    ['2024-5', '2024-05'],
    ['maj 2024', '2024-05'],
    ['hösten 2024', '2024'],
    ['20240507', '2024-05-07'],
  ])('a period: %s', (text, period) => expect(meant.periods(text)).toEqual([period]));

  it.each([
    ['kl 17', '17:00'],
    ['17.00', '17:00'],
    ['9:00', '09:00'],
    ['17–19', '17:00-19:00'],
    ['kl. 17.30 till 19', '17:30-19:00'],
  ])('a time: %s', (text, time) => expect(meant.times(text)).toEqual([time]));

  it.each([
    ['16/11', '11-16'],
    ['1 feb', '02-01'],
    ['2026-11-16', '11-16'],
  ])('a day of any year: %s', (text, day) => expect(meant.daysOfYear(text)).toEqual([day]));

  it.each([
    ['www.exempel.se', 'https://www.exempel.se'],
    ['https:/exempel.se', 'https://exempel.se'],
    ['//exempel.se/a', 'https://exempel.se/a'],
    ['https://namn:ord@exempel.se/', 'https://exempel.se/'],
    ['[text](https://exempel.se/)', 'https://exempel.se/'],
  ])('an address: %s', (text, address) => expect(meant.addresses(text)).toEqual([address]));

  it.each(['javascript:alert(1)', 'data:text/html,x', 'mailto:a@exempel.se', 'ftp://exempel.se', 'hos oss'])('no address: %s', (text) =>
    expect(meant.addresses(text)).toEqual([]),
  );

  it.each(['[59,51839, 17,91128]', '[59,51839,17,91128]', '59.51839, 17.91128', '{lat: 59.51839, lon: 17.91128}', '59,51839 17,91128'])(
    'a position: %s',
    (text) => expect(meant.positions(text)).toEqual([[59.51839, 17.91128]]),
  );

  it('a choice in Swedish, in capitals or in another form', () => {
    const status = ['certified', 'forming', 'former'];
    const description = 'certified = certifierad, forming = håller på att bildas, former = har upphört.';
    expect(meant.choices('nej', ['yes', 'optional', 'no'])).toEqual(['no']);
    expect(meant.choices('certifierad', status, description)).toEqual(['certified']);
    expect(meant.choices('Certifierade', status, description)).toEqual(['certified']);
    expect(meant.choices('har upphört', status, description)).toEqual(['former']);
    expect(meant.choices('öppet hus', ['open-house', 'camp'])).toEqual(['open-house']);
    expect(meant.choices('blå', status, description)).toEqual([]);
  });
});

describe('periods of different length', () => {
  it('are compared as far as both say', () => {
    expect(isAfter('2026-12', '2026-11-30')).toBe(true);
    expect(isAfter('2026', '2026-11-30')).toBe(false);
    expect(isAfter('2026-11-30', '2026')).toBe(false);
  });
});
