import { z } from 'zod';
import { common, ref, stages, text } from './common.ts';
import { drawing } from './drawing.ts';

export const experiment = z.strictObject({
  ...common,
  stages,
  doing: z.array(ref('doing')).min(1).max(2).describe('Det man gör, ett eller två verb ur doing.yaml.').meta({ example: '[bygga]' }),
  drawing: drawing.describe('Bilden: en del och ett verktyg. Utan den ritas verbens.'),
  minutes: z
    .number()
    .int()
    .min(5)
    .max(240)
    .describe('Hur lång tid det tar, i minuter. Väntan räknas inte, skriv den bland stegen.')
    .meta({ example: '30' }),
  prepare: z.array(text).min(1).max(10).describe('Vad som behövs, en sak i taget.').meta({ example: '[Ett papper, En sax]' }),
  steps: z
    .array(text)
    .min(2)
    .max(9)
    .describe('Vad man gör, ett steg i taget.')
    .meta({ example: '[Vik pappret på mitten., Mät hur högt det blir.]' }),
  safety: text
    .describe('Vad man ska akta sig för. Är inget farligt, skriv det.')
    .meta({ example: 'Spetsen är vass. Håll fingrarna bakom den.' }),
  withAdult: z.boolean().default(false).describe('true: en vuxen ska vara med.'),
  jobs: z
    .array(
      z.strictObject({
        job: ref('job').describe('Yrkets id.').meta({ example: 'svetsare' }),
        how: text.max(160).describe('Vad det har med yrket att göra, en mening.').meta({ example: 'Hen mäter varje fog.' }),
      }),
    )
    .max(4)
    .default([])
    .describe('Yrken där man gör samma sak på riktigt, ett till fyra.'),
});
