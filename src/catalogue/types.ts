import type { Language } from '../i18n/language.ts';
import type { Snapshot } from '../schema/history.ts';
import type { OutlookTable, StudyForm } from '../schema/imported.ts';
import type { Data, Kind } from '../schema/kinds.ts';
import type { Imported } from './imported.ts';

// The entries as pages see them: references replaced by the things they refer to, linked both ways.

/** What every entry with a page of its own has. */
export type Entry<K extends string = string> = {
  kind: K;
  /** `svetsare`, or `ostergotland/teknikprogrammet` for what belongs to a region. */
  key: string;
  title: string;
  summary: string;
  /** The language that title and summary are in: the page's, or the main language where there is no translation. */
  lang: Language;
  /** Its easy-to-read text, where somebody has written one; in the main language alone. */
  easy?: Text;
};

/** A text that Astro renders: the file it is in, its language, and the file of the entry itself. */
type Text = { id: string; lang: Language; empty: boolean; main: string };
/** The prose of an entry. */
export type Prose = { prose: Text };

type Own<K extends Kind, Linked extends string = never> = Omit<Data<K>, 'title' | 'summary' | 'draft' | 'id' | Linked>;

export type Site = Data<'site'>;
export type Source = Data<'source'>;
export type Stage = Own<'stage', 'next' | 'back'> & {
  id: string;
  title: string;
  summary: string;
  next: Stage[];
  back: Stage[];
  lang: Language;
};
export type Doing = Data<'doing'> & { lang: Language };
/** What an answer says of a job: the one of these that it has. */
export type Said = Omit<Data<'question'>['says'][number], 'doing'> & { doing?: Doing };
/** Two answers to choose between, `says` in the same order. */
export type Question = Omit<Data<'question'>, 'says'> & { says: [Said, Said]; lang: Language };
export type Redirect = Data<'redirect'>;
/** What a code of study leads to, or why educations with it are left out. */
/** What a recurring word of files and registers is called in other languages. */
export type Term = Data<'term'>;
export type Sun = Own<'sun', 'jobs'> & { id: string; jobs: Job[]; out?: string | undefined };
export type { StudyForm } from '../schema/imported.ts';

/** That a register says an education may be given: when it was decided, and how much of it. */
type Decision = { id: string; year: number; rounds: number; seatsPerRound?: readonly number[] | undefined };

/**
 * An education that a source says somebody gives, or may give, somewhere. It has a row and an anchor, and no page of its own.
 * Granted is not started, and planned is not given.
 */
export type Offer = {
  kind: 'offer';
  /** Its anchor, such as `yh-2025-3596`. */
  id: string;
  form: StudyForm;
  title: string;
  provider: string;
  /** The school unit that gives it, where the register says which. */
  unit?: string | undefined;
  municipalities: Municipality[];
  stage?: Stage | undefined;
  /** The national programme that it is one of. */
  programme?: Programme | undefined;
  orientations: Orientation[];
  /** The jobs that it leads to: for certain where it is only one. */
  jobs: JobLink[];
  standing: 'granted' | 'planned';
  /** Whether there should be something left to apply for, on the day of the build. */
  current: boolean;
  /** Of what is granted: the newest first, with those that it renews. */
  decisions: Decision[];
  distance: boolean;
  /** Per cent of full time. */
  pace?: number | undefined;
  /** In the form's own credits: YH points in yrkeshögskolan. */
  points?: number | undefined;
  start?: string | undefined;
  end?: string | undefined;
  /** The last day to apply. */
  applyBy?: string | undefined;
  /** What was needed to get in, the last time. */
  admission?: { min?: number | undefined; average?: number | undefined; semester?: string | undefined } | undefined;
  website?: string | undefined;
  source: string;
  /** The year that the source speaks of. */
  asOf: string;
};

/** What one can study somewhere: an education with a page of its own, or an offer of a register. */
export type Study = Education | Offer;

/** A school by the register of all school units: one school may be several units. */
export type RegisterSchool = {
  name: string;
  codes: string[];
  forms: StudyForm[];
  /** Our own entry of it. `proposed` until a person has confirmed that they are the same. */
  school?: School | undefined;
  proposed: boolean;
  website?: string | undefined;
};

/** Imported educations that are not shown, and why. */
export type LeftOut = { form: StudyForm; reason: string; count: number };

/** Words that readers type, and what they lead to. */
export type Synonym = Data<'synonym'>;

export type Municipality = Entry<'municipality'> &
  Own<'municipality'> & {
    /** What its county is called in the language. */
    countyName: string;
    /** Regions that it certainly belongs to, and regions that some source names it with. */
    regions: Region[];
    widerRegions: Region[];
    schools: School[];
    educations: Education[];
    /** What registers say is given here, by title. */
    offers: Offer[];
    /** All upper secondary schools and the like here, by name. Nothing where no register has been read. */
    register: RegisterSchool[];
    /** Those that it shares a border with on land. */
    neighbours: Municipality[];
  };

export type Region = Entry<'region'> &
  Prose &
  Own<'region', 'municipalities' | 'widerMunicipalities'> & {
    /** What its counties are called in the language. */
    countyNames: string[];
    municipalities: Municipality[];
    widerMunicipalities: Municipality[];
    schools: School[];
    educations: Education[];
    activities: Activity[];
    competitions: Competition[];
    stories: Story[];
    events: Event[];
    /** Jobs that the region itself says it needs, the greatest need first. */
    needs: Need[];
    /** What is done about the gaps, by the day that it is to be done. */
    actions: Action[];
    /** What companies there offer on the day of the build. */
    pledges: Pledge[];
    /** Real problems that companies there let pupils work on, on the day of the build. */
    problems: Problem[];
    /** What has changed in educations because companies said something, the latest first. */
    influence: Influence[];
    /** Jobs that the region's living educations lead to. */
    jobs: Job[];
    programmes: Programme[];
  };

export type School = Entry<'school'> &
  Own<'school', 'municipality'> & { region: Region; municipality?: Municipality; educations: Education[] };

/** How easy it is to get a job, by the barometer's occupation `group`, which may be wider than the job. */
export type Outlook = Omit<OutlookTable['occupations'][number], 'name'> & {
  group: string;
  area: string;
  round: string;
  asOf: string;
  source: string;
};

/**
 * A job that an education or programme leads to. `certain` is false where the orientation decides and is not known, and where the
 * programme is a name for many educations and this one does not say which jobs are its own.
 */
export type JobLink = { job: Job; basis: 'exit' | 'typical'; orientation?: Orientation; certain: boolean };
export type Orientation = Data<'programme'>['orientations'][number];

export type Education = Entry<'education'> &
  Prose &
  Own<'education', 'school' | 'municipality' | 'programme' | 'stage' | 'jobs'> & {
    region: Region;
    school?: School;
    municipality?: Municipality;
    programme?: Programme;
    stage?: Stage;
    jobs: JobLink[];
    stories: Story[];
  };

export type Programme = Entry<'programme'> &
  Prose &
  Own<'programme', 'stage' | 'leadsTo' | 'jobs'> & {
    stage: Stage;
    leadsTo: Programme[];
    comesFrom: Programme[];
    jobs: JobLink[];
    educations: Education[];
    /** When and how one applies, wherever it is. */
    application?: CalendarDate;
    stories: Story[];
  };

export type Job = Entry<'job'> &
  Prose &
  Own<'job', 'doing' | 'related' | 'barometer'> & {
    doing: Doing[];
    outlook?: Outlook | undefined;
    related: Job[];
    /** Other jobs of the same SSYK group, which share its pay figure. */
    sameGroup: Job[];
    programmes: { programme: Programme; orientation?: Orientation; basis: 'exit' | 'typical' }[];
    educations: Education[];
    /** What registers say leads here, by title. */
    offers: Offer[];
    stories: Story[];
  };

export type Competition = Entry<'competition'> & Prose & Own<'competition', 'stages' | 'region'> & { stages: Stage[]; region?: Region };
export type Activity = Entry<'activity'> & Prose & Own<'activity', 'stages'> & { stages: Stage[]; region?: Region };
/** Something to build, measure, take apart or code oneself, and the jobs where one does the same. */
export type Experiment = Entry<'experiment'> &
  Prose &
  Own<'experiment', 'stages' | 'doing' | 'jobs'> & { stages: Stage[]; doing: Doing[]; jobs: { job: Job; how: string }[] };
/** A way to have proof of what one can (`method`), or a place where one gets it (`centre`). */
export type Validation = Entry<'validation'> &
  Prose &
  Own<'validation', 'jobs' | 'municipality' | 'methods'> & {
    jobs: Job[];
    municipality?: Municipality | undefined;
    /** What is used at a centre. */
    methods: Validation[];
    /** Where a method is used, as far as we know. */
    centres: Validation[];
  };
/** A question with one right answer, which stands at the place `right` among the options, from 1. */
export type QuizQuestion = Omit<Data<'quiz'>, 'job'> & { job?: Job | undefined; lang: Language };
export type Story = Entry<'story'> &
  Prose &
  Own<'story', 'job' | 'programme' | 'education' | 'stage' | 'consent'> & {
    region: Region;
    stage: Stage;
    job?: Job;
    programme?: Programme;
    education?: Education;
    /** The last day of a real person's consent. */
    consentUntil?: string;
  };
/** What a company offers, until a day. */
export type Pledge = Own<'pledge', 'municipality' | 'programme'> & {
  id: string;
  region: Region;
  municipality?: Municipality | undefined;
  programme?: Programme | undefined;
};
/** A real problem that a company lets pupils work on, until a day. */
export type Problem = Own<'problem', 'municipality' | 'stages'> & {
  id: string;
  title: string;
  lang: Language;
  region: Region;
  municipality?: Municipality | undefined;
  stages: Stage[];
};
/** What changed in an education, and at which meeting it was said. */
export type Influence = Own<'influence', 'education'> & { id: string; lang: Language; region: Region; education: Education };
export type Need = Omit<Own<'need'>, 'job'> & { job: Job };

/** What is done about a gap: what is missing at a stage. */
export type Action = Own<'action', 'stage'> & { id: string; title: string; lang: Language; region: Region; stage: Stage };

export type Event = Own<'event', 'stages' | 'education' | 'school' | 'competition'> & {
  id: string;
  title: string;
  region: Region;
  stages: Stage[];
  education?: Education;
  school?: School;
  competition?: Competition;
};
/** Something that comes back every school year or competition year. */
export type CalendarDate = Own<'calendarDate', 'stages' | 'competition' | 'activity' | 'programmes'> & {
  id: string;
  title: string;
  lang: Language;
  stages: Stage[];
  competition?: Competition;
  activity?: Activity;
  /** The programmes that it is the application to. */
  programmes: Programme[];
};
export type Criterion = Entry<'criterion'> & Prose & Own<'criterion'>;
export type Guide = Entry<'guide'> & Prose & Own<'guide'>;
/** A page that a lesson uses: an entry, or the list of all of a kind. */
export type LessonPage = Entry | { list: string };
export type Lesson = Entry<'lesson'> & Prose & Own<'lesson', 'stages' | 'pages'> & { stages: Stage[]; pages: LessonPage[] };
/** What one fills in and takes along: the definition of its form. */
export type Tool = Entry<'tool'> & Prose & Own<'tool'>;
export type Page = Entry<'page'> & Prose & Own<'page'>;

/** What each kind of content becomes when it is linked: the compiler says which kind has no row here, and then what it lacks in link.ts. */
export type LinkedKinds = OfEveryKind<{
  region: Region;
  education: Education;
  story: Story;
  regionalActivity: Activity;
  school: School;
  event: Event;
  need: Need;
  action: Action;
  programme: Programme;
  job: Job;
  competition: Competition;
  activity: Activity;
  experiment: Experiment;
  validation: Validation;
  criterion: Criterion;
  guide: Guide;
  lesson: Lesson;
  tool: Tool;
  pledge: Pledge;
  problem: Problem;
  influence: Influence;
  page: Page;
  site: Site;
  stage: Stage;
  doing: Doing;
  question: Question;
  quiz: QuizQuestion;
  source: Source;
  municipality: Municipality;
  calendarDate: CalendarDate;
  redirect: Redirect;
  synonym: Synonym;
  term: Term;
  sun: Sun;
}>;
type OfEveryKind<T extends Record<Kind, unknown>> = T;

/** Everything there is to show, in one language. Lists are in the order that readers meet them. */
export type Catalogue = {
  language: Language;
  mainLanguage: Language;
  /** The language that words of the content are in: that of the catalogue where some translation has them, else the main one. */
  languageOf: (words: string) => Language;
  /** The date of the build, YYYY-MM-DD: what is past or expired is so by this date. */
  date: string;
  site: Site;
  stages: Stage[];
  doing: Doing[];
  questions: Question[];
  regions: Region[];
  /** What registers say is given, by title: one for what has been renewed. */
  offers: Offer[];
  /** Imported educations that are not among the offers, by reason. */
  leftOut: LeftOut[];
  /** Municipalities that there is something to say of; the others have no page. */
  municipalities: Municipality[];
  programmes: Programme[];
  educations: Education[];
  schools: School[];
  jobs: Job[];
  competitions: Competition[];
  activities: Activity[];
  /** The shortest first. */
  experiments: Experiment[];
  /** Methods first, by title. */
  validations: Validation[];
  quiz: QuizQuestion[];
  stories: Story[];
  criteria: Criterion[];
  guides: Guide[];
  lessons: Lesson[];
  tools: Tool[];
  pages: Page[];
  calendar: CalendarDate[];
  redirects: Redirect[];
  synonyms: Synonym[];
  /** Municipalities without a page of their own. */
  otherPlaces: Pick<Municipality, 'code' | 'name' | 'county' | 'countyName' | 'position' | 'slug'>[];
  sources: Map<string, Source>;
  /** Figures read from public sources; absent where nothing has been imported. */
  imported: Imported;
  /** The figures of the quarters that have been on the day of the build, the oldest first. */
  history: Snapshot[];
};
