import { z } from 'zod';
import { inOrder, kronor, year } from '../common.ts';
import { importedFile, ssyk } from './receipt.ts';

/** What a month's work is paid in each SSYK group in the whole country, all sectors and both sexes, with its spread. */
export const pay = importedFile('groups', {
  year: year.describe('Året som uppgifterna gäller.'),
  groups: z
    .array(
      inOrder(
        z.strictObject({
          ssyk,
          median: kronor.optional().describe('Medianlönen, kronor i månaden.'),
          mean: kronor.optional().describe('Medellönen, kronor i månaden.'),
          p10: kronor.optional().describe('En av tio tjänar mindre än så här.'),
          p25: kronor.optional().describe('En av fyra tjänar mindre än så här.'),
          p75: kronor.optional().describe('En av fyra tjänar mer än så här.'),
          p90: kronor.optional().describe('En av tio tjänar mer än så här.'),
        }),
        ['p10', 'p25'],
        ['p10', 'median'],
        ['p25', 'median'],
        ['median', 'p75'],
        ['median', 'p90'],
        ['p75', 'p90'],
      ),
    )
    .describe('En rad för varje yrkesgrupp.'),
});
