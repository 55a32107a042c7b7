import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { didYouMean, editDistance, nearest } from '../../src/schema/errors.ts';

describe('the distance between two words', () => {
  it('is the number of letters to change, add or take away', () => {
    expect(editDistance('svets', 'svets')).toBe(0);
    expect(editDistance('svets', 'svetsa')).toBe(1);
    expect(editDistance('sumary', 'summary')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
  });

  it('is the same both ways, and none only between equals', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});

describe('a suggestion', () => {
  it('is the nearest of the known words', () => {
    expect(nearest('sumary', ['title', 'summary', 'sources'])).toBe('summary');
    expect(didYouMean('svetsre', ['svetsare', 'svarvare'])).toBe(' Menade du svetsare?');
  });

  it('is not given when nothing is near', () => {
    expect(didYouMean('xyz', ['summary'])).toBe('');
  });
});
