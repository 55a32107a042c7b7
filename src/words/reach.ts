import type { Catalogue } from '../catalogue/types.ts';
import type { Translate } from '../i18n/strings.ts';
import { BY_SCHOOL, knowsAllSchools } from '../supply/schools.ts';
import { countsOf, isBeyond, type Reach, type ReachOf } from '../thread/reach.ts';

/** What is asked for: a school of a form, or a programme by its name. */
export const reachName = ({ form, programme }: ReachOf, t: Translate): string => programme?.title ?? t(`place.form.${form}`);

/** What says where a kind of education is, and whether that is all there is of it. */
export function reachSource(
  { form, programme }: ReachOf,
  { imported }: Pick<Catalogue, 'imported'>,
): { source: string; asOf: string | undefined; whole: boolean } | undefined {
  if (!programme) {
    const receipt = BY_SCHOOL.includes(form) ? imported.units?.receipt : undefined;
    return receipt && { source: receipt.source, asOf: receipt.period, whole: knowsAllSchools(form, imported) };
  }
  const receipts = Object.values(imported).map(({ receipt }) => receipt);
  const told = receipts.find(({ covers = [] }) => covers.some((one) => one.form === form && one.of === 'educations'));
  // A span of years is no day that a source can be of: the source says its own year.
  return told && { source: told.source, asOf: /^\d{4}-\d{4}$/.test(told.period) ? undefined : told.period, whole: false };
}

/** In one sentence: from how many municipalities it is near, and from how many it is not, or we do not know. */
export function reachLead(reach: readonly Reach[], of: ReachOf, t: Translate): string {
  const what = reachName(of, t);
  if (reach.length === 0) return t('reach.none', { what });
  const beyond = reach.filter(isBeyond).length;
  const { far } = countsOf(reach);
  const near = t('reach.lead', { what, near: reach.length - beyond, all: reach.length });
  if (beyond === 0) return near;
  return `${near} ${t(far === beyond ? 'reach.lead.far' : 'reach.lead.unknown', { count: beyond })}`;
}
