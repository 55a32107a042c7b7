import type { ImportedFile } from '../../src/schema/imported.ts';
import { CONTENTS, codesIn, GROUP, isGroup, lastYear, readTable, REGION, SEX, type Table, tableLike, TIME } from './pxweb.ts';
import { compare, ImportError, notOfKind, type Read, type Reader } from './reader.ts';
import { leaving } from './values.ts';

// Pay by occupation group, in kronor a month: Statistics Sweden's table LoneSpridSektYrk4AN.

type Group = ImportedFile<'pay'>['groups'][number];

/** The source's codes of what we show. */
const MEASURES: Partial<Record<string, keyof Omit<Group, 'ssyk'>>> = {
  '000007CD': 'mean',
  '000007CE': 'median',
  '000007CF': 'p10',
  '000007CG': 'p25',
  '000007CH': 'p75',
  '000007CI': 'p90',
};
/** The codes of what is not divided, for each dimension that a table can be divided by: all sectors, both sexes, the country. */
const WHOLE: [dimension: string, codes: string[]][] = [
  ['Sektor', ['0']],
  [SEX, ['1+2']],
  [REGION, ['00', 'SE']],
];

/**
 * Pay in the whole country, all sectors and both sexes. Parts of the country (NUTS 2) are passed over: they are larger than
 * counties, and must never stand as the pay of one.
 * @throws {ImportError} when the table is another or lacks what is needed
 */
function readPay(data: unknown): Read<'pay'> {
  const table = readTable(data);
  if (!table || !tellsPay(table)) throw notOfKind(payReader, data);
  const { year, cells } = lastYear(table);
  if (year === undefined) throw new ImportError('Tabellen säger inte vilket år den gäller (Tid). Ta med året när du hämtar den.');
  for (const [dimension, whole] of WHOLE) {
    const codes = codesIn(cells, dimension);
    if (codes.length > 0 && !codes.some((code) => whole.includes(code)))
      throw new ImportError(
        `Tabellen har ingen uppgift för helheten i ${dimension} (${whole.join(' eller ')}), bara ${codes.join(', ')}. Ta med den när du hämtar tabellen.`,
      );
  }
  const { leave, left } = leaving();
  if (table.cells.length > cells.length) leave('celler för tidigare år', table.cells.length - cells.length);
  const groups = new Map<string, Group>();
  for (const { codes, value } of cells) {
    const { [CONTENTS]: contents = '', [GROUP]: ssyk = '' } = codes;
    const measure = MEASURES[contents];
    const part = WHOLE.find(([dimension, whole]) => dimension in codes && !whole.includes(codes[dimension] ?? ''))?.[0];
    if (part) leave(part === REGION ? 'celler för riksområden (NUTS 2), som inte är län' : `celler för en del av ${part}`);
    else if (!measure) leave(`celler med en uppgift som inte används (${contents})`);
    else if (!isGroup(ssyk)) leave('celler för annat än en yrkesgrupp med fyra siffror');
    else if (value === undefined) leave('celler utan uppgift');
    else groups.set(ssyk, { ...groups.get(ssyk), ssyk, [measure]: value });
  }
  const rows = [...groups.values()].toSorted((a, b) => compare(a.ssyk, b.ssyk));
  return { period: String(year), body: { year, groups: rows }, count: rows.length, left: left() };
}

const tellsPay = ({ cells }: Table): boolean => codesIn(cells, CONTENTS).some((code) => code in MEASURES);

/** Reads pay. */
export const payReader: Reader<'pay'> = {
  kind: 'pay',
  reads: 'SCB:s lönestrukturstatistik: lön per yrkesgrupp i hela landet, med spridning',
  wanted: `Filen ska vara SCB:s tabell LoneSpridSektYrk4AN som json-stat2 eller json, med ${GROUP}, ${CONTENTS} och ${TIME}.`,
  looksLike: (data) => {
    const table = tableLike(data);
    return table !== undefined && tellsPay(table);
  },
  source: (period) => `scb-wages-${period}`,
  rows: 'groups',
  idOf: ({ ssyk }) => String(ssyk),
  nameOf: ({ ssyk }) => String(ssyk),
  needs: { median: '000007CE', mean: '000007CD' },
  read: async ({ parts: [part] }) => readPay(await part?.json()),
};
