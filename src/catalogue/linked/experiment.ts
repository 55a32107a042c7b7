import type { Experiment } from '../types.ts';
import { find, inOrder, type Linking, type Made, pick } from './linking.ts';

/** What one can try oneself, with the jobs where one does the same. */
export const experiments = (
  { build, prose }: Linking,
  { stage, doing, job }: Pick<Made, 'stage' | 'doing' | 'job'>,
): Map<string, Experiment> =>
  build('experiment', (e, d): Experiment => ({
    ...d,
    kind: 'experiment',
    key: e.key,
    ...prose(e),
    stages: inOrder(stage, d.stages),
    doing: pick(doing, d.doing),
    jobs: d.jobs.flatMap(({ job: id, how }) => {
      const own = find(job, id);
      return own ? [{ job: own, how }] : [];
    }),
  }));

/** The shortest first, so that one who has a quarter of an hour finds something. */
export const byTime = (all: readonly Experiment[]): Experiment[] => all.toSorted((a, b) => a.minutes - b.minutes);
