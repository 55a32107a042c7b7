import { z } from 'zod';
import { date, id, inOrder, municipality, past, stages, text, title } from './common.ts';
import { contact } from './contact.ts';

/** A real problem that a company lets pupils work on, until a day. */
export const problem = inOrder(
  z.strictObject({
    id: id.describe('Problemets id. Översättningen pekar ut raden med det.').meta({ example: 'exempelverkstaden-spill-2027' }),
    title: title.describe('Problemet i några ord.').meta({ example: 'Spånen fastnar i lådan' }),
    what: text
      .max(400)
      .describe('Vad som är svårt, och för vem. Några meningar.')
      .meta({ example: 'Spånen blandas, så att de inte går att sälja. Vi sorterar dem för hand.' }),
    company: text.max(80).describe('Företaget eller arbetsplatsen, aldrig en person.').meta({ example: 'Exempelverkstaden' }),
    municipality: municipality.describe('Kommunen där det är.'),
    stages: stages
      .optional()
      .describe('Steg på tråden som problemet passar, om det inte passar alla.')
      .meta({ example: '[ak-7-9, gymnasium]' }),
    contact: contact.describe('Den man frågar.').meta({ example: '{role: Produktionsledare, email: skola@exempel.se}' }),
    received: past(date).describe('Dagen då företaget lämnade problemet.'),
    until: date.describe('Sista dagen som elever kan arbeta med det. Sedan visas det inte.'),
  }),
  ['received', 'until'],
);
