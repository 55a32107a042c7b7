import type { Activity, Catalogue, Competition, Region, Stage } from '../catalogue/types.ts';
import { byAlphabet } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { translator } from '../i18n/strings.ts';
import { type Languages, marking } from './foreign.ts';
import { monthsOf, schoolYear } from './months.ts';

type Entry = Activity | Competition;

/** A line of what one needs to know before taking part, with its language where that is not the page's. */
export type BriefLine = { name: string; value: string; lang: Language | undefined };

/** What to know of a competition or an activity, before and after when it is. Cost and organiser are said to be unknown where they are. */
export function briefOf(entry: Entry, catalogue: Languages): Record<'before' | 'after', BriefLine[]> {
  const t = translator(catalogue.language);
  const own = marking(catalogue);
  const line = (name: string, value: string | undefined): BriefLine[] => (value === undefined ? [] : [{ name, value, lang: own(value) }]);
  const unknown = (name: string, value: string): BriefLine => ({ name, value, lang: undefined });
  const { grades, cost, where, organiser } = entry;
  return {
    before: [
      ...line(t('activity.grades'), grades),
      ...line(t('activity.team'), 'team' in entry ? entry.team : undefined),
      ...line(t('activity.meet'), 'meet' in entry ? entry.meet : undefined),
    ],
    after: [
      ...(cost ? line(t('activity.cost'), cost) : [unknown(t('activity.cost'), t('activity.costUnknown'))]),
      ...line(t('activity.where'), where),
      ...line(t('activity.form'), 'form' in entry ? entry.form : undefined),
      ...(organiser ? line(t('activity.organiser'), organiser) : [unknown(t('activity.organiser'), t('activity.organiserUnknown'))]),
    ],
  };
}

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
