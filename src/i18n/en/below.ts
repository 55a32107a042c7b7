import type { Same } from '../same.ts';
import type { below as swedish } from '../sv/below.ts';

/** In British English: the shortest roads for adults, and what the questions of *what suits me* lead to. */
export const below: Same<typeof swedish> = {
  'roads.title': 'The shortest course to each job',
  'roads.intro':
    'Courses in higher vocational education (yrkeshögskola) that have been granted and lead to precisely that job, the shortest first.',
  'roads.note':
    'Granted is not started. Many require certain courses, or that you have already done similar work: ask the school. Jobs that are missing here may have other roads, such as upper secondary courses at komvux.',
  'roads.job': 'Job',
  'roads.points': 'Shortest, YH credits',
  'roads.count': 'Number',
  'roads.distance': 'At a distance',
  'roads.adult': 'Vocational courses at komvux that we know of',
  'roads.adult.note': 'We know only a few. Ask in your municipality what there is.',
  'audit.title': 'Do the questions lead to a few?',
  'audit.says': 'In the jobs suggested there are {suggested} per cent women on average. In all our jobs there are {all} per cent.',
  'audit.how':
    'This is how we count: we try every pair of two choices, {pairs} in all, and take the mean share of women in the jobs suggested. The share is that of the whole occupational group. We never ask who answers.',
  'audit.options': 'The share of women in the jobs suggested, when one of the two choices is …',
  'audit.choice': 'Choice',
  'audit.women': 'Women',
  'audit.percent': '{percent}%',
};
