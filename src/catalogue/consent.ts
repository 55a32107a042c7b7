import type { Language } from '../i18n/language.ts';
import { href } from '../links.ts';
import { date as dateSchema } from '../schema/common.ts';

/**
 * Why a story may not be published. `unclear`: it is not certain that the person is made up, or that the consent is one;
 * `age`: nobody says how old the person is; `too-long`: the consent would hold longer than one may ask for.
 */
export type Withheld = 'unclear' | 'missing' | 'age' | 'guardian' | 'too-long' | 'not-yet' | 'expired' | 'withdrawn';

/** Below this age, in whole years, a guardian must have consented. */
export const OWN_CONSENT_AGE = 15;
/** From this age a person is an adult. */
export const ADULT_AGE = 18;
/** No consent holds for more years than this. */
const CONSENT_YEARS = 3;

type Fields = Record<string, unknown>;

/** The fields of something that nobody has checked; none where it has no fields. */
export const recordOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

/** Whether something is a day that exists. */
export const isDate = (value: unknown): value is string => dateSchema.safeParse(value).success;

/** Words for a no, a blank, a doubt or what a draft begins with. None of them stands where somebody has said yes. */
const NO = new Set(
  `nej nix nä inte ej icke aldrig utan ingen inget inga ingenting no none nope not false null undefined nil na saknas saknar saknade fattas
  okänd okänt unknown missing oklar oklart osäker osäkert tveksam tveksamt kanske maybe vet väntar väntas avvaktar avvaktas obesvarad
  obesvarat vägrar vägrade nekar nekade avböjer avböjde avslag senare snart todo tbd tba test ändra`.split(/\s+/),
);
const YES = new Set(['ja', 'japp', 'jo', 'yes', 'true', 'ok', 'okej']);

/** The words of a text in small letters, without signs that cannot be seen. A word with a hyphen is one: NO-läraren is no no. */
const wordsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? (
        value
          .normalize('NFKC')
          .replace(/\p{Cf}/gu, '')
          .toLowerCase()
          .match(/\p{L}[\p{L}\d-]*/gu) ?? []
      ).filter((word) => word.length > 1)
    : [];

/** Whether words say something: not empty, not only signs, a no or a yes. */
export const saysSomething = (value: unknown): boolean =>
  wordsOf(value).some((word) => !NO.has(word) && !YES.has(word)) && wordsOf(value)[0] !== 'ändra';

/** Words that name a guardian, and words that may stand beside them. What is not among them may say that nobody has said yes. */
const GUARDIAN =
  /^(mamma|mamman|mor|modern|moder|mammor|mammorna|pappa|pappan|far|fadern|fader|pappor|papporna|förälder|föräldern|föräldrar|föräldrarna|(familjehems|foster|jour)(förälder|föräldern|föräldrar|föräldrarna)|(vårdnadshavar|förmyndar)(e|en|ens|na|nas)|familjehem(met)?|god|gode|målsman|målsmannen|mother|father|mum|dad|parents?|guardians?)$/;
const BESIDE = new Set(
  `och båda bägge en ena två den hans hennes deras barnets elevens sin ensam ensamma särskilt förordnad förordnade nummer
  med vårdnad vårdnaden av man mannen and both her his their the legal only sole`.split(/\s+/),
);

/** Whether words name the guardian who said yes, and nothing else: a doubt, a no or something that nobody foresaw is no yes. */
export const namesGuardian = (value: unknown): boolean => {
  const words = wordsOf(value);
  return (
    words.some((word) => GUARDIAN.test(word)) && words.every((word) => GUARDIAN.test(word) || BESIDE.has(word)) && !/\?/.test(String(value))
  );
};

/** The last day that a yes of this day may hold to. */
export function longestFrom(given: string): string {
  const [year, rest] = [given.slice(0, 4), given.slice(4)];
  // A leap day may come out as a day that does not exist; as text it still stands between the days beside it.
  return `${String(Number(year) + CONSENT_YEARS).padStart(4, '0')}${rest}`;
}

/** The day of the last yes, and how long the first one may hold, of a consent whose dates are dates. */
function spanOf(consent: Fields): { from: string; longest: string } | undefined {
  const days = [consent.given, ...(consent.guardian === undefined ? [] : [recordOf(consent.guardian).given])];
  if (!days.every(isDate)) return undefined;
  const sorted = days.toSorted();
  return { from: sorted.at(-1) ?? '', longest: longestFrom(sorted[0] ?? '') };
}

/** Why the age, or the guardian's yes that it asks for, is not enough. */
function ageFault(person: Fields, consent: Fields): Withheld | undefined {
  const { age, adult } = person;
  if (adult !== undefined && typeof adult !== 'boolean') return 'unclear';
  if (age === undefined) return adult === true ? guardianFault(consent, false) : 'age';
  if (typeof age !== 'number' || !Number.isInteger(age) || age < 0) return 'unclear';
  if (adult === true && age < ADULT_AGE) return 'unclear';
  return guardianFault(consent, age < OWN_CONSENT_AGE);
}

function guardianFault({ guardian }: Fields, isNeeded: boolean): Withheld | undefined {
  if (guardian === undefined) return isNeeded ? 'guardian' : undefined;
  return namesGuardian(recordOf(guardian).who) ? undefined : 'guardian';
}

/**
 * Why a story may not be published on a date, or undefined when it may: a made-up one without any consent in it, or a real person's
 * while consent holds. What is not certain is withheld, so that data which no schema has accepted may be asked about too.
 */
export function withheldBecause(story: unknown, date: string): Withheld | undefined {
  const { illustrative, person, consent, guardian } = recordOf(story);
  const given = recordOf(consent);
  if (given.withdrawn !== undefined || recordOf(story).withdrawn !== undefined) return 'withdrawn';
  if (illustrative === true) return consent === undefined && guardian === undefined ? undefined : 'unclear';
  if (illustrative !== false) return 'unclear';
  if (consent === undefined || consent === null) return 'missing';
  const span = spanOf(given);
  const { expires } = given;
  if (!span || !isDate(expires) || !saysSomething(given.by) || !saysSomething(given.scope)) return 'unclear';
  if (expires < date) return 'expired';
  if (expires > span.longest) return 'too-long';
  if (span.from > date) return 'not-yet';
  return ageFault(recordOf(person), given);
}

/** Whether a story may be published on a date. */
export const mayPublish = (story: unknown, date: string): boolean => withheldBecause(story, date) === undefined;

type Entries = ReadonlyMap<string, { key: string; region?: string; data: unknown }>;

/**
 * The addresses that stories would have that may not be shown: without valid consent, or drafts. Consent runs out by itself and a
 * story is made a draft in haste, so that a link there, or an address once published, is no error.
 */
export function withheldAddresses(
  { story, region }: { story: Entries; region: Entries },
  languages: readonly Language[],
  date: string,
): Set<string> {
  const isDraft = ({ data }: { data: unknown }): boolean => recordOf(data).draft === true;
  const isHidden = (entry: { region?: string; data: unknown }): boolean => {
    const home = region.get(entry.region ?? '');
    return isDraft(entry) || (home !== undefined && isDraft(home)) || !mayPublish(entry.data, date);
  };
  return new Set([...story.values()].filter(isHidden).flatMap(({ key }) => languages.map((language) => href('story', key, language))));
}
