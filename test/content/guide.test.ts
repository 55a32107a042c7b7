import { expect, it } from 'vitest';
import { checkContent } from '../../src/catalogue/check.ts';
import { contentFolder } from '../../src/catalogue/folder.ts';
import { link } from '../../src/catalogue/link.ts';
import { readContent } from '../../src/catalogue/read.ts';
import { fitsOf, kindOf } from '../../src/guide/fits.ts';
import { type Answer, type Candidate, outcome, ranked } from '../../src/guide/match.ts';
import { pick, randomOf } from '../../scripts/lib/random.ts';

const catalogue = link(checkContent(await readContent(contentFolder)), { language: 'sv', date: '2026-11-28' });
const kinds = catalogue.questions.map(kindOf);
const jobs = catalogue.jobs.map((job): Candidate => ({ id: job.key, fits: fitsOf(job, catalogue) }));

/** The answers of one who wants precisely what a job is. */
function idealFor({ fits }: Candidate): Answer[] {
  return fits.map(([first, second], question) => {
    const [one, other] = [first > 0, second > 0];
    if (kinds[question] === 'way') return one === other ? 'either' : one ? 'first' : 'second';
    return one && other ? 'either' : one ? 'first' : other ? 'second' : 'none';
  });
}

const ANSWERS: Answer[] = [undefined, 'first', 'second', 'either', 'none'];
const random = randomOf(20261128);
const anyAnswers = (): Answer[] => kinds.map((kind) => pick(random, kind === 'way' ? ANSWERS.slice(0, 4) : ANSWERS));
const MOST_TRIED = 400;

it('asks ten to twelve things, of all the verbs and of how one works', () => {
  expect(kinds.length).toBeGreaterThanOrEqual(10);
  expect(kinds.length).toBeLessThanOrEqual(12);
  const verbs = catalogue.questions.flatMap(({ says }) => says.flatMap(({ doing }) => doing?.id ?? []));
  expect(verbs.toSorted()).toEqual(catalogue.doing.map(({ id }) => id).toSorted());
});

it('has for every job some answers that it comes first for', () => {
  const never = jobs.filter((job) => {
    const ideal = idealFor(job);
    // Those that wish the same take turns, by answers that say nothing of either.
    const tries = Array.from({ length: MOST_TRIED }, (_, i) => (i === 0 ? ideal : ideal.map((answer) => (random(4) === 0 ? undefined : answer))));
    return !tries.some((answers) => ranked(jobs, kinds, answers)[0]?.id === job.id);
  });
  expect(never.map(({ id }) => id)).toEqual([]);
});

it('suggests jobs by what one answers, and few of them often', () => {
  const first = Array.from({ length: 1000 }, () => ranked(jobs, kinds, anyAnswers())[0]?.id ?? '');
  const counts = Map.groupBy(first, (id) => id);
  expect(counts.size).toBeGreaterThan(jobs.length * 0.75);
  expect(Math.max(...[...counts.values()].map(({ length }) => length))).toBeLessThan(100);
});

it('does not lead away from jobs that women have, or to them, over all answers', () => {
  const shares = new Map(
    catalogue.imported.employees?.groups.flatMap(({ ssyk, women, men }) =>
      women === undefined || men === undefined ? [] : [[ssyk, (100 * women) / (women + men)] as const],
    ),
  );
  const shareOf = (id: string): number | undefined => shares.get(catalogue.jobs.find(({ key }) => key === id)?.ssyk.code ?? '');
  const mean = (ids: string[]): number => {
    const known = ids.flatMap((id) => shareOf(id) ?? []);
    return known.reduce((sum, share) => sum + share, 0) / known.length;
  };
  const suggested = Array.from({ length: 1000 }, () => outcome(jobs, kinds, anyAnswers()).groups.flatMap((group) => group.jobs.map(({ id }) => id)));
  // In per cent. Who answers is not asked, so nothing else can be held than that all answers together do not.
  expect(Math.abs(mean(suggested.flat()) - mean(jobs.map(({ id }) => id)))).toBeLessThan(3);
});
