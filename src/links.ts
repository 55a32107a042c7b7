import type { Language } from './i18n/language.ts';
import { fold } from './language/inflect.ts';
import type { ListedKind, PagedKind, RegionalKind } from './schema/kinds.ts';

// The only maker of addresses. Ids are the same in every language; the words around them are not.

/** Kinds of page that are about an entry. */
export type EntryPageKind =
  | PagedKind
  | 'gaps'
  | 'need'
  | 'calendar'
  | 'report'
  | 'collaboration'
  | 'reach'
  | 'pack'
  | 'entrance'
  | 'card'
  | 'easy'
  | 'embedRegion'
  | 'embedSchools'
  | 'embedCalendar'
  | 'embedJob';

/** Kinds of page that there is one of: the list of a kind, or a tool. */
export type ListPageKind =
  | ListedKind
  | 'home'
  | 'search'
  | 'list'
  | 'compare'
  | 'suits'
  | 'chooser'
  | 'offline'
  | 'gaps'
  | 'calendar'
  | 'report'
  | 'reach'
  | 'design'
  | 'proof'
  | 'embedCalendar';

/** Kinds of page. An empty key means the one page there is. */
export type PageKind = EntryPageKind | ListPageKind;

const segments: Record<Language, Record<Exclude<PageKind, 'home'>, string>> = {
  sv: {
    search: 'sok',
    list: 'min-lista',
    compare: 'jamfor',
    suits: 'vad-passar-mig',
    chooser: 'tavlingar/valj',
    offline: 'lasa-utan-nat',
    region: 'regioner',
    gaps: 'luckor',
    need: 'behov',
    calendar: 'kalender',
    report: 'rapport',
    collaboration: 'samverkan',
    reach: 'rackvidd',
    pack: 'kvallspaket',
    municipality: 'kommuner',
    programme: 'program',
    education: 'utbildningar',
    school: 'skolor',
    job: 'yrken',
    competition: 'tavlingar',
    activity: 'aktiviteter',
    experiment: 'prova-sjalv',
    validation: 'validering',
    story: 'berattelser',
    guide: 'guider',
    entrance: 'for',
    lesson: 'for/vagledare/lektion',
    tool: 'verktyg',
    card: 'samtal',
    easy: 'lattlast',
    criterion: 'kvalitet',
    page: 'om',
    embedRegion: 'inbaddning/regioner',
    embedSchools: 'inbaddning/skolor',
    embedCalendar: 'inbaddning/kalender',
    embedJob: 'inbaddning/yrken',
    design: 'om/design',
    proof: 'bevis',
  },
  en: {
    search: 'search',
    list: 'my-list',
    compare: 'compare',
    suits: 'what-suits-me',
    chooser: 'competitions/choose',
    offline: 'offline',
    region: 'regions',
    gaps: 'gaps',
    need: 'needs',
    calendar: 'calendar',
    report: 'report',
    collaboration: 'collaboration',
    reach: 'reach',
    pack: 'evening-pack',
    municipality: 'municipalities',
    programme: 'programmes',
    education: 'education',
    school: 'schools',
    job: 'jobs',
    competition: 'competitions',
    activity: 'activities',
    experiment: 'try-it-yourself',
    validation: 'validation',
    story: 'stories',
    guide: 'guides',
    entrance: 'for',
    lesson: 'for/counsellors/lesson',
    tool: 'tools',
    card: 'talk',
    easy: 'easy-to-read',
    criterion: 'quality',
    page: 'about',
    embedRegion: 'embed/regions',
    embedSchools: 'embed/schools',
    embedCalendar: 'embed/calendar',
    embedJob: 'embed/jobs',
    design: 'about/design',
    proof: 'proof',
  },
};

/** Whether a name is that of a kind of page. */
export const isPageKind = (kind: string): kind is PageKind => kind === 'home' || Object.hasOwn(segments.sv, kind);

/** The editors' forms, and the list of what is wrong in the content: no part of the public site. */
export const FORMS = '/redaktion/';
export const FAULTS = '/fel/';

/** Pages whose own name is part of the interface, and so translated. */
const translatedIds: Partial<Record<Language, Record<string, string>>> = {
  en: {
    foraldrar: 'parents',
    vagledare: 'counsellors',
    larare: 'teachers',
    foretag: 'companies',
    'byta-bana': 'career-change',
    'ny-har': 'new-here',
  },
};

/** Kinds that are pages of a region, below its own; with an empty key, the page for the whole country. */
const REGIONAL = new Set<PageKind>(['gaps', 'need', 'calendar', 'report', 'collaboration']);

/** Kinds that are about a municipality, whose name is no id. */
const OF_PLACES = new Set<PageKind>(['municipality', 'pack']);

/** Small pages for other sites to show in a frame, the only ones that may be. */
export const EMBEDS: ReadonlySet<PageKind> = new Set(['embedRegion', 'embedSchools', 'embedCalendar', 'embedJob']);

/** What programs fetch: a calendar's dates, and what is new. */
const files: Record<Language, { calendar: string; news: string }> = {
  sv: { calendar: 'kalender', news: 'nytt' },
  en: { calendar: 'calendar', news: 'new' },
};

/** The page that stands at the top of its kind: /om/ itself. */
const TOP_PAGE = 'om';

/** Text as a part of an address: a–z, digits and hyphens, å and ä as a, ö as o. */
export function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/**
 * The address of a page, from the root: `href('job', 'svetsare', 'en')` is `/en/jobs/svetsare/`.
 * @param key the entry's key; empty for the list of a kind
 */
export function href(kind: PageKind, key: string, language: Language): string {
  const root = language === 'sv' ? '/' : `/${language}/`;
  if (kind === 'home') return root;
  const base = `${root}${segments[language][kind]}/`;
  if (key === '' || (kind === 'page' && key === TOP_PAGE)) return base;
  if (REGIONAL.has(kind)) return `${href('region', key, language)}${segments[language][kind]}/`;
  if (kind === 'criterion') return `${base}#${key}`;
  const id = kind === 'entrance' ? (translatedIds[language]?.[key] ?? key) : OF_PLACES.has(kind) ? slug(key) : key;
  return `${base}${id}/`;
}

/** The pages of a list that has several: `/utbildningar/sida-2/`. */
const PART: Record<Language, string> = { sv: 'sida', en: 'page' };

/** The address of a page of a list. The first has the list's own. */
export const partHref = (kind: ListPageKind, part: number, language: Language): string =>
  `${href(kind, '', language)}${part > 1 ? `${PART[language]}-${part}/` : ''}`;

/** Whether an address is that of a page of a list after its first. Such come and go as the list grows and shrinks. */
export const isLaterPart = (address: string): boolean => new RegExp(`/(${Object.values(PART).join('|')})-\\d+/$`).test(address);

/** The address of an entry. */
export function hrefOf(
  entry: { kind: string; key: string; entrance?: string | undefined; slug?: string | undefined },
  language: Language,
): string {
  return entry.entrance ? href('entrance', entry.entrance, language) : href(entry.kind as PageKind, entry.slug ?? entry.key, language);
}

/**
 * What an address that we make leads to, whether it is there or not: `/en/jobs/svetsare/` is the job `svetsare`, and so is its card.
 * Of a municipality, whose name is no id, it is the slug.
 */
export function targetOf(address: string): { kind: string; key: string } | undefined {
  const language: Language = address.startsWith('/en/') ? 'en' : 'sv';
  const rest = address.slice(href('home', '', language).length);
  const kinds = Object.entries(segments[language]).toSorted(([, a], [, b]) => b.length - a.length);
  const [kind, segment] = kinds.find(([, own]) => rest.startsWith(`${own}/`)) ?? [];
  if (kind === undefined || segment === undefined) return undefined;
  const parts = rest.slice(segment.length).split('/').filter(Boolean);
  const [first, second] = parts;
  if (first === undefined) return undefined;
  const key = Object.hasOwn(IN_REGIONS, kind) && second !== undefined ? `${first}/${second}` : first;
  return { kind: OF_REGION.has(kind) ? 'region' : (ABOUT[kind] ?? kind), key };
}

/** Kinds whose entries may belong to a region, and so have its id first in their addresses. */
const IN_REGIONS = { education: true, school: true, activity: true, story: true } satisfies Record<RegionalKind, true>;
/** What other pages than an entry's own are about. */
const ABOUT: Readonly<Record<string, string>> = { embedJob: 'job', reach: 'programme', pack: 'municipality' };
const OF_REGION: ReadonlySet<string> = new Set([...REGIONAL, 'embedRegion', 'embedSchools', 'embedCalendar']);

/** The social image of the page at an address, or of the whole site in a language. */
export const socialImage = (address: string): string => `/delning${address === '/' ? '/sv' : address.replace(/\/$/, '')}.png`;

/** The address of a calendar that calendar programs fetch: the country's, a stage's or a region's. */
export function calendarFile(
  { region = '', stage }: { region?: string | undefined; stage?: string | undefined },
  language: Language,
): string {
  return `${href('calendar', region, language)}${stage ?? files[language].calendar}.ics`;
}

/** The address of the feed of what is new, in a region or in the country. */
export function newsFile(region: string | undefined, language: Language): string {
  return `${region ? href('region', region, language) : href('home', '', language)}${files[language].news}.xml`;
}

/** The address of a region's table of need against supply as a file: /regioner/norr/behov/behov.csv. */
export const needFile = (region: string, language: Language): string => `${href('need', region, language)}${segments[language].need}.csv`;

/** The address of a region's report as a file, or of all regions beside each other: /regioner/norr/rapport/rapport.csv. */
export const reportFile = (region: string, form: 'csv' | 'json', language: Language): string =>
  `${href('report', region, language)}${segments[language].report}.${form}`;

/** The address of the card to talk by at the kitchen table, below the job or programme that it is about. */
export function cardOf(entry: { kind: string; key: string }, language: Language): string {
  return `${hrefOf(entry, language)}${segments[language].card}/`;
}

/** The file that lets the site be put on a home screen, in a language. */
export const manifestFile = (language: Language): string => `${href('home', '', language)}site.webmanifest`;

/** The address of an entry's easy-to-read text, below the entry's own. */
export const easyAddress = (entry: Parameters<typeof hrefOf>[0], language: Language): string =>
  `${hrefOf(entry, language)}${segments[language].easy}/`;

/** Where the first version of the open data lies: a set, or a record of it. */
export const dataFile = (name: string, ending: 'json' | 'csv'): string => `/data/v1/${name}.${ending}`;
/** Where the description of the open data for catalogues of data lies (DCAT). */
export const dcatFile = (ending: 'rdf' | 'ttl'): string => `/data/dcat.${ending}`;

/** What the site proves of itself, for programs. */
export const PROOF_FILE = '/bevis.json';

/** The file that the lesson builder reads. */
export const lessonFile = (language: Language): string => `/data/lesson.${language}.json`;

/** The file that a tool's form is made of. */
export const toolFile = (key: string, language: Language): string => `/data/tool-${key}.${language}.json`;
