// Where things stand in a picture of lanes: along by one figure, in a lane each by another, with a circle as large as a third and a name
// beside it. Pure: it knows nothing of what the things are.

/** What is drawn: `at` and `size` in whatever unit, `lane` from 0. A thing whose size nobody knows has none. */
export type Dot = { id: string; label: string; at: number; size: number | undefined; lane: number };
/** A circle with its name: one line or two, each at the height of its letters' foot. Circles stand on whole units. */
export type Mark = {
  id: string;
  x: number;
  y: number;
  r: number;
  anchor: 'start' | 'end';
  labelX: number;
  lines: { text: string; y: number }[];
};
/** A stretch of the picture: from its heading to where the next begins. */
type Lane = { top: number; bottom: number };
export type Picture = { width: number; height: number; marks: Mark[]; lanes: Lane[]; ticks: { value: number; x: number }[] };

export type Measures = {
  width: number;
  /** Of the letters. */
  size: number;
  /** The least height of a row. */
  row: number;
  /** The radius of the largest circle. */
  largest: number;
  /** One thing a row, as a narrow screen needs; else as many as have room. */
  single: boolean;
  /** Between the ticks. */
  step: number;
};

/** The mean width of a letter, in parts of the size: a little more than the font's own, so that names never touch. */
const LETTER = 0.54;
/** From one line of a name to the next, in parts of the size. */
const LINE = 1.15;
const GAP = 4;
/** Between two things in a row. */
const APART = 10;
/** Of a circle that has to be seen and met. */
const SMALLEST = 2.5;
/** The heights of the figures above the picture and of a lane's heading, in parts of the size. */
const [SCALE, HEADING] = [1.8, 2.4];

const widthOf = (text: string, size: number): number => text.length * size * LETTER;
/** A text, cut with a sign for it where it is longer than there is room for. */
function cutTo(text: string, room: number, size: number): string {
  const letters = Math.floor(room / (size * LETTER));
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
}

/** A text in as few lines as there is room for, two at most: broken at a space, else cut. */
function linesOf(text: string, room: number, size: number): string[] {
  if (widthOf(text, size) <= room) return [text];
  const space = text
    .split('')
    .flatMap((letter, i) => (letter === ' ' && widthOf(text.slice(0, i), size) <= room ? [i] : []))
    .at(-1);
  return space ? [text.slice(0, space), cutTo(text.slice(space + 1), room, size)] : [cutTo(text, room, size)];
}

type Placed = { dot: Dot; x: number; r: number; anchor: Mark['anchor']; lines: string[]; from: number; to: number };

/** A circle and its name, to the right where there is room, else to the left, else in two lines on the roomier side. */
function beside(dot: Dot, x: number, r: number, { width, size, single }: Measures): Placed {
  const room = { start: width - (x + r + GAP), end: x - r - GAP };
  const wanted = widthOf(dot.label, size);
  const anchor = wanted <= room.start || (wanted > room.end && room.start >= room.end) ? 'start' : 'end';
  const lines = single ? linesOf(dot.label, room[anchor], size) : [cutTo(dot.label, room[anchor], size)];
  const long = Math.max(...lines.map((line) => widthOf(line, size)));
  return {
    dot,
    x,
    r,
    anchor,
    lines,
    from: anchor === 'start' ? x - r : x - r - GAP - long,
    to: anchor === 'start' ? x + r + GAP + long : x + r,
  };
}

/** Things in rows: each in the first row where it stands clear of the one before, which makes as few rows as can be. */
function inRows(placed: readonly Placed[], single: boolean): Placed[][] {
  if (single) return placed.toSorted((a, b) => a.x - b.x || (a.dot.id < b.dot.id ? -1 : 1)).map((one) => [one]);
  const rows: { to: number; placed: Placed[] }[] = [];
  for (const one of placed.toSorted((a, b) => a.from - b.from || (a.dot.id < b.dot.id ? -1 : 1))) {
    const row = rows.find(({ to }) => to + APART <= one.from);
    if (row) {
      row.placed.push(one);
      row.to = one.to;
    } else rows.push({ to: one.to, placed: [one] });
  }
  return rows.map((row) => row.placed);
}

/**
 * Lays out a picture: each thing once, no name over another or over a circle, nothing outside the frame.
 * @param lanes how many lanes there are
 */
export function layOut(dots: readonly Dot[], lanes: number, measures: Measures): Picture {
  const { width, size, row, largest, single, step } = measures;
  const values = dots.map(({ at }) => at);
  const from = Math.floor(Math.min(...values) / step) * step;
  const to = Math.max(Math.ceil(Math.max(...values) / step) * step, from + step);
  const x = (value: number): number => Math.round(largest + ((value - from) / (to - from)) * (width - 2 * largest));
  const most = Math.max(...dots.map((dot) => dot.size ?? 0), 1);
  // In half units: what is finer the eye does not tell, and the page weighs less.
  const radius = (dot: Dot): number => Math.max(SMALLEST, Math.round(2 * largest * Math.sqrt((dot.size ?? 0) / most)) / 2);
  const picture: Picture = {
    width,
    height: size * SCALE,
    marks: [],
    lanes: [],
    ticks: Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => ({ value: from + i * step, x: x(from + i * step) })),
  };
  for (let lane = 0; lane < lanes; lane++) {
    const top = round(picture.height);
    picture.height += size * HEADING;
    const own = dots.filter((dot) => dot.lane === lane).map((dot) => beside(dot, x(dot.at), radius(dot), measures));
    for (const placed of inRows(own, single)) {
      const lines = Math.max(...placed.map((one) => one.lines.length));
      const height = Math.max(row + (lines - 1) * size * LINE, ...placed.map(({ r }) => 2 * r + GAP));
      const middle = picture.height + height / 2;
      picture.marks.push(...placed.map((one) => markAt(one, middle, size)));
      picture.height += height;
    }
    picture.height += size / 2;
    picture.lanes.push({ top, bottom: round(picture.height) });
  }
  picture.height = Math.ceil(picture.height);
  return picture;
}

const round = (value: number): number => Math.round(value * 10) / 10;

function markAt({ dot, x, r, anchor, lines }: Placed, centre: number, size: number): Mark {
  const middle = Math.round(centre);
  // The letters' foot lies a third of their size under their middle.
  const first = middle + size / 3 - ((lines.length - 1) * size * LINE) / 2;
  return {
    id: dot.id,
    x,
    y: middle,
    r,
    anchor,
    labelX: round(anchor === 'start' ? x + r + GAP : x - r - GAP),
    lines: lines.map((text, i) => ({ text, y: round(first + i * size * LINE) })),
  };
}
