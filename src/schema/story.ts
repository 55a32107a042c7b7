import { z } from 'zod';
import { common, date, picture, ref } from './common.ts';

export const story = z.strictObject({
  ...common,
  illustrative: z.boolean().describe('true: påhittad exempelberättelse. false: en verklig person, och då krävs consent.'),
  person: z
    .strictObject({
      name: z.string().describe('Förnamn.'),
      age: z.number().int().min(5).max(99).optional().describe('Ålder.'),
      gender: z.enum(['woman', 'man', 'other']).optional().describe('Kön, som personen själv anger det.'),
      background: z.string().optional().describe('Bakgrund, bara om personen själv vill berätta den.'),
    })
    .describe('Den som berättelsen handlar om.'),
  road: z
    .enum(['gymnasium', 'adult', 'higher-vocational', 'fourth-year', 'university', 'career-change'])
    .describe('Vägen: gymnasium, adult (komvux), higher-vocational (YH), fourth-year, university eller career-change (byta bana).'),
  stage: ref('stage').describe('Steget där personen är nu.'),
  job: ref('job').optional().describe('Yrket som personen har eller siktar på.'),
  programme: ref('programme').optional().describe('Programmet som personen läste eller läser.'),
  education: ref('education').optional().describe('Utbildningen i regionen.'),
  picture: picture.optional().describe('Bilden. Alt-text måste finnas.'),
  consent: z
    .strictObject({
      given: date.describe('Datum då personen sade ja.'),
      by: z.string().min(1).describe('Vem som tog emot samtycket.'),
      guardian: z.string().optional().describe('Vårdnadshavare, när personen är under 15 år.'),
      scope: z.string().min(1).describe('Vad samtycket gäller: text, bild, webbplats.'),
      expires: date.describe('Sista dag som samtycket gäller.'),
      withdrawn: date.optional().describe('Datum då samtycket drogs tillbaka.'),
    })
    .optional()
    .describe('Samtycke från en verklig person.'),
});
