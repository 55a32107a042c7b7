import type { Same } from '../same.ts';
import type { picture as swedish } from '../sv/picture.ts';

/** In British English: all jobs in one picture. */
export const picture: Same<typeof swedish> = {
  'picture.title': '{count} groups of jobs in one picture',
  'picture.says':
    'A short road can pay well: {job} has a median pay of {pay}. That is more than in {count} of {total} groups where the shortest road goes through {last}.',
  'picture.how': 'To the right: higher pay. Down: a longer road. A larger circle: more people do it.',
  'picture.names': 'A circle is named after the job in its group with the shortest road. +2 is two more jobs in the group.',
  'picture.chances.large': 'good chances',
  'picture.chances.medium': 'fair chances',
  'picture.chances.small': 'small chances',
  'picture.chances.unjudged': 'no joint assessment',
  'picture.pay': 'Pay',
  'picture.pay.about': 'The median monthly pay of the whole occupational group (SSYK), all sectors, all of Sweden.',
  'picture.road': 'Shortest road',
  'picture.road.about':
    'The shortest road that leads to any of the jobs, not counting compulsory school: an exit to a job according to the Swedish National Agency for Education, else a common road by our own judgement. Higher vocational education and university come after upper secondary school.',
  'picture.or': 'or',
  'picture.chances': 'Chance of a job',
  'picture.chances.about': 'The assessment is for {area}, round {round}.',
  'picture.employed': 'How many do it',
  'picture.employed.about':
    'Employees in the whole occupational group in Sweden. The self-employed are not included. The smallest circles are drawn a little larger, so that they can be seen.',
  'picture.noPay': 'Not in the picture, because there is no pay to draw it by:',
  'picture.noRoad': 'Not in the picture, because we know no road there:',
  'picture.group': 'Group:',
  'picture.unknown': 'we do not know',
  'picture.table': 'Everything in a table: {count} groups',
  'picture.about': 'How the picture is made',
  'picture.pick': 'Narrow it down',
  'picture.pick.doing': 'What you do',
  'picture.pick.pay': 'Pay',
  'picture.pick.pay.least': 'at least {pay}',
  'picture.pick.chances': 'Chance of a job',
  'picture.pick.road': 'Shortest road',
  'picture.pick.place': 'Indoors or outdoors',
  'picture.pick.hours': 'Working hours',
  'picture.pick.any': 'Any',
  'picture.matches': '{count} jobs match.',
  'picture.matches.one': '1 job matches.',
  'picture.none': 'No job matches everything you chose. Take something away.',
  'picture.reset': 'Show all again',
  'picture.close': 'Close',
};
