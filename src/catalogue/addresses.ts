import type { Language } from '../i18n/language.ts';
import { cardOf, EMBEDS, href, hrefOf, type PageKind } from '../links.ts';
import { type Kind, kinds } from '../schema/kinds.ts';
import type { Catalogue, Entry } from './types.ts';

/** A page of the site. `entry` is what it is about; a list or the like has none. */
export type SitePage = { kind: PageKind; address: string; entry?: Entry };

/** Kinds that have a list page, in the order of the site map. */
export const LISTS: PageKind[] = [
  'home',
  'region',
  'municipality',
  'programme',
  'education',
  'school',
  'job',
  'competition',
  'activity',
  'story',
  'guide',
  'lesson',
  'criterion',
  'gaps',
  'calendar',
  'search',
  'list',
  'compare',
  'offline',
  'design',
];

/** Pages for those who build the site, pieces of pages for other sites, and the reader's own: neither search, site maps nor search engines are told of them. */
export const UNLISTED: ReadonlySet<PageKind> = new Set(['design', 'list', ...EMBEDS]);

/** The entries that the list of each kind shows. A tool is of use where there is something to use it on. */
const SHOWN: Partial<Record<PageKind, readonly Listing[]>> = {
  region: ['regions'],
  municipality: ['municipalities'],
  programme: ['programmes'],
  education: ['educations'],
  school: ['schools'],
  job: ['jobs'],
  competition: ['competitions'],
  activity: ['activities'],
  story: ['stories'],
  guide: ['guides'],
  criterion: ['criteria'],
  gaps: ['regions'],
  calendar: ['regions', 'competitions', 'activities'],
  lesson: ['lessons', 'jobs', 'programmes', 'educations', 'competitions', 'activities', 'stories', 'guides', 'regions'],
  search: [
    'regions',
    'municipalities',
    'programmes',
    'educations',
    'schools',
    'jobs',
    'competitions',
    'activities',
    'stories',
    'guides',
    'lessons',
    'criteria',
    'pages',
  ],
  list: ['jobs', 'programmes', 'educations', 'competitions', 'activities'],
  compare: ['jobs', 'programmes', 'educations'],
};
type Listing = { [K in keyof Catalogue]: Catalogue[K] extends Entry[] ? K : never }[keyof Catalogue];

/**
 * Whether the list of a kind has anything to show. One without is there all the same, so that no address is gone when the last of its
 * entries is; but nothing leads to it.
 */
export function isFilled(kind: PageKind, catalogue: Catalogue): boolean {
  return SHOWN[kind]?.some((listing) => catalogue[listing].length > 0) ?? true;
}

/**
 * Every page that the site has in the catalogue's language: what is built, counted after the build and found in search.
 * The 404 page is not among them: it has no address of its own.
 */
export function pagesOf(catalogue: Catalogue): SitePage[] {
  const { language } = catalogue;
  const entries: (Entry & { entrance?: string | undefined })[] = [
    ...catalogue.regions,
    ...catalogue.municipalities,
    ...catalogue.programmes,
    ...catalogue.educations,
    ...catalogue.schools,
    ...catalogue.jobs,
    ...catalogue.competitions,
    ...catalogue.activities,
    ...catalogue.stories,
    ...catalogue.guides,
    ...catalogue.lessons,
    ...catalogue.pages,
  ];
  const ofRegions = (['gaps', 'need', 'calendar', 'embedRegion', 'embedCalendar'] as const).flatMap((kind) =>
    catalogue.regions.map((entry) => ({ kind, address: href(kind, entry.key, language), entry })),
  );
  const cards = [...catalogue.jobs, ...catalogue.programmes].map((entry) => ({
    kind: 'card' as const,
    address: cardOf(entry, language),
    entry,
  }));
  return [
    ...LISTS.map((kind) => ({ kind, address: href(kind, '', language) })),
    ...entries.map((entry) => ({ kind: entry.entrance ? 'entrance' : (entry.kind as PageKind), address: hrefOf(entry, language), entry })),
    ...ofRegions,
    ...cards,
    ...catalogue.jobs.map((entry) => ({ kind: 'embedJob' as const, address: href('embedJob', entry.key, language), entry })),
  ];
}

/** The addresses of all pages that an entry has in a language, when it is shown; none of a kind without pages. */
export function addressesOf(
  entry: { kind: Kind; key: string; entrance?: string | undefined; data?: unknown },
  language: Language,
): string[] {
  const { as: kind = entry.kind } = kinds[entry.kind] as { as?: string };
  const { entrance, slug } = { entrance: entry.entrance, ...(entry.data as { entrance?: string; slug?: string } | undefined) };
  const of = (own: PageKind): string => href(own, entry.key, language);
  switch (kind) {
    case 'region':
      return (['region', 'gaps', 'need', 'calendar', 'embedRegion', 'embedCalendar'] as const).map(of);
    case 'job':
      return [of('job'), of('embedJob'), cardOf({ kind, key: entry.key }, language)];
    case 'programme':
      return [of('programme'), cardOf({ kind, key: entry.key }, language)];
    default:
      return PAGED.has(kind) ? [hrefOf({ kind, key: entry.key, entrance, slug }, language)] : [];
  }
}

/** Kinds whose entries have a page each. */
const PAGED: ReadonlySet<string> = new Set([
  'education',
  'story',
  'activity',
  'school',
  'competition',
  'guide',
  'lesson',
  'page',
  'municipality',
] satisfies PageKind[]);

/** The same page in another language. Every page exists in every language. */
export function alternate(page: SitePage, language: Language): string {
  if (!page.entry) return href(page.kind, '', language);
  if (page.kind === 'card') return cardOf(page.entry, language);
  return page.kind === page.entry.kind || page.kind === 'entrance'
    ? hrefOf(page.entry, language)
    : href(page.kind, page.entry.key, language);
}
