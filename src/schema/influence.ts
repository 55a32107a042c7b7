import { z } from 'zod';
import { added, date, id, past, ref, text } from './common.ts';

/** What changed in an education because companies said something: what, where, and at which meeting. */
export const influence = z
  .strictObject({
    id: id.describe('Ändringens id. Översättningen pekar ut raden med det.').meta({ example: 'mer-robotik-2026' }),
    education: ref('education').describe('Utbildningen som ändrades.').meta({ example: 'industritekniska-programmet-exempelskolan' }),
    what: text.max(240).describe('Vad som ändrades, i en mening.').meta({ example: 'Eleverna i årskurs 3 programmerar robotar.' }),
    meeting: past(date).describe('Dagen för mötet där det sades.').meta({ example: '2026-03-12' }),
    council: text
      .max(80)
      .optional()
      .describe('Rådet eller gruppen som möttes, aldrig en person.')
      .meta({ example: 'Programrådet för industri' }),
    source: ref('source').optional().describe('Källan, om det är skrivet någonstans.').meta({ example: 'exempelprotokollet-2026' }),
    added,
  })
  .refine(({ council, source }) => council !== undefined || source !== undefined, {
    message: 'Det står inte vilket råd som möttes, och ingen källa.',
    path: ['council'],
    params: { remedy: 'Skriv rådet i council, eller en källa i source.' },
  });
