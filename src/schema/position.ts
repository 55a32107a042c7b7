import { z } from 'zod';

/** Latitude and longitude in degrees (WGS 84). */
type Place = readonly [latitude: number, longitude: number];

/**
 * Sweden with its islands and some kilometres of sea or forest around it, as a ring of places. Copenhagen, Oslo and Mariehamn
 * are outside; what lies a few kilometres across a border may be inside.
 */
const SWEDEN: readonly Place[] = [
  [69.1, 20.5], [68.6, 23.3], [67.9, 23.8], [66.8, 24.1], [65.75, 24.25], [65.3, 24.1], [63.4, 20.95], [62.0, 19.0],
  [60.6, 19.0], [60.1, 19.5], [59.6, 19.7], [58.5, 19.6], [57.7, 19.7], [56.85, 18.6], [56.1, 17.2], [55.85, 15.9], [55.3, 14.5],
  [55.25, 12.75], [55.6, 12.75], [55.9, 12.65], [56.04, 12.63], [56.4, 12.3], [57.4, 11.3], [58.3, 10.9], [59.0, 10.9], [59.3, 11.5],
  [59.9, 11.65], [60.2, 12.3], [60.6, 12.2], [61.0, 12.0], [61.6, 12.0], [62.3, 12.0], [63.1, 11.8], [63.5, 11.9], [64.0, 13.4], [64.7, 13.9], [65.8, 14.4],
  [66.4, 15.2], [67.1, 16.1], [68.1, 17.6], [68.5, 17.9], [68.6, 18.8], [68.6, 20.0],
]; // prettier-ignore

/** Whether a place is in Sweden or just outside: how often a line eastwards from it crosses the ring. */
export function isInSweden([latitude, longitude]: Place): boolean {
  return SWEDEN.reduce((inside, [lat, lon], i) => {
    const [nextLat, nextLon] = SWEDEN[(i + 1) % SWEDEN.length] ?? [lat, lon];
    const crosses = lat > latitude !== nextLat > latitude && longitude < lon + ((latitude - lat) / (nextLat - lat)) * (nextLon - lon);
    return crosses ? !inside : inside;
  }, false);
}

/** A place in Sweden. */
export const position = z.tuple([z.number(), z.number()]).superRefine(([latitude, longitude], context) => {
  if (isInSweden([latitude, longitude])) return;
  const swapped = isInSweden([longitude, latitude]);
  context.addIssue({
    code: 'custom',
    message: swapped ? 'Latitud och longitud har bytt plats.' : `Läget ${latitude}, ${longitude} är inte i Sverige.`,
    params: {
      remedy: swapped
        ? `Skriv latituden först: [${longitude}, ${latitude}].`
        : 'Skriv latitud och longitud i grader (WGS 84), som kartor på webben visar dem: [59.33, 18.06]. Rätta dem, eller ta bort raden.',
    },
  });
});
