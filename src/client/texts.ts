import type { Ends } from '../i18n/handed.ts';

/** The texts that an easy-to-read page hands over to what reads it aloud, by the ends of their keys: `aloud.…`. */
export const ALOUD = ['read', 'pause', 'continue'] as const satisfies Ends<'aloud'>[];

export type AloudText = (typeof ALOUD)[number];
