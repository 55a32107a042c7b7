import { z } from 'zod';
import { text } from '../common.ts';
import { code, importedFile } from './receipt.ts';

/** What kind of programme one is. */
const PROGRAMME_KINDS = ['vocational', 'preparatory', 'fourth-year', 'introductory', 'national-recruitment', 'other'] as const;

/** The programmes of upper secondary school in both curricula, with their orientations. */
export const syllabus = importedFile('programmes', {
  programmes: z
    .array(
      z.strictObject({
        code: code.describe('Programmets kod, som TE25.'),
        name: text.describe('Programmets namn.'),
        curriculum: z.enum(['gy11', 'gy25']).describe('Läroplanen.'),
        kind: z.enum(PROGRAMME_KINDS).describe('Programtypen.'),
        active: z.boolean().describe('Om programmet går att börja på.'),
        orientations: z
          .array(z.strictObject({ code: code.describe('Inriktningens kod.'), name: text.describe('Inriktningens namn.') }))
          .describe('Inriktningarna.'),
      }),
    )
    .describe('En rad för varje program.'),
});
