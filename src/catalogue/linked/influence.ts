import type { Influence } from '../types.ts';
import { find, type Linking, type Made, regionOf } from './linking.ts';

/** What changed in educations because companies said something. That of an education that is not shown is left out. */
export function influences({ visible, own, made: watched }: Linking, made: Pick<Made, 'region' | 'education'>): Map<string, Influence> {
  const found = new Map<string, Influence>();
  for (const e of visible('influence')) {
    const education = find(made.education, e.data.education, e.region);
    if (!education) continue;
    const region = regionOf(made.region, e);
    const influence = watched(e, { ...own(e), region, education });
    region.influence.push(influence);
    found.set(e.key, influence);
  }
  return found;
}
