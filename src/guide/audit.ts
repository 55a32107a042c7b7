import { type Answer, type Candidate, type Option, outcome, type QuestionKind } from './match.ts';

// Whether what is suggested leads away from jobs that women or men have: tried for every pair of choices, since who answers is never asked.

export type Audit = {
  /** The mean share of women in the jobs suggested over all pairs of choices, and in all jobs, in per cent. */
  suggested: number;
  all: number;
  /** The same of the pairs that each option is one of. */
  options: { option: Option; suggested: number }[];
  /** How many pairs were tried. */
  pairs: number;
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Tries all pairs of choices.
 * @param shareOf the share of women in a job, in per cent; undefined where nobody knows
 * @returns undefined where no share is known, or nothing is ever suggested
 */
export function audit(
  candidates: readonly Candidate[],
  kinds: readonly QuestionKind[],
  shareOf: (id: string) => number | undefined,
): Audit | undefined {
  const known = new Map(candidates.flatMap(({ id }) => [[id, shareOf(id)] as const]));
  const sharesOf = (ids: readonly string[]): number[] => ids.flatMap((id) => known.get(id) ?? []);
  const options: Option[] = kinds.flatMap((_, question): Option[] => [
    [question, 0],
    [question, 1],
  ]);
  const tried = options.flatMap((one, place) =>
    options
      .slice(place + 1)
      .filter(([question]) => question !== one[0])
      .map((other) => ({ both: [one, other], shares: sharesOf(suggestedFor([one, other], candidates, kinds)) })),
  );
  const [all, suggested] = [sharesOf(candidates.map(({ id }) => id)), tried.flatMap(({ shares }) => shares)];
  if (all.length === 0 || suggested.length === 0) return undefined;
  return {
    suggested: mean(suggested),
    all: mean(all),
    pairs: tried.length,
    options: options.flatMap((option) => {
      const own = tried.filter(({ both }) => both.includes(option)).flatMap(({ shares }) => shares);
      return own.length > 0 ? [{ option, suggested: mean(own) }] : [];
    }),
  };
}

function suggestedFor(chosen: readonly Option[], candidates: readonly Candidate[], kinds: readonly QuestionKind[]): string[] {
  const answers = kinds.map((_, question): Answer => {
    const place = chosen.find(([own]) => own === question)?.[1];
    return place === undefined ? undefined : place === 0 ? 'first' : 'second';
  });
  return outcome(candidates, kinds, answers).groups.flatMap(({ jobs }) => jobs.map(({ id }) => id));
}
