import type { Region } from '../types.ts';
import { isSupply } from './education.ts';
import { type Linking, type Made, pick } from './linking.ts';

/** The regions with their municipalities. What lies in a region is put there by the files of its kinds. */
export function regions({ build, prose, byTitle, say }: Linking, { municipality }: Pick<Made, 'municipality'>): Map<string, Region> {
  const made = build('region', (e, d): Region => ({
    ...d,
    kind: 'region',
    key: e.key,
    ...prose(e),
    countyNames: d.counties.map(say),
    municipalities: byTitle(pick(municipality, d.municipalities)),
    widerMunicipalities: byTitle(pick(municipality, d.widerMunicipalities)),
    schools: [],
    educations: [],
    activities: [],
    competitions: [],
    stories: [],
    events: [],
    needs: [],
    actions: [],
    pledges: [],
    problems: [],
    influence: [],
    jobs: [],
    programmes: [],
  }));
  for (const region of made.values()) {
    for (const place of region.municipalities) place.regions.push(region);
    for (const place of region.widerMunicipalities) place.widerRegions.push(region);
  }
  return made;
}

/** When all that lies in the regions is there: what follows from it, and the order that readers meet it in. */
export function settle(made: Made['region'], { byTitle }: Linking): void {
  for (const region of made.values()) {
    const living = region.educations.filter(isSupply);
    region.jobs = byTitle(new Set(living.flatMap((education) => education.jobs.map((l) => l.job))));
    region.programmes = byTitle(new Set(living.flatMap((education) => education.programme ?? [])));
    region.schools = byTitle(region.schools);
    region.educations = byTitle(region.educations);
    region.activities = byTitle(region.activities);
    region.events.sort((a, b) => a.start.localeCompare(b.start));
    region.actions.sort((a, b) => a.due.localeCompare(b.due) || a.id.localeCompare(b.id));
    // Those that are as great stand as the editors have them: a council has put them in an order.
    region.needs.sort((a, b) => b.level - a.level);
    region.influence.sort((a, b) => b.meeting.localeCompare(a.meeting));
  }
}
