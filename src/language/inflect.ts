import type { Language } from '../i18n/language.ts';

// Words as search compares them. A light stemmer: it need not be right, only the same for what is typed and what is written.

/** Lower case without accents: what is typed without å, ä and ö is compared so. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most words have none, and to take a text apart is slow.
  return /^[ -~]*$/.test(lower) ? lower : lower.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}

/** The words of a text, in lower case. A hyphen holds a word together, as in ”it-tekniker”; `~` marks where a compound is split. */
export function words(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+([-~][\p{L}\p{N}]+)*/gu) ?? []
  );
}

// Longest first. Folded, since stems are compared folded.
const ENDINGS: Record<Language, RegExp> = {
  sv: /(erarna|eraren|erare|atorerna|atorernas|ktorerna|atorer|atoren|ktorer|ktoren|ationer|ationen|arnas|ernas|ornas|orerna|eringar|ering|ation|ator|ktor|iserna|arens|arna|erna|orna|aren|ern|ades|andet|ande|ares|oren|orer|iska|iskt|erar|erat|era|are|ade|ens|ets|ers|ars|ors|ium|iet|ier|ien|isk|ar|or|er|en|et|as|es|at|ad|an|ns|na|ie|um|a|e|n|s)$/,
  en: /(ements|ement|ations|ation|ators|ator|ings|ing|ers|ors|ies|ied|er|or|ed|es|s|e|y)$/,
};
const SHORTEST = 3;

/** The part of a folded word that its inflections, and mostly the one who does and what is done, have in common. */
export function stem(folded: string, language: Language): string {
  // The genitive's s first: ”programmets” as ”programmet”.
  const plain = folded.length > SHORTEST + 1 ? folded.replace(/([^s])s$/, '$1') : folded;
  // The longest ending there is begins first.
  const { index } = ENDINGS[language].exec(plain.slice(SHORTEST)) ?? {};
  if (index === undefined) return double(plain);
  const [own, ending] = [plain.slice(0, SHORTEST + index), plain.slice(SHORTEST + index)];
  // ”programmera” is not ”program”.
  return /^er[ai]/.test(ending) ? own : double(own);
}

/** ”programm” as ”program”: the ending decides whether the consonant is doubled. */
const double = (stemmed: string): string => (stemmed.length > SHORTEST ? stemmed.replace(/([bdfgklmnprst])\1$/, '$1') : stemmed);
