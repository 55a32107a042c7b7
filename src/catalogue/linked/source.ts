import type { Source } from '../types.ts';
import type { Linking } from './linking.ts';

/** Where what is said comes from. */
export const sources = ({ build }: Linking): Map<string, Source> => build('source', (_, { lang: _lang, ...source }) => source);
