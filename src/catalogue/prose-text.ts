import { type Node, nodesOf, parse, type Prose, wordsOf } from './prose-tree.ts';

// What others than its own check need to know of a text: kept of every text while all are looked at, where trees would be too heavy.

/** A piece of a text that is read; lines here are those of the text, from 1. */
export type Piece = { form: 'paragraph' | 'item' | 'heading' | 'cell' | 'picture'; text: string; line: number };

/** What a text holds, in its order. */
export type ProseText = {
  links: { url: string; text: string; line: number }[];
  images: { src: string; alt: string; line: number }[];
  components: string[];
  /** The words of its headings. */
  headings: string[];
  pieces: Piece[];
};

const known = new Map<string, { body: string; text: ProseText }>();
const NOTHING: ProseText = { links: [], images: [], components: [], headings: [], pieces: [] };

/** What the text of an entry holds; of a text that cannot be read nothing, since the check tells of it. */
export function textOf({ file, body = '' }: Pick<Prose, 'file' | 'body'>): ProseText {
  if (body === '') return NOTHING;
  const before = known.get(file);
  if (before?.body === body) return before.text;
  const text = readText(file, body);
  known.set(file, { body, text });
  return text;
}

function readText(file: string, body: string): ProseText {
  let tree: Node;
  try {
    tree = parse({ file, body });
  } catch {
    return NOTHING;
  }
  const nodes = [...nodesOf(tree)];
  return {
    links: [...linksAmong(nodes)],
    images: nodes.flatMap((node) => (node.type === 'image' ? [{ src: node.url ?? '', alt: node.alt ?? '', line: lineOf(node) }] : [])),
    components: nodes.flatMap(({ type, name }) => (type.startsWith('mdxJsx') && name ? [name] : [])),
    headings: nodes.flatMap((node) => (node.type === 'heading' ? [wordsOf(node)] : [])),
    pieces: [...piecesAmong(nodes)],
  };
}

const lineOf = (node: Node): number => node.position?.start.line ?? 1;

function* linksAmong(nodes: readonly Node[]): Generator<ProseText['links'][number]> {
  for (const node of nodes) {
    if (node.type === 'link' && node.url) yield { url: node.url, text: wordsOf(node), line: lineOf(node) };
    if (node.type !== 'definition' || !node.url) continue;
    const user = nodes.find((other) => other.type === 'linkReference' && other.identifier === node.identifier);
    yield { url: node.url, text: user ? wordsOf(user) : '', line: lineOf(user ?? node) };
  }
}

const FORMS: Record<string, Piece['form']> = { paragraph: 'paragraph', heading: 'heading', tableCell: 'cell' };

function* piecesAmong(nodes: readonly Node[]): Generator<Piece> {
  const items = new Set<Node>();
  for (const node of nodes) {
    if (node.type === 'listItem') for (const child of node.children ?? []) items.add(child);
    const form = FORMS[node.type];
    if (form) yield { form: items.has(node) ? 'item' : form, text: readWords(node), line: lineOf(node) };
    if (node.type === 'image' && node.alt) yield { form: 'picture', text: node.alt, line: lineOf(node) };
    for (const { name, value } of node.attributes ?? [])
      if (name === 'rubrik' && typeof value === 'string') yield { form: 'heading', text: value, line: lineOf(node) };
  }
}

/** The words in a node. Code is no text, and a picture's words are told apart. */
function readWords(node: Node): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'break') return '\n';
  return (node.children ?? []).map(readWords).join('');
}
