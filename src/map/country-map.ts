import { known } from '../known.ts';
import { callouts } from './callouts.ts';
import { country, outlineOf } from './outline.ts';
import { type Point, type Position, project } from './projection.ts';
import { linesBetween, threadPath } from './thread-lines.ts';

// The whole country with a piece of thread a region, and each one's name in the margin.

/** Units of the drawing per kilometre: one is about a pixel on a phone. */
const SCALE = 0.5;
const COARSE = 12;
const EDGE = 4;
/** From one name in the margin to the next: 24 pixels where names are shown. */
const STEP = 27;
const GAP = 16;
/** Where the line to a name begins and bends, from the name. */
const [NEAR, BEND] = [3, 9];

const unit = (km: number): number => Math.round(km * SCALE * 10) / 10;
const at = ([x, y]: Point): Point => [unit(x - country.left), unit(y - country.top)];
const [width, height] = [Math.ceil(unit(country.right - country.left)), Math.ceil(unit(country.bottom - country.top))];

/** What the map shows. */
export const countryFrame = `${-EDGE} ${-EDGE} ${width + 2 * EDGE} ${height + 2 * EDGE}`;

/** The country itself. */
export const countryOutline = outlineOf(country, SCALE, COARSE);

/** A piece of thread on the map, as paths of SVG, and where its name stands. */
export type Piece = {
  side: 'left' | 'right';
  /** Lines without length, whose round ends are the knots. */
  dots: string;
  thread: string;
  leader: string;
  name: { x: number; y: number };
};

/** A piece of thread for each of the things that stand somewhere on the map, with their places; the others are left out. */
export function pieces<T>(things: readonly T[], placesOf: (thing: T) => readonly { position: Position }[]): (Piece & { thing: T })[] {
  const shown = things
    .map((thing) => ({ thing, places: placesOf(thing).map(({ position }) => project(position)) }))
    .filter(({ places }) => places.length > 0);
  const names = callouts(
    shown.map(({ places }) => places),
    STEP / SCALE,
    GAP / SCALE,
  );
  return shown.map(({ thing, places }, i) => {
    const { side, x, y, to } = known(names[i], 'the name in the margin');
    const knots = places.map(at);
    const [nameX, nameY] = at([x, y]);
    const towards = side === 'left' ? 1 : -1;
    return {
      thing,
      side,
      dots: knots.map((knot) => `M${knot.join(' ')}h0`).join(''),
      thread: threadPath(linesBetween(knots)),
      name: { x: nameX, y: nameY },
      leader: `M${nameX + towards * NEAR} ${nameY}H${nameX + towards * BEND}L${at(to).join(' ')}`,
    };
  });
}
