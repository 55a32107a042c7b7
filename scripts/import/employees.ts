import { z } from 'zod';
import type { ImportedFile } from '../../src/schema/imported.ts';
import { CONTENTS, codesIn, GROUP, isGroup, lastYear, readTable, REGION, SEX, type Table, tableLike, TIME } from './pxweb.ts';
import { type File, filesOf } from './input.ts';
import { compare, ImportError, type Left, NotOfKind, type Read, type Reader, rowsWith, sound } from './reader.ts';
import { leaving, said, words } from './values.ts';

// Employees by occupation group: Statistics Sweden's tables YREG60BAS (county and sex) and YREG54BAS (age), or our extracts of
// them. Each says something of its own; they are put together by group.

type Group = ImportedFile<'employees'>['groups'][number];
/** What one file says of a group. The number of those with an age is another one than that of those with a county. */
type Says = { [Field in keyof Group]?: Group[Field] | undefined } & { aged?: number | undefined };
/** What one file says, and the year that it is about. */
type Part = { file: string; year: number; groups: Says[]; left: Left[] };

/**
 * Employees by group, put together from the files of a year.
 * @throws {ImportError} when a file is of another kind or has faults, or the files are of different years or contradict each other
 */
function readEmployees(files: readonly File[]): Read<'employees'> {
  const parts = files.map((file) => {
    const table = readTable(file.data);
    return table && countsEmployees(table) ? fromTable(file.name, table) : fromExtract(file);
  });
  const years = [...new Set(parts.map(({ year }) => year))];
  if (years.length > 1)
    throw new ImportError(
      `Filerna gäller olika år: ${parts.map(({ file, year }) => `${file} ${year}`).join(', ')}. Läs in ett år i taget.`,
    );
  const { leave, left } = leaving();
  for (const part of parts) for (const { reason, count: cells } of part.left) leave(reason, cells);
  const together = new Map<string, Says>();
  for (const { file, groups } of parts)
    for (const { ssyk = '', ...row } of groups) {
      if (isGroup(ssyk)) together.set(ssyk, joined(together.get(ssyk), { ssyk, ...row }, file));
      else leave(`rader utan yrkesgrupp med fyra siffror (${ssyk})`);
    }
  const rows = [...together.values()].flatMap(({ aged, total = aged, ssyk = '', ...row }) => {
    if (total === undefined) leave('grupper utan antal för hela landet');
    return total === undefined ? [] : [inPlace({ ssyk, total, ...row })];
  });
  const [year = 0] = years;
  return {
    period: String(year),
    body: { year, groups: rows.toSorted((a, b) => compare(a.ssyk, b.ssyk)) },
    count: rows.length,
    left: left(),
  };
}

/** A row with its fields in their order, whichever file they came from. */
const inPlace = ({ ssyk, label, women, men, total, over55, ages, counties }: Says & Pick<Group, 'ssyk' | 'total'>): Group =>
  said({ ssyk, label, women, men, total, over55, ages, counties });

function joined(known: Says | undefined, row: Says, file: string): Says {
  for (const [field, value] of Object.entries(said(row))) {
    const other = known?.[field as keyof Says];
    if (field !== 'label' && other !== undefined && JSON.stringify(other) !== JSON.stringify(value))
      throw new ImportError(
        `Yrkesgruppen ${row.ssyk} står två gånger med olika ${field}, andra gången i ${file}. Läs in en fil för varje tabell.`,
      );
  }
  return { ...known, ...said(row) };
}

const count = z.number().int().min(0);
const ofGroups = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object({
    title: z.string().describe('Vad filen gäller, med årtal.'),
    groups: z.array(z.object({ ssyk: z.string().regex(/^\d{4}$/, 'ssyk'), label: z.string().nullish(), ...shape })).min(1),
  });
const bySex = ofGroups({ women: count, men: count, total: count });
const byAge = ofGroups({ ages: z.record(z.string(), count), total: count, share_55_plus: z.number().min(0).max(100) });
const byCounty = ofGroups({ counties: z.record(z.string().regex(/^\d\d$/), z.tuple([count, count])) });

/** What one of our extracts says: which one is told by what its rows hold. */
function fromExtract({ name, data }: File): Part {
  const part = (title: string, groups: Says[]): Part => {
    // 2012 in the title is the year of the classification.
    const [year] = /(?<!SSYK )\b20\d\d\b/.exec(title) ?? [];
    if (year === undefined) throw new ImportError(`${name} säger inte i title vilket år den gäller.`);
    return { file: name, year: Number(year), groups, left: [] };
  };
  if (rowsWith(data, 'women')) {
    const { title, groups } = sound(bySex, data, name);
    return part(
      title,
      groups.map(({ ssyk, label, women, men, total }) => ({ ssyk, label: words(label), women, men, total })),
    );
  }
  if (rowsWith(data, 'ages')) {
    const { title, groups } = sound(byAge, data, name);
    const says = groups.map(({ ssyk, label, ages, total, share_55_plus: over55 }) => {
      const bands = Object.entries(ages).map(([code, n]) => [bandOf(code) ?? code, n] as const);
      return { ssyk, label: words(label), ages: Object.fromEntries(bands), aged: total, over55 };
    });
    return part(title, says);
  }
  if (!rowsWith(data, 'counties')) throw new NotOfKind(`Det här är ingen fil för employees (${name}). ${employeesReader.wanted}`, data);
  const { title, groups } = sound(byCounty, data, name);
  return part(
    title,
    groups.map(({ ssyk, label, counties }) => ({ ssyk, label: words(label), counties })),
  );
}

const WHOLE_COUNTRY = '00';
const [MEN, WOMEN, BOTH] = ['1', '2', '1+2'] as const;
const COUNTIES = 21;
const AGE = 'Alder';
/** The code of all ages, whatever the source calls it. */
const ANY_AGE = 'alla';

function countsEmployees({ dimensions, labels }: Table): boolean {
  const contents = Object.values(labels[CONTENTS] ?? {});
  return dimensions.includes(GROUP) && contents.some((label) => /anställda|employees/i.test(label));
}

/** Ages as 65-69; the source writes 065-69 too. Undefined for what is no span of ages. */
function bandOf(code: string): string | undefined {
  const [, from, to] = /^0?(\d\d)-0?(\d\d)$/.exec(code) ?? [];
  return from && to && `${from}-${to}`;
}

/** What a table of Statistics Sweden says. */
function fromTable(file: string, table: Table): Part {
  const { year, cells } = lastYear(table);
  if (year === undefined) throw new ImportError(`${file} säger inte vilket år tabellen gäller (${TIME}). Ta med året när du hämtar den.`);
  for (const dimension of table.dimensions) {
    const codes = codesIn(cells, dimension);
    if (![GROUP, REGION, SEX, AGE].includes(dimension) && codes.length > 1)
      throw new ImportError(
        `${file} delar upp de anställda efter ${dimension} (${codes.join(', ')}). Hämta tabellen med en enda ${dimension}.`,
      );
  }
  const { leave, left } = leaving();
  if (table.cells.length > cells.length) leave('celler för tidigare år', table.cells.length - cells.length);
  const bands = bandsOf(codesIn(cells, AGE));
  const figures = new Map<string, number>();
  for (const { codes, value } of cells) {
    const region = codes[REGION] ?? WHOLE_COUNTRY;
    const age = bands.find((band) => band === bandOf(codes[AGE] ?? '')) ?? ANY_AGE;
    if (!/^\d\d$/.test(region)) leave('celler för annat än landet och länen');
    else if (value === undefined) leave('celler utan uppgift');
    else figures.set([codes[GROUP], region, codes[SEX] ?? BOTH, age].join('|'), value);
  }
  const regions = codesIn(cells, REGION).filter((code) => /^\d\d$/.test(code) && code !== WHOLE_COUNTRY);
  const at = figuresIn(figures, { regions, bands });
  const groups = codesIn(cells, GROUP).map((ssyk): Says => {
    const label = words(table.labels[GROUP]?.[ssyk]?.replace(/^\d{4} /, ''));
    const all = at(ssyk, WHOLE_COUNTRY, BOTH);
    if (bands.length > 0) return { ssyk, label, aged: all, ...agesOf(bands, (band) => at(ssyk, WHOLE_COUNTRY, BOTH, band)) };
    const sexes = { women: at(ssyk, WHOLE_COUNTRY, WOMEN), men: at(ssyk, WHOLE_COUNTRY, MEN) };
    const counties = regions.flatMap((code) => {
      const [women, men] = [at(ssyk, code, WOMEN), at(ssyk, code, MEN)];
      return women === undefined || men === undefined ? [] : [[code, [women, men]] satisfies [string, [number, number]]];
    });
    return { ssyk, label, ...sexes, total: all, ...(counties.length > 0 && { counties: Object.fromEntries(counties) }) };
  });
  return { file, year, groups, left: left() };
}

/** The ages that a table is divided by: not the one from the youngest to the oldest of all, which is the sum of the others. */
function bandsOf(codes: readonly string[]): string[] {
  const bands = [...new Set(codes.flatMap((code) => bandOf(code) ?? []))];
  const ends = bands.flatMap((band) => band.split('-')).toSorted();
  return bands.filter((band) => band !== `${ends[0]}-${ends.at(-1)}`);
}

/** The figures of a table, and the sums that it does not write itself. No sum where a part of it is missing. */
function figuresIn(figures: ReadonlyMap<string, number>, { regions, bands }: { regions: string[]; bands: string[] }) {
  const at = (ssyk: string, region: string, sex: string, age = ANY_AGE): number | undefined =>
    figures.get([ssyk, region, sex, age].join('|')) ??
    (sex === BOTH ? sum([at(ssyk, region, WOMEN, age), at(ssyk, region, MEN, age)]) : undefined) ??
    (age === ANY_AGE && bands.length > 0 ? sum(bands.map((band) => at(ssyk, region, sex, band))) : undefined) ??
    (region === WHOLE_COUNTRY && regions.length === COUNTIES ? sum(regions.map((code) => at(ssyk, code, sex, age))) : undefined);
  return at;
}

const sum = (parts: readonly (number | undefined)[]): number | undefined =>
  parts.reduce((all, part) => (all === undefined || part === undefined ? undefined : all + part), 0);

/** Employees by age, and how many per cent of them are 55 or older, with one decimal. */
function agesOf(bands: readonly string[], at: (band: string) => number | undefined): Pick<Says, 'ages' | 'over55'> {
  const ages = bands.map((band) => [band, at(band)] as const);
  const known = ages.filter((age): age is [string, number] => age[1] !== undefined);
  if (known.length < ages.length || known.length === 0) return {};
  const all = known.reduce((n, [, people]) => n + people, 0);
  const old = known.reduce((n, [band, people]) => n + (Number(band.slice(0, 2)) >= 55 ? people : 0), 0);
  return { ages: Object.fromEntries(known), ...(all > 0 && { over55: Math.round((1000 * old) / all) / 10 }) };
}

/** Reads employees. */
export const employeesReader: Reader<'employees'> = {
  kind: 'employees',
  reads: 'SCB:s yrkesregister: anställda per yrkesgrupp efter kön, län och ålder (en mapp)',
  wanted: `Filerna ska vara SCB:s tabeller YREG60BAS och YREG54BAS som json-stat2 eller json, med ${GROUP} och ${TIME}, eller uttag ur dem (women, ages, counties).`,
  looksLike: (data) => {
    const table = tableLike(data);
    return table ? countsEmployees(table) : ['women', 'ages', 'counties'].some((field) => rowsWith(data, field) && rowsWith(data, 'ssyk'));
  },
  source: (period) => `scb-yrkesregistret-${period}`,
  rows: 'groups',
  idOf: ({ ssyk }) => String(ssyk),
  nameOf: ({ label, ssyk }) => String(label ?? ssyk),
  needs: { total: 'total' },
  read: async (input) => readEmployees(await filesOf(input)),
};
