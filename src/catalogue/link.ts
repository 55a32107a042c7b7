import type { Language } from '../i18n/language.ts';
import { locales } from '../i18n/language.ts';
import type { OutlookTable } from '../schema/imported.ts';
import type { Kind } from '../schema/kinds.ts';
import type { LessonKind } from '../schema/lesson-kinds.ts';
import { type CheckedContent, resolveKey, translationKey, type ValidEntry } from './check.ts';
import { mayPublish, withheldAddresses } from './consent.ts';
import { overlay } from './overlay.ts';
import { parseTarget } from './synonyms.ts';
import type {
  Activity,
  CalendarDate,
  Catalogue,
  Competition,
  Criterion,
  Doing,
  Education,
  Entry,
  Event,
  Guide,
  Job,
  JobLink,
  Lesson,
  LessonPage,
  Municipality,
  Outlook,
  Page,
  Programme,
  Prose,
  Region,
  School,
  Stage,
  Story,
} from './types.ts';

export type LinkOptions = { language: Language; date: string; /** Show drafts too, as the editors' preview does. */ drafts?: boolean };

/**
 * Links checked content into what pages show, in one language. Leaves out drafts and stories without valid consent,
 * and with them everything that would point to them. Takes content without problems.
 */
export function link({ entries, translations, imported }: CheckedContent, { language, date, drafts = false }: LinkOptions): Catalogue {
  const site = entries.site.get('site')!.data;
  const mainLanguage = site.languages[0]!;

  const translated = (kind: Kind, key: string): { words: Record<string, unknown>; lang: Language } => {
    const found = language === mainLanguage ? undefined : translations.get(translationKey(kind, key, language));
    return {
      words: (found?.data as Record<string, unknown> | undefined) ?? {},
      lang: found || language === mainLanguage ? language : mainLanguage,
    };
  };
  /** The entry's own data with its translation laid over. */
  const own = <K extends Kind>(entry: ValidEntry<K>): ValidEntry<K>['data'] & { lang: Language } => {
    const { words, lang } = translated(entry.kind, entry.key);
    return { ...entry.data, ...words, lang };
  };
  const page = <P extends string>(kind: P, entry: ValidEntry, title: string, summary: string, lang: Language): Entry<P> => ({
    kind,
    key: entry.key,
    title,
    summary,
    lang,
  });
  const prose = (entry: ValidEntry): Prose => {
    const translation = language === mainLanguage ? undefined : translations.get(translationKey(entry.kind, entry.key, language));
    const chosen = translation?.body?.trim() ? translation : entry;
    return { prose: { id: chosen.file, lang: chosen === entry ? mainLanguage : language, empty: !chosen.body?.trim(), main: entry.file } };
  };
  const withheld = withheldAddresses(entries, entries.site.get('site')!.data.languages, date);
  const isDraft = (entry: ValidEntry): boolean => 'draft' in entry.data && entry.data.draft;
  /** The entries of a kind that may be shown. What belongs to a region that is a draft is one too. */
  const visible = <K extends Kind>(kind: K): ValidEntry<K>[] => {
    const all = [...(entries[kind] as Map<string, ValidEntry<K>>).values()];
    return all.filter((entry) => drafts || !(isDraft(entry) || (entry.region && isDraft(entries.region.get(entry.region)!))));
  };
  /** Makes the objects of a kind, by key; `make` fills what does not depend on other kinds. */
  const build = <K extends Kind, T>(kind: K, make: (entry: ValidEntry<K>, data: ReturnType<typeof own<K>>) => T): Map<string, T> =>
    new Map(visible(kind).map((entry) => [entry.key, make(entry, own(entry))]));
  const byTitle = <T extends { title: string }>(items: Iterable<T>): T[] =>
    [...items].toSorted((a, b) => a.title.localeCompare(b.title, locales[language]));
  /** What a programme trains for by its curriculum before what it often leads to; then by the alphabet. */
  const byBasis = (a: JobLink, b: JobLink): number =>
    a.basis.localeCompare(b.basis) ||
    Number(!a.orientation) - Number(!b.orientation) ||
    a.job.title.localeCompare(b.job.title, locales[language]);
  const pick = <T>(map: Map<string, T>, ids: readonly string[], region?: string): T[] =>
    ids.map((id) => get(map, id, region)).filter((x) => x !== undefined);
  const get = <T>(map: Map<string, T>, id: string | undefined, region?: string): T | undefined => {
    const key = id === undefined ? undefined : resolveKey(id, region, map);
    return key === undefined ? undefined : map.get(key);
  };

  // First the things, then the links between them.
  const stages = build('stage', (_, d): Stage => ({ ...d, next: [], back: [] }));
  for (const { key, data } of visible('stage'))
    Object.assign(stages.get(key)!, { next: pick(stages, data.next), back: pick(stages, data.back) });
  const doing = build('doing', (_, d): Doing => d);
  const inOrder = (ids: readonly string[]): Stage[] => [...stages.values()].filter((stage) => ids.includes(stage.id));

  const municipalities = build('municipality', (e, d): Municipality => ({
    ...d,
    ...page('municipality', e, d.name, d.county, d.lang),
    regions: [],
    widerRegions: [],
    schools: [],
    educations: [],
  }));
  const regions = build('region', (e, d): Region => ({
    ...d,
    ...page('region', e, d.title, d.summary, d.lang),
    ...prose(e),
    municipalities: byTitle(pick(municipalities, d.municipalities)),
    widerMunicipalities: byTitle(pick(municipalities, d.widerMunicipalities)),
    schools: [],
    educations: [],
    activities: [],
    competitions: [],
    stories: [],
    events: [],
    needs: [],
    jobs: [],
    programmes: [],
  }));
  for (const region of regions.values()) {
    for (const municipality of region.municipalities) municipality.regions.push(region);
    for (const municipality of region.widerMunicipalities) municipality.widerRegions.push(region);
  }
  const regionOf = (entry: ValidEntry): Region => regions.get(entry.region!)!;

  const schools = build('school', (e, d): School => {
    const region = regionOf(e);
    const municipality = get(municipalities, d.municipality);
    const school: School = {
      ...d,
      ...page('school', e, d.name, municipality?.name ?? region.name, d.lang),
      region,
      municipality,
      educations: [],
    };
    region.schools.push(school);
    municipality?.schools.push(school);
    return school;
  });

  const jobs = build('job', (e, d): Job => ({
    ...d,
    ...page('job', e, d.title, d.summary, d.lang),
    ...prose(e),
    doing: pick(doing, d.doing),
    outlook: outlookOf(d.barometer, imported.outlook),
    related: [],
    sameGroup: [],
    programmes: [],
    educations: [],
    stories: [],
  }));
  for (const { key, data } of visible('job')) {
    const job = jobs.get(key)!;
    job.related = pick(jobs, data.related);
    job.sameGroup = byTitle([...jobs.values()].filter((other) => other !== job && other.ssyk.code === job.ssyk.code));
  }

  const programmes = build('programme', (e, d): Programme => {
    const links = [
      ...d.jobs.map((l) => ({ ...l, orientation: undefined })),
      ...d.orientations.flatMap((orientation) => orientation.jobs.map((l) => ({ ...l, orientation }))),
    ];
    const programme: Programme = {
      ...d,
      ...page('programme', e, d.title, d.summary, d.lang),
      ...prose(e),
      stage: stages.get(d.stage)!,
      leadsTo: [],
      comesFrom: [],
      educations: [],
      stories: [],
      jobs: [],
    };
    for (const { job: id, basis, orientation } of links) {
      const job = jobs.get(id);
      if (job) programme.jobs.push({ job, basis, orientation, certain: true });
    }
    programme.jobs.sort(byBasis);
    for (const { job, basis, orientation } of programme.jobs) job.programmes.push({ programme, orientation, basis });
    return programme;
  });
  for (const { key, data } of visible('programme')) {
    const programme = programmes.get(key)!;
    programme.leadsTo = pick(programmes, data.leadsTo);
    for (const next of programme.leadsTo) next.comesFrom.push(programme);
  }

  const educations = build('education', (e, d): Education => {
    const region = regionOf(e);
    const school = get(schools, d.school, e.region);
    const programme = get(programmes, d.programme);
    const education: Education = {
      ...d,
      ...page('education', e, d.title, d.summary, d.lang),
      ...prose(e),
      region,
      school,
      municipality: school?.municipality ?? get(municipalities, d.municipality),
      programme,
      stage: get(stages, d.stage),
      jobs: jobsOf(pick(jobs, d.jobs), programme, d.orientations),
      stories: [],
    };
    region.educations.push(education);
    school?.educations.push(education);
    programme?.educations.push(education);
    education.municipality?.educations.push(education);
    for (const { job } of education.jobs) if (education.active !== false) job.educations.push(education);
    return education;
  });

  const competitions = build('competition', (e, d): Competition => {
    const competition: Competition = {
      ...d,
      ...page('competition', e, d.title, d.summary, d.lang),
      ...prose(e),
      stages: inOrder(d.stages),
      region: get(regions, d.region),
    };
    competition.region?.competitions.push(competition);
    return competition;
  });

  const makeActivity = (e: ValidEntry<'activity' | 'regionalActivity'>): Activity => {
    const d = own(e);
    const activity: Activity = {
      ...d,
      ...page('activity', e, d.title, d.summary, d.lang),
      ...prose(e),
      stages: inOrder(d.stages),
      region: e.region ? regionOf(e) : undefined,
    };
    activity.region?.activities.push(activity);
    return activity;
  };
  const activities = [...visible('activity').map(makeActivity), ...visible('regionalActivity').map(makeActivity)];

  const stories = visible('story')
    .filter(({ data }) => mayPublish(data, date))
    .map((e): Story => {
      const { consent: _, ...d } = own(e);
      const story: Story = {
        ...d,
        ...page('story', e, d.title, d.summary, d.lang),
        ...prose(e),
        region: regionOf(e),
        stage: stages.get(d.stage)!,
        job: get(jobs, d.job),
        programme: get(programmes, d.programme),
        education: get(educations, d.education, e.region),
      };
      for (const place of [story.region, story.job, story.programme, story.education]) place?.stories.push(story);
      return story;
    });

  for (const e of visible('event')) {
    const region = regionOf(e);
    const event: Event = {
      ...e.data,
      region,
      stages: inOrder(e.data.stages),
      education: get(educations, e.data.education, e.region),
      school: get(schools, e.data.school, e.region),
      competition: get(competitions, e.data.competition),
    };
    region.events.push(event);
  }

  for (const e of visible('need')) {
    const job = get(jobs, e.data.job);
    if (job) regionOf(e).needs.push({ ...e.data, job });
  }

  const activitiesByKey = new Map(activities.map((a) => [a.key, a]));
  const calendar = build('calendarDate', (_, d): CalendarDate => ({
    ...d,
    stages: inOrder(d.stages),
    competition: get(competitions, d.competition),
    activity: get(activitiesByKey, d.activity),
  }));

  for (const region of regions.values()) {
    const living = region.educations.filter(isSupply);
    region.jobs = byTitle(new Set(living.flatMap((education) => education.jobs.map((l) => l.job))));
    region.programmes = byTitle(new Set(living.flatMap((education) => education.programme ?? [])));
    region.schools = byTitle(region.schools);
    region.educations = byTitle(region.educations);
    region.activities = byTitle(region.activities);
    region.events.sort((a, b) => a.start.localeCompare(b.start));
    region.needs.sort((a, b) => b.level - a.level || a.job.title.localeCompare(b.job.title, language));
  }

  const pages = <K extends 'criterion' | 'guide' | 'page'>(kind: K): Map<string, Entry<K> & Prose & ReturnType<typeof own<K>>> =>
    build(kind, (e, d) => ({ ...d, ...page(kind, e, d.title, d.summary, d.lang), ...prose(e) }));
  const guides = pages('guide');
  const taught: Record<LessonKind, Map<string, Entry>> = {
    job: jobs,
    programme: programmes,
    education: educations,
    competition: competitions,
    activity: activitiesByKey,
    story: new Map(stories.map((story) => [story.key, story])),
    guide: guides as Map<string, Guide>,
    region: regions,
  };
  const lessons = build('lesson', (e, d): Lesson => ({
    ...d,
    ...page('lesson', e, d.title, d.summary, d.lang),
    ...prose(e),
    stages: inOrder(d.stages),
    pages: d.pages.flatMap((target): LessonPage[] => {
      const { kinds, key } = parseTarget(target);
      if (key === '') return [{ list: kinds[0]! }];
      return kinds.flatMap((kind) => taught[kind as LessonKind]?.get(key) ?? []);
    }),
  }));
  const hasPage = (m: Municipality): boolean => m.regions.length + m.widerRegions.length + m.schools.length + m.educations.length > 0;
  return {
    language,
    mainLanguage,
    date,
    site: overlay(site, translated('site', 'site').words),
    stages: [...stages.values()],
    doing: [...doing.values()],
    regions: [...regions.values()].toSorted((a, b) => a.name.localeCompare(b.name, locales[language])),
    municipalities: byTitle([...municipalities.values()].filter(hasPage)),
    programmes: byTitle(programmes.values()),
    educations: byTitle(educations.values()),
    schools: byTitle(schools.values()),
    jobs: byTitle(jobs.values()),
    competitions: byTitle(competitions.values()),
    activities: byTitle(activities),
    stories: byTitle(stories),
    criteria: ([...pages('criterion').values()] satisfies Criterion[]).toSorted((a, b) => a.order - b.order),
    guides: byTitle(guides.values()) satisfies Guide[],
    // By age, as the thread runs.
    lessons: [...stages.values()].flatMap((stage) =>
      byTitle([...lessons.values()].filter((lesson) => lesson.stages[0] === stage)).toSorted((a, b) =>
        (a.grades ?? '').localeCompare(b.grades ?? '', locales[language]),
      ),
    ),
    pages: ([...pages('page').values()] satisfies Page[]).toSorted((a, b) => a.order - b.order),
    calendar: [...calendar.values()],
    // One that leads to a story without consent is withheld with it.
    redirects: visible('redirect').flatMap(({ data }) => (withheld.has(data.to) ? [] : [data])),
    synonyms: visible('synonym').map(({ data }) => data),
    otherPlaces: [...municipalities.values()].filter((m) => !hasPage(m)).map(({ name, county }) => ({ name, county })),
    sources: new Map(visible('source').map(({ key, data }) => [key, data])),
    imported,
  };
}

/** Whether an education is there to be applied to now, as far as we know: not history, not only planned or applied for. */
export function isSupply(education: Pick<Education, 'active' | 'certification'>): boolean {
  return education.active !== false && !['planned', 'applied'].includes(education.certification.status);
}

/** What the barometer says of one of its occupations; nothing where it makes no assessment. */
function outlookOf(name: string | undefined, table: OutlookTable | undefined): Outlook | undefined {
  const found = table?.occupations.find((occupation) => occupation.name === name);
  if (!table || !found || !(found.chances ?? found.forecast ?? found.situation)) return undefined;
  const { name: group, ...says } = found;
  return { ...says, group, area: table.area, round: table.receipt.period, asOf: table.asOf, source: table.receipt.source };
}

/** Kinds of education that are a name for many: which jobs one of them leads to is known only where it says so itself. */
const MANY_IN_ONE = new Set<Programme['form']>(['adult', 'higher-vocational', 'university']);

/** The jobs an education leads to: its own list, else its orientations', else all of its programme's, then not for certain. */
function jobsOf(own: Job[], programme: Programme | undefined, orientations: readonly string[]): JobLink[] {
  if (own.length > 0) return own.map((job) => ({ job, basis: 'typical', certain: true }));
  if (!programme) return [];
  const known = orientations.length > 0;
  return programme.jobs
    .filter((l) => !known || !l.orientation || orientations.includes(l.orientation.id))
    .map((l) => ({ ...l, certain: known || !(l.orientation || MANY_IN_ONE.has(programme.form)) }));
}
