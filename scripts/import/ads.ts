import { z } from 'zod';
import { parseJson } from '../../src/catalogue/imported.ts';
import { countAds, isAd } from './ad-lines.ts';
import type { Input } from './input.ts';
import { compare, ImportError, type Read, type Reader, parsed, rowsWith } from './reader.ts';
import { clean } from './values.ts';

// Ads on the national job board: as they are published, or our table of a year, summed by occupation group and municipality.

const adsFile = z.object({
  source: z.object({ year: z.number().int().describe('Året som annonserna gäller.') }),
  groups: z
    .array(
      z.object({
        ssyk2012: z.string().regex(/^\d{4}$/, 'ssyk'),
        label: z.string().transform(clean),
        national: z.number().int().min(0),
        municipalities: z.record(z.string(), z.number().int().min(0).nullable()),
      }),
    )
    .min(1),
});

/**
 * Ads per SSYK group and municipality, by codes.
 * @throws {ImportError} when the file is of another kind or has faults
 */
export function readAds(data: unknown): Read<'ads'> {
  const { source, groups } = parsed(adsReader, adsFile, data);
  const rows = groups.map(({ ssyk2012, label, national, municipalities }) => ({
    ssyk: ssyk2012,
    label,
    national,
    municipalities: Object.fromEntries(Object.entries(municipalities).filter((entry): entry is [string, number] => entry[1] !== null)),
  }));
  const [twin] = repeated(rows.map(({ ssyk }) => ssyk));
  if (twin) throw new ImportError(`Yrkesgruppen ${twin} står två gånger i filen. Ta reda på vilken rad som gäller.`);
  return { period: String(source.year), count: rows.length, left: [], body: { groups: rows.toSorted((a, b) => compare(a.ssyk, b.ssyk)) } };
}

const repeated = (values: readonly string[]): string[] => values.filter((value, i) => values.indexOf(value) !== i);

/** Whether the files are ads as they are published: a line each. */
async function holdsLines({ parts: [part] }: Input): Promise<boolean> {
  if (!part || /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(part.name)) return part !== undefined;
  for await (const line of part.lines()) if (line.trim() !== '') return isAd(parseJson(line));
  return false;
}

/** The lines of all files, one after the other. */
async function* linesOf({ parts }: Input): AsyncGenerator<string> {
  for (const part of parts) yield* part.lines();
}

/** Reads ads. */
export const adsReader: Reader<'ads'> = {
  kind: 'ads',
  reads: 'Arbetsförmedlingens annonser under ett år, antal per yrkesgrupp och kommun',
  wanted:
    'Filen ska ha groups, en rad för varje yrkesgrupp med ssyk2012, label, national och municipalities, eller en annons på varje rad (JSON Lines).',
  looksLike: (data) => isAd(data) || (rowsWith(data, 'ssyk2012') !== undefined && rowsWith(data, 'demand') === undefined),
  source: (period) => `af-annonser-${period}`,
  rows: 'groups',
  idOf: ({ ssyk }) => String(ssyk),
  nameOf: ({ label }) => String(label),
  needs: { national: 'national', municipalities: 'municipalities' },
  read: async (input) => ((await holdsLines(input)) ? countAds(linesOf(input), input) : readAds(await input.parts[0]?.json())),
};
