/** Latitude and longitude in degrees (WGS 84). */
export type Position = readonly [latitude: number, longitude: number];

const EARTH_RADIUS_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The distance between two places as the crow flies, in kilometres (haversine formula, on a sphere). */
export function distanceKm([latA, lonA]: Position, [latB, lonB]: Position): number {
  const h =
    Math.sin(radians(latB - latA) / 2) ** 2 + Math.cos(radians(latA)) * Math.cos(radians(latB)) * Math.sin(radians(lonB - lonA) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
