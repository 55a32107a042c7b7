import type { z } from 'zod';
import { type Strange, strangeIn } from '../schema/characters.ts';
import { isAfter } from '../schema/days.ts';
import { type Problem, problemAt } from '../schema/errors.ts';
import { kinds, wordsSchema } from '../schema/kinds.ts';
import { asYaml } from '../schema/telling/fault.ts';
import { elementOf, fields, metaOf, values } from '../schema/walk.ts';
import { recordOf } from './consent.ts';
import type { RawEntry } from './read.ts';

// What a schema cannot see of one value: what is not to be seen at all, signs of Markdown where there is none, and the date.

/** What is wrong with the words of an entry, in its fields and in its text. */
export function checkWords(entry: RawEntry): Problem[] {
  const inFields = placesIn(entry).flatMap(({ path, field, value }) => {
    if (typeof value !== 'string') return [];
    const told = inField(value, path.at(-1));
    // What the field does not take for another reason is told by its schema.
    return told.length > 0 && (strangeIn(value).length > 0 || field.safeParse(value).success)
      ? told.map(({ problem, remedy }) => problemAt(entry, path, problem, remedy))
      : [];
  });
  const body = entry.body !== undefined && strangeIn(entry.body).length > 0 ? entry.body : '';
  const inBody = body
    .split('\n')
    .flatMap((text, i) =>
      strangeIn(text).map(({ problem, remedy }): Problem => ({ file: entry.file, line: entry.bodyLine + i, problem, remedy })),
    );
  return [...inFields, ...inBody];
}

/** The values of the entry that was looked at last: its checks ask one after the other. */
let latest: { entry: RawEntry; places: ReturnType<typeof values> } | undefined;

function placesIn(entry: RawEntry): ReturnType<typeof values> {
  if (latest?.entry !== entry) latest = { entry, places: values(schemaOf(entry), entry.data) };
  return latest.places;
}

const schemaOf = (entry: RawEntry): z.ZodType => (entry.translation ? wordsSchema(entry.kind) : kinds[entry.kind].schema);

/** Fields that stand on one line wherever they are shown. */
const ONE_LINE: ReadonlySet<unknown> = new Set(['title', 'summary', 'name', 'short', 'term', 'tagline']);

function inField(text: string, name: unknown): Pick<Strange, 'problem' | 'remedy'>[] {
  const strange = strangeIn(text);
  if (strange.length > 0) return strange;
  if (text.trim() === '') return [{ problem: 'Texten är tom.', remedy: 'Skriv något mellan citattecknen, eller ta bort raden.' }];
  if (ONE_LINE.has(name) && text.trim().includes('\n'))
    return [{ problem: 'Texten står på flera rader.', remedy: `Skriv den på en rad: ${asYaml(text.trim().replaceAll(/\s*\n\s*/g, ' '))}` }];
  // An address is no text: its signs are its own.
  if (!MARKED.test(text) || ADDRESS.test(text)) return [];
  return MARKS.filter(({ find }) => text.search(find) >= 0)
    .slice(0, 1)
    .map(({ what, find, put }) => ({
      problem: `Här står ${what}, som syns som de är: fälten har ingen Markdown.`,
      remedy: `Skriv ${asYaml(withoutMarks(text, find, put))}`,
    }));
}

const withoutMarks = (text: string, find: RegExp, put: string | ((code: string) => string)): string =>
  (typeof put === 'string' ? text.replace(find, put) : text.replace(find, put)).trim();

/** What stands twice in a list of an entry: words, choices, references with all that belongs to them, or the id of a row. */
export function checkRepeats(entry: RawEntry): Problem[] {
  return placesIn(entry).flatMap(({ path, field, value }) => {
    const element = elementOf(field);
    if (!Array.isArray(value) || !element) return [];
    const isOfReferences = Object.values(fields(element)).some((inner) => metaOf(inner).ref !== undefined);
    const { id } = fields(element);
    const isNamed = id !== undefined && metaOf(id).ref === undefined;
    const texts = value.map((one: unknown) => JSON.stringify(one));
    return value.flatMap((one: unknown, i): Problem[] => {
      if (texts.indexOf(texts[i] ?? '') === i) return isNamed ? sameId(entry, path, value, i) : [];
      if (one === null || (typeof one === 'object' && !isOfReferences)) return [];
      const what = typeof one === 'object' ? 'Samma rad' : `”${String(one)}”`;
      return [problemAt(entry, [...path, i], `${what} står två gånger i listan.`, 'Ta bort den ena.')];
    });
  });
}

/** Another row of a list that bears an id that is taken. */
function sameId(entry: RawEntry, path: (string | number)[], rows: readonly unknown[], i: number): Problem[] {
  const idOf = (row: unknown): unknown => recordOf(row).id;
  const id = idOf(rows[i]);
  if (id === undefined || rows.findIndex((row) => idOf(row) === id) === i) return [];
  return [
    problemAt(entry, [...path, i, 'id'], `Ännu en rad i listan har id ”${String(id)}”.`, 'Ge den ena ett eget id, eller ta bort den.'),
  ];
}

/** The letters that are most often written as codes. */
const LETTERS: Record<string, string> = {
  aring: 'å', auml: 'ä', ouml: 'ö', Aring: 'Å', Auml: 'Ä', Ouml: 'Ö', eacute: 'é', amp: '&', lt: '<', gt: '>', quot: '”', ndash: '–',
}; // prettier-ignore

/** A web address and nothing else, but for one that is written with codes. */
const ADDRESS = /^https?:\/\/(?!\S*&(?:#|amp;))[^\s<>]+$/;

/** What any of the marks has in it. */
const MARKED = /[#*_[<•\t&]|^\s*-\s/;

/** Signs that only mean something in the text below the fields. */
const MARKS: { find: RegExp; put: string | ((code: string) => string); what: string }[] = [
  { find: /^\s*#{1,6}\s+/, put: '', what: 'rubriktecken (#)' },
  { find: /(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, put: '$2', what: 'tecken för fet text' },
  { find: /!?\[([^\]]+)\]\([^)]*\)/g, put: '$1', what: 'tecken för en länk' },
  { find: /<\/?[a-z][^<>]*>/gi, put: '', what: 'taggar' },
  { find: /^\s*[-*•]\s+/, put: '', what: 'ett punkttecken först' },
  { find: /\t+/g, put: ' ', what: 'tabbar' },
  { find: /&(?:#\d+|#x[\da-f]+|[a-z]{2,8}\d?);/gi, put: (code) => LETTERS[code.slice(1, -1)] ?? ' ', what: 'koder som &amp;' },
];

/** What should have been and lies after the date: a page read through tomorrow, a figure from next year. */
export function checkPast(entry: RawEntry, date: string): Problem[] {
  return placesIn(entry).flatMap(({ path, field, value }) => {
    if ((typeof value !== 'string' && typeof value !== 'number') || !/^\d{4}/.test(String(value)) || !isAfter(String(value), date))
      return [];
    if (!metaOf(field).past || !field.safeParse(value).success) return [];
    return [
      problemAt(
        entry,
        path,
        `${value} har inte varit än: i dag är det ${date}.`,
        `Skriv när det var. Var det i dag, skriv ${typeof value === 'number' ? date.slice(0, 4) : date.slice(0, String(value).length)}.`,
      ),
    ];
  });
}
