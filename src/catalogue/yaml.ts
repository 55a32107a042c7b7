import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../schema/errors.ts';
import type { Told } from './file-faults.ts';
import type { FieldPath } from './read.ts';
import { quickly } from './yaml-quick.ts';
import { culprit, quoted, refused, type YamlFault } from './yaml-faults.ts';

/** What YAML says, and where each of it stands. */
export type ParsedYaml = {
  data: unknown;
  /** The line of a field, or of the nearest thing above it that has one. */
  line: (field: FieldPath) => number | undefined;
  /** A field's value as it stands in the file. */
  source: (field: FieldPath) => string | undefined;
};

/**
 * Parses YAML, or says what is wrong with it.
 * @param linesBefore the lines of the file above the text
 */
export function parseYaml(text: string, linesBefore: number): ParsedYaml | { faults: Told[] } {
  const quick = quickly(text);
  // Where a value stands is asked for only where something is told of it.
  return quick ? { ...quick, ...placesIn(text, linesBefore) } : parseSlowly(text, linesBefore);
}

/** Parses YAML by the parser that knows where everything stands, and what is wrong. */
export function parseSlowly(text: string, linesBefore: number): ParsedYaml | { faults: Told[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const lineOf = (offset: number): number => lines.linePos(offset).line + linesBefore;
  const cause = culprit(text, document.errors.length);
  const faults = (cause ? [cause] : [...refused(document, text), ...unparsed(document, text)]).map(({ offset, ...told }) => ({
    line: lineOf(offset),
    ...told,
  }));
  if (faults.length > 0) {
    // A line is told of once: what else is wrong there follows from the first.
    const byLine = new Map(faults.toReversed().map((fault) => [fault.line, fault]));
    return { faults: [...byLine.values()].toReversed().slice(0, MOST_TOLD) };
  }
  return { data: document.toJS() as unknown, ...placesIn(text, linesBefore) };
}

/** Where things stand in a text without faults; found out when it is first asked for. */
function placesIn(text: string, linesBefore: number): Pick<ParsedYaml, 'line' | 'source'> {
  let known: { root: Place | undefined; lines: LineCounter } | undefined;
  const found = (): { root: Place | undefined; lines: LineCounter } => {
    if (known) return known;
    const lines = new LineCounter();
    known = { root: placeOf(parseDocument(text, { lineCounter: lines }).contents), lines };
    return known;
  };
  return {
    line: (field) => {
      const { root, lines } = found();
      const from = startOf(root, field);
      return from === undefined ? undefined : lines.linePos(from).line + linesBefore;
    },
    source: (field) => {
      const place = placeAt(found().root, field);
      return place && text.slice(place.from, place.to);
    },
  };
}

/** The parser's own errors. */
function unparsed({ errors }: Document.Parsed, text: string): YamlFault[] {
  return causes(errors)
    .slice(0, MOST_TOLD)
    .map(({ code, pos }) => {
      // A value that goes on in a line with a colon ends where that line does.
      const isDeeper = code === 'MULTILINE_IMPLICIT_KEY' && !UNSPACED.test(text.slice(pos[0]));
      const offset = pos[isDeeper ? 1 : 0];
      const better = OF_A_VALUE.has(code) ? quoted(text, pos[0], errors.length) : undefined;
      const told = yamlProblem(code, text.slice(pos[0]));
      return { offset, ...told, ...(better && { remedy: `Sätt citattecken runt hela texten. Skriv ${better}` }) };
    });
}

/** What is wrong with one value, and not with how the lines stand to one another. */
const OF_A_VALUE: ReadonlySet<string> = new Set([
  'BLOCK_AS_IMPLICIT_KEY',
  'BAD_SCALAR_START',
  'UNEXPECTED_TOKEN',
  'MISSING_CHAR',
  'BAD_DQ_ESCAPE',
]);

/** Of one file that cannot be parsed. More has one cause. */
const MOST_TOLD = 10;

/** Where a value stands in the text, and what lies in it: all that is kept of the parser's own nodes, which weigh ten times as much. */
type Place = { from: number; to: number; rows?: (Place | undefined)[]; fields?: Map<string, Field> };
/** `name` is the key as it was read: 2024 and not ”2024”. */
type Field = { name: unknown; from: number | undefined; value: Place | undefined };

function placeOf(node: unknown): Place | undefined {
  if (!isNode(node) || !node.range) return undefined;
  const [from, to] = node.range;
  if (isSeq(node)) return { from, to, rows: node.items.map(placeOf) };
  if (!isMap(node)) return { from, to };
  const fields = new Map<string, Field>();
  for (const { key, value } of node.items) {
    const name = String(key);
    if (!fields.has(name))
      fields.set(name, { name: isScalar(key) ? key.value : undefined, from: placeOf(key)?.from, value: placeOf(value) });
  }
  return { from, to, fields };
}

function placeAt(root: Place | undefined, path: FieldPath): Place | undefined {
  let place = root;
  for (const step of path) {
    const field = place?.fields?.get(String(step));
    place = field ? (field.name === step ? field.value : undefined) : place?.rows?.[Number(step)];
  }
  return place;
}

/** Where a field's name stands, or the nearest thing above it that has a place. */
function startOf(root: Place | undefined, path: FieldPath): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const parent = length > 0 ? placeAt(root, path.slice(0, length - 1)) : undefined;
    const from = parent?.fields?.get(String(path[length - 1]))?.from ?? placeAt(root, path.slice(0, length))?.from;
    if (from !== undefined) return from;
  }
  return undefined;
}

/** A field whose value begins right after the colon. */
const UNSPACED = /^[\w-]+:[^\s:]/;

/** The errors without those that another of them brings with it: all after a tab, and a colon told of twice. */
function causes(errors: Document.Parsed['errors']): Document.Parsed['errors'] {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  if (tabs.length > 0) return tabs;
  const deeper = new Set(errors.filter(({ code }) => code === 'MULTILINE_IMPLICIT_KEY').map(({ pos }) => pos[0]));
  return errors.filter(({ code, pos }) => code !== 'BLOCK_AS_IMPLICIT_KEY' || !deeper.has(pos[0]));
}

/** `rest` is the text from where the parser stopped. */
function yamlProblem(code: string, rest: string): Pick<Problem, 'problem' | 'remedy'> {
  if ((code === 'MULTILINE_IMPLICIT_KEY' || code === 'MISSING_CHAR') && UNSPACED.test(rest))
    return {
      problem: 'Det saknas ett mellanslag efter kolonet.',
      remedy: 'Skriv fältets namn, kolon, mellanslag och värdet: title: Öppen verkstad.',
    };
  const uneven = { problem: 'Indragningen stämmer inte.', remedy: 'Ge rader på samma nivå lika många mellanslag före texten.' };
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && /^\s*-\s/.test(rest)) return uneven;
  switch (code) {
    case 'DUPLICATE_KEY':
      return { problem: `Fältet ”${/^[\w-]*/.exec(rest)?.[0] ?? ''}” står två gånger.`, remedy: 'Behåll det ena och ta bort det andra.' };
    case 'MULTIPLE_DOCS':
      return { problem: 'Filen är delad i två av en rad med --- eller .... Bara den första delen går att läsa.', remedy: 'Ta bort raden.' };
    case 'TAB_AS_INDENT':
      return { problem: 'Raden börjar med en tabb.', remedy: 'Använd mellanslag i stället för tabb.' };
    case 'BAD_INDENT':
      return uneven;
    case 'MISSING_CHAR':
      return {
        problem: 'Ett tecken saknas, ofta ett citattecken eller en hakparentes.',
        remedy: 'Se efter att varje ” och [ också stängs.',
      };
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        problem: 'Indragningen stämmer inte.',
        remedy:
          'Ge rader på samma nivå lika många mellanslag före texten. Fortsätter raden texten ovanför: sätt citattecken runt hela texten.',
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        problem: 'Det står ett kolon på ett ställe där det inte går att tolka.',
        remedy: 'Sätt citattecken runt text som innehåller kolon: title: "Trä: en introduktion".',
      };
    default:
      return {
        problem: 'Raden går inte att tolka som YAML.',
        remedy: 'Se efter att fältet skrivs som namn: värde, att kolon i text står inom citattecken och att indragningen stämmer.',
      };
  }
}
