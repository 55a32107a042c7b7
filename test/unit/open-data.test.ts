import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { catalogue, languages } from '../../src/catalogue/catalogue.ts';
import { DATASETS } from '../../src/outputs/open/datasets.ts';
import { openFiles } from '../../src/outputs/open/files.ts';
import { openOf } from '../../src/outputs/open/record.ts';
import { tableOf } from '../../src/outputs/open/tables.ts';
import { ours } from '../ours.ts';

const [main, ...others] = await Promise.all((await languages()).map(catalogue));
const open = openOf(main!, ...others);
const files = new Map(openFiles(open).map(({ address, text }) => [address, text]));
const textOf = (address: string): string => files.get(address)!();
const sets = DATASETS.map((set) => [set.name, set] as const);
type Sample = { columns: string[]; record: unknown };
const samples = JSON.parse(readFileSync('test/unit/open-data/v1.json', 'utf8')) as Record<string, Sample>;

describe.each(sets)('the open data of %s', (name, set) => {
  const records = set.records(open);

  ours('are as their schema says, and something', () => {
    expect(records.length).toBeGreaterThan(0);
    for (const record of records) expect(set.record.safeParse(record).error).toBeUndefined();
  });

  it('have an id each', () => {
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  });

  it('say the licence, and only sources that there are', () => {
    for (const record of records) {
      expect(record).toHaveProperty('licence');
      for (const { id } of (record.sources ?? []) as { id: string }[]) expect(main!.sources.has(id)).toBe(true);
    }
  });

  it('keep what version 1 has promised: a column that was there is there, and an old record is still right', () => {
    const sample = samples[name]!;
    const [header] = tableOf(set.record, [], ['sv', 'en']);
    expect(header).toEqual(expect.arrayContaining(sample.columns));
    expect(set.record.safeParse(sample.record).error).toBeUndefined();
  });

  it('have a JSON Schema of the whole file', () => {
    const schema = JSON.parse(textOf(`/data/v1/schema/${name}.json`)) as {
      properties: { records: { items: z.core.JSONSchema.BaseSchema } };
    };
    expect(Object.keys(schema.properties.records.items.properties ?? {})).toEqual(Object.keys(set.record.shape));
  });

  it('are the same in the table, a row a record and a cell a column', () => {
    const rows = tableOf(set.record, records, ['sv', 'en']);
    expect(rows).toHaveLength(records.length + 1);
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
  });
});

describe('the files of the open data', () => {
  ours('say of what has no licence only where it is and where to read it', () => {
    const allowed = new Set([
      'id',
      'page',
      'licence',
      'sources',
      'asOf',
      'form',
      'municipalities',
      'regions',
      'title',
      'publisher',
      'url',
      'readFrom',
      'retrieved',
      'year',
      'municipality',
      'extent',
    ]);
    const without = DATASETS.flatMap((set) => set.records(open)).filter(({ licence }) => licence === null);
    expect(without.length).toBeGreaterThan(10);
    expect(without.flatMap((record) => Object.keys(record).filter((field) => !allowed.has(field)))).toEqual([]);
    const offers = DATASETS.find(({ name }) => name === 'offers')!
      .records(open)
      .filter(({ licence }) => licence === null);
    expect(offers.filter((offer) => 'title' in offer || 'provider' in offer)).toEqual([]);
  });

  it('name no person and tell no story', () => {
    const names = main!.regions
      .flatMap(({ contacts }) => contacts.flatMap(({ name, email }) => [name, email]))
      .filter((word) => word !== undefined);
    const all = [...files].map(([address, text]) => [address, text()] as const);
    expect(all.filter(([address]) => /stor(y|ies)/.test(address))).toEqual([]);
    for (const word of names) expect(all.filter(([, text]) => text.includes(word)).map(([address]) => address)).toEqual([]);
    for (const { key } of main!.stories) expect(all.filter(([, text]) => text.includes(key)).map(([address]) => address)).toEqual([]);
  });

  it('have each thing that has a page, as it is in the whole', () => {
    const whole = JSON.parse(textOf('/data/v1/jobs.json')) as { records: { id: string }[] };
    for (const record of whole.records) expect(JSON.parse(textOf(`/data/v1/jobs/${record.id}.json`))).toEqual(record);
  });

  it('have what is of a region, and nothing of another', () => {
    for (const { key } of main!.regions) {
      const own = JSON.parse(textOf(`/data/v1/by-region/${key}.json`)) as { schools: { region: string }[]; regions: { id: string }[] };
      expect(own.regions.map(({ id }) => id)).toEqual([key]);
      expect(own.schools.every(({ region }) => region === key)).toBe(true);
    }
  });

  it('are listed, every set and region', () => {
    const index = JSON.parse(textOf('/data/v1/index.json')) as { datasets: Record<string, string>[]; regions: { json: string }[] };
    const listed = [
      ...index.datasets.flatMap(({ json, csv, csvSemicolon, schema }) => [json, csv, csvSemicolon, schema]),
      ...index.regions.map(({ json }) => json),
    ];
    for (const address of listed) expect(files.has(new URL(address!).pathname)).toBe(true);
  });

  it('are in the order of their ids, which no build changes', () => {
    const { records } = JSON.parse(textOf('/data/v1/schools.json')) as { records: { id: string }[] };
    expect(records.map(({ id }) => id)).toEqual(records.map(({ id }) => id).toSorted());
  });

  ours('open in a spreadsheet in Swedish: a mark, semicolons and decimals with a comma', () => {
    const text = textOf('/data/v1/need.semikolon.csv');
    expect(text.charCodeAt(0)).toBe(0xfe_ff);
    expect(text.split('\r\n')[0]).toContain(';quotient;');
    expect(text).toMatch(/;\d+,\d+;/);
    expect(textOf('/data/v1/need.csv').startsWith('id,')).toBe(true);
  });
});
