import type { offer as swedish } from '../sv/offer.ts';
import type { Same } from '../same.ts';

/** In English: what registers say one can study, and how much of the whole is known. */
export const offer: Same<typeof swedish> = {
  'offer.granted': 'approved {year}, {count} intakes',
  'offer.granted.one': 'approved {year}, 1 intake',
  'offer.before': 'also approved {years}',
  'offer.planned': 'planned',
  'offer.planned.start': 'planned to start {date}',
  'offer.seats': '{count} places',
  'offer.seats.each': '{count} places in each intake',
  'offer.seats.all': '{counts} places',
  'offer.nowhere': 'No place stated',
  'offer.distance': 'distance learning',
  'offer.pace': 'at {pace} per cent of full time',
  'offer.leads': 'Leads to',
  'offer.leads.maybe': 'May lead to',
  'offer.granted.note':
    'Approved means that the Swedish National Agency for Higher Vocational Education has approved the course. It does not say when it starts, and an intake may be cancelled. Ask the school.',
  'offer.left': '{count} approved courses are not shown here',
  'offer.left.of': '{shown} of {all} are shown',
  'offer.left.why': 'They lead to other jobs than those on this site. Number of decisions:',
  'offer.left.code': 'a code that we do not know',
  'offer.left.path': 'a programme that we do not have',
  'offer.left.occupation': 'an occupation that we do not have',
  'offer.admission': 'lowest admission points {min} ({semester})',
  'offer.admission.average': 'average {average}',
  'offer.past': 'Approved earlier',
  'offer.past.note': 'The last intake has probably begun. There is usually one a year from the decision.',
  'offer.form.gymnasium': 'upper secondary school',
  'offer.form.anpassad-gymnasieskola': 'adapted upper secondary school',
  'offer.form.komvux': 'adult education (komvux)',
  'offer.form.yrkeshogskola': 'higher vocational education',
  'offer.form.hogskola': 'university',
  'offer.form.arbetsmarknadsutbildning': 'labour market training',
  'offer.form.folkhogskola': 'folk high school',
};
