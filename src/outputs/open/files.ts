import { z } from 'zod';
import { dataFile } from '../../links.ts';
import { csv, csvForSpreadsheets } from '../csv.ts';
import { DATASETS } from './datasets.ts';
import { type Dataset, type Open, pageAt, type Told } from './record.ts';
import { tableOf } from './tables.ts';

// The files of the open data: each set whole as JSON and CSV, what is of a region, each thing that has a page, and their schemas.

/** What the format is called. What is added raises the second figure; the first is a part of every address. */
const VERSION = '1.0';

export type File = { address: string; text: () => string };

const json = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** In the order of their ids, which no build changes. */
const inOrder = (records: readonly Told[]): Told[] => records.toSorted((a, b) => (a.id < b.id ? -1 : 1));

const recordsOf = (set: Dataset, open: Open): Told[] => inOrder(set.records(open));

const languagesOf = ({ catalogue, others }: Open): string[] => [catalogue, ...others].map(({ language }) => language);

/** A set as one file. */
const whole = (set: Dataset, records: readonly unknown[]): string =>
  json({ version: VERSION, dataset: set.name, count: records.length, records });

/** The JSON Schema (2020-12) of a file that holds a set. */
function schemaOf(set: Dataset): object {
  const file = z.strictObject({
    version: z.string(),
    dataset: z.literal(set.name),
    count: z.number().int(),
    records: z.array(set.record),
  });
  return z.toJSONSchema(file, { io: 'input' });
}

/** What is of a region, of every set that is of some region. */
function regionText(key: string, open: Open): string {
  const own = DATASETS.flatMap((set) => {
    const { regionsOf } = set;
    return regionsOf ? [[set.name, recordsOf(set, open).filter((record) => regionsOf(record).includes(key))] as const] : [];
  });
  return json({ version: VERSION, region: key, ...Object.fromEntries(own) });
}

/** What there is, where, and under which licence. */
function indexText(open: Open): string {
  const { site } = open.catalogue;
  const at = (...parts: Parameters<typeof dataFile>): string => pageAt(dataFile(...parts), open);
  return json({
    version: VERSION,
    publisher: site.publisher.name,
    licence: site.licences.content,
    licenceAddress: site.licences.contentAddress,
    datasets: DATASETS.map((set) => ({
      name: set.name,
      count: set.records(open).length,
      json: at(set.name, 'json'),
      csv: at(set.name, 'csv'),
      csvSemicolon: at(`${set.name}.semikolon`, 'csv'),
      schema: at(`schema/${set.name}`, 'json'),
    })),
    regions: open.catalogue.regions.map(({ key }) => ({ id: key, json: at(`by-region/${key}`, 'json') })),
  });
}

/** All files of the open data, their texts made when they are asked for: a file whose records are as they were is not made again. */
export const openFiles = (open: Open): File[] => [
  { address: dataFile('index', 'json'), text: () => indexText(open) },
  ...DATASETS.flatMap((set): File[] => {
    const { name, each } = set;
    const table = (): ReturnType<typeof tableOf> => tableOf(set.record, recordsOf(set, open), languagesOf(open));
    return [
      { address: dataFile(name, 'json'), text: () => whole(set, recordsOf(set, open)) },
      { address: dataFile(name, 'csv'), text: () => csv(table()) },
      { address: dataFile(`${name}.semikolon`, 'csv'), text: () => csvForSpreadsheets(table()) },
      { address: dataFile(`schema/${name}`, 'json'), text: () => json(schemaOf(set)) },
      ...(each?.(open) ?? []).map(({ id, told }): File => ({ address: dataFile(`${name}/${id}`, 'json'), text: () => json(told()) })),
    ];
  }),
  ...open.catalogue.regions.map(({ key }): File => ({ address: dataFile(`by-region/${key}`, 'json'), text: () => regionText(key, open) })),
];
