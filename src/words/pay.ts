import { isExpired } from '../catalogue/fact.ts';
import type { Catalogue, Job } from '../catalogue/types.ts';
import type { Translate } from '../i18n/strings.ts';
import { at } from '../known.ts';
import { publisherOf } from './source-name.ts';

export type Pay = NonNullable<Job['pay']>;

/** What a job pays, where the figure still holds: an old one is shown with its age, and nowhere as if it held. */
export const currentPay = ({ pay }: Pick<Job, 'pay'>, date: string): Pay | undefined => (pay && !isExpired(pay, date) ? pay : undefined);

/** What one in ten earns less than, and one in ten more than, where both are known. */
export const tenthsOf = ({ p10, p90 }: Pay): [low: number, high: number] | undefined => (p10 && p90 ? [p10, p90] : undefined);

/** That no pay is known: by who shows none, where an import has asked them. */
export const payUnknown = ({ imported: { pay }, sources }: Pick<Catalogue, 'imported' | 'sources'>, t: Translate): string =>
  pay ? t('pay.none', { source: publisherOf(at(sources, pay.receipt.source)) }) : t('pay.unknown');

/** The lowest and the highest median pay of several jobs, of figures that still hold. */
export function paySpan(jobs: readonly Pick<Job, 'pay'>[], date: string): { low: Pay; high: Pay } | undefined {
  const paid = jobs.flatMap((job) => currentPay(job, date) ?? []).toSorted((a, b) => a.value - b.value);
  const [low, high] = [paid[0], paid.at(-1)];
  return low && high && { low, high };
}

/** The step between the marks of the scale, in kronor. */
export const PAY_STEP = 10_000;

/** The scale that all jobs' pay is shown on, in whole steps around the lowest and the highest figure there is. */
export function payScale(jobs: readonly Pick<Job, 'pay'>[]): { from: number; to: number } {
  const figures = jobs.flatMap(({ pay }) => [pay?.p10, pay?.value, pay?.p90].filter((value) => value !== undefined));
  return { from: Math.floor(Math.min(...figures) / PAY_STEP) * PAY_STEP, to: Math.ceil(Math.max(...figures) / PAY_STEP) * PAY_STEP };
}
