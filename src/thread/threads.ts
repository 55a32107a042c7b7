import { isSupply } from '../catalogue/link.ts';
import type { Catalogue, Region, Stage } from '../catalogue/types.ts';
import { type Calendar, calendar } from './calendar.ts';
import { type Cell, cellsAt } from './gaps.ts';
import { type Match, match } from './match.ts';
import { type Graph, threadGraph } from './route.ts';
import { supplyOf } from './supply.ts';
import { type StageSteps, thread } from './thread.ts';

// What is computed once a catalogue, for all the pages and files that show a piece of it.

/** A stage of a region's thread: what there is at it, and each kind's cell on the map of gaps. */
export type Stretch = StageSteps & { cells: Cell[] };

/** The same answer for the same thing, as long as that is there. */
function once<K extends object, V>(known: WeakMap<K, V>, key: K, make: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

const threads = new WeakMap<Region, Stretch[]>();
const graphs = new WeakMap<Catalogue, Graph>();
const matches = new WeakMap<Region, Match>();
const calendars = new WeakMap<Region | Catalogue, Calendar>();

/** The thread of a region and its gaps, stage by stage. */
export function threadOf(catalogue: Catalogue, region: Region): Stretch[] {
  return once(threads, region, () => thread({ ...catalogue, isSupply }, region).map((at) => ({ ...at, cells: cellsAt(at, region) })));
}

/** The graph that routes are sought in. */
export function graphOf(catalogue: Catalogue): Graph {
  return once(graphs, catalogue, () => threadGraph({ ...catalogue, isSupply }));
}

/** What employers in a region ask for, held against what one can study there. */
export function matchOf(catalogue: Catalogue, region: Region): Match {
  return once(matches, region, () => match({ ...catalogue, isSupply }, region));
}

/** What is coming in a region. Without one: the national dates, for what happens in a region stands in its own calendar. */
export function calendarOf(catalogue: Catalogue, region?: Region): Calendar {
  return once(calendars, region ?? catalogue, () =>
    calendar(
      {
        events: region?.events ?? [],
        dates: catalogue.calendar,
        educations: region ? supplyOf(region) : [],
        stages: catalogue.stages,
        language: catalogue.language,
      },
      { region, date: catalogue.date },
    ),
  );
}

/** The stages from which people ask their way: the last before they choose a programme, the one before that, and the end. */
export function vantagePoints({ stages, programmes }: Pick<Catalogue, 'stages' | 'programmes'>): {
  choosing?: Stage;
  younger?: Stage;
  working?: Stage;
} {
  const taught = new Set(programmes.map((programme) => programme.stage));
  const choosing = stages.find((stage) => !taught.has(stage) && stage.next.some((next) => taught.has(next)));
  return {
    choosing,
    younger: choosing && stages.find((stage) => stage.next.includes(choosing)),
    working: stages.find((stage) => stage.next.length === 0),
  };
}
