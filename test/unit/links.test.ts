import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { href, hrefOf, slug } from '../../src/links.ts';

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
    [hrefOf({ kind: 'guide', key: 'x', entrance: 'foraldrar' }, 'en'), '/en/for/parents/'],
  ])('%s', (address, expected) => {
    expect(address).toBe(expected);
  });

  it('of any text is made of a–z, digits and single hyphens', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(slug(text)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      }),
    );
  });
});
