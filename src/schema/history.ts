import { z } from 'zod';
import { date } from './common.ts';
import { FORMS } from './imported.ts';

// The figures of a quarter as they were, which only `npm run snapshot` writes. What they were of may be gone since: nothing in them is a reference.

const count = z.number().int().min(0);
const QUARTER = /^\d{4}-q[1-4]$/;
const GAP = /^[a-z0-9-]+\/[a-z]+$/;

/** The figures of a region. A gap is a stage and a kind: `ak-7-9/activity`. */
const figures = z.strictObject({
  gaps: z.array(z.string().regex(GAP)),
  unknown: z.array(z.string().regex(GAP)),
  expected: count,
  need: z.strictObject({ year: z.string(), needed: count, taught: count, maybe: count, unknown: count, no: count }).optional(),
  coverage: z.partialRecord(z.enum(FORMS), z.strictObject({ whole: count, some: count, none: count })),
  educations: count,
  offers: count,
  stale: count,
  stories: count,
});

/** What the figures of all regions were on a day of a quarter. */
export const snapshot = z.strictObject({ quarter: z.string().regex(QUARTER), date, regions: z.record(z.string(), figures) });

export type Snapshot = z.infer<typeof snapshot>;
export type Figures = z.infer<typeof figures>;
