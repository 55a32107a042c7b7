import { describe, expect, it } from 'vitest';
import { reviewContent } from '../../scripts/lib/findings.ts';
import { base, expected, faultNames, told } from './faults.ts';

describe('an editor who makes a mistake is told what to write instead', () => {
  it.each(faultNames)('%s', async (fault) => {
    expect(await told(fault)).toBe(await expected(fault));
  });

  it('and is told nothing when the content is sound', async () => {
    expect((await reviewContent({ folder: base, date: '2026-11-23', strict: true })).findings).toEqual([]);
  });

  it('in at least sixty ways', () => {
    expect(faultNames.length).toBeGreaterThanOrEqual(60);
  });
});
