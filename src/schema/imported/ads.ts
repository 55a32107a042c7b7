import { z } from 'zod';
import { text } from '../common.ts';
import { count, importedFile, municipalityCode, ssyk } from './receipt.ts';

/** Ads on the national job board during a year: for each SSYK group in the whole country and in each municipality by code. */
export const ads = importedFile('groups', {
  groups: z
    .array(
      z
        .strictObject({
          ssyk,
          label: text.describe('Yrkesgruppens namn.'),
          national: count.describe('Antal annonser i hela landet.'),
          municipalities: z.record(municipalityCode, count).describe('Antal annonser i varje kommun, efter kommunkod.'),
        })
        .refine(({ national, municipalities }) => Object.values(municipalities).reduce((sum, n) => sum + n, 0) <= national, {
          message: 'Kommunerna har tillsammans fler annonser än hela landet.',
          path: ['national'],
        }),
    )
    .describe('En rad för varje yrkesgrupp.'),
});
