import type { Region } from '../catalogue/types.ts';
import { byAlphabet } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';

type Ordered = { title: string; region?: Region | undefined; start?: string | undefined };

/**
 * The one rule by which everything on a thread is ordered: what is in the region before what is national, then by date
 * where there is one, then by the alphabet. Nothing else about an entry can move it.
 * @param language the language of the page, which has the alphabet
 * @param region the region whose thread it is; without one, regional and national stand together
 */
export function inNeutralOrder<T extends Ordered>(items: readonly T[], language: Language, region?: Region): T[] {
  const compare = byAlphabet(language);
  const place = ({ region: own }: T): number => (own && own === region ? 0 : 1);
  return items.toSorted((a, b) => place(a) - place(b) || (a.start ?? '9999').localeCompare(b.start ?? '9999') || compare(a.title, b.title));
}
