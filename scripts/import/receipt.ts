import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { didYouMean } from '../../src/schema/errors.ts';
import type { Receipt } from '../../src/schema/imported.ts';
import type { Input } from './input.ts';
import { ImportError, type Read } from './reader.ts';

/** What stands in a receipt where the source states no licence. */
const NO_LICENCE = 'ej angiven';

/** What a file was made from: everything that somebody needs to make it again, and to judge it. */
export async function receiptOf(input: Input, { period, count, left, covers }: Read, source: Source): Promise<Receipt> {
  return {
    source: source.id,
    file: input.name,
    ...(input.address !== undefined && { address: input.address }),
    retrieved: input.retrieved,
    licence: source.licence ?? NO_LICENCE,
    period,
    count,
    ...(left.length > 0 && { left }),
    sha256: await input.sha256(),
    ...(covers && covers.length > 0 && { covers }),
  };
}

const source = z.looseObject({ id: z.string(), licence: z.string().optional() });
export type Source = z.infer<typeof source>;

/**
 * A source as sources.yaml describes it. A figure without a source is not shown, so a file is not taken in before its source is there.
 * @throws {ImportError} when it is not there, with the row to add
 */
export async function sourceIn(folder: string, id: string, date: string): Promise<Source> {
  const text = await readFile(path.join(folder, 'sources.yaml'), 'utf8').catch(() => '[]');
  const known = z.array(source).safeParse(parse(text)).data ?? [];
  const found = known.find((one) => one.id === id);
  if (found) return found;
  const ids = known.map((one) => one.id);
  throw new ImportError(
    `Källan ”${id}” finns inte i sources.yaml.${didYouMean(id, ids)} Lägg till den, med källans egen adress, och kör igen:\n\n- id: ${id}\n  url: https://…\n  retrieved: ${date}\n  title: …\n  publisher: …\n  licence: …\n\nHar den ett annat id: skriv --source <id>.`,
  );
}
