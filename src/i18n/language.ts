/** The languages that the interface is written in. Which of them a site uses is said in its site.yaml. */
export type Language = 'sv' | 'en';

/** For `lang` attributes and number formats. */
export const locales: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };
