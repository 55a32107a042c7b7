import { isSupply } from '../catalogue/link.ts';
import type { Activity, Catalogue, Education, Job, Programme, Region, School, Stage, Study } from '../catalogue/types.ts';

// What one can study somewhere, and what it leads to.

type Somewhere = { educations: readonly Education[] };

/** The educations that are there to be applied to now. */
export const supplyOf = ({ educations }: Somewhere): Education[] => educations.filter(isSupply);

/** The educations that are not: history, or only planned. */
export const historyOf = ({ educations }: Somewhere): Education[] => educations.filter((education) => !isSupply(education));

/** The schools of a region that there still are. */
export const openSchools = ({ schools }: { schools: readonly School[] }): School[] => schools.filter(({ active }) => active !== false);

/** The educations that one can apply to and that lead to a job, or may lead to it. */
export const leadingTo = (job: Job, somewhere: Somewhere): Education[] =>
  supplyOf(somewhere).filter(({ jobs }) => jobs.some((link) => link.job === job));

/** The educations that one can apply to and that lead to a job for certain. */
export const surelyLeadingTo = (job: Job, somewhere: Somewhere): Education[] =>
  supplyOf(somewhere).filter(({ jobs }) => jobs.some((link) => link.job === job && link.certain));

/** The educations that one can apply to and of which no source tells at what stage they are. */
export const withoutStage = (somewhere: Somewhere): Education[] => supplyOf(somewhere).filter(({ stage }) => !stage);

/** The jobs of a region; those that most of its educations lead to come first. */
export function usualJobs(region: Pick<Region, 'educations' | 'jobs'>): Job[] {
  const ways = new Map(region.jobs.map((job) => [job, surelyLeadingTo(job, region).length]));
  return region.jobs.toSorted((a, b) => (ways.get(b) ?? 0) - (ways.get(a) ?? 0));
}

/** What educations lead to, or may lead to: each job once, in their order. */
export const jobsOf = (educations: readonly Study[]): Job[] => [...new Set(educations.flatMap(({ jobs }) => jobs.map(({ job }) => job)))];

/** The stages at which some education is. */
export const stagesOf = (educations: readonly Education[], stages: readonly Stage[]): Stage[] =>
  stages.filter((stage) => educations.some((education) => education.stage === stage));

/** The programmes that one studies at a stage, wherever they are. */
export const programmesAt = (stage: Stage, { programmes }: Pick<Catalogue, 'programmes'>): Programme[] =>
  programmes.filter((programme) => programme.stage === stage);

/** What one can try in a region, but for what has ended. */
export const livingActivities = ({ activities }: Pick<Region, 'activities'>): Activity[] =>
  activities.filter(({ status }) => status !== 'ended');
