import { neighboursOf } from '../../map/outline.ts';
import type { Municipality } from '../types.ts';
import type { Linking } from './linking.ts';

/** All municipalities, also those that nothing is in. */
export function municipalities({ build, say }: Linking): Map<string, Municipality> {
  const all = build('municipality', (e, d): Municipality => ({
    ...d,
    kind: 'municipality',
    key: e.key,
    title: d.name,
    summary: say(d.county),
    countyName: say(d.county),
    regions: [],
    widerRegions: [],
    schools: [],
    educations: [],
    offers: [],
    register: [],
    neighbours: [],
  }));
  const byCode = new Map([...all.values()].map((one) => [one.code, one]));
  for (const one of all.values()) one.neighbours.push(...neighboursOf(one.code).flatMap((code) => byCode.get(code) ?? []));
  return all;
}

/** Whether there is something to take along to an evening in it: one of a region has a thread to show. */
export const hasPack = ({ regions }: Pick<Municipality, 'regions'>): boolean => regions.length > 0;

/** Whether a municipality has a page: where there is something to say of it. */
export const hasPage = ({ regions, widerRegions, schools, educations, offers, register }: Municipality): boolean =>
  [regions, widerRegions, schools, educations, offers, register].some((list) => list.length > 0);
