import { z } from 'zod';
import { past, ref, text, year } from './common.ts';

/** What says it is a source, or a council that met: one of them must stand there, so that a reader can weigh it. */
const isSaid = ({ source, saidBy }: { source?: string | undefined; saidBy?: string | undefined }): boolean =>
  source !== undefined || saidBy !== undefined;

/** A region's stated need of a job, beside what the imported statistics say. */
export const need = z
  .strictObject({
    job: ref('job').describe('Yrkets id.').meta({ example: 'svetsare' }),
    level: z.number().int().min(1).max(5).describe('Hur stort behovet är: 1 litet, 5 mycket stort.').meta({ example: '4' }),
    horizon: text.describe('När: nu, om ett år, om fem år.').meta({ example: 'om ett år' }),
    people: z.number().int().min(1).max(10_000).optional().describe('Hur många personer, om någon har sagt det.').meta({ example: '12' }),
    skill: text.max(160).optional().describe('Vad de behöver kunna, kort.').meta({ example: 'TIG-svetsning i rostfritt' }),
    year: past(year).optional().describe('Året då behovet sades.').meta({ example: '2026' }),
    saidBy: text
      .max(80)
      .optional()
      .describe('Rådet, föreningen eller företaget som säger det, aldrig en person.')
      .meta({ example: 'Företagsrådet i Exempelkommunen' }),
    source: ref('source').optional().describe('Källan, om det är skrivet någonstans.').meta({ example: 'exempelrapporten-2026' }),
  })
  .refine(isSaid, {
    message: 'Det står inte vem som säger att behovet finns.',
    path: ['saidBy'],
    params: { remedy: 'Skriv rådet eller företaget i saidBy, eller en källa i source.' },
  })
  .refine(({ saidBy, year: said }) => saidBy === undefined || said !== undefined, {
    message: 'Det står vem som säger det, men inte vilket år.',
    path: ['year'],
    params: { remedy: 'Skriv året i year.' },
  });
