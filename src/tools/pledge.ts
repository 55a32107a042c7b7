import { chosenIn, type Definition, one, placedIn, type Values } from './definition.ts';

// What a company offers, as rows that an editor takes in as they are.

/** An address that is made of two names: somebody's own. It may stand on the site only with that person's yes. */
const NAMED = /^[\p{L}-]+\.[\p{L}-]+@/u;

/** Whether the address is somebody's own, and that person has not said yes to its standing on the site. */
export const isNamed = (values: Values): boolean => NAMED.test(one(values, 'email')) && one(values, 'consent') === '';

/**
 * The rows for a region's pledges.yaml.
 * @param today the day that the company says it
 */
export function pledgeOf(definition: Definition, values: Values, today: string): string {
  const answer = (key: string): string => one(values, key);
  const municipality = placedIn(definition, values).find(({ key }) => key === 'municipality');
  const [place] = municipality ? chosenIn(definition, municipality, values) : [];
  const email = answer('email');
  const what = values.what ?? [];
  const rows: [string, string][] = [
    ['company', quoted(answer('company'))],
    ['what', `[${what.join(', ')}]`],
    ['municipality', quoted(place?.label ?? '')],
    ['programme', answer('programme')],
    ['weeks', answer('weeks') && quoted(answer('weeks'))],
    ['count', answer('count')],
    ['contact', `{ role: ${quoted(answer('role'))}, email: ${quoted(email)}${answer('consent') ? `, consent: ${today}` : ''} }`],
    ['received', today],
    ['until', answer('until')],
  ];
  const id = idOf(answer('company'), what[0] ?? '', answer('until'));
  return `- id: ${id}\n${rows.flatMap(([name, text]) => (text ? [`  ${name}: ${text}\n`] : [])).join('')}`;
}

/** A text as YAML reads it whatever it holds: JSON's strings are YAML's too. */
const quoted = (text: string): string => JSON.stringify(text);

/** An id of what it is about, in a–z. */
const idOf = (...parts: string[]): string =>
  parts
    .join('-')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-');
