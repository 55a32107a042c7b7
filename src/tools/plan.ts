import { chosenIn, type Definition, one, partsOf, placedIn, type Values } from './definition.ts';
import { isDate } from './state.ts';
import { plusDays } from './weeks.ts';

// A plan whose weeks are counted back from a day, as a file that calendar programs read (RFC 5545).

/** Whether a tool makes such a plan. */
export const isPlan = ({ sections }: Pick<Definition, 'sections'>): boolean => sections.some(({ each }) => each?.until !== undefined);

/** A day or a span of days in the plan; the end is the last day. */
type Entry = { start: string; end: string; what: string };

/** What the plan says, week by week, and last the day that it leads to. */
export function entriesOf(definition: Definition, values: Values): Entry[] {
  const name = nameOf(definition, values);
  return partsOf(definition, values).flatMap(({ section, rows, waits }): Entry[] => {
    const day = one(values, section.each?.until ?? '');
    if (waits || !isDate(day)) return [];
    const label = placedIn(definition, values).find(({ key }) => key === section.each?.until)?.label ?? '';
    const weeks = rows.flatMap(({ from, fields: [first] }): Entry[] => {
      const what = first && (one(values, first.key) || first.suggestion);
      if (!from || !what) return [];
      const sunday = plusDays(from, 6);
      return [{ start: from, end: sunday < day ? sunday : day, what: `${name}: ${what.replaceAll('\n', ' ')}` }];
    });
    return [...weeks, { start: day, end: day, what: `${name}: ${label}` }];
  });
}

/** What the plan is for: what has been chosen of the site's, else the tool. */
function nameOf(definition: Definition, values: Values): string {
  const [chosen] = placedIn(definition, values).flatMap((field) => (field.from === undefined ? [] : chosenIn(definition, field, values)));
  return chosen?.label ?? definition.title;
}

/**
 * The plan as a calendar; nothing where no day is set.
 * @param on the host that its events are known by, and when it is made, as 20261128T120000Z
 */
export function planFile(definition: Definition, values: Values, on: { host: string; stamp: string }): string {
  const entries = entriesOf(definition, values);
  if (entries.length === 0) return '';
  const lines = entries.flatMap(({ start, end, what }, i) => [
    'BEGIN:VEVENT',
    `UID:${definition.id}-${start}-${i + 1}@${on.host}`,
    `DTSTAMP:${on.stamp}`,
    `DTSTART;VALUE=DATE:${compact(start)}`,
    // The day after the last.
    `DTEND;VALUE=DATE:${compact(plusDays(end, 1))}`,
    `SUMMARY:${escaped(what)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const all = ['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:-//${on.host}//${definition.id}`, ...lines, 'END:VCALENDAR'];
  return `${all.map(folded).join('\r\n')}\r\n`;
}

const compact = (day: string): string => day.replaceAll('-', '');
const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, String.raw`\$&`);

/** A line in pieces of at most 75 octets, no character cut. */
function folded(line: string): string {
  const pieces = [''];
  for (const sign of line) {
    const longer = `${pieces.at(-1) ?? ''}${sign}`;
    if (new TextEncoder().encode(longer).length <= 74) pieces[pieces.length - 1] = longer;
    else pieces.push(sign);
  }
  return pieces.join('\r\n ');
}
