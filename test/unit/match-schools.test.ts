import { describe, expect, it } from 'vitest';
import { candidatesFor, plainName } from '../../scripts/match/schools.ts';

const found = (name: string, units: string[], kinds = ['gymnasium']) => {
  const { sure, near } = candidatesFor(
    { name, kinds, municipality: 'Utby' },
    units.map((unit, i) => ({ code: String(i), name: unit })),
  );
  return { sure: sure.map((unit) => unit.name), near: near.map((unit) => unit.name) };
};

describe('the units that a school may be', () => {
  it.each([
    ['Storskolan', 'Storskolan 2'],
    ['Storskolan', 'Storskolan3'],
    ['Storskolan (SKO)', 'Storskolan RO 1'],
    ['Utby gymnasieskola', 'Utby gymnasieskola,Östra IN'],
    ['Storskolan', 'Storskolans anpassade gymnasieskola'],
  ])('are for certain, of %s, %s', (name, unit) => {
    expect(found(name, [unit]).sure).toEqual([unit]);
  });

  it('are near ones where only a word is alike, or the short name in brackets', () => {
    expect(found('Strömmaskolan', ['Strömma Hugin', 'Lillskolan']).near).toEqual(['Strömma Hugin']);
    expect(found('Bergslagens utbildningscentrum (BUC)', ['BUC Malmen']).near).toEqual(['BUC Malmen']);
  });

  it('are not near for what all schools are called, or for the municipality', () => {
    expect(found('Tekniska gymnasiet i Utby', ['Handelsgymnasiet Utby', 'Estetiska gymnasiet'])).toEqual({ sure: [], near: [] });
  });

  it('are for certain, of what is no gymnasium school, only by the whole name', () => {
    expect(found('Storskolan', ['Storskolan 1', 'Storskolan'], ['komvux'])).toEqual({ sure: ['Storskolan'], near: ['Storskolan 1'] });
  });

  it('are compared without signs and capitals', () => {
    expect(plainName('Sunne Gymnasieskola / Broby_IM')).toBe('sunne gymnasieskola broby im');
  });
});
