import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/catalogue/check.ts';
import { contentFolder } from '../../src/catalogue/folder.ts';
import { link } from '../../src/catalogue/link.ts';
import { readContent } from '../../src/catalogue/read.ts';
import { before, legsOf, longestRoad, roadsFrom, yearsOf, yearsOfAll } from '../../src/thread/road.ts';
import { vantagePoints } from '../../src/thread/threads.ts';
import { linkedJobs } from '../../src/words/jobs.ts';
import { roadOf, yearsText } from '../../src/words/road.ts';
import { TEST_DATE } from '../built-site.ts';
import { ours } from '../ours.ts';

const sv = link(checkContent(await readContent(contentFolder)), { language: 'sv', date: TEST_DATE });

const years = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 3 }))
  .map(([least, more]) => ({ least, most: least + more }));
const maybe = fc.option(years, { nil: undefined });

describe('the years of a programme', () => {
  const length = (value: string | number, unit?: string) => ({ value, unit, source: 'x' });

  it('are those of its length, or those written where the length is told in words', () => {
    expect(yearsOf({ length: length(3, 'år') })).toEqual({ least: 3, most: 3 });
    expect(yearsOf({ length: length('Ett eller två år'), years: { least: 1, most: 2 } })).toEqual({ least: 1, most: 2 });
    expect(yearsOf({ length: length('Olika lång') })).toBeUndefined();
    expect(yearsOf({ length: length(40, 'veckor') })).toBeUndefined();
  });

  it('add up, and are not known where one of them is not', () => {
    fc.assert(
      fc.property(fc.array(maybe), (all) => {
        const sum = yearsOfAll(all);
        if (all.includes(undefined)) expect(sum).toBeUndefined();
        else expect(sum!.least).toBeLessThanOrEqual(sum!.most);
      }),
    );
  });

  it('are read as a number, a span, or that they differ', () => {
    expect([{ least: 3, most: 3 }, { least: 4, most: 5 }, undefined].map((one) => yearsText(one, 'sv'))).toEqual([
      '3 år',
      '4–5 år',
      'olika lång',
    ]);
  });
});

describe('the legs of a road', () => {
  it('follow each other without a gap, each as long as its years', () => {
    fc.assert(
      fc.property(fc.array(maybe, { minLength: 1 }), (studies) => {
        const legs = legsOf(studies);
        expect(legs[0]!.from).toBe(0);
        for (const [i, { years: own, from, least, most }] of legs.entries()) {
          if (i > 0) expect(from).toBe(legs[i - 1]!.most);
          expect(from <= least && least <= most && from < most).toBe(true);
          if (own) expect([least - from, most - from]).toEqual([own.least, own.most]);
        }
      }),
    );
  });
});

describe('the roads from each programme', () => {
  it('lead to all its jobs, each by one road, the shortest first', () => {
    for (const programme of sv.programmes) {
      const jobs = linkedJobs(programme);
      const roads = roadsFrom(sv, programme, jobs);
      expect(roads.flatMap((road) => road.jobs).toSorted((a, b) => (a.key < b.key ? -1 : 1))).toEqual(
        jobs.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
      );
      const least = roads.map((road) => road.years?.least ?? Infinity);
      expect(least).toEqual(least.toSorted((a, b) => a - b));
      for (const { studies } of roads) expect(studies[0]).toBe(programme);
    }
  });

  it('are within the scale that all roads share', () => {
    for (const programme of sv.programmes)
      for (const road of roadsFrom(sv, programme, linkedJobs(programme)))
        expect(legsOf(roadOf(road, sv).pieces.map((piece) => piece.years)).at(-1)!.most).toBeLessThanOrEqual(longestRoad(sv));
  });

  ours('begin where one chooses, with what a programme builds on', () => {
    const { choosing } = vantagePoints(sv);
    const programme = (key: string) => sv.programmes.find((one) => one.key === key)!;
    const names = (key: string) => before(programme(key), { choosing }).map((one) => one.key);
    expect(names('teknikprogrammet')).toEqual([]);
    expect(names('fjarde-tekniskt-ar')).toEqual(['teknikprogrammet']);
    expect(names('civilingenjor')).not.toContain('fjarde-tekniskt-ar');
    const road = roadOf({ studies: [programme('civilingenjor')] }, sv);
    expect([road.start, road.years]).toEqual([choosing, { least: 8, most: 8 }]);
    expect(roadOf({ studies: [programme('yrkesvux')] }, sv)).toMatchObject({ start: undefined, years: undefined });
  });
});
