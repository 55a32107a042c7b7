import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, isNeighbour, tolerance } from '../../src/search/distance.ts';
import { fold, stem, words } from '../../src/language/inflect.ts';
import { splitter } from '../../src/language/split.ts';

const letters = 'abcdefghijklmnopqrstuvwxyzåäö';
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 3, maxLength: 12 });

describe('splitting of compounds', () => {
  const split = splitter([
    'drift',
    'tekniker',
    'gymnasium',
    'val',
    'skola',
    'verk',
    'kvalitet',
    'robot',
    'operatör',
    'industri',
    'vind',
    'kraft',
    'el',
    'gata',
  ]);

  it.each([
    ['drifttekniker', 'drift tekniker'],
    ['kvalitetstekniker', 'kvalitets tekniker'],
    ['gymnasieval', 'gymnasie val'],
    ['skolverk', 'skol verk'],
    ['industrirobotoperatör', 'industri robot operator'],
    ['elkraft', 'el kraft'],
    ['vindkrafttekniker', 'vind kraft tekniker'],
    ['gatukraft', 'gatu kraft'],
  ])('takes %s apart', (whole, parts) => {
    expect(split(whole)?.join(' ')).toBe(parts);
  });

  it.each(['tekniker', 'elektriker', 'svetsare', 'driften', 'xdrift'])('leaves %s whole', (whole) => {
    expect(split(whole)).toBeUndefined();
  });

  it('gives parts that are the word together, at least two of them', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.array(word, { minLength: 1, maxLength: 4 }), (lexicon, pieces) => {
        const whole = pieces.join('');
        const parts = splitter(lexicon)(whole);
        expect(parts === undefined || (parts.length > 1 && parts.join('') === fold(whole))).toBe(true);
      }),
    );
  });

  it('takes apart any two words of the lexicon, with or without an s between', () => {
    const noun = fc.string({ unit: fc.constantFrom(...'bdfgklmnprtvåäö'), minLength: 4, maxLength: 7 });
    fc.assert(
      fc.property(noun, noun, fc.constantFrom('', 's'), (first, last, link) => {
        expect(splitter([first, last])(first + link + last)).toBeDefined();
      }),
    );
  });
});

describe('inflection', () => {
  it.each([
    ['svetsare', 'svetsaren', 'svetsarna', 'svetsarnas', 'svetsa', 'svetsar', 'svetsade'],
    ['tekniker', 'teknikern', 'teknikerns'],
    ['program', 'programmet', 'programmets'],
    ['robot', 'roboten', 'robotar', 'robotarna'],
    ['programmera', 'programmerare', 'programmering'],
    ['montör', 'montörer', 'montörerna', 'montera'],
    ['tävling', 'tävlingar', 'tävlingarna'],
    ['gymnasium', 'gymnasiet', 'gymnasier'],
  ])('has one stem for %s and its forms', (first, ...forms) => {
    expect(new Set(forms.map((form) => stem(fold(form), 'sv')))).toEqual(new Set([stem(fold(first), 'sv')]));
  });

  it('does not take a short word for another', () => {
    expect(stem('programmera', 'sv')).not.toBe(stem('program', 'sv'));
  });

  it('never leaves less than three letters of a longer word, nor adds any', () => {
    fc.assert(
      fc.property(word, (any) => {
        const own = stem(fold(any), 'sv');
        expect(fold(any).startsWith(own) && own.length >= Math.min(3, any.length)).toBe(true);
      }),
    );
  });

  it('keeps hyphens within words and nothing else that is no letter or figure', () => {
    expect(words('VVS-montör, <b>3D</b>: Hiss- och (rulltrapp)')).toEqual(['vvs-montör', 'b', '3d', 'b', 'hiss', 'och', 'rulltrapp']);
  });
});

describe('distance', () => {
  it('is nothing from a word to itself, and the same both ways', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distance(a, a)).toBe(0);
        expect(distance(a, b)).toBeCloseTo(distance(b, a));
        expect(distance(a, b) > 0).toBe(a !== b);
      }),
    );
  });

  it('says Infinity beyond its limit and the same as without one within it', () => {
    fc.assert(
      fc.property(word, word, fc.double({ min: 0.1, max: 4, noNaN: true }), (a, b, limit) => {
        const far = distance(a, b);
        expect(distance(a, b, limit)).toBe(far <= limit ? far : Infinity);
      }),
    );
  });

  it('finds any single slip in a word of five letters or more near enough', () => {
    const longer = fc.string({ unit: fc.constantFrom(...letters), minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(longer, fc.nat(), (any, n) => {
        const at = n % (any.length - 1);
        const turned = any.slice(0, at) + any[at + 1] + any[at] + any.slice(at + 2);
        const dropped = any.slice(0, at) + any.slice(at + 1);
        const doubled = any.slice(0, at) + any[at] + any.slice(at);
        for (const slip of [turned, dropped, doubled]) expect(distance(slip, any)).toBeLessThanOrEqual(tolerance(slip.length));
      }),
    );
  });

  it('knows the Swedish keyboard', () => {
    expect(isNeighbour('å', 'p')).toBe(true);
    expect(isNeighbour('ö', 'ä')).toBe(true);
    expect(isNeighbour('a', 'p')).toBe(false);
    expect(distance('svetsade', 'svetsare')).toBeLessThanOrEqual(distance('svetsame', 'svetsare'));
    expect(distance('ingenjor', 'ingenjör')).toBeLessThan(distance('ingenjår', 'ingenjör'));
  });
});
