import type { Catalogue, Job, Programme } from '../catalogue/types.ts';
import { kept } from '../reads.ts';
import type { Graph, Route } from './route.ts';
import { routes } from './route.ts';
import { graphOf, vantagePoints } from './threads.ts';

// How long the roads are: studies one after the other, measured in years.

/** Years of full-time studies, from the fewest to the most. */
export type Years = { least: number; most: number };

/** How many years a programme takes; nothing where it is told in words alone, and no one has written the years beside them. */
export function yearsOf({ length, years }: Pick<Programme, 'length' | 'years'>): Years | undefined {
  if (years) return years;
  return length.unit === 'år' && typeof length.value === 'number' ? { least: length.value, most: length.value } : undefined;
}

/** The years of studies one after the other; nothing where those of one are not known. */
export function yearsOfAll(studies: readonly (Years | undefined)[]): Years | undefined {
  let [least, most] = [0, 0];
  for (const years of studies) {
    if (!years) return undefined;
    least += years.least;
    most += years.most;
  }
  return { least, most };
}

/** A study on the measured road: it begins at `from`, and ends some time between `least` and `most`. */
type Leg = { years: Years | undefined; from: number; least: number; most: number };

/** What a study of unknown length takes of the road: enough to be seen. */
const UNKNOWN = 1.5;

/** Studies laid one after the other along a road, in years from where it begins. */
export function legsOf(studies: readonly (Years | undefined)[]): Leg[] {
  let end = 0;
  return studies.map((years) => {
    const from = end;
    end = from + (years?.most ?? UNKNOWN);
    return { years, from, least: from + (years?.least ?? 0), most: end };
  });
}

/** The studies of a route, in the order in which one does them. */
export const studiesOf = ({ steps }: Route): Programme[] => steps.flatMap((step) => (step.kind === 'study' ? [step.programme] : []));

/** What leads to a programme from where one chooses: the studies it builds on that one can begin with. */
export function before(programme: Programme, { choosing }: Pick<ReturnType<typeof vantagePoints>, 'choosing'>): Programme[] {
  const isFirst = (one: Programme): boolean =>
    (choosing?.next.includes(one.stage) ?? false) &&
    !one.comesFrom.some((other) => other.stage === one.stage && !one.leadsTo.includes(other));
  return isFirst(programme) ? [] : programme.comesFrom.filter(isFirst);
}

/** The most years that any road takes: all roads are drawn on this scale, so that they can be held against each other. */
export const longestRoad = kept((catalogue: Catalogue): number => {
  const points = vantagePoints(catalogue);
  const most = (programme: Programme): number => yearsOf(programme)?.most ?? UNKNOWN;
  return Math.ceil(
    Math.max(UNKNOWN, ...catalogue.programmes.map((programme) => most(programme) + Math.max(0, ...before(programme, points).map(most)))),
  );
});

/** Jobs that the same studies lead to. */
export type RoadGroup = { studies: Programme[]; years: Years | undefined; jobs: Job[] };

/** Jobs by the shortest road to each that goes through a programme; the shortest road first, those of unknown length last. */
export function roadsFrom(catalogue: Catalogue, programme: Programme, jobs: readonly Job[]): RoadGroup[] {
  const graph = graphOf(catalogue);
  const groups = new Map<string, RoadGroup>();
  for (const job of jobs) {
    const { studies, years } = shortest(graph, programme, job);
    const key = studies.map((study) => study.key).join(' ');
    const group = groups.get(key) ?? { studies, years, jobs: [] };
    group.jobs.push(job);
    groups.set(key, group);
  }
  return [...groups.values()].toSorted((a, b) => leastOf(a) - leastOf(b) || mostOf(a) - mostOf(b));
}

/** Sorts what is not known after all that is. */
const FAR = 1000;
const mostOf = ({ years }: Pick<RoadGroup, 'years'>): number => years?.most ?? FAR;
const leastOf = ({ years }: Pick<RoadGroup, 'years'>): number => years?.least ?? FAR;

/** The studies from a programme to a job that take the fewest years. Without a way on, the programme is the last of them. */
function shortest(graph: Graph, programme: Programme, job: Job): Omit<RoadGroup, 'jobs'> {
  const ways = routes(graph, { from: programme, to: job }).map((route) => {
    const studies = [programme, ...studiesOf(route).filter((study) => study !== programme)];
    return { studies, years: yearsOfAll(studies.map(yearsOf)) };
  });
  const [first] = ways.toSorted((a, b) => leastOf(a) - leastOf(b));
  return first ?? { studies: [programme], years: yearsOf(programme) };
}
