import type { Finding } from './finding.ts';
import { entriesOf, found, type ReviewInput } from './input.ts';

/** Times in the hour that does not come, or comes twice, on the nights when clocks change in Sweden. */
export function timeFindings(input: ReviewInput): Finding[] {
  return entriesOf(input).flatMap((entry) => {
    if (entry.kind !== 'event' || !entry.data.time) return [];
    const { start, time } = entry.data;
    return time.split('-').flatMap((clock) => {
      const times = comes(start, clock);
      if (times === 1) return [];
      return [
        found('warning', 'time-change', entry, ['time'], {
          problem:
            times === 0
              ? `Klockan ${clock} finns inte ${start}: då ställs klockan fram från 02:00 till 03:00.`
              : `Klockan ${clock} kommer två gånger ${start}: då ställs klockan tillbaka från 03:00 till 02:00.`,
          remedy: 'Skriv en tid som är före 02:00, eller 03:00 eller senare.',
        }),
      ];
    });
  });
}

/** Made when it is first needed, as few checks do. */
let zone: Intl.DateTimeFormat | undefined;
const HOUR_MS = 3_600_000;

/** How many times a clock in Sweden shows a time on a day: once, but for an hour twice a year. Winter is one hour from UTC, summer two. */
export function comes(day: string, clock: string): number {
  const local = (zone ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short', timeStyle: 'short' }));
  const asUtc = Date.parse(`${day}T${clock}:00Z`);
  return [1, 2].filter((hours) => local.format(new Date(asUtc - hours * HOUR_MS)) === `${day} ${clock}`).length;
}
