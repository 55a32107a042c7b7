import { z } from 'zod';
import type { ImportedFile } from '../../src/schema/imported.ts';
import type { Input } from './input.ts';
import { monthIn, pagesOf } from './pages.ts';
import { anything, compare, ImportError, notOfKind, parsed, type Read, type Reader, rowsWith, sound } from './reader.ts';
import { clean, codeText, day, leaving, onlyOnce } from './values.ts';

// The programmes of upper secondary school in both curricula: the list of the Syllabus API, its list of study path codes, which adds
// orientations and profiles, or our table.

type Programme = ImportedFile<'syllabus'>['programmes'][number];
type Kind = Programme['kind'];

/** Education that begins from this day follows Gy25, and its codes are new. */
const GY25 = '2025-07-01';

const KINDS: Record<string, Kind> = {
  VOCATIONAL_PROGRAM: 'vocational',
  PRELIMINARY_PROGRAM_FOR_HIGHER_EDUCATION: 'preparatory',
  HIGHER_EDUCATION_PREPARATORY_PROGRAM: 'preparatory',
  INTRODUCTORY_PROGRAM: 'introductory',
  NATIONAL_RECRUITMENT_FOR_LOCAL_SPECIALIZATION: 'national-recruitment',
};

const orientations = z.array(z.object({ code: z.string(), name: z.string() })).nullish();
const table = z.object({
  programmes: z
    .array(
      z.object({ code: z.string(), name: z.string(), curriculum: z.string(), category: z.string(), active: z.boolean(), orientations }),
    )
    .min(1),
});
const programs = z.object({
  programs: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      studyPathType: z.string().nullish(),
      category: z.string().nullish(),
      startDate: anything,
      canceledDate: anything,
      schoolTypes: z.array(z.string()).nullish(),
      orientations,
    }),
  ),
});
const codes = z.object({
  codes: z.array(
    z.object({ code: z.string(), name: z.string(), type: z.string(), startDate: anything, schoolTypes: z.array(z.string()).nullish() }),
  ),
});

const has = (data: unknown, list: string): boolean => Array.isArray((Object(data) as Record<string, unknown>)[list]);

/** The fourth technical year has a category of its own in no list. */
function kindOf(code: string, category: string | null | undefined, type?: string | null): Kind {
  if (/FOURTH_TECHNICAL_YEAR/.test(type ?? '') || /^VI(25)?$/.test(code)) return 'fourth-year';
  if (code.startsWith('IM')) return 'introductory';
  return KINDS[category ?? ''] ?? 'other';
}

const named = (list: z.infer<typeof orientations>): Programme['orientations'] =>
  (list ?? []).map(({ code, name }) => ({ code: codeText(code) ?? code, name: clean(name) }));

function fromTable(data: unknown): Programme[] {
  return parsed(syllabusReader, table, data).programmes.map((row) => {
    const curriculum = row.curriculum.toLowerCase();
    if (curriculum !== 'gy11' && curriculum !== 'gy25')
      throw new ImportError(`Läroplanen ”${row.curriculum}” hos ${row.code} är varken GY11 eller GY25. Är den ny behöver importen ändras.`);
    return {
      code: row.code,
      name: clean(row.name),
      curriculum,
      kind: kindOf(row.code, row.category),
      active: row.active,
      orientations: named(row.orientations),
    };
  });
}

type Leave = (reason: string) => void;
const isUpper = (types: readonly string[] | null | undefined): boolean => !types || types.includes('GY');
const NOT_UPPER = 'hör inte till gymnasieskolan';

function fromPrograms(data: unknown, today: string, leave: Leave): Programme[] {
  return sound(programs, data).programs.flatMap((row) => {
    if (!isUpper(row.schoolTypes)) {
      leave(NOT_UPPER);
      return [];
    }
    const [start, cancelled] = [day(row.startDate), day(row.canceledDate)];
    return {
      code: row.code,
      name: clean(row.name),
      curriculum: isGy25(row.studyPathType, start, row.code) ? 'gy25' : 'gy11',
      kind: kindOf(row.code, row.category, row.studyPathType),
      active: (start === undefined || start <= today) && (cancelled === undefined || cancelled > today),
      orientations: named(row.orientations),
    };
  });
}

const isGy25 = (type: string | null | undefined, start: string | undefined, code: string): boolean =>
  type?.endsWith('25') === true || code.endsWith('25') || (type !== 'PROGRAM' && start !== undefined && start >= GY25);

/** Orientations and profiles that a programme lacks: the first two letters of their code are the programme's. */
function withCodes(programmes: readonly Programme[], data: readonly unknown[], leave: Leave): Programme[] {
  const all = data.flatMap((page) => sound(codes, page).codes);
  const known = new Set(programmes.flatMap(({ code, orientations: list }) => [code, ...list.map((one) => one.code)]));
  const added = all.filter(({ code, type, schoolTypes }) => {
    if (!isUpper(schoolTypes)) leave(NOT_UPPER);
    else if (known.has(code)) return false;
    else if (!/^(ORIENTATIONS|PROFILE)/.test(type))
      leave('studievägskod som inte är program, inriktning eller profil, eller vars program inte är med');
    else return true;
    return false;
  });
  const of = new Map<Programme, Programme['orientations']>();
  for (const { code, name, type, startDate } of added) {
    const curriculum = isGy25(type, day(startDate), code) ? 'gy25' : 'gy11';
    const programme = programmes.find((one) => one.curriculum === curriculum && one.code.slice(0, 2) === code.slice(0, 2));
    if (programme) of.set(programme, [...(of.get(programme) ?? []), { code, name: clean(name) }]);
    else leave('inriktning vars program inte är med');
  }
  return programmes.map((programme) => ({ ...programme, orientations: [...programme.orientations, ...(of.get(programme) ?? [])] }));
}

async function read(input: Input): Promise<Read<'syllabus'>> {
  const { data } = await pagesOf(input);
  const strange = data.find((page) => !looksLike(page));
  if (strange !== undefined || data.length === 0) throw notOfKind(syllabusReader, strange);
  const { leave, left } = leaving();
  const found = data.flatMap((page) => {
    if (has(page, 'programmes')) return fromTable(page);
    return has(page, 'programs') ? fromPrograms(page, input.retrieved, leave) : [];
  });
  if (found.length === 0)
    throw new ImportError('Filen har inga program. Studievägskoderna räcker inte: lägg programlistan (programs) i samma mapp.');
  const whole = withCodes(
    onlyOnce(found, ({ code }) => code, leave),
    data.filter((page) => has(page, 'codes')),
    leave,
  );
  const programmes = whole.toSorted((a, b) => compare(a.code, b.code));
  const month = data.map(monthIn).find((one) => one !== undefined) ?? data.map(dated).find((one) => one !== undefined);
  return { period: month ?? input.retrieved.slice(0, 7), body: { programmes }, count: programmes.length, left: left() };
}

/** The day that the API was asked about. */
const dated = (data: unknown): string | undefined => day((Object(data) as { dateParam?: unknown }).dateParam)?.slice(0, 7);

const looksLike = (data: unknown): boolean => has(data, 'programs') || has(data, 'codes') || rowsWith(data, 'curriculum') !== undefined;

/** Reads the programmes of upper secondary school. */
export const syllabusReader: Reader<'syllabus'> = {
  kind: 'syllabus',
  reads: 'Gymnasieprogram i Gy11 och Gy25: Skolverkets lista (programs), studievägskoder (codes), eller vår tabell',
  wanted: 'Filen ska ha programs eller codes ur Skolverkets Syllabus-API, eller programmes med code, curriculum och orientations.',
  looksLike,
  source: () => 'skolverket-laroplan',
  rows: 'programmes',
  idOf: ({ code }) => String(code),
  nameOf: ({ name, code }) => `${String(name)} ${String(code)}`,
  needs: { orientations: 'orientations' },
  read,
};
