import { isExpired } from '../catalogue/fact.ts';
import { formatNumber, formatPeriod } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { translator } from '../i18n/strings.ts';
import type { StringKey } from '../i18n/sv.ts';
import type { Fact } from '../schema/common.ts';
import type { Languages } from './foreign.ts';

/** Units that editors write, and that the interface has in each language. */
const UNITS: Readonly<Record<string, StringKey>> = {
  år: 'unit.years',
  veckor: 'unit.weeks',
  platser: 'unit.places',
  företag: 'unit.companies',
  gymnasiepoäng: 'unit.credits',
};

type Value = Pick<Fact, 'value' | 'unit'>;

/** A fact's value with its unit: 15 veckor. */
export function factText({ value, unit = '' }: Value, language: Language): string {
  const key = UNITS[unit];
  if (key && typeof value === 'number') return translator(language)(key, { count: value });
  return `${typeof value === 'number' ? formatNumber(value, language) : value} ${unit}`.trim();
}

/** The language that a fact's value with its unit is in. */
export function factLanguage({ value, unit }: Value, { language, languageOf }: Languages): Language {
  if (typeof value === 'string') return languageOf(value);
  return unit === undefined || unit in UNITS ? language : languageOf(unit);
}

/** That a fact is old, and how long it held; nothing of one that still holds. */
export function oldText(fact: Pick<Fact, 'validUntil'>, date: string, language: Language): string | undefined {
  const { validUntil } = fact;
  return validUntil !== undefined && isExpired(fact, date)
    ? translator(language)('fact.expired', { date: formatPeriod(validUntil, language) })
    : undefined;
}
