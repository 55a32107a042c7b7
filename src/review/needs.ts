import type { Finding } from './finding.ts';
import { entriesOf, found, type ReviewInput } from './input.ts';

/** After so many years a need that somebody has said is asked for again. */
const YEARS = 3;

/** Needs that were said long ago, and problems of companies whose day has passed: somebody can ask again. */
export const needFindings = (input: ReviewInput): Finding[] =>
  entriesOf(input).flatMap((entry) => {
    if (entry.kind === 'need' && entry.data.year !== undefined && Number(input.date.slice(0, 4)) - entry.data.year >= YEARS)
      return [
        found('warning', 'need-old', entry, ['year'], {
          problem: `Behovet sades ${entry.data.year}. Det kan vara ett annat nu.`,
          remedy: 'Fråga rådet igen och skriv det nya året, eller ta bort raden.',
        }),
      ];
    if (entry.kind === 'problem' && entry.data.until < input.date)
      return [
        found('warning', 'problem-past', entry, ['until'], {
          problem: `Problemet från ${entry.data.company} gällde till ${entry.data.until} och visas inte längre.`,
          remedy: 'Fråga företaget igen och skriv en ny dag, eller ta bort raden.',
        }),
      ];
    return [];
  });
