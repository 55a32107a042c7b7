import type { Municipality } from '../types.ts';
import type { Linking } from './linking.ts';

/** All municipalities, also those that nothing is in. */
export const municipalities = ({ build }: Linking): Map<string, Municipality> =>
  build('municipality', (e, d) => ({
    ...d,
    kind: 'municipality',
    key: e.key,
    title: d.name,
    summary: d.county,
    regions: [],
    widerRegions: [],
    schools: [],
    educations: [],
    offers: [],
    register: [],
  }));

/** Whether a municipality has a page: where there is something to say of it. */
export const hasPage = ({ regions, widerRegions, schools, educations, offers, register }: Municipality): boolean =>
  [regions, widerRegions, schools, educations, offers, register].some((list) => list.length > 0);
