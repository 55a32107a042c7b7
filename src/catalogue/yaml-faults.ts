import { type Document, isAlias, isCollection, isScalar, parseDocument, visit } from 'yaml';
import type { Problem } from '../schema/errors.ts';
import { labels } from '../schema/labels.ts';

// What YAML can do and editors have no use for, told in their words; and how a line that YAML takes for something else is written.

export type YamlFault = Pick<Problem, 'problem' | 'remedy'> & {
  /** Where in the text it begins. */
  offset: number;
};

/** Deeper than this no entry is built. */
const DEEPEST = 30;

/**
 * What may not stand in the YAML of an entry although the language has it: what points elsewhere in the file, what changes how a value is
 * read, and keys that are no names. All later rules can take for granted that the data is a tree of plain values.
 */
export function refused(document: Document.Parsed, text: string): YamlFault[] {
  const faults: YamlFault[] = [];
  const inQuotes = (offset: number): string | undefined => quoted(text, offset, document.errors.length);
  const tell = (offset: number | undefined, problem: string, remedy: string): void => {
    faults.push({ offset: offset ?? 0, problem, remedy });
  };
  const directive = /^%.*$/m.exec(text);
  if (directive && document.directives?.docStart) tell(directive.index, `Raden ”${directive[0]}” styr hur YAML läses.`, 'Ta bort raden.');
  visit(document, {
    Node: (_, node, parents) => {
      const offset = node.range?.[0];
      if (isAlias(node) && node.source === '') {
        tell(offset, 'Raden börjar med en asterisk.', 'Börja varje rad i en lista med ett bindestreck och ett mellanslag.');
      } else if (isAlias(node)) {
        const better = node.resolve(document) ? undefined : inQuotes(offset ?? 0);
        tell(
          offset,
          `”*${node.source}” pekar på en annan plats i filen. Det går inte att använda här.`,
          better
            ? `Ska det stå en asterisk, sätt citattecken runt hela texten. Skriv ${better}`
            : 'Skriv ut värdet som det står på den andra platsen.',
        );
      } else if (node.anchor !== undefined) {
        const at = text.lastIndexOf(`&${node.anchor}`, offset);
        const better = isScalar(node) ? inQuotes(at) : undefined;
        tell(
          at,
          `”&${node.anchor}” är ett namn på en plats i filen. Det går inte att använda här.`,
          better ? `Ska det stå ett &, sätt citattecken runt hela texten. Skriv ${better}` : `Ta bort &${node.anchor}.`,
        );
      } else if (node.tag !== undefined) {
        const tag = tagAt(text, offset) ?? node.tag;
        const at = text.lastIndexOf(tag, offset);
        const better = isScalar(node) && !tag.startsWith('!!') ? inQuotes(at) : undefined;
        tell(
          at,
          `”${tag}” säger vilken sort värdet är. Det går inte att använda här.`,
          better
            ? `Ska det stå ett utropstecken, sätt citattecken runt hela texten. Skriv ${better}`
            : `Ta bort ${tag}.${tag === '!!str' ? ' Sätt citattecken runt värdet i stället.' : ''}`,
        );
      }
      if (isCollection(node) && parents.length > 2 * DEEPEST) {
        tell(offset, 'Värdena ligger inuti varandra på alldeles för många nivåer.', 'Se efter att varje hakparentes och klammer stängs.');
        return visit.BREAK;
      }
      return undefined;
    },
    Pair: (_, pair) => {
      const key = pair.key as { range?: [number, number, number]; value?: unknown } | null;
      const offset = key?.range?.[0];
      if (!isScalar(pair.key)) {
        const better = inQuotes(offset ?? 0);
        // Lines that do not stand to each other as they should are told of as that.
        if (!better && document.errors.length > 0) return visit.SKIP;
        tell(
          offset,
          'Fältets namn är ingen vanlig text.',
          better
            ? `Ska klammern stå i texten, sätt citattecken runt den. Skriv ${better}`
            : 'Skriv fältets namn, kolon och värdet: title: Öppen verkstad.',
        );
        return visit.SKIP;
      }
      const name = String(pair.key.value);
      if (name === '<<') tell(offset, '”<<” hämtar fält från en annan plats i filen. Det går inte att använda här.', 'Skriv ut fälten.');
      else if (name in Object.prototype) tell(offset, `Fältet ”${name}” finns inte här.`, 'Ta bort raden.');
      return undefined;
    },
  });
  return faults.toSorted((a, b) => a.offset - b.offset);
}

/** The tag that stands right before a place, if one does: `!!str`, `!viktigt`. */
const tagAt = (text: string, offset = 0): string | undefined => /(![^\s,[\]{}]*)\s+$/.exec(text.slice(0, offset))?.[1];

/** A field, or a row of a list, with its value on the same line. A comment behind it is no part of the value. */
const LINE = /^(\s*(?:- +)*(?:[\p{L}\d_-]+:[ \t]+)?)(\S.*?)(?:[ \t]+#.*)?[ \t]*$/u;

/**
 * The line at a place in the text, with quotation marks round all of its value, when that makes the line readable; else undefined.
 * @param before how many errors the text has as it stands
 */
export function quoted(text: string, offset: number, before: number): string | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset) < 0 ? text.length : text.indexOf('\n', offset);
  const [, name, value] = LINE.exec(text.slice(start, end)) ?? [];
  if (name === undefined || value === undefined || name.trim() === '') return undefined;
  const better = candidates(value).find((written) => {
    const { errors } = parseDocument(`${text.slice(0, start)}${name}${written}${text.slice(end)}`, { uniqueKeys: true });
    return (errors.length < before || errors.length === 0) && !errors.some(({ pos }) => pos[0] >= start && pos[0] <= end);
  });
  return better && `${name.trimStart()}${better}`;
}

/** What begins a value that another sign must end, and how that is told. */
const OPENERS: Record<string, [closer: string, problem: string]> = {
  '"': ['"', 'Texten börjar med ett citattecken som inte stängs.'],
  "'": ["'", 'Texten börjar med ett citattecken som inte stängs.'],
  '[': [']', 'Listan börjar med en hakparentes som inte stängs.'],
  '{': ['}', 'Fälten börjar med en klammer som inte stängs.'],
};

/** As often is a text parsed with a line mended. */
const MOST_TRIES = 40;

/**
 * One line that alone makes the text unreadable, told where it stands and not where the reader gave up: a sign that is not closed,
 * a first field that is indented and the rest not, a wrong sign between fields in braces.
 */
export function culprit(text: string, before: number): YamlFault | undefined {
  if (before === 0) return undefined;
  let start = 0;
  let tries = 0;
  let isFirst = true;
  for (const line of text.split('\n')) {
    for (const { right, problem, remedy } of mended(line, isFirst)) {
      if (++tries > MOST_TRIES) return undefined;
      const { errors } = parseDocument(`${text.slice(0, start)}${right}${text.slice(start + line.length)}`, { uniqueKeys: true });
      // A line that it cures has no error left in it.
      if (errors.length === 0 || (errors.length < before && !errors.some(({ pos }) => pos[0] <= start + right.length)))
        return { offset: start, problem, remedy };
    }
    if (line.trim() !== '' && !/^\s*#/.test(line)) isFirst = false;
    start += line.length + 1;
  }
  return undefined;
}

type Mended = { right: string; problem: string; remedy: string };

/** A line whose name, dash or colon is written in another way. */
function startMended(line: string, isFirst: boolean): Mended[] {
  const bare = line.trimStart();
  const found: Mended[] = [];
  if (isFirst && bare !== line && !line.startsWith('\t'))
    found.push({ right: bare, problem: 'Raden börjar med mellanslag.', remedy: `Ta bort mellanslagen först på raden. Skriv ${bare}` });
  const [, field = ''] = (isFirst && /^- +([\w-]+:\s.*)$/.exec(line)) || [];
  if (field)
    found.push({
      right: field,
      problem: 'Raden börjar med ett bindestreck.',
      remedy: `Ta bort bindestrecket först på raden. Skriv ${field}`,
    });
  const [, indent = '', row = ''] = /^(\s*)-(?=[^\s-])(.*)$/.exec(line) ?? [];
  if (row) found.push({ right: `${indent}- ${row}`, problem: 'Det saknas ett mellanslag efter bindestrecket.', remedy: `Skriv - ${row}` });
  const [, before = '', name = '', sign = '', value = ''] = /^(\s*(?:- +)?)([A-Za-z]\w*)\s*([=;；：-]| )\s*(\S.*)$/.exec(line) ?? [];
  // Two words are a text that goes on, but for the names that fields have.
  if (name && (sign !== ' ' || Object.hasOwn(labels, name)))
    found.push({
      right: `${before}${name}: ${value}`,
      problem: `Det saknas ett kolon efter ${name}.`,
      remedy: `Skriv ${before.trimStart()}${name}: ${value}`,
    });
  return found;
}

/** A line as it may have been meant. */
function mended(line: string, isFirst: boolean): Mended[] {
  const found = startMended(line, isFirst);
  const [, name = '', value = ''] = LINE.exec(line) ?? [];
  if (name.trim() === '' || value === '') return found;
  const write = (right: string): string => `Skriv ${name.trimStart()}${right}`;
  const [closer, problem] = OPENERS[value[0] ?? ''] ?? [];
  if (closer && problem && !value.endsWith(closer)) {
    const better = value.trimEnd().replace(/,$/, '') + closer;
    // Quotation marks of one kind, as the remedies elsewhere have them.
    const right = value[0] === "'" && !/["\\]/.test(value) ? `"${better.slice(1, -1)}"` : better;
    const isText = closer === '"' || closer === "'";
    found.push({ right: name + right, problem, remedy: `${isText ? 'Sätt citattecken runt hela texten. ' : ''}${write(right)}` });
  }
  found.push(...bracketsMended(value).map(({ right, problem: told }) => ({ right: name + right, problem: told, remedy: write(right) })));
  found.push(...fieldsMended(name, value));
  if (/^\{.*\}$/.test(value)) {
    const right = value.replaceAll(/\s*;\s*|\s+(?=[\w-]+:\s)/g, (gap, at: number) => (/[{,]\s*$/.test(value.slice(0, at)) ? gap : ', '));
    if (right !== value)
      found.push({ right: name + right, problem: 'Mellan fälten inom klamrarna ska det stå ett komma.', remedy: write(right) });
  }
  return found;
}

/** A field with another behind it on its line, or with its fields in round brackets. */
function fieldsMended(name: string, value: string): Mended[] {
  const [, indent = '', field = ''] = /^(\s*(?:- +)*)([\w-]+):\s+$/.exec(name) ?? [];
  if (!field) return [];
  const [, inner = '', within = ''] = /^\((([\w-]+):\s.*)\)$/.exec(value) ?? [];
  if (Object.hasOwn(labels, within))
    return [{ right: `${name}{${inner}}`, problem: 'Fälten står inom vanliga parenteser.', remedy: `Skriv ${name.trimStart()}{${inner}}` }];
  const [, first = '', second = '', rest = ''] = /^([^\s"'{[(].*?),?\s+([\w-]+)(:\s.*)$/.exec(value) ?? [];
  if (!Object.hasOwn(labels, second)) return [];
  return [
    {
      right: `${name}${first}\n${' '.repeat(indent.length)}${second}${rest}`,
      problem: `Två fält står på samma rad: ${field} och ${second}.`,
      remedy: `Flytta ${second}${rest.trimEnd()} till en egen rad under, lika långt in som ${field}.`,
    },
  ];
}

/** What stands in brackets on one line, with a sign too few or too many. */
function bracketsMended(value: string): Pick<Mended, 'right' | 'problem'>[] {
  if (!/^(?:\[.*\]|\{.*\})$/.test(value)) return [];
  const open = ['"', "'"].find((mark) => value.split(mark).length % 2 === 0);
  const tries = [
    {
      right: open ? value.replace(new RegExp(`${open}[^${open},\\]}]*(?=[,\\]}][^${open}]*$)`), (text) => text + open) : value,
      problem: 'Ett citattecken stängs inte.',
    },
    { right: value.slice(0, -1), problem: `Tecknet ${value.at(-1)} står en gång för mycket.` },
    { right: value.replaceAll(/,(?:\s*,)+/g, ','), problem: 'Två komman står efter varandra.' },
  ];
  return tries.filter(({ right }) => right !== value);
}

/** How a value may be meant: with the mark that it lacks at its end, or as text altogether. */
function candidates(value: string): string[] {
  const half = /^(["'])([^"']*)$/.exec(value) ?? /^()([^"']*)["']$/.exec(value);
  const text = value.includes('"') || value.includes('\\') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
  return half ? [`"${half[2]}"`, text] : [text];
}
