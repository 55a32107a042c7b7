import { slug } from '../links.ts';
import { strangeIn } from '../schema/characters.ts';
import { ID } from '../schema/common.ts';
import { didYouMean, type Problem, problemAt as at } from '../schema/errors.ts';
import { type Data, derivedKinds, isKind, type Kind, kinds, wordsSchema } from '../schema/kinds.ts';
import { LESSON_KINDS } from '../schema/lesson-kinds.ts';
import { tell } from '../schema/tell.ts';
import { fields, references } from '../schema/walk.ts';
import { LISTS } from './addresses.ts';
import { checkImported, type Imported } from './imported.ts';
import { PLACEHOLDER, placeholdersIn } from './placeholder.ts';
import { checkProse, missingFile } from './prose.ts';
import { checkPositions } from './positions.ts';
import { type FieldPath, type RawContent, type RawEntry, unforeseen } from './read.ts';
import { checkPortraits, checkStory } from './stories.ts';
import { parseTarget } from './synonyms.ts';
import { checkPast, checkRepeats, checkWords } from './values.ts';

/** An entry whose data its schema has accepted. */
export type ValidEntry<K extends Kind = Kind> = K extends Kind ? Omit<RawEntry, 'kind' | 'data'> & { kind: K; data: Data<K> } : never;

export type CheckedContent = {
  /** The entries that their schemas have accepted, by kind and key. */
  entries: { [K in Kind]: Map<string, ValidEntry<K>> };
  /** Translations by kind, key and language. */
  translations: Map<string, RawEntry>;
  imported: Imported;
  /** Every file below the content folder. */
  files: ReadonlySet<string>;
  /** What is wrong. A build stops at any of it. */
  problems: Problem[];
  /** What is wrong in drafts, which nobody is stopped by: the drafts are left out. */
  drafts: Problem[];
};

export const translationKey = (kind: Kind, key: string, language: string): string => `${kind}:${key}:${language}`;

/**
 * Checks everything about the content that can be known without building the site.
 * @param date the day it is; without it nothing is said of what lies in the future
 */
export function checkContent(raw: RawContent, date?: string): CheckedContent {
  const problems = [...raw.problems];
  const entries = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, new Map()])) as unknown as CheckedContent['entries'];
  const translations = new Map<string, RawEntry>();
  const unreadable = [...raw.unreadable];
  const seen = new Map<string, RawEntry>();

  for (const entry of raw.entries) {
    problems.push(...guarded(entry.file, () => [...checkWords(entry), ...(date === undefined ? [] : checkPast(entry, date))]));
    if (entry.translation) {
      problems.push(
        ...guarded(entry.file, () => issuesOf(entry, wordsSchema(entry.kind)).map((problem) => factInTranslation(entry, problem))),
      );
      translations.set(translationKey(entry.kind, entry.key, entry.translation), entry);
      continue;
    }
    const twin = seen.get(`${entry.kind}:${entry.key}`);
    if (twin) {
      problems.push(twins(entry, twin));
      continue;
    }
    seen.set(`${entry.kind}:${entry.key}`, entry);
    const { schema } = kinds[entry.kind];
    const parsed = schema.safeParse(entry.data);
    const faults = guarded(entry.file, () => [...(parsed.success ? [] : issuesOf(entry, schema)), ...checkRepeats(entry)]);
    problems.push(...faults);
    // Of a value that stands twice the entry would be made twice, in a language or a list.
    if (parsed.success && faults.length === 0)
      (entries[entry.kind] as Map<string, ValidEntry>).set(entry.key, { ...entry, data: parsed.data } as ValidEntry);
    else if (!parsed.success) {
      // Where an id in a list is wrong, what refers to it is not.
      const isNameless =
        kinds[entry.kind].form === 'list' && parsed.error.issues.some(({ path }) => path.length === 0 || NAMING.has(path[0]));
      if (isNameless) unreadable.push({ kind: entry.kind });
    }
  }

  const context = {
    files: raw.files,
    sourceIds: new Set([...seen.values()].filter(({ kind }) => kind === 'source').map(({ key }) => key)),
  };
  const sourcesKnown = !unreadable.some(({ kind }) => kind === 'source');
  const { imported, problems: importProblems } = checkImported(raw.imported, sourcesKnown ? context.sourceIds : undefined);
  problems.push(...importProblems);
  const index = referenceIndex(seen.values(), imported, unreadable);
  for (const entry of raw.entries) {
    problems.push(
      ...guarded(entry.file, () => checkPlaceholders(entry)),
      ...guarded(entry.file, () => (entry.kind === 'story' ? checkStory(entry, seen.get(`story:${entry.key}`)?.data) : [])),
      ...guarded(entry.file, () => (entry.body === undefined ? [] : checkProse(entry, context))),
      ...guarded(entry.file, () =>
        entry.translation ? checkTranslation(entry, entries, index) : [...checkReferences(entry, index), ...checkPicture(entry, raw.files)],
      ),
    );
  }
  // What stands in a list that cannot be read may be there.
  const lists = new Set<string>(unreadable.filter(({ key }) => key === undefined).map(({ kind }) => kind));
  // An entry with faults still counts as there, so that one fault is told once and not by all who refer to it.
  const unclear = new Set<Kind>(
    [...unreadable, ...[...seen.values()].filter(({ kind, key }) => !entries[kind].has(key))].map(({ kind }) => kind),
  );
  problems.push(...checkPortraits(raw.entries), ...checkWhole(entries, unclear, index), ...checkOutlookThere(entries, raw.imported));
  const isDraft = draftsIn(raw);
  const told = withoutRepeats(problems.filter(({ missing }) => !lists.has(missing?.kind ?? ''))).toSorted(byPlace);
  return {
    entries,
    translations,
    imported,
    files: raw.files,
    problems: told.filter(({ file }) => !isDraft(file)),
    drafts: told.filter(({ file }) => isDraft(file)),
  };
}

/** The last net: what nobody foresaw in a file is told of that file, and the check goes on. */
export function guarded(file: string, work: () => Problem[]): Problem[] {
  try {
    return work();
  } catch (error) {
    return [unforeseen(file, error)];
  }
}

/** The fields that entries of lists are known by. */
const NAMING: ReadonlySet<unknown> = new Set(['id', 'name']);

/** The field that an entry is known by: as `keyInList` in read.ts finds its key. */
const namingField = ({ data }: RawEntry): string =>
  ['id', 'name', 'from', 'term', 'job'].find((name) => typeof (data as Record<string, unknown> | null)?.[name] === 'string') ?? 'id';

function twins(entry: RawEntry, twin: RawEntry): Problem {
  const { label } = kinds[entry.kind];
  const name = namingField(entry);
  const line = twin.line([name]);
  const key = entry.region ? entry.key.replace(`${entry.region}/`, '') : entry.key;
  return at(
    entry,
    [name],
    `Ännu ${NEUTER.has(label) ? 'ett' : 'en'} ${label} med ${name} ”${key}”. ${NEUTER.has(label) ? 'Det' : 'Den'} finns redan i ${twin.file}${line ? `, rad ${line}` : ''}.`,
    name === 'id' ? 'Ge den ena ett annat id, eller ta bort den.' : `Ta bort den ena, eller rätta ${name}.`,
  );
}

/** Whether a file is a draft, belongs to one as its translation, or lies in a region that is one. */
export function draftsIn({ entries, unreadable }: RawContent): (file: string) => boolean {
  const own = [
    ...entries.filter(({ data, translation }) => !translation && (data as { draft?: unknown } | null)?.draft === true),
    ...unreadable.filter(({ draft }) => draft),
  ];
  const keys = new Set(own.map(({ kind, key }) => `${kind}:${key}`));
  const regions = own.flatMap(({ kind, key }) => (kind === 'region' && key !== undefined ? [`regions/${key}/`] : []));
  const files = new Set([...entries, ...unreadable].flatMap(({ kind, key, file }) => (file && keys.has(`${kind}:${key}`) ? [file] : [])));
  return (file) => files.has(file) || regions.some((folder) => file.startsWith(folder));
}

const withoutRepeats = (problems: Problem[]): Problem[] => [
  ...new Map(problems.map((p) => [`${p.file}:${p.line}:${p.field}:${p.problem}`, p])).values(),
];
const byPlace = (a: Problem, b: Problem): number => a.file.localeCompare(b.file, 'sv') || (a.line ?? 0) - (b.line ?? 0);

function issuesOf(entry: RawEntry, schema: (typeof kinds)[Kind]['schema'] | ReturnType<typeof wordsSchema>): Problem[] {
  const parsed = schema.safeParse(entry.data);
  return parsed.success
    ? []
    : tell(schema, entry.data, parsed.error.issues, entry.source).map(({ path, problem, remedy }) => at(entry, path, problem, remedy));
}

/** A field that the entry has and its translation may not: facts are written once. */
function factInTranslation(entry: RawEntry, problem: Problem): Problem {
  const own = fields(kinds[entry.kind].schema);
  if (
    !problem.field ||
    problem.field.includes('.') ||
    !Object.hasOwn(own, problem.field) ||
    problem.field in fields(wordsSchema(entry.kind))
  )
    return problem;
  return {
    ...problem,
    problem: `Fältet ”${problem.field}” hör inte hemma i en översättning.`,
    remedy: `Ta bort raden. Fakta står bara i den svenska filen. Ord som går att översätta: ${Object.keys(fields(wordsSchema(entry.kind))).join(', ')}.`,
  };
}

function checkTranslation(entry: RawEntry, entries: CheckedContent['entries'], index: ReferenceIndex): Problem[] {
  const { kind, key, translation = '' } = entry;
  const languages: readonly string[] | undefined = entries.site.get('site')?.data.languages;
  if (languages && (translation === languages[0] || !languages.includes(translation))) {
    const isMain = translation === languages[0];
    return [
      at(
        entry,
        [],
        isMain
          ? `Filen är en översättning till ”${translation}”, som är webbplatsens huvudspråk.`
          : `Webbplatsen finns inte på språket ”${translation}”.`,
        isMain
          ? `Ta bort filen, när texten står i filen utan .${translation} i namnet.`
          : `Ta bort filen. Språken som finns står i languages i site.yaml: ${languages.join(', ')}.`,
      ),
    ];
  }
  if (index.get(kind)?.has(key)) return [];
  return [
    {
      ...at(
        entry,
        [],
        `Översättningen hör till ”${key}”, som inte finns.`,
        `Ge filen samma namn som den svenska, med .${translation} före ändelsen.${didYouMean(key, entries[kind].keys())}`,
      ),
      missing: { kind, key },
      origin: originOf(kind, entry.region),
    },
  ];
}

/** The keys that there are of each kind. An unreadable list may hold any. */
export type ReferenceIndex = ReadonlyMap<string, { has: (key: string) => boolean; keys: () => Iterable<string> }>;

/** Everything that can be referred to. */
export function referenceIndex(
  entries: Iterable<Pick<RawEntry, 'kind' | 'key' | 'data'>>,
  imported: Imported,
  unreadable: RawContent['unreadable'] = [],
): ReferenceIndex {
  const keys = new Map<string, Set<string>>([...Object.keys(kinds), 'county'].map((kind) => [kind, new Set()]));
  const lists = new Set<string>();
  for (const { kind, key } of unreadable) {
    if (key === undefined) lists.add(kind);
    else keys.get(kind)?.add(key);
  }
  if (lists.has('municipality')) lists.add('county');
  for (const { kind, key, data } of entries) {
    keys.get(kind)?.add(key);
    if (kind === 'regionalActivity') keys.get('activity')?.add(key);
    const { county } = (data ?? {}) as { county?: unknown };
    if (kind === 'municipality' && typeof county === 'string') keys.get('county')?.add(county);
  }
  return new Map([
    ...[...keys].map(([kind, set]) => [kind, lists.has(kind) ? { has: () => true, keys: () => set } : set] as const),
    ['barometer', barometerIndex(imported)] as const,
  ]);
}

/** The occupations of the barometer. Where there is no file, or one with faults, that has been told once already. */
function barometerIndex({ outlook }: Imported): { has: (key: string) => boolean; keys: () => Iterable<string> } {
  const names = new Set(outlook?.occupations.map(({ name }) => name));
  return outlook ? names : { has: () => true, keys: () => names };
}

/** The key that a reference means: what belongs to the entry's own region may be named without it. */
export function resolveKey(id: string, region: string | undefined, known: { has: (key: string) => boolean }): string | undefined {
  if (region && known.has(`${region}/${id}`)) return `${region}/${id}`;
  return known.has(id) ? id : undefined;
}

function checkReferences(entry: RawEntry, index: ReferenceIndex): Problem[] {
  const problems: Problem[] = [];
  for (const { path, kind, id } of references(kinds[entry.kind].schema, entry.data)) {
    const known = index.get(kind);
    // Words with something strange in them have been told of already.
    if (!known || resolveKey(id, entry.region, known) !== undefined || strangeIn(id).length > 0) continue;
    const label = isKind(kind) ? kinds[kind].label : derivedKinds[kind as keyof typeof derivedKinds];
    // An id that is itself wrong is no better.
    const near = [...known.keys()]
      .map((key) => (entry.region ? key.replace(`${entry.region}/`, '') : key))
      .filter((key) => !ID.test(id) || key.toLowerCase() === id || key.split('/').every((part) => ID.test(part)));
    problems.push({
      ...at(
        entry,
        path,
        `Det finns ${NEUTER.has(label) ? 'inget' : 'ingen'} ${label} som heter ”${id}”.`,
        `Rätta namnet, eller ${kind === 'barometer' ? 'läs in en omgång där det finns: npm run import -- outlook <fil>' : `lägg till det i ${placeOf(kind, entry.region)}`}.${alike(id, near) ?? didYouMean(id, near)}`,
      ),
      missing: { kind, key: isRegional(kind) && entry.region && !id.includes('/') ? `${entry.region}/${id}` : id },
      origin: originOf(kind, entry.region),
    });
  }
  return problems;
}

/** A name without what is written round it and with the letters of ids: Norrbys kommun and Norrby are one, as Träskolan and traskolan. */
const core = (name: string): string =>
  slug(name)
    .split('-')
    .filter((word) => !['kommun', 'kommunen', 'stad', 'lan', 'lanet', 'region', 'regionen'].includes(word))
    .join('-')
    .replace(/s$/, '');

/** « Menade du X? » of the only name that is the same but for what is written round it. */
function alike(name: string, known: readonly string[]): string | undefined {
  const same = core(name) === '' ? [] : known.filter((other) => core(other) === core(name));
  return same.length === 1 ? ` Menade du ${same[0]}?` : undefined;
}

const isRegional = (kind: string): boolean => isKind(kind) && kind !== 'region' && kinds[kind].where.startsWith('regions/');

/** Where the entries of a kind are written: `jobs/`, `regions/skane/schools.yaml`. */
export function placeOf(kind: string, region = '…'): string {
  const { where, form } = kinds[isKind(kind) ? kind : 'municipality'];
  const own = where.replace('regions/*', `regions/${region}`);
  return form === 'prose' ? own.replace(/[^/]+$/, '') : `${own}.yaml`;
}

/** The file or folder where a thing that is missing should have been. */
function originOf(kind: string, region = ''): string {
  return kind === 'barometer' ? OUTLOOK : placeOf(kind, region).replace(/\/$/, '');
}

const OUTLOOK = 'imported/outlook.json';

/** Kinds that are ”ett” and not ”en”. */
export const NEUTER = new Set(['yrke', 'yrke i Yrkesbarometern', 'program', 'län', 'steg', 'verb', 'kriterium', 'behov', 'sökord']);

/** Told once, and not by every job that has its outlook from the file. */
function checkOutlookThere(entries: CheckedContent['entries'], raw: RawContent['imported']): Problem[] {
  const file = OUTLOOK;
  const count = [...entries.job.values()].filter(({ data }) => data.barometer !== undefined).length;
  if (count === 0 || raw.some((known) => known.file === file)) return [];
  return [
    {
      file,
      problem: `Filen saknas, men ${count === 1 ? 'ett yrke' : `${count} yrken`} har barometer.`,
      remedy: 'Läs in Yrkesbarometern: npm run import -- outlook <fil>. Eller ta bort barometer ur yrkena.',
    },
  ];
}

function checkPicture(entry: RawEntry, files: Set<string>): Problem[] {
  const { picture } = (entry.data ?? {}) as { picture?: { src?: unknown } };
  if (typeof picture?.src !== 'string' || !picture.src.startsWith('./')) return [];
  const told = missingFile(picture.src, entry, files);
  return told ? [at(entry, ['picture', 'src'], told.problem, told.remedy)] : [];
}

function checkPlaceholders(entry: RawEntry): Problem[] {
  return placeholdersIn(entry).map(({ path, line }) => ({
    ...at(
      entry,
      path,
      `Här står fortfarande ${PLACEHOLDER} från utkastet.`,
      'Skriv det som ska stå här, eller låt draft: true stå kvar tills sidan är klar.',
    ),
    ...(line && { line }),
  }));
}

/** What can only be seen over all entries together. Of the kinds in `unclear` some entry has faults, which have been told of already. */
function checkWhole(entries: CheckedContent['entries'], unclear: ReadonlySet<Kind>, index: ReferenceIndex): Problem[] {
  const problems: Problem[] = [];
  if (!entries.site.has('site') && !unclear.has('site'))
    problems.push({
      file: 'site.yaml',
      problem: 'Filen saknas.',
      remedy: 'Skapa site.yaml med name, tagline, address, languages och publisher.',
    });
  for (const key of [...entries.education.keys(), ...entries.story.keys(), ...entries.regionalActivity.keys(), ...entries.school.keys()]) {
    const [region = ''] = key.split('/');
    if (index.get('region')?.has(region)) continue;
    problems.push({
      file: `regions/${region}`,
      problem: `Mappen har ingen region.mdx.`,
      remedy: `Skapa regions/${region}/region.mdx, eller flytta mappens innehåll till en region som finns.`,
      missing: { kind: 'region', key: region },
    });
  }
  // An unreadable list may hold any stage.
  if (entries.region.size > 0 && entries.stage.size === 0 && !unclear.has('stage'))
    problems.push({
      file: 'stages.yaml',
      problem: 'Inget steg finns, men en region visar tråden steg för steg.',
      remedy: 'Skriv minst ett steg: - {id: arbete, title: Arbete, short: JOBB, ages: Vuxna, summary: Du jobbar.}',
    });
  problems.push(...checkThread(entries, unclear), ...checkTargets(entries, index), ...checkLessons(entries), ...checkPositions(entries));
  for (const education of entries.education.values()) {
    if (!education.data.school && !education.data.municipality && !education.data.provider) {
      problems.push(
        at(
          education,
          ['school'],
          'Varken school, provider eller municipality finns.',
          'Skriv skolans id. Är skolan inte känd: skriv anordnaren i provider eller kommunen i municipality.',
        ),
      );
    }
    problems.push(...checkOrientations(education, entries));
  }
  return problems;
}

/** The thread must hold together: it always goes on, never in a circle, and every job can be reached. */
function checkThread(entries: CheckedContent['entries'], unclear: ReadonlySet<Kind>): Problem[] {
  const problems: Problem[] = [];
  const stages = [...entries.stage.values()];
  const last = stages.at(-1);
  for (const stage of stages) {
    // A stage with faults may be the last.
    if (unclear.has('stage')) break;
    if (stage !== last && stage.data.next.length === 0) {
      problems.push(
        at(
          stage,
          ['next'],
          `Steget ”${stage.key}” leder inte vidare.`,
          'Skriv i next vilket steg som kommer efter. Bara det sista steget får sakna next.',
        ),
      );
    }
    if (reaches(stage.key, stage.key, entries)) {
      problems.push(
        at(
          stage,
          ['next'],
          `Vägen framåt från ”${stage.key}” går i en ring.`,
          'Ta bort ett av stegen ur next. Vägar tillbaka skrivs i back.',
        ),
      );
    }
  }
  const programmes = [...entries.programme.values()];
  const ledTo = new Set(programmes.flatMap(({ data }) => [...data.jobs, ...data.orientations.flatMap((o) => o.jobs)].map((l) => l.job)));
  for (const programme of programmes) {
    const { national, jobs, orientations } = programme.data;
    if (national && jobs.length === 0 && orientations.every((o) => o.jobs.length === 0)) {
      problems.push(
        at(
          programme,
          ['jobs'],
          'Det nationella programmet leder inte till något yrke.',
          'Skriv minst ett yrke i jobs, på programmet eller på en inriktning.',
        ),
      );
    }
  }
  // Where a programme has faults, or names a job that does not exist, that has been told of already.
  const isUnclear = unclear.has('programme') || unclear.has('job') || [...ledTo].some((key) => !entries.job.has(key));
  for (const job of entries.job.values()) {
    if (ledTo.has(job.key) || isUnclear || job.data.draft) continue;
    problems.push({
      ...at(
        job,
        [],
        `Inget program leder till yrket ”${job.key}”.`,
        'Lägg yrket i jobs på det program eller den inriktning som leder dit.',
      ),
      origin: originOf('programme'),
    });
  }
  return problems;
}

const USABLE: ReadonlySet<string> = new Set(Object.values(LESSON_KINDS));

/** What search words and lessons lead to must be there. */
function checkTargets(entries: CheckedContent['entries'], index: ReferenceIndex): Problem[] {
  const check = (entry: ValidEntry, field: FieldPath, target: string, who: string, usable?: ReadonlySet<string>): Problem[] => {
    const { kinds: named, key } = parseTarget(target);
    // What could not be read has been told of already.
    const indexes = named.filter((kind) => usable?.has(kind) ?? true).flatMap((kind) => index.get(kind) ?? []);
    const isThere = key === '' ? (LISTS as string[]).includes(named[0]!) : indexes.some((known) => known.has(key));
    if (isThere) return [];
    const known = indexes.flatMap((own) => [...own.keys()]);
    const near = target.includes('/') ? known.map((other) => `${named[0]}/${other}`) : known;
    const remedy = 'Skriv id på ett yrke eller program, slag/id (till exempel guide/prao) eller slag/ för alla av ett slag.';
    const told = at(entry, field, `${who} leder till ”${target}”, som inte finns.`, `${remedy}${didYouMean(target, near)}`);
    // A word without a kind may be a job or a programme: it is known by what else leads there.
    const kind = target.includes('/') ? (named[0] ?? '') : '';
    if (kind !== '' && !isKind(kind)) return [told];
    return [{ ...told, missing: { kind, key }, ...(kind && { origin: originOf(kind) }) }];
  };
  return [
    ...[...entries.synonym.values()].flatMap((synonym) =>
      synonym.data.targets.flatMap((target, i) => check(synonym, ['targets', i], target, 'Sökordet')),
    ),
    ...[...entries.lesson.values()].flatMap((lesson) =>
      lesson.data.pages.flatMap((target, i) => check(lesson, ['pages', i], target, 'Lektionen', USABLE)),
    ),
  ];
}

/** The steps of a lesson must fill it, no more and no less. */
function checkLessons(entries: CheckedContent['entries']): Problem[] {
  return [...entries.lesson.values()].flatMap((lesson) => {
    const { minutes, steps } = lesson.data;
    const sum = steps.reduce((total, step) => total + step.minutes, 0);
    if (sum === minutes) return [];
    const much = sum < minutes ? `${minutes - sum} minuter fattas` : `det är ${sum - minutes} minuter för mycket`;
    return [
      at(
        lesson,
        ['steps'],
        `Stegen är tillsammans ${sum} minuter, men lektionen är ${minutes}: ${much}.`,
        `Ändra minuterna i steps så att de blir ${minutes}, eller skriv minutes: ${sum}.`,
      ),
    ];
  });
}

/** Whether `goal` can be come to from what comes after `from`. */
function reaches(from: string, goal: string, entries: CheckedContent['entries']): boolean {
  const seen = new Set<string>();
  const waiting = [...(entries.stage.get(from)?.data.next ?? [])];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (key === goal) return true;
    if (seen.has(key)) continue;
    seen.add(key);
    waiting.push(...(entries.stage.get(key)?.data.next ?? []));
  }
  return false;
}

function checkOrientations(education: ValidEntry<'education'>, entries: CheckedContent['entries']): Problem[] {
  const orientations = education.data.orientations;
  const programme = education.data.programme ? entries.programme.get(education.data.programme) : undefined;
  // A programme that does not exist has been told of already.
  if (education.data.programme && !programme) return [];
  const known = (programme?.data.orientations ?? []).map((o) => o.id);
  return orientations.flatMap((orientation, i) =>
    known.includes(orientation)
      ? []
      : [
          {
            ...at(
              education,
              ['orientations', i],
              `Inriktningen ”${orientation}” finns inte hos programmet.`,
              `Välj en av: ${known.join(', ') || 'inga (skriv programme först)'}.${didYouMean(orientation, known)}`,
            ),
            ...(programme && { missing: { kind: 'orientation', key: `${programme.key}/${orientation}` }, origin: programme.file }),
          },
        ],
  );
}
