import { stringify } from 'yaml';
import type { z } from 'zod';
import { slug } from '../links.ts';
import { strangeIn } from './characters.ts';
import { dayOf, daysIn, YEARS } from './days.ts';
import { didYouMean, fieldName, nearest } from './errors.ts';
import { labels } from './labels.ts';
import {
  addresses,
  bare,
  booleans,
  choices,
  dates,
  daysOfYear,
  emails,
  numbers,
  organisations,
  paths,
  periods,
  positions,
  times,
} from './meant.ts';
import { fields, isRequired, metaOf, schemaAt, unwrap } from './walk.ts';

// What zod finds wrong in an entry, as sentences for its editor: what is wrong, and what to write instead. What is said to be
// written is tried on the schema first, so that who follows the advice is rid of the fault.

/** A field's place in an entry: keys and list positions from the top. */
type Path = readonly PropertyKey[];
type Told = { path: Path; problem: string; remedy: string };
/** A fault with the name of the field whose other faults come of it. */
type Cause = Told & { covers?: string };
type Sentences = Pick<Told, 'problem' | 'remedy'>;
type Issue = z.core.$ZodIssue;

/** One value that its field does not take. */
type Fault = {
  issue: Issue;
  path: Path;
  /** The schema of the field. */
  field: z.ZodType;
  value: unknown;
  /** The value as it stands in the file, where that is known: 0110, and not the number 110. */
  written: string;
  /** The text of the object around it, as it stands in the file. */
  around: string;
};

/**
 * Turns zod's issues on one entry into sentences for its editor, with the path of each field.
 * @param source the text of a field as it stands in the file, where that is known
 */
export function tell(schema: z.ZodType, data: unknown, issues: readonly Issue[], source?: (path: Path) => string | undefined): Told[] {
  const told = issues.flatMap((issue): Cause[] => {
    const { path } = issue;
    const value = valueAt(data, path);
    const written = source?.(path) ?? (typeof value === 'string' ? value : shown(value));
    const fault = { issue, path, field: schemaAt(schema, path) ?? schema, value, written, around: source?.(path.slice(0, -1)) ?? '' };
    return issue.code === 'unrecognized_keys' ? unknownFields(fault, issue.keys, source?.(path) ?? '') : [{ path, ...sentences(fault) }];
  });
  // Of several faults in one value the first is the cause, and what a cause brings with it is not told beside it.
  const covered = new Map(told.flatMap((one) => (one.covers === undefined ? [] : [[one.covers, one] as const])));
  const first = new Map(told.toReversed().map((one) => [fieldName(one.path), one]));
  return told
    .filter((one) => (covered.get(fieldName(one.path)) ?? first.get(fieldName(one.path))) === one)
    .map(({ path, problem, remedy }) => ({ path, problem, remedy }));
}

function sentences(fault: Fault): Sentences {
  const { issue, value } = fault;
  if (issue.code === 'custom' && !(issue.message in FORMATS))
    return { problem: issue.message, remedy: String(issue.params?.remedy ?? hint(fault.field).trim()) };
  if (value === undefined || value === null) return missing(fault);
  if (typeof value === 'string') {
    const [strange] = strangeIn(value);
    if (strange) return strange;
  }
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(fault, issue.expected);
    case 'invalid_value':
      return noChoice(fault, issue.values.map(String));
    case 'too_big':
      return tooBig(fault, Number(issue.maximum), issue.origin);
    case 'too_small':
      return tooSmall(fault, Number(issue.minimum), issue.origin);
    case 'invalid_format':
      // A regex check carries the name of its format as its message.
      return wrongForm(fault, issue.message in FORMATS ? issue.message : issue.format);
    case 'invalid_union':
      return typeof value === 'object' ? wrongType(fault, 'string') : noneOf(fault);
    case 'custom':
      return wrongForm(fault, issue.message);
    default:
      return { problem: 'Värdet passar inte.', remedy: `Skriv om värdet.${hint(fault.field)}` };
  }
}

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | undefined | null)?.[step], data);

const shown = (value: unknown): string =>
  typeof value === 'number' ? String(value) : typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

const LONGEST = 60;
/** The beginning of a value, on one line. */
function short(text: string): string {
  const line = text.replaceAll(/\s*\n\s*/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
/** A value as it stands in the file, in quotation marks where it is text. */
const show = ({ value, written }: Fault): string => (typeof value === 'string' ? `”${short(value)}”` : short(written));

/** What the field is for and an example of it, as the end of a sentence. */
function hint(field: z.ZodType): string {
  const { description, example } = metaOf(field);
  return `${description ? ` ${description}` : ''}${example ? ` Till exempel: ${example}` : ''}`;
}

/** A value as one writes it in a file, also inside a list in square brackets. */
export function asYaml(value: unknown): string {
  const list = stringify([value], { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trim();
  return list.slice(1, -1);
}

const takes = (field: z.ZodType, value: unknown): boolean => field.safeParse(value).success;
const orDrop = (field: z.ZodType): string => (isRequired(field) ? '' : ', eller ta bort raden');

/** « Skriv X. », or « Skriv X eller Y, vilket du menar. », of those that the field takes. */
function write({ field, value, written }: Fault, meant: readonly unknown[]): string | undefined {
  const right = meant.filter((one, i) => meant.indexOf(one) === i && takes(field, one)).map((one) => ({ one, text: asYaml(one) }));
  if (right.length === 0) return undefined;
  const isQuoted = right.some(({ one, text }) => typeof one === 'string' && text === `"${written}"`);
  if (isQuoted && typeof value !== 'string') return `Sätt citattecken runt värdet: ${right[0]?.text}.`;
  if (right.length === 1 && typeof right[0]?.one !== 'string' && `"${bare(written)}"` === `"${right[0]?.text}"`)
    return `Ta bort citattecknen: skriv ${right[0]?.text}.`;
  const last = right.at(-1)?.text ?? '';
  // A full stop after an address or a decimal would be copied along.
  const stop = /[./@]/.test(last) && right.length === 1 ? '' : '.';
  return `Skriv ${right.map(({ text }) => text).join(' eller ')}${right.length > 1 ? ', det du menar' : ''}${stop}`;
}

function missing({ path, field, value }: Fault): Sentences {
  const name = path.at(-1);
  if (typeof name === 'number')
    return { problem: `Rad ${name + 1} i listan är tom.`, remedy: `Skriv ett värde på raden, eller ta bort den.${hint(field)}` };
  return value === null
    ? { problem: 'Fältet är tomt.', remedy: `Skriv ett värde efter kolonet${orDrop(field)}.${hint(field)}` }
    : { problem: 'Fältet saknas.', remedy: `${typeof name === 'string' ? `Lägg till fältet ${name}.` : 'Skriv ett värde.'}${hint(field)}` };
}

/** Fields that there are none of. One that a comma has cut off from its value is no field. */
function unknownFields({ path, field, value }: Fault, keys: readonly string[], text: string): Cause[] {
  const known = Object.keys(fields(field));
  const cut = text.startsWith('{') ? cutByCommas(text, fields(field)) : new Map<string, string>();
  const swallowed = new Set(
    [...cut.values()].flatMap((whole) =>
      whole
        .split(',')
        .slice(1)
        .map((part) => bare(part)),
    ),
  );
  const parts = [...cut].map(([name, whole]) => ({
    path: [...path, name],
    problem: `Kommat i ”${whole}” delar värdet i två.`,
    remedy: withoutComma(name, whole, fields(field)[name]),
    covers: fieldName([...path, name]),
  }));
  const others = keys.filter((key) => valueAt(value, [key]) !== null || !swallowed.has(bare(key)));
  return [
    ...parts,
    ...others.map((key) => {
      const joined = valueAt(value, [key]) === null ? joinedField(key, fields(field)) : undefined;
      if (joined) return { path: [...path, key], ...joined, covers: fieldName([...path, /^[\w-]*/.exec(key)?.[0] ?? '']) };
      const home = known.find((name) => valueAt(value, [name]) === null && Object.hasOwn(fields(fields(field)[name] ?? field), key));
      if (home !== undefined)
        return {
          path: [...path, key],
          problem: `Fältet ${key} hör till ${home}, men står på samma nivå.`,
          remedy: `Skriv två mellanslag före ${key}, och före de andra fälten i ${home}.`,
          covers: fieldName([...path, home]),
        };
      const meant = fieldMeant(key, known);
      // A field that is there already under its right name is not what this one was to be called.
      const isFree = meant !== undefined && valueAt(value, [meant]) === undefined;
      return {
        path: [...path, key],
        problem: `Fältet ”${key}” finns inte här.`,
        remedy: isFree
          ? `Menade du ${meant}? Byt namnet i så fall, eller ta bort raden. Fält som finns: ${known.join(', ')}.`
          : `Ta bort raden eller rätta namnet. Fält som finns: ${known.join(', ')}.`,
        ...(isFree && { covers: fieldName([...path, meant]) }),
      };
    }),
  ];
}

function withoutComma(name: string, whole: string, field?: z.ZodType): string {
  const isFigure = /^[\d\s.,]+$/.test(whole);
  const number = field && numbers(whole).find((one) => takes(field, one));
  if (field && number !== undefined && (isFigure || !takes(field, whole))) return `Skriv ${name}: ${number}`;
  return field && takes(field, whole)
    ? `Sätt citattecken runt värdet: ${name}: ${asYaml(whole)}.`
    : `Skriv värdet utan komma.${field ? hint(field) : ''}`;
}

/** Values in `{name: one, two}` that a comma has cut, by the name of their field. */
function cutByCommas(text: string, shape: Record<string, z.ZodType>): Map<string, string> {
  const found = text.matchAll(
    /([\w-]+)\s*:\s+([^\s"'{}[\],:][^"'{}[\],:]*(?:,\s*[^"'{}[\],:]+)+?)(?=\s*(?:,\s*["']?[\w-]+["']?\s*:|,?\s*\}))/g,
  );
  // A part that is a field of its own, if badly written, has not been cut off.
  const hasField = (whole: string): boolean => whole.split(',').some((part) => joinedField(part.trim(), shape) !== undefined);
  return new Map(
    [...found].flatMap(([, name = '', whole = '']) =>
      Object.hasOwn(shape, name) && !hasField(whole) ? [[name, whole.trim()] as const] : [],
    ),
  );
}

/** The field that a name was meant for, in Swedish too: titel, sammanfattning, Källor. */
function fieldMeant(key: string, known: readonly string[]): string | undefined {
  const words = new Map(known.flatMap((name) => [name, labels[name] ?? name].map((word) => [word.toLowerCase(), name] as const)));
  return words.get(key.toLowerCase()) ?? nearest(key, known) ?? words.get(nearest(key.toLowerCase(), words.keys()) ?? '');
}

const TYPES: Record<string, string> = {
  string: 'text',
  number: 'ett tal',
  int: 'ett heltal',
  boolean: 'true eller false',
  array: 'en lista',
  tuple: 'en lista med två värden',
};

function wrongType(fault: Fault, expected: string): Sentences {
  const { field, value, written } = fault;
  const wanted = TYPES[expected] ?? 'något annat';
  if (expected === 'object') return noFields(fault);
  const problem =
    Array.isArray(value) && expected !== 'array'
      ? `Här står en lista, ${show(fault)}, men fältet har bara ett värde.`
      : `Här står ${show(fault)}, men det ska vara ${wanted}.`;
  const remedy = (meant: readonly unknown[], otherwise: string): Sentences => ({ problem, remedy: write(fault, meant) ?? otherwise });
  const whole = `Skriv ${wanted}.${hint(field)}`;
  if (Array.isArray(value) && expected !== 'array')
    return remedy(value.length === 1 ? value : [], `Skriv ett värde, utan hakparenteser och bindestreck.${hint(field)}`);
  switch (expected) {
    case 'number':
    case 'int':
      return remedy(numbers(written), `${whole}${metaOf(field).example ? '' : ' Bara siffror, med punkt före decimaler.'}`);
    case 'boolean':
      return remedy(booleans(written), 'Skriv true för ja eller false för nej.');
    case 'string': {
      // A colon in a list makes a pair of what was to be one text.
      if (typeof value === 'object')
        return {
          problem,
          remedy: /^[^{\n]+$/.test(written) && takes(field, written) ? `Sätt citattecken runt texten: "${written}".` : whole,
        };
      // The same characters as text; if that is not right either, what is wrong with them.
      const [inner] = field.safeParse(written).error?.issues ?? [];
      if (!inner) return remedy([written], whole);
      return { ...sentences({ ...fault, issue: inner, value: written }) };
    }
    case 'array':
      return remedy(asRows(field, value, written).slice(0, 1), `Skriv värdena inom hakparenteser, med komma mellan.${hint(field)}`);
    case 'tuple':
      return remedy(positions(written), whole);
    default:
      return remedy([], whole);
  }
}

/** What stands where there should be fields: a list, or words. */
function noFields(fault: Fault): Sentences {
  const { path, field, value, written } = fault;
  const known = Object.keys(fields(field));
  const needed = known.filter((name) => isRequired(fields(field)[name] ?? field));
  const names = (needed.length > 0 ? needed : known).join(', ');
  if (Array.isArray(value))
    return {
      problem: `Här står en lista, ${show(fault)}, men det ska vara fält.`,
      remedy:
        write(fault, value.length === 1 ? value : []) ??
        `Skriv fälten på egna rader, utan ${written.startsWith('[') ? 'hakparenteser' : 'bindestreck'}: ${names}.`,
    };
  const joined = typeof value === 'string' ? joinedField(value, fields(field)) : undefined;
  if (joined) return joined;
  // An entry, or a row of a list, has no line above its fields.
  const isNamed = typeof path.at(-1) === 'string';
  return {
    problem: `Här står ${show(fault)}, men det ska vara fält, ett per rad.`,
    remedy:
      write(fault, [objectOf(field, value)].filter(Boolean)) ??
      (isNamed ? `Skriv fälten på egna rader under, med två mellanslag före: ${names}.` : `Skriv fälten, ett per rad: ${names}.`),
  };
}

/** A field whose name and value have grown together: value:3, value=3, unit år. */
function joinedField(text: string, shape: Record<string, z.ZodType>): Sentences | undefined {
  const [, name = '', sign = '', value = ''] = /^([\w-]+)(\s*[:=]|\s)\s*(\S.*)$/.exec(text) ?? [];
  if (!Object.hasOwn(shape, name)) return undefined;
  const inner = shape[name];
  const isDigits = inner && /^\d+$/.test(value) && !takes(inner, Number(value)) && takes(inner, value);
  return {
    problem: sign.trim() === ':' ? 'Det saknas ett mellanslag efter kolonet.' : `Det saknas ett kolon efter ${name}.`,
    remedy: `Skriv ${name}: ${isDigits ? asYaml(value) : value}`,
  };
}

/** An object of the one field that it must have. */
function objectOf(field: z.ZodType, value: unknown): object | undefined {
  const needed = Object.entries(fields(field)).filter(([, inner]) => isRequired(inner));
  return needed.length === 1 && needed[0] ? { [needed[0][0]]: value } : undefined;
}

/** A single value as a list: what stands between commas, in the rows that the list takes. */
function asRows(field: z.ZodType, value: unknown, written: string): unknown[][] {
  // Rows with another mark before them than a list has, or with no space after it.
  const lines = written.split('\n').map((line) => line.trim().replace(/^(?:[-–—*•]|\d+[.)])\s*/, ''));
  const inner = typeof value === 'string' ? value.replace(/^\((.*)\)$/, '$1') : '';
  const words = lines.length > 1 || /^[–—•*] /.test(written) ? lines : inner.split(/\s*[,;]\s*/);
  const parts = typeof value === 'string' ? words.filter(Boolean) : [value];
  const { element } = unwrap(field)._zod.def as { element?: z.ZodType };
  const { options } = (element ? unwrap(element) : {}) as { options?: readonly unknown[] };
  const chosen = parts.flatMap((part) => (typeof part === 'string' ? choices(part, (options ?? []).map(String)) : []));
  return [parts, parts.map((part) => objectOf(field, part)), chosen].filter((list) => list.length === parts.length && takes(field, list));
}

function noChoice(fault: Fault, allowed: readonly string[]): Sentences {
  const { field, value, written } = fault;
  if (Array.isArray(value)) return wrongType(fault, 'string');
  const [only] = allowed;
  if (allowed.length === 1 && only !== undefined)
    return { problem: `Här står ${show(fault)}, men värdet ska vara i ${only}.`, remedy: `Skriv ${only}.` };
  const meant = choices(written, allowed, metaOf(field).description);
  const told = meant.length > 0 ? ` Menade du ${meant.join(' eller ')}?` : didYouMean(bare(written), allowed);
  return { problem: `${show(fault)} är inget av de värden som går att välja.`, remedy: `Välj ett av: ${allowed.join(', ')}.${told}` };
}

const rows = (count: number): string => (count === 1 ? 'ett värde' : `${count} värden`);

function tooBig(fault: Fault, most: number, origin: string): Sentences {
  const { field, value, written } = fault;
  if (typeof value === 'string')
    return {
      problem: `Texten är ${value.trim().length} tecken. Den får vara högst ${most}.`,
      remedy: `Korta texten med minst ${value.trim().length - most} tecken.`,
    };
  if (Array.isArray(value) || origin === 'array')
    return {
      problem: `Listan har ${Array.isArray(value) ? value.length : 'för många'} värden. Den får ha högst ${most}.`,
      remedy: positionMeant(fault) ?? `Ta bort minst ${Array.isArray(value) ? rows(value.length - most) : 'ett värde'} ur listan.`,
    };
  return {
    problem: `${show(fault)} är för stort. Högst ${most} går bra.`,
    remedy: write(fault, numbers(written)) ?? `Skriv ett tal som är högst ${most}.${hint(field)}`,
  };
}

/** A position whose decimals have commas is four numbers. */
function positionMeant({ field, written }: Fault): string | undefined {
  const right = positions(written).find((place) => takes(field, place));
  return right && `Skriv punkt i tal: ${asYaml(right)}`;
}

function tooSmall(fault: Fault, least: number, origin: string): Sentences {
  const { field, value, written } = fault;
  if (typeof value === 'string')
    return { problem: 'Texten är tom.', remedy: `Skriv något mellan citattecknen${orDrop(field)}.${hint(field)}` };
  if (Array.isArray(value) || origin === 'array')
    return {
      problem: Array.isArray(value) && value.length === 0 ? 'Listan är tom.' : 'Listan är för kort.',
      remedy: `Skriv minst ${rows(least)} i listan${orDrop(field)}.${hint(field)}`,
    };
  const thousands = /^\d{1,3}(?:\.\d{3})+$/.test(written) ? numbers(written) : [];
  return {
    problem: `${show(fault)} är för litet. Minst ${least} går bra.`,
    remedy: write(fault, thousands) ?? `Skriv ett tal som är minst ${least}.${hint(field)}`,
  };
}

/** A number or a text that a field of both does not take. */
function noneOf(fault: Fault): Sentences {
  const { field, value, written } = fault;
  const tried = typeof value === 'number' ? field.safeParse(written) : undefined;
  const [issue] = tried?.error?.issues ?? [];
  if (issue && issue.code !== 'invalid_union') return sentences({ ...fault, issue, value: written });
  if (value === '' || (typeof value === 'string' && value.trim() === ''))
    return { problem: 'Texten är tom.', remedy: `Skriv något efter kolonet${orDrop(field)}.${hint(field)}` };
  return {
    problem: `Här står ${show(fault)}, som inte passar.`,
    remedy: write(fault, [...numbers(written), ...periods(written)]) ?? `Skriv något som passar.${hint(field)}`,
  };
}

/** What is said of a format, and what the words may have been meant for; where nothing fits, the remedy says how to write. */
type Format = { problem: string; remedy: string; meant?: (written: string) => unknown[] };

const AS_DATE = 'Skriv år, månad och dag: 2026-11-23.';
const digits = (written: string): string[] => [bare(written), (/(?<!\d)\d{4}(?!\d)/.exec(written) ?? [''])[0]];

const FORMATS: Record<string, Format> = {
  id: { problem: 'är inget giltigt id', remedy: 'Använd bara a–z, 0–9 och bindestreck, till exempel svetsare eller vvs-montor.' },
  date: { problem: 'är inget datum som finns', remedy: AS_DATE, meant: dates },
  period: { problem: 'är inget år, ingen månad och inget datum', remedy: 'Skriv 2024, 2024-05 eller 2024-05-07.', meant: periods },
  calendar: { problem: 'finns inte i kalendern', remedy: 'Skriv 2024, 2024-05 eller 2024-05-07.', meant: periods },
  year: {
    problem: 'har ett år som inte kan stämma',
    remedy: `Rätta året. Det är mellan ${YEARS.first} och ${YEARS.last}.`,
    meant: () => [],
  },
  'month-day': { problem: 'är ingen dag på året', remedy: 'Skriv månad och dag inom citattecken: "11-16".', meant: daysOfYear },
  'day-of-year': { problem: 'är ingen dag på året', remedy: 'Skriv månad och dag inom citattecken: "11-16".', meant: daysOfYear },
  time: { problem: 'är inget klockslag', remedy: 'Skriv 17:00 eller 17:00-19:00.', meant: times },
  clock: {
    problem: 'är inget klockslag',
    remedy: 'Timmarna går från 00 till 23 och minuterna från 00 till 59. Skriv 17:00 eller 17:00-19:00.',
  },
  'time-order': {
    problem: 'slutar innan det börjar',
    remedy: 'Skriv först när det börjar och sedan när det slutar. Går det över flera dagar, skriv sista dagen i end.',
  },
  url: { problem: 'är ingen webbadress', remedy: 'Skriv hela adressen, från https:// eller http://.', meant: addresses },
  email: { problem: 'är ingen e-postadress', remedy: 'Skriv namn@exempel.se.', meant: emails },
  number: {
    problem: 'är ett tal som står som text',
    remedy: 'Skriv talet utan citattecken, med punkt före decimaler.',
    meant: numbers,
  },
  picture: {
    problem: 'är ingen bild bredvid texten',
    remedy: 'Lägg bilden i samma mapp som texten och skriv ./filnamn.svg.',
    meant: (written) => [`./${bare(written).replace(/^.*[/\\]/, '')}`],
  },
  ssyk: { problem: 'är ingen SSYK-kod', remedy: 'Skriv fyra siffror inom citattecken: "7212".', meant: digits },
  'municipality-code': { problem: 'är ingen kommunkod', remedy: 'Skriv fyra siffror inom citattecken: "0180".', meant: digits },
  riasec: {
    problem: 'är inga RIASEC-bokstäver',
    remedy: 'Skriv en till tre av bokstäverna R, I, A, S, E och C.',
    meant: (written) => [
      written
        .toUpperCase()
        .replaceAll(/[^RIASEC]/g, '')
        .slice(0, 3),
    ],
  },
  'organisation-number': {
    problem: 'är inget organisationsnummer',
    remedy: 'Skriv sex siffror, bindestreck och fyra siffror inom citattecken: "212000-0000".',
    meant: organisations,
  },
  wcag: { problem: 'är inget kriterium i WCAG', remedy: 'Skriv kriteriets nummer inom citattecken: "3.1.2".' },
  path: {
    problem: 'är ingen adress på webbplatsen',
    remedy:
      'Börja och sluta med snedstreck, och skriv bara a–z, siffror och . _ ~ - mellan dem: /yrken/svetsare/. Å, ä och ö skrivs %C3%A5, %C3%A4 och %C3%B6.',
    meant: paths,
  },
};

function wrongForm(fault: Fault, name: string): Sentences {
  const { value, written } = fault;
  const format = FORMATS[name];
  if (!format) return { problem: `${show(fault)} har fel form.`, remedy: `Skriv om värdet.${hint(fault.field)}` };
  const problem = `${show(fault)} ${format.problem}.`;
  const text = typeof value === 'string' ? value : written;
  const exact = write(fault, [...(format.meant?.(text) ?? []), bare(text)]);
  if (exact) return { problem, remedy: exact };
  if (name === 'id') return { problem, remedy: slug(text) ? `Använd bara a–z, 0–9 och bindestreck: ${slug(text)}.` : format.remedy };
  if (name === 'date' || name === 'calendar' || name === 'period') return { problem, remedy: dayThatIsNot(text) ?? format.remedy };
  return { problem, remedy: format.remedy };
}

/** What is wrong with a date whose parts can be read, and the nearest that can be right. */
function dayThatIsNot(text: string): string | undefined {
  const [, year = '', month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(bare(text)) ?? [];
  if (!year) return undefined;
  if (month === undefined) return `Skriv månad och dag också: ${year}-11-23, med rätt månad och dag.`;
  const last = daysIn(Number(year), Number(month));
  if (last === 0) return `Månaderna går från 01 till 12. Skriv ${year}-${month === '00' ? '01' : '12'}${day ? '-01' : ''}, med rätt månad.`;
  if (day === undefined) return `Skriv dagen också: ${year}-${month}-01, med rätt dag.`;
  return `Månaden har ${last} dagar. Skriv ${dayOf(Number(year), Number(month), last)}, eller den dag det är.`;
}
