import { z } from 'zod';
import { parseJson } from '../../src/catalogue/imported.ts';
import type { ImportedFile } from '../../src/schema/imported.ts';
import type { Input } from './input.ts';
import { compare, ImportError, type Read } from './reader.ts';
import { clean, codeText, leaving } from './values.ts';

// The job board's ads as JobTech publishes them: a line of JSON each, a year is gigabytes. They are counted as they pass, and of
// an ad nothing is kept but its number, its group, its municipality and its year: neither its text nor the people in it.

const concept = z.object({ label: z.string().nullish(), legacy_ams_taxonomy_id: z.unknown() });
const ad = z.object({
  id: z.union([z.string(), z.number()]),
  original_id: z.union([z.string(), z.number()]).nullish(),
  publication_date: z.string().nullish(),
  // Where machines have added to the ads these are lists, what the employer said first.
  occupation_group: z.union([concept, z.array(concept).transform(([own]) => own)]).nullish(),
  workplace_address: z.object({ municipality_code: z.unknown() }).nullish(),
});
type Ad = z.infer<typeof ad>;

type Group = { label?: string | undefined; national: number; municipalities: Map<string, number> };
/** What was counted of a year: its ads by group, and those that have no place. */
type Year = { year: string; ads: number; placeless: number; nowhere: number; groups: Map<string, Group> };

/** How often it is told how far it has come: in lines. */
const TELL = 20_000;

/** Whether data is an ad as the job board has it. */
export const isAd = (data: unknown): boolean => typeof data === 'object' && data !== null && 'occupation_group' in data;

/**
 * Ads by group and municipality, of the year that most of them were published in.
 * @throws {ImportError} when the lines are no ads, or the file ends in the middle of one
 */
export async function countAds(
  lines: AsyncIterable<string>,
  { municipalities, progress }: Pick<Input, 'municipalities' | 'progress'>,
): Promise<Read<'ads'>> {
  const { leave, left } = leaving();
  const years = new Map<string, Year>();
  const seen = new Set<string | number>();
  const isMunicipality = (code: string): boolean => (municipalities.size > 0 ? municipalities.has(code) : /^\d{4}$/.test(code));
  let [read, isLastBroken] = [0, false];
  for await (const line of lines) {
    if (line.trim() === '') continue;
    if (isLastBroken) leave('rader som inte är en annons');
    read += 1;
    if (read % TELL === 0) progress(read);
    const found = ad.safeParse(parseJson(line)).data;
    isLastBroken = !found;
    if (!found && read === 1) throw new ImportError(`Den första raden är ingen annons. ${whatItIs(line)}`);
    if (!found) continue;
    const own = found.original_id ?? found.id;
    // Numbers take half the room of texts, and there are a million of them.
    const id = /^[1-9]\d{0,14}$/.test(String(own)) ? Number(own) : own;
    const fault = seen.has(id) ? 'annonser som står två gånger' : add(found, years, isMunicipality);
    if (fault) leave(fault);
    seen.add(id);
  }
  if (read === 0) throw new ImportError('Filen är tom. Hämta den på nytt från källan.');
  if (isLastBroken) throw new ImportError(`Filen slutar mitt i en annons, på rad ${read}. Hämta den på nytt från källan.`);
  const [most, ...others] = [...years.values()].toSorted((a, b) => b.ads - a.ads);
  if (!most)
    throw new ImportError(
      `Ingen av filens ${read} rader är en annons med SSYK-kod (occupation_group.legacy_ams_taxonomy_id) och publiceringsdatum (publication_date). Har källan bytt fältnamn behöver importen ändras.`,
    );
  for (const { year, ads } of others) leave(`annonser publicerade ${year}`, ads);
  if (most.placeless > 0) leave('annonser utan kommun (räknade i landet)', most.placeless);
  if (most.nowhere > 0) leave('annonser vars kommunkod inte finns (räknade i landet)', most.nowhere);
  return readOf(most, left());
}

/** Adds an ad to its year, or says why not. */
function add(found: Ad, years: Map<string, Year>, isMunicipality: (code: string) => boolean): string | undefined {
  const ssyk = codeText(found.occupation_group?.legacy_ams_taxonomy_id);
  const municipality = codeText(found.workplace_address?.municipality_code);
  const [year] = /^(?:19|20)\d\d(?=-)/.exec(found.publication_date ?? '') ?? [];
  if (!ssyk || !/^\d{4}$/.test(ssyk)) return 'annonser utan SSYK-kod';
  if (year === undefined) return 'annonser utan publiceringsdatum';
  const counted = years.get(year) ?? { year, ads: 0, placeless: 0, nowhere: 0, groups: new Map<string, Group>() };
  const group = counted.groups.get(ssyk) ?? { national: 0, municipalities: new Map<string, number>() };
  years.set(year, counted);
  counted.groups.set(ssyk, group);
  counted.ads += 1;
  group.national += 1;
  group.label ??= clean(found.occupation_group?.label ?? '') || undefined;
  if (municipality === undefined) counted.placeless += 1;
  else if (!isMunicipality(municipality)) counted.nowhere += 1;
  else group.municipalities.set(municipality, (group.municipalities.get(municipality) ?? 0) + 1);
  return undefined;
}

function readOf({ year, groups }: Year, left: Read['left']): Read<'ads'> {
  const rows = [...groups].map(([ssyk, { label, national, municipalities }]): ImportedFile<'ads'>['groups'][number] => ({
    ssyk,
    label: label ?? `SSYK ${ssyk}`,
    national,
    municipalities: Object.fromEntries(municipalities),
  }));
  return { period: year, body: { groups: rows.toSorted((a, b) => compare(a.ssyk, b.ssyk)) }, count: rows.length, left };
}

/** What stands in a file that has no ads in it, and what to do about it. */
function whatItIs(line: string): string {
  if (line.startsWith('PK')) return 'Filen är packad (zip): packa upp den och läs in filen som slutar på .jsonl.';
  if (line.startsWith('[')) return 'Filen är en enda lista: hämta den som JSON Lines (.jsonl), en annons på varje rad.';
  if (line.startsWith('<')) return 'Filen är en webbsida: hämta den på nytt, från adressen för data.';
  return 'Filen ska ha en annons på varje rad, med id, occupation_group och workplace_address (JSON Lines).';
}
