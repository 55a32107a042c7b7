import type { Term } from '../types.ts';
import type { Linking } from './linking.ts';

/** The glossary as it is written; linking.ts has it in the language. */
export const terms = ({ visible }: Linking): Map<string, Term> => new Map(visible('term').map(({ key, data }) => [key, data]));
