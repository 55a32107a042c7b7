import type { Region } from '../catalogue/types.ts';
import { byAlphabet } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { at } from '../known.ts';
import { isJob, isProgramme, type Node } from './graph.ts';
import type { FindPlace } from './place.ts';

/** A way through the graph, node by node. */
export type Walk = readonly Node[];

export type CompareWalks = (a: Walk, b: Walk) => number;

/**
 * The order of walks with the same ends: fewest steps, then the most local, then the alphabet. Of walks equally long, the first
 * study where they differ in nearness decides, for that is what one comes to first.
 */
export function walkOrder(nodes: Iterable<Node>, place: FindPlace, language: Language): (region: Region | undefined) => CompareWalks {
  const ranks: ReadonlyMap<Node | undefined, number> = new Map([...nodes].toSorted(byTitle(language)).map((node, rank) => [node, rank]));
  return (region) => {
    const distance = (walk: Walk, i: number): number => {
      const node = walk[i];
      const onwards = walk[i + 1];
      return isProgramme(node) ? place(node, isJob(onwards) ? onwards : undefined, region).distance : 0;
    };
    const firstDifference = (a: Walk, b: Walk, value: (walk: Walk, i: number) => number): number => {
      for (let i = 0; i < a.length; i++) {
        const difference = value(a, i) - value(b, i);
        if (difference !== 0) return difference;
      }
      return 0;
    };
    return (a, b) => a.length - b.length || firstDifference(a, b, distance) || firstDifference(a, b, (walk, i) => at(ranks, walk[i]));
  };
}

/**
 * The best walk from one node to every node that can be reached from it, breadth first. A better beginning always makes a
 * better walk, so only the best walk to each node has to be followed on.
 * @param onwards where one can go from a node
 * @param extend puts the next node at the end of a walk, or at its beginning when searching backwards
 */
export function bestWalks(
  origin: Node,
  onwards: (node: Node) => readonly Node[],
  extend: (walk: Walk, node: Node) => Walk,
  compare: CompareWalks,
): ReadonlyMap<Node, Walk> {
  const best = new Map<Node, Walk>([[origin, [origin]]]);
  let front = [...best];
  while (front.length > 0) {
    const found = new Map<Node, Walk>();
    for (const [last, walk] of front) {
      for (const node of onwards(last)) {
        if (best.has(node)) continue;
        const longer = extend(walk, node);
        const known = found.get(node);
        if (!known || compare(longer, known) < 0) found.set(node, longer);
      }
    }
    for (const [node, walk] of found) best.set(node, walk);
    front = [...found];
  }
  return best;
}

/** By title; by address where two have the same, so that the order is always the same. */
function byTitle(language: Language): (a: Node, b: Node) => number {
  const compare = byAlphabet(language);
  return (a, b) => compare(a.title, b.title) || (address(a) < address(b) ? -1 : 1);
}
const address = (node: Node): string => ('kind' in node ? `${node.kind}/${node.key}` : node.id);
