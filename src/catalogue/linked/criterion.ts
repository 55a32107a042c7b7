import type { Criterion } from '../types.ts';
import type { Linking } from './linking.ts';

/** The criteria of quality. */
export const criteria = ({ build, prose }: Linking): Map<string, Criterion> =>
  build('criterion', (e, d) => ({ ...d, kind: 'criterion', key: e.key, ...prose(e) }));
