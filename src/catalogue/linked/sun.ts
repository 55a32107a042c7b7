import type { Sun } from '../types.ts';
import { type Linking, type Made, pick } from './linking.ts';

/** What codes of study lead to. */
export const suns = ({ build }: Linking, { job }: Pick<Made, 'job'>): Map<string, Sun> =>
  build('sun', (entry, data) => ({ ...data, id: entry.key, words: entry.data.words, jobs: pick(job, data.jobs) }));
