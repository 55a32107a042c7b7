import { geoTransverseMercator } from 'd3-geo';
import { known } from '../known.ts';

/** Latitude and longitude in degrees (WGS 84). */
export type Position = readonly [latitude: number, longitude: number];
/** Kilometres east and south of an arbitrary origin. */
export type Point = readonly [x: number, y: number];

const EARTH_RADIUS_KM = 6371;
/** Sweden's own middle meridian (SWEREF 99 TM): along it the map is true to scale, elsewhere in the country within a few parts in a thousand. */
const MIDDLE_MERIDIAN = 15;

const transverse = geoTransverseMercator().rotate([-MIDDLE_MERIDIAN, 0]).scale(EARTH_RADIUS_KM).translate([0, 0]);

/** Where a position stands on the map: a transverse Mercator projection on a sphere, in kilometres. */
export function project([latitude, longitude]: Position): Point {
  return known(transverse([longitude, latitude]), 'a place on the map');
}

const degrees = (radians: number): number => (radians * 180) / Math.PI;

/**
 * The package's map states no projection. It is a Mercator: these were found by least squares (Huber), so that as many as possible of the
 * 290 municipality seats fall within their own county. The outermost points then lie within 0.13° of Sweden's own.
 */
const PACKAGE = { unitsPerDegree: 26.25354, longitude: 11.07121, mercatorNorth: 96.89249 };

/** The position of a point of the package's map. */
export function positionOf([x, y]: Point): Position {
  const mercator = PACKAGE.mercatorNorth - y / PACKAGE.unitsPerDegree;
  return [degrees(Math.atan(Math.sinh((mercator * Math.PI) / 180))), PACKAGE.longitude + x / PACKAGE.unitsPerDegree];
}
