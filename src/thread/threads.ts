import { isSupply } from '../catalogue/link.ts';
import type { Catalogue, Region, Stage } from '../catalogue/types.ts';
import { type Cell, gaps } from './gaps.ts';
import { type Graph, threadGraph } from './route.ts';
import { type StageSteps, thread } from './thread.ts';

// Threads and graphs computed once a catalogue, for all the pages that show a piece of them.

export type RegionThread = { thread: StageSteps[]; cells: Cell[][] };

const threads = new WeakMap<Region, RegionThread>();
const graphs = new WeakMap<Catalogue, Graph>();

/** The thread of a region and its gaps. */
export function threadOf(catalogue: Catalogue, region: Region): RegionThread {
  const found = threads.get(region);
  if (found) return found;
  const steps = thread({ ...catalogue, isSupply }, region);
  const made = { thread: steps, cells: gaps(steps, region) };
  threads.set(region, made);
  return made;
}

/** The graph that routes are sought in. */
export function graphOf(catalogue: Catalogue): Graph {
  const graph = graphs.get(catalogue) ?? threadGraph({ ...catalogue, isSupply });
  graphs.set(catalogue, graph);
  return graph;
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
