import { en } from './en.ts';
import type { Language } from './language.ts';
import { type StringKey, sv } from './sv.ts';

const strings: Record<Language, Record<StringKey, string>> = { sv, en };

/** Looks up a string and fills in its {names}. */
export type Translate = (key: StringKey, values?: Record<string, string | number>) => string;

/** The interface in one language: `const t = translator('sv'); t('list.count', { count: 3 })`. */
export function translator(language: Language): Translate {
  return (key, values = {}) => strings[language][key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? `{${name}}`));
}
