import type { Told } from '../lib/steps.ts';
import type { Progress } from './input.ts';

/** How long something may take before it is told how far it has come, and between two such lines. */
const SLOW = 2_000;

/** Progress of what takes long: nothing of what is soon done, then a line every other second. */
export function progressOn(out: Told, now: () => number = () => performance.now()): Progress {
  let told = now();
  return (done, all) => {
    if (now() - told < SLOW) return;
    told = now();
    out.write(`Läser: ${done.toLocaleString('sv-SE')}${all === undefined ? '' : ` av ${all.toLocaleString('sv-SE')}`} …\n`);
  };
}
