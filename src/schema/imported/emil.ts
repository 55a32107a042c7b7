import { z } from 'zod';
import { date, text, webAddress } from '../common.ts';
import { code, FORMS, importedFile, municipalityCode, ssyk, sun } from './receipt.ts';

/** Events of education as providers send them in: what starts when and where. */
export const emil = importedFile('educations', {
  educations: z
    .array(
      z.strictObject({
        id: code.describe('Tillfällets id.'),
        education: code.describe('Utbildningens id.'),
        name: text.describe('Namnet.'),
        form: z.enum(FORMS).describe('Skolformen.'),
        provider: text.describe('Anordnaren.'),
        municipalities: z.array(municipalityCode).describe('Kommunerna, efter kommunkod.'),
        start: date.optional().describe('Första dagen.'),
        end: date.optional().describe('Sista dagen.'),
        rolling: z.literal(true).optional().describe('Löpande start.'),
        pace: z.number().min(1).max(100).optional().describe('Studietakt i procent.'),
        distance: z.boolean().optional().describe('På distans.'),
        applyFirst: date.optional().describe('Första ansökningsdag.'),
        applyLast: date.optional().describe('Sista ansökningsdag.'),
        places: z.number().int().min(1).optional().describe('Antal platser.'),
        sun: sun.optional(),
        ssyk: ssyk.optional(),
        level: code.optional().describe('Nivån, enligt SeQF eller ISCED.'),
        web: webAddress.optional().describe('Utbildningens sida.'),
        aid: z.boolean().optional().describe('Ger rätt till studiemedel.'),
      }),
    )
    .describe('En rad för varje tillfälle.'),
});
