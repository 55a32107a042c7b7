import type { Ends } from '../i18n/handed.ts';

/** The texts that the page hands over to the builder, by the ends of their keys: `lesson.…`. */
export const LESSON = [
  'build.loading',
  'build.failed',
  'chosen.full',
  'chosen.added',
  'chosen.removed',
  'suggestions.taken',
  'find.none',
  'find.count',
  'copied',
  'copy.failed',
  'fault.long',
  'fault.newer',
  'fault.broken',
  'gone',
  'gone.region',
  'gone.stage',
  'gone.ready',
  'based.region',
] as const satisfies Ends<'lesson'>[];

export type LessonText = (typeof LESSON)[number];
