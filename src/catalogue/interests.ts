import type { Job } from './types.ts';

/** What one can like, by the letters that interests are coded with. */
const LETTERS = ['R', 'I', 'A', 'S', 'E', 'C'] as const;
export type Letter = (typeof LETTERS)[number];
/** How many of a job's interests count, the strongest first. */
const STRONGEST = 2;

/** The interests of a job that count. */
export const strongestOf = ({ interests }: Pick<Job, 'interests'>): string => interests?.letters.slice(0, STRONGEST) ?? '';

/**
 * Jobs by what one likes who likes them. What more than half of the jobs share does not tell them apart, and stands by itself as
 * `common`; what no job has is left out.
 */
export function byInterest(jobs: readonly Job[]): Record<'telling' | 'common', { letter: Letter; jobs: Job[] }[]> {
  const groups = LETTERS.map((letter) => ({
    letter,
    jobs: jobs.filter((job) => strongestOf(job).includes(letter)),
  })).filter((group) => group.jobs.length > 0);
  const isCommon = (group: { jobs: Job[] }): boolean => group.jobs.length > jobs.length / 2;
  return { telling: groups.filter((group) => !isCommon(group)), common: groups.filter(isCommon) };
}
