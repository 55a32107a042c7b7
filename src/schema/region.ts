import { z } from 'zod';
import { common, municipality, past, ref, text, webAddress } from './common.ts';
import { contact } from './contact.ts';

export const region = z.strictObject({
  ...common,
  name: text.describe('Det korta namnet, till exempel Östergötland.').meta({ example: 'Östergötland' }),
  status: z
    .enum(['certified', 'forming', 'former', 'unclear'])
    .describe('certified = certifierad, forming = håller på att bildas, former = har upphört, unclear = oklart.'),
  confidence: z.enum(['high', 'medium', 'low']).describe('Hur säkra uppgifterna är: high, medium eller low.'),
  counties: z.array(ref('county')).min(1).describe('Länen, med officiellt namn.').meta({ example: '[Östergötlands län]' }),
  municipalities: z
    .array(municipality)
    .default([])
    .describe('Kommunerna i regionen. Tom lista om ingen källa säger det.')
    .meta({ example: '[Linköping, Motala]' }),
  municipalitiesNote: text
    .optional()
    .describe('Förbehåll om kommunerna, som läsaren ser.')
    .meta({ example: 'Kommunerna är de som regionens webbplats nämnde 2025.' }),
  widerMunicipalities: z
    .array(municipality)
    .default([])
    .describe('Kommuner som någon källa nämner men som inte är bekräftade.')
    .meta({ example: '[Mjölby]' }),
  certifiedSince: past(z.number().int().min(2004).max(2100))
    .optional()
    .describe('Året då regionen först certifierades, om det är känt.')
    .meta({ example: '2008' }),
  website: webAddress.optional().describe('Regionens egen webbplats.'),
  contacts: z
    .array(contact)
    .default([])
    .describe('Dem man frågar om regionen: minst en roll, och hur man når den.')
    .meta({ example: '[{role: Processledare, email: teknikcollege@exempel.se}]' }),
});
