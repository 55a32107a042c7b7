import type { Activity, Catalogue, Competition, Job, Programme, Region, Stage } from '../catalogue/types.ts';
import type { Language } from '../i18n/language.ts';
import { kept } from '../reads.ts';
import { type Edges, edges, type GraphInput, isJob, isProgramme, type Node } from './graph.ts';
import { inNeutralOrder } from './order.ts';
import { type FindPlace, type Place, places } from './place.ts';
import { bestWalks, type CompareWalks, type Walk, walkOrder } from './walk.ts';

/** One step of a route. A study step says where to study, seen from the region that was asked for. */
export type RouteStep = { kind: 'stage'; stage: Stage } | ({ kind: 'study'; programme: Programme } & Place) | { kind: 'job'; job: Job };
export type Route = { steps: RouteStep[] };

/** The thread made ready for questions. It keeps what it has worked out: make one a catalogue and ask it everything. */
export type Graph = Pick<Edges, 'previous'> & {
  place: FindPlace;
  compare: (region: Region | undefined) => CompareWalks;
  /** The nodes from which one step leads to the goal. */
  before: (goal: Job | Stage, start: Node) => readonly Node[];
  /** The best walk from a start to each node, around the one to avoid. */
  ahead: (start: Node, region: Region | undefined, avoid: Node | undefined) => ReadonlyMap<Node, Walk>;
  /** The best walk from each node to a programme, without ways back. */
  behind: (programme: Node, region: Region | undefined) => ReadonlyMap<Node, Walk>;
};

/** More than this is too much to choose from at once. */
export const MAX_ROUTES = 3;

/** The graph that routes are sought in. */
export function threadGraph(input: GraphInput): Graph {
  const { next, previous, reaches } = edges(input);
  const place = places(input);
  const nodes = [...input.stages, ...input.programmes, ...input.jobs];
  const compare = kept(walkOrder(nodes, place, input.language));
  return {
    previous: kept(previous),
    before: kept((goal, start) => nodes.filter((node) => reaches(node, goal, start))),
    place,
    compare,
    ahead: kept((start, region, avoid) =>
      bestWalks(
        start,
        (node) => next(node, start).filter((onwards) => onwards !== avoid),
        (walk, node) => [...walk, node],
        compare(region),
      ),
    ),
    behind: kept((programme, region) => bestWalks(programme, previous, (walk, node) => [node, ...walk], compare(region))),
  };
}

/**
 * The ways from where one is to where one wants to be, at most three. For each last programme only the best way to it counts.
 * The best for each form of last programme is chosen first, so that the alternatives differ; room that is left goes to the next
 * best. They stand in the order of the walks: fewest steps, the most local, the alphabet.
 * @param query.region the region where one is: makes what is local there better, and says where each study can be done
 */
export function routes(graph: Graph, { from, to, region }: { from: Node; to: Job | Stage; region?: Region }): Route[] {
  if (from === to) return [];
  // One does not pass the goal on the way to it. No way passes a job, so what is known serves every job.
  const ahead = graph.ahead(from, region, isJob(to) ? undefined : to);
  const ways = graph.before(to, from).flatMap((last) => {
    const walk = ahead.get(last);
    return walk ? [[...walk, to]] : [];
  });
  return choose(ways, graph.compare(region)).map((walk) => toRoute(graph, walk, region));
}

/**
 * The same ways sought from the other end: from a job back to a stage. Their steps run from the job to the stage.
 * @param query.region as for `routes`
 */
export function routesBack(graph: Graph, { from, to, region }: { from: Job; to: Stage; region?: Region }): Route[] {
  const compare = graph.compare(region);
  const ways = graph.previous(from).flatMap((last) => {
    const behind = graph.behind(last, region);
    const straight = behind.get(to);
    const byWayBack = to.back.flatMap((stage) => {
      const walk = behind.get(stage);
      return walk ? [[to, ...walk]] : [];
    });
    const [best] = [...(straight ? [straight] : []), ...byWayBack].toSorted(compare);
    return best ? [[...best, from]] : [];
  });
  return choose(ways, compare).map((walk) => ({ steps: toRoute(graph, walk, region).steps.toReversed() }));
}

/** Something to try or compete in. `certain` says whether it is known to go on, or only believed to. */
export type Doable = { entry: Activity | Competition; certain: boolean };

/**
 * What one can try and compete in at a stage now: in the region and nationally, in the neutral order. What has ended or is only
 * planned is left out.
 * @param region without one, only what is national
 */
export function doNow(
  { activities, competitions, language }: Pick<Catalogue, 'activities' | 'competitions' | 'language'>,
  stage: Stage,
  region?: Region,
): Doable[] {
  const open = [...activities, ...competitions].filter(
    (entry) =>
      entry.stages.includes(stage) &&
      (entry.status === 'running' || entry.status === 'unknown') &&
      (!entry.region || entry.region === region),
  );
  return inNeutralOrder(open, language, region).map((entry) => ({ entry, certain: entry.status === 'running' }));
}

/** Ways sideways: jobs that are like a job, in the neutral order. */
export function sideways(job: Job, language: Language): Job[] {
  return inNeutralOrder(
    job.related.filter((other) => other !== job),
    language,
  );
}

/** The walks to show: the best of each form of last programme, then the next best. */
function choose(walks: readonly Walk[], compare: CompareWalks): Walk[] {
  const sorted = walks.toSorted(compare);
  const bestOfEach = [...Map.groupBy(sorted, formOf).values()].flatMap((ways) => ways.slice(0, 1));
  return [...new Set([...bestOfEach, ...sorted])].slice(0, MAX_ROUTES).toSorted(compare);
}

/** The form of the last programme of a walk. */
function formOf(walk: Walk): Programme['form'] | undefined {
  return walk.findLast(isProgramme)?.form;
}

function toRoute(graph: Graph, walk: Walk, region: Region | undefined): Route {
  const steps = walk.map((node, i): RouteStep => {
    if (isJob(node)) return { kind: 'job', job: node };
    if (!isProgramme(node)) return { kind: 'stage', stage: node };
    const onwards = walk[i + 1];
    return { kind: 'study', programme: node, ...graph.place(node, isJob(onwards) ? onwards : undefined, region) };
  });
  return { steps };
}
