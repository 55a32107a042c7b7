/** The languages that the interface is written in. Which of them a site uses is said in its site.yaml. */
export type Language = 'sv' | 'en';

/** For `lang` attributes and number formats. */
export const locales: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };

/** What is made for a language, made once for each: a format takes a thousand times as long to make as to use. */
export function oncePerLanguage<T>(make: (language: Language) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  return (language) => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const fresh = make(language);
    made.set(language, fresh);
    return fresh;
  };
}
