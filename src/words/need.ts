import type { StringKey } from '../i18n/sv.ts';
import type { Group } from '../thread/match.ts';

/** The words for whether a group is taught in a region, the same in the chart and in the table. */
export function taughtKey({ taught, further }: Pick<Group, 'taught' | 'further'>): StringKey {
  return taught === 'yes' && further ? 'need.taught.further' : `need.taught.${taught}`;
}
