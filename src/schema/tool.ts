import { z } from 'zod';
import { common, id, ref, text } from './common.ts';
import { PLEDGED } from './pledge.ts';

/** What a field may ask for. */
const FIELD_TYPES = ['choice', 'several', 'level', 'text', 'long', 'number', 'date', 'email'] as const;
/** Kinds of content that a field may let one choose among. */
const CHOSEN_FROM = ['municipality', 'job', 'programme', 'education'] as const;
/** What the rows of a section may be: of the chosen job, of the site, or as many as a number says. */
const ROWS = ['tasks', 'skills', 'criteria', 'weeks'] as const;

const option = z.strictObject({
  id: id.describe('Svarets id. Ändra det aldrig: adresser som folk har sparat känner igen svaret på det.').meta({ example: 'prao' }),
  label: text.max(80).describe('Svaret, som läsaren ser det.').meta({ example: 'Praoplats' }),
});

const field = z.strictObject({
  id: id.describe('Fältets id. Ändra det aldrig: adresser som folk har sparat känner igen fältet på det.').meta({ example: 'veckor' }),
  type: z
    .enum(FIELD_TYPES)
    .describe(
      'choice = ett av flera, several = flera av flera, level = ett steg på en skala, text = en rad, long = flera rader, number = tal, date = datum, email = e-postadress.',
    ),
  label: text.max(120).describe('Frågan, kort.').meta({ example: 'Vilka veckor?' }),
  hint: text.max(240).optional().describe('Hjälp under frågan.').meta({ example: 'Till exempel v. 12–13.' }),
  options: z.array(option).max(20).default([]).describe('Svaren att välja bland, vid choice, several och level.'),
  from: z
    .enum(CHOSEN_FROM)
    .optional()
    .describe('Svaren är webbplatsens egna: municipality = kommuner, job = yrken, programme = program, education = utbildningar.'),
  required: z.boolean().default(false).describe('true: måste fyllas i.'),
  most: z.number().int().min(1).optional().describe('Det största talet, eller flest tecken.').meta({ example: '40' }),
  lines: z.number().int().min(1).max(12).optional().describe('Rader att skriva på, på papper.').meta({ example: '2' }),
  suggests: z
    .literal('tasks')
    .optional()
    .describe('tasks: föreslå yrkets arbetsuppgifter, fördelade över raderna. Bara där raderna är veckor.')
    .meta({ example: 'tasks' }),
  when: z
    .strictObject({
      field: id.describe('Fältet som avgör.').meta({ example: 'vad' }),
      is: z.array(id).min(1).describe('Svaren som frågan hör till.').meta({ example: '[prao, apl]' }),
    })
    .optional()
    .describe('Fråga bara när ett annat fält har något av dessa svar.'),
});

const section = z.strictObject({
  id: id.describe('Delens id.').meta({ example: 'forsta-dagen' }),
  title: text.max(80).describe('Delens rubrik.').meta({ example: 'Första dagen' }),
  hint: text.max(300).optional().describe('En mening eller två under rubriken.').meta({ example: 'Gå igenom detta innan något startas.' }),
  points: z.array(text).max(12).default([]).describe('Punkter att läsa.').meta({ example: '[Visa nödstoppet]' }),
  each: z
    .strictObject({
      of: z
        .enum(ROWS)
        .describe('tasks = yrkets arbetsuppgifter, skills = yrkets kunskaper, criteria = kvalitetskriterierna, weeks = en rad i veckan.'),
      by: id.optional().describe('Fältet där yrket väljs, eller där antalet veckor står.').meta({ example: 'yrke' }),
    })
    .optional()
    .describe('Fälten upprepas, en gång för varje rad.'),
  sheet: z
    .enum(['new', 'card'])
    .optional()
    .describe('new = börjar på ett nytt papper, card = ett kort i A5 på ett eget papper. Utan raden följer delen på den förra.'),
  fields: z.array(field).default([]).describe('Frågorna.'),
});

const letter = z.strictObject({
  to: id.describe('Fältet med kommunen, som avgör vem brevet går till.').meta({ example: 'municipality' }),
  subject: text
    .max(120)
    .describe('Brevets ämne. Ett fälts namn inom klammer blir svaret.')
    .meta({ example: '"Vi kan ta emot elever: {what}"' }),
  lines: z
    .array(text)
    .min(1)
    .max(30)
    .describe('Brevets rader. Ett fälts namn inom klammer blir svaret. En rad där ett svar saknas kommer inte med.')
    .meta({ example: '["Vi heter {company}.", "Vi vill erbjuda {what}."]' }),
});

type Tool = { sections: z.infer<typeof section>[]; letter?: z.infer<typeof letter> | undefined; block?: 'pledge' | undefined };
type Fault = (path: (string | number)[], problem: string, remedy: string) => void;

/** The fields that each form of block is made of. */
const OF_BLOCK = { pledge: ['municipality', 'what', 'company', 'role', 'email', 'until'] } as const;

export const tool = z
  .strictObject({
    ...common,
    audiences: z
      .array(z.enum(['foretag', 'handledare', 'larare', 'vagledare', 'vuxna']))
      .min(1)
      .describe('Dem som verktyget är till för.')
      .meta({ example: '[foretag]' }),
    guides: z.array(ref('guide')).default([]).describe('Guider och ingångssidor som leder hit.').meta({ example: '[foretag, prao]' }),
    order: z.number().int().min(1).describe('Plats i listan.').meta({ example: '3' }),
    sections: z.array(section).min(1).describe('Delarna, i ordning.'),
    letter: letter.optional().describe('Ett brev av svaren, till den som ska ha det.'),
    block: z.enum(['pledge']).optional().describe('pledge = en bit som en redaktör kan ta in bland regionens erbjudanden.'),
  })
  .superRefine((data, context) => {
    const fault: Fault = (path, message, remedy) => context.addIssue({ code: 'custom', path, message, params: { remedy } });
    checkFields(data, fault);
    checkResult(data, fault);
  });

/** Ids that are used twice, choices without anything to choose, and names of fields that there are not. */
function checkFields({ sections }: Tool, fault: Fault): void {
  const fields = sections.flatMap(({ fields: own }) => own);
  const ids = fields.map(({ id: own }) => own);
  const list = `Fälten heter ${ids.join(', ')}.`;
  for (const [at, { fields: own, each }] of sections.entries()) {
    const by = each && fields.find(({ id: name }) => name === each.by);
    const needs = each && (each.of === 'weeks' ? 'number' : each.of === 'criteria' ? undefined : 'job');
    if (needs && (needs === 'number' ? by?.type !== 'number' : by?.from !== 'job'))
      fault(
        ['sections', at, 'each', 'by'],
        needs === 'job' ? 'Raderna är ett yrkes, men det står inte var yrket väljs.' : 'Raderna är veckor, men det står inte hur många.',
        needs === 'job' ? 'Skriv id för ett fält med from: job.' : 'Skriv id för ett fält med type: number.',
      );
    for (const [place, one] of own.entries()) {
      const path = ['sections', at, 'fields', place];
      // Two of the same part are told of as rows of any list are.
      if (sections.slice(0, at).some(({ fields: before }) => before.some(({ id: other }) => other === one.id)))
        fault([...path, 'id'], `Ett fält i en annan del heter också ”${one.id}”.`, 'Ge varje fält ett eget id, också i olika delar.');
      const chooses = ['choice', 'several', 'level'].includes(one.type);
      if (chooses && one.options.length === 0 && !one.from)
        fault(
          [...path, 'options'],
          `Fältet ”${one.id}” har inget att välja bland.`,
          'Skriv svaren i options, eller varifrån de kommer i from.',
        );
      if (!chooses && (one.options.length > 0 || one.from))
        fault(
          [...path, 'type'],
          `Fältet ”${one.id}” har svar att välja bland, men är av typen ${one.type}.`,
          'Skriv type: choice, several eller level, eller ta bort svaren.',
        );
      if (one.when && !ids.includes(one.when.field))
        fault([...path, 'when', 'field'], `Det finns inget fält som heter ”${one.when.field}”.`, list);
    }
  }
}

/** What a letter or a block names, and no field is. */
function checkResult({ sections, letter: written, block }: Tool, fault: Fault): void {
  const fields = sections.flatMap(({ fields: own }) => own);
  const ids = fields.map(({ id: own }) => own);
  if (written) {
    if (fields.find(({ id: name }) => name === written.to)?.from !== 'municipality')
      fault(['letter', 'to'], `”${written.to}” är inget fält där man väljer kommun.`, 'Skriv id för ett fält med from: municipality.');
    for (const [at, line] of [written.subject, ...written.lines].entries())
      for (const [, name = ''] of line.matchAll(/\{([^}]*)\}/g))
        if (!ids.includes(name))
          fault(
            at === 0 ? ['letter', 'subject'] : ['letter', 'lines', at - 1],
            `Det finns inget fält som heter ”${name}”.`,
            `Fälten heter ${ids.join(', ')}.`,
          );
  }
  if (!block) return;
  const lacking = OF_BLOCK[block].filter((name) => !ids.includes(name));
  if (lacking.length > 0)
    fault(
      ['block'],
      `Blocket behöver fält som inte finns: ${lacking.join(', ')}.`,
      'Lägg till fälten med just de id:na, eller ta bort block.',
    );
  const offered = fields.find(({ id: name }) => name === 'what')?.options ?? [];
  const foreign = offered.filter((one) => !PLEDGED.some((what) => what === one.id)).map((one) => one.id);
  if (foreign.length > 0)
    fault(['block'], `Svar i fältet what som pledges.yaml inte har: ${foreign.join(', ')}.`, `Skriv något av: ${PLEDGED.join(', ')}.`);
}
