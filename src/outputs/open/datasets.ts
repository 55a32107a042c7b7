import type { Dataset } from './record.ts';
import { coverage, gaps, municipalities, regions, schools, sources } from './places.ts';
import { educations, offers, programmes } from './studies.ts';
import { activities, competitions, events } from './taking-part.ts';
import { jobs, need } from './work.ts';

/** All that goes out as open data, in the order that it is told of. A new set is a row here. */
export const DATASETS = [
  regions,
  municipalities,
  schools,
  programmes,
  educations,
  offers,
  jobs,
  need,
  competitions,
  activities,
  events,
  gaps,
  coverage,
  sources,
] as const satisfies readonly Dataset[];

/** What each set is called in an address. */
export type SetName = (typeof DATASETS)[number]['name'];
