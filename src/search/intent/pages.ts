import type { SitePage } from '../../catalogue/addresses.ts';
import type { Catalogue, Entry, Guide, Job, Page, Programme } from '../../catalogue/types.ts';
import { judged } from '../../words/outlook.ts';
import { currentPay } from '../../words/pay.ts';
import { moneyOf } from '../../words/programme.ts';
import { RULES } from './rules.ts';

// The pages that answer a question by themselves: what the content says that they answer, what they show, and the jobs that have something.

type Condition = keyof NonNullable<Job['conditions']>;

/** Lists of jobs: what of the working day each is of, and the value without or with its opposite. */
const CONDITIONS: Record<string, [Condition, string]> = {
  outside: ['place', 'outside'],
  inside: ['place', 'inside'],
  hands: ['tool', 'hands'],
  screen: ['tool', 'screen'],
  alone: ['company', 'alone'],
  together: ['company', 'together'],
  day: ['hours', 'day'],
  shift: ['hours', 'shift'],
};

/** Guides that are the entrance of those who ask, for the questions of each. */
const ENTRANCES: Record<string, NonNullable<Guide['entrance']>> = {
  'take-pupil': 'foretag',
  'take-trainee': 'foretag',
  visit: 'foretag',
  mentor: 'foretag',
  'summer-job': 'foretag',
  recruit: 'foretag',
  influence: 'foretag',
  'support-contest': 'foretag',
  join: 'foretag',
  supervise: 'foretag',
  validate: 'foretag',
  lesson: 'larare',
  trip: 'larare',
  teacher: 'larare',
  parent: 'foraldrar',
  counsellor: 'vagledare',
};

/** Lists and tools that answer. */
const TOOLS: Record<string, string[]> = {
  lesson: ['lesson'],
  gaps: ['gaps'],
  need: ['region'],
  openhouse: ['calendar'],
  apply: ['calendar'],
  calendar: ['calendar'],
  when: ['calendar'],
  enter: ['competition'],
  'support-contest': ['competition'],
  trip: ['activity'],
  compare: ['compare'],
  offline: ['offline'],
  study: ['municipality', 'education'],
  ask: ['region'],
  'no-subject': ['job'],
  browse: ['job'],
  length: ['programme'],
  save: ['list'],
  try: ['activity', 'experiment'],
  unsure: ['suits'],
  quality: ['criterion'],
};

/** Questions that the texts for others answer too. */
const ALSO: Record<string, string[]> = {
  apply: ['choose'],
  browse: ['unsure'],
  cost: ['money'],
  choose: ['choose'],
  grades: ['choose'],
  counsellor: ['ask'],
  'no-subject': ['unsure'],
  report: ['about'],
};

const SHOWN: Record<string, NonNullable<Page['shows']>> = { privacy: 'privacy', accessibility: 'accessibility', consent: 'consent-form' };

/** Programmes that lead to work without more studies. */
const VOCATIONAL = new Set(['vocational', 'adult']);

/** The jobs that have what a list is of, those that have it most first. */
function jobsOf(name: string, { jobs, date }: Catalogue): Job[] {
  const pay = (job: Job): number => currentPay(job, date)?.value ?? 0;
  const byPay = jobs.toSorted((a, b) => pay(b) - pay(a));
  if (name === 'pay') return byPay.filter((job) => pay(job) > 0);
  if (name === 'chance') return byPay.filter((job) => judged([job])?.large === 1);
  if (name === 'short') return byPay.filter((job) => job.programmes.some(({ programme }) => VOCATIONAL.has(programme.form)));
  const [condition, value] = CONDITIONS[name] ?? [];
  if (!condition) return [];
  const having = (own: string | undefined): Job[] => jobs.filter(({ conditions }) => conditions?.[condition] === own);
  return [...having(value), ...having('both')];
}

/** The programmes that say what they cost, or what one lives on. */
const ofMoney = (name: string, { programmes }: Catalogue): Programme[] =>
  name === 'money' ? programmes.filter((programme) => moneyOf(programme).length > 0) : [];

/** The entries that answer a question: what shows it, the texts that say so, the group's entrance, and the jobs that have it. */
function entriesFor(name: string, catalogue: Catalogue): Entry[] {
  const { guides, activities, pages, lessons } = catalogue;
  const asked: readonly string[] = [name, ...(ALSO[name] ?? [])];
  const said = [...guides, ...activities, ...pages].filter(({ answers }) => answers.some((answer) => asked.includes(answer)));
  return [
    ...pages.filter(({ shows }) => shows !== undefined && shows === SHOWN[name]),
    // A guide tells how, and what is done somewhere is an example.
    ...said.toSorted((a, b) => Number(a.kind !== 'guide') - Number(b.kind !== 'guide') || placeOf(a, asked) - placeOf(b, asked)),
    ...guides.filter(({ entrance }) => entrance !== undefined && entrance === ENTRANCES[name]),
    ...jobsOf(name, catalogue),
    ...ofMoney(name, catalogue),
    ...(name === 'lesson' ? lessons : []),
    // Who turns back does so as an adult.
    ...(name === 'change' ? catalogue.programmes.filter(({ form }) => form === 'adult') : []),
  ];
}

/** For each question the pages that answer it by themselves, the best first. */
export function answering<T extends SitePage>(catalogue: Catalogue, pages: readonly T[]): [name: string, pages: T[]][] {
  const byEntry = new Map<Entry, T>();
  for (const page of pages) if (page.entry && (page.kind === page.entry.kind || page.kind === 'entrance')) byEntry.set(page.entry, page);
  const listsOf = (kinds: readonly string[]): T[] =>
    kinds.flatMap((kind) => pages.filter((page) => !page.entry && !page.part && page.kind === kind));
  return [...new Set(RULES.map(({ name }) => name))].flatMap((name): [string, T[]][] => {
    const found = [...new Set(entriesFor(name, catalogue).flatMap((entry) => byEntry.get(entry) ?? []))];
    const tools = listsOf(TOOLS[name] ?? []);
    const jobs = listsOf(LISTED_JOBS.has(name) ? ['job'] : []);
    // A tool is what does it; elsewhere the list comes after the texts.
    const all = FIRST.has(name) ? [...tools, ...found] : [...found.slice(0, SHOWN_FIRST), ...jobs, ...found.slice(SHOWN_FIRST), ...tools];
    return all.length > 0 ? [[name, all]] : [];
  });
}

/** Questions that jobs answer, of which the list of all stands among the first. */
const LISTED_JOBS = new Set([...Object.keys(CONDITIONS), 'pay', 'chance', 'short']);
const SHOWN_FIRST = 3;

/** How far down among what a text answers a question stands. */
const placeOf = ({ answers }: Pick<Guide, 'answers'>, asked: readonly string[]): number =>
  answers.findIndex((answer) => asked.includes(answer));

/** Questions that a tool or a list answers better than a text. */
const FIRST = new Set(['browse', 'lesson', 'gaps', 'calendar', 'compare', 'offline', 'enter', 'try', 'when', 'quality']);
