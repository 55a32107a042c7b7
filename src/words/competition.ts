import type { Catalogue, Competition } from '../catalogue/types.ts';
import { formatList } from '../i18n/format.ts';
import { translator } from '../i18n/strings.ts';
import { monthNames, monthsOf } from './months.ts';

/** Something that one plans by: in the words of the entry, or in ours where the entry has none. */
type Planned = { text: string; own: boolean };
/** What one plans by. What no source tells is said to be unknown. */
export type Planning = Record<'when' | 'span' | 'takes' | 'cost', Planned>;

/** When a competition is, how long it takes, how one takes part and what it costs. */
export function planningOf(competition: Competition, catalogue: Pick<Catalogue, 'calendar' | 'language'>): Planning {
  const { language, calendar } = catalogue;
  const t = translator(language);
  const { when, span, takes, team, cost, free } = competition;
  const months = monthsOf(competition, calendar);
  const unknown = t('chooser.unknown');
  const told = (words: string | undefined, ours: string): Planned => ({ text: words ?? ours, own: words !== undefined });
  const part = takes?.map((how) => t(`chooser.takes.${how}`));
  return {
    when: told(when, months.length > 0 ? t('calendar.usually', { months: monthNames(months, language) }) : unknown),
    span: told(undefined, span ? t(`chooser.span.${span}`) : unknown),
    takes: told(team, part ? formatList(part, language) : unknown),
    cost: told(cost, free === undefined ? unknown : t(free ? 'chooser.free' : 'chooser.paid')),
  };
}
