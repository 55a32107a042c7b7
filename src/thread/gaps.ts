import type { Activity, Catalogue, Region, Stage } from '../catalogue/types.ts';
import { formOf } from '../catalogue/link.ts';
import { type Absence, absence } from '../supply/coverage.ts';
import { programmesAt } from './supply.ts';
import type { StageSteps, Step, StepKind } from './thread.ts';

/**
 * How a cell is filled: by something of the region's own that is known to go on (`here`) or only believed to (`unsure`),
 * only by what there is nationwide (`national`), by nothing although it is expected (`gap`), by nothing where we know too little of
 * the region to call it a gap (`unknown`), or by nothing and rightly so (`blank`).
 */
export type CellState = 'here' | 'unsure' | 'national' | 'gap' | 'unknown' | 'blank';

export type Cell = {
  stage: Stage;
  kind: StepKind;
  expected: boolean;
  steps: Step[];
  state: CellState;
  /**
   * How sure we are of the state. Something found is `sure` or `unsure`. Nothing found is never sure: our sources may be silent
   * (`unsure`), and of a region that we know little about we cannot say at all (`unknown`).
   */
  sureness: 'sure' | 'unsure' | 'unknown';
  /** Of an education that is a gap: by which records it is not there. */
  absence?: Absence;
};

export const CELL_KINDS: readonly StepKind[] = ['activity', 'competition', 'education', 'job', 'story', 'event'];

/** The kinds of gap from the easiest to mend to the hardest: a date to send, a class to invite, an education to start. */
const EASE: readonly StepKind[] = ['event', 'job', 'activity', 'competition', 'story', 'education'];

/** Gaps by kind, what is easiest to mend first. */
export function byEase(cells: readonly Cell[]): { kind: StepKind; cells: Cell[] }[] {
  return EASE.map((kind) => ({ kind, cells: cells.filter((cell) => cell.kind === kind) })).filter((group) => group.cells.length > 0);
}

/** Gaps by kind, what is missing at most stages first. */
export const byExtent = (cells: readonly Cell[]): { kind: StepKind; cells: Cell[] }[] =>
  byEase(cells).toSorted((a, b) => b.cells.length - a.cells.length);

/** The matrix of stages and kinds over a region's thread: what is there, and what is missing. One row a stage. */
export const gaps = (thread: readonly StageSteps[], region: Known, supply: SupplyKnown): Cell[][] =>
  thread.map((at) => cellsAt(at, region, supply));

/** Of a region that is unsure, or whose municipalities we do not know, no one can say what is missing. */
type Known = Pick<Region, 'confidence' | 'municipalities'>;
/** What tells how much of what is taught we know. */
type SupplyKnown = Pick<Catalogue, 'programmes' | 'imported'>;

/** What is there at a stage of a region's thread, and what is missing: a cell a kind. */
export function cellsAt(at: StageSteps, region: Known, supply: SupplyKnown): Cell[] {
  const littleKnown = region.confidence === 'low' || region.municipalities.length === 0;
  return CELL_KINDS.map((kind) => {
    const steps: Step[] = at[kind];
    const expected = at.stage.expects.includes(kind);
    const missing = kind === 'education' ? absenceAt(at.stage, region, supply) : undefined;
    const isUnknown = littleKnown || missing?.sure === false;
    const found = stateOf(steps, expected, isUnknown);
    const state = kind === 'education' && at.offers.length > 0 ? 'here' : found;
    const sureness = state === 'here' ? 'sure' : state === 'unknown' ? 'unknown' : 'unsure';
    return { stage: at.stage, kind, expected, steps, state, sureness, ...(state === 'gap' && missing && { absence: missing }) };
  });
}

/** Whether we know all that is taught at a stage in a region: only then is what we have not found a gap. */
const absenceAt = (stage: Stage, { municipalities }: Known, { programmes, imported }: SupplyKnown): Absence =>
  absence(programmesAt(stage, { programmes }).map(formOf), municipalities, imported);

/** Whether something should be taught at a stage, and nobody knows what is. */
export const isUntold = ({ cells }: { cells: readonly Cell[] }): boolean =>
  cells.some(({ kind, expected, state }) => kind === 'education' && expected && state === 'unknown');

/** The cells in one state. */
export const cellsIn = (state: CellState, cells: readonly Cell[]): Cell[] => cells.filter((cell) => cell.state === state);

/** Whether any cell is in a state. */
export const hasAny = (state: CellState, cells: readonly Cell[]): boolean => cells.some((cell) => cell.state === state);

/** How many gaps there are, of how much that should be there. */
export const tally = (cells: readonly Cell[]): { gaps: number; expected: number } => ({
  gaps: cellsIn('gap', cells).length,
  expected: cells.filter(({ expected }) => expected).length,
});

/** How the thread holds at a stage: frayed where something is missing, else tied where something is known to be here, else open. */
export type Hold = 'frayed' | 'tied' | 'open';

/** How the thread holds at a stage. */
export const holdOf = (cells: readonly Cell[]): Hold => (hasAny('gap', cells) ? 'frayed' : hasAny('here', cells) ? 'tied' : 'open');

/** A stage's stretch of the thread in one state: all of what should be there is missing (`gap`) or only some of it (`part`). */
export type StretchState = 'unknown' | 'gap' | 'part' | 'here' | 'national';

/** The state of a whole stretch. */
export function stretchState(cells: readonly Cell[]): StretchState {
  const { gaps: missing, expected } = tally(cells);
  if (missing > 0) return missing === expected ? 'gap' : 'part';
  if (hasAny('unknown', cells)) return 'unknown';
  return hasAny('here', cells) || hasAny('unsure', cells) ? 'here' : 'national';
}

/** A made-up story shows how it can be, and fills no place. */
const isExample = (step: Step): boolean => step.kind === 'story' && step.entry.illustrative;

function stateOf(steps: readonly Step[], expected: boolean, littleKnown: boolean): CellState {
  const own = steps.filter((step) => step.scope === 'regional' && !isExample(step));
  if (own.some(({ certain }) => certain)) return 'here';
  if (own.length > 0) return 'unsure';
  if (steps.some((step) => !isExample(step))) return 'national';
  if (!expected) return 'blank';
  return littleKnown ? 'unknown' : 'gap';
}

/** What is tried at a stage elsewhere, or nationwide, and can be tried in a region too. */
export const triedElsewhere = ({ activities }: Pick<Catalogue, 'activities'>, stage: Stage, region: Region): Activity[] =>
  activities.filter((activity) => activity.stages.includes(stage) && activity.status === 'running' && activity.region !== region);
