import { en } from './en.ts';
import { fill } from './fill.ts';
import { formatNumber } from './format.ts';
import { type Language, locales, oncePerLanguage } from './language.ts';
import type { Interface } from './same.ts';
import { type StringKey, sv } from './sv.ts';

const strings: Record<Language, Interface> = { sv, en };
const isKey = (key: string): key is StringKey => Object.hasOwn(sv, key);

/** Looks up a string and fills in its {names}. A string with a twin `….one` gives that for a `count` of one. */
export type Translate = (key: StringKey, values?: Record<string, string | number>) => string;

/** The interface in one language: `const t = translator('sv'); t('list.count', { count: 3 })`. */
export const translator = oncePerLanguage((language): Translate => {
  const plural = new Intl.PluralRules(locales[language]);
  const own = strings[language];
  return (key, values = {}) => {
    const twin = `${key}.one`;
    const one = typeof values.count === 'number' && plural.select(values.count) === 'one' && isKey(twin);
    const shown = typeof values.count === 'number' ? { ...values, count: formatNumber(values.count, language) } : values;
    return fill(own[one ? twin : key], shown);
  };
});
