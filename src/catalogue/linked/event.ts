import type { Event } from '../types.ts';
import { find, inOrder, type Linking, type Made, regionOf } from './linking.ts';

/** What happens in the regions. It has no words that are translated. */
export function events(
  { build }: Linking,
  made: Pick<Made, 'region' | 'stage' | 'education' | 'school' | 'competition'>,
): Map<string, Event> {
  return build(
    'event',
    (e): Event => ({
      ...e.data,
      region: regionOf(made.region, e),
      stages: inOrder(made.stage, e.data.stages),
      education: find(made.education, e.data.education, e.region),
      school: find(made.school, e.data.school, e.region),
      competition: find(made.competition, e.data.competition),
    }),
    (event) => event.region.events.push(event),
  );
}
