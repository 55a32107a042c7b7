import type { Doing, Job } from '../catalogue/types.ts';

/** Jobs by what one does in them: each verb that any has, with its jobs. A job of several verbs stands at each of them. */
export const byVerb = (doing: readonly Doing[], jobs: readonly Job[]): { verb: Doing; jobs: Job[] }[] =>
  doing.map((verb) => ({ verb, jobs: jobs.filter((job) => job.doing.includes(verb)) })).filter((group) => group.jobs.length > 0);
