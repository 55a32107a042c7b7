import type { Catalogue, Job, Municipality, Programme, Study } from '../catalogue/types.ts';
import { awayFrom, nearestSure } from './nearest.ts';
import { mostAdvertised } from './match.ts';
import { adsOf, calendarOf } from './threads.ts';
import { nextIn } from './calendar.ts';

// What a counsellor takes along to an evening in a municipality.

/** So many jobs have a card, and so many dates are told. */
const JOBS = 10;
const DATES = 12;

/** What leads to a job or is of a programme, where it is, and how far away. */
export type NearStudy<T extends Job | Programme> = { target: T; study: Study; place: Municipality; km: number };

/** Of each that something surely leads to: the nearest that we know of. */
function nearestOf<T extends Job | Programme>(targets: readonly T[], { position }: Municipality, catalogue: Catalogue): NearStudy<T>[] {
  const away = awayFrom(position);
  return targets.flatMap((target) => {
    const nearest = nearestSure(target, catalogue, away);
    return nearest ? [{ target, study: nearest.study, place: nearest.place, km: nearest.km }] : [];
  });
}

/** The jobs that an education nearest by surely leads to; of those as near, what the region advertises for most first. */
export function nearestJobs(place: Municipality, catalogue: Catalogue): NearStudy<Job>[] {
  const [region] = place.regions;
  const jobs = region ? mostAdvertised(catalogue.jobs, adsOf(catalogue, region)) : catalogue.jobs;
  return nearestOf(jobs, place, catalogue)
    .toSorted((a, b) => Math.round(a.km) - Math.round(b.km))
    .slice(0, JOBS);
}

/** The programmes, the nearest first. */
export const nearestProgrammes = (place: Municipality, catalogue: Catalogue): NearStudy<Programme>[] =>
  nearestOf(catalogue.programmes, place, catalogue).toSorted((a, b) => a.km - b.km);

/** What comes next in the region of a municipality. */
export const nextDates = ({ regions: [region] }: Pick<Municipality, 'regions'>, catalogue: Catalogue): ReturnType<typeof nextIn> =>
  region ? nextIn(calendarOf(catalogue, region), DATES) : [];
