// What a lesson can hold. By itself, because the browser needs it too and has no use for schemas.

/** How many pages a lesson holds at most: as many as a class can read and a sheet has room for. */
export const MOST_PAGES = 6;

/** The kinds of page that a lesson can use, each by the letter that stands for it in an address. */
export const LESSON_KINDS = {
  y: 'job',
  p: 'programme',
  u: 'education',
  t: 'competition',
  a: 'activity',
  b: 'story',
  g: 'guide',
  r: 'region',
} as const;
export type LessonLetter = keyof typeof LESSON_KINDS;
export type LessonKind = (typeof LESSON_KINDS)[LessonLetter];
