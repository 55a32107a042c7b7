import type { Job, JobLink, Orientation, Programme } from '../catalogue/types.ts';

/** So many cards a phone has room for before what comes after them. */
export const FEW_JOBS = 3;

/** The jobs that a programme or an education leads to, each once: several orientations may lead to the same. */
export const linkedJobs = ({ jobs }: { jobs: readonly Pick<JobLink, 'job'>[] }): Job[] => [...new Set(jobs.map(({ job }) => job))];

/** An orientation of a programme with its jobs; without one, the jobs that any of them leads to. */
export type Branch = { orientation: Orientation | undefined; jobs: Job[] };

/** A programme as it splits: each orientation with its jobs, and last the jobs that any of them leads to, where there are such. */
export function branchesOf({ jobs, orientations }: Pick<Programme, 'jobs' | 'orientations'>): Branch[] {
  const branch = (orientation: Orientation | undefined): Branch => ({
    orientation,
    jobs: jobs.filter((link) => link.orientation?.id === orientation?.id).map(({ job }) => job),
  });
  const any = branch(undefined);
  return [...orientations.map(branch), ...(any.jobs.length > 0 ? [any] : [])];
}

const NAMED = 5;

/** The jobs to name first of a programme: one of each branch, as each has its best known one first. */
export function namedFirst(programme: Pick<Programme, 'jobs' | 'orientations'>): Job[] {
  const first = branchesOf(programme).flatMap(({ jobs }) => jobs.slice(0, 1));
  return [...new Set([...first, ...linkedJobs(programme)])].slice(0, NAMED);
}
