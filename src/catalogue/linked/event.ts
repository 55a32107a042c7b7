import type { Event } from '../types.ts';
import { find, inOrder, type Linking, type Made, regionOf } from './linking.ts';

/** What happens in the regions. */
export function events(
  { build }: Linking,
  made: Pick<Made, 'region' | 'stage' | 'education' | 'school' | 'competition'>,
): Map<string, Event> {
  return build(
    'event',
    (e, d): Event => ({
      ...d,
      region: regionOf(made.region, e),
      stages: inOrder(made.stage, d.stages),
      education: find(made.education, d.education, e.region),
      school: find(made.school, d.school, e.region),
      competition: find(made.competition, d.competition),
    }),
    (event) => event.region.events.push(event),
  );
}
