import type { Catalogue, Job, Programme } from '../catalogue/types.ts';
import { vantagePoints } from './threads.ts';

type Known = Pick<Catalogue, 'stages' | 'programmes'>;

/**
 * The programmes that lead to a job by themselves, of those that one can choose as one leaves school. A common road to a job after such
 * a programme goes on at another school first, where there is one that leads there.
 */
export function directRoads({ programmes }: Pick<Job, 'programmes'>, known: Known): Programme[] {
  const { choosing } = vantagePoints(known);
  return programmes.flatMap(({ programme, basis }) => (basis === 'exit' && choosing?.next.includes(programme.stage) ? [programme] : []));
}

/** Whether a programme is studied after another one at its own stage. */
const buildsOn = ({ comesFrom, stage, leadsTo }: Programme): boolean =>
  comesFrom.some((before) => before.stage === stage && !leadsTo.includes(before));

/** How far along the thread a programme ends. */
const reach = (programme: Programme, { stages }: Known): number => 2 * stages.indexOf(programme.stage) + (buildsOn(programme) ? 1 : 0);

/**
 * The programme that ends the shortest road to a job: one that leads there by itself, else the first of those that begin later, else
 * what is left. Nothing where no programme leads there.
 */
export function shortestRoad(job: Pick<Job, 'programmes'>, known: Known): Programme | undefined {
  const { choosing } = vantagePoints(known);
  const all = job.programmes.map(({ programme }) => programme);
  const later = all.filter((programme) => !choosing?.next.includes(programme.stage) || buildsOn(programme));
  const roads = [directRoads(job, known), later, all].find((some) => some.length > 0) ?? [];
  return roads.toSorted((a, b) => reach(a, known) - reach(b, known))[0];
}

/** Whether two programmes end equally far along the thread. */
export const isSameReach = (a: Programme, b: Programme, known: Known): boolean => reach(a, known) === reach(b, known);

/** Compares programmes by how far along the thread they end. */
export const byReach =
  (known: Known) =>
  (a: Programme, b: Programme): number =>
    reach(a, known) - reach(b, known);

/** What a road that ends with a programme is called: its stage, or the programme itself where it builds on another at its stage. */
export const nameOfRoad = (programme: Programme): { title: string; lang: Programme['lang'] } =>
  buildsOn(programme) ? programme : programme.stage;
