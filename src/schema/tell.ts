import type { z } from 'zod';
import { strangeIn } from './characters.ts';
import { fieldName } from './errors.ts';
import { tooBig, tooSmall } from './telling/bounds.ts';
import { type Cause, type Fault, hint, type Issue, orDrop, type Path, type Sentences, shown, type Told, valueAt } from './telling/fault.ts';
import { unknownFields } from './telling/fields.ts';
import { FORMATS, wrongForm } from './telling/formats.ts';
import { asText, noChoice, noneOf, wrongType } from './telling/types.ts';
import { schemaAt } from './walk.ts';

// What zod finds wrong in an entry, as sentences for its editor: what is wrong, and what to write instead. What is said to be
// written is tried on the schema first, so that who follows the advice is rid of the fault.

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
    case 'invalid_type': {
      // The same characters as text; if that is not right either, what is wrong with them.
      const inner = issue.expected === 'string' && typeof value !== 'object' ? asText(fault) : undefined;
      return inner ? sentences(inner) : wrongType(fault, issue.expected);
    }
    case 'invalid_value':
      if (issue.message in FORMATS) return wrongForm(fault, issue.message);
      return noChoice(fault, issue.values.map(String));
    case 'too_big':
      return tooBig(fault, Number(issue.maximum), issue.origin);
    case 'too_small':
      return tooSmall(fault, Number(issue.minimum), issue.origin);
    case 'invalid_format':
      // A regex check carries the name of its format as its message.
      return wrongForm(fault, issue.message in FORMATS ? issue.message : issue.format);
    case 'invalid_union': {
      if (typeof value === 'object') return wrongType(fault, 'string');
      const inner = typeof value === 'number' ? asText(fault) : undefined;
      return inner && inner.issue.code !== 'invalid_union' ? sentences(inner) : noneOf(fault);
    }
    case 'custom':
      return wrongForm(fault, issue.message);
    default:
      return { problem: 'Värdet passar inte.', remedy: `Skriv om värdet.${hint(fault.field)}` };
  }
}

function missing({ path, field, value }: Fault): Sentences {
  const name = path.at(-1);
  if (typeof name === 'number')
    return { problem: `Rad ${name + 1} i listan är tom.`, remedy: `Skriv ett värde på raden, eller ta bort den.${hint(field)}` };
  return value === null
    ? { problem: 'Fältet är tomt.', remedy: `Skriv ett värde efter kolonet${orDrop(field)}.${hint(field)}` }
    : { problem: 'Fältet saknas.', remedy: `${typeof name === 'string' ? `Lägg till fältet ${name}.` : 'Skriv ett värde.'}${hint(field)}` };
}
