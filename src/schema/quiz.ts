import { z } from 'zod';
import { id, ref, text } from './common.ts';

export const quiz = z
  .strictObject({
    id: id.describe('Frågans id.').meta({ example: 'trafiber' }),
    title: text.max(100).describe('Frågan.').meta({ example: 'Vad görs papper av?' }),
    options: z
      .array(text.max(60))
      .min(2)
      .max(4)
      .describe('Svaren att välja mellan, två till fyra.')
      .meta({ example: '[Trä, Sten, Plast]' }),
    right: z.number().int().min(1).max(4).describe('Vilket svar som stämmer: 1 är det första.').meta({ example: '1' }),
    note: text.describe('Varför det är så, en eller två meningar.').meta({ example: 'Papper görs av fibrer från trä.' }),
    job: ref('job').optional().describe('Ett yrke som kan mer om det, om det finns något.').meta({ example: 'processoperator-papper' }),
  })
  .refine(({ right, options }) => right <= options.length, {
    message: 'Svaret som ska stämma finns inte.',
    path: ['right'],
    params: { remedy: 'Skriv vilket av svaren i options som stämmer: 1 är det första, 2 det andra.' },
  });
