import type { Language } from '../i18n/language.ts';

/** The language to mark words with: none where they are in that of the page. */
export const foreign = (lang: Language, page: Language): Language | undefined => (lang === page ? undefined : lang);
