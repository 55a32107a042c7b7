import { at } from '../known.ts';
import type { CheckedContent } from './entries.ts';
import { actions } from './linked/action.ts';
import { activities } from './linked/activity.ts';
import { calendarDates } from './linked/calendar-date.ts';
import { competitions } from './linked/competition.ts';
import { criteria } from './linked/criterion.ts';
import { doings } from './linked/doing.ts';
import { educations } from './linked/education.ts';
import { events } from './linked/event.ts';
import { byTime, experiments } from './linked/experiment.ts';
import { guides } from './linked/guide.ts';
import { influences } from './linked/influence.ts';
import { jobs } from './linked/job.ts';
import { byAge, lessons } from './linked/lesson.ts';
import { type Linking, linking, type LinkOptions, type Made } from './linked/linking.ts';
import { hasPage, municipalities } from './linked/municipality.ts';
import { needs } from './linked/need.ts';
import { offers } from './linked/offer.ts';
import { pages } from './linked/page.ts';
import { pledges } from './linked/pledge.ts';
import { problems } from './linked/problem.ts';
import { programmes } from './linked/programme.ts';
import { questions } from './linked/question.ts';
import { quizzes } from './linked/quiz.ts';
import { redirects } from './linked/redirect.ts';
import { register } from './linked/register.ts';
import { regions, settle } from './linked/region.ts';
import { schools } from './linked/school.ts';
import { sites } from './linked/site.ts';
import { sources } from './linked/source.ts';
import { stages } from './linked/stage.ts';
import { stories } from './linked/story.ts';
import { suns } from './linked/sun.ts';
import { synonyms } from './linked/synonym.ts';
import { terms } from './linked/term.ts';
import { tools } from './linked/tool.ts';
import { validations } from './linked/validation.ts';
import { watch } from '../reads.ts';
import type { Catalogue } from './types.ts';

export { isSupply } from './linked/education.ts';
export { hasPack, hasPage } from './linked/municipality.ts';
export { formOf, hasRoundsLeft } from './linked/offer.ts';
export type { LinkOptions } from './linked/linking.ts';

/**
 * Links checked content into what pages show, in one language. Leaves out drafts and stories without valid consent,
 * and with them everything that would point to them. Takes content without problems.
 */
export function link(content: CheckedContent, options: LinkOptions): Catalogue {
  const on = linking(content, options);
  // Each after those that it refers to; a kind's file says which they are.
  const stage = stages(on);
  const doing = doings(on);
  const question = questions(on, { doing });
  const municipality = municipalities(on);
  const region = regions(on, { municipality });
  const school = schools(on, { region, municipality });
  const job = jobs(on, { doing });
  const programme = programmes(on, { stage, job });
  const education = educations(on, { region, municipality, school, programme, stage, job });
  const sun = suns(on, { job });
  const supply = offers(on, { municipality, programme, sun, job });
  register(on, { municipality, school });
  const competition = competitions(on, { stage, region });
  const activity = activities(on, 'activity', { stage, region });
  const regionalActivity = activities(on, 'regionalActivity', { stage, region });
  const story = stories(on, { region, stage, job, programme, education });
  const event = events(on, { region, stage, education, school, competition });
  const need = needs(on, { region, job });
  const action = actions(on, { region, stage });
  const pledge = pledges(on, { region, municipality, programme });
  const problem = problems(on, { region, municipality, stage });
  const influence = influences(on, { region, education });
  const calendarDate = calendarDates(on, { stage, competition, activity, regionalActivity, programme });
  const experiment = experiments(on, { stage, doing, job });
  const validation = validations(on, { job, municipality });
  const quiz = quizzes(on, { job });
  const guide = guides(on);
  const lesson = lessons(on, { stage, job, programme, education, competition, activity, regionalActivity, story, guide, region });
  settle(region, on);
  const catalogue = catalogueOf(on, supply, {
    stage,
    doing,
    question,
    municipality,
    region,
    school,
    job,
    programme,
    education,
    competition,
    activity,
    regionalActivity,
    story,
    event,
    need,
    action,
    calendarDate,
    experiment,
    validation,
    quiz,
    guide,
    lesson,
    criterion: criteria(on),
    pledge,
    problem,
    influence,
    tool: tools(on),
    page: pages(on),
    site: sites(on),
    source: sources(on),
    redirect: redirects(on),
    synonym: synonyms(on),
    term: terms(on),
    sun,
  });
  const { watched } = options;
  return watched ? watch(catalogue, options.language, watched) : catalogue;
}

/** The lists of what has been made, in the order that readers meet them. */
function catalogueOf(on: Linking, supply: Pick<Catalogue, 'offers' | 'leftOut'>, made: Made): Catalogue {
  const { language, mainLanguage, languageOf, date, imported, history, byTitle, locale } = on;
  const places = [...made.municipality.values()];
  return {
    language,
    mainLanguage,
    languageOf,
    date,
    site: at(made.site, 'site'),
    stages: [...made.stage.values()],
    doing: [...made.doing.values()],
    questions: [...made.question.values()],
    regions: [...made.region.values()].toSorted((a, b) => a.name.localeCompare(b.name, locale)),
    municipalities: byTitle(places.filter(hasPage)),
    programmes: byTitle(made.programme.values()),
    educations: byTitle(made.education.values()),
    schools: byTitle(made.school.values()),
    jobs: byTitle(made.job.values()),
    competitions: byTitle(made.competition.values()),
    activities: byTitle([...made.activity.values(), ...made.regionalActivity.values()]),
    experiments: byTime(byTitle(made.experiment.values())),
    validations: byTitle(made.validation.values()).toSorted((a, b) => Number(a.what === 'centre') - Number(b.what === 'centre')),
    quiz: [...made.quiz.values()],
    stories: byTitle(made.story.values()),
    criteria: byOrder(made.criterion),
    guides: byTitle(made.guide.values()),
    lessons: byAge(made.lesson, made.stage, on),
    tools: byOrder(made.tool),
    pages: byOrder(made.page),
    calendar: [...made.calendarDate.values()],
    redirects: [...made.redirect.values()],
    synonyms: [...made.synonym.values()],
    otherPlaces: places
      .filter((place) => !hasPage(place))
      .map(({ code, name, county, countyName, position, slug }) => ({ code, name, county, countyName, position, slug })),
    sources: new Map(made.source),
    imported,
    history: history.filter((known) => known.date <= date),
    ...supply,
  };
}

/** As the editors have numbered them. */
const byOrder = <T extends { order: number }>(made: ReadonlyMap<string, T>): T[] =>
  [...made.values()].toSorted((a, b) => a.order - b.order);
