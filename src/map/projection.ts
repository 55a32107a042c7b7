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
