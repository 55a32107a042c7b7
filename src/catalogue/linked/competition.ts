import type { Competition } from '../types.ts';
import { find, inOrder, type Linking, type Made } from './linking.ts';

/** The competitions, national ones and those of a region. */
export function competitions({ build, prose }: Linking, { stage, region }: Pick<Made, 'stage' | 'region'>): Map<string, Competition> {
  return build(
    'competition',
    (e, d): Competition => ({
      ...d,
      kind: 'competition',
      key: e.key,
      ...prose(e),
      stages: inOrder(stage, d.stages),
      region: find(region, d.region),
    }),
    (competition) => competition.region?.competitions.push(competition),
  );
}
