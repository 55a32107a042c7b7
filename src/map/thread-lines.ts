import { known } from '../known.ts';
import type { Point } from './projection.ts';
import { slack, spanningTree } from './tree.ts';

/** The shortest lines that join all points. */
export const linesBetween = (points: readonly Point[]): [from: Point, to: Point][] =>
  spanningTree(points).map(([from, to]) => [known(points[from], 'an end of a line'), known(points[to], 'an end of a line')]);

/** Lines as a thread: a path of SVG. */
export const threadPath = (lines: readonly (readonly [Point, Point])[]): string => lines.map(([from, to]) => slack(from, to)).join('');
