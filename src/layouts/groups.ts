import type { Catalogue, Entry, Region } from '../catalogue/types.ts';
import { locales } from '../i18n/language.ts';
import type { Translate } from '../i18n/strings.ts';

/** Kinds whose list page is shown in groups of cards. */
export type GroupedKind = 'region' | 'municipality' | 'programme' | 'school' | 'competition' | 'activity' | 'story' | 'guide';
export type Group = { heading?: string; entries: readonly Entry[] };

/** How the list page of each kind is divided. The order within a group is the catalogue's: alphabetical. */
export function groupsOf(kind: GroupedKind, catalogue: Catalogue, t: Translate): Group[] {
  switch (kind) {
    case 'region':
      return [{ entries: catalogue.regions }];
    case 'municipality':
      return by(catalogue.municipalities, (m) => m.county, catalogue);
    case 'programme':
      return by(catalogue.programmes, (p) => p.stage.title, catalogue);
    case 'school':
      return by(catalogue.schools, (s) => s.region.name, catalogue);
    case 'competition':
      return [{ entries: catalogue.competitions }];
    case 'activity':
      return byRegion(catalogue.activities, t, catalogue);
    case 'story':
      return [{ entries: catalogue.stories }];
    case 'guide':
      return [{ entries: catalogue.guides }];
  }
}

function by<T extends Entry>(entries: readonly T[], heading: (entry: T) => string, { language }: Catalogue): Group[] {
  return [...Map.groupBy(entries, heading)]
    .toSorted(([a], [b]) => a.localeCompare(b, locales[language]))
    .map(([name, list]) => ({ heading: name, entries: list }));
}

function byRegion<T extends Entry & { region?: Region | undefined }>(entries: readonly T[], t: Translate, catalogue: Catalogue): Group[] {
  const national = entries.filter((e) => !e.region);
  const regional = by(
    entries.filter((e) => e.region),
    (e) => e.region!.name,
    catalogue,
  );
  return [{ heading: t('list.national'), entries: national }, ...regional];
}
