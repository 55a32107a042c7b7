import { formatNumber } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import type { Fact } from '../schema/common.ts';

/** A fact's value with its unit: 15 veckor. */
export const factText = ({ value, unit }: Fact, language: Language): string =>
  `${typeof value === 'number' ? formatNumber(value, language) : value} ${unit ?? ''}`.trim();
