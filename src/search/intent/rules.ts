import type { Told } from '../told.ts';

// What the words of a question (words.ts) ask together, and which pages answer: the grammar, as data.

/** A question: what it is known by, what it may be about, and what answers it. */
export type Rule = {
  /** The pages that answer by themselves are known by this (pages.ts). */
  name: string;
  /** Meanings that are there together, in one of these ways. */
  when: string[];
  /** Meanings that make it likelier. */
  with?: string;
  /** Meanings that make it another question. */
  but?: string;
  /** The kinds of page that it may be about. */
  about?: string[];
  /** The kinds of page that answer for a place. */
  place?: string[];
  /** What the pages tell, what is asked most for first. */
  tells?: Told[];
  /** What has to be named for it to be asked. */
  needs?: 'thing' | 'things' | 'place';
  /** Whether it is asked only where nothing else is found. */
  last?: true;
  /** Whether it is asked only of what is named just so. */
  exact?: true;
  /** Whether its own pages answer whatever else is said. */
  task?: true;
  /** Whether its own pages are all that have something, of which the rest of the query leaves some. */
  list?: true;
  /** Whether the words that ask it may name what it is about too. */
  keep?: true;
  /** Whether what is told is only near what was asked. */
  near?: true;
};

const STUDY = ['programme', 'education'];
const THING = ['job', ...STUDY];
const PART = ['competition', 'activity'];

export const RULES: Rule[] = [
  // What a company wants.
  {
    name: 'take-pupil',
    when: ['take prao', 'company prao', 'we prao'],
    with: 'take company we whom',
    but: 'lesson teacher class',
    place: ['region'],
    tells: ['contact'],
    task: true,
  },
  {
    name: 'take-trainee',
    when: ['take trainee', 'take apl', 'take pupil', 'company trainee', 'company apl', 'we apl', 'we trainee'],
    with: 'company we apl supervise trainee pupil take whom',
    but: 'contest lesson visit prao',
    place: ['region'],
    tells: ['contact'],
    task: true,
  },
  {
    name: 'supervise',
    when: ['supervise'],
    with: 'course become apl company we trainee pupil whom',
    place: ['region'],
    tells: ['contact'],
    task: true,
  },
  {
    name: 'support-contest',
    when: ['sponsor contest', 'company contest', 'jury'],
    with: 'sponsor company we join whom',
    about: PART,
    task: true,
  },
  {
    name: 'visit',
    when: ['company visit', 'we visit school', 'visit school', 'take visit', 'host visit'],
    with: 'company we take trip school whom',
    but: 'class teacher lesson openhouse',
    place: ['region'],
    tells: ['contact'],
    task: true,
  },
  {
    name: 'visit',
    when: ['company visit', 'take visit', 'host visit', 'host trip'],
    with: 'company we school take trip class whom host',
    but: 'teacher lesson openhouse',
    place: ['region'],
    tells: ['contact'],
    task: true,
  },
  {
    name: 'recruit',
    when: ['recruit'],
    with: 'company we school whom',
    but: 'become apl whichjob chance',
    place: ['region', 'need'],
    tells: ['need', 'contact'],
    task: true,
  },
  { name: 'influence', when: ['influence'], with: 'company we study school whom', place: ['region'], tells: ['contact'], task: true },
  { name: 'validate', when: ['validate', 'course recruit'], with: 'company we recruit whom', task: true },
  {
    name: 'join',
    when: [
      'company join',
      'we join',
      'company sponsor',
      'we sponsor',
      'sponsor school',
      'company take',
      'company pupil',
      'we take school',
      'join school',
      'join pupil',
      'join brand',
    ],
    with: 'we company school sponsor whom',
    but: 'contest apl prao class teacher lesson',
    place: ['region'],
    tells: ['contact'],
    task: true,
  },
  {
    name: 'mentor',
    when: ['mentor'],
    but: 'unsure class teacher',
    with: 'company we become school trainee pupil take whom',
    place: ['region'],
    tells: ['contact'],
    task: true,
  },
  { name: 'summer-job', when: ['summer'], with: 'company we take', place: ['region'], tells: ['contact'], task: true },
  // What a teacher needs.
  { name: 'borrow', when: ['borrow'], with: 'lesson class school teacher', but: 'offline', task: true },
  { name: 'talk-card', when: ['card'], with: 'parent lesson', task: true },
  { name: 'embed', when: ['embed'], with: 'calendar data school', task: true },
  { name: 'lesson', when: ['lesson'], with: 'class teacher', but: 'trip company', task: true },
  {
    name: 'trip',
    when: ['guest', 'trip class', 'trip lesson', 'trip teacher', 'visit class', 'visit teacher'],
    with: 'trip visit',
    but: 'company we openhouse',
    about: PART,
    tells: ['who', 'contact'],
    task: true,
  },
  {
    name: 'trip',
    when: ['visit teacher', 'trip teacher'],
    with: 'company we visit class',
    but: 'openhouse',
    about: PART,
    tells: ['who', 'contact'],
    task: true,
  },
  { name: 'teacher', when: ['teacher', 'link subject', 'link class'], but: 'lesson', task: true },
  // What the site is.
  { name: 'privacy', when: ['privacy'], with: 'about whom', task: true },
  { name: 'accessibility', when: ['accessibility'], with: 'about', task: true },
  { name: 'offline', when: ['offline'], with: 'about whom', task: true },
  { name: 'sources', when: ['data', 'about pay', 'about chance'], with: 'about whom', task: true },
  { name: 'report', when: ['report'], with: 'about whom', task: true },
  { name: 'consent', when: ['consent'], with: 'whom', task: true },
  { name: 'about', when: ['about'], with: 'whom', task: true },
  { name: 'quality', when: ['quality', 'require brand'], with: 'brand require become study', about: ['page'], task: true },
  // What the reader does not know, or wants to change.
  { name: 'unsure', when: ['unsure'], with: 'choose', but: 'lesson', task: true },
  { name: 'change', when: ['change', 'gap subject'], with: 'study become whom', but: 'lesson', task: true },
  { name: 'parent', when: ['parent'], with: 'choose apply unsure sponsor whom', task: true },
  // Conditions of work.
  { name: 'pay', when: ['much pay', 'pay job', 'pay whichjob'], with: 'work much job', list: true, about: ['job'], tells: ['pay'] },
  { name: 'short', when: ['short'], with: 'job work', but: 'contest', list: true, about: ['job'], tells: ['way'] },
  {
    name: 'no-subject',
    when: ['not subject'],
    with: 'job become study require work',
    about: ['job', 'programme'],
    tells: ['entry', 'way'],
    near: true,
    task: true,
  },
  {
    name: 'together',
    when: ['not alone', 'together work'],
    with: 'work people job',
    but: 'company we',
    list: true,
    about: ['job'],
    tells: ['day'],
  },
  {
    name: 'alone',
    when: ['alone work', 'not people work', 'not together'],
    with: 'work people job',
    list: true,
    about: ['job'],
    tells: ['day'],
  },
  { name: 'hands', when: ['not screen', 'hands work'], with: 'work job', but: 'apl', list: true, about: ['job'], tells: ['day'] },
  { name: 'screen', when: ['screen work'], with: 'work job', but: 'not', list: true, about: ['job'], tells: ['day'] },
  { name: 'inside', when: ['in work', 'not out'], with: 'work job', list: true, about: ['job'], tells: ['day'] },
  { name: 'outside', when: ['out work', 'not in'], with: 'work job', but: 'apl company', list: true, about: ['job'], tells: ['day'] },
  { name: 'day', when: ['not shift', 'day work', 'workday job'], with: 'work job', list: true, about: ['job'], tells: ['day'] },
  { name: 'shift', when: ['shift'], with: 'work job', but: 'not', list: true, about: ['job'], tells: ['day'] },
  // A thing, or several.
  { name: 'compare', when: ['compare'], with: 'or study', about: THING, tells: ['way', 'length', 'pay'] },
  { name: 'compare', when: ['or'], with: 'pay much become', about: THING, tells: ['pay', 'way'], needs: 'things' },
  { name: 'eligibility', when: ['eligibility'], with: 'after study apply require grades become', about: STUDY, tells: ['eligibility'] },
  { name: 'apl', when: ['apl'], with: 'long many study', but: 'take company', about: [...STUDY, 'job'], tells: ['apl'] },
  { name: 'pay', when: ['pay'], with: 'work become', about: ['job', 'programme'], tells: ['pay'] },
  { name: 'employed', when: ['employed'], with: 'work many', about: ['job'], tells: ['employed'] },
  { name: 'money', when: ['money'], with: 'whom study cost', about: STUDY, tells: ['cost'] },
  { name: 'cost', when: ['cost'], with: 'study join contest whom', about: [...STUDY, ...PART], tells: ['cost'], exact: true },
  {
    name: 'licence',
    when: ['licence'],
    with: 'require become work',
    about: ['job', 'programme', 'story'],
    tells: ['way', 'entry'],
    near: true,
    keep: true,
  },
  {
    name: 'health',
    when: ['health'],
    with: 'require become work job like not',
    about: ['job', 'programme', 'story'],
    tells: ['day', 'entry'],
    near: true,
    keep: true,
  },
  {
    name: 'grades',
    when: ['grades'],
    with: 'require study become apply',
    about: ['programme', 'education', 'job'],
    tells: ['entry', 'way'],
    near: true,
  },
  // Places and dates.
  {
    name: 'gaps',
    when: ['gap'],
    with: 'need school study we company whom influence compare',
    but: 'health grades require whichjob subject',
    place: ['gaps'],
    tells: ['gaps'],
  },
  {
    name: 'need',
    when: ['need', 'whichjob', 'chance', 'vacancy', 'recruit', 'employed'],
    with: 'whichjob chance company job',
    place: ['need', 'region', 'municipality'],
    tells: ['need', 'where'],
    needs: 'place',
  },
  {
    name: 'openhouse',
    when: ['openhouse'],
    with: 'when school visit study',
    about: ['school'],
    place: ['calendar', 'municipality'],
    tells: ['when', 'contact'],
  },
  {
    name: 'apply',
    when: ['when apply', 'when choose', 'apply'],
    with: 'when study choose grades',
    but: 'contest',
    about: [...STUDY, ...PART],
    place: ['calendar'],
    tells: ['when'],
  },
  {
    name: 'enter',
    when: ['contest'],
    with: 'when apply join class school parent like try',
    about: ['competition'],
    place: ['calendar'],
    tells: ['when', 'who'],
    task: true,
  },
  {
    name: 'try',
    when: ['try'],
    with: 'when apply like parent school class',
    but: 'openhouse contest company we',
    about: PART,
    place: ['calendar', 'region'],
    tells: ['when', 'who'],
    task: true,
  },
  { name: 'calendar', when: ['calendar'], with: 'when', but: 'contest', place: ['calendar', 'region'], tells: ['when'] },
  { name: 'when', when: ['when'], with: 'calendar', about: [...PART, ...STUDY], place: ['calendar'], tells: ['when'], needs: 'thing' },
  {
    name: 'chance',
    when: ['chance', 'need', 'vacancy'],
    with: 'job work become much whichjob need',
    about: ['job', 'programme'],
    place: ['need', 'municipality'],
    tells: ['chance', 'need', 'where', 'jobs'],
  },
  { name: 'length', when: ['long'], with: 'study become many', about: [...STUDY, 'job'], tells: ['length', 'way'] },
  {
    name: 'workday',
    when: ['workday', 'out work', 'shift work', 'in work', 'alone work', 'hands work', 'screen work'],
    with: 'work do',
    about: ['job'],
    tells: ['day'],
    needs: 'thing',
  },
  { name: 'jobs', when: ['after', 'whichjob study'], with: 'whichjob study become job', about: STUDY, tells: ['jobs'], needs: 'thing' },
  {
    name: 'require',
    when: ['require', 'many subject', 'much subject'],
    with: 'become study work subject',
    about: ['programme', 'job', 'education'],
    tells: ['entry', 'way'],
    needs: 'thing',
    near: true,
  },
  {
    name: 'become',
    when: ['become'],
    with: 'study work',
    about: ['job', 'programme'],
    tells: ['way', 'length', 'entry', 'where'],
    needs: 'thing',
  },
  {
    name: 'study',
    when: ['study where', 'where', 'near'],
    with: 'study where near become',
    about: ['job', 'programme', 'education'],
    place: ['municipality', 'region'],
    tells: ['where'],
    needs: 'place',
  },
  {
    name: 'study',
    when: ['study where', 'become where', 'where', 'study near'],
    with: 'study where near',
    about: ['job', 'programme'],
    tells: ['where'],
    needs: 'thing',
  },
  {
    name: 'study',
    when: ['study'],
    about: ['job', 'programme', 'education'],
    place: ['municipality', 'region'],
    tells: ['where'],
    needs: 'place',
    exact: true,
  },
  { name: 'browse', when: ['like'], with: 'job', but: 'contest lesson class company study', about: ['job'], task: true },
  // Whom to turn to.
  { name: 'counsellor', when: ['counsellor'], with: 'whom study lesson', task: true },
  {
    name: 'ask',
    when: ['whom'],
    with: 'study choose school apply company',
    about: ['school', 'education', ...PART, 'programme', 'job', 'page'],
    place: ['region'],
    tells: ['contact'],
  },
  { name: 'choose', when: ['choose'], with: 'apply study', task: true },
  { name: 'prao', when: ['prao'], task: true },
  { name: 'save', when: ['save'], task: true },
  // Anything else of a thing that we know.
  { name: 'thing', when: ['question'], about: [...THING, ...PART, 'school'], needs: 'thing', exact: true, near: true, last: true },
];
