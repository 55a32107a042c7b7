import { type Problem, problemAt as at } from '../schema/errors.ts';
import type { Kind } from '../schema/kinds.ts';
import { recordOf } from './consent.ts';
import type { Entries } from './entries.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { type PrivateData, privateDataIn } from './private-data.ts';
import type { RawEntry } from './read.ts';

// What regions and companies say is told by roles and councils: whoever said or does it has not said yes to stand on a public page.

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
type Told = { file: string; fields: readonly string[]; where: string; role?: Record<string, string>; instead: string };
/** Fields in words, of the kinds that speak of what somebody has said or does; where one writes how they are reached, and what instead of a name. */
const TOLD: Partial<Record<Kind, Told>> = {
  action: {
    file: 'actions.yaml',
    fields: ['title', 'role', 'outcome'],
    where: 'Hur man når regionen står i region.mdx, i contacts.',
    role: { role: 'Skriv rollen i stället, till exempel role: Processledaren.' },
    instead: 'Skriv rollen i stället: processledaren, en lärare, ett företag.',
  },
  need: {
    file: 'needs.yaml',
    fields: ['horizon', 'skill', 'saidBy'],
    where: 'Hur man når regionen står i region.mdx, i contacts.',
    role: { saidBy: 'Skriv rådet eller företaget i stället, till exempel saidBy: Företagsrådet.' },
    instead: 'Skriv rådet, företaget eller rollen i stället.',
  },
  influence: {
    file: 'influence.yaml',
    fields: ['what', 'council'],
    where: 'Hur man når regionen står i region.mdx, i contacts.',
    role: { council: 'Skriv rådet i stället, till exempel council: Programrådet.' },
    instead: 'Skriv rollen i stället: rektorn, en lärare, ett företag.',
  },
  problem: {
    file: 'problems.yaml',
    fields: ['title', 'what'],
    where: 'Hur man når företaget står i contact.',
    instead: 'Skriv rollen i stället: en montör, produktionsledaren.',
  },
};

/** Persons, and how one reaches them, in what is told of an entry or its translation. Schools may be called after persons. */
export function checkPersons(entry: RawEntry, { school }: Pick<Entries, 'school'>): Problem[] {
  const told = TOLD[entry.kind];
  if (!told) return [];
  const data = recordOf(entry.data);
  const schools = [...school.values()].map((one) => one.data.name);
  return told.fields.flatMap((field) => {
    const text = data[field];
    if (typeof text !== 'string') return [];
    const [reached] = privateDataIn(text);
    if (reached) return [at(entry, [field], `Här står något som ser ut som ${CALLED[reached.kind]}.`, `Ta bort det. ${told.where}`)];
    const person = personIn(schools.reduce((rest, name) => rest.replaceAll(name, ''), text));
    if (person === undefined) return [];
    const problem = `”${person}” ser ut som namnet på en person. Ingen nämns vid namn i ${told.file}.`;
    return [at(entry, [field], problem, told.role?.[field] ?? told.instead)];
  });
}
