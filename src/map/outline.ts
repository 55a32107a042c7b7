import { type GeoPermissibleObjects, geoIdentity, geoPath } from 'd3-geo';
import { merge, mesh, neighbors } from 'topojson-client';
import { filter, filterAttachedWeight, presimplify, simplify } from 'topojson-simplify';
import type { Topology, MultiPolygon as TopoMultiPolygon } from 'topojson-specification';
import { kept } from '../reads.ts';
import file from './municipalities.topo.json' with { type: 'json' };
import { neighbours } from './neighbours.ts';
import { project, type Point } from './projection.ts';

// The outlines of the municipalities, and of what they are put together to: regions, counties, the country. Sea and the largest lakes are
// cut out of them.

/** A part of the map, in kilometres. */
export type Box = { left: number; top: number; right: number; bottom: number };
type Municipality = TopoMultiPolygon & { id: string };

const municipalities: readonly Municipality[] = file.objects.kommuner.geometries.map(({ id, arcs }) => ({
  type: 'MultiPolygon',
  id,
  arcs,
}));
/** The borders in kilometres, each drawn once for the two that share it. In the file each point is a step from the one before. */
const arcs: Point[][] = file.arcs.map((arc) => {
  const [scale, origin] = [file.transform.scale, file.transform.translate];
  const at = [0, 0];
  return arc.map((step) => {
    const [longitude = 0, latitude = 0] = step.map(
      (by, axis) => (at[axis] = (at[axis] ?? 0) + by) * (scale[axis] ?? 1) + (origin[axis] ?? 0),
    );
    return project([latitude, longitude]);
  });
});
const whole = presimplify({
  type: 'Topology',
  arcs: arcs.map((arc) => arc.map(([x, y]) => [x, y])),
  objects: { municipalities: { type: 'GeometryCollection', geometries: [...municipalities] } },
} satisfies Topology);

/** Corners of the land, everywhere. */
export const corners: readonly Point[] = arcs.flat();
/** The whole country. */
export const country: Box = {
  left: Math.min(...corners.map(([x]) => x)),
  top: Math.min(...corners.map(([, y]) => y)),
  right: Math.max(...corners.map(([x]) => x)),
  bottom: Math.max(...corners.map(([, y]) => y)),
};

const around = neighbors([...municipalities]);
const codesAround = new Map(municipalities.map(({ id }, i) => [id, (around[i] ?? []).flatMap((j) => municipalities[j]?.id ?? [])]));

/** The municipalities that share a border on land with one, by code. Across a lake or a strait there is none: an island has no neighbours. */
export const neighboursOf = (code: string): readonly string[] => codesAround.get(code) ?? [];

/** The rings of a municipality, in kilometres. */
export const ringsOf = (code: string): Point[][] =>
  municipalities
    .filter(({ id }) => id === code)
    .flatMap((one) => merge(whole, [one]).coordinates.flat())
    .map((ring) => ring.map(([x = 0, y = 0]): Point => [x, y]));

/** So many signs of a municipality's code are its county's. */
const COUNTY = 2;

/** Paths of SVG: the land and the neighbours' land as surfaces, common borders as lines. */
export type Outline = {
  land: string;
  borders: string;
  neighbours: string;
  /** What was asked for as one surface, and the borders within it. */
  own: string;
  within: string;
};

/** How far outside the box surfaces are cut, in units, so that the cut is not seen. */
const OUTSIDE = 4;

type Borders = 'counties' | 'municipalities';
type Wanted = {
  /** The codes of municipalities, or of whole counties, that are drawn as one. */
  own?: readonly string[];
  /** Which common borders are drawn. */
  borders?: Borders;
};
type Shape = { id?: string | number | undefined };

/** The whole country as coarse as is asked for: the same for all its parts, and so made once. */
const rough = kept((coarse: number) => {
  const simple = simplify(whole, coarse);
  const map = filter(simple, filterAttachedWeight(simple, coarse));
  const all = map.objects.municipalities;
  // Its maker's types do not tell that what was a collection is one still.
  if (all.type !== 'GeometryCollection') throw new Error('the map has no municipalities');
  const shapes = all.geometries.flatMap((one) => (one.type === 'MultiPolygon' ? [one] : []));
  const between = (unit: (shape: Shape) => string) => mesh(map, all, (a, b) => a !== b && unit(a) !== unit(b));
  return {
    map,
    shapes,
    land: merge(map, shapes),
    borders: {
      counties: between(({ id }) => String(id).slice(0, COUNTY)),
      municipalities: between(({ id }) => String(id)),
    } satisfies Record<Borders, unknown>,
  };
});

/** Half or twice as coarse makes a difference to the eye, what lies between does not. */
const level = (coarse: number): number => 2 ** Math.round(Math.log2(coarse));

/**
 * The country, or a part of it, from the box's top left corner.
 * @param scale units per kilometre
 * @param coarse corners of less than about so many square kilometres are straightened, and islands as small are left out
 */
export function outlineOf(box: Box, scale: number, coarse: number, { own = [], borders = 'counties' }: Wanted = {}): Outline {
  const base = rough(level(coarse));
  const isOwn = ({ id }: Shape): boolean => own.some((code) => String(id).startsWith(code));
  const seen = geoIdentity()
    .scale(scale)
    .translate([-box.left * scale, -box.top * scale])
    .clipExtent([
      [-OUTSIDE, -OUTSIDE],
      [(box.right - box.left) * scale + OUTSIDE, (box.bottom - box.top) * scale + OUTSIDE],
    ]);
  const path = geoPath(seen).digits(scale < 1 ? 0 : 1);
  const drawn = (shape: GeoPermissibleObjects): string => path(shape) ?? '';
  const some = base.shapes.filter(isOwn);
  return {
    land: drawn(base.land),
    borders: drawn(base.borders[borders]),
    neighbours: drawn({ type: 'MultiPolygon', coordinates: neighbours.map((ring) => [ringOf(ring)]) }),
    own: drawn(merge(base.map, some)),
    within: drawn(mesh(base.map, { type: 'GeometryCollection', geometries: some }, (a, b) => a !== b)),
  };
}

/** Each of some groups of municipalities as one surface, on a map of the whole country. */
export function surfacesOf(groups: readonly (readonly string[])[], scale: number, coarse: number): string[] {
  const base = rough(level(coarse));
  const path = geoPath(
    geoIdentity()
      .scale(scale)
      .translate([-country.left * scale, -country.top * scale]),
  ).digits(0);
  return groups.map((codes) => {
    const own = new Set(codes);
    const some = base.shapes.filter(({ id }) => own.has(String(id)));
    return some.length > 0 ? (path(merge(base.map, some)) ?? '') : '';
  });
}

/** A closed ring of `longitude,latitude` pairs on the map. */
function ringOf(ring: string): [x: number, y: number][] {
  const points = ring.split(' ').map((pair): [number, number] => {
    const [longitude = '', latitude = ''] = pair.split(',');
    const [x, y] = project([Number(latitude), Number(longitude)]);
    return [x, y];
  });
  return [...points, ...points.slice(0, 1)];
}
