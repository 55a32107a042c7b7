import { z } from 'zod';
import { common, date, picture, ref } from './common.ts';

export const story = z.strictObject({
  ...common,
  illustrative: z.boolean().describe('true: påhittad exempelberättelse. false: en verklig person, och då krävs consent.'),
  person: z
    .strictObject({
      name: z.string().describe('Förnamn.').meta({ example: 'Kim' }),
      age: z.number().int().min(5).max(99).optional().describe('Ålder.').meta({ example: '17' }),
      gender: z.enum(['woman', 'man', 'other']).optional().describe('Kön, som personen själv anger det.'),
      background: z
        .string()
        .optional()
        .describe('Bakgrund, bara om personen själv vill berätta den.')
        .meta({ example: 'Kom till Sverige som tioåring.' }),
    })
    .describe('Den som berättelsen handlar om.'),
  road: z
    .enum(['gymnasium', 'adult', 'higher-vocational', 'fourth-year', 'university', 'career-change'])
    .describe('Vägen: gymnasium, adult (komvux), higher-vocational (YH), fourth-year, university eller career-change (byta bana).'),
  stage: ref('stage').describe('Steget där personen är nu.').meta({ example: 'gymnasium' }),
  job: ref('job').optional().describe('Yrket som personen har eller siktar på.').meta({ example: 'svetsare' }),
  programme: ref('programme')
    .optional()
    .describe('Programmet som personen läste eller läser.')
    .meta({ example: 'industritekniska-programmet' }),
  education: ref('education')
    .optional()
    .describe('Utbildningen i regionen.')
    .meta({ example: 'industritekniska-programmet-exempelskolan' }),
  picture: picture.optional().describe('Bilden. Alt-text måste finnas.'),
  consent: z
    .strictObject({
      given: date.describe('Datum då personen sade ja.'),
      by: z.string().min(1).describe('Vem som tog emot samtycket.').meta({ example: 'Studie- och yrkesvägledaren på skolan' }),
      guardian: z.string().optional().describe('Vårdnadshavare, när personen är under 15 år.').meta({ example: 'båda vårdnadshavarna' }),
      scope: z.string().min(1).describe('Vad samtycket gäller: text, bild, webbplats.').meta({ example: 'text och bild på webbplatsen' }),
      expires: date.describe('Sista dag som samtycket gäller.'),
      withdrawn: date.optional().describe('Datum då samtycket drogs tillbaka.'),
    })
    .optional()
    .describe('Samtycke från en verklig person.'),
});
