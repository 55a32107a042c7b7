import type { Action } from '../catalogue/types.ts';
import { formatPeriod } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import type { Translate } from '../i18n/strings.ts';
import { type Standing, standingOf } from '../thread/actions.ts';

/** What is done about a gap, as it is read: how it stands, and by whom and when. What an editor wrote stands apart, for its language. */
export type Said = { standing: Standing; lead: string; title: string; by: string; when: string; outcome?: string | undefined };

/** An action in words, on a day. */
export function sayAction(action: Action, date: string, t: Translate, language: Language): Said {
  const standing = standingOf(action, date);
  const { title, role, due, ended, outcome } = action;
  return {
    standing,
    lead: t(`action.${standing}`),
    title,
    by: role,
    when: t(`action.${standing}.when`, { date: formatPeriod(ended ?? due, language) }),
    outcome,
  };
}
