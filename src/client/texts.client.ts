import { fill } from '../i18n/fill.ts';
import { data } from './find.client.ts';

/** A text that the page handed over, with its {names} filled in: for a count, in the form that the language has for it. */
export type Say<Key extends string> = (key: Key, values?: Record<string, string | number>) => string;

/** The texts in the `data-texts` of an element, by the keys of the list that the page handed over. */
export function textsOf<Key extends string>(element: HTMLElement): Say<Key> {
  const texts = JSON.parse(data(element, 'texts')) as Record<string, string>;
  const plural = new Intl.PluralRules(document.documentElement.lang);
  return (key, values = {}) => {
    const { count } = values;
    const text = (typeof count === 'number' && texts[`${key}.${plural.select(count)}`]) || texts[key];
    if (text === undefined) throw new Error(`${element.nodeName} has no text ${key}`);
    return fill(text, values);
  };
}
