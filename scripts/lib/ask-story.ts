import { ADULT_AGE, isDate, longestFrom, namesGuardian, OWN_CONSENT_AGE, saysSomething } from '../../src/catalogue/consent.ts';
import { namesOf } from '../../src/catalogue/private-data.ts';

// What one is asked before a story of a real person is begun: how old, whether they have said yes, and only then who it is.

/** Asks a question until `understand` takes the answer; it says why not by throwing. */
export type Ask = <T>(question: string, understand: (answer: string) => T) => Promise<T>;

type Person = { name: string; age?: number; adult?: true };
type Consent = { given: string; by: string; guardian?: { who: string; given: string }; scope: string; expires: string };

/** A yes or a no. */
export function isYes(answer: string): boolean {
  if (/^(ja?|n(ej)?)$/i.test(answer)) return /^j/i.test(answer);
  throw new Error('Svara ja eller nej.');
}

/** An age in years, or that the person is an adult. */
export function ageOf(answer: string): Pick<Person, 'age' | 'adult'> {
  if (/^vuxen$/i.test(answer)) return { adult: true };
  const age = Number(/^(\d{1,2})( år)?$/.exec(answer)?.[1]);
  if (age >= 5) return { age };
  throw new Error('Skriv åldern som ett tal, till exempel 17, eller vuxen.');
}

/** A first name, without a surname. */
function firstNameOf(answer: string): string {
  const { first, surnames } = namesOf(answer);
  if (answer === '') throw new Error('Skriv ett förnamn.');
  if (surnames.length > 0)
    throw new Error(`Skriv bara förnamnet: ${first}. Är det ett dubbelnamn, skriv det med bindestreck: ${[first, ...surnames].join('-')}.`);
  return answer;
}

const dayUntil =
  (last: string, why: string, first = '') =>
  (answer: string): string => {
    if (!isDate(answer)) throw new Error('Skriv år, månad och dag: 2026-11-23.');
    if (answer > last) throw new Error(why);
    if (answer < first) throw new Error(`Det är före ${first}.`);
    return answer;
  };

const words =
  (isGood: (answer: string) => boolean, why: string) =>
  (answer: string): string => {
    if (isGood(answer)) return answer;
    throw new Error(why);
  };

/**
 * The person and the consent of a story, by asking; undefined when nobody has said yes, since then nothing is to be written.
 * @param date today, YYYY-MM-DD
 */
export async function askStory(ask: Ask, date: string): Promise<{ person: Person; consent: Consent } | undefined> {
  const old = await ask(`Hur gammal är personen? (ett tal, eller vuxen för den som har fyllt ${ADULT_AGE})`, ageOf);
  const isChild = old.age !== undefined && old.age < OWN_CONSENT_AGE;
  const question = isChild
    ? `Har personen och en vårdnadshavare skrivit på blanketten för samtycke? (ja/nej)`
    : 'Har personen skrivit på blanketten för samtycke? (ja/nej)';
  if (!(await ask(question, isYes))) return undefined;
  const future = `Den dagen har inte kommit än. Skriv ${date} eller tidigare.`;
  const given = await ask('Vilken dag sade personen ja? (som 2026-11-23)', dayUntil(date, future));
  const guardian = isChild
    ? {
        who: await ask(
          'Vilken vårdnadshavare sade ja? (roll, inget namn: mamman, båda vårdnadshavarna)',
          words(namesGuardian, 'Skriv vem som sade ja, som roll. Har ingen sagt ja: avsluta med Ctrl+C och fråga först.'),
        ),
        given: await ask('Vilken dag sade vårdnadshavaren ja?', dayUntil(date, future)),
      }
    : undefined;
  const by = await ask('Vem tog emot samtycket? (roll, inget namn)', words(saysSomething, 'Skriv rollen, till exempel rektorn.'));
  const scope = await ask(
    'Vad gäller det? (till exempel text och bild på webbplatsen)',
    words(saysSomething, 'Skriv till exempel text och bild.'),
  );
  const first = guardian && guardian.given < given ? guardian.given : given;
  const longest = longestFrom(first);
  const expires = await ask(
    `Till och med vilken dag gäller det? (högst tre år, ${longest})`,
    dayUntil(longest, `Det är för länge. Skriv ${longest} eller tidigare.`, date),
  );
  const name = await ask('Personens förnamn, utan efternamn:', firstNameOf);
  return { person: { name, ...old }, consent: { given, by, ...(guardian && { guardian }), scope, expires } };
}
