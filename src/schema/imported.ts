import { z } from 'zod';
import { date, past, period, ref, text } from './common.ts';

// The files in content/imported/, which only `npm run import` writes. Each holds a receipt of what it was made from.

const receipt = z.strictObject({
  source: ref('source').describe('Källans id i sources.yaml.'),
  file: text.describe('Den inlästa filens namn.'),
  retrieved: past(date).describe('När filen hämtades.'),
  period: z
    .string()
    .regex(/^\d{4}(-\d)?$/, 'period')
    .describe('Året eller omgången som uppgifterna gäller.'),
  count: z.number().int().min(1).describe('Antal rader.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('Kontrollsumma för den inlästa filen.'),
});

const municipalityCode = z.string().regex(/^\d{4}$/, 'municipality-code');
const count = z.number().int().min(0);
const name = text;

/** Ads on the national job board during a year: for each SSYK group in the whole country and in each municipality by code. */
const ads = z
  .strictObject({
    receipt,
    groups: z
      .array(
        z
          .strictObject({
            ssyk: z
              .string()
              .regex(/^\d{4}$/, 'ssyk')
              .describe('Yrkesgruppen enligt SSYK 2012, fyra siffror.'),
            label: name.describe('Yrkesgruppens namn.'),
            national: count.describe('Antal annonser i hela landet.'),
            municipalities: z.record(municipalityCode, count).describe('Antal annonser i varje kommun, efter kommunkod.'),
          })
          .refine(({ national, municipalities }) => Object.values(municipalities).reduce((sum, n) => sum + n, 0) <= national, {
            message: 'Kommunerna har tillsammans fler annonser än hela landet.',
            path: ['national'],
          }),
      )
      .describe('En rad för varje yrkesgrupp.'),
  })
  .refine(({ receipt: { count: told }, groups }) => told === groups.length, {
    message: 'Antalet rader är ett annat än kvittot säger.',
    path: ['groups'],
  });

/** The national assessment of how easy it is to get a job, for each occupation of the barometer. */
const outlook = z
  .strictObject({
    receipt,
    area: name.describe('Området som bedömningen gäller.'),
    asOf: period.describe('Året då bedömningen gjordes.'),
    occupations: z
      .array(
        z.strictObject({
          name: name.describe('Yrkets namn i Yrkesbarometern.'),
          chances: z.enum(['small', 'medium', 'large']).optional().describe('Jobbmöjligheter: small, medium eller large.'),
          forecast: z.enum(['increase', 'unchanged', 'decrease']).optional().describe('Behovet på fem års sikt.'),
          situation: z.enum(['shortage', 'balance', 'surplus', 'paradox']).optional().describe('Läget för arbetsgivare som rekryterar.'),
        }),
      )
      .describe('En rad för varje yrke.'),
  })
  .refine(({ receipt: { count: told }, occupations }) => told === occupations.length, {
    message: 'Antalet rader är ett annat än kvittot säger.',
    path: ['occupations'],
  });

/** Every imported file, by its name without ending, which is also what `npm run import` calls it. */
export const importedSchemas = { ads, outlook };

export type ImportedKind = keyof typeof importedSchemas;
export type Receipt = z.infer<typeof receipt>;
export type Ads = z.infer<typeof ads>;
export type OutlookTable = z.infer<typeof outlook>;
