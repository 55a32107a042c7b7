import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { callouts, spread } from '../../src/map/callouts.ts';
import { overlaps, placeLabels, type Rect } from '../../src/map/labels.ts';
import { country, neighboursOf, outlineOf, ringsOf } from '../../src/map/outline.ts';
import { type Point, type Position, project } from '../../src/map/projection.ts';
import { boxAround, roundLength, ticks } from '../../src/map/sheet.ts';
import { spanningTree } from '../../src/map/tree.ts';
import { distanceKm } from '../../src/thread/distance.ts';

type Seat = { code: string; name: string; county: string; position: Position };
const seats: Seat[] = parse(readFileSync('content/municipalities.yaml', 'utf8'));
const coordinate = fc.double({ min: 0, max: 300, noNaN: true });
const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 30 });

type Rings = ReturnType<typeof ringsOf>;
const sides = (rings: Rings): [Point, Point][] => rings.flatMap((ring) => ring.slice(1).map((to, i): [Point, Point] => [ring[i]!, to]));

function isInside([x, y]: Point, rings: Rings): boolean {
  const crossed = sides(rings).filter(([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax);
  return crossed.length % 2 === 1;
}

/** How far outside some rings a point is, in kilometres. */
function kmOutside(point: Point, rings: Rings): number {
  if (isInside(point, rings)) return 0;
  return Math.min(
    ...sides(rings).map(([[ax, ay], [bx, by]]) => {
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const along = length === 0 ? 0 : ((point[0] - ax) * (bx - ax) + (point[1] - ay) * (by - ay)) / length;
      const part = Math.max(0, Math.min(1, along));
      return Math.hypot(point[0] - ax - part * (bx - ax), point[1] - ay - part * (by - ay));
    }),
  );
}

describe('the projection', () => {
  it('puts every seat within its own municipality, or so near as the outline allows', () => {
    const outside = seats.map(({ code, position }) => kmOutside(project(position), ringsOf(code))).filter((km) => km > 0);
    expect(seats).toHaveLength(290);
    expect(outside.length).toBeLessThanOrEqual(22);
    // Those lie by the water, on coasts that are simplified.
    expect(Math.max(...outside)).toBeLessThan(3);
  });

  it('is true to scale, so that one scale bar serves the whole country', () => {
    for (const [i, a] of seats.entries()) {
      const b = seats[(i + 7) % seats.length]!;
      const km = distanceKm(a.position, b.position);
      const [[ax, ay], [bx, by]] = [project(a.position), project(b.position)];
      expect(Math.abs(Math.hypot(ax - bx, ay - by) - km)).toBeLessThan(0.005 * km + 0.01);
    }
  });
});

describe('the outline', () => {
  it('costs little in a page', () => {
    const { land, borders } = outlineOf(country, 0.5, 12);
    expect((land + borders).length).toBeLessThan(9000);
    expect(land + borders).not.toMatch(/NaN|undefined/);
  });

  it('has a surface for every municipality, also on a map of many', () => {
    const without = seats.filter(({ code }) => outlineOf(country, 1, 4, { own: [code] }).own === '');
    expect(without).toEqual([]);
  });

  it('joins municipalities to one, with their borders within it, and whole counties by their code', () => {
    const drawn = (own: string[]) => outlineOf(country, 1, 4, { own });
    const { own, within } = drawn(['0114', '0115']);
    expect([own.match(/M/g), within.match(/M/g)]).toEqual([['M'], ['M']]);
    expect(drawn(['0114']).within).toBe('');
    expect(drawn(['09']).own).toBe(drawn(['0980']).own);
    expect(drawn([]).own).toBe('');
  });

  it('tells who shares a border, both ways, and that an island has no neighbours', () => {
    expect(neighboursOf('2085').toSorted()).toEqual(['1782', '1863', '1864', '2021', '2026', '2061', '2081', '2082']);
    for (const { code } of seats) for (const other of neighboursOf(code)) expect(neighboursOf(other)).toContain(code);
    expect(seats.filter(({ code }) => neighboursOf(code).length === 0).map(({ name }) => name)).toEqual([
      'Ekerö',
      'Lidingö',
      'Gotland',
      'Öckerö',
      'Tjörn',
    ]);
    expect(neighboursOf('9999')).toEqual([]);
  });

  it('draws only what is seen', () => {
    const [x, y] = project(seats[0]!.position);
    const { land } = outlineOf({ left: x - 50, right: x + 50, top: y - 50, bottom: y + 50 }, 3, 1);
    const numbers = land.match(/-?[\d.]+/g)!.map(Number);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(-4);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(304);
  });
});

describe('the thread of a region', () => {
  it('joins all its points without a circle', () => {
    fc.assert(
      fc.property(points, (all) => {
        const tree = spanningTree(all);
        expect(tree).toHaveLength(all.length - 1);
        const joined = new Set([0]);
        for (const [from, to] of tree) {
          expect(joined.has(from)).toBe(true);
          expect(joined.has(to)).toBe(false);
          joined.add(to);
        }
        expect(joined.size).toBe(all.length);
      }),
    );
  });

  it('is empty where there is no point', () => {
    expect(spanningTree([])).toEqual([]);
  });
});

describe('labels', () => {
  const frame: Rect = { x: 0, y: 0, width: 300, height: 300 };
  const names = fc.array(fc.record({ text: fc.string({ minLength: 2, maxLength: 16 }), at: fc.tuple(coordinate, coordinate) }), {
    maxLength: 18,
  });

  it('stand inside the frame, over no other label and no knot', () => {
    fc.assert(
      fc.property(names, (labels) => {
        const knots = labels.map(({ at: [x, y] }) => ({ x: x - 4, y: y - 4, width: 8, height: 8 }));
        const rects = placeLabels(labels, { frame, size: 14, knots }).flatMap((label) => label?.rect ?? []);
        for (const [i, a] of rects.entries()) {
          expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= 300 && a.y + a.height <= 300).toBe(true);
          expect([...knots, ...rects.slice(0, i)].filter((b) => overlaps(a, b))).toEqual([]);
        }
      }),
    );
  });

  it('stand beside their point where nothing is in the way', () => {
    const [label] = placeLabels([{ text: 'Ort', at: [100, 100] }], { frame, size: 14, knots: [] });
    expect(label).toMatchObject({ anchor: 'start', y: 100, leader: false });
  });
});

describe('names in the margin', () => {
  it('keep their order and their distance', () => {
    fc.assert(
      fc.property(fc.array(coordinate, { minLength: 1, maxLength: 25 }), (heights) => {
        const wished = heights.toSorted((a, b) => a - b);
        const found = spread(wished, (height) => height, 24).map(({ height }) => height);
        expect(found).toHaveLength(wished.length);
        for (const [i, y] of found.entries()) if (i > 0) expect(y - found[i - 1]!).toBeGreaterThanOrEqual(24 - 1e-6);
      }),
    );
    expect(spread([0, 100, 200], (height) => height, 24).map(({ height }) => height)).toEqual([0, 100, 200]);
  });

  it('stand one for each group, led to one of its own points', () => {
    const groups = [seats.slice(0, 3), seats.slice(40, 44), seats.slice(280)].map((group) =>
      group.map(({ position }) => project(position)),
    );
    const names = callouts(groups, 50, 30);
    expect(names).toHaveLength(3);
    for (const [i, { to }] of names.entries()) expect(groups[i]).toContain(to);
  });

  it('are none where they are more than the margins have room for', () => {
    const groups = Array.from({ length: 120 }, (_, i) => [project(seats[i]!.position)]);
    expect(callouts(groups, 50, 30)).toEqual([]);
  });
});

describe('the sheet', () => {
  it('holds every point, in a shape that fits', () => {
    fc.assert(
      fc.property(points, (all) => {
        const { left, right, top, bottom } = boxAround(all, { widest: 1.35, tallest: 1.25 });
        for (const [x, y] of all) expect(x > left && x < right && y > top && y < bottom).toBe(true);
        const shape = (right - left) / (bottom - top);
        expect(shape).toBeGreaterThan(0.799);
        expect(shape).toBeLessThan(1.351);
      }),
    );
  });

  it('has a round scale and even ticks', () => {
    expect([roundLength(9), roundLength(49), roundLength(50), roundLength(130)]).toEqual([5, 20, 50, 100]);
    expect(ticks(0, 35, 10)).toEqual([0, 10, 20, 30]);
    expect(ticks(5, 8, 10)).toEqual([]);
  });
});
