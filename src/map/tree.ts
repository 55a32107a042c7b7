import type { Point } from './projection.ts';

/** The shortest lines that join all points, each pair by place in the list (Prim's algorithm). One fewer than the points. */
export function spanningTree(points: readonly Point[]): [from: number, to: number][] {
  const tree: [number, number][] = [];
  const outside = new Set(points.keys());
  outside.delete(0);
  const nearest = points.map((point) => ({ from: 0, far: distance(point, points[0]!) }));
  while (outside.size > 0) {
    const to = [...outside].reduce((a, b) => (nearest[b]!.far < nearest[a]!.far ? b : a));
    outside.delete(to);
    tree.push([nearest[to]!.from, to]);
    for (const other of outside) {
      const far = distance(points[other]!, points[to]!);
      if (far < nearest[other]!.far) nearest[other] = { from: to, far };
    }
  }
  return tree;
}

const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);

/** How far a thread hangs out from the straight line, as a part of its length. */
const SLACK = 0.09;

/** A thread between two knots: not stretched, as a line is, but a little slack. */
export function slack([ax, ay]: Point, [bx, by]: Point, digits = 1): string {
  // Always on the same side, seen from the west, so that a thread does not depend on which end came first.
  const side = ax < bx || (ax === bx && ay < by) ? SLACK : -SLACK;
  const bend: Point = [(ax + bx) / 2 - (by - ay) * side, (ay + by) / 2 + (bx - ax) * side];
  const at = ([x, y]: Point): string => `${+x.toFixed(digits)} ${+y.toFixed(digits)}`;
  return `M${at([ax, ay])}Q${at(bend)} ${at([bx, by])}`;
}
