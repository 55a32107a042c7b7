import { z } from 'zod';
import { answers } from './answers.ts';
import { common } from './common.ts';

export const page = z.strictObject({
  ...common,
  shows: z
    .enum(['privacy', 'accessibility', 'consent-form', 'open-data'])
    .optional()
    .describe(
      'Vad som visas under texten, ur site.yaml: privacy (personuppgifter), accessibility (tillgänglighetsredogörelse), consent-form (blankett för samtycke) eller open-data (filer med öppna data).',
    ),
  answers,
  order: z.number().int().default(100).describe('Plats i sidfotens lista.').meta({ example: '20' }),
});
