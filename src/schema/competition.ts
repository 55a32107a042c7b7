import { z } from 'zod';
import { common, companyRole, past, period, ref, stages, status, text, webAddress } from './common.ts';
import { scene } from './drawing.ts';

/** How one takes part. */
export const TAKES = ['alone', 'team', 'class'] as const;
/** How long it takes, from the start to what is handed in or the first heat. */
export const SPANS = ['day', 'weeks', 'months'] as const;

export const competition = z.strictObject({
  ...common,
  scene,
  organiser: text.optional().describe('Vem som ordnar tävlingen, om det är känt.').meta({ example: 'Exempelföreningen' }),
  stages,
  grades: text.optional().describe('Årskurser eller åldrar, till exempel åk 8.').meta({ example: 'åk 8' }),
  status,
  when: text.optional().describe('När på året, i ord. Aldrig ett påhittat datum.').meta({ example: 'Final i maj' }),
  team: text.optional().describe('Om man tävlar ensam, i lag eller med klassen.').meta({ example: 'I lag om tre' }),
  takes: z
    .array(z.enum(TAKES))
    .min(1)
    .optional()
    .describe('Hur man är med, för urvalet: alone = ensam, team = i lag, class = hela klassen. Utelämna om ingen källa säger det.')
    .meta({ example: '[alone, team]' }),
  span: z
    .enum(SPANS)
    .optional()
    .describe(
      'Hur lång tid det tar, från start till första provet eller inlämningen: day = en dag eller mindre, weeks = några veckor, months = flera månader. Utelämna om ingen källa säger det.',
    )
    .meta({ example: 'weeks' }),
  free: z
    .boolean()
    .optional()
    .describe('true: gratis att vara med. false: det kostar något. Utelämna om ingen källa säger det.')
    .meta({ example: 'true' }),
  cost: text.optional().describe('Vad det kostar.').meta({ example: 'Gratis' }),
  where: text.optional().describe('Var tävlingen hålls.').meta({ example: 'Lokalt på skolorna, final i Göteborg' }),
  region: ref('region').optional().describe('Regionen, om tävlingen bara finns där.').meta({ example: 'ostergotland' }),
  companyRole,
  asOf: past(period).optional().describe('När uppgifterna gällde.').meta({ example: '2026' }),
  website: webAddress.optional().describe('Tävlingens webbplats.'),
  confidence: z.enum(['high', 'medium', 'low']).optional().describe('Hur säkra uppgifterna är.'),
});
