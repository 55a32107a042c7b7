import { along, leaderEnd, type PlacedLabel, placeLabels } from './labels.ts';
import { type Box, country, type Outline, outlineOf } from './outline.ts';
import { type Point, type Position, project } from './projection.ts';
import { boxAround, roundLength, ticks } from './sheet.ts';
import { linesBetween, threadPath } from './thread-lines.ts';

// A region, or another part of the country, as a sheet of a drawing: the map with its places, and under it a title block with the scale and
// where in the country it is.

/** A place of the sheet: whether it is the region's own, whether there is a school, and whether there is something else to study. */
export type SheetPlace = { name: string; position: Position; own: boolean; school: boolean; some?: boolean };

/** How a place is drawn. */
export type KnotKind = 'school' | 'some' | 'open' | 'other school' | 'other';

type Name = PlacedLabel & { text: string; quiet: boolean };
type Shape = { x: number; y: number; width: number; height: number };

export type RegionSheet = {
  height: number;
  outline: Outline;
  /** Paths of SVG. */
  grid: string;
  thread: string;
  leaders: string[];
  frame: string;
  knots: { at: Point; kind: KnotKind }[];
  names: Name[];
  /** The scale, from zero to so many kilometres. */
  bar: { path: string; length: number; km: number };
  /** The country, small, and where in it the sheet is. */
  inset: Shape & { land: string; place: Shape };
};

/** The sheet is as many units wide as a small phone has pixels for it. */
export const WIDTH = 300;
/** The radius of a knot. */
export const KNOT = 4.5;
/** The height of the title block. */
export const BLOCK = 111;
/** Free space inside the frame. */
export const PAD = 8;
const SIZE = 14;
const INSET_SCALE = 0.05;
const INSET_COARSE = 900;
/** Corners of less than so many square units are straightened: about what a phone has pixels for. */
const COARSE = 6;
/** A square of the grid is one Swedish mile. */
const GRID_KM = 10;
/** How much of the width the scale may take. */
const BAR = 0.28;
const BAR_PARTS = 5;

const round = (value: number): number => Math.round(value * 10) / 10;

/** What else a sheet shows: what is drawn as its own by the codes of municipalities or counties, which borders, and how much at least. */
export type SheetOf = { own?: readonly string[]; borders?: 'counties' | 'municipalities'; leastKm?: number };

/** Some places as a sheet; nothing where no place is known. */
export function regionSheet(
  places: readonly SheetPlace[],
  { own = [], borders = 'counties', leastKm }: SheetOf = {},
): RegionSheet | undefined {
  if (places.length === 0) return undefined;
  const seen = boxAround(
    places.map(({ position }) => project(position)),
    { widest: 1.35, tallest: 1.25, least: leastKm },
  );
  const scale = WIDTH / (seen.right - seen.left);
  const height = Math.round((seen.bottom - seen.top) * scale);
  const placed = places.map((place) => {
    const [x, y] = project(place.position);
    return { ...place, at: [round((x - seen.left) * scale), round((y - seen.top) * scale)] as const };
  });
  const lines = linesBetween(placed.filter((place) => place.own).map(({ at }) => at));
  const names = namesOf(placed, lines, height);
  const small = insetOf(seen, height);
  return {
    height,
    outline: outlineOf(seen, scale, COARSE / scale ** 2, { own, borders }),
    grid: gridOf(seen, scale, height),
    thread: threadPath(lines),
    leaders: names.filter(({ leader }) => leader).map(({ at, ...name }) => `M${at.join(' ')}L${leaderEnd(name, at).map(round).join(' ')}`),
    frame: `M0 0H${WIDTH}V${height + BLOCK}H0ZM0 ${height}H${WIDTH}M${WIDTH - small.across - 2 * PAD} ${height}v${BLOCK}`,
    knots: placed.map((place) => ({ at: place.at, kind: knotOf(place) })),
    names: names.map((name) => ({ ...name, x: round(name.x), y: round(name.y) })),
    bar: barOf(scale),
    inset: small,
  };
}

/** How a place is drawn: filled where there is a school, half where there is something else, and otherwise where it is not of the region. */
export function knotOf({ own, school, some = false }: Pick<SheetPlace, 'own' | 'school' | 'some'>): KnotKind {
  if (!own) return school ? 'other school' : 'other';
  return school ? 'school' : some ? 'some' : 'open';
}

type Placed = SheetPlace & { at: Point };

function namesOf(placed: readonly Placed[], lines: readonly (readonly [Point, Point])[], height: number): (Name & { at: Point })[] {
  const labels = placeLabels(
    placed.map(({ name, at }) => ({ text: name, at })),
    {
      frame: { x: PAD, y: PAD, width: WIDTH - 2 * PAD, height: height - 2 * PAD },
      size: SIZE,
      knots: placed.map(({ at: [x, y] }) => ({ x: x - KNOT - 1, y: y - KNOT - 1, width: 2 * KNOT + 2, height: 2 * KNOT + 2 })),
      lines: lines.flatMap(([from, to]) => along(from, to)),
    },
  );
  return placed.flatMap(({ name, own, at }, i) => {
    const label = labels[i];
    return label ? [{ ...label, text: name, quiet: !own, at }] : [];
  });
}

const gridOf = (seen: Box, scale: number, height: number): string =>
  [
    ...ticks(0, seen.right - seen.left, GRID_KM).map((x) => `M${round(x * scale)} 0v${height}`),
    ...ticks(0, seen.bottom - seen.top, GRID_KM).map((y) => `M0 ${round(y * scale)}h${WIDTH}`),
  ].join('');

function barOf(scale: number): RegionSheet['bar'] {
  const km = roundLength((BAR * WIDTH) / scale);
  const marks = Array.from({ length: BAR_PARTS + 1 }, (_, part) => {
    const isEnd = part % BAR_PARTS === 0;
    return `M${round((part * km * scale) / BAR_PARTS)} 24v${isEnd ? -9 : -5}`;
  });
  const length = round(km * scale);
  return { path: `M0 24h${length}${marks.join('')}`, length, km };
}

/** The country, small: the same on every sheet. */
const inset = outlineOf(country, INSET_SCALE, INSET_COARSE).land;

function insetOf(seen: Box, height: number): RegionSheet['inset'] & { across: number } {
  const at = (x: number, y: number): Point => [
    +((x - country.left) * INSET_SCALE).toFixed(1),
    +((y - country.top) * INSET_SCALE).toFixed(1),
  ];
  const [left, top] = at(seen.left, seen.top);
  const [right, bottom] = at(seen.right, seen.bottom);
  const across = (country.right - country.left) * INSET_SCALE;
  const down = (country.bottom - country.top) * INSET_SCALE;
  return {
    across,
    x: round(WIDTH - across - PAD),
    y: round(height + (BLOCK - down) / 2),
    width: round(across),
    height: round(down),
    land: inset,
    place: { x: left, y: top, width: right - left, height: bottom - top },
  };
}
