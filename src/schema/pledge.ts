import { z } from 'zod';
import { date, id, inOrder, municipality, past, ref, text } from './common.ts';
import { contact } from './contact.ts';

/** What a company may pledge to do. */
export const PLEDGED = ['visit', 'prao', 'apl', 'summer-job', 'jury', 'supervisor', 'equipment', 'council'] as const;

/** What a company has said that it will do for pupils, until a day. */
export const pledge = inOrder(
  z.strictObject({
    id: id.describe('Erbjudandets id.').meta({ example: 'exempelverkstaden-prao-2027' }),
    company: text.max(80).describe('Företaget eller arbetsplatsen, aldrig en person.').meta({ example: 'Exempelverkstaden' }),
    what: z
      .array(z.enum(PLEDGED))
      .min(1)
      .describe(
        'Vad de erbjuder: visit = studiebesök, prao = praoplats, apl = apl-plats, summer-job = sommarjobb, jury = sitta i en jury, supervisor = handledare, equipment = utrustning, council = plats i ett programråd.',
      )
      .meta({ example: '[visit, prao]' }),
    municipality: municipality.describe('Kommunen där det är.'),
    programme: ref('programme')
      .optional()
      .describe('Programmet, om det gäller ett visst.')
      .meta({ example: 'industritekniska-programmet' }),
    weeks: text.max(80).optional().describe('Vilka veckor.').meta({ example: 'v. 12–13' }),
    count: z.number().int().min(1).max(500).optional().describe('Hur många elever eller platser.').meta({ example: '4' }),
    contact: contact.describe('Den man frågar.').meta({ example: '{role: Personalansvarig, email: prao@exempel.se}' }),
    received: past(date).describe('Dagen då företaget sade det.'),
    until: date.describe('Sista dagen som det gäller. Sedan visas det inte.'),
  }),
  ['received', 'until'],
);
