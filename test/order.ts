import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest begins first, so that the last worker does not end long after the others. Within these, as Vitest does it. */
const FIRST = ['builds', 'browser', 'site'];

/** The order in which test files begin. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project }: TestSpecification): number => {
      const at = FIRST.indexOf(project.name);
      return at < 0 ? FIRST.length : at;
    };
    // oxlint-disable-next-line unicorn/no-array-sort -- Vitest's, of no array.
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => place(a) - place(b));
  }
}
