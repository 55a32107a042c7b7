import type { Entry, Region } from '../catalogue/types.ts';
import { isSupply } from '../catalogue/link.ts';
import type { Language } from '../i18n/language.ts';
import { easyAddress, href, hrefOf, type PageKind } from '../links.ts';

/** A page to keep with a region; without an entry it is the region's own of that kind. */
export type RegionPage = { address: string; kind: PageKind; entry: Entry };

/** What is kept with a region: its pages, what one can study and do there, and the jobs that this leads to. */
export function pagesOfRegion(region: Region, language: Language): RegionPage[] {
  const own = (['gaps', 'need', 'calendar', 'collaboration'] as const).map((kind) => ({
    address: href(kind, region.key, language),
    kind,
    entry: region,
  }));
  const entries: Entry[] = [
    region,
    ...region.educations.filter(isSupply),
    ...region.schools,
    ...region.programmes,
    ...region.jobs,
    ...region.needs.map(({ job }) => job),
    ...region.competitions,
    ...region.activities,
    ...region.stories,
    ...region.municipalities,
    ...region.widerMunicipalities,
  ];
  const pages = [...new Set(entries)].flatMap((entry) => [
    { address: hrefOf(entry, language), kind: entry.kind as PageKind, entry },
    ...(entry.easy ? [{ address: easyAddress(entry, language), kind: 'easy' as const, entry }] : []),
  ]);
  return [...pages.slice(0, 1), ...own, ...pages.slice(1)];
}
