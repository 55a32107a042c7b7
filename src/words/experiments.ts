import type { Catalogue, Competition, Experiment, Job, Stage } from '../catalogue/types.ts';
import { inSchoolYear } from './take-part.ts';

/** The stages that there is something to try for, in the order of the thread. */
export const stagesOf = ({ stages, experiments }: Pick<Catalogue, 'stages' | 'experiments'>): Stage[] =>
  stages.filter((stage) => experiments.some((experiment) => experiment.stages.includes(stage)));

/** The competitions that those can enter who try things, in the order of the school year: those for the whole country that go on. */
export function toEnter(catalogue: Pick<Catalogue, 'stages' | 'experiments' | 'competitions' | 'calendar' | 'language'>): Competition[] {
  const stages = stagesOf(catalogue);
  const open = catalogue.competitions.filter(
    ({ region, status, ...competition }) => !region && status !== 'ended' && competition.stages.some((stage) => stages.includes(stage)),
  );
  return inSchoolYear(open, catalogue);
}

/** What to try after this: the ones that come after it in the list, which begins again at its end. */
export function following(experiment: Experiment, all: readonly Experiment[], count: number): Experiment[] {
  const place = all.indexOf(experiment);
  return [...all.slice(place + 1), ...all.slice(0, place)].slice(0, count);
}

/** What one can try oneself of what is done in a job. */
export const experimentsWith = (job: Job, all: readonly Experiment[]): Experiment[] =>
  all.filter(({ jobs }) => jobs.some((own) => own.job === job));
