import type { Catalogue, Education, Job, Programme, Stage } from '../catalogue/types.ts';
import { kept } from '../reads.ts';

/** A place on the thread where one can stand. */
export type Node = Stage | Programme | Job;

/** What the graph is made from. `isSupply` tells whether an education is there to be applied to. */
export type GraphInput = Pick<Catalogue, 'stages' | 'programmes' | 'jobs' | 'educations' | 'offers' | 'language'> & {
  isSupply: (education: Education) => boolean;
};

export type Edges = {
  /** Where one can go from a node. Ways back are open only from where one starts. */
  next: (node: Node, start?: Node) => readonly Node[];
  /** The same steps against their direction, found from the other ends of the links. Without the ways back. */
  previous: (node: Node) => readonly Node[];
  /** Whether one step leads from the node to where one wants to be. A programme leads to the stages after its own. */
  reaches: (node: Node, goal: Job | Stage, start: Node) => boolean;
};

/** Whether a node is a job. */
export const isJob = (node: Node | undefined): node is Job => node !== undefined && 'kind' in node && node.kind === 'job';
/** Whether a node is a programme. */
export const isProgramme = (node: Node | undefined): node is Programme => node !== undefined && 'kind' in node && node.kind === 'programme';

/** Whether a programme prepares for further studies rather than for a job. */
const isPreparing = ({ form, leadsTo }: Programme): boolean => form === 'preparatory' && leadsTo.length > 0;

/**
 * The edges of the thread: from stage to stage, from stage to the programmes studied there, from programme to programme and
 * to jobs. A stage that has programmes is passed only by studying one. From a job one goes the ways back of the last stages.
 */
export function edges({ stages, programmes, educations, isSupply }: GraphInput): Edges {
  const studiedAt = Map.groupBy(programmes, (programme) => programme.stage);
  const supply = Map.groupBy(educations.filter(isSupply), (education) => education.programme);
  const waysBackFromWork = stages.filter((stage) => stage.next.length === 0).flatMap((stage) => stage.back);

  const isPassedFreely = (stage: Stage): boolean => !studiedAt.has(stage);
  /** A programme that another one at the same stage leads to builds on it, and is not where one begins. */
  const isEntrance = (programme: Programme): boolean =>
    !programme.comesFrom.some((before) => before.stage === programme.stage && !programme.leadsTo.includes(before));
  /** What a programme trains for: its own jobs, and those that only one of its educations names. */
  const jobsOf = kept(
    (programme: Programme) =>
      new Set([...programme.jobs, ...(supply.get(programme) ?? []).flatMap((education) => education.jobs)].map(({ job }) => job)),
  );

  const after = kept((programme: Programme): ReadonlySet<Programme> => {
    const found = new Set(programme.leadsTo);
    for (const further of found) for (const next of further.leadsTo) found.add(next);
    return found;
  });
  /** A programme that prepares for further studies is not the last step to a job that those studies lead to. */
  const isOnlyOnTheWay = (programme: Programme, job: Job): boolean =>
    isPreparing(programme) && [...after(programme)].some((further) => jobsOf(further).has(job));
  const jobsAfter = kept((programme: Programme) => new Set([...jobsOf(programme)].filter((job) => !isOnlyOnTheWay(programme, job))));

  const next: Edges['next'] = (node, start) => {
    if (isJob(node)) return node === start ? waysBackFromWork : [];
    if (isProgramme(node)) return node.leadsTo;
    const onwards = studiedAt.get(node)?.filter(isEntrance) ?? node.next;
    return node === start ? [...onwards, ...node.back] : onwards;
  };
  const previous: Edges['previous'] = (node) => {
    if (isJob(node)) {
      const taught = node.educations.filter(isSupply).flatMap((education) => education.programme ?? []);
      return [...new Set([...node.programmes.map(({ programme }) => programme), ...taught])].filter(
        (programme) => !isOnlyOnTheWay(programme, node),
      );
    }
    if (isProgramme(node)) return isEntrance(node) ? [node.stage, ...node.comesFrom] : node.comesFrom;
    return stages.filter((stage) => isPassedFreely(stage) && stage.next.includes(node));
  };
  return {
    next,
    previous,
    reaches: (node, goal, start) => {
      if (!isProgramme(node)) return next(node, start).includes(goal);
      if (isJob(goal)) return jobsAfter(node).has(goal);
      // It leads to work only by way of further studies.
      return node.stage.next.includes(goal) && !(isPreparing(node) && goal.next.length === 0);
    },
  };
}
