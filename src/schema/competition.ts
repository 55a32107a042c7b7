import { z } from 'zod';
import { common, companyRole, past, period, ref, stages, status, text, webAddress } from './common.ts';
import { scene } from './drawing.ts';

export const competition = z.strictObject({
  ...common,
  scene,
  organiser: text.optional().describe('Vem som ordnar tävlingen, om det är känt.').meta({ example: 'Exempelföreningen' }),
  stages,
  grades: text.optional().describe('Årskurser eller åldrar, till exempel åk 8.').meta({ example: 'åk 8' }),
  status,
  when: text.optional().describe('När på året, i ord. Aldrig ett påhittat datum.').meta({ example: 'Final i maj' }),
  team: text.optional().describe('Om man tävlar ensam, i lag eller med klassen.').meta({ example: 'I lag om tre' }),
  cost: text.optional().describe('Vad det kostar.').meta({ example: 'Gratis' }),
  where: text.optional().describe('Var tävlingen hålls.').meta({ example: 'Lokalt på skolorna, final i Göteborg' }),
  region: ref('region').optional().describe('Regionen, om tävlingen bara finns där.').meta({ example: 'ostergotland' }),
  companyRole,
  asOf: past(period).optional().describe('När uppgifterna gällde.').meta({ example: '2026' }),
  website: webAddress.optional().describe('Tävlingens webbplats.'),
  confidence: z.enum(['high', 'medium', 'low']).optional().describe('Hur säkra uppgifterna är.'),
});
