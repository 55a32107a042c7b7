import { fieldName } from '../schema/errors.ts';
import { type Kind, kinds } from '../schema/kinds.ts';
import { isText, schemaAt } from '../schema/walk.ts';
import { type Piece, textOf } from './prose-text.ts';
import type { FieldPath, RawEntry } from './read.ts';

// What an entry says in words, without marks, links' addresses and code, and where in the file it stands.

/**
 * A piece of running text. `paragraph` and `item` are read as sentences; a `heading`, a `cell` of a table and the words of a `picture` are
 * labels; a `field` stands in the frontmatter. Its line breaks are those of the file.
 */
export type Passage = { form: Piece['form'] | 'field'; text: string; line: number; field?: string };

type Worded = Pick<RawEntry, 'file' | 'body' | 'bodyLine' | 'line' | 'data' | 'kind'>;

/** Fields, wherever in an entry they stand, whose words editors write themselves. Names, codes and what sources are called are not among them. */
const WORDED = new Set(
  `title summary tasks notice meet form when team cost grades description text alt note what rule horizon background tagline gy25Note
  municipalitiesNote`.split(/\s+/),
);
/** What these lists hold are names, or words as pupils type them. */
const NAMES = new Set<Kind>(['source', 'municipality', 'school', 'redirect', 'synonym']);

/** Every piece of text in an entry that a reader meets, in the order of the file. */
export function passagesOf(entry: Worded): Passage[] {
  if (NAMES.has(entry.kind)) return [];
  return [...fieldsOf(entry), ...bodyOf(entry)];
}

function* fieldsOf(entry: Worded, data: unknown = entry.data, path: FieldPath = []): Generator<Passage> {
  const name = path.findLast((step) => typeof step === 'string');
  if (typeof data === 'string') {
    if (WORDED.has(String(name)) && isText(schemaAt(kinds[entry.kind].schema, path)))
      // Its line costs more than its words, and is asked for only where something is told of it.
      yield {
        form: 'field',
        text: data,
        field: fieldName(path),
        get line() {
          return entry.line(path) ?? 1;
        },
      };
  } else if (typeof data === 'object' && data !== null) {
    // In what a source has said of itself nothing is to be mended.
    for (const [key, value] of Object.entries(data))
      if (key !== 'sources') yield* fieldsOf(entry, value, [...path, Array.isArray(data) ? Number(key) : key]);
  }
}

function* bodyOf(entry: Worded): Generator<Passage> {
  for (const piece of textOf(entry).pieces) yield { ...piece, line: entry.bodyLine + piece.line - 1 };
}

/** The line of the file that a place in a passage stands on. */
export const lineAt = ({ text, line }: Passage, at: number): number => line + text.slice(0, at).split('\n').length - 1;
