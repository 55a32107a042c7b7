import { isSupply } from '../catalogue/link.ts';
import type { Catalogue, Region } from '../catalogue/types.ts';
import { type Cell, gaps } from '../thread/gaps.ts';
import { type StageSteps, thread } from '../thread/thread.ts';

type RegionThread = { thread: StageSteps[]; cells: Cell[][] };

/** Threads computed once a catalogue, for all the pages that show a piece of them. */
const known = new WeakMap<Region, RegionThread>();

/** The thread of a region and its gaps. */
export function threadOf(catalogue: Catalogue, region: Region): RegionThread {
  const found = known.get(region);
  if (found) return found;
  const steps = thread({ ...catalogue, isSupply }, region);
  const made = { thread: steps, cells: gaps(steps, region) };
  known.set(region, made);
  return made;
}
