import type { Language } from '../../i18n/language.ts';
import type { Data } from '../../schema/kinds.ts';
import type { CalendarDate } from '../types.ts';
import { find, inOrder, type Linking, type Made, pick } from './linking.ts';

/** What comes back every school year. The programmes that a date is the application to know it in return. */
export function calendarDates(
  { build }: Linking,
  made: Pick<Made, 'stage' | 'competition' | 'activity' | 'regionalActivity' | 'programme'>,
): Map<string, CalendarDate> {
  const make = (d: Data<'calendarDate'> & { lang: Language }): CalendarDate => ({
    ...d,
    programmes: pick(made.programme, d.programmes),
    stages: inOrder(made.stage, d.stages),
    competition: find(made.competition, d.competition),
    activity: find(made.activity, d.activity) ?? find(made.regionalActivity, d.activity),
  });
  return build(
    'calendarDate',
    (_, d) => make(d),
    (date) => {
      for (const programme of date.programmes) programme.application = date;
    },
  );
}
