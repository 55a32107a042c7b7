import type { Job, Municipality, Validation } from '../catalogue/types.ts';
import { distanceKm, type Position } from './distance.ts';

// Ways to have proof of what one can, and how far it is to where one gets it. That there is no place is said only of a method whose whole
// list of places we have.

/** Farther than this, as the crow flies, it is too far to go for a test of some hours. */
export const VALIDATION_KM = 80;

/** Methods that are used, as far as we know. */
export const methodsOf = (all: readonly Validation[]): Validation[] =>
  all.filter(({ what, status }) => what === 'method' && status !== 'ended');

/** Places that are open, as far as we know. */
export const centresOf = (all: readonly Validation[]): Validation[] =>
  all.filter(({ what, status }) => what === 'centre' && status !== 'ended');

/** What is about a job: methods first. */
export const validationsFor = (job: Job, all: readonly Validation[]): Validation[] =>
  [...methodsOf(all), ...centresOf(all)].filter(({ jobs }) => jobs.includes(job));

/** Where a centre is: its own position, else the main town of its municipality. */
export const positionOf = ({ position, municipality }: Validation): Position | undefined => position ?? municipality?.position;

/** The centre that is nearest to a place. */
export function nearestCentre(from: Position, centres: readonly Validation[]): { centre: Validation; km: number } | undefined {
  const away = centres.flatMap((centre) => {
    const position = positionOf(centre);
    return position ? [{ centre, km: distanceKm(from, position) }] : [];
  });
  return away.toSorted((a, b) => a.km - b.km)[0];
}

/** The places that have no centre of a method near; nothing may be said where its list of centres is not whole. */
export function withoutCentre<P extends Pick<Municipality, 'position'>>(method: Validation, places: readonly P[]): P[] | undefined {
  if (!method.allCentres) return undefined;
  const centres = centresOf(method.centres);
  return places.filter(({ position }) => (nearestCentre(position, centres)?.km ?? Infinity) > VALIDATION_KM);
}
