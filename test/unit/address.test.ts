import { describe, expect, it } from 'vitest';
import { shortcuts, shortOf } from '../../src/sharing/address.ts';

const long = `/utbildningar/norr/${'tra-och-mobler-'.repeat(4)}skogsskolan/`;

describe('the address that one writes by hand', () => {
  it('is the page’s own where that can be read aloud', () => {
    expect(shortOf('/yrken/svetsare/')).toBe('/yrken/svetsare/');
  });

  it('is short where the page’s own is long, and the same every time', () => {
    expect(shortOf(long)).toMatch(/^\/k\/[0-9a-z]{6}\/$/);
    expect(shortOf(long)).toBe(shortOf(long));
    expect(shortOf(`${long}a/`)).not.toBe(shortOf(long));
  });

  it('leads on after the page has moved too', () => {
    expect(shortcuts(['/yrken/svetsare/'], [{ from: long, to: '/yrken/svetsare/' }])).toEqual([
      { from: shortOf(long), to: '/yrken/svetsare/' },
    ]);
  });
});
