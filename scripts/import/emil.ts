import { z } from 'zod';
import type { Coverage, ImportedFile } from '../../src/schema/imported.ts';
import type { Input } from './input.ts';
import { pagesOf } from './pages.ts';
import { anything, compare, ImportError, notOfKind, type Read, type Reader, sound } from './reader.ts';
import { codeText, day, isForever, langString, leaving, number, onlyOnce, placing, said, web, yes } from './values.ts';

// Susa-navet in EMIL3: what is taught (educationInfos), when and where (educationEvents), and by whom (educationProviders), as lists
// or as single objects. E-mail, telephone and names of persons are never read.

type Education = ImportedFile<'emil'>['educations'][number];

/** The forms that are read, by the code of the school type. */
const FORMS: Record<string, Education['form']> = {
  GY: 'gymnasium',
  GYAN: 'anpassad-gymnasieskola',
  VUXGY: 'komvux',
  YH: 'yrkeshogskola',
  HS: 'hogskola',
  AUB: 'arbetsmarknadsutbildning',
  AU: 'arbetsmarknadsutbildning',
  FHS: 'folkhogskola',
};

const coded = z.object({ type: z.string().nullish(), code: anything }).nullish();
const address = z.object({ areaCode: anything });
const many = <T extends z.ZodType>(item: T) => z.array(item).nullish();

const info = z.object({
  identifier: z.string(),
  title: anything,
  type: coded,
  url: anything,
  educationLevels: many(coded),
  subjects: many(coded),
  qualificationLevel: coded,
  eligibleForStudentAid: coded,
});
const event = z.object({
  identifier: z.string(),
  education: z.string(),
  providers: many(z.string()),
  expires: anything,
  title: anything,
  url: anything,
  locations: many(address),
  execution: z.object({ condition: coded, start: anything, end: anything }).nullish(),
  isCancelled: anything,
  places: anything,
  paceOfStudy: z.object({ percentage: anything }).nullish(),
  distance: anything,
  application: z.object({ url: anything, first: anything, last: anything, continuous: anything }).nullish(),
});
const provider = z.object({
  identifier: z.string(),
  name: anything,
  visitAddresses: many(address),
  contactAddress: address.nullish(),
});

/** An item of a list: what is gone has no content. */
type Item = { id?: string; status?: string; content?: { identifier?: string } | null };
type Lists = { educationInfos?: Item[]; educationEvents?: Item[]; educationProviders?: Item[] };
type List = keyof Lists;
const LISTS: Record<string, List> = { i: 'educationInfos', e: 'educationEvents', p: 'educationProviders' };

/** The items of one list in a page; an object of its own says by its id which it is of. */
const itemsOf =
  (list: List) =>
  (data: unknown): Item[] | undefined => {
    const page = Object(data) as Lists & Item;
    if (Array.isArray(page[list])) return page[list];
    return typeof page.id === 'string' && 'status' in page && LISTS[page.id.split('.')[0] ?? ''] === list ? [page] : undefined;
  };

const isOurs = (data: unknown): boolean => Object.values(LISTS).some((list) => itemsOf(list)(data) !== undefined);

type Sources = { infos: Map<string, z.infer<typeof info>>; providers: Map<string, z.infer<typeof provider>> };

async function read(input: Input): Promise<Read<'emil'>> {
  const pages = await pagesOf(input, ['schoolType']);
  const strange = pages.data.find((page) => !isOurs(page));
  if (strange !== undefined || pages.data.length === 0) throw notOfKind(emilReader, strange);
  const { leave, left } = leaving();
  const live = <T extends { identifier: string }>(list: List, schema: z.ZodType<T>): T[] => {
    const items = pages.rows(itemsOf(list));
    const there = items.filter(({ status, content }) => status !== 'DELETED' && content);
    if (list === 'educationEvents' && there.length < items.length) leave('borttaget ur källan (DELETED)', items.length - there.length);
    return sound(
      z.array(schema),
      there.map(({ content }) => content),
    );
  };
  const byId = <T extends { identifier: string }>(rows: T[]): Map<string, T> => new Map(rows.map((row) => [row.identifier, row]));
  const sources = { infos: byId(live('educationInfos', info)), providers: byId(live('educationProviders', provider)) };
  const places = placing(input.municipalities, leave);
  const rows = live('educationEvents', event).flatMap((given) => {
    const whole = wholeOf(given, sources, input.retrieved);
    if (typeof whole !== 'string') return [educationOf(whole, places.byCode)];
    leave(whole);
    return [];
  });
  const educations = onlyOnce(rows, ({ id }) => id, leave).toSorted((a, b) => compare(a.id, b.id));
  if (educations.length === 0)
    throw new ImportError(
      'Filerna har inga tillfällen att läsa in. Det behövs educationEvents, educationInfos och educationProviders, i en mapp eller från adressen till emil3.',
    );
  return {
    period: input.retrieved.slice(0, 7),
    body: { educations },
    count: educations.length,
    left: left(),
    covers: coverage(educations),
  };
}

type Event = z.infer<typeof event>;
/** An event with what it cannot be shown without. */
type Whole = { given: Event; about: z.infer<typeof info>; form: Education['form']; by: z.infer<typeof provider>[]; named: string };

/** An event with what belongs to it, or why it is left out. */
function wholeOf(given: Event, { infos, providers }: Sources, today: string): Whole | string {
  if (yes(given.isCancelled)) return 'inställt';
  const [end, expires] = [day(given.execution?.end), day(given.expires)];
  if (end !== undefined && end < today) return 'tillfället har slutat';
  if (expires !== undefined && expires < today) return 'uppgifterna har gått ut';
  const about = infos.get(given.education);
  if (!about) return 'utbildningen (educationInfo) finns inte i filerna';
  const type = codeText(about.type?.code) ?? 'okänd';
  const form = FORMS[type];
  if (!form) return `skolformen ${type} läses inte in`;
  const by = (given.providers ?? []).map((id) => providers.get(id)).filter((one) => one !== undefined);
  const named = by.map(({ name }) => langString(name)).find((name) => name !== undefined);
  return named === undefined ? 'anordnaren (educationProvider) finns inte i filerna' : { given, about, form, by, named };
}

function educationOf({ given, about, form, by, named }: Whole, place: (code: unknown) => string | undefined): Education {
  const { application, execution } = given;
  const subject = (type: string): string | undefined => codeText(about.subjects?.find((one) => one?.type === type)?.code);
  const addresses = [given.locations ?? [], by.flatMap((one) => one.visitAddresses ?? []), by.flatMap((one) => one.contactAddress ?? [])];
  const located = addresses.find((some) => some.length > 0) ?? [];
  const level = about.educationLevels?.find((one) => one?.type === 'C_EducationLevel');
  // 2 and 3 start as one comes; 2099-12-31 is how others say that one can always apply.
  const isRolling =
    ['2', '3'].includes(codeText(execution?.condition?.code) ?? '') || yes(application?.continuous) || isForever(application?.last);
  const aid = codeText(about.eligibleForStudentAid?.code);
  return said({
    id: given.identifier,
    education: given.education,
    name: langString(given.title) ?? langString(about.title) ?? given.identifier,
    form,
    provider: named,
    municipalities: [...new Set(located.map(({ areaCode }) => place(areaCode)).filter((code) => code !== undefined))],
    start: day(execution?.start),
    end: day(execution?.end),
    rolling: isRolling || undefined,
    pace: number(given.paceOfStudy?.percentage) || undefined,
    distance: given.distance === undefined || given.distance === null ? undefined : given.distance !== false,
    applyFirst: day(application?.first),
    applyLast: day(application?.last),
    places: number(given.places) || undefined,
    sun: subject('C_Subject_SUN')?.toLowerCase(),
    ssyk: subject('AUB_Subject'),
    level: codeText(about.qualificationLevel?.code) ?? codeText(level?.code),
    web: [given.url, about.url, application?.url].map((url) => web(langString(url))).find((url) => url !== undefined),
    aid: aid === undefined ? undefined : aid.toLowerCase().startsWith('ja'),
  });
}

function coverage(educations: readonly Education[]): Coverage[] {
  const note = 'Susa-navet har det som anordnarna har skickat in; ingen säger att alla har gjort det.';
  return [...new Set(educations.map(({ form }) => form))]
    .toSorted(compare)
    .map((form) => ({ form, of: 'educations', extent: 'some', note }));
}

/** Reads events of education. */
export const emilReader: Reader<'emil'> = {
  kind: 'emil',
  reads:
    'Utbildningstillfällen i Susa-navet (EMIL3): educationInfos, educationEvents och educationProviders, i en mapp eller från adressen',
  wanted: 'Filerna ska ha educationInfos, educationEvents och educationProviders.',
  looksLike: isOurs,
  source: () => 'skolverket-susa-navet',
  rows: 'educations',
  idOf: ({ id }) => String(id),
  nameOf: ({ name, provider: by }) => `${String(name)}, ${String(by)}`,
  placesOf: ({ municipalities }) => (municipalities ?? []) as string[],
  addresses: (given) => {
    const { pathname, search, origin } = new URL(given);
    const base = pathname.replace(/\/(educationInfos|educationEvents|educationProviders)?\/?$/, '');
    return Object.values(LISTS).map((list) => `${origin}${base}/${list}${search === '' ? '?size=2000' : search}`);
  },
  read,
};
