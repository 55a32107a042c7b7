import type { Translate } from './strings.ts';
import { type StringKey, sv } from './sv.ts';

/** The ends of the keys that begin with a name: `ask` of `offline.ask`. */
export type Ends<Name extends string, Key extends string = StringKey> = Key extends `${Name}.${infer End}` ? End : never;

/** The forms that Intl tells of a count and that a text may have beside its own. */
const FORMS = ['zero', 'one', 'two', 'few', 'many'];

/** The texts that a page hands over to its script, as JSON: by the ends of their keys, each with the forms that it has for a count. */
export function handed<Name extends string>(t: Translate, name: Name, ends: readonly Ends<Name>[]): string {
  // As plain text: of each end with each form the compiler would make a type, which takes it most of a minute.
  const all = ends.flatMap((end: string) => [end, ...FORMS.map((form) => `${end}.${form}`)]);
  const isKey = (key: string): key is StringKey => Object.hasOwn(sv, key);
  const texts = all.map((end) => ({ end, key: `${name}.${end}` })).flatMap(({ end, key }) => (isKey(key) ? [[end, t(key)]] : []));
  return JSON.stringify(Object.fromEntries(texts));
}
