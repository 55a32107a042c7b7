import { z } from 'zod';
import { common, date, municipality, past, ref, text, webAddress } from './common.ts';

/** An address that is made of two names: somebody's own, which says who it is. */
const IS_NAMED = /^[\p{L}-]+\.[\p{L}-]+@/u;
/** The ways to reach whoever it is: one is enough. */
const WAYS = ['web', 'form', 'email', 'phone'] as const;

const contact = z
  .strictObject({
    role: text.describe('Rollen hos den man frågar. Den räcker: ett namn behövs inte.').meta({ example: 'Processledare' }),
    name: text.optional().describe('Personens namn. Bara med personens ja.').meta({ example: 'Kim Ek' }),
    consent: past(date).optional().describe('Dagen då personen sade ja till att namnet står på webbplatsen.'),
    web: webAddress.optional().describe('En sida om hur man når regionen.'),
    form: webAddress.optional().describe('Ett formulär att skriva i.'),
    email: z.email().optional().describe('En adress för rollen, inte en persons egen.').meta({ example: 'teknikcollege@exempel.se' }),
    phone: z
      .string()
      .regex(/^\+?[\d -]{6,20}$/, 'phone')
      .optional()
      .describe('Ett telefonnummer för rollen.')
      .meta({ example: '010-000 00 00' }),
  })
  .superRefine((data, context) => {
    const fault = (field: string, message: string, remedy: string): void =>
      context.addIssue({ code: 'custom', path: [field], message, params: { remedy } });
    if (!WAYS.some((way) => data[way] !== undefined))
      fault('role', `Det står inte hur man når ${data.role}.`, 'Skriv minst en av web, form, email och phone.');
    const isNamed = data.name !== undefined || (data.email !== undefined && IS_NAMED.test(data.email));
    if (isNamed && data.consent === undefined)
      fault(
        data.name === undefined ? 'email' : 'name',
        'Ett namn får stå här bara om personen har sagt ja.',
        'Skriv dagen i consent, eller ta bort namnet och skriv en adress för rollen.',
      );
  });

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
