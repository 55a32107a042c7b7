import type { Catalogue, Job, Programme, Region } from '../catalogue/types.ts';
import type { CalendarItem } from '../thread/calendar.ts';
import { calendarOf, threadOf } from '../thread/threads.ts';

/** What the page of parts shows: of each kind the fullest that the content has. */
export type Samples = {
  region: Region | undefined;
  job: Job | undefined;
  /** A job that nobody tells the pay of. */
  unpaid: Job | undefined;
  programme: Programme | undefined;
  /** What comes first in the calendar of the region. */
  dates: CalendarItem[];
};

/** The samples of a catalogue. */
export function samplesOf(catalogue: Catalogue): Samples {
  const { regions, jobs, programmes } = catalogue;
  const statesIn = (region: Region): number =>
    new Set(threadOf(catalogue, region).flatMap(({ cells }) => cells.map(({ state }) => state))).size;
  const region = fullest(regions, (each) => statesIn(each) * 100 + each.educations.length);
  return {
    region,
    job: fullest(jobs, (job) => (job.pay ? 100 : 0) + job.programmes.length + job.educations.length),
    unpaid: jobs.find((job) => !job.pay),
    programme: fullest(programmes, (programme) => programme.jobs.length + programme.educations.length),
    dates: region ? (calendarOf(catalogue, region).months[0]?.items.slice(0, 3) ?? []) : [],
  };
}

const fullest = <T>(entries: readonly T[], size: (entry: T) => number): T | undefined => entries.toSorted((a, b) => size(b) - size(a))[0];
