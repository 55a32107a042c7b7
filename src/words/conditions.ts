import type { Job } from '../catalogue/types.ts';
import type { StringKey } from '../i18n/sv.ts';

/** One thing about the working day: what is asked, and the answer. */
export type Condition = { asked: StringKey; answer: StringKey };

const ASKED = ['place', 'tool', 'company', 'hours'] as const;

/** What is known of the working day in a job, in the order in which it is asked. */
export const conditionsOf = ({ conditions }: Pick<Job, 'conditions'>): Condition[] =>
  ASKED.flatMap((name): Condition[] => {
    const value = conditions?.[name];
    return value === undefined ? [] : [{ asked: `condition.${name}`, answer: `condition.${name}.${value}` as StringKey }];
  });

/** How long each programme is that leads to a job, as its source says it: each once, the most direct first. */
export const lengthsTo = ({ programmes }: Pick<Job, 'programmes'>): Job['programmes'][number]['programme'][] => [
  ...new Set(programmes.map(({ programme }) => programme)),
];
