import type { Before, Changes } from './changes.ts';
import { ImportError, type Reader, type Row } from './reader.ts';

// A source that has renamed a column, lost its zeros or been emptied by mistake must not empty the site. What makes an import
// refuse, and how one says that it is so.

/** The points that can be refused, as `--accept` names them. */
export const POINTS = ['falt', 'rader', 'nollor', 'teckenkod'] as const;
export type Point = (typeof POINTS)[number];
/** Why an import is refused. */
export type Refusal = { point: Point; said: string };

/** The most that may vanish of what was there. */
const VANISH = 0.1;

/** What speaks against taking in these rows in place of those that are there. */
export function refusals(reader: Reader, body: object, before: Before | undefined, changes: Changes): Refusal[] {
  return [
    ...lostFields(reader, body, before),
    ...vanished(changes, body, before),
    ...lostZeros(reader, body, before),
    ...otherEncoding(body),
  ];
}

/**
 * @throws {ImportError} when something speaks against an import that nobody has accepted, or there is nothing in the file
 */
export function needSound(reader: Reader, found: readonly Refusal[], body: object, accepted: readonly Point[]): void {
  const said = Object.entries(reader.needs ?? {}).map(([ours, theirs]) => ({ theirs, count: saying(rowsOf(reader, body), ours) }));
  if (said.length > 0 && said.every(({ count }) => count === 0))
    throw new ImportError(`Filen är tom: ingen rad har något i ${said.map(({ theirs }) => theirs).join(', ')}. ${REMEDY}`);
  const standing = found.filter(({ point }) => !accepted.includes(point));
  if (standing.length === 0) return;
  const points = [...new Set(standing.map(({ point }) => point))];
  throw new ImportError(
    `${standing.map((refusal) => refusal.said).join('\n')}\n${REMEDY}\nÄr det verkligen så, kör igen med ${points.map((point) => `--accept ${point}`).join(' ')}.`,
  );
}

const REMEDY = 'Hämta filen på nytt från källan. Är den likadan då har källan ändrats, och importen kan behöva ändras.';

/** The lists of rows in an imported file, by name. */
function listsIn(body: object): Map<string, Row[]> {
  const lists = Object.entries(body).filter((entry): entry is [string, Row[]] => Array.isArray(entry[1]));
  return new Map(lists);
}

const rowsOf = ({ rows }: Pick<Reader, 'rows'>, body: object): Row[] => listsIn(body).get(rows) ?? [];

/** Whether a field says something: nothing at all, none and only noughts are no value. */
function says(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === 0) return false;
  return typeof value === 'object' ? Object.values(value).some(says) : true;
}

const saying = (rows: readonly Row[], field: string): number => rows.filter((row) => says(row[field])).length;

function lostFields(reader: Reader, body: object, before: Before | undefined): Refusal[] {
  if (!before) return [];
  const now = listsIn(body);
  return [...listsIn(before)].flatMap(([list, then]) => {
    const fields = new Set(then.flatMap((row) => (Array.isArray(row) ? [] : Object.keys(row))));
    const rows = now.get(list) ?? [];
    const lost = [...fields]
      .map((field) => ({ field, had: saying(then, field) }))
      .filter(({ field, had }) => had > 0 && saying(rows, field) === 0);
    if (lost.length === 0) return [];
    const names = lost.map(({ field }) => reader.needs?.[field] ?? field).join(', ');
    const had = lost.map(({ had: count }) => rowsWord(count)).join(', ');
    const said = `${names} är tomt på alla rader i filen, men i det som är inläst nu (${before.receipt.period}) har ${had} ett värde.`;
    return [{ point: 'falt' as const, said }];
  });
}

const rowsWord = (count: number): string => `${count} ${count === 1 ? 'rad' : 'rader'}`;

function vanished({ gone }: Changes, body: object, before: Before | undefined): Refusal[] {
  if (!before) return [];
  const had = before.receipt.count;
  const lists = listsIn(body);
  const shrunk = [...listsIn(before)].filter(
    ([list, then]) => then.length !== had && (lists.get(list)?.length ?? 0) < then.length * (1 - VANISH),
  );
  return [
    ...(gone.length > had * VANISH
      ? [
          {
            point: 'rader' as const,
            said: `${gone.length} av ${rowsWord(had)} som är inlästa nu (${before.receipt.period}) finns inte i filen.`,
          },
        ]
      : []),
    ...shrunk.map(([list, then]) => ({
      point: 'rader' as const,
      said: `${list} har ${rowsWord(lists.get(list)?.length ?? 0)} i filen, mot ${then.length} i det som är inläst nu (${before.receipt.period}).`,
    })),
  ];
}

/** The codes of a file: of rows, of their places, and of what they count by. */
function codesIn(reader: Reader, rows: readonly Row[]): { ids: Set<string>; places: Set<string> } {
  const keyed = rows.flatMap((row) =>
    Object.values(row).flatMap((value) => (typeof value === 'object' && value && !Array.isArray(value) ? Object.keys(value) : [])),
  );
  const isCode = (text: string): boolean => /^\d+$/.test(text);
  return {
    ids: new Set([...rows.map((row) => reader.idOf(row)), ...keyed].filter(isCode)),
    places: new Set(rows.flatMap((row) => reader.placesOf?.(row) ?? []).filter(isCode)),
  };
}

function lostZeros(reader: Reader, body: object, before: Before | undefined): Refusal[] {
  const now = codesIn(reader, rowsOf(reader, body));
  const then = before ? codesIn(reader, rowsOf(reader, before)) : { ids: new Set<string>(), places: new Set<string>() };
  const known = new Set([...then.ids, ...then.places]);
  const lost = [...now.ids, ...now.places].filter((code) => !known.has(code) && known.has(`0${code}`));
  const short = [...now.places].filter((code) => code.length === 3);
  const found = [...new Set([...lost, ...short])];
  if (found.length === 0) return [];
  const shown = found.slice(0, 3).map((code) => `${code} (0${code})`);
  return [
    {
      point: 'nollor',
      said: `Koder har tappat sin första nolla: ${shown.join(', ')}${found.length > 3 ? ` och ${found.length - 3} till` : ''}.`,
    },
  ];
}

/** What å, ä, ö and é become when one encoding is read as another. */
const BROKEN = /\uFFFD|Ã[\u0080-\u00BF\u2020-\u2122¥¤¶©…„–‰]/;

function otherEncoding(body: object): Refusal[] {
  const broken = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      if (BROKEN.test(value)) broken.add(value);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  look(body);
  if (broken.size === 0) return [];
  const shown = [...broken].slice(0, 3).map((name) => `”${name}”`);
  const more = broken.size > 3 ? ` och ${broken.size - 3} till` : '';
  return [{ point: 'teckenkod', said: `Namn har kommit i fel teckenkodning: ${shown.join(', ')}${more}. Filen ska vara UTF-8.` }];
}
