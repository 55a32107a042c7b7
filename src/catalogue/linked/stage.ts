import { at } from '../../known.ts';
import type { Stage } from '../types.ts';
import { type Linking, pick } from './linking.ts';

/** The stages of the thread, each with those that come after it and the ways back. */
export function stages({ build, visible }: Linking): Map<string, Stage> {
  const made = build('stage', (_, d): Stage => ({ ...d, next: [], back: [] }));
  for (const { key, data } of visible('stage')) Object.assign(at(made, key), { next: pick(made, data.next), back: pick(made, data.back) });
  return made;
}
