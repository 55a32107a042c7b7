import { type LessonKind, LESSON_KINDS, type LessonLetter, MOST_PAGES } from '../schema/lesson-kinds.ts';
import { fill } from '../i18n/fill.ts';
import { type Fault, readState, writeState } from '../client/state.ts';

// A lesson as choices, as an address, and as a plan by the minute. Pure: the same choices and data give the same lesson.

const VERSION = 1;
export const MINUTES = [20, 40, 60] as const;
type Minutes = (typeof MINUTES)[number];

/**
 * What a teacher has chosen. An empty region is the whole country, an empty stage any. A page is its kind's letter and its key:
 * `y.snickare`. `ready`: the ready lesson that is adapted, by its key.
 */
export type LessonState = { region: string; stage: string; minutes: Minutes; pages: string[]; ready?: string };
export const NOTHING_CHOSEN: LessonState = { region: '', stage: '', minutes: 40, pages: [] };

const LONGEST_ID = 80;
const ID = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/;
const PAGE = new RegExp(`^[${Object.keys(LESSON_KINDS).join('')}]\\.[a-z0-9]+(?:[-/][a-z0-9]+)*$`);
const letters = Object.fromEntries(Object.entries(LESSON_KINDS).map(([letter, kind]) => [kind, letter])) as Record<
  LessonKind,
  LessonLetter
>;

/** The code of a page in a lesson. */
export const pageCode = (kind: LessonKind, key: string): string => `${letters[kind]}.${key}`;

/** The choices as a fragment, without its #. */
export const encodeLesson = ({ region, stage, minutes, pages, ready }: LessonState): string =>
  writeState([region, stage, minutes, pages.join(','), ...(ready ? [ready] : [])].join(';'), VERSION);

/** The choices that a fragment carries and how many pages of it could not be read; a fault where nothing could; nothing where it is empty. */
export function decodeLesson(fragment: string): { state: LessonState; unread: number } | { fault: Fault } | undefined {
  const read = readState(fragment, VERSION);
  if (!read || 'fault' in read) return read;
  const parts = read.payload.split(';');
  const [region = '', stage = '', length, list = '', ready = ''] = parts;
  const minutes = MINUTES.find((known) => String(known) === length);
  const isId = (text: string): boolean => text.length <= LONGEST_ID && ID.test(text);
  if (![4, 5].includes(parts.length) || !minutes || ![region, stage, ready].every(isId)) return { fault: 'broken' };
  const asked = [...new Set(list.split(',').filter(Boolean))];
  const pages = asked.filter((page) => page.length <= LONGEST_ID && PAGE.test(page)).slice(0, MOST_PAGES);
  return { state: { region, stage, minutes, pages, ...(ready && { ready }) }, unread: asked.length - pages.length };
}

/** How far on the thread the pupils are: before the choice, at it, at what they chose, or grown up. */
export type Level = 'young' | 'choosing' | 'studying' | 'adult';

/** A page as the builder knows it: code, title, what is true of it, and what one can ask of it. */
export type PageRow = [code: string, title: string, facts: string[], questions: string[]];

/** Pages, and codes of those that suit a region (or none: the whole country), for any stage and then for each. */
export type LessonPart = { pages: PageRow[]; suggestions: Record<string, string[][]> };

/** What is fetched first: everything, or what is the country's where each region has a part. Made when the site is built, read by the browser. */
export type LessonData = LessonPart & {
  /** The words of a lesson, by the end of their name. */
  texts: Record<string, string>;
  /** What a kind is called, and how the addresses of its entries begin. */
  kinds: Record<LessonLetter, [name: string, base: string]>;
  stages: [id: string, title: string, level: Level][];
  regions: [key: string, name: string][];
  /** The ready lessons, by their keys. */
  ready: Record<string, ReadyLesson>;
  parted: boolean;
};

/** What is known when a part has come. */
export const joined = (data: LessonData, { pages, suggestions }: LessonPart): LessonData => ({
  ...data,
  pages: [...new Map([...data.pages, ...pages].map((row) => [row[0], row])).values()],
  suggestions: { ...data.suggestions, ...suggestions },
});

type Step = { minutes: number; title: string; what: string };
/** A page on the sheets: what is true of it stands on the teacher's, what is asked of it on the pupil's. */
export type PlanPage = { kind: string; title: string; lang?: string | undefined; address: string; facts: string[]; questions: string[] };
export type Task = { task: string; lines: number };

/** A lesson as it is printed. The steps' minutes add up to the lesson's. */
export type Plan = {
  title: string;
  about: string[];
  aim: string[];
  prepare: string[];
  steps: Step[];
  questions: string[];
  pages: PlanPage[];
  /** On the sheet before the pages and after them. */
  before: Task[];
  exercise: Task[];
  /** What it serves in the curriculum; nothing of one that the reader has put together. */
  curriculum: string[];
};

/** A ready lesson: of its pages those that one can choose have their codes. */
export type ReadyLesson = Omit<Plan, 'pages'> & { pages: (PlanPage & { code?: string })[]; lang?: string | undefined };

type StepName = 'start' | 'guess' | 'read' | 'swap' | 'pair' | 'talk' | 'end';

/** The steps of each length; their minutes are the whole lesson. */
const STEPS: Record<Minutes, [name: StepName, minutes: number][]> = {
  20: [
    ['start', 3],
    ['read', 10],
    ['pair', 4],
    ['end', 3],
  ],
  40: [
    ['start', 5],
    ['guess', 4],
    ['read', 15],
    ['pair', 6],
    ['talk', 6],
    ['end', 4],
  ],
  60: [
    ['start', 6],
    ['guess', 5],
    ['read', 17],
    ['swap', 11],
    ['pair', 8],
    ['talk', 8],
    ['end', 5],
  ],
};
const FEW = 3;

function pageOf([code, title, facts, questions]: PageRow, { kinds }: LessonData): PlanPage {
  const [kind, base] = kinds[code[0] as LessonLetter];
  return { kind, title, address: `${base}${code.slice(2)}/`, facts, questions };
}

/** A ready lesson with its own steps, questions and exercise, and with the pages that are chosen in place of its own. */
function adapted(
  { pages, ...ready }: Omit<ReadyLesson, 'lang'>,
  rows: readonly PageRow[],
  region: string | undefined,
  data: LessonData,
): Plan {
  const own = new Set(pages.flatMap(({ code }) => code ?? []));
  const chosen = new Set(rows.map(([code]) => code));
  return {
    ...ready,
    about: [...ready.about, ...(region ? [region] : [])],
    questions: [...ready.questions, ...(region ? [fill(data.texts['question.region'] ?? '', { region })] : [])],
    // What is asked of a page stands in the exercise.
    pages: [
      ...pages.filter(({ code }) => code === undefined || chosen.has(code)),
      ...rows.filter(([code]) => !own.has(code)).map((row) => ({ ...pageOf(row, data), questions: [] })),
    ].slice(0, MOST_PAGES),
  };
}

/**
 * The pages of a lesson that is adapted to a region: those that suit the region that was chosen before give way to those that suit it now.
 */
export function pagesFor(state: LessonState, before: string, data: LessonData): string[] {
  const stage = data.stages.findIndex(([id]) => id === state.stage) + 1;
  const suited = (region: string): string[] => (region ? (data.suggestions[region]?.[stage] ?? []) : []);
  const lists = data.ready[state.ready ?? '']?.pages.filter(({ code }) => code === undefined) ?? [];
  const own = new Set(data.ready[state.ready ?? '']?.pages.flatMap(({ code }) => code ?? []));
  const left = new Set(suited(before));
  const stays = state.pages.filter((code) => own.has(code) || !left.has(code));
  return [...new Set([...stays, ...suited(state.region).slice(0, FEW)])].slice(0, MOST_PAGES - lists.length);
}

/**
 * The lesson that follows from the choices. Without pages the pupils choose a job themselves. What the data does not know is left out.
 */
export function lesson(state: LessonState, data: LessonData): Plan {
  const { minutes } = state;
  const text = (name: string, values: Record<string, string | number> = {}): string => fill(data.texts[name] ?? '', values);
  const stage = data.stages.find(([id]) => id === state.stage);
  const region = data.regions.find(([key]) => key === state.region)?.[1];
  const level = stage?.[2] ?? 'choosing';
  const rows = state.pages.slice(0, MOST_PAGES).flatMap((code) => data.pages.filter(([known]) => known === code));
  const ready = data.ready[state.ready ?? ''];
  if (ready) return adapted(ready, rows, region, data);
  const has = (...kinds: LessonLetter[]): boolean => rows.some(([code]) => kinds.includes(code[0] as LessonLetter));
  const count = rows.length;
  const own = (name: string): string => (count === 0 ? `${name}.none` : count === 1 ? `${name}.one` : `${name}.many`);

  const what: Record<StepName, string> = {
    start: text(`start.${level}`),
    guess: text(own('guess'), { title: rows[0]?.[1] ?? '' }),
    read: text(own('read'), { count, title: rows[0]?.[1] ?? '' }),
    swap: text(own('swap')),
    pair: text('pair'),
    talk: text('talk'),
    end: text(`end.${level}`),
  };
  return {
    title: text(stage ? (region ? 'title.both' : 'title.stage') : region ? 'title.region' : 'title', {
      stage: stage?.[1] ?? '',
      region: region ?? '',
    }),
    about: [text('minutes', { count: minutes }), ...(stage ? [stage[1]] : []), ...(region ? [region] : [])],
    aim: [text(`aim.${level}.1`), text(`aim.${level}.2`), ...(region ? [text('aim.region', { region })] : [])],
    prepare: [text('prepare.screens'), text('prepare.sheets'), ...(has('b') ? [text('prepare.story')] : [])],
    steps: STEPS[minutes].map(([name, length]) => ({
      minutes: length,
      title: text(name === 'swap' ? own('step.swap') : `step.${name}`),
      what: what[name],
    })),
    questions: [
      text('question.who'),
      text(`question.${level}`),
      ...(has('t', 'a') ? [text('question.try')] : []),
      ...(has('b') ? [text('question.story')] : []),
      ...(region ? [text('question.region', { region })] : []),
      text('question.unknown'),
    ],
    pages: rows.map((row) => {
      const page = pageOf(row, data);
      return { ...page, questions: [...page.questions, text(`ask.${row[0][0]}`)].slice(0, count <= FEW ? 2 : 1) };
    }),
    before: STEPS[minutes].some(([name]) => name === 'guess') ? [{ task: text('task.guess'), lines: count > FEW ? 1 : 2 }] : [],
    exercise: [
      ...(count === 0
        ? [
            { task: text('task.job'), lines: 3 },
            { task: text('task.pay'), lines: 2 },
            { task: text('task.way'), lines: 3 },
          ]
        : []),
      { task: text('task.new'), lines: 2 },
      { task: text('task.mate'), lines: 2 },
      { task: text(`task.end.${level}`), lines: level === 'adult' ? 2 : 1 },
    ],
    curriculum: [],
  };
}
