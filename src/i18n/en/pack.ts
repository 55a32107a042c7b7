import type { Same } from '../same.ts';
import type { pack as swedish } from '../sv/pack.ts';

/** What a counsellor takes along to an evening in a municipality. */
export const pack: Same<typeof swedish> = {
  'kind.pack': 'Evening pack',
  'kind.one.pack': 'Evening pack',
  'pack.title': 'Evening pack: {name}',
  'pack.summary':
    'What you take along to an evening with pupils and parents in {name}: the region, what is nearest, dates, talk cards and codes.',
  'pack.how': 'Print it all at once: choose Share, then Print. Each part begins on a new sheet, and there are two cards to a sheet.',
  'pack.region': 'The region: {region}',
  'pack.own': 'in the municipality',
  'pack.near': 'The nearest that we know of from {name}',
  'pack.near.note':
    'We do not know which programmes each upper secondary school has. A school that is nearer may have the programme: ask it.',
  'pack.cards': 'Talk cards for the {count} nearest jobs',
  'pack.cards.note':
    'The jobs that a course nearby surely leads to. Where several are as near, what the region’s companies advertise for most comes first.',
  'pack.job.near': 'The nearest course that we know of: {place}, {km}.',
  'pack.codes': 'Codes to put up',
  'pack.code.place': '{name}: everything nearby',
  'pack.link': 'Evening pack to print, for counsellors',
  'pack.link.note': 'The region’s sheet, what is nearest, dates, talk cards and codes.',
};
