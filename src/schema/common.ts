import { z } from 'zod';
import { isAfter, isInCalendar, isLikelyYear, YEARS } from './days.ts';

// What several kinds share. Descriptions are Swedish: the editors' field reference and the error messages quote them.

/** What an id may look like: it is a part of file names and addresses. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const id = z.string().regex(ID, 'id');

/** Words that somebody reads. Never empty; the spaces around them are nobody's intention. */
export const text = z.string().trim().min(1);

/** A reference to another entry, by its id. Resolved and checked by the catalogue. */
export const ref = (kind: string) => text.meta({ ref: kind });

/** A calendar date, YYYY-MM-DD, that exists, in a year that can be right. */
export const date = z.iso.date({ abort: true }).refine(isLikelyYear, 'year');

/** A year, a month or a day: 2024, 2024-05 or 2024-05-07. Always text after parsing. */
export const period = z
  .union([z.number().int(), z.string()])
  .transform(String)
  .pipe(
    z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: 'period', abort: true })
      .refine(isInCalendar, { error: 'calendar', abort: true })
      .refine(isLikelyYear, 'year'),
  );

/** A year as a number. */
export const year = z.number().int().min(YEARS.first).max(YEARS.last);

/** What has been when it is written, and so is never in the future. */
export const past = <Field extends z.ZodType>(field: Field): Field => field.meta({ ...field.meta(), past: true });

/** An address on the web: http or https written out, a domain, and no name or password in it. */
export const webAddress = z
  .url({ protocol: /^https?$/, hostname: z.regexes.domain, abort: true })
  .refine((address) => /^https?:\/\/[^\s\\/@]+(?:[/?#][^\s\\<>"]*)?$/i.test(address), 'url');

/**
 * An object where some fields come in order: dates that do not end before they begin, figures that grow.
 * @param pairs names of fields; what is not there is not compared
 */
export function inOrder<Fields extends z.ZodObject>(schema: Fields, ...pairs: readonly [first: string, then: string][]): Fields {
  return schema.superRefine((data, context) => {
    const values = data as Record<string, unknown>;
    for (const [first, then] of pairs) {
      const [a, b] = [values[first], values[then]];
      const areDays = typeof a === 'string' && typeof b === 'string';
      if (areDays ? !isAfter(a, b) : typeof a !== 'number' || typeof b !== 'number' || a <= b) continue;
      context.addIssue({
        code: 'custom',
        path: [then],
        message: areDays ? `${b} är före ${first}, som är ${a}.` : `${String(b)} är mindre än ${first}, som är ${String(a)}.`,
        params: { remedy: `Ändra ${then} eller ${first}, så att ${then} är ${areDays ? `${a} eller senare` : `minst ${String(a)}`}.` },
      });
    }
  });
}

/** A municipality by its official name, checked against municipalities.yaml. */
export const municipality = ref('municipality').meta({ ref: 'municipality', example: 'Linköping' });

export const title = text.max(120).describe('Namnet som läsaren ser, överst på sidan och i listor.').meta({ example: 'Öppen verkstad' });

export const summary = text
  .max(160)
  .describe('En mening som säger vad det är, högst 160 tecken.')
  .meta({ example: 'Du provar att svetsa en lördag, med gymnasieelever som hjälper dig.' });

/** One source of an entry; the source itself is described once, in sources.yaml. */
export const sourceUse = z.strictObject({
  id: ref('source').describe('Källans id i sources.yaml.').meta({ example: 'skolverket-prao' }),
  year: year.optional().describe('Året som uppgiften gäller, om källan säger det.').meta({ example: '2026' }),
  supports: text.optional().describe('Vad källan visar, i några ord.').meta({ example: 'antal platser' }),
});
export type SourceUse = z.infer<typeof sourceUse>;

/** What stands beside the value of every fact. */
const ofFact = {
  unit: text.optional().describe('Enheten, till exempel kr/månad eller veckor.').meta({ example: 'veckor' }),
  source: ref('source').describe('Källans id i sources.yaml.').meta({ example: 'skolverket-prao' }),
  asOf: past(period)
    .optional()
    .describe('När uppgiften gällde: år, månad eller dag. Utelämna om källan inte säger det.')
    .meta({ example: '2026-05' }),
  validUntil: date.optional().describe('Sista dag som uppgiften får visas som aktuell.'),
  n: z.number().int().min(1).optional().describe('Antal svar eller personer bakom siffran, om det är känt.').meta({ example: '240' }),
  area: text.optional().describe('Området som siffran gäller, till exempel riket.').meta({ example: 'riket' }),
  note: text.optional().describe('Det läsaren behöver veta för att tolka siffran.').meta({ example: 'Medianen för hela yrkesgruppen.' }),
};

/** A figure that is written as words would be read as no figure at all. */
const isNoFigure = (words: string): boolean => !/^[\d\s.,]+$/.test(words);

const factOf = <Value extends z.ZodType>(value: Value) => inOrder(z.strictObject({ value, ...ofFact }), ['asOf', 'validUntil']);

/** A claim that ages. Shown with its source and age; not shown as current after validUntil. */
export const statement = factOf(text.describe('Det som gäller, i några ord.').meta({ example: 'Ja, alltid' }));

/** A number that ages. */
export const figure = factOf(z.number().min(0).describe('Värdet: ett tal.').meta({ example: '12' }));

/** A number of whole things that ages. */
export const count = factOf(z.number().int().min(0).describe('Värdet: ett heltal.').meta({ example: '12' }));

/** A number, or words where a number cannot say it. */
export const fact = factOf(
  z
    .union([z.number().min(0), text.refine(isNoFigure, 'number')])
    .describe('Värdet: ett tal eller några ord.')
    .meta({ example: '12' }),
);

/** What a month's work is paid, in kronor. What is outside these is an hour's pay, a year's, or in thousands. */
export const kronor = z.number().min(5_000).max(300_000);

/** A median pay, and what one in ten earns less and more than. */
export const pay = inOrder(
  z.strictObject({
    value: kronor.describe('Medianlönen: kronor i månaden, ett tal.').meta({ example: '35300' }),
    ...ofFact,
    unit: z.enum(['kr/månad']).optional().describe('Alltid kr/månad.'),
    p10: kronor.optional().describe('En av tio tjänar mindre än så här.').meta({ example: '29500' }),
    p90: kronor.optional().describe('En av tio tjänar mer än så här.').meta({ example: '42000' }),
  }),
  ['p10', 'value'],
  ['value', 'p90'],
  ['p10', 'p90'],
  ['asOf', 'validUntil'],
);

/** Any fact, whatever its value. */
export type Fact = z.infer<typeof fact>;

/** The day that something came to the site: what tells news from what has been read through again. */
export const added = past(date)
  .optional()
  .describe('Dagen då det kom till på webbplatsen. Ändra den aldrig. Det som har funnits från början har ingen.')
  .meta({ example: '2026-11-23' });

/** Fields of every entry written as its own file. */
export const common = {
  title,
  summary,
  reviewed: past(date).describe('Datum då någon senast läste igenom sidan och såg att den stämde.').meta({ example: '2026-11-23' }),
  added,
  draft: z.boolean().default(false).describe('true: utkast som inte publiceras.'),
  easyRead: z
    .boolean()
    .default(false)
    .describe('true: texten ska vara lättläst. Kontrollen siktar då på LIX 27 i stället för det vanliga.'),
  sources: z
    .array(sourceUse)
    .default([])
    .describe('Källorna till det som står på sidan.')
    .meta({ example: '[{ id: skolverket-prao, year: 2026 }]' }),
};

/** The words of an entry that a translation file (`<id>.en.md`) may hold. */
export const words = { title, summary };

export const picture = z.strictObject({
  src: z
    .string()
    .regex(/^\.\/[^\s/\\][^/\\]*$/, 'picture')
    .describe('Bildfilen, bredvid texten. Börjar med ./')
    .meta({ example: './verkstad.svg' }),
  alt: text.describe('Vad bilden visar, för den som inte ser den.').meta({ example: 'En hand håller en lödkolv mot ett kretskort.' }),
});

export const stages = z.array(ref('stage')).min(1).describe('Steg på tråden, id ur stages.yaml.').meta({ example: '[ak-7-9, gymnasium]' });

/** How sure we are that something still goes on. */
export const status = z
  .enum(['running', 'planned', 'unknown', 'ended'])
  .describe('running = pågår, planned = på väg, unknown = vet inte, ended = har slutat.');

/** What a company can give at something on the thread. */
export const companyRole = z
  .strictObject({
    text: text.describe('Vad ett företag kan bidra med.').meta({ example: 'Visa en maskin och låt eleverna mäta en del.' }),
    ours: z.boolean().describe('true: vårt eget förslag, ingen källa säger det.'),
  })
  .optional()
  .describe('Vad ett företag kan bidra med.');
