import type { Catalogue, Job, Outlook, Programme } from '../catalogue/types.ts';
import { type Dot, layOut, type Measures, type Picture } from '../chart/lanes.ts';
import { byAlphabet } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { known } from '../known.ts';
import { kept } from '../reads.ts';
import { byReach, directRoads, isSameReach, nameOfRoad, shortestRoad } from '../thread/shortest.ts';
import { currentPay, type Pay } from './pay.ts';

type Chances = NonNullable<Outlook['chances']>;

/** Jobs that share a group of the statistics, and so its figures. */
type JobGroup = {
  code: string;
  label: string;
  /** Those of the shortest road first. */
  jobs: Job[];
  pay: Pay | undefined;
  /** Nothing where the barometer judges none of them, or not all alike. */
  chances: Chances | undefined;
  /** What ends the shortest road to any of them. */
  road: Programme | undefined;
  employed: number | undefined;
};

/** A road as long as others: what it is called, and the programmes that end it. */
export type RoadLane = { title: string; lang: Language; programmes: Programme[] };

/** Every group that has a job, once. */
export const jobGroups = kept((catalogue: Catalogue): JobGroup[] => {
  const { jobs: all, imported, date, language } = catalogue;
  const employed = new Map(imported.employees?.groups.map(({ ssyk, total }) => [ssyk, total]));
  const order = byReach(catalogue);
  const alphabet = byAlphabet(language);
  return [...Map.groupBy(all, ({ ssyk }) => ssyk.code)].map(([code, own]) => {
    const roads = new Map(own.map((job) => [job, shortestRoad(job, catalogue)]));
    const compare = (a: Job, b: Job): number => {
      const [first, second] = [roads.get(a), roads.get(b)];
      if (!first || !second) return Number(!first) - Number(!second);
      return (
        order(first, second) ||
        Number(directRoads(b, catalogue).length > 0) - Number(directRoads(a, catalogue).length > 0) ||
        alphabet(a.title, b.title)
      );
    };
    const jobs = own.toSorted(compare);
    const judged = new Set(jobs.flatMap(({ outlook }) => outlook?.chances ?? []));
    const [job] = jobs;
    return {
      code,
      label: job?.ssyk.label ?? code,
      jobs,
      pay: jobs.map((one) => currentPay(one, date)).find((pay) => pay !== undefined),
      chances: judged.size === 1 ? [...judged][0] : undefined,
      road: job && roads.get(job),
      employed: employed.get(code),
    };
  });
});

/** The roads that lead to any of some jobs, the shortest first. */
export function roadLanes(catalogue: Catalogue): RoadLane[] {
  const ends = new Set(catalogue.jobs.flatMap((job) => shortestRoad(job, catalogue) ?? []));
  const lanes: RoadLane[] = [];
  for (const programme of [...ends].toSorted(byReach(catalogue))) {
    const last = lanes.at(-1);
    if (last?.programmes[0] && isSameReach(last.programmes[0], programme, catalogue)) last.programmes.push(programme);
    else lanes.push({ ...nameOfRoad(programme), programmes: [programme] });
  }
  return lanes;
}

/** How long the programmes of a road are, each length once. */
export const lengthsOf = ({ programmes }: RoadLane): Programme['length'][] => [
  ...new Map(programmes.map(({ length }) => [`${length.value} ${length.unit ?? ''}`, length])).values(),
];

/** Which of some roads a programme ends: its place among them. */
export const laneOf = (road: Programme | undefined, lanes: readonly RoadLane[]): number =>
  road ? lanes.findIndex(({ programmes }) => programmes.includes(road)) : -1;

/** A group that can be drawn: its pay and its road are known. */
export type Drawable = JobGroup & { pay: Pay; road: Programme };
const isDrawable = (group: JobGroup): group is Drawable => group.pay !== undefined && group.road !== undefined;

/** The name of a group in the picture: its first job, and how many more there are. */
export const nameOf = ({ jobs }: Pick<JobGroup, 'jobs'>): string =>
  `${known(jobs[0], 'a job of a group').title}${jobs.length > 1 ? ` +${jobs.length - 1}` : ''}`;

/** As wide as a page with a mouse, and as a phone; rows are as high as what is pressed must be. */
const WIDE: Measures = { width: 800, size: 14, row: 28, largest: 20, single: false, step: 5_000 };
const NARROW: Measures = { ...WIDE, width: 308, size: 13, row: 25, largest: 15, single: true };

/** The picture of all groups: what is drawn of them, in two forms, and the groups that have no figures to be drawn by. */
export type JobPicture = { drawn: Drawable[]; left: JobGroup[]; lanes: RoadLane[]; wide: Picture; narrow: Picture };

/** As few groups tell nothing by a picture. */
const FEWEST = 3;

/** All groups in one picture; nothing where too few have figures. */
export const jobPicture = kept((catalogue: Catalogue): JobPicture | undefined => {
  const groups = jobGroups(catalogue);
  const drawn = groups.filter(isDrawable);
  if (drawn.length < FEWEST) return undefined;
  const lanes = roadLanes(catalogue).filter(({ programmes }) => drawn.some(({ road }) => programmes.includes(road)));
  const dots = drawn.map((group): Dot => ({
    id: group.code,
    label: nameOf(group),
    at: group.pay.value,
    size: group.employed,
    lane: laneOf(group.road, lanes),
  }));
  const inOrder = drawn.toSorted(
    (a, b) => laneOf(a.road, lanes) - laneOf(b.road, lanes) || a.pay.value - b.pay.value || (a.code < b.code ? -1 : 1),
  );
  return {
    drawn: inOrder,
    left: groups.filter((group) => !isDrawable(group)),
    lanes,
    wide: layOut(dots, lanes.length, WIDE),
    narrow: layOut(dots, lanes.length, NARROW),
  };
});

/** What the picture says first: a group of the shortest road, and how many of the longest it earns more than. Nothing where there is none. */
export function pictureSays({ drawn, lanes }: JobPicture): { group: Drawable; count: number; total: number } | undefined {
  const on = (lane: number): Drawable[] => drawn.filter(({ road }) => laneOf(road, lanes) === lane);
  const group = on(0).at(-1);
  const longest = lanes.length > 1 ? on(lanes.length - 1) : [];
  const count = longest.filter(({ pay }) => group && pay.value < group.pay.value).length;
  return group && count > 0 ? { group, count, total: longest.length } : undefined;
}

/** What a job can be picked by: its verbs, place and hours (of both, both), its chances, its road. */
export function traitsOf({ doing, conditions, outlook, ...job }: Job, catalogue: Catalogue, lanes: readonly RoadLane[]): string[] {
  const either = (name: string, value: string | undefined, ends: readonly string[]): string[] =>
    value === undefined ? [] : (value === 'both' ? ends : [value]).map((end) => `${name}:${end}`);
  const lane = laneOf(shortestRoad(job, catalogue), lanes);
  return [
    ...doing.map(({ id }) => `doing:${id}`),
    ...either('place', conditions?.place, ['inside', 'outside']),
    ...either('hours', conditions?.hours, ['day', 'shift']),
    ...(outlook?.chances ? [`chances:${outlook.chances}`] : []),
    ...(lane < 0 ? [] : [`road:${lane}`]),
  ];
}
