import type { Tool } from '../types.ts';
import type { Linking } from './linking.ts';

/** What one fills in and takes along: a definition each. */
export const tools = ({ build, prose }: Linking): Map<string, Tool> =>
  build('tool', (e, d) => ({ ...d, kind: 'tool', key: e.key, ...prose(e) }));
