import type { Pledge } from '../catalogue/types.ts';

// Who offers prao and APL, and when: a table with a row a week.

/** What a board of weeks has: places where pupils are for weeks. */
export const IN_WEEKS = ['prao', 'apl'] as const;
type InWeeks = (typeof IN_WEEKS)[number];

/** The last week that a year can have. */
const LAST_WEEK = 53;
/** The school year begins in the summer. */
const FIRST_WEEK = 27;

const WEEK = /^(v|w|vecka|veckor|veckorna|weeks?)$/;
const JOINS = /^(och|samt|till|and|to)$/;
/** What is counted beside weeks. */
const COUNTED = /^(elev|plats|person|dag|timm|pupil|student|place|day|hour)/;

/**
 * The weeks that a text tells: ”v. 12–13” and ”vecka 7, 9 och 11” are numbers, and so is ”v. 51–2”, over the turn of the year. None of a
 * text that tells no numbers, such as ”hela våren”.
 */
export function weeksIn(text: string): number[] {
  const tokens = text.toLowerCase().match(/\d+(?:\s*[–-]\s*\d+)?|\p{L}+/gu) ?? [];
  let open = !/\p{L}/u.test(text);
  const weeks = tokens.flatMap((token, i) => {
    const [first, last = first] = (token.match(/\d+/g) ?? []).map(Number);
    if (first === undefined || last === undefined) {
      open = WEEK.test(token) || (open && JOINS.test(token));
      return [];
    }
    return open && !COUNTED.test(tokens[i + 1] ?? '') ? span(first, last) : [];
  });
  return [...new Set(weeks)].filter((week) => week >= 1 && week <= LAST_WEEK);
}

const from = (first: number, last: number): number[] => Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
/** From a week to another, where the later may be of the next year. */
const span = (first: number, last: number): number[] =>
  last >= first ? from(first, Math.min(last, LAST_WEEK)) : [...from(first, LAST_WEEK - 1), ...from(1, last)];

/** A week, and who takes pupils then. */
export type Week = { week: number; pledges: Pledge[] };

/** The weeks in which somebody takes pupils, in the order of the school year, and those who have not said which. */
export function boardOf(pledges: readonly Pledge[]): { weeks: Week[]; anytime: Pledge[] } {
  const offered = pledges.filter(({ what }) => what.some(isInWeeks));
  const told = offered.map((pledge) => ({ pledge, weeks: weeksIn(pledge.weeks ?? '') }));
  const inYear = (week: number): number => (week < FIRST_WEEK ? week + LAST_WEEK : week);
  const weeks = [...new Set(told.flatMap((one) => one.weeks))].toSorted((a, b) => inYear(a) - inYear(b));
  return {
    weeks: weeks.map((week) => ({ week, pledges: told.filter((one) => one.weeks.includes(week)).map(({ pledge }) => pledge) })),
    anytime: told.filter((one) => one.weeks.length === 0).map(({ pledge }) => pledge),
  };
}

/** What of a pledge is for weeks. */
const isInWeeks = (what: Pledge['what'][number]): what is InWeeks => IN_WEEKS.some((one) => one === what);
