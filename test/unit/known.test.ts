import { expect, it } from 'vitest';
import { at, known } from '../../src/known.ts';

it('what must be there is given, and what is not is named', () => {
  expect(known(0, 'a count')).toBe(0);
  expect(() => known(undefined, 'the list’s heading')).toThrow('the list’s heading is missing');
  expect(at(new Map([['a', '']]), 'a')).toBe('');
  expect(() => at(new Map([['a', 1]]), 'b')).toThrow('”b”');
});
