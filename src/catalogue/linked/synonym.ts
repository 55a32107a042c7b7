import type { Synonym } from '../types.ts';
import type { Linking } from './linking.ts';

/** Words that readers type, and what they lead to. */
export const synonyms = ({ build }: Linking): Map<string, Synonym> => build('synonym', ({ data }) => data);
