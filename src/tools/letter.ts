import { chosenIn, type Definition, isAsked, one, type Part, partsOf, type Placed, placedIn, type Values } from './definition.ts';

/** A way to reach somebody. */
export type Way = { href: string; text: string };
/** Whom one may write to. */
export type Recipient = { name: string; role?: string | undefined; ways: readonly Way[] };
/** Whom one may write to, by municipality: its regions, its schools, and where to begin where we know of neither. */
export type Recipients = {
  places: Readonly<Record<string, { regions: readonly string[]; schools: readonly Recipient[]; page?: Way | undefined }>>;
  regions: Readonly<Record<string, { address: Way; contacts: readonly Recipient[] }>>;
  start: Recipient;
};
/** What a tool's form is made of, as its script fetches it. */
export type ToolData = { definition: Definition; recipients?: Recipients };
/** Whom one writes to from a municipality; `known` is false where we can only say where to begin. */
export type To = {
  known: boolean;
  regions: readonly string[];
  first: readonly Recipient[];
  schools: readonly Recipient[];
  pages: readonly Way[];
};

/** A letter: what it is about, and its lines. */
export type Written = { subject: string; lines: string[] };

/**
 * The letter of what has been filled in. A line that lacks an answer is left out; lines of a repeated section come once for each row.
 * @param day a date as people read it
 */
export function letterOf(definition: Definition, values: Values, day: (date: string) => string): Written | undefined {
  const { letter } = definition;
  if (!letter) return undefined;
  const sayOf = (fields: readonly Placed[]): Map<string, string> =>
    new Map(fields.map((field) => [field.id, isAsked(field, values) ? said(definition, field, values, day) : '']));
  const parts = partsOf(definition, values);
  const says = sayOf(placedIn(definition, values).filter(({ id, key }) => id === key));
  const subject = filled(letter.subject, says) ?? definition.title;
  const repeated = (line: string): Part | undefined =>
    parts.find(({ section }) => section.each && section.fields.some(({ id }) => namesIn(line).includes(id)));
  const groups: { part: Part | undefined; own: string[] }[] = [];
  for (const line of letter.lines) {
    const part = repeated(line);
    const last = groups.at(-1);
    if (last && last.part === part) last.own.push(line);
    else groups.push({ part, own: [line] });
  }
  const lines = groups.flatMap(({ part, own }) => {
    const each = !part ? [says] : part.waits ? [] : part.rows.map(({ fields }) => new Map([...says, ...sayOf(fields)]));
    return each.flatMap((answers) => own.flatMap((line) => filled(line, answers) ?? []));
  });
  return { subject, lines };
}

const namesIn = (line: string): string[] => [...line.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);

/** A line with the answers in their places; nothing where one is missing. */
const filled = (line: string, says: ReadonlyMap<string, string>): string | undefined =>
  namesIn(line).some((name) => !says.get(name)) ? undefined : line.replaceAll(/\{([^}]*)\}/g, (_, name: string) => says.get(name) ?? '');

/** An answer in a sentence. */
function said(definition: Definition, field: Placed, values: Values, day: (date: string) => string): string {
  const chosen = chosenIn(definition, field, values).map(({ label }) => label);
  const given = values[field.key] ?? [];
  return (chosen.length > 0 ? chosen : field.type === 'date' ? given.map(day) : given).join(', ');
}

/** Whom the letter goes to: the region's contacts; where it has none, its page; the schools; else, honestly, where to begin. */
export function recipientsOf({ letter }: Definition, values: Values, { places, regions, start }: Recipients): To | undefined {
  const key = letter && one(values, letter.to);
  if (!key) return undefined;
  const place = Object.hasOwn(places, key) ? places[key] : undefined;
  const there = (place?.regions ?? []).flatMap((region) => regions[region] ?? []);
  const first = there.flatMap(({ contacts }) => contacts);
  const schools = place?.schools ?? [];
  const known = first.length > 0 || schools.length > 0;
  return {
    known,
    regions: place?.regions ?? [],
    first: known ? first : [start],
    schools,
    pages: [...there.map(({ address }) => address), ...(place?.page ? [place.page] : [])],
  };
}

/** A letter as an address that mail programs open. */
export const mailto = (address: string, { subject, lines }: Written): string =>
  `${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join('\r\n\r\n'))}`;
