import { z } from 'zod';
import { date, text } from '../common.ts';
import { code, importedFile, municipalityCode, unitCode } from './receipt.ts';

const points = z.number().min(0).max(340).optional();

/** Programmes of upper secondary school that are planned, by school and study path. */
export const planned = importedFile('educations', {
  educations: z
    .array(
      z.strictObject({
        id: text.optional().describe('Källans id.'),
        unit: unitCode.describe('Skolenhetskoden.'),
        unitName: text.describe('Skolenhetens namn.'),
        municipality: municipalityCode.optional().describe('Kommunkoden.'),
        path: code.optional().describe('Studievägskoden. Saknas i den kompakta listan.'),
        name: text.describe('Studievägens namn.'),
        orientations: z
          .array(z.strictObject({ code: code.describe('Inriktningens kod.'), name: text.describe('Inriktningens namn.') }))
          .optional()
          .describe('Inriktningarna.'),
        start: date.optional().describe('Första dagen.'),
        end: date.optional().describe('Sista dagen.'),
        points: z
          .strictObject({
            min: points.describe('Lägsta antagningspoäng.'),
            average: points.describe('Antagningspoäng i medeltal.'),
            semester: text.optional().describe('Terminen som poängen gäller.'),
          })
          .optional()
          .describe('Antagningspoäng.'),
        apprentice: z.boolean().optional().describe('Lärlingsutbildning.'),
        adapted: z.boolean().optional().describe('Anpassad gymnasieskola.'),
      }),
    )
    .describe('En rad för varje utbildning på en skola.'),
});
