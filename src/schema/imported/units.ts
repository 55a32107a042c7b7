import { z } from 'zod';
import { text, webAddress } from '../common.ts';
import { importedFile, municipalityCode, unitCode } from './receipt.ts';

/** Who is responsible for a school. */
const PRINCIPALS = ['kommunal', 'region', 'statlig', 'enskild', 'annan'] as const;

/** Schools of the upper secondary and adult level, by unit code. One school is often several units. */
export const units = importedFile('schools', {
  schools: z
    .array(
      z.strictObject({
        code: unitCode.describe('Skolenhetskoden, åtta siffror.'),
        name: text.describe('Skolenhetens namn.'),
        municipality: municipalityCode.optional().describe('Kommunkoden. Saknas för svenska skolor i utlandet.'),
        forms: z
          .array(z.enum(['gymnasium', 'anpassad-gymnasieskola', 'komvux']))
          .min(1)
          .describe('Skolformerna.'),
        position: z.tuple([z.number(), z.number()]).optional().describe('Latitud och longitud.'),
        web: webAddress.optional().describe('Skolans webbplats.'),
        principal: z.enum(PRINCIPALS).optional().describe('Typ av huvudman.'),
        address: text.optional().describe('Besöksadressen.'),
      }),
    )
    .describe('En rad för varje skolenhet.'),
});
