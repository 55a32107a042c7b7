import { z } from 'zod';
import { date, id, ref, sourceUse, stages, title, webAddress } from './common.ts';

/** A dated thing in a region: an open house, a deadline, a camp, a competition day. */
export const event = z.strictObject({
  id: id.describe('Händelsens id. Ändra det aldrig: kalendrar känner igen händelsen på det.').meta({ example: 'oppet-hus-2026' }),
  title,
  kind: z
    .enum(['open-house', 'deadline', 'camp', 'competition', 'fair', 'visit', 'other'])
    .describe('open-house, deadline, camp, competition, fair, visit eller other.'),
  start: date.describe('Första dagen.'),
  end: date.optional().describe('Sista dagen, om den inte är samma dag.'),
  time: z
    .string()
    .regex(/^\d{2}:\d{2}(-\d{2}:\d{2})?$/, 'time')
    .optional()
    .describe('Klockslag i svensk tid, till exempel 17:00-19:00.')
    .meta({ example: '17:00-19:00' }),
  where: z.string().optional().describe('Plats.').meta({ example: 'Exempelskolans verkstad' }),
  stages,
  education: ref('education')
    .optional()
    .describe('Utbildningen som händelsen gäller.')
    .meta({ example: 'industritekniska-programmet-exempelskolan' }),
  school: ref('school').optional().describe('Skolan som händelsen gäller.').meta({ example: 'exempelskolan' }),
  competition: ref('competition').optional().describe('Tävlingen som händelsen gäller.').meta({ example: 'yrkes-sm' }),
  website: webAddress.optional().describe('Sida med mer information.'),
  sources: z.array(sourceUse).default([]).describe('Källorna.').meta({ example: '[{ id: exempelskolan-utbildningar, year: 2026 }]' }),
});
