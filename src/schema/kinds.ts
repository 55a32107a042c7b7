import { z } from 'zod';
import { activity } from './activity.ts';
import { words } from './common.ts';
import { competition } from './competition.ts';
import { criterion } from './criterion.ts';
import { education } from './education.ts';
import { event } from './event.ts';
import { guide } from './guide.ts';
import { job } from './job.ts';
import { lesson } from './lesson.ts';
import { calendarDate, doing, municipality, redirect, source, synonym } from './lists.ts';
import { need } from './need.ts';
import { page } from './page.ts';
import { programme } from './programme.ts';
import { region } from './region.ts';
import { school } from './school.ts';
import { site } from './site.ts';
import { stage } from './stage.ts';
import { statementWords } from './statements.ts';
import { story } from './story.ts';
import { fields, metaOf, unwrap } from './walk.ts';

/**
 * Every kind of content: its schema, the files it lives in and what it is called in messages to editors.
 * `prose` is one .md or .mdx file an entry, `list` a YAML file of entries, `object` a YAML file that is one entry.
 * `where` is the path below the content folder; `*` stands for one folder or file name.
 */
export const kinds = {
  region: { schema: region, form: 'prose', where: 'regions/*/region', label: 'region' },
  education: { schema: education, form: 'prose', where: 'regions/*/educations/*', label: 'utbildning' },
  story: { schema: story, form: 'prose', where: 'regions/*/stories/*', label: 'berättelse' },
  regionalActivity: { schema: activity, form: 'prose', where: 'regions/*/activities/*', label: 'aktivitet', as: 'activity' },
  school: { schema: school, form: 'list', where: 'regions/*/schools', label: 'skola' },
  event: { schema: event, form: 'list', where: 'regions/*/events', label: 'händelse' },
  need: { schema: need, form: 'list', where: 'regions/*/needs', label: 'behov' },
  programme: { schema: programme, form: 'prose', where: 'programmes/*', label: 'program' },
  job: { schema: job, form: 'prose', where: 'jobs/*', label: 'yrke' },
  competition: { schema: competition, form: 'prose', where: 'competitions/*', label: 'tävling' },
  activity: { schema: activity, form: 'prose', where: 'activities/*', label: 'aktivitet' },
  criterion: { schema: criterion, form: 'prose', where: 'criteria/*', label: 'kriterium' },
  guide: { schema: guide, form: 'prose', where: 'guides/*', label: 'guide' },
  lesson: { schema: lesson, form: 'prose', where: 'lessons/*', label: 'lektion' },
  page: { schema: page, form: 'prose', where: 'pages/*', label: 'sida' },
  site: { schema: site, form: 'object', where: 'site', label: 'webbplats' },
  stage: { schema: stage, form: 'list', where: 'stages', label: 'steg' },
  doing: { schema: doing, form: 'list', where: 'doing', label: 'verb' },
  source: { schema: source, form: 'list', where: 'sources', label: 'källa' },
  municipality: { schema: municipality, form: 'list', where: 'municipalities', label: 'kommun' },
  calendarDate: { schema: calendarDate, form: 'list', where: 'calendar', label: 'datum i kalendern' },
  redirect: { schema: redirect, form: 'list', where: 'redirects', label: 'omdirigering' },
  synonym: { schema: synonym, form: 'list', where: 'synonyms', label: 'sökord' },
} satisfies Record<string, KindInfo>;

type KindInfo = { schema: z.ZodType; form: 'prose' | 'list' | 'object'; where: string; label: string; as?: string };

export type Kind = keyof typeof kinds;
export const isKind = (name: string): name is Kind => Object.hasOwn(kinds, name);
export type Data<K extends Kind> = z.infer<(typeof kinds)[K]['schema']>;

/** Kinds that have no entries of their own but can be referred to, and what they are called. */
export const derivedKinds = { county: 'län', barometer: 'yrke i Yrkesbarometern' } as const;

/** Fields that a translation may hold, over and above title and summary. */
const translatable: Partial<Record<Kind, readonly string[]>> = {
  job: ['otherTitles', 'tasks'],
  programme: ['gy25Note'],
  region: ['name', 'municipalitiesNote'],
  stage: ['short', 'ages'],
  site: ['tagline', 'thread'],
  criterion: ['notice'],
  activity: ['when', 'meet', 'form'],
  regionalActivity: ['when', 'meet', 'form'],
  competition: ['when', 'team', 'cost'],
  lesson: ['grades'],
  school: [],
};

/** The schema of the translation file beside an entry: words only, each of them optional. */
export function wordsSchema(kind: Kind): z.ZodObject {
  const shape = fields(kinds[kind].schema);
  const names = [...Object.keys(words), ...(translatable[kind] ?? []), ...(kinds[kind].form === 'list' ? ['id'] : [])];
  return z.strictObject({
    ...Object.fromEntries(
      names.flatMap((name) => {
        const field = shape[name];
        return field ? [[name, z.optional(unwrap(field)).describe(metaOf(field).description ?? '')]] : [];
      }),
    ),
    ...(kind === 'site' && statementWords),
  });
}
