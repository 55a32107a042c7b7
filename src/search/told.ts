// What a page can tell by itself, kept with the short texts: a line each, begun by its number in this order.

/** In the order of their numbers. */
export const TOLD = [
  'pay',
  'chance',
  'way',
  'length',
  'where',
  'apl',
  'day',
  'employed',
  'entry',
  'eligibility',
  'cost',
  'when',
  'who',
  'contact',
  'jobs',
  'need',
  'gaps',
] as const;
export type Told = (typeof TOLD)[number];

/** Stands before and after the number of what a line tells: a character that no text has. */
export const TOLD_BY = '\u0001';

/** The lines of what a page tells. */
export const toldLines = (telling: Partial<Record<Told, string | undefined>>): string[] =>
  TOLD.flatMap((name, i) => {
    const text = telling[name];
    return text ? [`${TOLD_BY}${i.toString(36)}${TOLD_BY}${text}`] : [];
  });
