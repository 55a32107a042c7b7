import { addMonths } from './days.ts';
import type { Finding } from './finding.ts';
import { entriesOf, found, type ReviewInput } from './input.ts';

const WARN_MONTHS = 12;
const STRICT_MONTHS = 18;

/** Pages that nobody has read through for a year; with `strict`, an error after a year and a half. */
export function reviewedFindings(input: ReviewInput): Finding[] {
  return entriesOf(input).flatMap((entry) => {
    const reviewed = 'reviewed' in entry.data ? entry.data.reviewed : undefined;
    if (!reviewed || addMonths(reviewed, WARN_MONTHS) >= input.date) return [];
    const isLong = addMonths(reviewed, STRICT_MONTHS) < input.date;
    return [
      found(isLong && input.strict ? 'error' : 'warning', 'reviewed', entry, ['reviewed'], {
        problem: `Sidan lästes senast igenom ${reviewed}, för mer än ${isLong ? 'ett och ett halvt år' : 'ett år'} sedan.`,
        remedy: 'Läs igenom sidan, rätta det som inte stämmer och skriv dagens datum.',
      }),
    ];
  });
}
