import { type CheckedContent, everyEntry, type ValidEntry } from '../catalogue/entries.ts';
import type { RawEntry } from '../catalogue/read.ts';
import { type Problem, problemAt } from '../schema/errors.ts';
import type { Finding, Strength } from './finding.ts';

/** A picture as its file says: what cannot be known from the content alone. */
export type PictureFile = {
  /** Path below the content folder. */
  file: string;
  bytes: number;
  /** Measures in pixels; absent for a drawing (SVG), which has none, and for a file that cannot be read. */
  width?: number;
  height?: number;
  /** What the camera or the program wrote into the file: anything at all, or where the picture was taken. */
  hidden?: 'data' | 'position';
  /** What the file is, where its ending says something else: `png`, `svg`, `gif`. */
  format?: string;
  /** The file cannot be opened as a picture. */
  broken?: boolean;
};

/** All that the rules may look at. They know of no file and no clock. */
export type ReviewInput = {
  content: CheckedContent;
  /** YYYY-MM-DD. */
  date: string;
  pictures: readonly PictureFile[];
  /** What should have been done long ago is an error. */
  strict: boolean;
};

export type Rule = (input: ReviewInput) => Finding[] | Promise<Finding[]>;

/** What the rules ask for again and again, by what they look at. */
const asked = new WeakMap<ReviewInput, { broken: ReadonlySet<string>; entries: readonly ValidEntry[] }>();

function known(input: ReviewInput): { broken: ReadonlySet<string>; entries: readonly ValidEntry[] } {
  const before = asked.get(input);
  if (before) return before;
  const { problems, drafts, entries } = input.content;
  const broken = new Set([...problems, ...drafts].flatMap(({ file, places = [] }) => [file, ...places.map((place) => place.file)]));
  const made = { broken, entries: everyEntry(entries).filter(({ file }) => !broken.has(file)) };
  asked.set(input, made);
  return made;
}

/** Files that hold an error. What their entries say is not to be trusted. */
export const brokenFiles = (input: ReviewInput): ReadonlySet<string> => known(input).broken;

/** Every entry whose file has no error, in the main language. */
export const entriesOf = (input: ReviewInput): readonly ValidEntry[] => known(input).entries;

/** The entries and their translations that have a text below their fields. */
export function textsOf(input: ReviewInput): (ValidEntry | RawEntry)[] {
  const broken = brokenFiles(input);
  return [...entriesOf(input), ...input.content.translations.values()].filter(({ file, body }) => body !== undefined && !broken.has(file));
}

/** A finding at a field of an entry, with its line. */
export function found(
  strength: Strength,
  rule: string,
  entry: Pick<RawEntry, 'file' | 'line'>,
  field: readonly PropertyKey[],
  told: Pick<Problem, 'problem' | 'remedy'>,
): Finding {
  return { ...problemAt(entry, field, told.problem, told.remedy), strength, rule };
}
