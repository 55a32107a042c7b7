import type { Problem } from '../schema/errors.ts';
import { brokenMdx } from './prose-broken.ts';
import { checkNode } from './prose-nodes.ts';
import { conflictIn, leftSigns } from './prose-signs.ts';
import { textOf } from './prose-text.ts';
import { type Node, parse, type Prose, type ProseContext, type Told } from './prose-tree.ts';
import { checkWholeText } from './prose-whole.ts';

// The prose of an entry: checked without building anything, and asked for what others need to know of it.

export { missingFile } from './prose-nodes.ts';
export type { Prose, ProseContext } from './prose-tree.ts';

const lineOf = (node: Node, { bodyLine }: Prose): number => bodyLine + (node.position?.start.line ?? 1) - 1;

/**
 * What is wrong in a text: the one judge of what may stand in it. The check, the forms, the development server and the build ask it, and
 * nothing that it finds fault with is compiled. With a `context`, pictures and sources that are not there are faults too.
 */
export function checkProse(entry: Prose, context?: ProseContext): Problem[] {
  const { file, bodyLine, body = '' } = entry;
  const at = ({ line, ...told }: Told & { line: number }): Problem => ({ file, line: bodyLine + line - 1, ...told });
  const conflict = conflictIn(body);
  if (conflict) return [at(conflict)];
  let tree: Node;
  try {
    tree = parse(entry);
  } catch (error) {
    return [at(brokenMdx(body, String((error as Error).message)))];
  }
  // Others will ask what the text holds, when its tree is gone.
  textOf(entry);
  const found: Problem[] = [];
  const visit = (node: Node, parents: readonly Node[]): void => {
    const told = checkNode(node, { parents, file, body, context });
    // The end of what has been told of where it began is no fault of its own.
    const isEnd = node.type === 'html' && node.value?.startsWith('</') && found.some(({ problem }) => problem === told?.problem);
    if (told && !isEnd) found.push({ file, line: lineOf(node, entry), ...told });
    for (const child of node.children ?? []) visit(child, [...parents, node]);
  };
  visit(tree, []);
  for (const { node, ...told } of checkWholeText(tree)) found.push({ file, line: lineOf(node, entry), ...told });
  found.push(...leftSigns(tree, body, file).map(at));
  return [...new Map(found.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** Every link in the prose of an entry, with its words and its line in the file. */
export const linksIn = (entry: Prose): { url: string; text: string; line: number }[] => inFile(entry, textOf(entry).links);

/** Every picture in the prose of an entry. */
export const imagesIn = (entry: Prose): { src: string; alt: string; line: number }[] => inFile(entry, textOf(entry).images);

/** What stands in a text, with its line in the file. */
const inFile = <T extends { line: number }>({ bodyLine }: Prose, found: readonly T[]): T[] =>
  found.map((one) => ({ ...one, line: bodyLine + one.line - 1 }));

/** The names of the components that an entry's prose uses. */
export const componentsIn = (entry: Prose): readonly string[] => textOf(entry).components;
