import type { Problem } from '../schema/errors.ts';
import type { CheckedContent, ValidEntry } from './check.ts';

const DAY_MS = 86_400_000;
const WARN_DAYS_AHEAD = 30;
const REVIEW_DAYS = 365;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** What does not stop a build but wants an editor's eye on a date: facts that run out or have run out, pages long unread. */
export function warningsOf({ entries }: CheckedContent, date: string): Problem[] {
  return Object.values(entries)
    .flatMap((map) => [...(map as Map<string, ValidEntry>).values()])
    .flatMap((entry) => [...expiring(entry, date), ...unread(entry, date)]);
}

function expiring(entry: ValidEntry, date: string): Problem[] {
  return [...factsIn(entry.data)].flatMap(({ path, validUntil }) => {
    const days = daysBetween(date, validUntil);
    if (days > WARN_DAYS_AHEAD) return [];
    const problem =
      days < 0 ? `Uppgiften gällde till ${validUntil} och visas som gammal.` : `Uppgiften går ut ${validUntil}, om ${days} dagar.`;
    return [
      {
        file: entry.file,
        line: entry.line(path),
        field: path.join('.'),
        problem,
        remedy: 'Sök upp den nya uppgiften hos källan, och ändra värdet, asOf och validUntil.',
      },
    ];
  });
}

function unread(entry: ValidEntry, date: string): Problem[] {
  const reviewed = 'reviewed' in entry.data ? entry.data.reviewed : undefined;
  if (!reviewed || daysBetween(reviewed, date) <= REVIEW_DAYS) return [];
  return [
    {
      file: entry.file,
      line: entry.line(['reviewed']),
      field: 'reviewed',
      problem: `Sidan lästes senast igenom ${reviewed}, för mer än ett år sedan.`,
      remedy: 'Läs igenom sidan, rätta det som inte stämmer och skriv dagens datum.',
    },
  ];
}

/** Everything in an entry that has a last day of validity. */
function* factsIn(value: unknown, path: (string | number)[] = []): Generator<{ path: (string | number)[]; validUntil: string }> {
  if (typeof value !== 'object' || value === null) return;
  if ('validUntil' in value && typeof value.validUntil === 'string') yield { path, validUntil: value.validUntil };
  for (const [key, inner] of Object.entries(value)) yield* factsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}
