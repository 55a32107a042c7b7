/**
 * The neighbours' land beyond the border and across the Sound, by eye: only so that it is not drawn as water. Longitude,latitude. Where it
 * reaches into the country, the country covers it.
 */
export const neighbours: readonly string[] = [
  '11.4,59.05 11,59.1 10.7,59.4 10.7,59.9 9,61 10,66 17,70 21,70 26,69 26,66 24.2,65.75 22,66.5 14,62 13,60',
  '12.62,56.03 12.58,55.88 12.6,55.72 12.67,55.6 12.45,55.55 12.2,55.45 12.4,55.25 12,54.95 11,55.2 10.9,55.75 11.8,55.95 12.2,56.12',
];
