import type { z } from 'zod';
import { fieldName, nearest } from '../errors.ts';
import { labels } from '../labels.ts';
import { bare, numbers } from '../meant.ts';
import { fields, isRequired } from '../walk.ts';
import { asYaml, type Cause, type Fault, hint, type Sentences, show, takes, valueAt, write } from './fault.ts';

// Fields that there are none of, have run together or stand on the wrong level, and what stands in place of fields.

/** Fields that there are none of. One that a comma has cut off from its value is no field. */
export function unknownFields({ path, field, value }: Fault, keys: readonly string[], text: string): Cause[] {
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

/** What stands where there should be fields: a list, or words. */
export function noFields(fault: Fault): Sentences {
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
export function objectOf(field: z.ZodType, value: unknown): object | undefined {
  const needed = Object.entries(fields(field)).filter(([, inner]) => isRequired(inner));
  return needed.length === 1 && needed[0] ? { [needed[0][0]]: value } : undefined;
}
