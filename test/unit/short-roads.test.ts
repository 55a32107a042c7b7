import { describe, expect, it } from 'vitest';
import type { Job, Offer } from '../../src/catalogue/types.ts';
import { adultCourses, shortRoads } from '../../src/supply/short-roads.ts';
import { small } from './factory.ts';

const [job] = small().jobs;
/** A job with offers of some credits that lead to it. */
const withOffers = (key: string, ...offers: Partial<Offer & { certain: boolean }>[]): Job => {
  const own: Job = { ...job!, key, title: key, offers: [] };
  own.offers = offers.map(({ certain = true, ...offer }) => ({
    kind: 'offer',
    id: 'x',
    form: 'yrkeshogskola',
    title: 'x',
    provider: 'x',
    municipalities: [],
    orientations: [],
    jobs: [{ job: own, basis: 'typical', certain }],
    standing: 'granted',
    current: true,
    decisions: [],
    distance: false,
    source: 'x',
    asOf: '2026',
    ...offer,
  }));
  return own;
};
const told = (...jobs: Job[]): [string, number][] => shortRoads(jobs).map(({ job: { key }, shortest }) => [key, shortest.points]);

describe('the shortest road for an adult', () => {
  it('is told of each job, the shortest first, and by how long it takes at its pace', () => {
    const [slow, quick] = [withOffers('slow', { points: 200, pace: 50 }), withOffers('quick', { points: 300, pace: 100 }, { points: 400 })];
    expect(told(slow, quick)).toEqual([
      ['quick', 300],
      ['slow', 200],
    ]);
  });

  it('counts only what is granted, goes on, is measured and leads there for certain', () => {
    expect(
      told(
        withOffers('planned', { points: 200, standing: 'planned' }),
        withOffers('past', { points: 200, current: false }),
        withOffers('unmeasured', {}),
        withOffers('maybe', { points: 200, certain: false }),
        withOffers('school', { points: 200, form: 'komvux' }),
      ),
    ).toEqual([]);
  });

  it('says how many there are, and how many of them at a distance', () => {
    const [road] = shortRoads([withOffers('a', { points: 200 }, { points: 300, distance: true }, { points: 100, certain: false })]);
    expect([road?.count, road?.distance]).toEqual([2, 1]);
  });

  it('is a course of komvux only where an education of that form is there', () => {
    expect(adultCourses([job!])).toEqual([]);
  });
});
