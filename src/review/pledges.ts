import type { Finding } from './finding.ts';
import { entriesOf, found, type ReviewInput } from './input.ts';

/** Offers of companies whose day has passed: they are not shown, and can be taken away or asked for again. */
export const pledgeFindings = (input: ReviewInput): Finding[] =>
  entriesOf(input).flatMap((entry) =>
    entry.kind === 'pledge' && entry.data.until < input.date
      ? [
          found('warning', 'pledge-past', entry, ['until'], {
            problem: `Erbjudandet från ${entry.data.company} gällde till ${entry.data.until} och visas inte längre.`,
            remedy: 'Fråga företaget igen och skriv en ny dag, eller ta bort raden.',
          }),
        ]
      : [],
  );
