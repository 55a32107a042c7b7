import type { Point } from './projection.ts';

type Line = { from: number; to: number; ends: [Point, Point] };

/** The shortest lines that join all points, each pair by place in the list (Prim's algorithm). One fewer than the points. */
export const spanningTree = (points: readonly Point[]): [from: number, to: number][] => joined(points).map(({ from, to }) => [from, to]);

/** The same lines with the points that they join. */
export function joined(points: readonly Point[]): Line[] {
  const [root, ...rest] = points;
  if (!root) return [];
  const tree: Line[] = [];
  /** The shortest line from what is joined to each point that is not. */
  const outside = new Set(
    rest.map((point, i): Line & { far: number } => ({ from: 0, to: i + 1, ends: [root, point], far: distance(point, root) })),
  );
  while (outside.size > 0) {
    const next = [...outside].reduce((a, b) => (b.far < a.far ? b : a));
    const [, point] = next.ends;
    outside.delete(next);
    tree.push(next);
    for (const other of outside) {
      const far = distance(other.ends[1], point);
      if (far < other.far) Object.assign(other, { from: next.to, ends: [point, other.ends[1]], far });
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
