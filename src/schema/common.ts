import { z } from 'zod';

// What several kinds share. Descriptions are Swedish: the editors' field reference and the error messages quote them.

/** What an id may look like: it is a part of file names and addresses. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const id = z.string().regex(ID, 'id');

/** A reference to another entry, by its id. Resolved and checked by the catalogue. */
export const ref = (kind: string) => z.string().min(1).meta({ ref: kind });

/** A calendar date, YYYY-MM-DD, that exists. */
export const date = z.iso.date();

/** A year, a month or a day: 2024, 2024-05 or 2024-05-07. Always text after parsing. */
export const period = z
  .union([z.number().int(), z.string()])
  .transform(String)
  .pipe(z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'period'));

/** An address on the web; only http and https. */
export const webAddress = z.url({ protocol: /^https?$/, hostname: z.regexes.domain });

/** A municipality by its official name, checked against municipalities.yaml. */
export const municipality = ref('municipality').meta({ ref: 'municipality', example: 'Linköping' });

export const title = z
  .string()
  .min(1)
  .max(120)
  .describe('Namnet som läsaren ser, överst på sidan och i listor.')
  .meta({ example: 'Öppen verkstad' });

export const summary = z
  .string()
  .min(1)
  .max(160)
  .describe('En mening som säger vad det är, högst 160 tecken.')
  .meta({ example: 'Du provar att svetsa en lördag, med gymnasieelever som hjälper dig.' });

/** One source of an entry; the source itself is described once, in sources.yaml. */
export const sourceUse = z.strictObject({
  id: ref('source').describe('Källans id i sources.yaml.').meta({ example: 'skolverket-prao' }),
  year: z
    .number()
    .int()
    .min(1990)
    .max(2100)
    .optional()
    .describe('Året som uppgiften gäller, om källan säger det.')
    .meta({ example: '2026' }),
  supports: z.string().optional().describe('Vad källan visar, i några ord.').meta({ example: 'antal platser' }),
});
export type SourceUse = z.infer<typeof sourceUse>;

/** A number or claim that ages. Shown with its source and age; not shown as current after validUntil. */
export const fact = z.strictObject({
  value: z.union([z.number(), z.string()]).describe('Värdet: ett tal eller några ord.').meta({ example: '12' }),
  unit: z.string().optional().describe('Enheten, till exempel kr/månad eller veckor.').meta({ example: 'veckor' }),
  source: ref('source').describe('Källans id i sources.yaml.').meta({ example: 'skolverket-prao' }),
  asOf: period
    .optional()
    .describe('När uppgiften gällde: år, månad eller dag. Utelämna om källan inte säger det.')
    .meta({ example: '2026-05' }),
  validUntil: date.optional().describe('Sista dag som uppgiften får visas som aktuell.'),
  n: z.number().optional().describe('Antal svar eller personer bakom siffran, om det är känt.').meta({ example: '240' }),
  area: z.string().optional().describe('Området som siffran gäller, till exempel riket.').meta({ example: 'riket' }),
  note: z
    .string()
    .optional()
    .describe('Det läsaren behöver veta för att tolka siffran.')
    .meta({ example: 'Medianen för hela yrkesgruppen.' }),
});
export type Fact = z.infer<typeof fact>;

/** Fields of every entry written as its own file. */
export const common = {
  title,
  summary,
  reviewed: date.describe('Datum då någon senast läste igenom sidan och såg att den stämde.').meta({ example: '2026-11-23' }),
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
  src: z.string().regex(/^\.\//, 'picture').describe('Bildfilen, bredvid texten. Börjar med ./').meta({ example: './verkstad.svg' }),
  alt: z
    .string()
    .min(1)
    .describe('Vad bilden visar, för den som inte ser den.')
    .meta({ example: 'En hand håller en lödkolv mot ett kretskort.' }),
});

export const stages = z.array(ref('stage')).min(1).describe('Steg på tråden, id ur stages.yaml.').meta({ example: '[ak-7-9, gymnasium]' });

/** How sure we are that something still goes on. */
export const status = z
  .enum(['running', 'planned', 'unknown', 'ended'])
  .describe('running = pågår, planned = på väg, unknown = vet inte, ended = har slutat.');

/** What a company can give at something on the thread. */
export const companyRole = z
  .strictObject({
    text: z.string().describe('Vad ett företag kan bidra med.').meta({ example: 'Visa en maskin och låt eleverna mäta en del.' }),
    ours: z.boolean().describe('true: vårt eget förslag, ingen källa säger det.'),
  })
  .optional()
  .describe('Vad ett företag kan bidra med.');
