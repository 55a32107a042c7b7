import { describe, expect, it } from 'vitest';
import type { Job } from '../../src/catalogue/types.ts';
import { mostAdvertised } from '../../src/thread/match.ts';
import { historyOf, jobsOf, leadingTo, supplyOf, surelyLeadingTo, usualJobs, withoutStage } from '../../src/thread/supply.ts';
import { byVerb, doingIn, doingOf } from '../../src/thread/verbs.ts';
import { education, small } from './factory.ts';

describe('what one can study somewhere', () => {
  const catalogue = small(
    education('norr/gammal', { active: false }),
    education('norr/planerad', { certification: { status: 'planned', source: 'tidning' } }),
    education('norr/utan-steg', { stage: undefined, programme: undefined }),
  );
  const [region] = catalogue.regions;
  if (!region) throw new Error('the small content has no region');
  const [snickare] = catalogue.jobs;

  it('is what there is to apply to; the rest is history', () => {
    expect(supplyOf(region).map(({ key }) => key)).not.toContain('norr/gammal');
    expect(
      historyOf(region)
        .map(({ key }) => key)
        .toSorted(),
    ).toEqual(['norr/gammal', 'norr/planerad']);
    expect([...supplyOf(region), ...historyOf(region)]).toHaveLength(region.educations.length);
    expect(withoutStage(region).map(({ key }) => key)).toEqual(['norr/utan-steg']);
  });

  it('leads to a job by what one can apply to alone', () => {
    if (!snickare) throw new Error('the small content has no job');
    expect(leadingTo(snickare, region).map(({ key }) => key)).toEqual(['norr/tra-skogsskolan']);
    expect(surelyLeadingTo(snickare, region)).toEqual(leadingTo(snickare, region).filter(({ jobs }) => jobs.some((l) => l.certain)));
    expect(jobsOf(supplyOf(region))).toEqual([snickare]);
    expect(jobsOf(historyOf(region))).toEqual([snickare]);
  });

  it('puts first the jobs that most of it surely leads to, and keeps the order between equals', () => {
    const job = (key: string): Job => ({ key }) as Job;
    const [a, b, c] = [job('a'), job('b'), job('c')];
    const to = (...certain: [Job, boolean][]) => ({
      certification: { status: 'certified' },
      jobs: certain.map(([of, sure]) => ({ job: of, certain: sure })),
    });
    const educations = [to([b, true], [c, false]), to([b, true], [c, false]), to([c, true])];
    expect(usualJobs({ jobs: [a, b, c], educations } as never).map(({ key }) => key)).toEqual(['b', 'c', 'a']);
  });

  it('names first the jobs that most ads are for, and keeps the order between equals and of what is not counted', () => {
    const job = (key: string, code: string): Job => ({ key, ssyk: { code } }) as Job;
    const jobs = [job('gruva', '8111'), job('svets', '7212'), job('smed', '9999'), job('montör', '8111'), job('data', '2512')];
    const ads = new Map(Object.entries({ 2512: 90, 7212: 40, 8111: 0 }));
    expect(mostAdvertised(jobs, ads).map(({ key }) => key)).toEqual(['data', 'svets', 'gruva', 'smed', 'montör']);
    expect(mostAdvertised(jobs, new Map())).toEqual(jobs);
  });

  it('is told by verbs that some job has', () => {
    const verb = (id: string) => ({ id, title: id, summary: '', lang: 'sv' as const });
    const [saw, sew, glue] = [verb('såga'), verb('sy'), verb('limma')];
    const jobs = [{ doing: [glue, saw] }, { doing: [saw] }] as Job[];
    expect(byVerb([saw, sew, glue], jobs).map((group) => [group.verb.id, group.jobs.length])).toEqual([
      ['såga', 2],
      ['limma', 1],
    ]);
  });

  it('is about each verb of its jobs once; a story about those of its job, else of what was studied', () => {
    const of = (...ids: string[]) => ({ job: { doing: ids.map((id) => ({ id })) } as Job });
    expect(doingOf([of('såga', 'limma'), of('såga')])).toEqual(['såga', 'limma']);
    const studied = { education: { jobs: [of('sy')] } as never };
    expect(doingIn({ ...of('såga'), ...studied })).toEqual(['såga']);
    expect(doingIn(studied)).toEqual(['sy']);
    expect(doingIn({})).toEqual([]);
  });
});
