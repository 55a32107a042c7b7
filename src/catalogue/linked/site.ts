import { at } from '../../known.ts';
import type { Site } from '../types.ts';
import type { Linking } from './linking.ts';

/** What the site says of itself, by its only key. */
export function sites({ entries, own }: Linking): Map<string, Site> {
  const { lang: _lang, ...site } = own(at(entries.site, 'site'));
  return new Map([['site', site]]);
}
