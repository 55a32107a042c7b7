import type { Same } from '../same.ts';
import type { story as swedish } from '../sv/story.ts';

/** In British English: stories. */
export const story: Same<typeof swedish> = {
  'story.example': 'Example story',
  'story.example.mark': 'Example story: the person is made up',
  'story.example.note': 'The person is made up. The road and the job are real.',
  'story.job': 'The job',
  'story.job.aim': 'Aims to become',
  'story.region': 'The region',
  'story.road.gymnasium': 'Through upper secondary school',
  'story.road.adult': 'Through adult education (komvux)',
  'story.road.higher-vocational': 'Through higher vocational education (yrkeshögskola)',
  'story.road.fourth-year': 'Through a fourth year of technology',
  'story.road.university': 'Through university',
  'story.road.career-change': 'By changing career',
  'story.more': 'More stories',
  'story.way': 'The way in brief',
  'story.age': '{age} years old',
  'story.now': '{name} is here now.',
  'story.next.job': 'Ways to the job',
  'story.next.programme': 'Where you can study',
  'story.next.region': 'See the thread in the region',
};
