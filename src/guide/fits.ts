import { strongestOf } from '../catalogue/interests.ts';
import type { Catalogue, Job, Question, Said } from '../catalogue/types.ts';
import { directRoads } from '../thread/shortest.ts';
import type { Fit, Fits, QuestionKind } from './match.ts';

// What the answers of the content say of the jobs there are.

/** Whether the answers are things to do, or ways to work. */
export const kindOf = ({ says: [{ doing, letter }] }: Question): QuestionKind => (doing || letter ? 'likes' : 'way');

/** What each answer says of a job. */
export const fitsOf = (job: Job, { questions, ...catalogue }: Pick<Catalogue, 'questions' | 'stages' | 'programmes'>): Fits =>
  questions.map(({ says: [first, second] }) => [fitOf(job, first, catalogue), fitOf(job, second, catalogue)] as const);

function fitOf(job: Job, { doing, letter, road, ...way }: Said, catalogue: Pick<Catalogue, 'stages' | 'programmes'>): Fit {
  if (doing) return job.doing.includes(doing) ? 1 : 0;
  if (letter) return strongestOf(job).includes(letter) ? 1 : 0;
  if (road) return roadFit(job, road, catalogue);
  for (const name of ['place', 'tool', 'company', 'hours'] as const) {
    const wanted = way[name];
    const is = job.conditions?.[name];
    if (wanted !== undefined) return is === undefined ? 0 : is === wanted ? 1 : is === 'both' ? 0.5 : -1;
  }
  return 0;
}

/**
 * A road is short where a programme leads to the job that one can choose as one leaves school, and long where one does that begins later.
 * Who wants to study longer can: a short road is nothing against that.
 */
function roadFit(job: Job, road: 'short' | 'long', catalogue: Pick<Catalogue, 'stages' | 'programmes'>): Fit {
  if (job.programmes.length === 0) return 0;
  const isShort = directRoads(job, catalogue).length > 0;
  if (road === 'short') return isShort ? 1 : -1;
  return isShort ? 0 : 1;
}
