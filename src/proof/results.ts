import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { lixTarget } from '../review/language.ts';
import { EASY_KIND } from '../review/reading.ts';
import { WEIGHTS, type Weights } from './budgets.ts';

// What the tests have measured of a site. They write it (test/results.ts), the build and the page /bevis/ read it.

/** Where it stands, from the project's folder. */
export const RESULTS = 'test/results.json';

const count = z.number().int().min(0);
const weights = Object.fromEntries(WEIGHTS.map((name) => [name, count])) as Record<keyof Weights, typeof count>;
/** The rows of each measure. */
const ROWS = {
  /** Links, scripts, styles and pictures inside the site. */
  links: z.strictObject({ checked: count, faults: count }),
  /** In Chromium, light, on a wide screen: what axe finds on a page of each kind. */
  light: z.strictObject({ kind: z.string(), axe: count }),
  /** On a phone, in the dark, nothing kept from before: the same, what the page asks for, of whom, and what it keeps with the reader. */
  dark: z.strictObject({ kind: z.string(), axe: count, requests: count, others: count, kept: count }),
  /** The heaviest page of each kind by each measure, and what it may weigh. */
  weight: z.strictObject({ kind: z.string(), pages: count, ...weights, most: z.strictObject(weights) }),
  /** LIX of all Swedish texts of a kind together. */
  reading: z.strictObject({ kind: z.string(), audience: z.enum(['easy', 'pupils', 'adults']), texts: count, lix: z.number() }),
  /** Words on the translated pages of each kind, and how many of them are in another language. */
  language: z.strictObject({ kind: z.string(), pages: count, words: count, foreign: count }),
};
const measured = <Of extends z.ZodType>(row: Of) =>
  z.strictObject({
    date: z.iso.date(),
    /** The version of the code and the content; absent where nobody knows. */
    commit: z.string().optional(),
    /** Whether something had been changed since. */
    changed: z.literal(true).optional(),
    rows: z.array(row),
  });
const schema = z.strictObject({
  /** The address of the site that was measured. */
  of: z.string(),
  measures: z
    .strictObject({
      links: measured(ROWS.links),
      light: measured(ROWS.light),
      dark: measured(ROWS.dark),
      weight: measured(ROWS.weight),
      reading: measured(ROWS.reading),
      language: measured(ROWS.language),
    })
    .partial(),
});

export type Results = z.infer<typeof schema>;
export type Measures = Results['measures'];
export type Measure = keyof typeof ROWS;
/** A row of a measure. */
export type Row<M extends Measure> = z.infer<(typeof ROWS)[M]>;
/** The measures, in the order that they stand in. */
export const MEASURES = Object.keys(ROWS) as Measure[];

/**
 * Reads what the tests have measured.
 * @throws when it is not what tests write
 */
export const parseResults = (text: string): Results => schema.parse(JSON.parse(text));

/** What the tests have measured of the site with this address: nothing of another site's. */
export function resultsOf(address: string, file = RESULTS): Measures {
  if (!existsSync(file)) return {};
  const { of, measures } = parseResults(readFileSync(file, 'utf8'));
  return of === address ? measures : {};
}

/** Tells one state of them from another. */
export const versionOfResults = (file = RESULTS): string => (existsSync(file) ? hash('sha256', readFileSync(file)) : '');

/** At most so much of what stands on a kind of page may be in another language. */
export const MOST_FOREIGN = 0.03;

/** A figure that is worse than its bar. */
export type Worse = { measure: Measure; kind?: string; figure: string; value: number; most: number };

/** The figures that are worse than they may be; none when all is well. */
export function worseThanBars(measures: Measures): Worse[] {
  const over = <M extends Measure>(measure: M, barsOf: (row: Row<M>) => Record<string, readonly [value: number, most: number]>): Worse[] =>
    ((measures[measure]?.rows ?? []) as Row<M>[]).flatMap((row) =>
      Object.entries(barsOf(row))
        .filter(([, [value, most]]) => value > most)
        .map(([figure, [value, most]]) => ({ measure, ...('kind' in row && { kind: row.kind }), figure, value, most })),
    );
  return [
    ...over('links', ({ faults }) => ({ faults: [faults, 0] })),
    ...over('light', ({ axe }) => ({ axe: [axe, 0] })),
    ...over('dark', ({ axe, others, kept }) => ({ axe: [axe, 0], others: [others, 0], kept: [kept, 0] })),
    ...over('weight', (row) => Object.fromEntries(WEIGHTS.map((name) => [name, [row[name], row.most[name]]]))),
    ...over('reading', ({ kind, audience, lix }) => ({ lix: [Math.round(lix), lixTarget(audience, kind === EASY_KIND)] })),
    ...over('language', ({ words, foreign }) => ({ foreign: [words === 0 ? 0 : foreign / words, MOST_FOREIGN] })),
  ];
}
