import { z } from 'zod';
import { text, year } from '../common.ts';
import { count, countyCode, importedFile, ssyk } from './receipt.ts';

/** Statistics Sweden alters small numbers to protect people, so that parts can be a little more than the whole: for each, so many. */
const PROTECTED = 3;

/** How many work as what: for each SSYK group in the whole country, by sex, age and county. */
export const employees = importedFile('groups', {
  year: year.describe('Året som uppgifterna gäller.'),
  groups: z
    .array(
      z
        .strictObject({
          ssyk,
          label: text.optional().describe('Yrkesgruppens namn.'),
          women: count.optional().describe('Anställda kvinnor i hela landet.'),
          men: count.optional().describe('Anställda män i hela landet.'),
          total: count.describe('Anställda i hela landet.'),
          over55: z.number().min(0).max(100).optional().describe('Andelen som är 55 år eller äldre, i procent med en decimal.'),
          ages: z
            .record(z.string().regex(/^\d\d-\d\d$/), count)
            .optional()
            .describe('Anställda i hela landet efter ålder.'),
          counties: z
            .record(countyCode, z.tuple([count, count]))
            .optional()
            .describe('Anställda i varje län, efter länskod: kvinnor och män.'),
        })
        .refine(({ women, men, total }) => (women ?? 0) + (men ?? 0) <= total + 2 * PROTECTED, {
          message: 'Kvinnor och män är tillsammans fler än alla.',
          path: ['total'],
        })
        .refine(
          ({ women, men, counties = {} }) =>
            [women, men].every((n, sex) => n === undefined || sum(counties, sex) <= n + Object.keys(counties).length * PROTECTED),
          {
            message: 'Länen har tillsammans fler anställda än hela landet.',
            path: ['counties'],
          },
        ),
    )
    .describe('En rad för varje yrkesgrupp.'),
});

const sum = (counties: Record<string, [number, number]>, sex: number): number =>
  Object.values(counties).reduce((all, pair) => all + (pair[sex] ?? 0), 0);
