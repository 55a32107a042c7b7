import type { Ends } from '../i18n/handed.ts';

/** The texts that the page hands over to its script, by the ends of their keys: `suits.…`. */
export const SUITS = [
  'because',
  'against',
  'against.chosen',
  'against.passed',
  'group',
  'none',
  'unread',
  'answer.either',
  'answer.none',
  'answer.any',
  'answer.skipped',
] as const satisfies Ends<'suits'>[];
/** The same of the page where one chooses a competition: `chooser.…`. */
export const CHOOSER = ['some', 'some.perhaps', 'none', 'unread', 'left'] as const satisfies Ends<'chooser'>[];
export type ChooserText = (typeof CHOOSER)[number];
export type SuitsText = (typeof SUITS)[number];
