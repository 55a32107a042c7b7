import { en } from './en.ts';
import { fill } from './fill.ts';
import { formatNumber } from './format.ts';
import { type Language, locales } from './language.ts';
import { type StringKey, sv } from './sv.ts';

const strings: Record<Language, Record<string, string>> = { sv, en };

/** Looks up a string and fills in its {names}. A string with a twin `….one` gives that for a `count` of one. */
export type Translate = (key: StringKey, values?: Record<string, string | number>) => string;

/** The interface in one language: `const t = translator('sv'); t('list.count', { count: 3 })`. */
export function translator(language: Language): Translate {
  const plural = new Intl.PluralRules(locales[language]);
  const own = strings[language];
  return (key, values = {}) => {
    const one = typeof values.count === 'number' && plural.select(values.count) === 'one' ? own[`${key}.one`] : undefined;
    const text = one ?? own[key]!;
    return fill(text, typeof values.count === 'number' ? { ...values, count: formatNumber(values.count, language) } : values);
  };
}
