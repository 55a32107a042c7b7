import { z } from 'zod';
import { stageIcons } from '../drawings/icons.ts';
import { id, ref, text } from './common.ts';
import { audience } from './guide.ts';

export const stage = z.strictObject({
  id: id.describe('Stegets id.'),
  title: text.describe('Stegets namn, till exempel Årskurs 7–9.'),
  short: text.describe('Kort beteckning på tråden, till exempel 7–9.'),
  ages: text.describe('Åldrar, till exempel 13–15 år.'),
  summary: text.max(160).describe('Vad som händer i steget, i en mening.'),
  reader: audience
    .optional()
    .describe('Vem som läser om steget, när det inte är den som är där: larare för förskolan. Startsidan har sådana steg sist.'),
  icon: z.enum(stageIcons).optional().describe('Stegets tecken, efter det som det föreställer.'),
  next: z.array(ref('stage')).default([]).describe('Steg man går vidare till. Tomt bara på det sista.'),
  back: z.array(ref('stage')).default([]).describe('Steg man kan gå tillbaka till.'),
  expects: z
    .array(z.enum(['activity', 'competition', 'education', 'job', 'story', 'event']))
    .default([])
    .describe('Det som bör finnas i steget i varje region. Saknas det är det en lucka.'),
});
