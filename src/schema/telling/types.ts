import type { z } from 'zod';
import { didYouMean } from '../errors.ts';
import { bare, booleans, choices, numbers, periods, positions } from '../meant.ts';
import { elementOf, metaOf, optionsOf } from '../walk.ts';
import { type Fault, hint, orDrop, type Sentences, show, takes, write } from './fault.ts';
import { noFields, objectOf } from './fields.ts';

// Values of another type than the field has, or of none that it offers.

/** The same characters as text, with what is wrong with them then; undefined where nothing is. */
export function asText(fault: Fault): Fault | undefined {
  const [issue] = fault.field.safeParse(fault.written).error?.issues ?? [];
  return issue && { ...fault, issue, value: fault.written };
}

const TYPES: Record<string, string> = {
  string: 'text',
  number: 'ett tal',
  int: 'ett heltal',
  boolean: 'true eller false',
  array: 'en lista',
  tuple: 'en lista med två värden',
};

/** Something else than the field takes: a list, a number, words. */
export function wrongType(fault: Fault, expected: string): Sentences {
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
      return remedy([written], whole);
    }
    case 'array':
      return remedy(asRows(field, value, written).slice(0, 1), `Skriv värdena inom hakparenteser, med komma mellan.${hint(field)}`);
    case 'tuple':
      return remedy(positions(written), whole);
    default:
      return remedy([], whole);
  }
}

/** A single value as a list: what stands between commas, in the rows that the list takes. */
function asRows(field: z.ZodType, value: unknown, written: string): unknown[][] {
  // Rows with another mark before them than a list has, or with no space after it.
  const lines = written.split('\n').map((line) => line.trim().replace(/^(?:[-–—*•]|\d+[.)])\s*/, ''));
  const inner = typeof value === 'string' ? value.replace(/^\((.*)\)$/, '$1') : '';
  const words = lines.length > 1 || /^[–—•*] /.test(written) ? lines : inner.split(/\s*[,;]\s*/);
  const parts = typeof value === 'string' ? words.filter(Boolean) : [value];
  const options = optionsOf(elementOf(field)) ?? [];
  const chosen = parts.flatMap((part) => (typeof part === 'string' ? choices(part, options) : []));
  return [parts, parts.map((part) => objectOf(field, part)), chosen].filter((list) => list.length === parts.length && takes(field, list));
}

/** A value that is none of those to choose between. */
export function noChoice(fault: Fault, allowed: readonly string[]): Sentences {
  const { field, value, written } = fault;
  if (Array.isArray(value)) return wrongType(fault, 'string');
  const [only] = allowed;
  if (allowed.length === 1 && only !== undefined)
    return { problem: `Här står ${show(fault)}, men värdet ska vara i ${only}.`, remedy: `Skriv ${only}.` };
  const meant = choices(written, allowed, metaOf(field).description);
  const told = meant.length > 0 ? ` Menade du ${meant.join(' eller ')}?` : didYouMean(bare(written), allowed);
  return { problem: `${show(fault)} är inget av de värden som går att välja.`, remedy: `Välj ett av: ${allowed.join(', ')}.${told}` };
}

/** A number or a text that a field of both does not take. */
export function noneOf(fault: Fault): Sentences {
  const { field, value, written } = fault;
  if (value === '' || (typeof value === 'string' && value.trim() === ''))
    return { problem: 'Texten är tom.', remedy: `Skriv något efter kolonet${orDrop(field)}.${hint(field)}` };
  return {
    problem: `Här står ${show(fault)}, som inte passar.`,
    remedy: write(fault, [...numbers(written), ...periods(written)]) ?? `Skriv något som passar.${hint(field)}`,
  };
}
