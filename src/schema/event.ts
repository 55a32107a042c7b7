import { z } from 'zod';
import { added, date, id, ref, sourceUse, stages, text, title, webAddress, inOrder } from './common.ts';

const isClock = (written: string): boolean => written.split('-').every((part) => /^([01]\d|2[0-3]):[0-5]\d$/.test(part));
const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const DAY = 24 * 60;

/** Whether what ends before it begins goes past midnight: nothing that does is longer than half a day. */
const endsLater = (written: string): boolean => {
  const [start = '', end] = written.split('-');
  if (end === undefined) return true;
  const length = (minutes(end) - minutes(start) + DAY) % DAY;
  return length > 0 && (end > start || length <= DAY / 2);
};

/** A time of day, or from one to another, past midnight too. */
const time = z
  .string()
  .regex(/^\d{2}:\d{2}(-\d{2}:\d{2})?$/, { error: 'time', abort: true })
  .refine(isClock, { error: 'clock', abort: true })
  .refine(endsLater, 'time-order');

/** A dated thing in a region: an open house, a deadline, a camp, a competition day. */
export const event = inOrder(
  z.strictObject({
    id: id.describe('Händelsens id. Ändra det aldrig: kalendrar känner igen händelsen på det.').meta({ example: 'oppet-hus-2026' }),
    title,
    kind: z
      .enum(['open-house', 'deadline', 'camp', 'competition', 'fair', 'visit', 'other'])
      .describe('open-house, deadline, camp, competition, fair, visit eller other.'),
    start: date.describe('Första dagen.'),
    end: date.optional().describe('Sista dagen, om den inte är samma dag.'),
    time: time.optional().describe('Klockslag i svensk tid, till exempel 17:00-19:00.').meta({ example: '17:00-19:00' }),
    where: text.optional().describe('Plats.').meta({ example: 'Exempelskolans verkstad' }),
    stages,
    education: ref('education')
      .optional()
      .describe('Utbildningen som händelsen gäller.')
      .meta({ example: 'industritekniska-programmet-exempelskolan' }),
    school: ref('school').optional().describe('Skolan som händelsen gäller.').meta({ example: 'exempelskolan' }),
    competition: ref('competition').optional().describe('Tävlingen som händelsen gäller.').meta({ example: 'yrkes-sm' }),
    website: webAddress.optional().describe('Sida med mer information.'),
    added,
    sources: z.array(sourceUse).default([]).describe('Källorna.').meta({ example: '[{ id: exempelskolan-utbildningar, year: 2026 }]' }),
  }),
  ['start', 'end'],
);
