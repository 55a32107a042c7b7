import { chosenIn, type Definition, one, partsOf, placedIn, type Values } from './definition.ts';

// What has been filled in as rows that an editor takes in as they are, into a file of the region.

/** The file of a region that the rows of a tool belong in. */
export const FILES = { pledge: 'pledges.yaml', need: 'needs.yaml', problem: 'problems.yaml' } as const;

/** An address that is made of two names: somebody's own. It may stand on the site only with that person's yes. */
const NAMED = /^[\p{L}-]+\.[\p{L}-]+@/u;

/** Whether the address is somebody's own, and that person has not said yes to its standing on the site. */
export const isNamed = (values: Values): boolean => NAMED.test(one(values, 'email')) && one(values, 'consent') === '';

/**
 * The rows for the editor; nothing of a tool that makes none.
 * @param today the day that it is said
 */
export function blockOf(definition: Definition, values: Values, today: string): string {
  switch (definition.block) {
    case 'pledge':
      return pledgeOf(definition, values, today);
    case 'need':
      return needsOf(definition, values);
    case 'problem':
      return problemOf(definition, values, today);
    default:
      return '';
  }
}

type Line = [name: string, text: string];

function pledgeOf(definition: Definition, values: Values, today: string): string {
  const answer = (key: string): string => one(values, key);
  const what = values.what ?? [];
  return row([
    ['id', idOf(answer('company'), what[0] ?? '', answer('until'))],
    ['company', quoted(answer('company'))],
    ['what', `[${what.join(', ')}]`],
    ['municipality', quoted(placeOf(definition, values))],
    ['programme', answer('programme')],
    ['weeks', answer('weeks') && quoted(answer('weeks'))],
    ['count', answer('count')],
    ['contact', contactOf(values, today)],
    ['received', today],
    ['until', answer('until')],
  ]);
}

function problemOf(definition: Definition, values: Values, today: string): string {
  const answer = (key: string): string => one(values, key);
  const stages = values.stages ?? [];
  return row([
    ['id', idOf(answer('company'), answer('title'), answer('until'))],
    ['title', quoted(answer('title'))],
    ['what', quoted(answer('what').replaceAll(/\s+/g, ' '))],
    ['company', quoted(answer('company'))],
    ['municipality', quoted(placeOf(definition, values))],
    ['stages', stages.length > 0 ? `[${stages.join(', ')}]` : ''],
    ['contact', contactOf(values, today)],
    ['received', today],
    ['until', answer('until')],
  ]);
}

/** When something is needed, as the editors write it, by the ids of the answers. */
const HORIZONS: Readonly<Record<string, string>> = { nu: 'nu', 'om-ett-ar': 'om ett år', 'om-fem-ar': 'om fem år' };

/** What a council needs, in the order that it has put it: a row for each job that it has chosen. */
function needsOf(definition: Definition, values: Values): string {
  const rows =
    partsOf(definition, values).find(({ section, waits }) => !waits && section.fields.some(({ id }) => id === 'job'))?.rows ?? [];
  return rows
    .map(({ fields }) => {
      const answer = (id: string): string => one(values, fields.find((field) => field.id === id)?.key ?? '');
      const horizon = answer('horizon');
      return row([
        ['job', answer('job')],
        ['level', answer('level')],
        ['horizon', quoted(HORIZONS[horizon] ?? horizon)],
        ['people', answer('people')],
        ['skill', answer('skill') && quoted(answer('skill'))],
        ['year', one(values, 'meeting').slice(0, 4)],
        ['saidBy', quoted(one(values, 'council'))],
      ]);
    })
    .join('');
}

/** A row of a list, with the fields that have an answer. */
const row = (lines: readonly Line[]): string =>
  lines
    .filter(([, text]) => text !== '')
    .map(([name, text], i) => `${i === 0 ? '- ' : '  '}${name}: ${text}\n`)
    .join('');

/** The municipality that has been chosen, by its name. */
function placeOf(definition: Definition, values: Values): string {
  const municipality = placedIn(definition, values).find(({ key }) => key === 'municipality');
  const [place] = municipality ? chosenIn(definition, municipality, values) : [];
  return place?.label ?? '';
}

const contactOf = (values: Values, today: string): string =>
  `{ role: ${quoted(one(values, 'role'))}, email: ${quoted(one(values, 'email'))}${one(values, 'consent') ? `, consent: ${today}` : ''} }`;

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
