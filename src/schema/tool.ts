import { z } from 'zod';
import { common, id, ref, text } from './common.ts';
import { PLEDGED } from './pledge.ts';

/** What a field may ask for. */
const FIELD_TYPES = ['choice', 'several', 'level', 'text', 'long', 'number', 'date', 'email', 'picture'] as const;
/** Kinds of content that a field may let one choose among. */
const CHOSEN_FROM = ['municipality', 'job', 'programme', 'education', 'competition'] as const;
/** What the rows of a section may be: of the chosen job, of the site, or as many as a number says. */
const ROWS = ['tasks', 'skills', 'criteria', 'weeks', 'numbered'] as const;
/** What becomes rows for an editor, and of which file. */
const BLOCKS = ['pledge', 'need', 'problem'] as const;
type Block = (typeof BLOCKS)[number];

const option = z.strictObject({
  id: id.describe('Svarets id. Ändra det aldrig: adresser som folk har sparat känner igen svaret på det.').meta({ example: 'prao' }),
  label: text.max(80).describe('Svaret, som läsaren ser det.').meta({ example: 'Praoplats' }),
});

const field = z.strictObject({
  id: id.describe('Fältets id. Ändra det aldrig: adresser som folk har sparat känner igen fältet på det.').meta({ example: 'veckor' }),
  type: z
    .enum(FIELD_TYPES)
    .describe(
      'choice = ett av flera, several = flera av flera, level = ett steg på en skala, text = en rad, long = flera rader, number = tal, date = datum, email = e-postadress, picture = en tom ruta på papper, till ett foto eller en skiss.',
    ),
  label: text.max(120).describe('Frågan, kort.').meta({ example: 'Vilka veckor?' }),
  hint: text.max(240).optional().describe('Hjälp under frågan.').meta({ example: 'Till exempel v. 12–13.' }),
  options: z.array(option).max(20).default([]).describe('Svaren att välja bland, vid choice, several och level.'),
  from: z
    .enum(CHOSEN_FROM)
    .optional()
    .describe(
      'Svaren är webbplatsens egna: municipality = kommuner, job = yrken, programme = program, education = utbildningar, competition = tävlingar.',
    ),
  required: z.boolean().default(false).describe('true: måste fyllas i.'),
  most: z.number().int().min(1).optional().describe('Det största talet, eller flest tecken.').meta({ example: '40' }),
  lines: z.number().int().min(1).max(12).optional().describe('Rader att skriva på, på papper.').meta({ example: '2' }),
  suggests: z
    .enum(['tasks', 'steps'])
    .optional()
    .describe('tasks = föreslå yrkets arbetsuppgifter, steps = föreslå delens steg (steps), fördelade över raderna.')
    .meta({ example: 'tasks' }),
  clock: z.boolean().default(false).describe('true: ta tid, i sekunder. Bara vid number.'),
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
        .describe(
          'tasks = yrkets arbetsuppgifter, skills = yrkets kunskaper, criteria = kvalitetskriterierna, weeks = en rad i veckan, numbered = så många rader som ett tal säger.',
        ),
      by: id.optional().describe('Fältet där yrket väljs, eller där antalet står.').meta({ example: 'yrke' }),
      until: id
        .optional()
        .describe('Fältet med den sista dagen: då räknas veckorna bakåt från den och går att lägga i kalendern.')
        .meta({ example: 'sista-dag' }),
      row: text.max(30).optional().describe('Vad en rad heter, vid numbered: Omgång ger Omgång 1.').meta({ example: 'Omgång' }),
    })
    .optional()
    .describe('Fälten upprepas, en gång för varje rad.'),
  steps: z
    .array(text)
    .max(12)
    .default([])
    .describe('Vad som görs, i ordning, när ett fält har suggests: steps.')
    .meta({ example: '[Bestäm, Bygg, Prova]' }),
  chart: z
    .array(id)
    .max(3)
    .default([])
    .describe('Fält med tal som ritas som staplar, en för varje rad. Tomma på papper.')
    .meta({ example: '[tid]' }),
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

type Tool = { sections: z.infer<typeof section>[]; letter?: z.infer<typeof letter> | undefined; block?: Block | undefined };
type Field = z.infer<typeof field>;
type Fault = (path: (string | number)[], problem: string, remedy: string) => void;

/** The fields that each form of block is made of. */
const OF_BLOCK: Record<Block, readonly string[]> = {
  pledge: ['municipality', 'what', 'company', 'role', 'email', 'until'],
  need: ['municipality', 'council', 'meeting', 'job', 'level', 'horizon'],
  problem: ['municipality', 'title', 'what', 'company', 'role', 'email', 'until'],
};

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
    block: z
      .enum(BLOCKS)
      .optional()
      .describe(
        'En bit som en redaktör kan ta in: pledge = bland regionens erbjudanden, need = bland dess behov, problem = bland företagens problem.',
      ),
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
  for (const [at, part] of sections.entries()) {
    const { fields: own } = part;
    checkRows(part, at, fields, fault);
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

/** Rows of something that is not chosen, without an end, or with a chart of what is no number. */
function checkRows({ each, chart, fields: own }: Tool['sections'][number], at: number, fields: Field[], fault: Fault): void {
  for (const [place, name] of chart.entries())
    if (!each || own.find((one) => one.id === name)?.type !== 'number')
      fault(
        ['sections', at, 'chart', place],
        `Det går inte att rita ”${name}”.`,
        'Skriv id för ett fält med type: number i samma del, där fälten upprepas (each).',
      );
  if (!each) return;
  const by = fields.find(({ id: name }) => name === each.by);
  const isCounted = each.of === 'weeks' || each.of === 'numbered';
  if (isCounted ? by?.type !== 'number' : each.of !== 'criteria' && by?.from !== 'job')
    fault(
      ['sections', at, 'each', 'by'],
      isCounted
        ? `Raderna är ${each.of === 'weeks' ? 'veckor' : 'numrerade'}, men det står inte hur många.`
        : 'Raderna är ett yrkes, men det står inte var yrket väljs.',
      isCounted ? 'Skriv id för ett fält med type: number.' : 'Skriv id för ett fält med from: job.',
    );
  if (each.until !== undefined && (each.of !== 'weeks' || fields.find(({ id: name }) => name === each.until)?.type !== 'date'))
    fault(
      ['sections', at, 'each', 'until'],
      `Veckorna går inte att räkna bakåt från ”${each.until}”.`,
      'Skriv of: weeks, och i until id för ett fält med type: date.',
    );
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
  if (block !== 'pledge') return;
  const offered = fields.find(({ id: name }) => name === 'what')?.options ?? [];
  const foreign = offered.filter((one) => !PLEDGED.some((what) => what === one.id)).map((one) => one.id);
  if (foreign.length > 0)
    fault(['block'], `Svar i fältet what som pledges.yaml inte har: ${foreign.join(', ')}.`, `Skriv något av: ${PLEDGED.join(', ')}.`);
}
