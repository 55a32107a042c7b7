import { z } from 'zod';
import type { Coverage, ImportedFile } from '../../src/schema/imported.ts';
import type { Input, Part } from './input.ts';
import { anything, compare, ImportError, notOfKind, parsed, type Read, type Reader, rowsWith } from './reader.ts';
import { clean, ifAny, leaving, number, onlyOnce, type Placing, placing, said, words } from './values.ts';

// MYH's decisions on programmes: the workbook of an application round as published (Tabell 3 has the applications, Tabell 4 the
// municipalities of those that are held in several), a folder of such workbooks, or our table of them.

type Programme = ImportedFile<'yh'>['programmes'][number];
type Leave = (reason: string) => void;

const table = z.object({
  programmes: z
    .array(
      z.object({
        dnr: z.string(),
        decision_year: z.number().int(),
        area: z.string(),
        name: z.string(),
        provider: z.string(),
        owner: anything,
        municipality_codes: z.array(anything).nullish(),
        county: anything,
        yh_points: anything,
        form: z.string(),
        pace: anything,
        exam: anything,
        rounds: z.number().int(),
        sun5: anything,
        sun5_name: anything,
        seqf: anything,
        seats_per_round: z.array(anything).nullish(),
        seats_total: anything,
      }),
    )
    .min(1),
});

function fromTable(data: unknown, places: Placing): Programme[] {
  return parsed(yhReader, table, data).programmes.map((row) =>
    programme({
      ...row,
      id: row.dnr,
      decided: row.decision_year,
      municipalities: (row.municipality_codes ?? []).map((code) => places.byCode(code)),
      points: row.yh_points,
      sun: row.sun5,
      sunName: row.sun5_name,
      seatsPerRound: row.seats_per_round ?? [],
      seats: row.seats_total,
    }),
  );
}

type Given = { id: string; decided: number; area: string; name: string; provider: string; form: string; rounds: number } & {
  municipalities: (string | undefined)[];
  seatsPerRound: unknown[];
} & Partial<Record<'owner' | 'county' | 'points' | 'pace' | 'exam' | 'sun' | 'sunName' | 'seqf' | 'seats', unknown>>;

const FORMS: Record<string, Programme['form']> = { bunden: 'bound', distans: 'distance' };
/** As the workbook writes it, in one word. */
const EXAMS: Record<string, string | undefined> = { KvalificeradYrkeshögskoleexamen: 'Kvalificerad yrkeshögskoleexamen', Ingen: undefined };

function programme(given: Given): Programme {
  const form = FORMS[given.form.trim().toLowerCase()];
  if (!form)
    throw new ImportError(
      `Studieformen ”${given.form}” hos ${given.id} är varken Bunden eller Distans. Har källan bytt ord behöver importen ändras.`,
    );
  const exam = words(given.exam);
  const seats = given.seatsPerRound.map(number).filter((count) => count !== undefined);
  return said({
    id: clean(given.id),
    decided: given.decided,
    area: clean(given.area),
    name: clean(given.name),
    provider: clean(given.provider),
    owner: words(given.owner),
    municipalities: [...new Set(given.municipalities.filter((code) => code !== undefined))],
    county: words(given.county),
    points: number(given.points) || undefined,
    form,
    pace: number(given.pace),
    exam: exam !== undefined && exam in EXAMS ? EXAMS[exam] : exam,
    rounds: given.rounds,
    sun: words(given.sun)?.toLowerCase(),
    sunName: words(given.sunName),
    seqf: number(given.seqf) || undefined,
    seatsPerRound: ifAny(seats),
    seats: number(given.seats) ?? (seats.length > 0 ? seats.reduce((sum, count) => sum + count, 0) : undefined),
  });
}

type Cells = Map<string, unknown>;

/** The columns that a workbook must have. Those that only newer ones have are read where they are. */
const COLUMNS = [
  'Utbildningsområde',
  'Utbildningsnamn',
  'Beslut',
  'Diarienummer',
  'Kommun',
  'YH-poäng',
  'Studieform',
  'Utbildningsanordnare administrativ enhet',
  'Beviljade utbildningsomgångar',
] as const;
/** In place of county and municipality, where a programme is held in several. */
const SEVERAL = 'Flera kommuner';

async function fromWorkbook(part: Part, places: Placing, leave: Leave): Promise<Programme[]> {
  const sheets = await sheetsOf(part);
  const applications = rowsOf(part, sheets, 'Tabell 3', COLUMNS);
  const inSeveral = Map.groupBy(sheets.has('Tabell 4') ? rowsOf(part, sheets, 'Tabell 4', ['Diarienummer', 'Kommun']) : [], (row) =>
    text(row, 'Diarienummer'),
  );
  const year = decisionYear(sheets);
  return applications.flatMap((row) => {
    const decision = text(row, 'Beslut');
    if (decision.toLowerCase() !== 'beviljad') {
      leave(`beslutet är ”${decision}” och inte Beviljad`);
      return [];
    }
    const id = text(row, 'Diarienummer');
    const parts = inSeveral.get(id) ?? [];
    const names = text(row, 'Kommun') === SEVERAL ? parts.map((one) => text(one, 'Kommun')) : [text(row, 'Kommun')];
    const [county, several] = [text(row, 'Län'), text(row, 'Kommun') === SEVERAL];
    const seats = seatsIn(row) ?? seatsOfAll(parts);
    return [
      programme({
        id,
        decided: year ?? Number(/\d{4}/.exec(id)?.[0] ?? 0) + 1,
        area: text(row, 'Utbildningsområde'),
        name: text(row, 'Utbildningsnamn'),
        provider: text(row, 'Utbildningsanordnare administrativ enhet'),
        owner: row.get('Huvudmannatyp'),
        municipalities: names.map((name) => places.byName(name)),
        county: several ? undefined : county,
        points: row.get('YH-poäng'),
        form: text(row, 'Studieform'),
        pace: row.get('Studietakt %'),
        exam: row.get('Typ av examen') ?? row.get('Examenstyp'),
        rounds: number(row.get('Beviljade utbildningsomgångar')) ?? 0,
        sun: row.get('SUN5 inriktning'),
        sunName: row.get('SUN5 inriktning namn'),
        seqf: row.get('SeQF nivå'),
        seatsPerRound: seats ?? [],
        seats: row.get('Beviljade platser totalt'),
      }),
    ];
  });
}

/** The places of each round that has any: the workbook has a column for each of five, with noughts after the last. */
function seatsIn(row: Cells): number[] | undefined {
  const columns = [1, 2, 3, 4, 5].map((nth) => number(row.get(`Beviljade platser utbildningsomgång ${nth}`)));
  if (columns.every((count) => count === undefined)) return undefined;
  const last = columns.findLastIndex((count) => (count ?? 0) > 0);
  return columns.slice(0, last + 1).map((count) => count ?? 0);
}

/** In workbooks where the places stand by municipality. */
function seatsOfAll(rows: readonly Cells[]): number[] | undefined {
  const counts = rows.map(seatsIn).filter((seats) => seats !== undefined);
  if (counts.length === 0) return undefined;
  const rounds = Math.max(...counts.map((seats) => seats.length));
  return Array.from({ length: rounds }, (_, nth) => counts.reduce((sum, seats) => sum + (seats[nth] ?? 0), 0));
}

const text = (row: Cells, column: string): string => words(row.get(column)) ?? '';

type Sheets = Map<string, readonly (readonly unknown[])[]>;

async function sheetsOf(part: Part): Promise<Sheets> {
  const { default: readWorkbook } = await import('read-excel-file/node');
  try {
    const sheets = await readWorkbook(await part.bytes());
    return new Map(sheets.map(({ sheet, data }) => [sheet.trim(), data]));
  } catch {
    throw new ImportError(
      `${part.name} går inte att läsa som Excelfil (.xlsx): den är avklippt eller av annat slag. Hämta den på nytt från MYH.`,
    );
  }
}

/** The rows of a sheet by the names of its columns. Titles stand above them in some years, and in others not. */
function rowsOf(part: Part, sheets: Sheets, sheet: string, needed: readonly string[]): Cells[] {
  const data = sheets.get(sheet);
  if (!data) throw notOfKind(yhReader, `${part.name} har bladen ${[...sheets.keys()].join(', ')}`);
  const cells = data.map((row) => row.map((cell) => (typeof cell === 'string' ? clean(cell) : cell)));
  const at = cells.findIndex((row) => row.includes('Diarienummer'));
  const header = cells[at] ?? [];
  const missing = needed.filter((name) => !header.includes(name));
  if (missing.length > 0)
    throw new ImportError(
      `${part.name}, ${sheet}: kolumnen ${missing.map((name) => `”${name}”`).join(', ')} saknas. Har MYH bytt namn på den behöver importen ändras.`,
    );
  return cells
    .slice(at + 1)
    .map((row) => new Map(header.map((name, nth) => [String(name), row[nth]])))
    .filter((row) => text(row, 'Diarienummer') !== '');
}

/** The year that a workbook's title says that it was decided in. */
function decisionYear(sheets: Sheets): number | undefined {
  const title = [...(sheets.get('Tabell 3') ?? [])].slice(0, 8).flat().join(' ');
  const [, found] = /beslutsår (\d{4})/i.exec(title) ?? [];
  return found === undefined ? undefined : Number(found);
}

const isWorkbook = ({ name }: Part): boolean => /\.xlsx$/i.test(name);

async function read({ parts, municipalities, progress }: Input): Promise<Read<'yh'>> {
  const { leave, left } = leaving();
  const places = placing(municipalities, leave);
  const found: Programme[] = [];
  for (const [i, part] of parts.entries()) {
    progress(i, parts.length);
    found.push(...(isWorkbook(part) ? await fromWorkbook(part, places, leave) : fromTable(await part.json(), places)));
  }
  const granted = found.filter(({ rounds }) => rounds > 0);
  if (granted.length < found.length) leave('beviljad utan någon omgång', found.length - granted.length);
  const programmes = onlyOnce(granted, ({ id }) => id, leave).toSorted((a, b) => b.decided - a.decided || compare(a.id, b.id));
  if (programmes.length === 0) throw new ImportError('Filen har inga beviljade utbildningar. Hämta hela arbetsboken från MYH.');
  const years = programmes.map(({ decided }) => decided);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return {
    period: first === last ? String(last) : `${first}-${last}`,
    body: { programmes },
    count: programmes.length,
    left: left(),
    covers: [coverage(programmes, first, last)],
  };
}

/** A round that was granted long ago may still run: only decisions as far back as the most rounds of one say what there is. */
function coverage(programmes: readonly Programme[], first: number, last: number): Coverage {
  const most = Math.max(...programmes.map(({ rounds }) => rounds));
  const areas = [...new Set(programmes.map(({ area }) => area))].toSorted((a, b) => a.localeCompare(b, 'sv'));
  const within = areas.length > 6 ? '' : ` inom ${areas.join(', ')}`;
  const span = first === last ? `år ${first}` : `åren ${first}–${last}`;
  const isWhole = last - first + 1 >= most;
  return {
    form: 'yrkeshogskola',
    of: 'educations',
    extent: isWhole ? 'whole' : 'some',
    note: isWhole
      ? `Beviljade program${within}, beslut ${span}. Kortare kurser är inte med.`
      : `Beviljade program${within}, beslut ${span}. Ett beslut ger upp till ${most} omgångar, så en utbildning som beviljades tidigare kan fortfarande gå. Kortare kurser är inte med.`,
  };
}

/** Reads granted programmes of higher vocational education. */
export const yhReader: Reader<'yh'> = {
  kind: 'yh',
  reads: 'Beviljade YH-utbildningar: MYH:s arbetsbok (.xlsx), en mapp med flera, eller vår tabell',
  wanted: 'Filen ska vara MYH:s arbetsbok med bladet Tabell 3 (.xlsx), eller ha programmes med dnr, decision_year, name, form, rounds …',
  looksLike: (data) => rowsWith(data, 'dnr') !== undefined,
  source: (period) => `myh-beviljade-${period}`,
  rows: 'programmes',
  idOf: ({ id }) => String(id),
  nameOf: ({ name, provider }) => `${String(name)}, ${String(provider)}`,
  needs: { municipalities: 'kommunerna' },
  placesOf: ({ municipalities }) => (municipalities ?? []) as string[],
  read,
};
