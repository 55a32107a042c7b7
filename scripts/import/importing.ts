import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { checkOne, parseJson } from '../../src/catalogue/imported.ts';
import { date as calendarDate } from '../../src/schema/common.ts';
import { type ImportedKind, importedKinds, type Receipt } from '../../src/schema/imported.ts';
import { type Before, type Changes, changesBetween } from './changes.ts';
import { inputAt, type Net } from './fetch.ts';
import { type Given, type Input, inputFrom, type Progress } from './input.ts';
import { placesIn } from './places.ts';
import { ImportError, NotOfKind, type Read, type Reader } from './reader.ts';
import { readers } from './readers.ts';
import { receiptOf, sourceIn } from './receipt.ts';
import { needSound, type Point, type Refusal, refusals } from './refusals.ts';
import { asText, replace } from './write.ts';

export type ImportOptions = {
  /** When the file was fetched. */
  date: string;
  /** The id in sources.yaml; by default made from kind and period. */
  source?: string | undefined;
  /** What would be refused, and is so. */
  accept?: readonly Point[];
  /** Where answers of addresses are kept. */
  cache?: string;
  net?: Net;
  progress?: Progress;
};

/** What an import came to. */
export type Imported = { kind: ImportedKind; written: boolean; receipt: Receipt; changes: Changes };

/**
 * Imports a file, a folder or what an address leads to into a content folder.
 * @throws {ImportError} when anything is wrong; then nothing has been written
 */
export async function importInto(kind: ImportedKind, from: string, folder: string, options: ImportOptions): Promise<Imported> {
  const { date, accept = [] } = options;
  if (!calendarDate.safeParse(date).success) throw new ImportError(`”${date}” är inget datum som finns. Skriv --date ÅÅÅÅ-MM-DD.`);
  const reader: Reader = readers[kind];
  const places = await placesIn(folder);
  const input = await inputOf(reader, from, options, { retrieved: date, municipalities: places.municipalities });
  const read = await readBy(reader, input);
  const receipt = await receiptOf(input, read, await sourceIn(folder, options.source ?? reader.source(read.period), date));

  const target = path.join(folder, 'imported', `${kind}.json`);
  const before = await importedBefore(target);
  const changes = changesBetween(reader, before, read.body, places);
  const file = { receipt, ...read.body };
  const against = refusals(reader, read.body, before, changes);
  needForm(kind, file, against);
  needSound(reader, against, read.body, accept);
  if (before && isSame(before, file))
    return { kind, written: false, receipt: { ...receipt, retrieved: before.receipt.retrieved, file: before.receipt.file }, changes };
  await replace(target, asText(file));
  return { kind, written: true, receipt, changes };
}

/** Holds what has been read against its schema. Codes that have lost a zero are of no form, and then the zero is what is wrong. */
function needForm(kind: ImportedKind, file: object, against: readonly Refusal[]): void {
  const faults = checkOne(kind, JSON.parse(JSON.stringify(file)));
  if (faults.length === 0) return;
  const told = faults.map(({ field, problem }) => `  ${field}: ${problem}`);
  const zeros = against.filter(({ point }) => point === 'nollor').map(({ said }) => said);
  throw new ImportError([...zeros, 'Filen har fel:', ...told].join('\n'));
}

async function inputOf(
  reader: Reader,
  from: string,
  { progress = () => {}, cache = '.import', net }: ImportOptions,
  known: Omit<Given, 'progress'>,
): Promise<Input> {
  const given = { ...known, progress };
  return /^https?:\/\//i.test(from) ? inputAt(from, reader, given, path.resolve(cache), net) : inputFrom(from, given);
}

async function readBy(reader: Reader, input: Input): Promise<Read> {
  try {
    return await reader.read(input);
  } catch (error) {
    if (!(error instanceof NotOfKind)) throw error;
    const other = importedKinds.find((kind) => kind !== reader.kind && readers[kind].looksLike(error.data));
    throw other
      ? new ImportError(`Det här är ingen fil för ${reader.kind}. Den ser ut att höra till: npm run import -- ${other} <fil>`)
      : error;
  }
}

const earlier = z.looseObject({
  receipt: z.looseObject({
    period: z.string(),
    count: z.number(),
    sha256: z.string(),
    retrieved: z.string(),
    file: z.string(),
    address: z.string().optional(),
  }),
});

/** What was imported last. Held against no schema: what is in an older form is still what must not vanish. */
async function importedBefore(file: string): Promise<Before | undefined> {
  return earlier.safeParse(parseJson(await readFile(file, 'utf8').catch(() => ''))).data;
}

/** Whether a file was imported before and gave the same: then it is not even said to be fetched anew. */
function isSame(before: Before, { receipt, ...body }: { receipt: Receipt }): boolean {
  const { retrieved, file, address } = before.receipt;
  const { address: _, ...rest } = receipt;
  const now = { ...body, receipt: { ...rest, retrieved, file, ...(address !== undefined && { address }) } };
  return receipt.sha256 === before.receipt.sha256 && sortedText(now) === sortedText(before);
}

/** JSON with the fields of every object in one order. */
const sortedText = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
