import type { Catalogue, Competition } from '../catalogue/types.ts';
import { formatList } from '../i18n/format.ts';
import { translator } from '../i18n/strings.ts';
import { monthNames, monthsOf } from './months.ts';

/** What one plans by, in words. What no source tells is said to be unknown. */
export type Planning = Record<'when' | 'span' | 'takes' | 'cost', string>;

/** When a competition is, how long it takes, how one takes part and what it costs. */
export function planningOf(competition: Competition, catalogue: Pick<Catalogue, 'calendar' | 'language'>): Planning {
  const { language, calendar } = catalogue;
  const t = translator(language);
  const { when, span, takes, team, cost, free } = competition;
  const months = monthsOf(competition, calendar);
  const usual = months.length > 0 ? t('calendar.usually', { months: monthNames(months, language) }) : t('chooser.unknown');
  const alone = takes
    ? formatList(
        takes.map((how) => t(`chooser.takes.${how}`)),
        language,
      )
    : t('chooser.unknown');
  return {
    when: when ?? usual,
    span: span ? t(`chooser.span.${span}`) : t('chooser.unknown'),
    takes: team ?? alone,
    cost: cost ?? (free === undefined ? t('chooser.unknown') : t(free ? 'chooser.free' : 'chooser.paid')),
  };
}
