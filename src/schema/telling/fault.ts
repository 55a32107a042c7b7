import { stringify } from 'yaml';
import type { z } from 'zod';
import { bare } from '../meant.ts';
import { isRequired, metaOf } from '../walk.ts';

// One fault, and the pieces of sentences that are made of it. What is said to be written is tried on the schema first.

/** A field's place in an entry: keys and list positions from the top. */
export type Path = readonly PropertyKey[];
/** What is wrong at a place, and what to write instead. */
export type Told = { path: Path; problem: string; remedy: string };
/** A fault with the name of the field whose other faults come of it. */
export type Cause = Told & { covers?: string };
export type Sentences = Pick<Told, 'problem' | 'remedy'>;
export type Issue = z.core.$ZodIssue;

/** One value that its field does not take. */
export type Fault = {
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

/** What stands at a place in the data. */
export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined), data);

/** A value on one line, where it is not known how it stands in the file. */
export const shown = (value: unknown): string =>
  typeof value === 'number' ? String(value) : typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

const LONGEST = 60;
/** The beginning of a value, on one line. */
function short(text: string): string {
  const line = text.replaceAll(/\s*\n\s*/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
/** A value as it stands in the file, in quotation marks where it is text. */
export const show = ({ value, written }: Fault): string => (typeof value === 'string' ? `”${short(value)}”` : short(written));

/** What the field is for and an example of it, as the end of a sentence. */
export function hint(field: z.ZodType): string {
  const { description, example } = metaOf(field);
  return `${description ? ` ${description}` : ''}${example ? ` Till exempel: ${example}` : ''}`;
}

/** A value as one writes it in a file, also inside a list in square brackets. */
export function asYaml(value: unknown): string {
  const list = stringify([value], { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trim();
  return list.slice(1, -1);
}

/** Whether a field takes a value. */
export const takes = (field: z.ZodType, value: unknown): boolean => field.safeParse(value).success;
/** What one may do beside mending a field that need not be there. */
export const orDrop = (field: z.ZodType): string => (isRequired(field) ? '' : ', eller ta bort raden');

/** « Skriv X. », or « Skriv X eller Y, vilket du menar. », of those that the field takes. */
export function write({ field, value, written }: Fault, meant: readonly unknown[]): string | undefined {
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
