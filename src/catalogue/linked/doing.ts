import type { Doing } from '../types.ts';
import type { Linking } from './linking.ts';

/** What one does at work, in the words of a pupil. */
export const doings = ({ build }: Linking): Map<string, Doing> => build('doing', (_, d) => d);
