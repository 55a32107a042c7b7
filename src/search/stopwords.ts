import type { Language } from '../i18n/language.ts';

// Words that say nothing of what is looked for: questions, small words, and what everybody wants to do.

const lists: Record<Language, string> = {
  sv: `och i att en ett av på för med till från om som är var varit vara det den de dem denna detta dessa jag du han hon vi ni man mig dig sig
    min mitt mina din ditt dina vår vårt våra er ert deras hur vad vem vilken vilket vilka när varför kan kunna ska skall vill vilja får få
    fick måste bör har hade ha finns fanns gör göra gjort blir bli blev tjänar tjäna mycket många mer mest bra bäst bästa mot vid inom under
    efter innan eller men så inte utan nåt något nån någon några sak saker grej grejer typ lite också där här dit hit då nu sen jobba jobbar
    arbeta arbetar plugga pluggar pluggat läsa läser läst studera studerar gå går söka söker välja väljer bara alla allt vart vars ens ju
    hej snälla tips kring mellan över genom åt ur samt lära lär ute nära ssyk skillnad skillnaden egentligen hitta hittar krävs behöver behövs
    praktiskt praktisk inför stöttar hjälper börja börjar`,
  en: `a an and the of in on at to for from with by is are was be being been it this that these those i you he she we they me my your our their
    what which who how when where why can could do does did will would should must have has had get gets become becomes much many more most
    good best or but not no if then there here some any something things thing job jobs work working study studying find near about`,
};

const sets: Partial<Record<Language, Set<string>>> = {};

/** The words of a language that a search passes over. */
export function stopwords(language: Language): Set<string> {
  return (sets[language] ??= new Set(lists[language].split(/\s+/)));
}
