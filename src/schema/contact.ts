import { z } from 'zod';
import { date, past, text, webAddress } from './common.ts';

/** An address that is made of two names: somebody's own, which says who it is. */
const IS_NAMED = /^[\p{L}-]+\.[\p{L}-]+@/u;
/** The ways to reach whoever it is: one is enough. */
const WAYS = ['web', 'form', 'email', 'phone'] as const;

/** Whom one asks: a role and the ways there; a name only with the person's yes. */
export const contact = z
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
