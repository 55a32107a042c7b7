import { known } from '../known.ts';
import { corners, country } from './outline.ts';
import type { Point } from './projection.ts';

/** A name in the margin of the map, with a line to one of its points. Kilometres. */
export type Callout = { side: 'left' | 'right'; x: number; y: number; to: Point };

/** The westernmost and easternmost land in each strip of so many kilometres from the north. */
const STRIP_KM = 8;
const strips = Map.groupBy(corners, ([, y]) => Math.floor((y - country.top) / STRIP_KM));
const coast = [...strips]
  .map(([strip, points]) => ({
    y: country.top + (strip + 0.5) * STRIP_KM,
    left: Math.min(...points.map(([x]) => x)),
    right: Math.max(...points.map(([x]) => x)),
  }))
  .toSorted((a, b) => a.y - b.y);

/** The outermost land between two heights; beyond the country, at its end. */
function edges(top: number, bottom: number): { left: number; right: number } {
  const [from, to] = [Math.min(top, country.bottom - 2 * STRIP_KM), Math.max(bottom, country.top + 2 * STRIP_KM)];
  const first = coast.findIndex(({ y }) => y >= from);
  const after = coast.findIndex(({ y }) => y > to);
  const seen = coast.slice(first < 0 ? coast.length : first, after < 0 ? coast.length : after);
  return { left: Math.min(...seen.map(({ left }) => left)), right: Math.max(...seen.map(({ right }) => right)) };
}

/** Things at heights as near as possible to the wished ones, in their order and at least a step apart (least squares, pooling neighbours). */
export function spread<T>(things: readonly T[], wish: (thing: T) => number, step: number): { thing: T; height: number }[] {
  type Block = { sum: number; things: T[] };
  const blocks: Block[] = [];
  const mean = (block: Block): number => block.sum / block.things.length;
  for (const [i, thing] of things.entries()) {
    let block: Block = { sum: wish(thing) - i * step, things: [thing] };
    for (let above = blocks.at(-1); above && mean(above) >= mean(block); above = blocks.at(-1)) {
      blocks.pop();
      block = { sum: above.sum + block.sum, things: [...above.things, ...block.things] };
    }
    blocks.push(block);
  }
  return blocks
    .flatMap((block) => block.things.map((thing) => ({ thing, height: mean(block) })))
    .map(({ thing, height }, i) => ({ thing, height: height + i * step }));
}

type Side = Callout['side'];
const SIDES = ['left', 'right'] as const;
/** What a crossing of two lines costs, in kilometres of line. */
const CROSSING = 150;

/**
 * A place in the margin for each group of points: on one side or the other, beside the coast and as near its own height as the others
 * allow. Sides are changed, one or two at a time, as long as the lines become shorter or cross less. None where there are more names than
 * the margins have room for.
 * @param step from one name to the next
 * @param gap from the coast to a name
 */
export function callouts(groups: readonly (readonly Point[])[], step: number, gap: number): Callout[] {
  if (groups.length * step > SIDES.length * (country.bottom - country.top)) return [];
  const ends = groups.map((points) => ({
    left: points.reduce((a, b) => (b[0] < a[0] ? b : a)),
    right: points.reduce((a, b) => (b[0] >= a[0] ? b : a)),
  }));
  let sides = ends.map(({ left, right }): Side => {
    const near = edges(left[1] - step, left[1] + step);
    return left[0] - near.left < near.right - right[0] ? 'left' : 'right';
  });
  const place = (chosen: readonly Side[]): Callout[] =>
    SIDES.flatMap((side) => column(ends, chosen, side, step, gap))
      .toSorted((a, b) => a.group - b.group)
      .map(({ callout }) => callout);
  let best = place(sides);
  let least = cost(best);
  for (let better = true; better;) {
    better = false;
    for (const i of sides.keys())
      for (const j of sides.keys()) {
        const turned = sides.map((side, k) => (k === i || k === j ? other(side) : side));
        const next = place(turned);
        const price = cost(next);
        if (price >= least) continue;
        [sides, best, least, better] = [turned, next, price, true];
      }
  }
  return best;
}

const other = (side: Side): Side => (side === 'left' ? 'right' : 'left');

type InColumn = { group: number; callout: Callout };

/** The names of one side, from north to south. */
function column(ends: readonly Record<Side, Point>[], sides: readonly Side[], side: Side, step: number, gap: number): InColumn[] {
  const own = ends
    .map((end, group) => ({ group, to: end[side] }))
    .filter(({ group }) => sides[group] === side)
    .toSorted((a, b) => a.to[1] - b.to[1]);
  return spread(own, ({ to }) => to[1], step).map(({ thing: { group, to }, height: y }) => {
    const edge = edges(y - step * 0.7, y + step * 0.7)[side];
    return { group, callout: { side, x: edge + (side === 'left' ? -gap : gap), y, to } };
  });
}

function cost(all: readonly Callout[]): number {
  const length = all.reduce((sum, { x, y, to }) => sum + Math.hypot(x - to[0], 1.5 * (y - to[1])), 0);
  let crossings = 0;
  for (const [i, a] of all.entries()) for (let j = 0; j < i; j++) if (crosses(a, known(all[j], 'a callout'))) crossings++;
  return length + CROSSING * crossings;
}

/** Whether the lines of two names cross. */
function crosses(a: Callout, b: Callout): boolean {
  // Most lines run at heights of their own.
  if (Math.max(a.y, a.to[1]) < Math.min(b.y, b.to[1]) || Math.max(b.y, b.to[1]) < Math.min(a.y, a.to[1])) return false;
  const [p, q]: [Point, Point] = [[a.x, a.y], a.to];
  const [r, s]: [Point, Point] = [[b.x, b.y], b.to];
  const turn = (o: Point, m: Point, n: Point): number => Math.sign((m[0] - o[0]) * (n[1] - o[1]) - (m[1] - o[1]) * (n[0] - o[0]));
  return turn(p, q, r) !== turn(p, q, s) && turn(r, s, p) !== turn(r, s, q);
}
