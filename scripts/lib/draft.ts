import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { PLACEHOLDER } from '../../src/catalogue/placeholder.ts';
import { GUESS } from '../../src/catalogue/read.ts';
import { exampleOf, fields, isRequired, metaOf, unwrap } from '../../src/schema/walk.ts';

// Writes the fields of a new entry from its schema: what is known, a guess for what must be there, and the rest as comments.

/** Stands after a guess that the editor is to look at. */
/** Words for «we do not know», the most honest guesses among the values of a choice. */
const UNSURE = ['unknown', 'not-stated', 'unclear', 'other', 'low', 'no'];
const LIST_AT_MOST = 10;

export type DraftOptions = {
  /** Values that are known. An object may hold some of its fields only. */
  given: Readonly<Record<string, unknown>>;
  /** Of those, the ones that are guesses all the same. */
  guessed?: readonly string[];
  /** Fields to leave out altogether; one inside another as `person.age`. */
  omit?: readonly string[];
  /** The ids that a reference to a kind may name, the likeliest first. */
  choose: (kind: string) => readonly string[];
  /** Today, YYYY-MM-DD. */
  date: string;
  /** Lists have no drafts: then what must be there gets an example to change, and not words that stop the build. */
  inList?: boolean;
};

/** Something that must be named does not exist yet: the kind that one has to write first. */
export class NothingToChoose extends Error {
  readonly kind: string;
  constructor(kind: string) {
    super(`no ${kind}`);
    this.kind = kind;
  }
}

/** The fields of a new entry as lines of YAML with comments. */
export function draftFields(schema: z.ZodType, options: DraftOptions): string[] {
  const { given, omit = [] } = options;
  return Object.entries(fields(schema))
    .filter(([name]) => !omit.includes(name))
    .flatMap(([name, field], i) => {
      const isThere = name in given || isRequired(field);
      const { description = '' } = metaOf(field);
      const said = `${isThere ? '' : 'Valfritt: '}${short(description)}${choicesIn(field, options)}`;
      return [
        ...(i === 0 ? [] : ['']),
        ...wrapped(said),
        ...(isThere ? fieldLines(name, field, options) : commented(name, field, options)),
      ];
    });
}

const WIDTH = 100;
const DESCRIPTION_AT_MOST = 250;

/** A description that is too long for a comment, such as one that names all there is to draw, is read in the guide instead. */
const short = (text: string): string =>
  text.length <= DESCRIPTION_AT_MOST
    ? text
    : `${text.slice(0, text.slice(0, DESCRIPTION_AT_MOST).lastIndexOf('.') + 1)} Mer i README.md, under Fälten.`;

/** A comment, in lines that one can read. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`# ${word}`);
  }
  return lines;
}

function fieldLines(name: string, field: z.ZodType, options: DraftOptions): string[] {
  const { given, guessed = [], omit = [] } = options;
  const value = given[name];
  if (unwrap(field) instanceof z.ZodObject && (value === undefined || isPartial(value))) {
    const within = omit.flatMap((path) => (path.startsWith(`${name}.`) ? [path.slice(name.length + 1)] : []));
    const inner = draftFields(field, { ...options, given: (value ?? {}) as Record<string, unknown>, omit: within }).filter(Boolean);
    return [`${name}:`, ...inner.map((line) => `  ${line}`)];
  }
  if (value !== undefined) return marked(yamlLines(name, value), guessed.includes(name));
  const { value: found, sure } = guess(field, options);
  return marked(yamlLines(name, found), !sure);
}

const isPartial = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An optional field, commented out: without its first # it is right. */
function commented(name: string, field: z.ZodType, options: DraftOptions): string[] {
  const example = exampleOf(field);
  const { ref } = metaOf(field);
  const [known] = ref && !(unwrap(field) instanceof z.ZodArray) ? options.choose(ref) : [];
  const lines = example === undefined ? yamlLines(name, exampleValue(field, options)) : [`${name}: ${known ?? example}`];
  return lines.map((line) => `#${line}`);
}

function yamlLines(name: string, value: unknown): string[] {
  const isShortList = Array.isArray(value) && value.every((item) => typeof item !== 'object');
  const text = stringify({ [name]: value }, { lineWidth: 0, collectionStyle: isShortList ? 'flow' : 'any', flowCollectionPadding: false });
  const lines = text.trimEnd().split('\n');
  return isShortList ? [text.trim().replace(/^\{\s*|\s*\}$/g, '')] : lines;
}

/** Puts the mark after a guess, unless the words say it themselves. */
const marked = (lines: string[], isGuess: boolean): string[] =>
  isGuess && !lines[0]!.includes(PLACEHOLDER) ? [`${lines[0]} ${GUESS}`, ...lines.slice(1)] : lines;

function guess(field: z.ZodType, options: DraftOptions): { value: unknown; sure?: boolean } {
  const inner = unwrap(field);
  const { ref, description = '' } = metaOf(field);
  if (inner instanceof z.ZodArray) {
    const one = [guess(inner.element as z.ZodType, { ...options }).value];
    // One is too few in some lists: the example has as many as there must be.
    const isTooFew = !field.safeParse(one).success && exampleOf(field) !== undefined;
    return { value: isTooFew ? exampleValue(field, options) : one };
  }
  if (ref) return { value: chosen(ref, options) };
  if (inner instanceof z.ZodEnum) return { value: unsure(inner.options.map(String)) };
  if (inner instanceof z.ZodBoolean) return { value: false };
  if (inner instanceof z.ZodISODate) return { value: options.date };
  const words = `${PLACEHOLDER} ${description || 'skriv här'}`;
  if (!options.inList && field.safeParse(words).success && inner instanceof z.ZodString) return { value: words };
  return { value: exampleValue(field, options) };
}

/** A value that the field accepts, of its example where it has one. */
function exampleValue(field: z.ZodType, options: DraftOptions): unknown {
  const { ref } = metaOf(field);
  const inner = unwrap(field);
  const example = exampleOf(field);
  if (example !== undefined) return parse(example);
  if (ref) return options.choose(ref)[0] ?? ref;
  if (inner instanceof z.ZodArray) return [exampleValue(inner.element as z.ZodType, options)];
  if (inner instanceof z.ZodObject) {
    const all = Object.entries(fields(inner));
    const needed = all.filter(([, own]) => isRequired(own));
    return Object.fromEntries((needed.length > 0 ? needed : all).map(([name, own]) => [name, exampleValue(own, options)]));
  }
  return inner instanceof z.ZodNumber ? 1 : 'text';
}

function chosen(ref: string, { choose }: DraftOptions): string {
  const [first] = choose(ref);
  if (first === undefined) throw new NothingToChoose(ref);
  return first;
}

const unsure = (values: readonly string[]): string => UNSURE.find((word) => values.includes(word)) ?? values[0]!;

/** What there is to choose among, where it is little enough to read. */
function choicesIn(field: z.ZodType, { choose }: DraftOptions): string {
  const inner = unwrap(field);
  const element = inner instanceof z.ZodArray ? (inner.element as z.ZodType) : field;
  const { ref } = metaOf(element);
  const { description = '' } = metaOf(field);
  const own = unwrap(element);
  const values = ref ? choose(ref) : own instanceof z.ZodEnum ? own.options.map(String) : [];
  if (values.length === 0 || values.length > LIST_AT_MOST || values.every((value) => description.includes(value))) return '';
  return ` Välj bland: ${[...values].join(', ')}.`;
}
