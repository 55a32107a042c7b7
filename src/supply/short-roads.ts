import { isSupply } from '../catalogue/link.ts';
import type { Education, Job, Offer } from '../catalogue/types.ts';
import { openOffers } from './offers.ts';

// How an adult gets to a job soonest, by what we know: what is granted in higher vocational education, and the vocational courses of komvux.

/** The shortest granted education that leads to a job for certain, and how many there are in all, of them at a distance. */
export type ShortRoad = { job: Job; shortest: Offer & { points: number }; count: number; distance: number };

const isMeasured = (offer: Offer): offer is Offer & { points: number } => offer.points !== undefined;
/** How long it takes, in credits at full time. */
const timeOf = ({ points, pace = 100 }: Offer & { points: number }): number => (points * 100) / pace;

/** For each job that has any, the shortest first; those that take as long in the order of the jobs. */
export function shortRoads(jobs: readonly Job[]): ShortRoad[] {
  const roads = jobs.flatMap((job): ShortRoad[] => {
    const sure = openOffers(job.offers)
      .filter(
        ({ form, standing, jobs: to }) =>
          form === 'yrkeshogskola' && standing === 'granted' && to.some((link) => link.job === job && link.certain),
      )
      .filter(isMeasured)
      .toSorted((a, b) => timeOf(a) - timeOf(b));
    const [shortest] = sure;
    return shortest ? [{ job, shortest, count: sure.length, distance: sure.filter(({ distance }) => distance).length }] : [];
  });
  return roads.toSorted((a, b) => timeOf(a.shortest) - timeOf(b.shortest));
}

/** The jobs that living educations of the form `adult` lead to, with them. */
export const adultCourses = (jobs: readonly Job[]): { job: Job; educations: Education[] }[] =>
  jobs
    .map((job) => ({
      job,
      educations: job.educations.filter((education) => education.programme?.form === 'adult' && isSupply(education)),
    }))
    .filter(({ educations }) => educations.length > 0);
