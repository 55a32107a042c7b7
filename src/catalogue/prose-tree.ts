import { markdownToMdast, mdxToMdast } from 'satteri';
import type { Problem } from '../schema/errors.ts';
import { dialect } from './dialect.ts';
import type { RawEntry } from './read.ts';

// A text as a tree.

type Point = { line: number; offset: number };

/** A part of a parsed text. */
export type Node = {
  type: string;
  name?: string | null;
  value?: string | null;
  url?: string;
  title?: string | null;
  depth?: number;
  alt?: string | null;
  identifier?: string;
  label?: string | null;
  checked?: boolean | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  position?: { start: Point; end: Point };
  children?: Node[];
};

export type Prose = Pick<RawEntry, 'file' | 'body' | 'bodyLine'>;

/** What is wrong, and what to write instead. */
export type Told = Omit<Problem, 'file' | 'line' | 'field'>;

type Read = { file: string; body: string } & ({ tree: Node } | { error: Error });

/** The text that was read last: its checks ask for it one after the other, and a tree is too heavy to be kept of every text. */
let latest: Read | undefined;

/**
 * The text of an entry as a tree.
 * @throws with the place in its message when the text is no MDX
 */
export function parse({ file, body = '' }: Pick<Prose, 'file' | 'body'>): Node {
  if (latest?.file !== file || latest.body !== body) latest = readAnew(file, body);
  if ('error' in latest) throw latest.error;
  return latest.tree;
}

function readAnew(file: string, body: string): Read {
  try {
    return { file, body, tree: (file.endsWith('.mdx') ? mdxToMdast : markdownToMdast)(body, { features: dialect }) as Node };
  } catch (error) {
    return { file, body, error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** A node and all that stands in it. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* nodesOf(child);
}

/** What a node says, the words of pictures among it. */
export const wordsOf = (node: Node): string => node.value ?? node.alt ?? (node.children ?? []).map(wordsOf).join('');

/** The source of a node. */
export const sourceOf = (node: Node, body: string): string =>
  node.position ? body.slice(node.position.start.offset, node.position.end.offset) : '';

export type ProseContext = { files: ReadonlySet<string>; sourceIds: ReadonlySet<string> };

/** Where a node stands: in which nodes, of which file, and what to hold its references against. */
export type Place = { parents: readonly Node[]; file: string; body: string; context?: ProseContext | undefined };

/** Parts of a text that others may stand in, as words after ”en”. */
export const PLACES: Record<string, string> = {
  list: 'lista',
  listItem: 'lista',
  table: 'tabell',
  blockquote: 'citatruta',
  tableCell: 'tabell',
  footnoteDefinition: 'not',
  heading: 'rubrik',
  link: 'länk',
  linkReference: 'länk',
};
