import type { Activity, Catalogue, Competition, Education, Guide, Programme, Stage } from '../catalogue/types.ts';
import { compose, type Scene, scene } from '../drawings/compose.ts';
import type { PartName } from '../drawings/parts.ts';
import { type Age, whom } from '../drawings/people.ts';
import { vantagePoints } from '../thread/threads.ts';
import { namedFirst } from './jobs.ts';

// What is drawn of what is no job: a part of the kit, and two people of the age that it is for.

type Drawn = Activity | Competition | Education | Guide | Programme;

/** What is drawn where neither the entry nor its jobs say. */
const USUAL: Record<Drawn['kind'], PartName> = {
  activity: 'bench',
  competition: 'podium',
  education: 'bench',
  guide: 'signpost',
  programme: 'bench',
};

/** The picture of an entry. The people take turns, by its address: the first is of the age that it is for, the second young or grown up. */
export function sceneOf(entry: Drawn, catalogue: Pick<Catalogue, 'stages' | 'programmes'>): Scene {
  const name = `${entry.kind} ${entry.key}`;
  const age = ageOf(entry, catalogue);
  return scene(partOf(entry), whom(name, age, age === 'child' ? ['child', 'adult'] : ['young', 'adult']));
}

function partOf(entry: Drawn): PartName {
  const own = entry.kind === 'education' ? partOfEducation(entry) : entry.scene;
  return own ?? USUAL[entry.kind];
}

/** An education is drawn by the job that is named first of it, where its own orientation is known; else as its programme is. */
function partOfEducation(education: Education): PartName | undefined {
  const { jobs, programme, orientations } = education;
  const [first] = namedFirst({ jobs, orientations: programme?.orientations ?? [] });
  const ofJob = first && compose(first)?.placed[0].part;
  return orientations.length > 0 || !programme?.scene ? (ofJob ?? programme?.scene) : programme.scene;
}

function ageOf(entry: Drawn, catalogue: Pick<Catalogue, 'stages' | 'programmes'>): Age {
  if (entry.kind === 'guide') return 'young';
  const stages = 'stages' in entry ? entry.stages : [entry.stage].filter((stage) => stage !== undefined);
  const { choosing } = vantagePoints(catalogue);
  if (!choosing || stages.length === 0) return 'young';
  const place = (stage: Stage): number => catalogue.stages.indexOf(stage);
  if (stages.every((stage) => place(stage) < place(choosing))) return 'child';
  // Those who choose, and those who have just chosen.
  const [afterwards] = choosing.next;
  return stages.some((stage) => stage === choosing || stage === afterwards) ? 'young' : 'adult';
}
