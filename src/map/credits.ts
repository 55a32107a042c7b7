/** Whose work a part of the maps is; `changed`: not drawn as they did. Without a licence: public domain. */
type Credit = { name: string; url: string; licence?: { name: string; url: string }; changed?: true };

const CC_BY = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };

/** The counties, the lakes and the positions of the municipalities' main towns. */
export const credits: readonly Credit[] = [
  { name: 'MapSVG', url: 'https://mapsvg.com/maps/sweden', licence: CC_BY, changed: true },
  { name: 'Natural Earth', url: 'https://www.naturalearthdata.com/' },
  { name: 'GeoNames', url: 'https://www.geonames.org/', licence: CC_BY },
];
