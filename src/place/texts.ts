import type { Ends } from '../i18n/handed.ts';

/** The texts that the field for a municipality has, by the ends of their keys: `here.…`. */
export const CHOICE = ['unknown', 'kept', 'forgotten', 'forbidden', 'failed'] as const satisfies Ends<'here'>[];
export type ChoiceText = (typeof CHOICE)[number];

/** The texts that stand in the file of a municipality, for what is shown of it. */
export const SHOWN = [
  'loaned',
  'nearest',
  'maybe',
  'km',
  'own',
  'note.far',
  'school',
  'none',
  'list',
  'list.own',
  'list.maybe',
  'list.school',
  'list.school.own',
] as const satisfies Ends<'here'>[];
export type ShownText = (typeof SHOWN)[number];
