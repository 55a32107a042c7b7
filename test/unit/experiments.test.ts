import { describe, expect, it } from 'vitest';
import { experimentsWith, following, stagesOf, toEnter } from '../../src/words/experiments.ts';
import { competition, small } from './factory.ts';

const own = small(
  competition('for-vuxna', { stages: ['arbete'] }),
  competition('slut', { status: 'ended' }),
  competition('kvar', { status: 'unknown' }),
);

describe('what one can try oneself', () => {
  it('is for the stages that it says, in the order of the thread', () => {
    expect(stagesOf(own).map(({ id }) => id)).toEqual(['skola']);
  });

  it('leads to the competitions at those stages that have not ended', () => {
    const keys = toEnter(own).map(({ key }) => key);
    expect(keys).toContain('kvar');
    expect(keys).not.toContain('for-vuxna');
    expect(keys).not.toContain('slut');
  });

  it('is followed by the next in the list, which begins again, and never by itself', () => {
    const [kubb] = own.experiments;
    const all = ['a', 'b', 'c'].map((key) => ({ ...kubb!, key }));
    expect(following(all[1]!, all, 2).map(({ key }) => key)).toEqual(['c', 'a']);
    expect(following(all[0]!, all, 9).map(({ key }) => key)).toEqual(['b', 'c']);
  });

  it('has the jobs where one does the same, and a quiz its job', () => {
    expect(own.experiments[0]?.jobs.map(({ job }) => job.key)).toEqual(['snickare']);
    expect(experimentsWith(own.jobs[0]!, own.experiments)).toEqual(own.experiments);
    expect(own.quiz[0]?.job?.key).toBe('snickare');
  });
});
