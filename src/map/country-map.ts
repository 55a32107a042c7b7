import { type Callout, callouts } from './callouts.ts';
import { country, outlineOf, surfacesOf } from './outline.ts';
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

/** Groups of municipalities, by their codes, as surfaces on the map. */
export const surfaces = (groups: readonly (readonly string[])[]): string[] => surfacesOf(groups, SCALE, COARSE);

/** A piece of thread on the map, as paths of SVG. */
export type Piece = {
  /** Lines without length, whose round ends are the knots. */
  dots: string;
  thread: string;
  /** Where its name stands, with a line there; none where there are more names than there is room for. */
  callout: { side: 'left' | 'right'; leader: string; name: { x: number; y: number } } | undefined;
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
    const knots = places.map(at);
    return {
      thing,
      dots: knots.map((knot) => `M${knot.join(' ')}h0`).join(''),
      thread: threadPath(linesBetween(knots)),
      callout: drawn(names[i]),
    };
  });
}

function drawn(callout: Callout | undefined): Piece['callout'] {
  if (!callout) return undefined;
  const { side, x, y, to } = callout;
  const [nameX, nameY] = at([x, y]);
  const towards = side === 'left' ? 1 : -1;
  return {
    side,
    name: { x: nameX, y: nameY },
    leader: `M${nameX + towards * NEAR} ${nameY}H${nameX + towards * BEND}L${at(to).join(' ')}`,
  };
}
