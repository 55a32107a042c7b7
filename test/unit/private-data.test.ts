import { describe, expect, it } from 'vitest';
import { namesOf, privateDataIn, surnamesIn } from '../../src/catalogue/private-data.ts';

const kindsIn = (text: string): string[] => privateDataIn(`Hen har ${text} sedan förut.`).map(({ kind }) => kind);

describe('a text', () => {
  it.each([
    '960101-1234',
    '19960101-1234',
    '199601011234',
    '9601011234',
    '960101+1234',
    '19960101 1234',
    '960101 – 1234',
    '960101‑1234',
    '960161-1234',
    '1996-01-01-1234',
    '96 01 01-1234',
    '960101-\n1234',
    '19 960101 1234',
    '960101-T123',
    '9601​01-1234',
  ])('holds a personal number in “%s”', (text) => {
    expect(kindsIn(text)).toEqual(['number']);
  });

  it.each([
    '070-123 45 67',
    '0701234567',
    '070 123 45 67',
    '070-1234567',
    '070/123 45 67',
    '070–123 45 67',
    '070.123.45.67',
    '070 123 4567',
    '+46701234567',
    '+46 70 123 45 67',
    '+46 (0)70-123 45 67',
    '0046701234567',
    '+47 912 34 567',
    '08-123 456 78',
    '08-12 34 56',
    '(08) 123 456 78',
    '0470-123 45',
    '0470-12 34 56',
    'ring mig på 123 45 67',
    'tel: 1234567',
    '070\xA0123\xA045\xA067',
  ])('holds a phone number in “%s”', (text) => {
    expect(kindsIn(text)).toEqual(['phone']);
  });

  it.each([
    'kim@skola.se',
    'Kim.Ek@example.com',
    'kim (at) skola.se',
    'kim[at]skola.se',
    'kim snabel-a skola punkt se',
    'kim @ skola.se',
    'åsa@malmö.se',
    'kim＠skola.se',
  ])('holds an e-mail address in “%s”', (text) => {
    expect(kindsIn(text)).toEqual(['email']);
  });

  it.each([
    '2026-11-23',
    '2020-12-11',
    '2010–2011',
    '2012-2013-2014',
    '2023 2024 2025 2026',
    '2026-11-23 17:00',
    '08-09-2026',
    '05-06-07',
    '35 300 kr',
    '25 000–42 000',
    '1 000 000 000 kronor',
    '1 050 000 000 kronor',
    '+10 000 000 kr',
    '12 000 000',
    '1 234 567,89',
    'SSYK 7212',
    'kommunkod 0180',
    '08.30–16.00',
    '08:30-16:00',
    'kl 08-12 och 13-17',
    '08-12 14-15',
    'öppet 07-16 2026',
    '116 111',
    'ring 116 111',
    '1177',
    '556012-1234',
    '0,5 mm',
    'ISO 9001:2015',
    'SS-EN 1090-2',
    'G71 G01 X100',
    '@kim',
    'a @ b',
    '01-02 03-04',
  ])('holds nothing of the kind in “%s”', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

describe('a surname', () => {
  it.each([
    ['Kim Ek svetsar', ['Ek']],
    ['KIM EK', ['EK']],
    ['Kim von Essen', ['von Essen']],
    ['Kim S. Berg', ['S. Berg']],
    ['Kim Eks verkstad', ['Eks']],
    ['Kim Berg-Lund', ['Berg-Lund']],
    ['Kim\nEk', ['Ek']],
    ['Svensson, Kim', ['Svensson']],
    ['Kims Volvo', []],
    ['Kim. Sedan', []],
    ['Kim svetsar', []],
    ['Kimmo Ek', []],
    ['Anna-Kim Ek', []],
  ])('in “%s” is %j', (text, names) => {
    expect(surnamesIn(text, 'Kim')).toEqual(names);
  });

  it('is what stands after the first name, and no part of one with a hyphen', () => {
    expect(namesOf('Kim Ek')).toEqual({ first: 'Kim', surnames: ['Ek'] });
    expect(namesOf('Anna-Karin')).toEqual({ first: 'Anna-Karin', surnames: [] });
  });
});
