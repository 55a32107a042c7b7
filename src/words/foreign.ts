import type { Language } from '../i18n/language.ts';

/** The language to mark words with: none where they are in that of the page. */
export const foreign = (lang: Language, page: Language): Language | undefined => (lang === page ? undefined : lang);

/** The language to mark words with that may be translated or not: the main one where they are the same as the original. */
export const untranslated = (
  words: string | undefined,
  original: string | undefined,
  { language, mainLanguage }: { language: Language; mainLanguage: Language },
): Language | undefined => (words === original ? foreign(mainLanguage, language) : undefined);
