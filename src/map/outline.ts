import sweden from '@svg-maps/sweden';
import { geoIdentity, geoPath } from 'd3-geo';
import type { GeometryCollection as GeoCollection, MultiPolygon } from 'geojson';
import { merge, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology, MultiPolygon as TopoMultiPolygon } from 'topojson-specification';
import { lakes, neighbours } from './lakes.ts';
import { positionOf, project, type Point } from './projection.ts';

/** A part of the map, in kilometres. */
export type Box = { left: number; top: number; right: number; bottom: number };
type Ring = [x: number, y: number][];

/** The rings of a path of relative lines (`m 1,2 3,4 … z`), each point absolute. */
function ringsOf(path: string): Point[][] {
  let at: Point = [0, 0];
  return path
    .split('z')
    .map((part) => [...part.matchAll(/(-?[\d.]+)[\s,]+(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const))
    .filter((steps) => steps.length > 0)
    .map((steps) => {
      const ring = steps.map(([x, y]): Point => (at = [at[0] + x, at[1] + y]));
      // A closed ring ends where it began.
      at = ring[0] ?? at;
      return ring;
    });
}

/** How far apart two counties' drawings of one point may be, in the package's units (about 2 km each). */
const SAME_POINT = 0.15;
const known: Point[] = [];

/** The point as it was first drawn: neighbours share a border only where their points are the same. */
function shared(point: Point): Point {
  const same = known.find(([x, y]) => Math.hypot(x - point[0], y - point[1]) < SAME_POINT);
  if (!same) known.push(point);
  return same ?? point;
}

const ringOf = (points: readonly Point[]): Ring => [...points, ...points.slice(0, 1)].map(([x, y]) => [x, y]);
const shape = (rings: readonly Ring[]): MultiPolygon => ({ type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) });

/** Each county's rings. The package's names are not used: it has changed two of them for each other. */
export const counties: readonly Ring[][] = sweden.locations.map(({ path }) =>
  ringsOf(path).map((ring) => ringOf(ring.map((point) => project(positionOf(shared(point)))))),
);
/** A ring of `longitude,latitude` pairs on the map. */
const placed = (ring: string): Ring =>
  ringOf(
    ring.split(' ').map((pair) => {
      const [longitude = '', latitude = ''] = pair.split(',');
      return project([Number(latitude), Number(longitude)]);
    }),
  );

const drawn: { counties: GeoCollection; lakes: MultiPolygon } = {
  counties: { type: 'GeometryCollection', geometries: counties.map(shape) },
  lakes: shape(lakes.map(placed)),
};
type Objects = { counties: GeometryCollection & { geometries: TopoMultiPolygon[] }; lakes: TopoMultiPolygon };

/** A topology with the shapes of its objects, which its maker's types do not tell. */
function withObjects({ objects: { counties: all, lakes: water }, ...rest }: Topology): Topology<Objects> {
  if (all?.type !== 'GeometryCollection' || water?.type !== 'MultiPolygon') throw new Error('the map is not of counties and lakes');
  const geometries = all.geometries.flatMap((county) => (county.type === 'MultiPolygon' ? [{ type: county.type, arcs: county.arcs }] : []));
  return { ...rest, objects: { counties: { type: all.type, geometries }, lakes: { type: water.type, arcs: water.arcs } } };
}
const whole = presimplify(withObjects(topology(drawn)));

const corners = counties.flat(2);
/** The whole country. */
export const country: Box = {
  left: Math.min(...corners.map(([x]) => x)),
  top: Math.min(...corners.map(([, y]) => y)),
  right: Math.max(...corners.map(([x]) => x)),
  bottom: Math.max(...corners.map(([, y]) => y)),
};

/** Paths of SVG: the land as a surface, the counties' common borders as lines, and the largest lakes and the neighbours' land as surfaces. */
export type Outline = { land: string; borders: string; lakes: string; neighbours: string };

/** How far outside the box surfaces are cut, in units, so that the cut is not seen. */
const OUTSIDE = 4;

/**
 * The country, or a part of it, from the box's top left corner.
 * @param scale units per kilometre
 * @param coarse corners of less than so many square kilometres are straightened
 */
export function outlineOf(box: Box, scale: number, coarse: number): Outline {
  const map = simplify(whole, coarse);
  const { counties: all, lakes: water } = map.objects;
  const seen = geoIdentity()
    .scale(scale)
    .translate([-box.left * scale, -box.top * scale])
    .clipExtent([
      [-OUTSIDE, -OUTSIDE],
      [(box.right - box.left) * scale + OUTSIDE, (box.bottom - box.top) * scale + OUTSIDE],
    ]);
  const path = geoPath(seen).digits(scale < 1 ? 0 : 1);
  return {
    land: path(merge(map, all.geometries)) ?? '',
    borders: path(mesh(map, all, (a, b) => a !== b)) ?? '',
    lakes: path(merge(map, [water])) ?? '',
    neighbours: path(shape(neighbours.map(placed))) ?? '',
  };
}
