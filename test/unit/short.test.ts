import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slug } from '../../src/links.ts';
import { shortAddress, shortNames, shortText, wholeAddress, wholeNames, wholeText } from '../../src/search/short.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcåäö~ -()0'), minLength: 1, maxLength: 9 });
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(', '));
const names = fc.array(word, { maxLength: 8 }).chain((known) =>
  fc
    .array(fc.array(known.length > 0 ? fc.oneof(word, fc.constantFrom(...known)) : word, { minLength: 1, maxLength: 3 }), {
      maxLength: 8,
    })
    .map((more) => [...known, ...more.map((parts) => parts.join(', '))]),
);

describe('what search leaves out', () => {
  it('is of an address what the name and the region tell', () => {
    expect(shortAddress('robotskolan', 'Robotskolan', 'norr')).toBe('');
    expect(shortAddress('norr/robotskolan', 'Robotskolan', 'norr')).toBe('*');
    expect(shortAddress('soder/robotskolan', 'Robotskolan', 'norr')).toBe('soder/robotskolan');
  });

  it('is of a name the names of other pages, and of a text the name', () => {
    expect(shortNames(['Robot~skolan', 'Teknik, Robot~skolan', 'Teknik'])).toEqual(['Robot~skolan', '\ue0002, \ue0000', 'Teknik']);
    expect(shortText('Teknik på Robotskolan i Norr.', 'Teknik, Robotskolan')).toBe('\ue000 på \ue001 i Norr.');
  });

  it('is put back', () => {
    fc.assert(
      fc.property(names, (all) => {
        expect(wholeNames(shortNames(all))).toEqual(all);
      }),
    );
    fc.assert(
      fc.property(name, fc.array(fc.oneof(word, name)), (own, texts) => {
        const text = [...texts, own, ...own.split(', ')].join(' ');
        expect(wholeText(shortText(text, own), own)).toBe(text);
      }),
    );
    fc.assert(
      fc.property(name, fc.option(word, { nil: undefined }), fc.boolean(), (own, region, isBelow) => {
        const address = isBelow ? `${region}/${slug(own)}` : slug(own);
        expect(wholeAddress(shortAddress(address, own, region), own, region)).toBe(address);
      }),
    );
  });
});
