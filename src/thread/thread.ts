import type { Activity, Catalogue, Competition, Education, Event, Job, Offer, Region, Stage, Story } from '../catalogue/types.ts';
import { offersOf, openOffers } from '../supply/offers.ts';
import { inNeutralOrder } from './order.ts';

/** The kinds of thing that can happen at a stage. */
export type StepKind = 'activity' | 'competition' | 'education' | 'job' | 'story' | 'event';
type StepEntry = { activity: Activity; competition: Competition; education: Education; job: Job; story: Story; event: Event };

/** One thing on the thread. `certain` says whether it is known to go on, or only believed to. */
export type Step<K extends StepKind = StepKind> = K extends StepKind
  ? { kind: K; entry: StepEntry[K]; scope: 'regional' | 'national'; certain: boolean }
  : never;

/** A step with a page of its own; events have none. */
export type LinkedStep = Exclude<Step, { kind: 'event' }>;

/** A stage of a region's thread, and what there is at it. */
export type StageSteps = {
  stage: Stage;
  /** Whom one meets, each with the activity where it happens. */
  meet: { who: string; at: Activity }[];
  activity: Step<'activity'>[];
  competition: Step<'competition'>[];
  education: Step<'education'>[];
  /** What registers say one can study here, of which none has a page of its own. */
  offers: Offer[];
  job: Step<'job'>[];
  story: Step<'story'>[];
  event: Step<'event'>[];
};

/** What a thread is made from. `isSupply` tells whether an education is there to be applied to. */
export type ThreadInput = Pick<Catalogue, 'stages' | 'activities' | 'competitions' | 'date' | 'language'> & {
  isSupply: (education: Education) => boolean;
};

/** A source older than this many years is not enough to be sure that an education is still given. */
const SURE_YEARS = 5;

/** Whether something is in a region: of its own, or nationwide. */
const isNear = (item: Activity | Competition, region: Region): boolean =>
  item.region ? item.region === region : !('local' in item && item.local);

/** What has ended or is only planned fills no place on the thread. */
const LIVING = new Set<Activity['status']>(['running', 'unknown']);

/**
 * The thread of a region: stage by stage what there is to meet, try, compete in, study, work as, read and go to.
 * What has ended or is only planned is left out. Everything stands in the neutral order.
 */
export function thread({ stages, activities, competitions, date, language, isSupply }: ThreadInput, region: Region): StageSteps[] {
  const open = <T extends Activity | Competition>(items: readonly T[]): T[] =>
    inNeutralOrder(
      items.filter((item) => isNear(item, region) && LIVING.has(item.status)),
      language,
      region,
    );
  const [openActivities, openCompetitions] = [open(activities), open(competitions)];
  const educations = inNeutralOrder(region.educations.filter(isSupply), language, region);
  const fresh = educations.filter((education) => isFresh(education, date));
  const offers = openOffers(offersOf(region));
  const jobs = inNeutralOrder(region.jobs, language);
  const stories = inNeutralOrder(region.stories, language);
  const events = inNeutralOrder(
    region.events.filter((event) => (event.end ?? event.start) >= date),
    language,
  );

  return stages.map((stage) => {
    const here = <T extends { stages: Stage[] }>(items: readonly T[]): T[] => items.filter((item) => item.stages.includes(stage));
    const activity = here(openActivities).map((entry) => ({ kind: 'activity' as const, entry, ...marksOf(entry) }));
    return {
      stage,
      meet: activity.flatMap(({ entry }) => (entry.meet ? [{ who: entry.meet, at: entry }] : [])),
      activity,
      competition: here(openCompetitions).map((entry) => ({ kind: 'competition', entry, ...marksOf(entry) })),
      education: educations
        .filter((e) => e.stage === stage)
        .map((entry) => ({ kind: 'education', entry, scope: 'regional', certain: isFresh(entry, date) })),
      offers: offers.filter((offer) => offer.stage === stage),
      // Jobs belong where the thread ends.
      job:
        stage.next.length > 0 ? [] : jobs.map((entry) => ({ kind: 'job', entry, scope: 'regional', certain: leadsForSure(fresh, entry) })),
      story: stories.filter((s) => s.stage === stage).map((entry) => ({ kind: 'story', entry, scope: 'regional', certain: true })),
      event: here(events).map((entry) => ({ kind: 'event', entry, scope: 'regional', certain: true })),
    } satisfies StageSteps;
  });
}

const marksOf = ({ region, status }: Activity | Competition): { scope: 'regional' | 'national'; certain: boolean } => ({
  scope: region ? 'regional' : 'national',
  certain: status === 'running',
});

/** Whether the source is young enough to trust that the education is still given. */
function isFresh({ certification: { year } }: Education, date: string): boolean {
  return year !== undefined && Number(date.slice(0, 4)) - year <= SURE_YEARS;
}

const leadsForSure = (educations: readonly Education[], job: Job): boolean =>
  educations.some((e) => e.jobs.some((l) => l.job === job && l.certain));
