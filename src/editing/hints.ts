import type { z } from 'zod';
import { elementOf, metaOf, optionsOf } from '../schema/walk.ts';
import { isThreeWay, typeOf } from './format.ts';

// What stands under a field in a form. The schemas' descriptions are for those who write files; a form has no files,
// no ids and no signs of YAML.

const ADDRESS = 'Namnet i adresser: a–z, 0–9 och bindestreck.';
const LOCAL = 'På: finns bara på en plats som ingen av våra regioner har. Skriv platsen i Var. Visas då inte som nationell.';

/** Hints of their own, where a description is about how the file is written. */
const OWN: Record<string, string> = {
  'lesson.pages': 'Sidorna som lektionen använder, högst sex.',
  'synonym.targets': 'Vart ordet leder.',
  'education.orientations': 'Inriktningen, när den är känd.',
  'picture.src': 'Välj eller ladda upp en bild.',
  'story.picture': 'En bild, och vad den visar för den som inte ser den.',
  'programme.national': 'På: ett nationellt program. Ett sådant måste leda till minst ett yrke.',
  'activity.local': LOCAL,
  'regionalActivity.local': LOCAL,
  'story.illustrative': 'På: en påhittad exempelberättelse. Av: en verklig person, och då behövs samtycke.',
  'job.drawing': 'Yrkets bild: en del och ett verktyg. Lämna tomt om det man gör räcker.',
  'job.barometer': 'Yrkets namn i Yrkesbarometern. Utsikterna hämtas därifrån. Lämna tomt om yrket inte finns där.',
  'exercise.lines': 'Rader att skriva på. Lämnas det tomt blir det två.',
};

/** What of a description becomes another word in a form, in this order. */
const WORDS: [RegExp, string][] = [
  [/,? id ur [\w./-]+/g, ''],
  [/ i (?:regionens )?[\w-]+\.yaml/g, ''],
  [/,? ordagrant ur [\w./-]+/g, ''],
  [/[^.]*\.(?:ya?ml|json|mdx?)\b[^.]*\.?/g, ''],
  [/,? inom citattecken/g, ''],
  [/Utelämna (?:raden |allt )?/g, 'Lämna tomt '],
  [/Utelämnas den gäller/g, 'Lämnas det tomt gäller'],
  [/Tom lista om/g, 'Lämna tomt om'],
  [/Det som inte är känt utelämnas/g, 'Lämna tomt det som inte är känt'],
  [/ ?Börjar med \.\//g, ''],
  [/\b(?:true|false)\b(?: eller false)?:?/g, ''],
  [/ \([a-z]+(?:-[a-z]+)+\)/g, ''],
];

/** What is said of an id. */
const MADE = 'Lämna tomt på en ny rad, så görs det av namnet. Ändra det aldrig sedan';

type How = { isChosen: boolean; mustWithin: boolean };

/**
 * The hint of a field.
 * @param place the field's name after that of its kind, or of the field that it is in
 * @param how whether one chooses in a list, and whether it must be there only when something around it is
 */
export function hintOf(schema: z.ZodType, place: string, { isChosen, mustWithin }: How): string {
  if (place.endsWith('.id') && !isChosen) {
    if (place === 'orientations.id') return ADDRESS;
    if (place === 'dates.id') return `Kalendrar känner igen datumet på det. ${MADE}, inte heller när dagen flyttas.`;
    return `${ADDRESS} ${MADE}.`;
  }
  const { description = '', example } = metaOf(schema);
  const told = OWN[place] ?? inWords(withoutChoices(asAnswers(description, schema), schema), isChosen);
  const shown = !isChosen && !(place in OWN) && typeof example === 'string' ? exampleInForm(example) : undefined;
  return [
    told,
    shown && `Till exempel: ${shown}${mustWithin && !/[.!?]$/.test(shown) ? '.' : ''}`,
    mustWithin && 'Måste finnas när du fyller i något här.',
  ]
    .filter(Boolean)
    .join(' ');
}

/** A yes or no is a switch or a choice in a form, and not a word. */
function asAnswers(description: string, schema: z.ZodType): string {
  if (typeOf(schema) !== 'boolean') return description;
  if (description.startsWith('true eller false')) return '';
  return description.replace(/\btrue:/, isThreeWay(schema) ? 'ja:' : 'På:').replace(/\bfalse:/, isThreeWay(schema) ? 'nej:' : 'Av:');
}

function inWords(description: string, isChosen: boolean): string {
  const text = WORDS.reduce((told, [what, word]) => told.replace(what, word), description).trim();
  // « Yrkets id. » over a list of names to choose from.
  const named = isChosen ? text.replace(/^(\p{L}+?)s id(?=[.,]| hos)/u, '$1') : text;
  return named
    .replace(/^[.,\s]+/, '')
    .replace(/(?<=\p{Ll}) (?=Lämna tomt)/u, '. ')
    .replace(/(?<=[\p{L}\d])$/u, '.');
}

/** An example without the signs that a file needs; none for rows of several fields. */
function exampleInForm(example: string): string | undefined {
  if (/[{}]/.test(example)) return undefined;
  return example.replace(/^\[(.*)\]$/s, '$1').replaceAll('"', '');
}

/** The description of a choice without the list of what there is to choose: the form shows that itself. */
function withoutChoices(description: string, schema: z.ZodType): string {
  const values = optionsOf(elementOf(schema) ?? schema);
  if (!values?.every((value) => description.includes(value))) return description;
  const head = description.slice(0, Math.min(...values.map((value) => description.indexOf(value)))).replace(/[\s:(,]+$/, '');
  return head && `${head}.`;
}
