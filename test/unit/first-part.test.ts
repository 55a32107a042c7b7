import { describe, expect, it } from 'vitest';
import { firstPart } from '../../src/markdown/first-part.ts';

describe('the first part of a rendered text', () => {
  it('goes to the second heading, and what is left is a text of its own in the same language', () => {
    const html = '<p class="notice">!</p> <div class="prose" lang="sv"><h2 id="a">A</h2><p>a</p><h2 id="b">B</h2><p>b</p></div>';
    expect(firstPart(html)).toEqual({
      first: '<p class="notice">!</p> <div class="prose" lang="sv"><h2 id="a">A</h2><p>a</p></div>',
      rest: '<div class="prose" lang="sv"><h2 id="b">B</h2><p>b</p></div>',
    });
  });

  it('is all of a text with one heading or none', () => {
    for (const html of ['', '<div class="prose"><p>a</p></div>', '<div class="prose"><h2>A</h2><p>a</p></div>'])
      expect(firstPart(html)).toEqual({ first: html, rest: undefined });
  });
});
