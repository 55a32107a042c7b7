import type { Ends } from '../i18n/handed.ts';

/** The texts that an easy-to-read page hands over to what reads it aloud, by the ends of their keys: `aloud.…`. */
export const ALOUD = ['read', 'pause', 'continue'] as const satisfies Ends<'aloud'>[];

export type AloudText = (typeof ALOUD)[number];

/** The texts that the picture of all jobs hands over to its script, by the ends of their keys: `picture.…`. */
export const PICTURE = ['matches', 'none', 'close'] as const satisfies Ends<'picture'>[];

export type PictureText = (typeof PICTURE)[number];

/** The texts that a table hands over to what sorts it, by the ends of their keys: `need.sort.…`. */
export const SORT = ['by', 'done', 'up', 'down'] as const satisfies Ends<'need.sort'>[];

export type SortText = (typeof SORT)[number];
