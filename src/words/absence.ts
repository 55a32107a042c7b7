import type { StringKey } from '../i18n/sv.ts';
import type { Absence } from '../supply/coverage.ts';

/**
 * All that the interface can say of an education that is not there. What says so stands in an element with `data-covered-by`: the
 * registers that hold all there is. Whatever else is not found, we do not know. {kind} and {kinds} are the educations here.
 */
export const ABSENCES = [
  'need.taught.no',
  'need.plate.no',
  'need.say.notTaught',
  'need.chart.gap',
  'need.near',
  'thread.gap',
  'thread.gap.education',
  'gaps.mend.stage',
  'gaps.lead.kind',
  'gaps.index.broken',
  'reach.lead.far',
  'reach.region.far',
] as const satisfies readonly StringKey[];

/** The registers by which an absence is sure, for `data-covered-by`. Undefined where it is not sure, or nothing is missing. */
export function coveredBy(...absences: readonly (Absence | undefined)[]): string | undefined {
  const sources = absences.flatMap((absence) => (absence?.sure ? absence.records.flatMap(({ source }) => source ?? []) : []));
  return sources.length > 0 ? [...new Set(sources)].toSorted().join(' ') : undefined;
}
