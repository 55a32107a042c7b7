import path from 'node:path';
import { slug } from '../links.ts';
import { type Problem, problemAt as at } from '../schema/errors.ts';
import { ADULT_AGE, isDate, longestFrom, namesGuardian, OWN_CONSENT_AGE, recordOf, saysSomething } from './consent.ts';
import { PLACEHOLDER } from './placeholder.ts';
import { passagesOf } from './plain-text.ts';
import { namesOf, type PrivateData, privateDataIn, surnamesIn } from './private-data.ts';
import { imagesIn } from './prose.ts';
import type { FieldPath, RawEntry } from './read.ts';

// What a story must hold before anyone is named in it: faults that can be told on any day. What depends on the day is in the review.

type Told = { path: FieldPath; problem: string; remedy: string };

/** What is wrong in a story or its translation. `main` is the data of the story itself. */
export function checkStory(entry: RawEntry, main: unknown): Problem[] {
  const consent = entry.translation ? [] : consentFaults(entry.data);
  return [
    ...consent.map(({ path: field, problem, remedy }) => at(entry, field, problem, remedy)),
    ...privateFaults(entry),
    ...fileNameFaults(entry, main),
  ];
}

/** Whether the person is real and has said yes, of data that no schema need have accepted: what a schema tells is not told here. */
function consentFaults(data: unknown): Told[] {
  const { illustrative, person, consent } = recordOf(data);
  if (illustrative === true) {
    if (consent === undefined) return [];
    return [
      {
        path: ['consent'],
        problem: 'Berättelsen är märkt som påhittad, men har ett samtycke.',
        remedy: 'Är personen påhittad: ta bort consent. Är personen verklig: skriv illustrative: false.',
      },
    ];
  }
  if (illustrative !== false) return [];
  if (consent === undefined)
    return [
      {
        path: ['consent'],
        problem: 'Berättelsen handlar om en verklig person men samtycke saknas.',
        remedy: 'Skriv consent med given, by, scope och expires, eller illustrative: true om personen är påhittad.',
      },
    ];
  const given = recordOf(consent);
  // What is withdrawn must leave the site at once: nothing else in it may stop the build.
  if (isDate(given.withdrawn)) return [];
  return [...ageFaults(recordOf(person)), ...guardianFaults(recordOf(person), given), ...wordFaults(given), ...spanFaults(given)];
}

function ageFaults({ age, adult }: Record<string, unknown>): Told[] {
  const isAge = typeof age === 'number';
  if (age === undefined && adult !== true)
    return [
      {
        path: ['person', 'age'],
        problem: 'Åldern saknas. Utan den syns det inte om en vårdnadshavare måste ha sagt ja.',
        remedy: `Skriv åldern i age, till exempel age: 17. Har personen fyllt ${ADULT_AGE} kan du skriva adult: true i stället.`,
      },
    ];
  if (isAge && adult === true && age < ADULT_AGE)
    return [
      {
        path: ['person', 'adult'],
        problem: `Här står att personen är vuxen, men åldern är ${age} år.`,
        remedy: 'Ta bort adult, eller rätta age.',
      },
    ];
  return [];
}

function guardianFaults({ age }: Record<string, unknown>, { guardian }: Record<string, unknown>): Told[] {
  if (guardian === undefined) {
    if (typeof age !== 'number' || age >= OWN_CONSENT_AGE) return [];
    return [
      {
        path: ['consent', 'guardian'],
        problem: `Personen är under ${OWN_CONSENT_AGE} år, men ingen vårdnadshavare har sagt ja. Berättelsen publiceras inte.`,
        remedy: 'Fråga en vårdnadshavare. Får du ja, skriv guardian: { who: mamman, given: 2026-11-23 }, med vem det var och vilken dag.',
      },
    ];
  }
  const { who } = recordOf(guardian);
  // A blank is told by the schema, and the words that a draft begins with elsewhere.
  if (typeof who !== 'string' || who.trim() === '' || who.startsWith(PLACEHOLDER) || namesGuardian(who)) return [];
  return [
    {
      path: ['consent', 'guardian', 'who'],
      problem: `”${who.trim()}” säger inte vilken vårdnadshavare som har sagt ja.`,
      remedy: 'Skriv vem som sade ja, som roll: mamman, pappan, båda vårdnadshavarna. Har ingen sagt ja får berättelsen inte publiceras.',
    },
  ];
}

function wordFaults(consent: Record<string, unknown>): Told[] {
  const wanted = {
    by: ['vem som tog emot samtycket', 'Skriv rollen, till exempel by: studie- och yrkesvägledaren på skolan.'],
    scope: ['vad personen har sagt ja till', 'Skriv vad det gäller, till exempel scope: text och bild på webbplatsen.'],
  } as const;
  return (['by', 'scope'] as const).flatMap((name) => {
    const value = consent[name];
    if (typeof value !== 'string' || value.trim() === '' || saysSomething(value) || value.startsWith(PLACEHOLDER)) return [];
    const [what, remedy] = wanted[name];
    return [{ path: ['consent', name], problem: `”${value.trim()}” säger inte ${what}.`, remedy }];
  });
}

function spanFaults({ given, expires, guardian }: Record<string, unknown>): Told[] {
  if (!isDate(given) || !isDate(expires)) return [];
  const told = (problem: string, remedy: string): Told[] => [{ path: ['consent', 'expires'], problem, remedy }];
  const guarded = recordOf(guardian).given;
  const yeses = [given, ...(isDate(guarded) ? [guarded] : [])].toSorted();
  const [first = given, last = given] = [yeses[0], yeses.at(-1)];
  if (expires < last)
    return told(
      `Samtycket går ut ${expires}, innan det gavs ${last}.`,
      `Rätta datumen. Sista dagen i expires kan vara ${last} eller senare, men högst tre år efter given.`,
    );
  const longest = realDay(longestFrom(first));
  if (expires > longest)
    return told('Samtycket gäller längre än tre år.', `Skriv expires: ${longest} eller tidigare. Fråga personen igen då.`);
  return [];
}

/** A leap day that is none in its year is the last of February. */
const realDay = (day: string): string => [day, day.replace(/-29$/, '-28')].find(isDate) ?? day;

const CALLED: Record<PrivateData, string> = {
  number: 'ett personnummer',
  phone: 'ett telefonnummer',
  email: 'en e-postadress',
};

/** Enough of what was found to find it by, and no more: what the check says may be kept in logs. */
const masked = (found: string): string => `${found.slice(0, 3)}…`;

function privateFaults(entry: RawEntry): Problem[] {
  const told = (kind: PrivateData, found: string, field: FieldPath, line?: number): Problem => ({
    ...at(
      entry,
      field,
      `Här står ”${masked(found)}”, som ser ut som ${CALLED[kind]}.`,
      kind === 'email'
        ? 'Ta bort adressen. I en berättelse står inga kontaktuppgifter.'
        : 'Ta bort numret. I en berättelse står inga person- eller kontaktuppgifter. Är det något annat: skriv det med ord.',
    ),
    ...(line && { line }),
  });
  // A picture's name is told of below.
  const inFields = [...wordsIn(entry.data)]
    .filter(({ path: field }) => field.at(-1) !== 'src')
    .flatMap(({ path: field, text }) => privateDataIn(text).map(({ kind, found }) => told(kind, found, field)));
  const seen = new Set<string>();
  const lines = (entry.body ?? '').split('\n').flatMap((line, i) =>
    // Addresses on the web have numbers of their own.
    privateDataIn(line.replace(/https?:\/\/[^\s)>\]]+/g, ' ')).map(({ kind, found }) => {
      seen.add(found);
      return told(kind, found, [], entry.bodyLine + i);
    }),
  );
  // As one reads it: across lines, and without the marks of Markdown.
  const read = passagesOf(entry)
    .filter(({ form }) => form !== 'field')
    .flatMap(({ text, line }) => privateDataIn(text).map((one) => ({ ...one, line })))
    .filter(({ found }) => !seen.has(found))
    .map(({ kind, found, line }) => told(kind, found, [], line));
  const names = fileNamesOf(entry).flatMap(({ stem, field }) => privateDataIn(stem).map(({ kind }) => ({ kind, stem, field })));
  return [
    ...inFields,
    ...lines,
    ...read,
    ...names.map(({ kind, stem, field }) =>
      at(
        entry,
        field,
        `I filnamnet ”${masked(stem)}” står något som ser ut som ${CALLED[kind]}.`,
        `Döp om filen, utan siffrorna${field.length > 0 ? ', och skriv det nya namnet här' : ''}.`,
      ),
    ),
  ];
}

/** Every text and number in the fields, whatever they are called. */
export function* wordsIn(value: unknown, field: FieldPath = []): Generator<{ path: FieldPath; text: string }> {
  if (typeof value === 'string' || typeof value === 'number') yield { path: field, text: String(value) };
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* wordsIn(inner, [...field, Array.isArray(value) ? Number(key) : key]);
}

type FileName = { stem: string; field: FieldPath; own: boolean };

const stemOf = (file: string): string => path.posix.basename(file).replace(/(\.[a-z]{2})?\.[^.]+$/i, '');

/** The names of the story's file and of the pictures that it shows, without their endings. */
function fileNamesOf(entry: RawEntry): FileName[] {
  const { src } = recordOf(recordOf(entry.data).picture);
  const inText = ((): string[] => {
    try {
      return imagesIn(entry).map((image) => image.src);
    } catch {
      // A text that cannot be read has been told of.
      return [];
    }
  })();
  return [
    { stem: stemOf(entry.file), field: [], own: true },
    ...(typeof src === 'string' ? [{ stem: stemOf(src), field: ['picture', 'src'], own: false }] : []),
    ...inText.map((image) => ({ stem: stemOf(image), field: [], own: false })),
  ];
}

/**
 * Pictures of real people that stand on other pages too: a picture must go when its story goes, whoever shows it.
 * @param entries every entry and translation as it stands in its file
 */
export function checkPortraits(entries: readonly RawEntry[]): Problem[] {
  const stories = entries.filter((entry) => entry.kind === 'story' && !entry.translation && recordOf(entry.data).illustrative !== true);
  const owners = new Map(stories.flatMap((story) => picturesOf(story).map(({ file }) => [file, story] as const)));
  if (owners.size === 0) return [];
  return entries.flatMap((entry) =>
    picturesOf(entry).flatMap(({ file, field, line }) => {
      const owner = owners.get(file);
      if (!owner || (owner.kind === entry.kind && owner.key === entry.key)) return [];
      return [
        {
          ...at(
            entry,
            field,
            `Bilden ${path.posix.basename(file)} hör till berättelsen ${owner.file}, om en verklig person.`,
            'Visa en annan bild här. Dras samtycket tillbaka ska bilden försvinna, och det gör den bara med sin egen berättelse.',
          ),
          ...(line && { line }),
          origin: owner.file,
        },
      ];
    }),
  );
}

/** The pictures that an entry shows, as files below the content folder. */
function picturesOf(entry: RawEntry): { file: string; field: FieldPath; line?: number }[] {
  const beside = (src: string): string => path.posix.join(path.posix.dirname(entry.file), src);
  const { src } = recordOf(recordOf(entry.data).picture);
  const own = typeof src === 'string' ? [{ file: beside(src), field: ['picture', 'src'] }] : [];
  if (entry.body === undefined) return own;
  return [...own, ...imagesIn(entry).map((image) => ({ file: beside(image.src), field: [], line: image.line }))];
}

/** All that a story says in words, with where it stands. */
export const textsOfStory = (entry: RawEntry): { text: string; field: FieldPath; line?: number }[] => [
  ...[...wordsIn(entry.data)].map(({ path: field, text }) => ({ text, field })),
  ...passagesOf(entry)
    .filter(({ form }) => form !== 'field')
    .map(({ text, line }) => ({ text, field: [], line })),
];

/** Whether a word is a surname by its form alone. */
const ENDS_AS_SURNAME = /sson$/;

/** A file's name becomes an address, and stays in the history when the text has been mended. */
function fileNameFaults(entry: RawEntry, main: unknown): Problem[] {
  const { illustrative, person } = recordOf(main);
  const { name } = recordOf(person);
  if (illustrative === true || typeof name !== 'string') return [];
  const { first, surnames } = namesOf(name);
  const said = textsOfStory(entry).flatMap(({ text }) => surnamesIn(text, first));
  const known = [...surnames, ...said].map((surname) => slug(surname.split(' ').at(-1) ?? '')).filter((word) => word.length > 1);
  return fileNamesOf(entry).flatMap(({ stem, field, own }) => {
    const parts = slug(stem).split('-');
    const found =
      known.find(
        (word) => `-${parts.join('-')}-`.includes(`-${word}-`) || `-${parts.join('-')}-`.includes(`-${word.replace(/s$/, '')}-`),
      ) ?? parts.find((part) => ENDS_AS_SURNAME.test(part));
    if (found === undefined) return [];
    const isOnlySaid = !surnames.some((surname) => slug(surname) === found) && !ENDS_AS_SURNAME.test(found);
    const better = parts.filter((part) => !found.split('-').includes(part) && part !== found.replace(/s$/, '')).join('-') || slug(first);
    return [
      at(
        entry,
        field,
        `Filnamnet ”${stem}” ser ut att innehålla ett efternamn.`,
        `Döp om filen till ${own ? '' : './'}${better}, med samma ändelse${own ? ', och översättningen likadant' : ''}.${isOnlySaid ? ' Är det inget efternamn: skriv om texten, så att ordet inte står direkt efter förnamnet.' : ''}`,
      ),
    ];
  });
}
