import { GUESS } from '../catalogue/read.ts';
import type { Finding } from './finding.ts';
import { entriesOf, found, type ReviewInput } from './input.ts';

/** What a new draft guessed, and nobody has said is right. A draft may; what is to be published should not. */
export function guessFindings(input: ReviewInput): Finding[] {
  return entriesOf(input)
    .filter(({ data }) => !('draft' in data && data.draft))
    .flatMap((entry) =>
      (entry.guesses ?? []).map((line) => ({
        ...found('warning', 'guess', entry, [], {
          problem: `Värdet är fortfarande en gissning: raden slutar med ${GUESS}.`,
          remedy: `Byt värdet om det är fel. Ta sedan bort ${GUESS}.`,
        }),
        line,
      })),
    );
}
