import type { Guide } from '../types.ts';
import type { Linking } from './linking.ts';

/** The guides, entrances for groups of readers among them. */
export const guides = ({ build, prose }: Linking): Map<string, Guide> =>
  build('guide', (e, d) => ({ ...d, kind: 'guide', key: e.key, ...prose(e) }));
