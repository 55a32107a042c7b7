import { z } from 'zod';
import { position } from './position.ts';
import { date, id, municipality, past, sourceUse, text, webAddress } from './common.ts';

/** Whether a source ties something to the network, and how. */
export const certificationStatus = z
  .enum(['certified', 'linked', 'planned', 'applied', 'pilot', 'not-stated'])
  .describe(
    'certified = certifierad, linked = kopplad, planned = planerad, applied = ansökt, pilot = pilot, not-stated = källan säger inget om samarbetet.',
  );

export const school = z.strictObject({
  id: id.describe('Skolans id, används i adressen.').meta({ example: 'exempelskolan' }),
  name: text.describe('Skolans namn.').meta({ example: 'Exempelskolan' }),
  kinds: z
    .array(z.enum(['gymnasium', 'komvux', 'yrkeshogskola', 'other']))
    .min(1)
    .describe('Vilka slags utbildning skolan har.')
    .meta({ example: '[gymnasium, komvux]' }),
  municipality: municipality.optional().describe('Kommunen där skolan ligger. Utelämna om ingen källa säger det.'),
  status: certificationStatus,
  active: z.boolean().optional().describe('false: skolan finns inte längre i denna form. Utelämna om det inte är känt.'),
  website: webAddress.optional().describe('Skolans webbplats.'),
  units: z
    .strictObject({
      codes: z
        .array(z.string().regex(/^\d{8}$/, 'school-unit'))
        .describe(
          'Skolenhetskoder i Skolverkets register, åtta siffror inom citattecken. Tom lista: skolan finns inte där under sitt namn.',
        )
        .meta({ example: '["56084099"]' }),
      reviewed: past(date)
        .optional()
        .describe('När en person har granskat koderna. Utan datum är de ett förslag.')
        .meta({ example: '2026-11-23' }),
    })
    .optional()
    .describe('Skolan i registret över skolenheter. npm run match -- schools föreslår.'),
  position: position.optional().describe('Latitud och longitud, om de är kända.').meta({ example: '[58.41, 15.62]' }),
  sources: z
    .array(sourceUse)
    .default([])
    .describe('Källorna till uppgifterna om skolan.')
    .meta({ example: '[{ id: exempelskolan-utbildningar, year: 2026 }]' }),
});
