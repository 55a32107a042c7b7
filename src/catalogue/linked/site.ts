import { at } from '../../known.ts';
import { overlay } from '../overlay.ts';
import type { Site } from '../types.ts';
import type { Linking } from './linking.ts';

/** What the site says of itself, by its only key. */
export const sites = ({ entries, translated }: Linking): Map<string, Site> =>
  new Map([['site', overlay(at(entries.site, 'site').data, translated('site', 'site'))]]);
