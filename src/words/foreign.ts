import type { Catalogue } from '../catalogue/types.ts';
import type { Language } from '../i18n/language.ts';

/** The language to mark words with: none where they are in that of the page. */
export const foreign = (lang: Language, page: Language): Language | undefined => (lang === page ? undefined : lang);

/** What a page needs to know of its catalogue to mark words. */
export type Languages = Pick<Catalogue, 'language' | 'mainLanguage' | 'languageOf'>;

/** How words of the content are marked that may be translated or not: with their language, where that is not the page's. */
export const marking =
  ({ language, languageOf }: Languages) =>
  (words: string | undefined): Language | undefined =>
    words === undefined ? undefined : foreign(languageOf(words), language);
