import { choicesOf, type Definition, type Field, type Placed, placedIn, type Values } from './definition.ts';

// What has been filled in, as the fragment of an address or as a file. Both may come from anyone, from an older or a newer site, or cut in
// the middle: what can be read is read, and what cannot is told, in its own words.

const VERSION = 1;
/** More than this mail programs and chats cut. */
export const LONGEST_FRAGMENT = 8000;
/** What somebody can have written by hand, with room to spare. */
const READ_AT_MOST = 400_000;
const LONGEST = { text: 200, email: 200, long: 2000 } as const;

/** What could not be taken over as it stood: of another version, too long, cut, not ours, with markup, or without a place. */
type Told = { fault: 'version' | 'long' | 'broken' | 'other' | 'markup' | 'left'; what?: string };
export type Reading = { values: Values; told: Told[] };

/** The fragment of what has been filled in, without its #; empty where nothing has. */
export function writeFragment(definition: Definition, values: Values): string {
  const params = new URLSearchParams(pairsOf(definition, values));
  return params.size === 0 ? '' : `${VERSION}=${params.toString()}`;
}

/** What an address says. */
export function readFragment(definition: Definition, fragment: string): Reading {
  const text = fragment.replace(/^#/, '');
  if (text === '') return { values: {}, told: [] };
  const [, version, payload] = /^(\d{1,4})=(.*)$/s.exec(text) ?? /^(\d{1,4})=(.*)$/s.exec(decoded(text)) ?? [];
  if (version === undefined || payload === undefined) return { values: {}, told: [{ fault: 'broken' }] };
  const { values, told } = accept(definition, [...new URLSearchParams(payload.slice(0, READ_AT_MOST))]);
  return {
    values,
    told: [
      ...(Number(version) === VERSION ? [] : [{ fault: 'version' as const }]),
      ...(text.length > LONGEST_FRAGMENT ? [{ fault: 'long' as const }] : []),
      ...told,
    ],
  };
}

/** The file of what has been filled in. */
export const writeFile = (definition: Definition, values: Values): string =>
  `${JSON.stringify({ tool: definition.id, version: VERSION, answers: pairsOf(definition, values) }, undefined, 1)}\n`;

/** What a file says. */
export function readFile(definition: Definition, text: string): Reading {
  const data = parsed(text.slice(0, READ_AT_MOST));
  const pairs = Array.isArray(data?.answers) ? data.answers.filter(isPair) : [];
  if (!data || !Array.isArray(data.answers)) return { values: {}, told: [{ fault: 'broken' }] };
  const { values, told } = accept(definition, pairs);
  return {
    values,
    told: [
      ...(data.tool === definition.id ? [] : [{ fault: 'other' as const }]),
      ...(data.version === VERSION ? [] : [{ fault: 'version' as const }]),
      ...told,
    ],
  };
}

/** An answer as the field takes it: without what no one types, and no longer than it may be. */
export function tidy({ type, most }: Pick<Field, 'type' | 'most'>, text: string): string {
  // What is not printed, and what turns the direction of what stands around it; lines only where there may be several.
  const plain = text.replaceAll(/\r\n?/g, '\n').replaceAll(/(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, ' ');
  const lines = type === 'long' ? plain : plain.replaceAll('\n', ' ');
  return [...lines.trim().toWellFormed()].slice(0, longest(type, most)).join('').trim();
}

const longest = (type: Field['type'], most?: number): number =>
  type === 'text' || type === 'long' || type === 'email' ? (most ?? LONGEST[type]) : 40;

const isPair = (row: unknown): row is [string, string] =>
  Array.isArray(row) && row.length === 2 && row.every((part) => typeof part === 'string');

function parsed(text: string): Partial<Record<'tool' | 'version' | 'answers', unknown>> | undefined {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null ? data : undefined;
  } catch {
    return undefined;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const pairsOf = (definition: Definition, values: Values): [string, string][] =>
  placedIn(definition, values).flatMap(({ key }) => (values[key] ?? []).filter(Boolean).map((value): [string, string] => [key, value]));

/** What there is a place for. What is chosen decides which rows there are, so fields without rows are read first. */
function accept(definition: Definition, pairs: readonly [string, string][]): Omit<Reading, 'told'> & { told: Told[] } {
  let values: Values = {};
  let left: string[] = [];
  for (let pass = 0; pass < 2; pass++) {
    const places = new Map(placedIn(definition, values).map((field) => [field.key, field]));
    const read: Record<string, string[]> = {};
    left = [];
    for (const [key, text] of pairs) {
      const field = places.get(key);
      const answer = field && answerOf(definition, field, text);
      const before = (Object.hasOwn(read, key) && read[key]) || [];
      const isFree = before.length === 0 || (field?.type === 'several' && !before.includes(answer ?? ''));
      if (answer && isFree) read[key] = [...before, answer];
      const rest = answer && isFree ? tailOf(field, text) : text;
      if (rest.trim() !== '') left.push(`${field?.label ?? key}: ${rest.trim()}`);
    }
    values = read;
  }
  const hasMarkup = pairs.some(([, text]) => /<[a-z!/]/i.test(text));
  return {
    values,
    told: [...(hasMarkup ? [{ fault: 'markup' as const }] : []), ...left.map((what) => ({ fault: 'left' as const, what }))],
  };
}

/** What of a text there was no room for. */
function tailOf(field: Placed | undefined, text: string): string {
  if (!field || !['text', 'long', 'email'].includes(field.type)) return '';
  return tidy({ type: 'long', most: READ_AT_MOST }, text).slice(tidy(field, text).length);
}

/** An answer that the field can have. */
function answerOf(definition: Definition, field: Placed, text: string): string | undefined {
  const tidied = tidy(field, text);
  switch (field.type) {
    case 'choice':
    case 'several':
    case 'level':
      return choicesOf(definition, field).find(({ id }) => id === tidied)?.id;
    case 'number':
      return isNumber(tidied, field.most) ? tidied : undefined;
    case 'date':
      return isDate(tidied) ? tidied : undefined;
    case 'picture':
      return undefined;
    default:
      return tidied || undefined;
  }
}

/** Whether a text is a whole number that the field takes. */
export const isNumber = (text: string, most = 100_000): boolean => /^[1-9]\d{0,5}$/.test(text) && Number(text) <= most;

/** Whether a text is a day of the calendar. */
export function isDate(text: string): boolean {
  const day = new Date(`${text}T12:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text);
}
