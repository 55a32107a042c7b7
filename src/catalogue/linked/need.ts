import type { Need } from '../types.ts';
import { find, type Linking, type Made, regionOf } from './linking.ts';

/** The jobs that the regions say they need. One that is not shown is left out. */
export function needs({ visible, made: watched }: Linking, made: Pick<Made, 'region' | 'job'>): Map<string, Need> {
  const found = new Map<string, Need>();
  for (const e of visible('need')) {
    const job = find(made.job, e.data.job);
    if (!job) continue;
    const need = watched(e, { ...e.data, job });
    regionOf(made.region, e).needs.push(need);
    found.set(e.key, need);
  }
  return found;
}
