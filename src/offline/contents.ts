import type { Catalogue, Entry, Region } from '../catalogue/types.ts';
import { hasPack, isSupply } from '../catalogue/link.ts';
import type { Language } from '../i18n/language.ts';
import { cardOf, easyAddress, href, hrefOf, type PageKind } from '../links.ts';
import { usualJobs } from '../thread/supply.ts';

/** A page to keep with a region; without an entry it is the region's own of that kind. */
export type RegionPage = { address: string; kind: PageKind; entry: Entry };

/** What a region may weigh on the reader's device and on the way there, compressed, with all that its pages share. */
export const REGION_BYTES = 3_000_000;

/** What is kept with a region: its pages, what one can study and do there, and the jobs that this leads to. */
export function pagesOfRegion(region: Region, { language }: Pick<Catalogue, 'language'>): RegionPage[] {
  const own = (['gaps', 'need', 'calendar', 'collaboration'] as const).map((kind) => ({
    address: href(kind, region.key, language),
    kind,
    entry: region,
  }));
  const pages = pagesOf(
    [
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
    ],
    language,
  );
  return [...pages.slice(0, 1), ...own, ...pages.slice(1)];
}

/**
 * What is kept beside it as far as there is room, what is missed most first: what one takes along to an evening, lessons, guides for those
 * who guide and then for others, and the cards to talk by of the jobs that most educations lead to.
 */
export function morePages(region: Region, { language, guides, lessons }: Pick<Catalogue, 'language' | 'guides' | 'lessons'>): RegionPage[] {
  const places = [...region.municipalities, ...region.widerMunicipalities].filter(hasPack);
  const packs = places.map((entry) => ({ address: href('pack', entry.slug ?? entry.key, language), kind: 'pack' as const, entry }));
  const guiding = guides.filter(({ audiences }) => GUIDING.some((who) => audiences.includes(who)));
  const cards = [...usualJobs(region), ...region.programmes].map((entry) => ({
    address: cardOf(entry, language),
    kind: 'card' as const,
    entry,
  }));
  return [...packs, ...pagesOf([...lessons, ...guiding, ...guides], language), ...cards];
}

/** Those who meet pupils on an evening. */
const GUIDING = ['vagledare', 'foraldrar', 'larare'] as const;

/** The pages of entries, each once, with their easy-to-read texts. */
const pagesOf = (entries: readonly Entry[], language: Language): RegionPage[] =>
  [...new Set(entries)].flatMap((entry) => [
    { address: hrefOf(entry, language), kind: kindOf(entry), entry },
    ...(entry.easy ? [{ address: easyAddress(entry, language), kind: 'easy' as const, entry }] : []),
  ]);

const kindOf = (entry: Entry): PageKind => ('entrance' in entry && entry.entrance ? 'entrance' : (entry.kind as PageKind));
