import { at } from '../../known.ts';
import type { Action } from '../types.ts';
import { type Linking, type Made, regionOf } from './linking.ts';

/** What is done about the gaps of the regions. */
export const actions = ({ build }: Linking, made: Pick<Made, 'region' | 'stage'>): Map<string, Action> =>
  build(
    'action',
    (e, d): Action => ({ ...d, region: regionOf(made.region, e), stage: at(made.stage, d.stage) }),
    (action) => action.region.actions.push(action),
  );
