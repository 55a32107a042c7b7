import type { Ends } from '../i18n/handed.ts';

/** The texts that the search page hands over to its script, by the ends of their keys: `search.…`. */
export const SEARCH = [
  'count.none',
  'count.one',
  'count.many',
  'count.all',
  'loading',
  'failed',
  'empty',
  'noWords',
  'long',
  'unknownFilter',
  'widened',
  'corrected',
  'why.same',
  'why.via',
  'why.misspelt',
  'foreign',
  'answers',
  'answer.unknown',
  'only',
  'only.remove',
  'lists',
  'body',
  'body.none',
  'body.failed',
] as const satisfies Ends<'search'>[];

export type SearchText = (typeof SEARCH)[number];
