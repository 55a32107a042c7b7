import { z } from 'zod';
import { date, past, ref, text, webAddress } from '../common.ts';

// What every imported file begins with, and the codes that several of them use.

/** The forms of schooling that a file can cover. */
export const FORMS = [
  'gymnasium',
  'anpassad-gymnasieskola',
  'komvux',
  'yrkeshogskola',
  'hogskola',
  'arbetsmarknadsutbildning',
  'folkhogskola',
] as const;

const coverage = z.strictObject({
  form: z.enum(FORMS).describe('Skolformen.'),
  of: z.enum(['schools', 'educations']).describe('Det som räknas upp: schools eller educations.'),
  extent: z.enum(['whole', 'some']).describe('whole när allt är med, annars some.'),
  note: text.optional().describe('Varför inte allt är med.'),
  municipalities: z
    .array(z.string().regex(/^\d{4}$/, 'municipality-code'))
    .optional()
    .describe('Kommunerna, när det inte är hela landet.'),
});

const receipt = z.strictObject({
  source: ref('source').describe('Källans id i sources.yaml.'),
  file: text.describe('Den inlästa filens namn.'),
  address: webAddress.optional().describe('Adressen som filen hämtades från.'),
  retrieved: past(date).describe('När filen hämtades.'),
  licence: text.describe('Licensen med källans egna ord, eller ej angiven.'),
  period: z
    .string()
    .regex(/^\d{4}(-\d|-\d{2}|-\d{4})?$/, 'period')
    .describe('Året, åren, månaden eller omgången som uppgifterna gäller.'),
  count: z.number().int().min(1).describe('Antal rader.'),
  left: z
    .array(
      z.strictObject({
        reason: text.describe('Varför raderna utelämnades.'),
        count: z.number().int().min(1).describe('Antal rader.'),
      }),
    )
    .optional()
    .describe('Det som inte lästes in.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('Kontrollsumma för den inlästa filen.'),
  covers: z.array(coverage).optional().describe('Hur mycket av helheten som filen har.'),
});

export type Receipt = z.infer<typeof receipt>;
export type Coverage = z.infer<typeof coverage>;

/** Four digits, by SCB. Text, since 0180 is another code than 180. */
export const municipalityCode = z.string().regex(/^\d{4}$/, 'municipality-code');
/** A county by SCB's two digits. */
export const countyCode = z.string().regex(/^\d\d$/);
/** An occupation group by SSYK 2012. */
export const ssyk = z
  .string()
  .regex(/^\d{4}$/, 'ssyk')
  .describe('Yrkesgruppen enligt SSYK 2012, fyra siffror.');
/** A code whose form the source may change: letters, digits and a few signs. */
export const code = z.string().regex(/^[\p{L}\d](?:[\p{L}\d.:/_ -]*[\p{L}\d])?$/u);
/** A school unit of Skolverket's register: eight digits without a meaning. */
export const unitCode = z.string().regex(/^\d{8}$/);
/** A field of education by SUN 2020, as far as the source says it: 481ac is a whole one. */
export const sun = z
  .string()
  .regex(/^\d{1,3}[a-zåäö]{0,2}$/)
  .describe('Utbildningens inriktning enligt SUN 2020.');
/** A number of whole things. */
export const count = z.number().int().min(0);

/**
 * The schema of an imported file: its receipt, its own fields, and the rows that the receipt counts.
 * @param rows which of the fields holds the rows
 */
export function importedFile<Shape extends z.ZodRawShape>(rows: keyof Shape & string, shape: Shape) {
  return z
    .strictObject({ receipt, ...shape })
    .refine((file: Record<string, unknown>) => (file.receipt as Receipt).count === (file[rows] as unknown[]).length, {
      message: 'Antalet rader är ett annat än kvittot säger.',
      path: [rows],
    });
}
