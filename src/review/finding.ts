import type { Problem } from '../schema/errors.ts';

/** How much a finding weighs: an error stops the build, a warning wants mending soon, a tip is advice. */
export type Strength = 'error' | 'warning' | 'tip';

/** Something that the check says to an editor, with the name of the rule that found it. */
export type Finding = Problem & { strength: Strength; rule: string };
