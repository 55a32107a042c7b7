import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/guide/audit.ts';
import {
  type Answer,
  type Candidate,
  decodeAnswers,
  decodeFits,
  encodeAnswers,
  encodeFits,
  type Fit,
  MOST_GROUPS,
  MOST_IN_GROUP,
  outcome,
  type QuestionKind,
  ranked,
  scored,
  weightsOf,
} from '../../src/guide/match.ts';

const ANSWERS: Answer[] = [undefined, 'first', 'second', 'either', 'none'];
const fit = (...all: Fit[]): fc.Arbitrary<Fit> => fc.constantFrom(...all);
const kinds = fc.array(fc.constantFrom<QuestionKind>('likes', 'way'), { minLength: 1, maxLength: 6 });
/** Questions of some kinds, jobs as they may be, and answers. */
const situation = kinds.chain((own) =>
  fc.record({
    kinds: fc.constant(own),
    jobs: fc
      .array(
        fc.tuple(
          ...own.map((kind) => (kind === 'likes' ? fc.tuple(fit(0, 1), fit(0, 1)) : fc.tuple(fit(1, 0.5, 0, -1), fit(1, 0.5, 0, -1)))),
        ),
        { minLength: 1, maxLength: 12 },
      )
      .map((rows) => rows.map((fits, i): Candidate => ({ id: `job-${i}`, fits }))),
    answers: fc.tuple(...own.map(() => fc.constantFrom(...ANSWERS))).map((list): Answer[] => list),
  }),
);
const scoreOf = (jobs: Candidate[], own: QuestionKind[], answers: Answer[], id: string): number =>
  scored(jobs, own, answers).find((one) => one.id === id)?.score ?? NaN;

describe('what suits one who has answered', () => {
  it('never loses by a thing that one likes and that it has', () => {
    fc.assert(
      fc.property(situation, fc.nat(), fc.nat(), (all, at, of) => {
        const question = at % all.kinds.length;
        const { id, fits } = all.jobs[of % all.jobs.length]!;
        const [first] = fits[question]!;
        fc.pre(first > 0);
        const before = scoreOf(all.jobs, all.kinds, all.answers.with(question, undefined), id);
        expect(scoreOf(all.jobs, all.kinds, all.answers.with(question, 'first'), id)).toBeGreaterThan(before);
        const other = scoreOf(all.jobs, all.kinds, all.answers.with(question, 'second'), id);
        if (all.kinds[question] === 'likes')
          expect(scoreOf(all.jobs, all.kinds, all.answers.with(question, 'either'), id)).toBeGreaterThan(other);
      }),
    );
  });

  it('does not depend on the order of the questions', () => {
    fc.assert(
      fc.property(situation, ({ kinds: own, jobs, answers }) => {
        const turned = jobs.map(({ id, fits }) => ({ id, fits: fits.toReversed() }));
        for (const { id } of jobs)
          expect(scoreOf(turned, own.toReversed(), answers.toReversed(), id)).toBeCloseTo(scoreOf(jobs, own, answers, id));
      }),
    );
  });

  it('is told with what speaks for it and against it, and with nothing that was not answered', () => {
    fc.assert(
      fc.property(situation, ({ kinds: own, jobs, answers }) => {
        const weights = weightsOf(jobs);
        for (const { id, score, because, against } of scored(jobs, own, answers)) {
          const fits = jobs.find((job) => job.id === id)?.fits;
          const sum = [...because, ...against].reduce((total, [question, place]) => {
            const chosen = answers[question] === (place === 0 ? 'first' : 'second') || answers[question] === 'either';
            return total + (fits?.[question]?.[place] ?? 0) * weights[question]![place] * (chosen ? 1 : -0.5);
          }, 0);
          expect(sum).toBeCloseTo(score);
          expect([...because, ...against].every(([question]) => answers[question] !== undefined)).toBe(true);
        }
      }),
    );
  });

  it('lets those that suit equally well take turns to stand first', () => {
    const jobs = ['a', 'b', 'c'].map((id): Candidate => ({
      id,
      fits: [
        [1, 0],
        [0, 0],
      ],
    }));
    const first = ANSWERS.map((answer) => ranked(jobs, ['likes', 'likes'], ['first', answer])[0]?.id);
    expect(new Set(first)).toEqual(new Set(['a', 'b', 'c']));
  });

  it('comes in few groups with something in common, and always with one from outside them while there is any', () => {
    fc.assert(
      fc.property(situation, ({ kinds: own, jobs, answers }) => {
        const { groups, unexpected } = outcome(jobs, own, answers);
        const shown = groups.flatMap((group) => group.jobs.map(({ id }) => id));
        expect(groups.length).toBeLessThanOrEqual(MOST_GROUPS);
        expect(groups.every((group) => group.jobs.length > 0 && group.jobs.length <= MOST_IN_GROUP)).toBe(true);
        expect(new Set(shown).size).toBe(shown.length);
        for (const { option, jobs: own_ } of groups) for (const { because } of own_) expect(because).toContainEqual(option);
        expect(unexpected !== undefined).toBe(groups.length > 0 && shown.length < jobs.length);
        expect(shown).not.toContain(unexpected?.id);
      }),
    );
  });

  it('is nothing before anything has been answered', () => {
    expect(outcome([{ id: 'a', fits: [[1, 0]] }], ['likes'], [undefined])).toEqual({ groups: [] });
  });

  it('weighs more, the fewer jobs a thing fits', () => {
    const [[common, rare]] = weightsOf([
      { id: 'a', fits: [[1, 0]] },
      { id: 'b', fits: [[1, 1]] },
    ]) as [[number, number]];
    expect(rare).toBeGreaterThan(common);
  });
});

describe('answers in an address', () => {
  it('are read as they were written, and what cannot be read is not answered', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ANSWERS)), (answers) => {
        expect(decodeAnswers(encodeAnswers(answers), answers.length)).toEqual(answers);
      }),
    );
    expect(decodeAnswers('aü<', 4)).toEqual(['first', undefined, undefined, undefined]);
  });

  it('have the fits of the jobs beside them in the page', () => {
    const fits: [Fit, Fit][] = [
      [1, -1],
      [0.5, 0],
    ];
    expect(decodeFits(encodeFits(fits))).toEqual(fits);
    expect(() => decodeFits('1z')).toThrow('1z');
  });
});

describe('the audit of what is suggested', () => {
  const jobs: Candidate[] = [
    {
      id: 'a',
      fits: [
        [1, 0],
        [1, 0],
      ],
    },
    {
      id: 'b',
      fits: [
        [0, 1],
        [0, 1],
      ],
    },
  ];
  const shares = new Map([
    ['a', 10],
    ['b', 50],
  ]);

  it('tries every pair of choices of different questions, and says what each option leads to', () => {
    const found = audit(jobs, ['likes', 'likes'], (id) => shares.get(id));
    expect(found?.pairs).toBe(4);
    expect(found?.all).toBe(30);
    expect(found?.options.map(({ option }) => option)).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
    // Who chooses only what a has is led to a alone.
    expect(found?.options[0]?.suggested).toBeLessThan(found?.options[1]?.suggested ?? 0);
  });

  it('says nothing where no share is known', () => {
    expect(audit(jobs, ['likes', 'likes'], () => undefined)).toBeUndefined();
  });
});
