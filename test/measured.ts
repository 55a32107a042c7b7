import { type RunnerTestCase, TestRunner } from 'vitest';
import { known } from '../src/known.ts';
import type { Measure, Row } from '../src/proof/results.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** What the test has measured, for test/results.json. */
    measured?: Partial<{ [M in Measure]: Row<M>[] }>;
  }
}

/** Leaves rows of a measure to test/results.ts, which keeps them when every test of the file has passed. */
export function measured<M extends Measure>(measure: M, ...rows: Row<M>[]): void {
  const { meta } = known(TestRunner.getCurrentTest<RunnerTestCase | undefined>(), 'the test that is running');
  meta.measured = { ...meta.measured, [measure]: rows };
}
