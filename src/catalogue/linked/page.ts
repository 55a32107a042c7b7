import type { Page } from '../types.ts';
import type { Linking } from './linking.ts';

/** Pages about the site itself. */
export const pages = ({ build, prose }: Linking): Map<string, Page> =>
  build('page', (e, d) => ({ ...d, kind: 'page', key: e.key, ...prose(e) }));
