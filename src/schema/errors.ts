import type { z } from 'zod';
import { slug } from '../links.ts';
import { fields, metaOf, schemaAt, unwrap } from './walk.ts';

/** One thing wrong in the content, told to the editor who can mend it. */
export type Problem = {
  /** Path of the file below the content folder. */
  file: string;
  /** Line in the file, from 1, where it can be known. */
  line?: number;
  /** The field, as `pay.median.value`. */
  field?: string;
  /** What is wrong. */
  problem: string;
  /** What to write instead. */
  remedy: string;
  /** Every place that one cause touches, where there is more than one. */
  places?: Place[];
  /** Another file, or a folder, where the cause may lie: where a thing that is missing should be. */
  origin?: string;
  /** The thing that does not exist, where that is the fault: all faults of one missing thing have one cause. */
  missing?: { kind: string; key: string };
};

/** Where something stands in the content. */
export type Place = Pick<Problem, 'file' | 'line' | 'field'>;

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'ett tal',
  int: 'ett heltal',
  boolean: 'true eller false',
  array: 'en lista',
  object: 'fält under sig, ett per rad',
  tuple: 'en lista med två värden',
};

/** Remedies for the formats that the schemas name. */
const formats: Record<string, [problem: string, remedy: string]> = {
  id: ['är inget giltigt id', 'Använd bara a–z, 0–9 och bindestreck, till exempel svetsare eller vvs-montor.'],
  date: ['är inget datum som finns', 'Skriv år, månad och dag: 2026-11-23.'],
  url: ['är ingen webbadress', 'Skriv hela adressen, från https:// eller http://.'],
  email: ['är ingen e-postadress', 'Skriv namn@exempel.se.'],
  period: ['är inget år, ingen månad och inget datum', 'Skriv 2024, 2024-05 eller 2024-05-07.'],
  picture: ['är ingen bild bredvid texten', 'Lägg bilden i samma mapp som texten och skriv ./filnamn.svg.'],
  ssyk: ['är ingen SSYK-kod', 'Skriv fyra siffror inom citattecken: "7212".'],
  'municipality-code': ['är ingen kommunkod', 'Skriv fyra siffror inom citattecken: "0180".'],
  riasec: ['är inga RIASEC-bokstäver', 'Skriv en till tre av bokstäverna R, I, A, S, E och C.'],
  time: ['är inget klockslag', 'Skriv 17:00 eller 17:00-19:00.'],
  'month-day': ['är ingen dag på året', 'Skriv månad och dag inom citattecken: "11-16".'],
  path: ['är ingen adress på webbplatsen', 'Börja och sluta med snedstreck: /yrken/svetsare/.'],
};

/** The number of single-letter edits between two words (Levenshtein). */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/** The word in `candidates` most like `word`, or undefined when none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(2, Math.floor(word.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** « Menade du X? » with a space before it, or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const found = nearest(word, candidates);
  return found ? ` Menade du ${found}?` : '';
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step], data);
}

const show = (value: unknown): string =>
  typeof value === 'string' ? `”${value.length > 60 ? `${value.slice(0, 60)}…` : value}”` : (JSON.stringify(value) ?? 'inget');

/** « Så här: example » from the schema, or nothing. */
function hint(schema: z.ZodType | undefined): string {
  const { description, example } = schema ? metaOf(schema) : {};
  return `${description ? ` ${description}` : ''}${example ? ` Till exempel: ${example}` : ''}`;
}

/** Whether a field may be left out. */
const isOptional = (schema: z.ZodType): boolean => schema.safeParse(undefined).success;

/** The same value as it would have to be written, where that can be shown. */
function rewritten(expected: string, value: unknown): string | undefined {
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return `Sätt citattecken runt värdet: "${value}".`;
  if (expected === 'array' && typeof value === 'string') return `Sätt hakparenteser runt, och komma mellan flera: [${value}].`;
  if (expected === 'number' && typeof value === 'string' && /^[\d\s]+$/.test(value))
    return `Skriv siffrorna utan mellanslag och citattecken: ${value.replace(/\s/g, '')}.`;
  if (expected === 'boolean') return 'Skriv true för ja eller false för nej.';
  return undefined;
}

type Told = { path: readonly PropertyKey[]; problem: string; remedy: string };

/** Turns zod's issues on one entry into sentences for its editor, with the path of each field. */
export function tell(schema: z.ZodType, data: unknown, issues: readonly z.core.$ZodIssue[]): Told[] {
  return issues.flatMap((issue) => tellOne(schema, data, issue));
}

function tellOne(schema: z.ZodType, data: unknown, issue: z.core.$ZodIssue): Told[] {
  const { path } = issue;
  const at = schemaAt(schema, path);
  const value = valueAt(data, path);
  const told = (problem: string, remedy: string): Told[] => [{ path, problem, remedy: remedy.trim() }];
  const missing = (): Told[] => {
    const name = path.at(-1);
    return value === null
      ? told('Fältet är tomt.', `Skriv ett värde efter kolonet${at && isOptional(at) ? ', eller ta bort raden' : ''}.${hint(at)}`)
      : told('Fältet saknas.', `${typeof name === 'string' ? `Lägg till fältet ${name}.` : 'Skriv ett värde.'}${hint(at)}`);
  };

  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const known = Object.keys(fields(at ?? schema));
        return {
          path: [...path, key],
          problem: `Fältet ”${key}” finns inte här.`,
          remedy: `Ta bort raden eller rätta namnet.${didYouMean(key, known)} Fält som finns: ${known.join(', ')}.`,
        };
      });
    case 'invalid_type': {
      if (value === undefined || value === null) return missing();
      const wanted = typeNames[issue.expected] ?? issue.expected;
      return told(
        `Här står ${show(value)}, men det ska vara ${wanted}.`,
        rewritten(issue.expected, value) ?? `Skriv ${wanted}.${hint(at)}`,
      );
    }
    case 'invalid_value': {
      if (value === undefined || value === null) return missing();
      const allowed = issue.values.map(String);
      return told(
        `${show(value)} är inget av de värden som går att välja.`,
        `Välj ett av: ${allowed.join(', ')}.${didYouMean(String(value), allowed)}`,
      );
    }
    case 'too_big': {
      if (issue.origin === 'string') {
        const length = typeof value === 'string' ? value.length : 0;
        return told(
          `Texten är ${length} tecken. Den får vara högst ${issue.maximum}.`,
          `Korta texten med minst ${length - Number(issue.maximum)} tecken.`,
        );
      }
      if (issue.origin === 'array') return told(`Listan är för lång. Den får ha högst ${issue.maximum} rader.`, 'Ta bort rader.');
      return told(`${show(value)} är för stort. Högst ${issue.maximum} går bra.`, `Skriv ett tal som är högst ${issue.maximum}.`);
    }
    case 'too_small': {
      if (issue.origin === 'string')
        return told('Texten är tom.', `Skriv något mellan citattecknen${at && isOptional(at) ? ', eller ta bort raden' : ''}.${hint(at)}`);
      if (issue.origin === 'array') {
        const isEmpty = Array.isArray(value) && value.length === 0;
        return told(
          isEmpty ? 'Listan är tom.' : 'Listan är för kort.',
          `Skriv minst ${issue.minimum === 1 ? 'ett värde' : `${issue.minimum} värden`} i listan.${hint(at)}`,
        );
      }
      return told(`${show(value)} är för litet. Minst ${issue.minimum} går bra.`, `Skriv ett tal som är minst ${issue.minimum}.`);
    }
    case 'invalid_format': {
      // A regex check carries the name of its format as its message.
      const name = issue.message in formats ? issue.message : issue.format;
      const known = formats[name];
      if (!known) return told(`${show(value)} har fel form.`, `Skriv om värdet.${hint(at)}`);
      const [problem, remedy] = known;
      const better = name === 'id' && typeof value === 'string' ? slug(value) : '';
      return told(`${show(value)} ${problem}.`, better ? `Använd bara a–z, 0–9 och bindestreck: ${better}.` : remedy);
    }
    case 'invalid_union': {
      if (value === undefined || value === null) return missing();
      if (Array.isArray(value))
        return told(
          `Här står en lista, ${show(value)}, men fältet har bara ett värde.`,
          `Skriv ett värde, utan hakparenteser och bindestreck.${hint(at)}`,
        );
      return told(`Här står ${show(value)}, som inte passar.`, `Skriv något som passar.${hint(at)}`);
    }
    case 'custom':
      if (issue.message === 'source-without-place')
        return told('Källan har varken url eller readFrom.', 'Skriv källans webbadress i url, eller var uppgiften lästes i readFrom.');
      return told(issue.message, hint(at));
    default:
      return told('Värdet passar inte.', hint(at && unwrap(at)));
  }
}

/** A field's path as editors read it, rows counted from 1: `pay.median`, `orientations[2].jobs[1].job`. */
export const fieldName = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step + 1}]` : name ? `${name}.${String(step)}` : String(step)),
    '',
  );

/** A problem at a field of an entry, with the line where the field stands. */
export function problemAt(
  entry: { file: string; line: (field: readonly PropertyKey[]) => number | undefined },
  field: readonly PropertyKey[],
  problem: string,
  remedy: string,
): Problem {
  const line = entry.line(field);
  return { file: entry.file, ...(line && { line }), ...(field.length > 0 && { field: fieldName(field) }), problem, remedy };
}

/** A problem as lines for a terminal: where, what, and what to do. `label` says how grave it is. */
export function format(problem: Problem, folder: string, label = ''): string {
  const whereOf = ({ file, line }: Place): string => `${[folder, file].filter(Boolean).join('/')}${line ? `:${line}` : ''}`;
  const { places = [] } = problem;
  return [
    whereOf(problem),
    `  ${label ? `${label}  ` : ''}${problem.field ? `${problem.field}: ` : ''}${problem.problem}`,
    `  → ${problem.remedy}`,
    ...places.slice(0, MOST_PLACES).map((place) => `    ${whereOf(place)}`),
    ...(places.length > MOST_PLACES ? [`    … och ${places.length - MOST_PLACES} ställen till`] : []),
  ].join('\n');
}

/** Places that are shown of one fault. */
const MOST_PLACES = 10;
