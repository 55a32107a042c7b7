import { isFilled } from '../catalogue/addresses.ts';
import type {
  Activity,
  Catalogue,
  Competition,
  Education,
  Entry,
  Guide,
  Job,
  Lesson,
  Programme,
  Region,
  Stage,
  Story,
} from '../catalogue/types.ts';
import { isSupply } from '../catalogue/link.ts';
import { byAlphabet, formatKronor } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { type Translate, translator } from '../i18n/strings.ts';
import { sv } from '../i18n/sv.ts';
import { href, hrefOf, type PageKind } from '../links.ts';
import { known } from '../known.ts';
import type { SourceUse } from '../schema/common.ts';
import { type LessonKind, LESSON_KINDS } from '../schema/lesson-kinds.ts';
import { doNow } from '../thread/route.ts';
import { supplyOf } from '../thread/supply.ts';
import {
  type Level,
  type LessonData,
  type LessonPart,
  type LessonState,
  MINUTES,
  pageCode,
  type PageRow,
  type Plan,
  type PlanPage,
  type ReadyLesson,
} from './plan.ts';
import { isParted, regionOf } from '../saved/parts.ts';
import { factText } from '../words/fact.ts';
import { foreign } from '../words/foreign.ts';
import { currentPay } from '../words/pay.ts';
import { siteTranslator } from '../words/sector.ts';
import { publisherOf } from '../words/source-name.ts';
import { inSentence } from './cards.ts';
import { threadOf, vantagePoints } from '../thread/threads.ts';

// What the lesson builder knows, made of the content when the site is built.

const PREFIX = 'lesson.plan.';
const usable: ReadonlySet<string> = new Set(Object.values(LESSON_KINDS));
const isUsable = (entry: Entry): entry is Entry<LessonKind> => usable.has(entry.kind);
const codeOf = (entry: Entry<LessonKind>): string => pageCode(entry.kind, entry.key);

/** How far those at a stage are. Stages that others lead back to, and the last, are for adults. */
export function levelOf(stage: Stage, catalogue: Pick<Catalogue, 'stages' | 'programmes'>): Level {
  const { stages } = catalogue;
  const { choosing } = vantagePoints(catalogue);
  if (stage === choosing) return 'choosing';
  if (stage.next.length === 0 || stages.some(({ back }) => back.includes(stage))) return 'adult';
  return choosing && stages.indexOf(stage) < stages.indexOf(choosing) ? 'young' : 'studying';
}

/** What the builder fetches first: all that it needs, or what lies in no region where the rest is cut into parts. */
export function lessonData(catalogue: Catalogue, parted = isParted(catalogue)): LessonData {
  const { language, regions, stages } = catalogue;
  const t = siteTranslator(catalogue);
  const all = offeredIn(catalogue);
  return {
    texts: Object.fromEntries(
      Object.keys(sv)
        .filter((key) => key.startsWith(PREFIX))
        .map((key) => [key.slice(PREFIX.length), t(key as keyof typeof sv)]),
    ),
    kinds: Object.fromEntries(
      Object.entries(LESSON_KINDS).map(([letter, kind]) => [letter, [t(`kind.one.${kind}`), href(kind, '', language)]]),
    ) as LessonData['kinds'],
    stages: stages.map((stage) => [stage.id, stage.title, levelOf(stage, catalogue)]),
    regions: regions.map(({ key, name }) => [key, name]),
    ready: Object.fromEntries(catalogue.lessons.map((lesson) => [lesson.key, readyOf(lesson, catalogue)])),
    parted,
    ...partOf(parted ? all.filter((entry) => !placeOf(entry)) : all, [undefined, ...(parted ? [] : regions)], catalogue),
  };
}

/** What a region has of its own for lessons. */
export function regionLesson(region: Region, catalogue: Catalogue): LessonPart {
  const { educations, activities, stories } = region;
  const own = [...educations, ...activities, ...stories].filter(isOffered).filter((entry) => placeOf(entry) === region.key);
  return partOf(own, [region], catalogue);
}

const placeOf = (entry: Entry<LessonKind>): string | undefined => regionOf(codeOf(entry));

const offeredIn = (catalogue: Catalogue): Entry<LessonKind>[] => {
  const { regions, jobs, programmes, educations, competitions, activities, stories, guides } = catalogue;
  const entries: Entry[] = [...regions, ...jobs, ...programmes, ...educations, ...competitions, ...activities, ...stories, ...guides];
  return entries.filter(isOffered);
};

/** Whether one can choose it: what has ended one cannot. */
function isOffered(entry: Entry): entry is Entry<LessonKind> {
  if (entry.kind === 'education') return isSupply(entry as Education);
  if (entry.kind === 'competition' || entry.kind === 'activity') return isLiving(entry as Entry as Activity | Competition);
  return isUsable(entry) && !(entry.kind === 'guide' && (entry as Entry as Guide).entrance);
}

/** These pages, with what suits some regions. What suits one and lies in another comes with it. */
function partOf(own: readonly Entry<LessonKind>[], regions: readonly (Region | undefined)[], catalogue: Catalogue): LessonPart {
  const t = translator(catalogue.language);
  const suited = regions.map((region): [key: string, Entry<LessonKind>[][]] => [
    region?.key ?? '',
    [undefined, ...catalogue.stages].map((stage) => suggestions(catalogue, region, stage).filter(isOffered)),
  ]);
  const lent = suited.flatMap(([, byStage]) => byStage.flat()).filter((entry) => placeOf(entry));
  return {
    pages: [...new Set([...own, ...lent])].map((entry) => rowOf(entry, catalogue, t)),
    suggestions: Object.fromEntries(suited.map(([key, byStage]) => [key, byStage.map((entries) => entries.map(codeOf))])),
  };
}

const isLiving = ({ status }: Activity | Competition): boolean => status === 'running' || status === 'unknown';

const MOST_OF_A_KIND = 3;
const MOST_SUGGESTED = 9;

/**
 * Pages that suit a region and a stage, by what stands on its thread: jobs that most of its educations lead to, one for each verb;
 * what one can do at the stage; what one can study next; stories. In turn, one of each kind.
 */
export function suggestions(catalogue: Catalogue, region: Region | undefined, stage: Stage | undefined): Entry[] {
  const { language } = catalogue;
  const { choosing } = vantagePoints(catalogue);
  const at = stage ?? choosing;
  if (!at) return [];
  const level = levelOf(at, catalogue);
  const steps = region && threadOf(catalogue, region).find((row) => row.stage === at);
  const doing = steps
    ? [...steps.activity, ...steps.competition].toSorted((a, b) => Number(b.certain) - Number(a.certain)).map(({ entry }) => entry)
    : doNow(catalogue, at)
        .toSorted((a, b) => Number(b.certain) - Number(a.certain))
        .map(({ entry }) => entry);
  const studied = (region?.programmes ?? catalogue.programmes).filter(({ stage: own }) =>
    level === 'choosing'
      ? at.next.includes(own)
      : level === 'studying'
        ? at.next.includes(own) || own === at
        : level === 'adult' && own === at,
  );
  const stories = (region?.stories ?? catalogue.stories).filter(
    (story) => story.stage === at || (level === 'choosing' && at.next.includes(story.stage)),
  );
  const nearby = catalogue.stories.filter((story) => story.stage === at && !stories.includes(story));
  const guides = catalogue.guides.filter(({ entrance, audiences }) => !entrance && level === 'choosing' && audiences.includes('elever'));
  const groups: Entry[][] = [jobsByVerb(region ?? catalogue, language), doing, studied, [...stories, ...nearby], guides].map((group) =>
    group.slice(0, MOST_OF_A_KIND),
  );
  const inTurn = Array.from({ length: MOST_OF_A_KIND }, (_, i) => groups.flatMap((group) => group[i] ?? [])).flat();
  return [...new Set([...(region ? inTurn.slice(0, 2) : []), ...(region ? [region] : []), ...inTurn])].slice(0, MOST_SUGGESTED);
}

/** For each first verb the job that most educations lead to, then by the alphabet; so no suggestion is like the one before. */
function jobsByVerb(somewhere: Pick<Catalogue, 'jobs' | 'educations'>, language: Language): Job[] {
  const compare = byAlphabet(language);
  const ways = Map.groupBy(
    supplyOf(somewhere).flatMap((education) => education.jobs),
    ({ job }) => job,
  );
  const count = (job: Job): number => ways.get(job)?.length ?? 0;
  const sorted = somewhere.jobs.toSorted((a, b) => count(b) - count(a) || compare(a.title, b.title));
  return [...Map.groupBy(sorted, ({ doing }) => doing[0]).values()].flatMap(([first]) => first ?? []);
}

function rowOf(entry: Entry<LessonKind>, catalogue: Catalogue, t: Translate): PageRow {
  const { facts, questions } = said(entry, catalogue, t);
  return [codeOf(entry), entry.title, facts.filter(Boolean), questions.filter(Boolean)];
}

type Said = { facts: string[]; questions: string[] };

/** What is true of a page and what one can ask of it, from its content. */
function said(entry: Entry<LessonKind>, { language, sources, date }: Catalogue, t: Translate): Said {
  const from = ({ source, asOf }: { source: string; asOf?: string | undefined }): { source: string; year: string } => ({
    source: publisherOf(known(sources.get(source), source)),
    year: asOf?.slice(0, 4) ?? t('fact.undated'),
  });
  switch (entry.kind) {
    case 'job': {
      const job = entry as Entry as Job;
      const { outlook, doing, tasks } = job;
      const pay = currentPay(job, date);
      const [a, b] = doing.map(({ title }) => inSentence(title));
      return {
        facts: [
          pay ? t('lesson.plan.fact.pay', { pay: formatKronor(pay.value, language), ...from(pay) }) : '',
          outlook?.chances
            ? t('lesson.plan.fact.outlook', { chances: inSentence(t(`outlook.short.${outlook.chances}`)), ...from(outlook) })
            : '',
        ],
        questions: [t('lesson.plan.ask.job.tasks', { task: tasks[0] ?? '' }), a && b ? t('lesson.plan.ask.job.two', { a, b }) : ''],
      };
    }
    case 'programme': {
      const { jobs, length } = entry as Entry as Programme;
      const named = [...new Set(jobs.map(({ job }) => job.title))];
      const [first = '', second] = [named[0], named.slice(1).at(-1)];
      return {
        facts: [t('lesson.plan.fact.length', { value: factText(length, language), ...from(length) })],
        questions: [
          second ? t('lesson.plan.ask.programme.jobs', { a: inSentence(first), b: inSentence(second) }) : '',
          named.length > 2 ? t('lesson.plan.ask.programme.many', { count: named.length }) : '',
        ],
      };
    }
    case 'education': {
      const { jobs } = entry as Entry as Education;
      return { facts: [], questions: [jobs[0] ? t('lesson.plan.ask.education.jobs', { job: inSentence(jobs[0].job.title) }) : ''] };
    }
    case 'competition': {
      const { when, team, status } = entry as Entry as Competition;
      return {
        facts: [when ? t('lesson.plan.fact.when', { when }) : '', status === 'unknown' ? t('lesson.plan.fact.unsure') : ''],
        questions: [team ? t('lesson.plan.ask.competition.team', { team: inSentence(team) }) : ''],
      };
    }
    case 'activity': {
      const { meet, status } = entry as Entry as Activity;
      return {
        facts: [status === 'unknown' ? t('lesson.plan.fact.unsure') : ''],
        questions: [meet ? t('lesson.plan.ask.activity.meet', { who: inSentence(meet) }) : ''],
      };
    }
    case 'story': {
      const { illustrative, person } = entry as Entry as Story;
      return {
        facts: [illustrative ? t('lesson.plan.fact.story') : ''],
        questions: [t('lesson.plan.ask.story.road', { name: person.name })],
      };
    }
    case 'region':
      return { facts: [], questions: [t('lesson.plan.ask.region.jobs', { region: (entry as Entry as Region).name })] };
    default:
      return { facts: [], questions: [] };
  }
}

/** A ready lesson as a plan, with what is true of its pages. */
export function planOf(lesson: Lesson, catalogue: Catalogue): Plan {
  const { language, languageOf } = catalogue;
  const t = translator(language);
  const there = lesson.pages.filter((page) => !('list' in page) || isFilled(page.list as PageKind, catalogue));
  const pages = there.map((page): PlanPage => {
    if ('list' in page) {
      const kind = page.list as PageKind;
      return {
        kind: t('lesson.plan.all'),
        title: t(`kind.${kind}` as 'kind.job'),
        address: href(kind, '', language),
        facts: [],
        questions: [],
      };
    }
    const entry = page as Entry<LessonKind>;
    return {
      kind: t(`kind.one.${entry.kind}`),
      title: entry.title,
      lang: entry.lang === language ? undefined : entry.lang,
      address: hrefOf(entry, language),
      facts: said(entry, catalogue, t).facts.filter(Boolean),
      questions: [],
    };
  });
  const ofLesson = translator(languageOf(lesson.steps[0]?.what ?? lesson.title));
  return {
    title: lesson.title,
    about: [...(lesson.grades ? [lesson.grades] : []), ofLesson('lesson.minutes', { count: lesson.minutes })],
    aim: lesson.aim,
    prepare: lesson.prepare,
    steps: lesson.steps,
    questions: lesson.questions,
    pages,
    before: [],
    exercise: lesson.exercise,
    curriculum: lesson.curriculum.map(({ name }) => name),
  };
}

/** A ready lesson as the builder knows it: the same plan, in which one can choose other pages. */
function readyOf(lesson: Lesson, catalogue: Catalogue): ReadyLesson {
  const plan = planOf(lesson, catalogue);
  const codes = new Map(
    lesson.pages.flatMap((page) => ('list' in page || !isUsable(page) ? [] : [[hrefOf(page, catalogue.language), codeOf(page)]])),
  );
  return {
    ...plan,
    lang: foreign(catalogue.mainLanguage, catalogue.language),
    pages: plan.pages.map((page) => {
      const code = codes.get(page.address);
      return { ...page, ...(code && { code }) };
    }),
  };
}

/** What the builder begins with for one who wants a ready lesson for a region of their own. */
export function stateOf(lesson: Lesson): LessonState {
  return {
    region: '',
    stage: lesson.stages[0]?.id ?? '',
    minutes: MINUTES.reduce((best, own) => (Math.abs(own - lesson.minutes) < Math.abs(best - lesson.minutes) ? own : best)),
    pages: lesson.pages.flatMap((page) => ('list' in page || !isUsable(page) ? [] : codeOf(page))),
    ready: lesson.key,
  };
}

/** The sources of a lesson, with those that tell what it serves; each once. */
export const sourcesOf = ({ sources, curriculum }: Pick<Lesson, 'sources' | 'curriculum'>): SourceUse[] => [
  ...new Map([...curriculum.map(({ source }): SourceUse => ({ id: source })), ...sources].map((use) => [use.id, use])).values(),
];
