import type { Activity, Catalogue, Competition, Region, Stage } from '../catalogue/types.ts';
import { byAlphabet } from '../i18n/format.ts';
import { monthsOf, schoolYear } from './months.ts';

type Entry = Activity | Competition;

/** In the order of the school year, then by the alphabet. What has ended comes last, so that one first sees what there is to take part in. */
export function inSchoolYear<T extends Entry>(
  entries: readonly T[],
  { calendar, language }: Pick<Catalogue, 'calendar' | 'language'>,
): T[] {
  const compare = byAlphabet(language);
  const monthOf = (entry: T): number => {
    const months = monthsOf(entry, calendar);
    const first = schoolYear.findIndex((month) => months.includes(month));
    return first < 0 ? schoolYear.length : first;
  };
  const hasEnded = ({ status }: T): number => Number(status === 'ended');
  return entries.toSorted((a, b) => hasEnded(a) - hasEnded(b) || monthOf(a) - monthOf(b) || compare(a.title, b.title));
}

/** What is for the whole country, at each stage that has any. */
export const nationalAt = <T extends Entry>(entries: readonly T[], stages: readonly Stage[]): { stage: Stage; entries: T[] }[] =>
  stages
    .map((stage) => ({ stage, entries: entries.filter((entry) => !entry.region && entry.stages.includes(stage)) }))
    .filter((group) => group.entries.length > 0);

/** What each region has of its own, where it has any. */
export const regionalIn = <T extends Entry>(entries: readonly T[], regions: readonly Region[]): { region: Region; entries: T[] }[] =>
  regions
    .map((region) => ({ region, entries: entries.filter((entry) => entry.region === region) }))
    .filter((group) => group.entries.length > 0);
