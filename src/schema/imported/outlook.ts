import { z } from 'zod';
import { period, text } from '../common.ts';
import { countyCode, importedFile } from './receipt.ts';

const assessment = {
  chances: z.enum(['small', 'medium', 'large']).optional().describe('Jobbmöjligheter: small, medium eller large.'),
  forecast: z.enum(['increase', 'unchanged', 'decrease']).optional().describe('Behovet på fem års sikt.'),
  situation: z.enum(['shortage', 'balance', 'surplus', 'paradox']).optional().describe('Läget för arbetsgivare som rekryterar.'),
};

/** The national assessment of how easy it is to get a job, for each occupation of the barometer, and the counties' own. */
export const outlook = importedFile('occupations', {
  area: text.describe('Området som bedömningen gäller.'),
  asOf: period.describe('Året då bedömningen gjordes.'),
  occupations: z
    .array(
      z.strictObject({
        name: text.describe('Yrkets namn i Yrkesbarometern.'),
        ...assessment,
        counties: z
          .record(countyCode, z.strictObject(assessment))
          .optional()
          .describe('Läns egna bedömningar, efter länskod. Ett län som källan bedömer med ett större område är inte med.'),
      }),
    )
    .describe('En rad för varje yrke.'),
});
