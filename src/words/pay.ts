import { isExpired } from '../catalogue/fact.ts';
import type { Job } from '../catalogue/types.ts';
import type { Fact } from '../schema/common.ts';

type Paid = Fact & { value: number };

/** The lowest and the highest median pay of several jobs, of figures that still hold. */
export function paySpan(jobs: readonly Pick<Job, 'pay'>[], date: string): { low: Paid; high: Paid } | undefined {
  const paid = jobs
    .flatMap(({ pay }) => (pay && typeof pay.value === 'number' && !isExpired(pay, date) ? [{ ...pay, value: pay.value }] : []))
    .toSorted((a, b) => a.value - b.value);
  const [low, high] = [paid[0], paid.at(-1)];
  return low && high && { low, high };
}
