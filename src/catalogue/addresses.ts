import type { Language } from '../i18n/language.ts';
import { cardOf, easyAddress, EMBEDS, href, hrefOf, type ListPageKind, type PageKind, partHref } from '../links.ts';
import { hasEasy, hasPages, type Kind, type ListedKind, type PagedKind, shownAs } from '../schema/kinds.ts';
import { hasPack } from './linked/municipality.ts';
import { partsOf } from './parts.ts';
import type { Catalogue, Entry, Guide } from './types.ts';

/**
 * A page of the site. `entry` is what it is about; a list or the like has none. The pages of a list after its first say which `part` they
 * are.
 */
export type SitePage =
  | { kind: PageKind; address: string; entry?: Entry; part?: undefined }
  | { kind: ListPageKind; address: string; entry?: undefined; part: number };

type Listing = { [K in keyof Catalogue]: Catalogue[K] extends Entry[] ? K : never }[keyof Catalogue];

/** Where in the catalogue the entries of each kind that has pages are, in the order of the site map. */
const ENTRIES = {
  region: 'regions',
  municipality: 'municipalities',
  programme: 'programmes',
  education: 'educations',
  school: 'schools',
  job: 'jobs',
  competition: 'competitions',
  activity: 'activities',
  experiment: 'experiments',
  validation: 'validations',
  story: 'stories',
  guide: 'guides',
  lesson: 'lessons',
  tool: 'tools',
  criterion: 'criteria',
  page: 'pages',
} as const satisfies Record<PagedKind | ListedKind, Listing>;

type Shown = Catalogue[(typeof ENTRIES)[keyof typeof ENTRIES]][number];

/** Everything that has a page, or a place on one. */
export const entriesOf = (catalogue: Catalogue): Shown[] => Object.values(ENTRIES).flatMap((listing): Shown[] => catalogue[listing]);

/** Kinds that have a list, in the order of the site map. */
const LISTED = (Object.keys(ENTRIES) as (keyof typeof ENTRIES)[]).filter((kind) => kind !== 'page');

/** Kinds of page that there is one of, in the order of the site map. */
export const LISTS: ListPageKind[] = [
  'home',
  ...LISTED,
  'gaps',
  'calendar',
  'report',
  'reach',
  'search',
  'suits',
  'chooser',
  'list',
  'compare',
  'offline',
  'proof',
  'design',
  'embedCalendar',
];

/** Pages of a region beside its own. */
const OF_REGIONS = ['gaps', 'need', 'calendar', 'report', 'collaboration'] as const;
/** Small pages of a region, for other sites. */
const REGION_EMBEDS = ['embedRegion', 'embedSchools', 'embedCalendar'] as const;

/** Kinds that a search can be narrowed to, what pupils look for first. */
export const SEARCHED: (PagedKind | 'entrance' | 'gaps' | 'need' | 'calendar')[] = [
  ...new Set([
    ...(['job', 'programme', 'education', 'school'] as const),
    ...LISTED,
    ...(['gaps', 'need', 'calendar'] as const),
    ...(['entrance', 'page'] as const),
  ]),
].filter((kind) => kind !== 'criterion');

/** Tools that a group's own entrance leads to. */
const TOLD_ON: Record<'lesson' | 'gaps', readonly Guide['entrance'][]> = { lesson: ['vagledare', 'larare'], gaps: ['foretag'] };

type InFoot = ListedKind | 'suits' | 'compare' | 'list' | 'gaps';

/** Lists that every page leads to, in its foot. What an entrance leads to stands there only where there is no such entrance. */
export function inFoot(catalogue: Catalogue): InFoot[] {
  const isTold = (kind: InFoot): boolean =>
    (kind === 'lesson' || kind === 'gaps') && catalogue.guides.some(({ entrance }) => entrance && TOLD_ON[kind].includes(entrance));
  const kinds = new Set<InFoot>(['region', 'municipality', 'job', ...LISTED.filter((kind) => kind !== 'lesson')]);
  return [...kinds, ...(['suits', 'compare', 'list', 'lesson', 'gaps'] as const)].filter(
    (kind) => isFilled(kind, catalogue) && !isTold(kind),
  );
}

/** Pages for those who build the site, pieces of pages for other sites, and the reader's own: neither search, site maps nor search engines are told of them. */
export const UNLISTED: ReadonlySet<PageKind> = new Set(['design', 'list', ...EMBEDS]);

/** The entries that the list of each kind shows. A tool is of use where there is something to use it on. */
const SHOWN: Partial<Record<PageKind, readonly Listing[]>> = {
  ...Object.fromEntries(LISTED.map((kind) => [kind, [ENTRIES[kind]]])),
  gaps: ['regions'],
  report: ['regions'],
  reach: ['municipalities', 'programmes'],
  calendar: ['regions', 'competitions', 'activities'],
  embedCalendar: ['regions', 'competitions', 'activities'],
  lesson: ['lessons', 'jobs', 'programmes', 'educations', 'competitions', 'activities', 'stories', 'guides', 'regions'],
  search: Object.values(ENTRIES),
  list: ['jobs', 'programmes', 'educations', 'competitions', 'activities'],
  compare: ['jobs', 'programmes', 'educations'],
  suits: ['jobs'],
  chooser: ['competitions'],
};

/**
 * Whether the list of a kind has anything to show. One without is there all the same, so that no address is gone when the last of its
 * entries is; but nothing leads to it.
 */
export function isFilled(kind: PageKind, catalogue: Catalogue): boolean {
  if (kind === 'suits' && catalogue.questions.length === 0) return false;
  return SHOWN[kind]?.some((listing) => catalogue[listing].length > 0) ?? true;
}

/**
 * Every page that the site has in the catalogue's language: what is built, counted after the build and found in search.
 * The 404 page is not among them: it has no address of its own.
 */
export function pagesOf(catalogue: Catalogue): SitePage[] {
  const { language } = catalogue;
  const entries = entriesOf(catalogue).filter(({ kind }) => hasPages(kind));
  const ofRegions = ([...OF_REGIONS, ...REGION_EMBEDS] as const).flatMap((kind) =>
    catalogue.regions.map((entry) => ({ kind, address: href(kind, entry.key, language), entry })),
  );
  const cards = [...catalogue.jobs, ...catalogue.programmes].map((entry) => ({
    kind: 'card' as const,
    address: cardOf(entry, language),
    entry,
  }));
  const reach = catalogue.programmes.map((entry) => ({ kind: 'reach' as const, address: href('reach', entry.key, language), entry }));
  const packs = catalogue.municipalities
    .filter(hasPack)
    .map((entry) => ({ kind: 'pack' as const, address: href('pack', entry.slug ?? entry.key, language), entry }));
  const easy = entries
    .filter((entry) => entry.easy)
    .map((entry) => ({ kind: 'easy' as const, address: easyAddress(entry, language), entry }));
  const later = LISTS.flatMap((kind) =>
    Array.from({ length: partsOf(kind, catalogue) - 1 }, (_, i) => ({ kind, address: partHref(kind, i + 2, language), part: i + 2 })),
  );
  return [
    ...LISTS.map((kind) => ({ kind, address: href(kind, '', language) })),
    ...entries.map((entry) => ({
      kind: 'entrance' in entry && entry.entrance ? ('entrance' as const) : entry.kind,
      address: hrefOf(entry, language),
      entry,
    })),
    ...ofRegions,
    ...cards,
    ...reach,
    ...packs,
    ...easy,
    ...catalogue.jobs.map((entry) => ({ kind: 'embedJob' as const, address: href('embedJob', entry.key, language), entry })),
    ...later,
  ];
}

/** The pages that readers are shown: all but lists without entries. */
export const shownPages = (catalogue: Catalogue): SitePage[] =>
  pagesOf(catalogue).filter(({ kind, entry }) => entry !== undefined || isFilled(kind, catalogue));

/** The addresses of all pages that an entry has in a language, when it is shown; none of a kind without pages. */
export function addressesOf(
  entry: { kind: Kind; key: string; entrance?: string | undefined; data?: unknown },
  language: Language,
): string[] {
  const kind = shownAs(entry.kind);
  const { entrance, slug } = { entrance: entry.entrance, ...(entry.data as { entrance?: string; slug?: string } | undefined) };
  const of = (own: PageKind): string => href(own, entry.key, language);
  const named = { kind, key: entry.key, entrance, slug };
  const easy = hasEasy(entry.kind) ? [easyAddress(named, language)] : [];
  switch (kind) {
    case 'region':
      return [...(['region', ...OF_REGIONS, ...REGION_EMBEDS] as const).map(of), ...easy];
    case 'job':
      return [of('job'), of('embedJob'), cardOf(named, language), ...easy];
    case 'municipality':
      return [hrefOf(named, language), href('pack', slug ?? entry.key, language), ...easy];
    case 'programme':
      return [of('programme'), of('reach'), cardOf(named, language), ...easy];
    default:
      return hasPages(entry.kind) ? [hrefOf(named, language), ...easy] : [];
  }
}

/** Whether a page is its entry's own, and none of those that say something more of it. */
export const isOwn = ({ kind, entry }: SitePage): boolean => entry !== undefined && (kind === entry.kind || kind === 'entrance');

/** The languages that a page exists in: all, but for easy-to-read texts, which are written in the main one alone. */
export const languagesOf = ({ kind }: SitePage, all: readonly Language[]): readonly Language[] => (kind === 'easy' ? all.slice(0, 1) : all);

/** The same page in another language; of an easy-to-read text, where it is not in that language, the page of what it is about. */
export function alternate(page: SitePage, language: Language): string {
  if (page.part) return partHref(page.kind, page.part, language);
  if (!page.entry) return href(page.kind, '', language);
  if (page.kind === 'card') return cardOf(page.entry, language);
  if (page.kind === 'easy') return page.entry.lang === language ? easyAddress(page.entry, language) : hrefOf(page.entry, language);
  if (isOwn(page)) return hrefOf(page.entry, language);
  const { key, slug = key } = page.entry as Entry & { slug?: string };
  return href(page.kind, slug, language);
}
