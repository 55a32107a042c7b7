import type { Catalogue, Education, Job, Programme, Region, Stage } from '../catalogue/types.ts';
import { type Doable, doNow, type Route, routes, routesBack } from './route.ts';
import { graphOf, vantagePoints } from './threads.ts';

// The ways that pages ask for: from where people stand to what the page is about, and on from it.

/** The ways to a job, or to a stage, from where one chooses what to study; none where that is there. */
export function waysTo(catalogue: Catalogue, to: Job | Stage, region?: Region): Route[] {
  const { choosing } = vantagePoints(catalogue);
  return choosing && choosing !== to ? routes(graphOf(catalogue), { from: choosing, to, region }) : [];
}

/** The ways on from a programme to work, seen from a region where one is given. */
export function waysOn(catalogue: Catalogue, programme: Programme, region?: Region): Route[] {
  const { working } = vantagePoints(catalogue);
  return working ? routes(graphOf(catalogue), { from: programme, to: working, region }) : [];
}

/** The ways to an education's stage, and on from its programme, in its region. */
export const waysBy = (catalogue: Catalogue, { stage, programme, region }: Education): { arriving: Route[]; onward: Route[] } => ({
  arriving: stage ? waysTo(catalogue, stage, region) : [],
  onward: programme ? waysOn(catalogue, programme, region) : [],
});

/** The ways to a job for those who work already. */
export function waysAgain(catalogue: Catalogue, job: Job): Route[] {
  const { working } = vantagePoints(catalogue);
  return working ? routes(graphOf(catalogue), { from: working, to: job }) : [];
}

/** The way to a job followed back to one who is younger than those who choose, and what that one can do now. */
export function wayBack(catalogue: Catalogue, job: Job): { younger: Stage; back: Route[]; now: Doable[] } | undefined {
  const { younger } = vantagePoints(catalogue);
  return (
    younger && {
      younger,
      back: routesBack(graphOf(catalogue), { from: job, to: younger }).slice(0, 1),
      now: doNow(catalogue, younger),
    }
  );
}
