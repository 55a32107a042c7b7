import type { Box } from './outline.ts';
import type { Point } from './projection.ts';

/** The smallest part of the country that is shown, in kilometres, where nothing else is asked for. */
const LEAST_SIDE = 110;
/** Free space around the outermost points, as a part of the side. */
const MARGIN = 0.2;

/** The part of the map that holds all points with some space around, with a side relation within the given limits. */
export function boxAround(
  points: readonly Point[],
  { widest, tallest, least = LEAST_SIDE }: { widest: number; tallest: number; least?: number | undefined },
): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = Math.max(right - left, bottom - top) * MARGIN * 2;
  let width = Math.max(right - left + room, least);
  let height = Math.max(bottom - top + room, least);
  width = Math.max(width, height / tallest);
  height = Math.max(height, width / widest);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** Every multiple of a step from one number to another: the ticks of a ruler. */
export function ticks(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, i) => (first + i) * step);
}

/** The longest round length, in kilometres, that is no longer than `most`. */
export function roundLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return [5, 2].map((digit) => digit * power).find((length) => length <= most) ?? power;
}
