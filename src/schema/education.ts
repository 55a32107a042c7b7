import { z } from 'zod';
import { common, count, date, figure, inOrder, municipality, past, ref, statement, text, webAddress, year } from './common.ts';
import { certificationStatus } from './school.ts';

const known = z.strictObject({
  value: z.boolean().describe('true eller false.'),
  source: ref('source').describe('Källans id i sources.yaml.').meta({ example: 'exempelskolan-utbildningar' }),
  asOf: past(year).optional().describe('Året som uppgiften gäller.').meta({ example: '2026' }),
});

const sourceYear = year.optional().describe('Källans år. Utelämna om källan saknar årtal.').meta({ example: '2026' });

export const education = z.strictObject({
  ...common,
  school: ref('school')
    .optional()
    .describe('Skolans id i regionens schools.yaml. Utelämna om källan inte namnger skolan.')
    .meta({ example: 'exempelskolan' }),
  municipality: municipality.optional().describe('Kommunen. Behövs när skolan saknas.'),
  provider: text
    .optional()
    .describe('Anordnaren som källan namnger, när den inte är en skola i schools.yaml.')
    .meta({ example: 'Exempelkommunens vuxenutbildning' }),
  programme: ref('programme')
    .optional()
    .describe('Programmets id. Utelämna om ingen källa säger vilket program det är.')
    .meta({ example: 'industritekniska-programmet' }),
  programmeName: text.optional().describe('Utbildningens namn enligt källan.').meta({ example: 'Industritekniska programmet' }),
  orientationName: text.optional().describe('Inriktningen enligt källan.').meta({ example: 'Svetsteknik' }),
  orientations: z.array(text).default([]).describe('Inriktningens id hos programmet, när den är känd.').meta({ example: '[svetsteknik]' }),
  stage: ref('stage')
    .optional()
    .describe('Steget på tråden, id ur stages.yaml. Utelämna om nivån inte är känd.')
    .meta({ example: 'gymnasium' }),
  certification: z
    .strictObject({
      status: certificationStatus,
      basis: z
        .enum(['certified-programme', 'offered-at-certified-school', 'offered-at-school', 'linked', 'planned'])
        .optional()
        .describe('Vad certifieringen gäller: programmet självt (certified-programme) eller skolan.'),
      source: ref('source').describe('Källan till uppgiften om certifiering.').meta({ example: 'exempelskolan-utbildningar' }),
      year: sourceYear,
      school: z
        .strictObject({
          source: ref('source').describe('Källan.').meta({ example: 'exempelskolan-utbildningar' }),
          year: sourceYear,
        })
        .optional()
        .describe('Källan till att skolan hör till samarbetet, när det är en annan än den om utbildningen.'),
    })
    .describe('Om och hur utbildningen hör till samarbetet.'),
  active: z.boolean().optional().describe('false: utbildningen ges inte längre. Utelämna om det inte är känt.'),
  quality: z
    .strictObject({
      aplWeeks: figure.optional().describe('Veckor på arbetsplats (APL eller LIA).'),
      aplNote: statement.optional().describe('Mer om tiden på arbetsplats.'),
      trainedSupervisors: known.optional().describe('Om handledarna är utbildade.'),
      lean: known.optional().describe('Om LEAN ingår.'),
      branschvalidering: known.optional().describe('Om branschvalidering ingår.'),
      entrepreneurship: known.optional().describe('Om UF-företag eller annat entreprenörskap ingår.'),
      partnerCompanies: count.optional().describe('Antal samverkansföretag.'),
    })
    .default({})
    .describe('Det vi vet om kvaliteten. Det som inte är känt utelämnas.'),
  application: inOrder(
    z.strictObject({
      opens: date.optional().describe('När ansökan öppnar.'),
      closes: date.optional().describe('Sista ansökningsdag.'),
      where: webAddress.optional().describe('Var man söker.'),
    }),
    ['opens', 'closes'],
  )
    .optional()
    .describe('Ansökan, när datumen är kända.'),
  higherEducation: z
    .enum(['yes', 'optional', 'no'])
    .optional()
    .describe('Grundläggande högskolebehörighet: yes = ja, optional = kan väljas, no = nej.'),
  places: count.optional().describe('Antal platser.'),
  website: webAddress.optional().describe('Utbildningens eller skolans sida.'),
  jobs: z
    .array(ref('job'))
    .default([])
    .describe('Yrken som utbildningen leder till, när de skiljer sig från programmets.')
    .meta({ example: '[svetsare]' }),
});
