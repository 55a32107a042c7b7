import { type Problem, problemAt as at } from '../schema/errors.ts';
import { recordOf } from './consent.ts';
import type { Entries, ValidEntry } from './entries.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { type PrivateData, privateDataIn } from './private-data.ts';
import type { RawEntry } from './read.ts';

// What is done about the gaps is told by roles: whoever works with it has not said yes to stand on a public page.

/** Two words with capitals, as names are written: the second alone shows that it is a person's where it ends in -sson. */
const PAIR = /(?<![\p{L}-])(\p{Lu}[\p{L}’'-]+) (?=(\p{Lu}[\p{L}’'-]+))/gu;
const WORD = /(?<![\p{L}-])\p{Lu}\p{L}+/gu;
const SURNAME = /[\p{Ll}]sson$/u;

/** What in a text looks like the name of a person: a common first name, or two words of which the last is a -sson. */
export function personIn(text: string): string | undefined {
  for (const [, first = '', last = ''] of text.matchAll(PAIR))
    if (GIVEN_NAMES.has(first) || SURNAME.test(last.replace(/s$/, ''))) return `${first} ${last}`;
  return [...text.matchAll(WORD)].map(([word]) => word).find((word) => GIVEN_NAMES.has(word) || GIVEN_NAMES.has(word.replace(/s$/, '')));
}

const CALLED: Record<PrivateData, string> = { number: 'ett personnummer', phone: 'ett telefonnummer', email: 'en e-postadress' };
/** Fields in words. */
const FIELDS = ['title', 'role', 'outcome'] as const;

/** Persons, and how one reaches them, in what is told of an action or its translation. Schools may be called after persons. */
export function checkAction(entry: RawEntry, { school }: Pick<Entries, 'school'>): Problem[] {
  const data = recordOf(entry.data);
  const schools = [...school.values()].map((one) => one.data.name);
  return FIELDS.flatMap((field) => {
    const text = data[field];
    if (typeof text !== 'string') return [];
    const [reached] = privateDataIn(text);
    if (reached)
      return [
        at(
          entry,
          [field],
          `Här står något som ser ut som ${CALLED[reached.kind]}.`,
          'Ta bort det. Hur man når regionen står i region.mdx, i contacts.',
        ),
      ];
    const person = personIn(schools.reduce((rest, name) => rest.replaceAll(name, ''), text));
    return person === undefined
      ? []
      : [
          at(
            entry,
            [field],
            `”${person}” ser ut som namnet på en person. Ingen nämns vid namn i actions.yaml.`,
            field === 'role'
              ? 'Skriv rollen i stället, till exempel role: Processledaren.'
              : 'Skriv rollen i stället: processledaren, en lärare, ett företag.',
          ),
        ];
  });
}

/** Actions against what nobody misses: the stage does not expect it. Of a stage that does not exist, that is told. */
export function checkGaps({ action, stage }: Entries): Problem[] {
  return [...action.values()].flatMap((entry: ValidEntry<'action'>) => {
    const there = stage.get(entry.data.stage);
    if (!there || there.data.expects.includes(entry.data.gap)) return [];
    const { expects } = there.data;
    return [
      at(
        entry,
        ['gap'],
        `Det finns ingen lucka ”${entry.data.gap}” på steget ”${there.key}”: där väntas inget sådant.`,
        expects.length > 0 ? `Skriv en av: ${expects.join(', ')}. Eller välj ett annat steg i stage.` : 'Välj ett annat steg i stage.',
      ),
    ];
  });
}
