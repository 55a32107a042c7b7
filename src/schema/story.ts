import { z } from 'zod';
import { common, date, picture, ref, text } from './common.ts';

/** What a person of 15 or more, or a guardian, has said yes to. What holds between its fields is in the catalogue's consent.ts. */
const consent = z.strictObject({
  given: date.describe('Dagen då personen själv sade ja.'),
  by: text.describe('Vem som tog emot samtycket: en roll, inget namn.').meta({ example: 'Studie- och yrkesvägledaren på skolan' }),
  guardian: z
    .strictObject({
      who: text.describe('Vilken vårdnadshavare som sade ja: en roll, inget namn.').meta({ example: 'båda vårdnadshavarna' }),
      given: date.describe('Dagen då vårdnadshavaren sade ja.'),
    })
    .optional()
    .describe('Vårdnadshavarens ja: who och given. Måste finnas när personen är under 15 år.')
    .meta({ example: '{ who: båda vårdnadshavarna, given: 2026-11-23 }' }),
  scope: text.describe('Vad samtycket gäller: text, bild, webbplats.').meta({ example: 'text och bild på webbplatsen' }),
  expires: date.describe('Sista dag som samtycket gäller, högst tre år efter given.'),
  withdrawn: date.optional().describe('Dagen då samtycket drogs tillbaka. Berättelsen publiceras inte längre.'),
});

// In the order that one asks: is the person real, how old, have they said yes; only then the story.
export const story = z.strictObject({
  illustrative: z.boolean().describe('true: påhittad exempelberättelse. false: en verklig person, och då krävs ålder och consent.'),
  person: z
    .strictObject({
      name: text.describe('Förnamn.').meta({ example: 'Kim' }),
      age: z
        .number()
        .int()
        .min(5)
        .max(99)
        .optional()
        .describe('Ålder när berättelsen skrevs. Krävs för en verklig person under 18 år.')
        .meta({ example: '17' }),
      adult: z.boolean().optional().describe('true: personen har fyllt 18 år. Skrivs när en vuxens ålder inte ska stå på sidan.'),
      gender: z.enum(['woman', 'man', 'other']).optional().describe('Kön, som personen själv anger det.'),
      background: text
        .optional()
        .describe('Bakgrund, bara om personen själv vill berätta den.')
        .meta({ example: 'Kom till Sverige som tioåring.' }),
    })
    .describe('Den som berättelsen handlar om.'),
  consent: consent.optional().describe('Samtycke från en verklig person. Står aldrig i en påhittad berättelse.'),
  ...common,
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
});
