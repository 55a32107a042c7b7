import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dot, layOut, type Mark, type Measures } from '../../src/chart/lanes.ts';

const WIDE: Measures = { width: 800, size: 14, row: 28, largest: 15, single: false, step: 10_000 };
const NARROW: Measures = { ...WIDE, width: 308, size: 13, row: 25, largest: 12, single: true };
const LANES = 3;

type Rect = { left: number; right: number; top: number; bottom: number };
/** As wide as letters of the font can be in the mean, which is less than what is reckoned with. */
const MEAN_LETTER = 0.5;
const circleOf = ({ x, y, r }: Mark): Rect => ({ left: x - r, right: x + r, top: y - r, bottom: y + r });
const labelsOf = ({ anchor, labelX, lines }: Mark, size: number): Rect[] =>
  lines.map(({ text, y }) => {
    const width = text.length * size * MEAN_LETTER;
    const left = anchor === 'start' ? labelX : labelX - width;
    return { left, right: left + width, top: y - 0.75 * size, bottom: y + 0.25 * size };
  });
const overlap = (a: Rect, b: Rect): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const words = fc.array(fc.string({ minLength: 1, maxLength: 14, unit: fc.constantFrom('a', 'b', 'å') }), { minLength: 1, maxLength: 5 });
const dots = fc
  .array(
    fc.record({
      label: words.map((parts) => parts.join(' ')),
      at: fc.integer({ min: 20_000, max: 90_000 }),
      size: fc.option(fc.integer({ min: 0, max: 120_000 }), { nil: undefined }),
      lane: fc.integer({ min: 0, max: LANES - 1 }),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((all): Dot[] => all.map((dot, i) => ({ ...dot, id: String(i) })));

describe.each([
  ['many in a row', WIDE],
  ['one in a row', NARROW],
])('a picture of lanes with %s', (_, measures) => {
  it('has each thing once, inside its lane and the frame, with no name over another or over a circle', () => {
    fc.assert(
      fc.property(dots, (all) => {
        const { marks, lanes, width, height } = layOut(all, LANES, measures);
        expect(marks.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
        const rects = marks.flatMap((mark) => [circleOf(mark), ...labelsOf(mark, measures.size)]);
        for (const [i, a] of rects.entries()) {
          expect(a.left >= 0 && a.right <= width && a.top >= 0 && a.bottom <= height).toBe(true);
          expect(rects.slice(0, i).filter((b) => overlap(a, b))).toEqual([]);
        }
        for (const { id, y, r } of marks) {
          const { top, bottom } = lanes[all.find((dot) => dot.id === id)!.lane]!;
          expect(y - r >= top && y + r <= bottom).toBe(true);
        }
      }),
    );
  });

  it('places by the figure, and makes no circle of what is more smaller than of what is less', () => {
    fc.assert(
      fc.property(dots, (all) => {
        const { marks } = layOut(all, LANES, measures);
        const of = (dot: Dot): Mark => marks.find(({ id }) => id === dot.id)!;
        for (const [i, a] of all.entries())
          for (const b of all.slice(0, i)) {
            if (a.at >= b.at) expect(of(a).x).toBeGreaterThanOrEqual(of(b).x);
            if ((a.size ?? 0) >= (b.size ?? 0)) expect(of(a).r).toBeGreaterThanOrEqual(of(b).r);
          }
      }),
    );
  });
});

describe('a picture of lanes', () => {
  const dot = (id: string, at: number, size: number, label = id): Dot => ({ id, label, at, size, lane: 0 });

  it('has ticks at round figures around what there is', () => {
    const { ticks } = layOut([dot('a', 31_900, 1), dot('b', 55_000, 1)], 1, WIDE);
    expect(ticks.map(({ value }) => value)).toEqual([30_000, 40_000, 50_000, 60_000]);
    expect(ticks[0]!.x).toBe(WIDE.largest);
    expect(ticks.at(-1)!.x).toBe(WIDE.width - WIDE.largest);
  });

  it('makes circles whose areas are as the figures', () => {
    const { marks } = layOut([dot('a', 30_000, 100), dot('b', 40_000, 25)], 1, WIDE);
    expect(marks.map(({ r }) => r)).toEqual([15, 7.5]);
  });

  it('writes a name to the left where there is no room to the right, and in two lines where there is room on neither side', () => {
    const middle = dot('b', 35_000, 1, 'Processoperatör, kemisk industri');
    const { marks } = layOut([dot('a', 40_000, 1, 'Längst bort'), middle, dot('c', 30_000, 1)], 1, NARROW);
    expect(marks.map(({ id, anchor, lines }) => [id, anchor, lines.map(({ text }) => text)])).toEqual([
      ['c', 'start', ['c']],
      ['b', 'start', ['Processoperatör,', 'kemisk industri']],
      ['a', 'end', ['Längst bort']],
    ]);
  });

  it('comes out the same whichever order the things come in', () => {
    fc.assert(
      fc.property(dots, (all) => {
        const byId = (marks: Mark[]): Mark[] => marks.toSorted((a, b) => Number(a.id) - Number(b.id));
        expect(byId(layOut(all.toReversed(), LANES, WIDE).marks)).toEqual(byId(layOut(all, LANES, WIDE).marks));
      }),
    );
  });
});
