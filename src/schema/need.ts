import { z } from 'zod';
import { ref, text } from './common.ts';

/** A region's stated need of a job, beside what the imported statistics say. */
export const need = z.strictObject({
  job: ref('job').describe('Yrkets id.').meta({ example: 'svetsare' }),
  level: z.number().int().min(1).max(5).describe('Hur stort behovet är: 1 litet, 5 mycket stort.').meta({ example: '4' }),
  horizon: text.describe('När: nu, om ett år, om fem år.').meta({ example: 'om ett år' }),
  source: ref('source').describe('Källan.').meta({ example: 'exempelrapporten-2026' }),
});
