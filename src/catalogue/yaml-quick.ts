import { CORE_SCHEMA, load } from 'js-yaml';

// A parser that knows nothing of places and says little of faults, but takes a tenth of the time: for YAML that is written as almost all
// is. What it cannot vouch for is left to the parser that can (yaml.ts).

/** Control characters, a byte order mark, breaks of lines that are none everywhere. */
const UNSEEN = /(?!\n)\p{Cc}|[\u2028\u2029\ufeff\ufffe\uffff]/u;

/** Where a value may begin: what the parsers may read in different ways, or what entries may not hold. Rather too much than too little. */
const UNUSUAL = new RegExp(
  `(?:^|[\\s,[{])(?:${[
    // Anchors, aliases, tags and directives; block texts; keys of their own, or without a name.
    String.raw`[&*%]\S|!|[|>][-+\d]*[ \t]*(?:#.*)?$|[?:](?:\s|$)|,`,
    // Several documents.
    String.raw`---|\.\.\.`,
    // Numbers that only one of them knows.
    String.raw`[-+.\d][\d.]*(?:_|[eE][-+\d])|[-+]?0[boxBOX]|\+\.`,
    // What begins on a line and ends on another.
    String.raw`'[^'\n]*$|[[{][^\]}\n]*$`,
  ].join('|')})|${
    // Keys in brackets or quotation marks, and what is merged.
    String.raw`[\]}"'](?:\s*:|#)|<<`
  }`,
  'm',
);

/** A key may not be longer. */
const LONGEST_LINE = 1000;

/** A text in quotation marks that goes on in the next line, or a line too long. */
const isSpread = (text: string): boolean =>
  text.split('\n').some((line) => line.length > LONGEST_LINE || (line.includes('"') && line.split('"').length % 2 === 0));

/** Deeper than this no entry is built; far below what is refused. */
const DEEPEST = 12;

/** What YAML says, or undefined where it is not so plainly written that any parser reads it so. */
export function quickly(text: string): { data: unknown } | undefined {
  if (UNSEEN.test(text) || UNUSUAL.test(text) || isSpread(text)) return undefined;
  try {
    const data = load(text, { schema: CORE_SCHEMA });
    return isPlain(data, DEEPEST) ? { data } : undefined;
  } catch {
    return undefined;
  }
}

function isPlain(value: unknown, levels: number): boolean {
  // Where nothing stands after a name or a dash, the lines that follow may be meant for it.
  if (value === null || value === undefined) return false;
  if (typeof value !== 'object') return true;
  if (levels === 0) return false;
  if (Array.isArray(value)) return value.every((row) => isPlain(row, levels - 1));
  return Object.entries(value).every(([name, inner]) => !(name in Object.prototype) && NAME.test(name) && isPlain(inner, levels - 1));
}
/** The names of fields, and of what is kept by name. */
const NAME = /^[a-z][a-z\d-]*$/i;
