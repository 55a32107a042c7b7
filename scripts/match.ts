import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import path from 'node:path';
import { parse } from 'yaml';
import { contentFolder } from '../src/catalogue/folder.ts';
import { changeList } from '../src/editing/text.ts';
import { replace } from './import/write.ts';
import { candidatesFor } from './match/schools.ts';

// Proposes which units of the imported register our own schools are: `npm run match -- schools [--write]`. What a person has reviewed is
// left as it is, and so is what is already proposed.

type School = { id: string; name: string; kinds: string[]; municipality?: string; units?: { codes: string[]; reviewed?: unknown } };
type Unit = { code: string; name: string; municipality?: string };

const USAGE = 'Skriv: npm run match -- schools [--write]';

const read = (file: string): string => readFileSync(path.join(contentFolder, file), 'utf8');

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean', default: false } } });
  if (positionals.join() !== 'schools') throw new Error(USAGE);
  const units = (JSON.parse(read('imported/units.json')) as { schools: Unit[] }).schools;
  const codes = new Map((parse(read('municipalities.yaml')) as { name: string; code: string }[]).map(({ name, code }) => [name, code]));
  const inPlace = Map.groupBy(units, ({ municipality }) => municipality);
  for (const folder of readdirSync(path.join(contentFolder, 'regions')).toSorted()) await matchRegion(folder, codes, inPlace, values.write);
}

/** Prints what is found for the schools of a region, and writes what is sure where that is asked for. */
async function matchRegion(
  folder: string,
  codes: ReadonlyMap<string, string>,
  inPlace: ReadonlyMap<string | undefined, readonly Unit[]>,
  write: boolean,
): Promise<void> {
  const file = `regions/${folder}/schools.yaml`;
  let text: string;
  try {
    text = read(file);
  } catch {
    return;
  }
  const schools = (parse(text) ?? []) as School[];
  const changed = schools.map((school) => {
    if (school.units || school.municipality === undefined) return school;
    const { municipality } = school;
    const { sure, near } = candidatesFor({ ...school, municipality }, inPlace.get(codes.get(school.municipality)) ?? []);
    console.log(`${folder}/${school.id}: ${school.name}, ${school.municipality} (${school.kinds.join(', ')})`);
    for (const unit of sure) console.log(`  = ${unit.code} ${unit.name}`);
    for (const unit of near) console.log(`  ? ${unit.code} ${unit.name}`);
    if (sure.length + near.length === 0) console.log('  – ingen med liknande namn i kommunen');
    return sure.length > 0 ? { ...school, units: { codes: sure.map(({ code }) => code).toSorted() } } : school;
  });
  if (!write || changed.every((school, i) => school === schools[i])) return;
  await replace(
    path.join(contentFolder, file),
    changeList(text, changed, (row) => String(row.id), ORDER),
  );
  console.log(`${file}: skriven`);
}

/** The fields of a school in the order that they are written, for those that are new. */
const ORDER = ['id', 'name', 'kinds', 'municipality', 'status', 'active', 'website', 'units'];

await main();
