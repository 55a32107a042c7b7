import { isExpired } from '../catalogue/fact.ts';
import { formatNumber, formatPeriod } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { translator } from '../i18n/strings.ts';
import type { Fact } from '../schema/common.ts';

/** A fact's value with its unit: 15 veckor. */
export const factText = ({ value, unit }: Pick<Fact, 'value' | 'unit'>, language: Language): string =>
  `${typeof value === 'number' ? formatNumber(value, language) : value} ${unit ?? ''}`.trim();

/** That a fact is old, and how long it held; nothing of one that still holds. */
export function oldText(fact: Pick<Fact, 'validUntil'>, date: string, language: Language): string | undefined {
  const { validUntil } = fact;
  return validUntil !== undefined && isExpired(fact, date)
    ? translator(language)('fact.expired', { date: formatPeriod(validUntil, language) })
    : undefined;
}
