import { z } from 'zod';
import { action } from './action.ts';
import { activity } from './activity.ts';
import { words } from './common.ts';
import { competition } from './competition.ts';
import { criterion } from './criterion.ts';
import { education } from './education.ts';
import { event } from './event.ts';
import { experiment } from './experiment.ts';
import { guide } from './guide.ts';
import { influence } from './influence.ts';
import { job } from './job.ts';
import { lesson } from './lesson.ts';
import { calendarDate, doing, municipality, redirect, source, synonym, term } from './lists.ts';
import { need } from './need.ts';
import { page } from './page.ts';
import { pledge } from './pledge.ts';
import { problem } from './problem.ts';
import { programme } from './programme.ts';
import { question } from './question.ts';
import { quiz } from './quiz.ts';
import { region } from './region.ts';
import { school } from './school.ts';
import { site } from './site.ts';
import { stage } from './stage.ts';
import { story } from './story.ts';
import { sun } from './sun.ts';
import { tool } from './tool.ts';
import { validation } from './validation.ts';
import { elementOf, fields, metaOf, unwrap } from './walk.ts';

/** What is said once of a kind, and that all the rest is derived from. */
type KindInfo = {
  schema: z.ZodType;
  /** `prose` is one .md or .mdx file an entry, `list` a YAML file of entries, `object` a YAML file that is one entry. */
  form: 'prose' | 'list' | 'object';
  /** The path below the content folder; `*` stands for one folder or file name. */
  where: string;
  /** What it is called in messages to editors, and as a heading in their forms. */
  label: string;
  plural: string;
  /** Another kind that its entries are shown as. */
  as?: string;
  /** `listed`: a page an entry and a list of them; `single`: a page an entry; `shared`: one page for them all. */
  page: 'listed' | 'single' | 'shared' | 'none';
  /** Whether it says what is so in the world, and so needs to say where that stands. */
  states: boolean;
  /** How its texts speak: to a pupil as « du », to a pupil of something or somebody else, or to adults. */
  voice: 'you' | 'others' | 'adults';
  /** Whether the editors' guide has its fields. */
  inGuide: boolean;
  /** Whether an entry may have an easy-to-read text beside it, with a page of its own. */
  easy?: true;
  /** Fields that a translation may hold, over and above title and summary; a point leads into a field, or into the rows of a list. */
  translated?: readonly string[];
};

const wordsOfFact = (fact: string): string[] => [`${fact}.value`, `${fact}.note`];
const ACTIVITY_WORDS = ['form', 'organiser', 'grades', 'when', 'where', 'cost', 'meet', 'companyRole.text'];

/** Every kind of content. */
export const kinds = {
  region: {
    schema: region,
    form: 'prose',
    where: 'regions/*/region',
    label: 'region',
    plural: 'Regionens sida',
    page: 'listed',
    states: true,
    voice: 'others',
    inGuide: true,
    easy: true,
    translated: ['name', 'municipalitiesNote'],
  },
  education: {
    schema: education,
    form: 'prose',
    where: 'regions/*/educations/*',
    label: 'utbildning',
    plural: 'Utbildningar',
    page: 'listed',
    states: true,
    voice: 'you',
    inGuide: true,
    translated: ['programmeName', 'orientationName', 'quality.aplNote.value'],
  },
  story: {
    schema: story,
    form: 'prose',
    where: 'regions/*/stories/*',
    label: 'berättelse',
    plural: 'Berättelser',
    page: 'listed',
    states: false,
    voice: 'others',
    inGuide: true,
    translated: ['person.background', 'picture.alt'],
  },
  regionalActivity: {
    schema: activity,
    form: 'prose',
    where: 'regions/*/activities/*',
    label: 'aktivitet',
    plural: 'Aktiviteter',
    as: 'activity',
    page: 'listed',
    states: true,
    voice: 'you',
    inGuide: false,
    translated: ACTIVITY_WORDS,
  },
  school: {
    schema: school,
    form: 'list',
    where: 'regions/*/schools',
    label: 'skola',
    plural: 'Skolor',
    page: 'listed',
    states: true,
    voice: 'others',
    inGuide: true,
  },
  event: {
    schema: event,
    form: 'list',
    where: 'regions/*/events',
    label: 'händelse',
    plural: 'Händelser',
    page: 'none',
    states: true,
    voice: 'others',
    inGuide: true,
    translated: ['where'],
  },
  need: {
    schema: need,
    form: 'list',
    where: 'regions/*/needs',
    label: 'behov',
    plural: 'Behov',
    page: 'none',
    states: false,
    voice: 'adults',
    inGuide: true,
  },
  action: {
    schema: action,
    form: 'list',
    where: 'regions/*/actions',
    label: 'åtgärd',
    plural: 'Åtgärder mot luckor',
    page: 'none',
    states: false,
    voice: 'adults',
    inGuide: true,
    translated: ['role', 'outcome'],
  },
  pledge: {
    schema: pledge,
    form: 'list',
    where: 'regions/*/pledges',
    label: 'erbjudande',
    plural: 'Företags erbjudanden',
    page: 'none',
    states: false,
    voice: 'adults',
    inGuide: true,
  },
  problem: {
    schema: problem,
    form: 'list',
    where: 'regions/*/problems',
    label: 'problem',
    plural: 'Problem från företag',
    page: 'none',
    states: false,
    voice: 'others',
    inGuide: true,
    translated: ['what', 'contact.role'],
  },
  influence: {
    schema: influence,
    form: 'list',
    where: 'regions/*/influence',
    label: 'påverkan',
    plural: 'Så påverkade ni',
    page: 'none',
    states: false,
    voice: 'adults',
    inGuide: true,
    translated: ['what', 'council'],
  },
  programme: {
    schema: programme,
    form: 'prose',
    where: 'programmes/*',
    label: 'program',
    plural: 'Program',
    page: 'listed',
    states: true,
    voice: 'you',
    inGuide: true,
    easy: true,
    translated: [
      'gy25Note',
      ...['length', 'points', 'aplWeeks', 'higherEducationNote', 'credential', 'entry', 'fee', 'support'].flatMap(wordsOfFact),
      'orientations.name',
      'orientations.description',
      'orientations.exits',
    ],
  },
  job: {
    schema: job,
    form: 'prose',
    where: 'jobs/*',
    label: 'yrke',
    plural: 'Yrken',
    page: 'listed',
    states: true,
    voice: 'you',
    inGuide: true,
    easy: true,
    translated: ['otherTitles', 'tasks', 'skills', 'pay.note', ...wordsOfFact('wayIn')],
  },
  competition: {
    schema: competition,
    form: 'prose',
    where: 'competitions/*',
    label: 'tävling',
    plural: 'Tävlingar',
    page: 'listed',
    states: true,
    voice: 'you',
    inGuide: true,
    translated: ['organiser', 'grades', 'when', 'team', 'cost', 'where', 'companyRole.text'],
  },
  activity: {
    schema: activity,
    form: 'prose',
    where: 'activities/*',
    label: 'aktivitet',
    plural: 'Aktiviteter',
    page: 'listed',
    states: true,
    voice: 'you',
    inGuide: true,
    translated: ACTIVITY_WORDS,
  },
  experiment: {
    schema: experiment,
    form: 'prose',
    where: 'experiments/*',
    label: 'experiment',
    plural: 'Prova själv',
    page: 'listed',
    states: false,
    voice: 'you',
    inGuide: true,
    translated: ['prepare', 'steps', 'safety', 'jobs.how'],
  },
  validation: {
    schema: validation,
    form: 'prose',
    where: 'validations/*',
    label: 'validering',
    plural: 'Validering',
    page: 'listed',
    states: true,
    voice: 'you',
    inGuide: true,
    translated: ['covers', 'organiser', ...wordsOfFact('price'), 'contact.role'],
  },
  criterion: {
    schema: criterion,
    form: 'prose',
    where: 'criteria/*',
    label: 'kriterium',
    plural: 'Kvalitetskriterier',
    page: 'shared',
    states: false,
    voice: 'adults',
    inGuide: false,
    translated: ['notice', 'asks', 'evidence'],
  },
  guide: {
    schema: guide,
    form: 'prose',
    where: 'guides/*',
    label: 'guide',
    plural: 'Guider',
    page: 'listed',
    states: false,
    voice: 'you',
    inGuide: true,
    easy: true,
  },
  lesson: {
    schema: lesson,
    form: 'prose',
    where: 'lessons/*',
    label: 'lektion',
    plural: 'Lektioner',
    page: 'listed',
    states: false,
    voice: 'others',
    inGuide: true,
    translated: [
      'grades',
      'aim',
      'prepare',
      'steps.title',
      'steps.what',
      'questions',
      'exercise.task',
      'curriculum.name',
      'curriculum.what',
    ],
  },
  tool: {
    schema: tool,
    form: 'prose',
    where: 'tools/*',
    label: 'verktyg',
    plural: 'Verktyg',
    page: 'listed',
    states: false,
    voice: 'adults',
    inGuide: true,
    translated: [
      ...['title', 'hint', 'points', 'steps', 'each.row', 'fields.label', 'fields.hint', 'fields.options.label'].map(
        (name) => `sections.${name}`,
      ),
      'letter.subject',
      'letter.lines',
    ],
  },
  page: {
    schema: page,
    form: 'prose',
    where: 'pages/*',
    label: 'sida',
    plural: 'Sidor om webbplatsen',
    page: 'single',
    states: false,
    voice: 'adults',
    inGuide: false,
  },
  site: {
    schema: site,
    form: 'object',
    where: 'site',
    label: 'webbplats',
    plural: 'Webbplatsen',
    page: 'none',
    states: false,
    voice: 'adults',
    inGuide: false,
    translated: [
      'tagline',
      'thread',
      ...['name', 'short', 'education', 'course', 'courses', 'vocational', 'workplace', 'workplaces'].map((name) => `sector.${name}`),
      'licences.stories',
      ...['title', 'data', 'purpose', 'basisNote', 'kept', 'recipients'].map((name) => `privacy.processing.${name}`),
      'privacy.hosting.country',
      'privacy.hosting.transfers',
      'accessibility.standard',
      'accessibility.outside',
      ...['what', 'why', 'alternative', 'mended'].map((name) => `accessibility.faults.${name}`),
      ...['by', 'how', 'notTried'].map((name) => `accessibility.assessed.${name}`),
    ],
  },
  stage: {
    schema: stage,
    form: 'list',
    where: 'stages',
    label: 'steg',
    plural: 'Steg på tråden',
    page: 'none',
    states: false,
    voice: 'others',
    inGuide: false,
    translated: ['short', 'ages'],
  },
  doing: {
    schema: doing,
    form: 'list',
    where: 'doing',
    label: 'verb',
    plural: 'Verb',
    page: 'none',
    states: false,
    voice: 'others',
    inGuide: false,
  },
  question: {
    schema: question,
    form: 'list',
    where: 'questions',
    label: 'fråga',
    plural: 'Frågor på Vad passar mig?',
    page: 'none',
    states: false,
    voice: 'you',
    inGuide: true,
    translated: ['first', 'second'],
  },
  quiz: {
    schema: quiz,
    form: 'list',
    where: 'quiz',
    label: 'fråga i quizet',
    plural: 'Quizet på Prova själv',
    page: 'none',
    states: false,
    voice: 'you',
    inGuide: true,
    translated: ['options', 'note'],
  },
  source: {
    schema: source,
    form: 'list',
    where: 'sources',
    label: 'källa',
    plural: 'Källor',
    page: 'none',
    states: false,
    voice: 'others',
    inGuide: true,
    translated: ['readFrom'],
  },
  municipality: {
    schema: municipality,
    form: 'list',
    where: 'municipalities',
    label: 'kommun',
    plural: 'Kommuner',
    page: 'listed',
    states: false,
    voice: 'others',
    inGuide: false,
  },
  calendarDate: {
    schema: calendarDate,
    form: 'list',
    where: 'calendar',
    label: 'datum i kalendern',
    plural: 'Återkommande datum',
    page: 'none',
    states: true,
    voice: 'others',
    inGuide: false,
    translated: ['what', 'rule', 'regional.area', 'regional.rule', 'dates.what', 'dates.where'],
  },
  redirect: {
    schema: redirect,
    form: 'list',
    where: 'redirects',
    label: 'omdirigering',
    plural: 'Omdirigeringar',
    page: 'none',
    states: false,
    voice: 'others',
    inGuide: false,
  },
  synonym: {
    schema: synonym,
    form: 'list',
    where: 'synonyms',
    label: 'sökord',
    plural: 'Sökord',
    page: 'none',
    states: false,
    voice: 'others',
    inGuide: true,
  },
  term: {
    schema: term,
    form: 'list',
    where: 'glossary',
    label: 'ord i ordlistan',
    plural: 'Ordlista för översättning',
    page: 'none',
    states: false,
    voice: 'adults',
    inGuide: true,
  },
  sun: {
    schema: sun,
    form: 'list',
    where: 'sun',
    label: 'utbildningskod',
    plural: 'Utbildningskoder och vad de leder till',
    page: 'none',
    states: false,
    voice: 'adults',
    inGuide: true,
  },
} as const satisfies Record<string, KindInfo>;

export type Kind = keyof typeof kinds;
export const isKind = (name: string): name is Kind => Object.hasOwn(kinds, name);
export type Data<K extends Kind> = z.infer<(typeof kinds)[K]['schema']>;

/** The names of all fields, within fields too. */
export type FieldName = NamesIn<Data<Kind>>;
type NamesIn<Value> = Value extends readonly (infer Item)[]
  ? NamesIn<Item>
  : Value extends object
    ? { [Name in keyof Value & string]: (string extends Name ? never : Name) | NamesIn<Value[Name]> }[keyof Value & string]
    : never;

/** The kinds whose row says so, by the names that they are shown as. */
type Where<Row> = {
  [K in Kind]: (typeof kinds)[K] extends Row ? ((typeof kinds)[K] extends { as: infer Shown } ? Shown : K) : never;
}[Kind];
/** Kinds whose entries have a page each. */
export type PagedKind = Where<{ page: 'listed' | 'single' }>;
/** Kinds that have a page where all their entries stand. */
export type ListedKind = Where<{ page: 'listed' | 'shared' }>;
/** Kinds whose entries have a page each and belong to a region, or may. */
export type RegionalKind = Exclude<Where<{ page: 'listed' | 'single'; where: `regions/*/${string}` }>, 'region'>;

/** Whether the entries of a kind have a page each. */
export const hasPages = (kind: Kind): boolean => ['listed', 'single'].includes(kinds[kind].page);

/** Whether the entries of a kind may have an easy-to-read text beside them. */
export const hasEasy = (kind: Kind): boolean => 'easy' in kinds[kind];

/** The kind that an entry is shown as: a region's activity is an activity. */
export const shownAs = (kind: Kind): string => (kinds[kind] as KindInfo).as ?? kind;

/** Kinds that have no entries of their own but can be referred to, and what they are called. */
export const derivedKinds = { county: 'län', barometer: 'yrke i Yrkesbarometern' } as const;

const wordsSchemas = new Map<Kind, z.ZodObject>();

/** The schema of the translation file beside an entry: words only, each of them optional. */
export function wordsSchema(kind: Kind): z.ZodObject {
  const schema = wordsSchemas.get(kind) ?? makeWordsSchema(kind);
  wordsSchemas.set(kind, schema);
  return schema;
}

function makeWordsSchema(kind: Kind): z.ZodObject {
  const { schema, form } = kinds[kind];
  const { translated = [] } = kinds[kind] as KindInfo;
  return wordsOf(schema, [...(form === 'list' ? ['id'] : []), ...Object.keys(words), ...translated]);
}

/** The fields that the paths lead to, each of them optional. A row of a list is known by its id where it has one. */
function wordsOf(schema: z.ZodType, paths: readonly string[]): z.ZodObject {
  const shape = fields(schema);
  const shown = Object.entries(shape).flatMap(([name, field]): [string, z.ZodType][] => {
    const own = paths.filter((path) => path === name || path.startsWith(`${name}.`));
    if (own.length === 0) return [];
    const within = own.filter((path) => path !== name).map((path) => path.slice(name.length + 1));
    const isList = elementOf(field) !== undefined;
    const inner = within.length === 0 ? unwrap(field) : wordsOf(field, isList ? ['id', ...within] : within);
    return [[name, z.optional(within.length > 0 && isList ? z.array(inner) : inner).describe(metaOf(field).description ?? '')]];
  });
  return z.strictObject(Object.fromEntries(shown));
}
