import type { Tree } from './tree.ts';

const SVG = new Set(['svg', 'path', 'text']);

/** Makes elements of a tree. What it says becomes text. */
export function build(tree: Tree): Node {
  if (typeof tree === 'string') return new Text(tree);
  const made = SVG.has(tree.tag) ? document.createElementNS('http://www.w3.org/2000/svg', tree.tag) : document.createElement(tree.tag);
  for (const [name, value] of Object.entries(tree.attributes)) made.setAttribute(name, value);
  made.append(...tree.children.map(build));
  return made;
}
