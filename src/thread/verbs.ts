import type { Doing, Job, Story } from '../catalogue/types.ts';

/** Jobs by what one does in them: each verb that any has, with its jobs. A job of several verbs stands at each of them. */
export const byVerb = (doing: readonly Doing[], jobs: readonly Job[]): { verb: Doing; jobs: Job[] }[] =>
  doing.map((verb) => ({ verb, jobs: jobs.filter((job) => job.doing.includes(verb)) })).filter((group) => group.jobs.length > 0);

/** The verbs of what leads to jobs, by which a reader narrows what there is to study: each once. */
export const doingOf = (jobs: readonly { job: Pick<Job, 'doing'> }[]): string[] => [
  ...new Set(jobs.flatMap(({ job }) => job.doing.map(({ id }) => id))),
];

/** The verbs that a story is about: those of the job in it, else of what the person studied. */
export const doingIn = ({ job, education, programme }: Pick<Story, 'job' | 'education' | 'programme'>): string[] =>
  doingOf(job ? [{ job }] : ((education ?? programme)?.jobs ?? []));
