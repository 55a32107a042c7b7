import type { CalendarDate } from '../types.ts';
import { find, inOrder, type Linking, type Made } from './linking.ts';

/** What comes back every school year. */
export function calendarDates(
  { build }: Linking,
  made: Pick<Made, 'stage' | 'competition' | 'activity' | 'regionalActivity'>,
): Map<string, CalendarDate> {
  return build('calendarDate', (_, d): CalendarDate => ({
    ...d,
    stages: inOrder(made.stage, d.stages),
    competition: find(made.competition, d.competition),
    activity: find(made.activity, d.activity) ?? find(made.regionalActivity, d.activity),
  }));
}
