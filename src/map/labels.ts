import type { Point } from './projection.ts';

/** A rectangle on the sheet. */
export type Rect = { x: number; y: number; width: number; height: number };
export type LabelRequest = { text: string; at: Point };
/** Where a label stands: its first or last letter, or its middle, at `x`; the middle of its line at `y`. `leader`: it needs a line to its point. */
export type PlacedLabel = { x: number; y: number; anchor: 'start' | 'middle' | 'end'; rect: Rect; leader: boolean };

/** The mean width of a letter, in parts of the size: a little more than the font's own, so that names never touch. */
const LETTER = 0.56;
const LINE = 1.15;

export const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const within = (a: Rect, b: Rect): boolean =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
/** The width of a text in letters of a size. */
const widthOf = (text: string, size: number): number => text.length * size * LETTER;

const DIRECTIONS = 16;
/** How far from its point a label may stand, in parts of the size; a near place costs least. */
const DISTANCES = [0.55, 0.9, 1.4, 2, 2.8, 3.8, 5, 6.5, 8.5, 11];

/** Places to the right and left read best, then above and below, then askew. */
const awkward = (angle: number): number =>
  0.15 * Math.abs(Math.sin(2 * angle)) + 0.12 * Math.abs(Math.sin(angle)) + (Math.cos(angle) < -0.1 ? 0.08 : 0);

/**
 * Names beside their points, none over another, over a knot or outside the frame. Greedy: the most crowded first, each at its cheapest
 * place. A label that finds none is left out (undefined).
 * @param size of the letters
 * @param knots what no label may cover
 * @param lines what a label had better not cover: points along the thread
 */
export function placeLabels(
  labels: readonly LabelRequest[],
  { frame, size, knots, lines = [] }: { frame: Rect; size: number; knots: readonly Rect[]; lines?: readonly Point[] },
): (PlacedLabel | undefined)[] {
  const placed: (PlacedLabel | undefined)[] = labels.map(() => undefined);
  const leaders: Point[] = [];
  const crowded = labels.map((request, i) => {
    const { at } = request;
    return {
      request,
      i,
      crowd: labels.reduce((sum, { at: other }) => sum + 1 / (size + Math.hypot(at[0] - other[0], at[1] - other[1])), 0),
    };
  });
  for (const { request, i } of crowded.toSorted((a, b) => b.crowd - a.crowd)) {
    const taken = [...knots, ...placed.flatMap((label) => label?.rect ?? [])];
    const candidates = around(request, size).filter(({ rect }) => within(rect, frame) && !taken.some((other) => overlaps(rect, other)));
    const price = ({ cost, rect }: Candidate): number =>
      cost +
      0.35 * lines.filter(([x, y]) => overlaps(rect, { x, y, width: 0, height: 0 })).length +
      2 * leaders.filter(([x, y]) => overlaps(rect, { x, y, width: 0, height: 0 })).length;
    const [best] = candidates.map((candidate) => ({ candidate, price: price(candidate) })).toSorted((a, b) => a.price - b.price);
    if (!best) continue;
    const { cost: _, ...label } = best.candidate;
    placed[i] = label;
    if (label.leader) leaders.push(...along(request.at, leaderEnd(label, request.at)));
  }
  return placed;
}

type Candidate = PlacedLabel & { cost: number };

function around({ text, at: [x, y] }: LabelRequest, size: number): Candidate[] {
  const width = widthOf(text, size);
  const height = size * LINE;
  return DISTANCES.flatMap((far) =>
    Array.from({ length: DIRECTIONS }, (_, i) => {
      const angle = (i / DIRECTIONS) * 2 * Math.PI;
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      const anchor = dx > 0.3 ? ('start' as const) : dx < -0.3 ? ('end' as const) : ('middle' as const);
      const tip: Point = [x + dx * far * size, y + dy * far * size];
      const left = anchor === 'start' ? tip[0] : anchor === 'end' ? tip[0] - width : tip[0] - width / 2;
      const top = tip[1] - height / 2 + (dy * height) / 2;
      return {
        x: tip[0],
        y: top + height / 2,
        anchor,
        rect: { x: left, y: top, width, height },
        leader: far > 1,
        cost: far * 0.5 + awkward(angle),
      };
    }),
  );
}

/** Where the line from a point to its label ends: at the label's nearest side. */
export function leaderEnd({ anchor, rect, x, y }: PlacedLabel, [, pointY]: Point): Point {
  if (anchor === 'middle') return [x, pointY < y ? rect.y : rect.y + rect.height];
  return [anchor === 'start' ? x - 1.5 : x + 1.5, y];
}

/** Points along a line, close enough to see whether something stands on it. */
export function along([ax, ay]: Point, [bx, by]: Point): Point[] {
  const steps = Math.max(2, Math.ceil(Math.hypot(bx - ax, by - ay) / 4));
  return Array.from({ length: steps + 1 }, (_, i) => [ax + ((bx - ax) * i) / steps, ay + ((by - ay) * i) / steps] as const);
}
