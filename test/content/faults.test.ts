import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/catalogue/check.ts';
import { readContent } from '../../src/catalogue/read.ts';
import { base, expected, faultNames, told } from './faults.ts';

describe('an editor who makes a mistake is told what to write instead', () => {
  it.each(faultNames)('%s', async (fault) => {
    expect(await told(fault)).toBe(await expected(fault));
  });

  it('and is told nothing when the content is sound', async () => {
    expect(checkContent(await readContent(base)).problems).toEqual([]);
  });

  it('in at least sixty ways', () => {
    expect(faultNames.length).toBeGreaterThanOrEqual(60);
  });
});
