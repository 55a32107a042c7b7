import type { Stage } from '../catalogue/types.ts';

/** A stage and all that lie ahead of it, however one goes; the ways back are none. */
export function onwardFrom(stage: Stage): Stage[] {
  const found = new Set([stage]);
  for (const at of found) for (const next of at.next) found.add(next);
  return [...found];
}
