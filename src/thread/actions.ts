import type { Action, Region, Stage } from '../catalogue/types.ts';
import { lastDay } from './calendar.ts';
import { type Cell, cellsIn } from './gaps.ts';

/** How something that is done about a gap stands: done, yet to be done, or late, which is that nobody has told how it went. */
export type Standing = 'done' | 'due' | 'late';

/** How an action stands on a day, YYYY-MM-DD. */
export function standingOf({ ended, due }: Pick<Action, 'ended' | 'due'>, date: string): Standing {
  if (ended !== undefined) return 'done';
  return lastDay(due) < date ? 'late' : 'due';
}

/** What is done at a stage of a region. */
export const actionsAt = (stage: Stage, { actions }: Pick<Region, 'actions'>): Action[] =>
  actions.filter((action) => action.stage === stage);

/** Whether the gap that something is done about is still there. */
const isOpen = ({ stage, gap }: Pick<Action, 'stage' | 'gap'>, cells: readonly Cell[]): boolean =>
  cellsIn('gap', cells).some((cell) => cell.kind === gap && cell.stage === stage);

/** The actions of a region by whether their gaps are still there. */
export function byGap({ actions }: Pick<Region, 'actions'>, cells: readonly Cell[]): { open: Action[]; closed: Action[] } {
  return {
    open: actions.filter((action) => isOpen(action, cells)),
    closed: actions.filter((action) => !isOpen(action, cells)),
  };
}
