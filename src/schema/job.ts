import { z } from 'zod';
import { common, pay, ref, statement, text, webAddress } from './common.ts';
import { drawing, kit } from './drawing.ts';

export const job = z.strictObject({
  ...common,
  otherTitles: z.array(text).default([]).describe('Andra namn på yrket.').meta({ example: '[Licenssvetsare, TIG-svetsare]' }),
  ssyk: z
    .strictObject({
      code: z
        .string()
        .regex(/^\d{4}$/, 'ssyk')
        .describe('Fyra siffror, inom citattecken.')
        .meta({ example: '"7212"' }),
      label: text.describe('Yrkesgruppens namn hos SCB.').meta({ example: 'Svetsare och gasskärare' }),
    })
    .describe('Yrkesgruppen enligt SSYK 2012.'),
  jobtech: text.optional().describe('Begreppets id hos JobTech Taxonomy.').meta({ example: 'rxrQ_Nyy_k6y' }),
  esco: z
    .strictObject({
      uri: webAddress
        .describe('Yrkets adress hos ESCO.')
        .meta({ example: 'http://data.europa.eu/esco/occupation/7aedaa07-3884-4c5b-88f9-80997b2aa54b' }),
      label: text.describe('Yrkets engelska namn hos ESCO.').meta({ example: 'welder' }),
    })
    .optional()
    .describe('Närmaste yrke i EU:s ESCO, valt för hand.'),
  tasks: z
    .array(text)
    .min(1)
    .describe('Vad man gör, tre till sex korta rader.')
    .meta({ example: '[Läsa ritningar, Svetsa ihop delar, Kontrollera svetsen]' }),
  doing: z.array(ref('doing')).min(1).describe('Det man gör, id ur doing.yaml.').meta({ example: '[svetsa, mata]' }),
  drawing: drawing.describe(
    `Yrkets bild: en del och ett verktyg. Utan verktyg ritas det första verbets. Utelämna allt om verben räcker. ${kit}`,
  ),
  interests: z
    .strictObject({
      letters: z
        .string()
        .regex(/^[RIASEC]{1,3}$/, 'riasec')
        .describe('RIASEC-bokstäver, de starkaste först.')
        .meta({ example: 'RC' }),
      match: text
        .optional()
        .describe('Yrket hos O*NET som bokstäverna gäller.')
        .meta({ example: 'Welders, Cutters, Solderers, and Brazers' }),
      source: ref('source').describe('Källan.').meta({ example: 'onet-interests' }),
    })
    .optional()
    .describe('Intressen enligt RIASEC.'),
  conditions: z
    .strictObject({
      place: z.enum(['inside', 'outside', 'both']).optional().describe('Var man är mest: inside = inne, outside = ute, both = både och.'),
      tool: z
        .enum(['hands', 'screen', 'both'])
        .optional()
        .describe('Vad man mest arbetar med: hands = händerna, screen = skärm, both = både och.'),
      company: z
        .enum(['alone', 'together', 'both'])
        .optional()
        .describe('alone = mest för sig själv, together = mest i lag, both = både och.'),
      hours: z
        .enum(['day', 'shift', 'both'])
        .optional()
        .describe('day = mest dagtid, shift = ofta skift eller jour, both = det beror på arbetsplatsen.'),
      source: ref('source')
        .optional()
        .describe('Källan. Utan källa är det vår egen läsning av arbetsuppgifterna, och sidan säger det.')
        .meta({ example: 'onet-interests' }),
    })
    .optional()
    .describe('Hur arbetsdagen är. Det ingen vet lämnas tomt.'),
  pay: pay.optional().describe('Medianlön per månad för hela yrkesgruppen.'),
  barometer: ref('barometer')
    .optional()
    .describe(
      'Yrkets namn i Yrkesbarometern, ordagrant ur imported/outlook.json. Utsikterna hämtas därifrån. Utelämna om yrket inte finns där.',
    )
    .meta({ example: 'Svetsare och gasskärare' }),
  wayIn: statement.optional().describe('Hur man blir det, när inget enskilt program leder till yrket.'),
  skills: z.array(text).default([]).describe('Kunskaper som yrket använder.').meta({ example: '[Svetsning, Ritningsläsning]' }),
  related: z.array(ref('job')).default([]).describe('Liknande yrken.').meta({ example: '[tunnplatslagare, smed]' }),
  relatedSource: ref('source').optional().describe('Källan till liknande yrken.').meta({ example: 'related-similar' }),
});
