import { z } from 'zod';
import type { Coverage, ImportedFile } from '../../src/schema/imported.ts';
import type { Input } from './input.ts';
import { embedded, pagesOf, type Pages } from './pages.ts';
import { anything, compare, ImportError, notOfKind, type Read, type Reader, sound } from './reader.ts';
import { codeText, day, ifAny, leaving, number, onlyOnce, type Placing, placing, said, words } from './values.ts';

// Upper secondary programmes that are planned, by school: Planned Educations v4, /education-events. The compact list has names alone.

type Education = ImportedFile<'planned'>['educations'][number];

const event = z.object({
  id: anything,
  schoolUnitCode: z.string(),
  schoolUnitName: z.string(),
  studyPathCode: z.string(),
  studyPathName: z.string(),
  startDate: anything,
  endDate: anything,
  typeOfSchooling: z.object({ code: z.string() }).nullish(),
  geographicalAreaCode: anything,
  studyPaths: z.array(z.object({ studyPathCode: z.string(), studyPathName: z.string() })).nullish(),
  admissionPointsMin: anything,
  admissionPointsAverage: anything,
  admissionPointsSemester: anything,
});
const compact = z.object({
  schoolUnitCode: z.string(),
  schoolUnitName: z.string(),
  studyPathName: z.string(),
  educationEventTypeOfSchooling: z.string().nullish(),
});

const eventsOf = embedded<unknown>('educationEvents');
const compactOf = embedded<unknown>('compactEducationEvents');

/** The seventh sign of a study path code says that it is learned at work. */
const isApprentice = (path: string): boolean => path.length >= 7 && path[6] === 'L';

function fromEvent(row: z.infer<typeof event>, places: Placing): Education {
  const min = number(row.admissionPointsMin);
  const average = number(row.admissionPointsAverage);
  const semester = words(row.admissionPointsSemester);
  return said({
    id: words(row.id),
    unit: row.schoolUnitCode,
    unitName: words(row.schoolUnitName) ?? row.schoolUnitCode,
    municipality: places.byCode(row.geographicalAreaCode),
    path: codeText(row.studyPathCode),
    name: words(row.studyPathName) ?? row.studyPathCode,
    orientations: ifAny(
      (row.studyPaths ?? []).map(({ studyPathCode, studyPathName }) => ({
        code: codeText(studyPathCode) ?? studyPathCode,
        name: words(studyPathName) ?? studyPathCode,
      })),
    ),
    start: day(row.startDate),
    end: day(row.endDate),
    points: min === undefined && average === undefined ? undefined : said({ min, average, semester }),
    apprentice: isApprentice(row.studyPathCode) || undefined,
    adapted: row.typeOfSchooling?.code.toLowerCase() === 'gyan' || undefined,
  });
}

function fromCompact(row: z.infer<typeof compact>): Education {
  return said({
    unit: row.schoolUnitCode,
    unitName: words(row.schoolUnitName) ?? row.schoolUnitCode,
    name: words(row.studyPathName) ?? '',
    adapted: row.educationEventTypeOfSchooling?.toLowerCase() === 'gyan' || undefined,
  });
}

async function read(input: Input): Promise<Read<'planned'>> {
  // Who asks for one form of schooling is told of it whole.
  const pages = await pagesOf(input, ['typeOfSchooling']);
  const strange = pages.data.find((page) => !eventsOf(page) && !compactOf(page));
  if (strange !== undefined || pages.data.length === 0) throw notOfKind(plannedReader, strange);
  const { leave, left } = leaving();
  const places = placing(input.municipalities, leave);
  const full = sound(z.array(event), pages.rows(eventsOf)).map((row) => fromEvent(row, places));
  const known = new Set(full.map(({ unit, name }) => `${unit} ${name}`));
  const short = sound(z.array(compact), pages.rows(compactOf))
    .map(fromCompact)
    .filter(({ unit, name }) => !known.has(`${unit} ${name}`));
  const current = [...full, ...short].filter(({ end }) => {
    const isOver = end !== undefined && end < input.retrieved;
    if (isOver) leave('utbildningen har slutat');
    return !isOver;
  });
  const educations = onlyOnce(current, idOf, leave).toSorted((a, b) => compare(idOf(a), idOf(b)));
  if (educations.length === 0)
    throw new ImportError('Filen har inga utbildningar som pågår eller ska börja. Hämta listan på nytt från Skolverket.');
  return {
    period: input.retrieved.slice(0, 4),
    body: { educations },
    count: educations.length,
    left: left(),
    covers: coverage(pages, educations),
  };
}

const idOf = ({ unit, path, name, start }: Education): string => [unit, path ?? name, start].filter((part) => part !== undefined).join(' ');

function coverage(pages: Pages, educations: readonly Education[]): Coverage[] {
  const isWhole = pages.isWhole(eventsOf) || pages.isWhole(compactOf);
  const note = 'Alla sidor av listan lästes inte, eller så var den begränsad till ett urval.';
  const forms = [
    ...(educations.some(({ adapted }) => !adapted) ? (['gymnasium'] as const) : []),
    ...(educations.some(({ adapted }) => adapted) ? (['anpassad-gymnasieskola'] as const) : []),
  ];
  return forms.map((form) => ({ form, of: 'educations', extent: isWhole ? 'whole' : 'some', ...(!isWhole && { note }) }));
}

/** Reads planned programmes of upper secondary school. */
export const plannedReader: Reader<'planned'> = {
  kind: 'planned',
  reads: 'Gymnasieprogram per skola: Planned Educations v4 /education-events (eller den kompakta listan)',
  wanted: 'Filen ska ha body._embedded.educationEvents eller compactEducationEvents.',
  looksLike: (data) => eventsOf(data) !== undefined || compactOf(data) !== undefined,
  source: () => 'skolverket-utbildningsutbud',
  rows: 'educations',
  idOf: (row) => idOf(row as Education),
  nameOf: ({ name, unitName }) => `${String(name)}, ${String(unitName)}`,
  placesOf: ({ municipality }) => (municipality === undefined ? [] : [String(municipality)]),
  accept: 'application/vnd.skolverket.plannededucations.api.v4.hal+json',
  read,
};
