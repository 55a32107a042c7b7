import type { Stage } from '../catalogue/types.ts';

/** Stages that the front page shows as one: those of one age, or those that the same adults read about. */
type StageGroup = { stages: readonly [Stage, ...Stage[]]; reader?: NonNullable<Stage['reader']> };

/**
 * The stages as readers look for their own: first those who are there themselves, one age after another in the order of the thread, then what
 * adults read for them.
 */
export function stageGroups(stages: readonly Stage[]): StageGroup[] {
  const groups = (some: readonly Stage[], of: (stage: Stage) => string): StageGroup[] =>
    [...Map.groupBy(some, of).values()].flatMap(([first, ...others]) =>
      first ? [{ stages: [first, ...others] as const, ...(first.reader && { reader: first.reader }) }] : [],
    );
  return [
    ...groups(
      stages.filter(({ reader }) => !reader),
      ({ ages }) => ages,
    ),
    ...groups(
      stages.filter(({ reader }) => reader),
      ({ reader }) => reader ?? '',
    ),
  ];
}
