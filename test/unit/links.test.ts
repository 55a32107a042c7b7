import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { easyAddress, href, hrefOf, slug, targetOf } from '../../src/links.ts';

describe('an address', () => {
  it.each([
    [href('home', '', 'sv'), '/'],
    [href('home', '', 'en'), '/en/'],
    [href('job', 'svetsare', 'sv'), '/yrken/svetsare/'],
    [href('job', 'svetsare', 'en'), '/en/jobs/svetsare/'],
    [href('education', 'skane/te', 'sv'), '/utbildningar/skane/te/'],
    [href('municipality', 'Östra Göinge', 'sv'), '/kommuner/ostra-goinge/'],
    [href('criterion', 'noga', 'sv'), '/kvalitet/#noga'],
    [href('page', 'om', 'sv'), '/om/'],
    [href('page', 'projektet', 'en'), '/en/about/projektet/'],
    [easyAddress({ kind: 'job', key: 'svetsare' }, 'sv'), '/yrken/svetsare/lattlast/'],
    [easyAddress({ kind: 'guide', key: 'x', entrance: 'foraldrar' }, 'sv'), '/for/foraldrar/lattlast/'],
    [hrefOf({ kind: 'guide', key: 'x', entrance: 'foraldrar' }, 'en'), '/en/for/parents/'],
  ])('%s', (address, expected) => {
    expect(address).toBe(expected);
  });

  it('of an easy-to-read text leads to the entry that it is beside', () => {
    expect(targetOf('/regioner/norr/lattlast/')).toEqual({ kind: 'region', key: 'norr' });
  });

  it('of any text is made of a–z, digits and single hyphens', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(slug(text)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      }),
    );
  });
});
