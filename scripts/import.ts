import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import { buildDate } from '../src/catalogue/date.ts';
import { contentFolder } from '../src/catalogue/folder.ts';
import { checkOne, parseJson } from '../src/catalogue/imported.ts';
import { date as calendarDate } from '../src/schema/common.ts';
import { didYouMean, fieldName } from '../src/schema/errors.ts';
import { tell } from '../src/schema/tell.ts';
import { type Ads, type ImportedKind, importedSchemas, type OutlookTable, type Receipt } from '../src/schema/imported.ts';

// Reads a file of public figures into content/imported/: `npm run import -- ads <file>` or `npm run import -- outlook <file>`.
// Only what the site uses is kept, cleaned, with a receipt. Where anything is wrong, nothing is written.

/** A file that cannot be imported. Its message is for the one who gave the command. */
export class ImportError extends Error {
  override name = 'ImportError';
}

type Body = { ads: Pick<Ads, 'groups'>; outlook: Omit<OutlookTable, 'receipt'> };
/** What a file says, before it has its receipt. */
export type Read<K extends ImportedKind = ImportedKind> = { period: string; count: number; body: Body[K] };

/** Text as a reader should see it: without tags and what stands in scripts, entities as letters, spaces single. */
export function clean(text: string): string {
  return text
    .replace(/<!\[CDATA\[|\]\]>/g, '')
    .replace(/&(lt|gt|quot|nbsp|amp|#39);/g, (_, name: string) => ENTITIES[name]!)
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<\/?[a-z][^>]*>/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:)])/g, '')
    .trim();
}
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', nbsp: ' ', amp: '&', '#39': "'" };

const cleaned = z.string().transform(clean);
/** Sources write null, or nothing at all, where they make no claim. */
const maybe = z
  .string()
  .nullish()
  .transform((text) => clean(text ?? '').toLowerCase() || undefined);

const adsFile = z.object({
  source: z.object({ year: z.number().int().describe('Året som annonserna gäller.') }),
  groups: z
    .array(
      z.object({
        ssyk2012: z.string().regex(/^\d{4}$/, 'ssyk'),
        label: cleaned,
        national: z.number().int().min(0),
        municipalities: z.record(z.string(), z.number().int().min(0).nullable()),
      }),
    )
    .min(1),
});

/** The barometer's own rows, and rows of occupations that quote it. */
const barometerRow = z.object({
  lan: z.string(),
  yb_yrke: cleaned,
  omgang: z.string(),
  jobbmojligheter: maybe,
  prognos: maybe,
  rekryteringssituation: maybe,
});
const quotingRow = z.object({
  demand: z
    .object({
      barometer_occupation: cleaned,
      round: z.string(),
      job_chances: maybe,
      five_year_demand: maybe,
      situation: maybe,
    })
    .nullish(),
});

/** The code of the whole country among the barometer's counties, and what it is called on the site. */
const COUNTRY = { code: '00', name: 'riket' };
const CHANCES = { små: 'small', medelstora: 'medium', stora: 'large' } as const;
const FORECAST = { öka: 'increase', 'vara oförändrad': 'unchanged', minska: 'decrease' } as const;
const SITUATION = { brist: 'shortage', balans: 'balance', överskott: 'surplus', paradox: 'paradox' } as const;

/**
 * Ads per SSYK group and municipality, by codes.
 * @throws {ImportError} when the file is of another kind or has faults
 */
export function readAds(data: unknown): Read<'ads'> {
  const { source, groups } = parsed('ads', adsFile, data);
  const rows = groups.map(({ ssyk2012, label, national, municipalities }) => ({
    ssyk: ssyk2012,
    label,
    national,
    municipalities: Object.fromEntries(Object.entries(municipalities).filter((entry): entry is [string, number] => entry[1] !== null)),
  }));
  const [twin] = repeated(rows.map(({ ssyk }) => ssyk));
  if (twin) throw new ImportError(`Yrkesgruppen ${twin} står två gånger i filen. Ta reda på vilken rad som gäller.`);
  return { period: String(source.year), count: rows.length, body: { groups: rows.toSorted((a, b) => compare(a.ssyk, b.ssyk)) } };
}

/**
 * The national outlook of each occupation of the barometer. Rows of counties are passed over: they change from round to
 * round and must never stand beside the nation's as if they were the same.
 * @throws {ImportError} when the file is of another kind or has faults
 */
export function readOutlook(data: unknown): Read<'outlook'> {
  const own = rowsWith(data, 'yb_yrke');
  const rows = own
    ? parsed('outlook', z.array(barometerRow), own)
        .filter(({ lan }) => lan === COUNTRY.code)
        .map((row) => rowOf(row.yb_yrke, row.omgang, row.jobbmojligheter, row.prognos, row.rekryteringssituation))
    : parsed('outlook', z.array(quotingRow), rowsWith(data, 'demand') ?? notOfKind('outlook', data)).flatMap(({ demand }) =>
        demand ? [rowOf(demand.barometer_occupation, demand.round, demand.job_chances, demand.five_year_demand, demand.situation)] : [],
      );
  if (rows.length === 0)
    throw new ImportError(`Filen har inga rader för hela landet (lan "${COUNTRY.code}"). Hämta hela filen från källan.`);
  const rounds = [...new Set(rows.map(({ round }) => round))];
  if (rounds.length > 1) throw new ImportError(`Filen blandar omgångar: ${rounds.join(', ')}. Läs in en omgång i taget.`);
  const occupations = new Map<string, OutlookTable['occupations'][number]>();
  for (const { round: _, ...row } of rows) {
    const known = occupations.get(row.name);
    // One occupation stands on several rows where it covers several groups, or where several jobs quote it.
    if (known && JSON.stringify(known) !== JSON.stringify(row))
      throw new ImportError(`Filen säger olika saker om ”${row.name}” på olika rader. Hämta den på nytt från källan.`);
    occupations.set(row.name, row);
  }
  const sorted = [...occupations.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'sv'));
  return { period: rounds[0]!, count: sorted.length, body: { area: COUNTRY.name, asOf: rounds[0]!.slice(0, 4), occupations: sorted } };
}

type Row = OutlookTable['occupations'][number] & { round: string };

function rowOf(name: string, round: string, chances?: string, forecast?: string, situation?: string): Row {
  return {
    name,
    ...(chances !== undefined && { chances: word(CHANCES, chances, name) }),
    ...(forecast !== undefined && { forecast: word(FORECAST, forecast, name) }),
    ...(situation !== undefined && { situation: word(SITUATION, situation, name) }),
    round,
  };
}

/** Our word for the source's. */
function word<W extends string>(words: Record<string, W>, found: string, name: string): W {
  const ours = words[found];
  if (!ours)
    throw new ImportError(
      `”${found}” hos ”${name}” är inget ord som Yrkesbarometern brukar använda: ${Object.keys(words).join(', ')}.${didYouMean(found, Object.keys(words))} Har källan bytt ord behöver importen ändras.`,
    );
  return ours;
}

/** The list in which rows have a field: the file itself or one of its parts. */
function rowsWith(data: unknown, field: string): unknown[] | undefined {
  const lists = [data, ...Object.values(Object(data) as object)].filter((value): value is unknown[] => Array.isArray(value));
  return lists.find((list) => list.some((row) => typeof row === 'object' && row !== null && field in row));
}

function parsed<T>(kind: ImportedKind, schema: z.ZodType<T>, data: unknown): T {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  if (looksLike(kind, data)) {
    const told = tell(schema, data, result.error.issues)
      .slice(0, 5)
      .map(({ path: field, problem }) => `  ${fieldName(field)}: ${problem}`);
    throw new ImportError(`Filen har fel:\n${told.join('\n')}`);
  }
  return notOfKind(kind, data);
}

const looksLike = (kind: ImportedKind, data: unknown): boolean =>
  kind === 'ads'
    ? rowsWith(data, 'ssyk2012') !== undefined && rowsWith(data, 'demand') === undefined
    : rowsWith(data, 'yb_yrke') !== undefined || rowsWith(data, 'demand') !== undefined;

const WANTED: Record<ImportedKind, string> = {
  ads: 'Filen ska ha groups, en rad för varje yrkesgrupp med ssyk2012, label, national och municipalities.',
  outlook: 'Filen ska ha Yrkesbarometerns rader (yb_yrke, lan, omgang …) eller yrken med demand.',
};

function notOfKind(kind: ImportedKind, data: unknown): never {
  const other = KINDS.find((k) => k !== kind && looksLike(k, data));
  throw new ImportError(
    `Det här är ingen fil för ${kind}. ${other ? `Den ser ut att höra till: npm run import -- ${other} <fil>` : WANTED[kind]}`,
  );
}

const repeated = (values: readonly string[]): string[] => values.filter((value, i) => values.indexOf(value) !== i);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The lists of each kind of file, whose rows stand on a line each. */
const ROWS: Record<ImportedKind, string> = { ads: 'groups', outlook: 'occupations' };
const KINDS = Object.keys(importedSchemas) as ImportedKind[];
const READERS: { [K in ImportedKind]: (data: unknown) => Read<K> } = { ads: readAds, outlook: readOutlook };
/** How the sources' ids begin; the period stands after. */
const SOURCE: Record<ImportedKind, string> = { ads: 'af-annonser', outlook: 'af-yrkesbarometer' };

/** An imported file as text: a line each for the receipt and every row, so that a new round is read as a difference. */
export function write(kind: ImportedKind, receipt: Receipt, body: Body[ImportedKind]): string {
  const fields = Object.entries({ receipt, ...body }).map(([name, value]) =>
    name === ROWS[kind] && Array.isArray(value)
      ? `"${name}": [\n${value.map((row) => ordered(row)).join(',\n')}\n]`
      : `"${name}": ${ordered(value)}`,
  );
  return `{\n${fields.join(',\n')}\n}\n`;
}

/** JSON in which codes stand in their own order: JavaScript would put 1290 before 0180. */
function ordered(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value);
  const coded = entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key));
  const inOrder = coded ? entries.toSorted(([a], [b]) => compare(a, b)) : entries;
  return `{${inOrder.map(([key, inner]) => `${JSON.stringify(key)}:${ordered(inner)}`).join(',')}}`;
}

/**
 * Imports one file into a content folder.
 * @param options.date when the file was fetched
 * @param options.source the id in sources.yaml; by default made from kind and period
 * @returns what was written
 * @throws {ImportError} when anything is wrong; then nothing has been written
 */
export async function importFile(
  kind: ImportedKind,
  file: string,
  folder: string,
  options: { date: string; source?: string | undefined },
): Promise<Receipt> {
  if (!calendarDate.safeParse(options.date).success)
    throw new ImportError(`”${options.date}” är inget datum som finns. Skriv --date ÅÅÅÅ-MM-DD.`);
  const bytes = await readFile(file).catch(() => {
    throw new ImportError(`Filen ${file} går inte att läsa. Finns den?`);
  });
  const data = parseJson(bytes.toString('utf8'));
  if (data === undefined) throw new ImportError(`${path.basename(file)} går inte att tolka som JSON. Hämta den på nytt från källan.`);
  const { period, count, body } = READERS[kind](data);
  const source = options.source ?? `${SOURCE[kind]}-${period}`;
  await needSource(folder, source, options.date);
  const receipt: Receipt = {
    source,
    file: path.basename(file),
    retrieved: options.date,
    period,
    count,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  const faults = checkOne(kind, { receipt, ...body });
  if (faults.length > 0)
    throw new ImportError(`Filen har fel:\n${faults.map(({ field, problem }) => `  ${field}: ${problem}`).join('\n')}`);

  const target = path.join(folder, 'imported', `${kind}.json`);
  needValues(body, await importedBefore(kind, target));
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(`${target}.new`, write(kind, receipt, body));
  await rename(`${target}.new`, target);
  return receipt;
}

/** The fields that a file is read for, as the source names them: how many rows say something in each. */
function saidIn(body: Body[ImportedKind]): Record<string, number> {
  const count = <T>(rows: readonly T[], says: (row: T) => unknown): number => rows.filter((row) => says(row)).length;
  return 'groups' in body
    ? {
        national: count(body.groups, ({ national }) => national > 0),
        municipalities: count(body.groups, ({ municipalities }) => Object.values(municipalities).some((ads) => ads > 0)),
      }
    : {
        jobbmojligheter: count(body.occupations, ({ chances }) => chances),
        prognos: count(body.occupations, ({ forecast }) => forecast),
        rekryteringssituation: count(body.occupations, ({ situation }) => situation),
      };
}

type Before = Body[ImportedKind] & { receipt: Receipt };

/** What was imported last, as far as it can be read. */
async function importedBefore(kind: ImportedKind, file: string): Promise<Before | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return importedSchemas[kind].safeParse(parseJson(text)).data;
}

/**
 * A source that has renamed a column, or been emptied by mistake, must not empty the site.
 * @throws {ImportError} when a field that had values has none, or the file has none at all
 */
function needValues(body: Body[ImportedKind], before: Before | undefined): void {
  const now = saidIn(body);
  const then = before && saidIn(before);
  const remedy = 'Hämta filen på nytt från källan. Är den lika tom då har källan ändrats, och importen behöver ändras.';
  if (Object.values(now).every((count) => count === 0))
    throw new ImportError(`Filen är tom: ingen rad har något i ${Object.keys(now).join(', ')}. ${remedy}`);
  const lost = Object.keys(now).filter((field) => now[field] === 0 && (then?.[field] ?? 0) > 0);
  if (lost.length > 0)
    throw new ImportError(
      `${lost.join(', ')} är tomt på alla rader i filen, men i det som är inläst nu (${before?.receipt.period}) har ${lost.map((field) => `${then?.[field]} ${then?.[field] === 1 ? 'rad' : 'rader'}`).join(', ')} ett värde. ${remedy}`,
    );
}

/** A figure without a source is not shown, so a file is not taken in before its source is there. */
async function needSource(folder: string, id: string, date: string): Promise<void> {
  const text = await readFile(path.join(folder, 'sources.yaml'), 'utf8').catch(() => '[]');
  const known = z.array(z.looseObject({ id: z.string() })).safeParse(parse(text)).data ?? [];
  const ids = known.map((source) => source.id);
  if (ids.includes(id)) return;
  throw new ImportError(
    `Källan ”${id}” finns inte i sources.yaml.${didYouMean(id, ids)} Lägg till den, med källans egen adress, och kör igen:\n\n- id: ${id}\n  url: https://…\n  retrieved: ${date}\n  title: …\n  publisher: …\n\nHar den ett annat id: skriv --source <id>.`,
  );
}

const USAGE =
  'Skriv: npm run import -- ads <fil> eller npm run import -- outlook <fil>. Går att lägga till: --date ÅÅÅÅ-MM-DD (när filen hämtades), --source <id>.';

async function main(args: string[]): Promise<void> {
  let given;
  try {
    given = parseArgs({ args, allowPositionals: true, options: { date: { type: 'string' }, source: { type: 'string' } } });
  } catch {
    throw new ImportError(USAGE);
  }
  const { positionals, values } = given;
  const [name = '', file] = positionals;
  const kind = KINDS.find((k) => k === name);
  if (!kind)
    throw new ImportError(`${name === '' ? '' : `Det finns ingen import som heter ”${name}”.${didYouMean(name, KINDS)} `}${USAGE}`);
  if (!file || positionals.length > 2) throw new ImportError(USAGE);
  const receipt = await importFile(kind, file, contentFolder, { date: values.date ?? buildDate(), source: values.source });
  console.log(`${receipt.count} rader från ${receipt.file} (${receipt.period}) står nu i imported/${kind}.json. Källa: ${receipt.source}.`);
}

// Only when run as a command: tests import the functions and write nothing here.
if (path.basename(process.argv[1] ?? '') === 'import.ts') {
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    console.error(`${error.message}\nInget har skrivits.`);
    process.exitCode = 1;
  }
}
