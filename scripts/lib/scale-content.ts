import { stringify } from 'yaml';
import { checkContent } from '../../src/catalogue/check.ts';
import { type CheckedContent, everyEntry, type ValidEntry } from '../../src/catalogue/entries.ts';
import type { ContentFiles } from '../../src/catalogue/files.ts';
import { parseContent } from '../../src/catalogue/read.ts';
import { slug } from '../../src/links.ts';
import type { Data, Kind } from '../../src/schema/kinds.ts';
import { pick, type Random, randomOf } from './random.ts';
import { Names, some } from './scale-names.ts';
import { PROSE, told } from './scale-prose.ts';

// Content of any size: ours, and made-up regions with schools, educations and the rest, as valid as ours, to measure how the site grows.

/** What entries stand on, and nobody comes to read about. */
const BELOW: ReadonlySet<Kind> = new Set([
  'site',
  'stage',
  'doing',
  'question',
  'term',
  'source',
  'municipality',
  'calendarDate',
  'redirect',
  'synonym',
]);

/** How many entries a content has, without translations and without what they stand on. */
export const sizeOf = ({ entries }: Pick<CheckedContent, 'entries'>): number =>
  everyEntry(entries).filter(({ kind }) => !BELOW.has(kind)).length;

/**
 * What grows, in parts of the growth. Sources bring educations, with their schools and days; what people write follows slower, and
 * jobs and programmes slowest. Educations are what is left.
 */
const SHARES = {
  school: 0.16,
  event: 0.13,
  job: 0.06,
  story: 0.02,
  regionalActivity: 0.02,
  competition: 0.012,
  activity: 0.008,
  region: 0.006,
  programme: 0.004,
} as const satisfies Partial<Record<Kind, number>>;
const REVIEWED = '2026-11-23';
const LANGUAGE = 'en';

type Options = { entries: number; seed?: number };
type Row = Record<string, unknown>;
type Region = { key: string; name: string; municipalities: string[]; source: string };
type School = { id: string; name: string; region: Region; municipality: string };
type Called = { key: string; title: string };
/** One of ours is what a made-up programme is like. */
type Programme = Called & { like: Data<'programme'> };
type World = {
  random: Random;
  names: Names;
  /** Ours: what the made-up entries are like. */
  ours: CheckedContent['entries'];
  regions: Region[];
  schools: School[];
  jobs: Called[];
  programmes: Programme[];
  /** Files of one entry each, and lists by the rows that they gain. */
  files: Map<string, string>;
  rows: Map<string, Row[]>;
};

/**
 * The files that make a content folder one of a given number of entries, when they are written over it: the same for the same seed.
 * A content that has so many already gains nothing.
 * @param content the folder's own files
 */
export function scaledContent(content: ContentFiles, { entries, seed = 1 }: Options): Map<string, Uint8Array> {
  const { entries: ours } = checkContent(parseContent(content));
  const growth = entries - sizeOf({ entries: ours });
  const written = new Map<string, Uint8Array>();
  if (growth <= 0) return written;
  const random = randomOf(seed);
  const names = new Names(random);
  const world: World = { random, names, ours, regions: [], schools: [], jobs: [], programmes: [], files: new Map(), rows: new Map() };
  grow(world, growth);
  const put = (name: string, text: string): void => void written.set(name, new TextEncoder().encode(text));
  const before = (name: string): string => new TextDecoder().decode(content.bytes.get(name));
  for (const [name, text] of world.files) put(name, text);
  for (const [name, rows] of world.rows) put(name, `${before(name)}${stringify(rows, { lineWidth: 0 })}`);
  put('words.txt', `${before('words.txt')}${[...names.made].toSorted().join('\n')}\n`);
  for (const { picture, name } of pictures(world)) {
    const bytes = content.bytes.get(picture);
    // Each is a file of its own, as readers' are: of equal ones, a build takes now one name and now another.
    if (bytes) put(name, new TextDecoder().decode(bytes).replace('>', `><desc>${name}</desc>`));
  }
  return written;
}

/** Makes all entries, first what others refer to. */
function grow(world: World, growth: number): void {
  // The first of what the others need is there however small the growth.
  const count = (kind: keyof typeof SHARES): number => Math.max(1, Math.round(growth * SHARES[kind]));
  const kinds = Object.keys(SHARES) as (keyof typeof SHARES)[];
  const educations = growth - kinds.reduce((sum, kind) => sum + count(kind), 0);
  const each = (times: number, make: (index: number) => void): void => Array.from({ length: times }).forEach((_, index) => make(index));
  const called = (ending: string): Called => {
    const title = world.names.word(ending);
    return { key: slug(title), title };
  };
  const vocational = [...world.ours.programme.values()].map(({ data }) => data).filter(({ form }) => form === 'vocational');
  each(count('region'), () => addRegion(world));
  each(count('school'), (index) => addSchool(world, index));
  world.jobs = Array.from({ length: count('job') }, () => called(pick(world.random, OCCUPATIONS)));
  world.programmes = Array.from({ length: count('programme') }, () => ({ ...called('programmet'), like: pick(world.random, vocational) }));
  world.jobs.forEach((job) => addJob(world, job));
  world.programmes.forEach((programme, index) => addProgramme(world, programme, index));
  each(educations, () => addEducation(world));
  each(count('event'), (index) => addEvent(world, index));
  each(count('story'), () => addStory(world));
  each(count('regionalActivity'), () => addActivity(world, pick(world.random, world.regions)));
  each(count('activity'), () => addActivity(world));
  each(count('competition'), () => addCompetition(world));
}

const OCCUPATIONS = ['tekniker', 'operatör', 'montör', 'mekaniker', 'ingenjör'] as const;
const SCHOOLS = ['gymnasiet', 'skolan', 'akademin', 'teknikum'] as const;
const SYNONYMS = ['are', 'arbetare', 'hantverkare', 'lärling', 'skötare', 'ledare', 'planerare', 'provare'] as const;

/** A text file as editors write it: fields, and prose below them. */
function addText({ files }: World, name: string, fields: Row, body = ''): void {
  const written = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  files.set(name, `---\n${stringify(written, { lineWidth: 0 })}---\n${body && `\n${body}\n`}`);
}

/** A row at the end of a list. */
function addRow({ rows }: World, name: string, row: Row): void {
  const list = rows.get(name) ?? [];
  list.push(row);
  rows.set(name, list);
}

const sentences = ({ random }: World, kind: keyof typeof PROSE, count: number): string[] => some(random, PROSE[kind], count);

const stagesOf = ({ random, ours }: World): string[] => some(random, [...ours.stage.keys()], 2);

/** Whether something that happens so many times in a hundred does. */
const chance = ({ random }: World, percent: number): boolean => random(100) < percent;

function addRegion(world: World): void {
  const { random, names, ours } = world;
  const name = names.word('bygden');
  const key = slug(name);
  const { county } = pick(random, [...ours.municipality.values()]).data;
  const inCounty = [...ours.municipality.values()].filter(({ data }) => data.county === county).map(({ data }) => data.name);
  const municipalities = some(random, inCounty, 3 + random(4));
  const source = `${key}-utbildningar`;
  world.regions.push({ key, name, municipalities, source });
  addRow(world, 'sources.yaml', {
    id: source,
    url: `https://${key}.example/utbildningar/`,
    retrieved: REVIEWED,
    title: `Utbildningar i ${name}`,
  });
  addText(
    world,
    `regions/${key}/region.mdx`,
    {
      title: `Samarbetet ${name}`,
      summary: `Skolor och företag i ${name} lär ut teknik tillsammans.`,
      reviewed: REVIEWED,
      name,
      status: 'certified',
      confidence: 'high',
      counties: [county],
      municipalities,
      certifiedSince: 2010 + random(16),
      sources: [{ id: source }],
    },
    told(sentences(world, 'region', 5), { name, place: pick(random, municipalities) }),
  );
  addText(world, `regions/${key}/region.${LANGUAGE}.mdx`, {
    title: `The ${name} network`,
    name,
    summary: `Schools and companies in ${name} teach technology together.`,
  });
}

function addSchool(world: World, index: number): void {
  const { random, names, regions } = world;
  const name = names.word(pick(random, SCHOOLS));
  // Every region gets one before any gets more than its share.
  const region = regions[index] ?? pick(random, regions);
  const school = { id: slug(name), name, region, municipality: pick(random, region.municipalities) };
  world.schools.push(school);
  addRow(world, `regions/${region.key}/schools.yaml`, {
    id: school.id,
    name,
    kinds: [pick(random, ['gymnasium', 'gymnasium', 'komvux', 'yrkeshogskola'] as const)],
    municipality: school.municipality,
    status: pick(random, ['certified', 'linked', 'not-stated'] as const),
    sources: [{ id: region.source, year: 2026 }],
  });
}

function addJob(world: World, { key, title }: Called): void {
  const { random, names, ours, jobs } = world;
  const [first, second] = [pick(random, [...ours.job.values()]), pick(random, [...ours.job.values()])];
  const { ssyk, tasks, doing, drawing, interests, pay, barometer, skills, sources, summary } = first.data;
  const fields = { ssyk, tasks, doing, drawing, interests, pay, barometer, sources };
  addText(
    world,
    `jobs/${key}.md`,
    {
      title,
      summary,
      reviewed: REVIEWED,
      ...fields,
      skills,
      related: some(random, jobs, 3).flatMap((job) => (job.key === key ? [] : [job.key])),
    },
    `${sectionsOf(first).slice(0, 1).join('')}${sectionsOf(second).slice(1).join('')}`.trim(),
  );
  addText(world, `jobs/${key}.${LANGUAGE}.md`, {
    title: `${title} (made up)`,
    summary: 'You make things, measure them, and see to it that they hold.',
  });
  // Ours have three times as many, chosen by hand.
  for (const ending of SYNONYMS)
    addRow(world, 'synonyms.yaml', { term: names.word(ending), targets: [key], relation: 'alternative', source: 'redaktionell' });
}

/** A text from heading to heading. */
const sectionsOf = ({ body = '' }: ValidEntry<'job'>): string[] => body.split(/^(?=## )/m).filter((part) => part.startsWith('## '));

function addProgramme(world: World, { key, title, like }: Programme, index: number): void {
  const { names, jobs, programmes } = world;
  const { stage, length, higherEducation, sources } = like;
  // Dealt out, so that some programme leads to every job.
  const own = jobs.filter((_, i) => i % programmes.length === index).map((job) => ({ job: job.key, basis: 'typical' }));
  const half = Math.ceil(own.length / 2);
  const orientations = [own.slice(0, half), own.slice(half)].map((list) => {
    const name = names.word('teknik');
    return { id: slug(name), name, curricula: ['gy25'], jobs: list };
  });
  addText(
    world,
    `programmes/${key}.mdx`,
    {
      title,
      summary: `Du lär dig tillverka och laga saker, och är ute på företag.`,
      reviewed: REVIEWED,
      form: 'vocational',
      stage,
      length,
      higherEducation,
      orientations,
      sources,
    },
    told(sentences(world, 'programme', 6), { name: title }),
  );
  addText(world, `programmes/${key}.${LANGUAGE}.mdx`, {
    title: `${title} (made up)`,
    summary: 'You learn to make and mend things, and spend time at companies.',
  });
}

function addEducation(world: World): void {
  const { random, names, ours, programmes, schools, jobs, files } = world;
  const { id, name, region, municipality } = pick(random, schools);
  const like = pick(random, [...ours.education.values()]).data;
  const own = chance(world, 10) ? pick(random, programmes) : undefined;
  const programme = own?.key ?? like.programme;
  const known = ours.programme.get(programme ?? '')?.data;
  // What adults study has names of its own.
  const isNamed = !own && (!known || known.form === 'higher-vocational' || known.form === 'adult');
  const plain = own?.title ?? known?.title ?? '';
  const fileOf = (called: string): string => `regions/${region.key}/educations/${slug(`${called}-${id}`)}.md`;
  // A school that has the programme already has it once more with another orientation.
  const another = (): string => (files.has(fileOf(plain)) ? `${plain} (${names.word('teknik').toLowerCase()})` : plain);
  const called = isNamed ? names.word('utbildningen') : another();
  addText(
    world,
    fileOf(called),
    {
      title: `${called}, ${name}`,
      summary: `${called} på ${name} i ${municipality}.`,
      reviewed: REVIEWED,
      school: id,
      programme,
      stage: own?.like.stage ?? like.stage,
      certification: { status: like.certification.status, basis: like.certification.basis, source: region.source, year: 2026 },
      quality: {},
      places: chance(world, 10) ? { value: 8 + random(40), unit: 'platser', source: region.source, asOf: 2026 } : undefined,
      jobs: isNamed || chance(world, 10) ? [pick(random, jobs).key] : undefined,
      sources: [{ id: region.source, year: 2026 }],
    },
    chance(world, 60) ? told(sentences(world, 'education', 1 + random(2)), { name, place: municipality }) : '',
  );
}

/** A day within a year from the day that the content was read through. */
const dayAfter = (days: number): string => new Date(Date.parse(REVIEWED) + (days + 5) * 86_400_000).toISOString().slice(0, 10);

function addEvent(world: World, index: number): void {
  const { random, schools } = world;
  const { id, name, region } = pick(random, schools);
  const [kind, title] = pick(random, [
    ['open-house', 'Öppet hus på'],
    ['visit', 'Prova en dag på'],
    ['fair', 'Teknikmässa på'],
    ['deadline', 'Sista dag att söka till'],
  ] as const);
  addRow(world, `regions/${region.key}/events.yaml`, {
    id: `${kind}-${index}`,
    title: `${title} ${name}`,
    kind,
    start: dayAfter(random(360)),
    time: kind === 'deadline' ? undefined : '17:00-19:00',
    where: kind === 'deadline' ? undefined : name,
    stages: stagesOf(world),
    school: id,
    sources: [{ id: region.source, year: 2026 }],
  });
}

function addStory(world: World): void {
  const { random, names, ours, regions, jobs } = world;
  const like = pick(random, [...ours.story.values()]).data;
  const { key: region } = pick(random, regions);
  const name = names.word();
  const job = pick(random, jobs);
  const key = `${slug(name)}-och-maskinen`;
  const age = 20 + random(35);
  addText(
    world,
    `regions/${region}/stories/${key}.mdx`,
    {
      title: `${name} hörde vad maskinen sade`,
      summary: `${name}, ${age}, lärde sig ett nytt yrke och lagade det som skavde.`,
      reviewed: REVIEWED,
      illustrative: true,
      person: { name, age, gender: like.person.gender },
      road: like.road,
      stage: like.stage,
      job: job.key,
      programme: like.programme,
      ...(like.picture && { picture: { src: `./${key}.svg`, alt: like.picture.alt } }),
    },
    told(sentences(world, 'story', 9), { name }),
  );
  addText(world, `regions/${region}/stories/${key}.${LANGUAGE}.mdx`, {
    title: `${name} heard what the machine said`,
    summary: `${name}, ${age}, learned a new trade and mended what chafed.`,
  });
}

/** The drawings of made-up stories: one of ours each, in turn. */
function pictures({ files, ours }: World): { picture: string; name: string }[] {
  const drawn = [...ours.story.values()].flatMap(({ file, data }) =>
    data.picture?.src.endsWith('.svg') ? [`${file.slice(0, file.lastIndexOf('/'))}/${data.picture.src.slice(2)}`] : [],
  );
  const stories = [...files.keys()].filter((name) => name.includes('/stories/') && !name.endsWith(`.${LANGUAGE}.mdx`));
  return stories.flatMap((name, i) => {
    const picture = drawn[i % drawn.length];
    return picture ? [{ picture, name: name.replace(/\.mdx$/, '.svg') }] : [];
  });
}

function addActivity(world: World, region?: Region): void {
  const { random, names } = world;
  const title = names.word('verkstan');
  const place = region ? pick(random, region.municipalities) : undefined;
  const file = `${region ? `regions/${region.key}/` : ''}activities/${slug(title)}`;
  addText(
    world,
    `${file}.mdx`,
    {
      title,
      summary: `Du bygger något som rör sig, med hjälp av någon som arbetar med teknik.`,
      reviewed: REVIEWED,
      form: 'prova-på-dag',
      organiser: names.word('föreningen'),
      stages: stagesOf(world),
      status: 'running',
      when: 'Varje höst',
      where: place,
      cost: 'Gratis',
      companyRole: { text: 'Visa en maskin och låt eleverna mäta en del.', ours: true },
      sources: [{ id: (region ?? pick(random, world.regions)).source }],
    },
    told(sentences(world, 'takePart', 5), { name: title }),
  );
  addText(world, `${file}.${LANGUAGE}.mdx`, {
    title,
    summary: 'You build something that moves, with help from someone who works with technology.',
    form: 'try-it day',
    when: 'Every autumn',
  });
}

function addCompetition(world: World): void {
  const { random, names, regions } = world;
  const title = names.word('tävlingen');
  addText(
    world,
    `competitions/${slug(title)}.mdx`,
    {
      title,
      summary: 'Laget bygger en maskin som ska klara en bana, och visar den för en jury.',
      reviewed: REVIEWED,
      organiser: names.word('föreningen'),
      stages: stagesOf(world),
      status: 'running',
      when: 'Final i maj',
      team: 'Lag om tre',
      cost: 'Gratis',
      confidence: 'high',
      sources: [{ id: pick(random, regions).source }],
    },
    told(sentences(world, 'takePart', 6), { name: title }),
  );
  addText(world, `competitions/${slug(title)}.${LANGUAGE}.mdx`, {
    title,
    summary: 'The team builds a machine that must get through a course, and shows it to a jury.',
    when: 'Final in May',
    team: 'Teams of three',
  });
}
