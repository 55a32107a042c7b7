import { z } from 'zod';
import type { Coverage, ImportedFile } from '../../src/schema/imported.ts';
import type { Input } from './input.ts';
import { embedded, monthIn, type Pages, pagesOf } from './pages.ts';
import { anything, compare, ImportError, notOfKind, parsed, type Read, type Reader, rowsWith, sound } from './reader.ts';
import { codeText, day, leaving, onlyOnce, type Placing, placing, position, said, web, words } from './values.ts';

// Schools by unit code: Planned Educations v3 and v4 (/school-units), Skolenhetsregistret v2 (its list and the units of it), or our
// table of them. Who leads a school, its e-mail and its telephone are never read.

type School = ImportedFile<'units'>['schools'][number];
type Form = School['forms'][number];

/** The forms that are read, by every name that a source has of them, in small letters. */
const FORMS: Record<string, Form> = {
  gy: 'gymnasium',
  gymnasieskolan: 'gymnasium',
  gymnasieskola: 'gymnasium',
  gyan: 'anpassad-gymnasieskola',
  gysar: 'anpassad-gymnasieskola',
  'anpassad gymnasieskola': 'anpassad-gymnasieskola',
  gymnasiesärskolan: 'anpassad-gymnasieskola',
  vuxgy: 'komvux',
  'kommunal vuxenutbildning på gymnasial nivå': 'komvux',
};
/** Principals, by the codes and the words of the sources. */
const PRINCIPALS: Record<string, School['principal']> = {
  kommun: 'kommunal',
  kommunal: 'kommunal',
  kommforb: 'kommunal',
  region: 'region',
  landsting: 'region',
  stat: 'statlig',
  statlig: 'statlig',
  enskild: 'enskild',
  fristående: 'enskild',
  same: 'annan',
  special: 'annan',
  hmanutl: 'annan',
};

const NO_FORM = 'skolenheter utan gymnasieskola, anpassad gymnasieskola eller komvux på gymnasial nivå';

const table = z.object({
  school_units: z.array(z.object({ code: z.string(), name: z.string(), municipality_code: anything, forms: z.array(z.string()) })).min(1),
});
const listed = z.array(
  z.object({
    code: z.string(),
    name: z.string(),
    geographicalAreaCode: anything,
    typeOfSchooling: z.array(z.object({ code: z.string() })).nullish(),
    principalOrganizerType: anything,
    abroadSchool: anything,
  }),
);
const listedOf = embedded<unknown>('listedSchoolUnits');

/** A unit in the register's list, and one that has been asked for: a list and an object under one name. */
const inRegister = z.array(z.object({ schoolUnitCode: z.string(), name: z.string(), status: z.string().nullish() }));
const unit = z.object({
  data: z.object({
    schoolUnitCode: z.string(),
    attributes: z.object({
      displayName: z.string(),
      status: z.string().nullish(),
      url: anything,
      addresses: z
        .array(
          z.object({
            type: z.string().nullish(),
            streetAddress: anything,
            postalCode: anything,
            locality: anything,
            geoCoordinates: z.object({ latitude: anything, longitude: anything }).nullish(),
          }),
        )
        .nullish(),
      municipalityCode: anything,
      schoolTypes: z.array(z.string()).nullish(),
      schoolTypeProperties: z.object({ vux: anything }).nullish(),
      endDate: anything,
    }),
  }),
  included: anything,
});

const attributesOf = (data: unknown): unknown => (Object((Object(data) as { data?: unknown }).data) as { attributes?: unknown }).attributes;
const isList = (data: unknown): boolean => Array.isArray(attributesOf(data));
const isUnit = (data: unknown): boolean => typeof attributesOf(data) === 'object' && !isList(data);

/** A unit as a source tells of it. */
type Found = { code: string; name: string; municipality?: string | undefined; forms: string[] } & {
  [K in 'position' | 'web' | 'principal' | 'address']?: School[K] | undefined;
} & { status?: string | undefined; ended?: string | undefined };

/** The forms of a unit that are ours; several words may mean one. */
const formsOf = (given: readonly string[]): Form[] => [
  ...new Set(given.map((form) => FORMS[form.trim().toLowerCase()]).filter((form) => form !== undefined)),
];

function fromTable(data: unknown, places: Placing): Found[] {
  return parsed(unitsReader, table, data).school_units.map(({ code, name, municipality_code: municipality, forms }) => ({
    code,
    name: words(name) ?? code,
    municipality: places.byCode(municipality),
    forms,
  }));
}

function fromPlanned(data: unknown, places: Placing): Found[] {
  return sound(listed, listedOf(data)).map((row) => ({
    code: row.code,
    name: words(row.name) ?? row.code,
    ...(row.abroadSchool !== true && { municipality: places.byCode(row.geographicalAreaCode) }),
    forms: (row.typeOfSchooling ?? []).map(({ code }) => code),
    principal: PRINCIPALS[words(row.principalOrganizerType)?.toLowerCase() ?? ''],
  }));
}

function fromUnit(data: unknown, places: Placing): Found {
  const {
    data: { schoolUnitCode, attributes },
    included,
  } = sound(unit, data);
  const visit = attributes.addresses?.find(({ type }) => type === 'BESOKSADRESS');
  const located = [visit, ...(attributes.addresses ?? [])].find((address) => address?.geoCoordinates);
  const street = words(visit?.streetAddress);
  const town = [words(visit?.postalCode), words(visit?.locality)].filter((part) => part !== undefined).join(' ');
  // The whole of adult education is one form in the register; its parts stand beside.
  const adult = JSON.stringify(attributes.schoolTypeProperties?.vux ?? '').includes('"VUXGY"') ? ['VUXGY'] : [];
  const type = /"organizerType":"([A-Z]+)"/.exec(JSON.stringify(included ?? ''))?.[1];
  return {
    code: schoolUnitCode,
    name: words(attributes.displayName) ?? schoolUnitCode,
    municipality: places.byCode(attributes.municipalityCode),
    forms: [...(attributes.schoolTypes ?? []), ...adult],
    position: position(located?.geoCoordinates?.latitude, located?.geoCoordinates?.longitude),
    web: web(attributes.url),
    principal: PRINCIPALS[type?.toLowerCase() ?? ''],
    address: street === undefined ? undefined : [street, town].filter((part) => part !== '').join(', '),
    status: words(attributes.status),
    ended: day(attributes.endDate),
  };
}

/** The units of the register's list that have not been asked for: their name is all that is known, and no form. */
function fromRegister(data: unknown, asked: ReadonlySet<string>): Found[] {
  return sound(inRegister, attributesOf(data))
    .filter(({ schoolUnitCode }) => !asked.has(schoolUnitCode))
    .map(({ schoolUnitCode, name, status }) => ({ code: schoolUnitCode, name, forms: [], status: words(status) }));
}

function foundIn({ data }: Pages, places: Placing): Found[] {
  const single = data.filter(isUnit).map((page) => fromUnit(page, places));
  const asked = new Set(single.map(({ code }) => code));
  return data
    .flatMap((page) => {
      if (isUnit(page)) return [];
      if (isList(page)) return fromRegister(page, asked);
      return listedOf(page) ? fromPlanned(page, places) : fromTable(page, places);
    })
    .concat(single);
}

async function read(input: Input): Promise<Read<'units'>> {
  const pages = await pagesOf(input, ['typeOfSchooling', 'school_type', 'status', 'school_unit_type']);
  if (pages.data.length === 0) throw notOfKind(unitsReader, undefined);
  const { leave, left } = leaving();
  const found = foundIn(pages, placing(input.municipalities, leave));
  const open = found.filter(({ status, ended }) => {
    const closed = status !== undefined && status !== 'AKTIV' ? `skolenheter som är ${status.toLowerCase()}` : undefined;
    const reason = closed ?? (ended !== undefined && ended < input.retrieved ? 'skolenheter som är nedlagda' : undefined);
    if (reason !== undefined) leave(reason);
    return reason === undefined;
  });
  const rows = open.flatMap(({ status: _status, ended: _ended, forms, ...rest }): School[] => {
    const ours = formsOf(forms);
    if (ours.length === 0) leave(NO_FORM);
    return ours.length === 0 ? [] : [said({ ...rest, forms: ours })];
  });
  const schools = onlyOnce(rows, ({ code }) => code, leave).toSorted(
    (a, b) => compare(a.municipality ?? '', b.municipality ?? '') || compare(a.code, b.code),
  );
  if (schools.length === 0)
    throw new ImportError(
      'Filen har inga skolor med skolform. Skolenhetsregistrets lista har bara namn: hämta också varje skolenhet, eller ge adressen till listan.',
    );
  return {
    period: pages.data.map(monthIn).find((month) => month !== undefined) ?? extracted(pages) ?? input.retrieved.slice(0, 7),
    body: { schools },
    count: schools.length,
    left: left(),
    covers: coverage(pages),
  };
}

/** When the register was asked. */
const extracted = ({ data }: Pages): string | undefined =>
  data
    .map((page) => (Object((Object(page) as { meta?: unknown }).meta) as { extractDate?: unknown }).extractDate)
    .map(day)
    .find((found) => found !== undefined)
    ?.slice(0, 7);

function coverage(pages: Pages): Coverage[] {
  const isWhole = isAll(pages);
  const asked = [...pages.asked('typeOfSchooling'), ...pages.asked('school_type')].map((form) => FORMS[form.toLowerCase()]);
  const of = (form: Form): Coverage => {
    if (isWhole && (asked.length === 0 || asked.includes(form))) return { form, of: 'schools', extent: 'whole' };
    const note = isWhole
      ? 'Det frågades inte efter skolformen.'
      : 'Alla sidor av listan lästes inte, eller så var den begränsad till ett urval.';
    return { form, of: 'schools', extent: 'some', note };
  };
  const komvux = { form: 'komvux', of: 'schools', extent: 'some', note: 'Komvux ges ofta av anordnare som inte är skolenheter.' } as const;
  return [of('gymnasium'), of('anpassad-gymnasieskola'), komvux];
}

/** Whether every unit of the source is there: every page, and of the register every unit of its list. */
function isAll(pages: Pages): boolean {
  if (pages.narrowed) return false;
  if (pages.data.some((page) => listedOf(page))) return pages.isWhole(listedOf);
  const lists = pages.data.filter(isList);
  if (lists.length === 0) return !pages.data.some(isUnit);
  const asked = new Set(pages.data.filter(isUnit).map((page) => sound(unit, page).data.schoolUnitCode));
  return lists.flatMap(activeIn).every((code) => asked.has(code));
}

/** The units of the register's list that are open. */
const activeIn = (data: unknown): string[] =>
  (inRegister.safeParse(attributesOf(data)).data ?? [])
    .filter(({ status }) => status === 'AKTIV')
    .map(({ schoolUnitCode }) => schoolUnitCode);

/** Reads schools by unit code. */
export const unitsReader: Reader<'units'> = {
  kind: 'units',
  reads: 'Skolenheter: Planned Educations /school-units, Skolenhetsregistret v2, eller vår tabell',
  wanted: 'Filen ska ha school_units, body._embedded.listedSchoolUnits eller Skolenhetsregistrets data.attributes.',
  looksLike: (data) => rowsWith(data, 'forms') !== undefined || listedOf(data) !== undefined || isList(data) || isUnit(data),
  source: () => 'skolverket-skolenheter',
  rows: 'schools',
  idOf: ({ code }) => String(code),
  nameOf: ({ name }) => String(name),
  placesOf: ({ municipality }) => (municipality === undefined ? [] : [codeText(municipality) ?? '']),
  needs: { municipality: 'kommunkoden' },
  accept:
    'application/vnd.skolverket.plannededucations.api.v4.hal+json, application/vnd.skolverket.plannededucations.api.v3.hal+json, application/json',
  leadsTo: (data, address) =>
    isList(data) ? activeIn(data).map((code) => new URL(`school-units/${code}`, address.replace(/school-units.*$/, '')).href) : [],
  read,
};
