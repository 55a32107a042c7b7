import type { Activity } from '../types.ts';
import { inOrder, type Linking, type Made, regionOf } from './linking.ts';

/** The activities of the whole country, or those that lie in the regions' folders. */
export function activities(
  { build, prose }: Linking,
  kind: 'activity' | 'regionalActivity',
  made: Pick<Made, 'stage' | 'region'>,
): Map<string, Activity> {
  return build(
    kind,
    (e, d): Activity => ({
      ...d,
      kind: 'activity',
      key: e.key,
      ...prose(e),
      stages: inOrder(made.stage, d.stages),
      region: e.region ? regionOf(made.region, e) : undefined,
    }),
    (activity) => activity.region?.activities.push(activity),
  );
}
