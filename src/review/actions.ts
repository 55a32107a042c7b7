import { lastDay } from './days.ts';
import type { Finding } from './finding.ts';
import { entriesOf, found, type ReviewInput } from './input.ts';

/** Actions whose day has passed, and of which nobody has told how they went. */
export const actionFindings = (input: ReviewInput): Finding[] =>
  entriesOf(input).flatMap((entry) =>
    entry.kind === 'action' && entry.data.outcome === undefined && lastDay(entry.data.due) < input.date
      ? [
          found('warning', 'action-late', entry, ['due'], {
            problem: `Åtgärden ”${entry.data.title}” skulle vara gjord ${entry.data.due}, men det står inte hur det gick.`,
            remedy: 'Är det gjort: skriv hur det gick i outcome, och dagen i ended. Annars: skriv ett nytt datum i due.',
          }),
        ]
      : [],
  );
