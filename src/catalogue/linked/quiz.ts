import type { QuizQuestion } from '../types.ts';
import { find, type Linking, type Made } from './linking.ts';

/** Questions to guess at, with their answers. */
export const quizzes = ({ build }: Linking, { job }: Pick<Made, 'job'>): Map<string, QuizQuestion> =>
  build('quiz', (entry, data): QuizQuestion => ({ ...data, id: entry.key, job: find(job, data.job) }));
