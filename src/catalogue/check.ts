import { strangeIn } from '../schema/characters.ts';
import { ID } from '../schema/common.ts';
import { didYouMean, type Problem, problemAt as at } from '../schema/errors.ts';
import { type Data, derivedKinds, type Kind, kinds, wordsSchema } from '../schema/kinds.ts';
import { LESSON_KINDS } from '../schema/lesson-kinds.ts';
import { tell } from '../schema/tell.ts';
import { fields, references } from '../schema/walk.ts';
import { LISTS } from './addresses.ts';
import { checkImported, type Imported } from './imported.ts';
import { PLACEHOLDER, placeholdersIn } from './placeholder.ts';
import { checkProse, missingFile } from './prose.ts';
import { checkPositions } from './positions.ts';
import type { FieldPath, RawContent, RawEntry } from './read.ts';
import { parseTarget } from './synonyms.ts';
import { checkPast, checkWords } from './values.ts';

/** An entry whose data its schema has accepted. */
export type ValidEntry<K extends Kind = Kind> = K extends Kind ? Omit<RawEntry, 'kind' | 'data'> & { kind: K; data: Data<K> } : never;

export type CheckedContent = {
  /** Valid entries by kind and key. */
  entries: { [K in Kind]: Map<string, ValidEntry<K>> };
  /** Translations by kind, key and language. */
  translations: Map<string, RawEntry>;
  imported: Imported;
  /** Every file below the content folder. */
  files: ReadonlySet<string>;
  problems: Problem[];
};

export const translationKey = (kind: Kind, key: string, language: string): string => `${kind}:${key}:${language}`;

/**
 * Checks everything about the content that can be known without building the site.
 * @param date the day it is; without it nothing is said of what lies in the future
 */
export function checkContent(
  { entries: raw, problems: readProblems, files, imported: rawImports, unreadable }: RawContent,
  date?: string,
): CheckedContent {
  const problems = [...readProblems];
  const entries = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, new Map()])) as unknown as CheckedContent['entries'];
  const translations = new Map<string, RawEntry>();
  const broken = new Set<string>();

  for (const entry of raw) {
    problems.push(...checkWords(entry), ...(date === undefined ? [] : checkPast(entry, date)));
    if (entry.translation) {
      problems.push(...issuesOf(entry, wordsSchema(entry.kind)).map((problem) => factInTranslation(entry, problem)));
      translations.set(translationKey(entry.kind, entry.key, entry.translation), entry);
      continue;
    }
    const { schema } = kinds[entry.kind];
    const parsed = schema.safeParse(entry.data);
    if (!parsed.success) problems.push(...issuesOf(entry, schema));
    const known = entries[entry.kind] as Map<string, ValidEntry>;
    const twin = known.get(entry.key);
    if (twin) {
      problems.push(
        at(
          entry,
          ['id'],
          `Ännu ${NEUTER.has(kinds[entry.kind].label) ? 'ett' : 'en'} ${kinds[entry.kind].label} med id ”${entry.key}”. Den finns redan i ${twin.file}${twin.line(['id']) ? `, rad ${twin.line(['id'])}` : ''}.`,
          'Ge den ena ett annat id, eller ta bort den.',
        ),
      );
      continue;
    }
    // An entry with faults still counts as there, so that one fault is told once and not by all who refer to it.
    known.set(entry.key, { ...entry, data: parsed.success ? parsed.data : entry.data } as ValidEntry);
    if (!parsed.success) broken.add(entry.file);
  }

  const context = { files, sourceIds: new Set(entries.source.keys()) };
  const sourcesKnown = !unreadable.some(({ kind }) => kind === 'source');
  const { imported, problems: importProblems } = checkImported(rawImports, sourcesKnown ? context.sourceIds : undefined);
  problems.push(...importProblems);
  const index = referenceIndex(entries, imported, unreadable);
  for (const entry of raw) {
    problems.push(...checkPlaceholders(entry));
    if (entry.body !== undefined) problems.push(...checkProse(entry, context));
    if (entry.translation) problems.push(...checkTranslation(entry, entries, index));
    else problems.push(...checkReferences(entry, index), ...checkPicture(entry, files));
  }
  problems.push(...checkWhole(entries, broken, index), ...checkOutlookThere(entries, rawImports));
  return { entries, translations, imported, files, problems: withoutRepeats(problems).toSorted(byPlace) };
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
  if (!problem.field || problem.field.includes('.') || !(problem.field in own) || problem.field in fields(wordsSchema(entry.kind)))
    return problem;
  return {
    ...problem,
    problem: `Fältet ”${problem.field}” hör inte hemma i en översättning.`,
    remedy: `Ta bort raden. Fakta står bara i den svenska filen. Ord som går att översätta: ${Object.keys(fields(wordsSchema(entry.kind))).join(', ')}.`,
  };
}

function checkTranslation(entry: RawEntry, entries: CheckedContent['entries'], index: ReferenceIndex): Problem[] {
  if (index[entry.kind]?.has(entry.key)) return [];
  return [
    at(
      entry,
      [],
      `Översättningen hör till ”${entry.key}”, som inte finns.`,
      `Ge filen samma namn som den svenska, med .${entry.translation} före ändelsen.${didYouMean(entry.key, entries[entry.kind].keys())}`,
    ),
  ];
}

/** The keys that there are of each kind. An unreadable list may hold any. */
export type ReferenceIndex = Record<string, { has: (key: string) => boolean; keys: () => Iterable<string> }>;

/** Everything that can be referred to. */
export function referenceIndex(
  entries: CheckedContent['entries'],
  imported: Imported,
  unreadable: RawContent['unreadable'] = [],
): ReferenceIndex {
  const keys: Record<string, Set<string>> = Object.fromEntries(Object.entries(entries).map(([kind, map]) => [kind, new Set(map.keys())]));
  for (const { kind, key } of unreadable) if (key !== undefined) keys[kind]!.add(key);
  keys.activity = new Set([...keys.activity!, ...keys.regionalActivity!]);
  keys.county = new Set([...entries.municipality.values()].map((m) => m.data.county));
  const lists = new Set<string>(unreadable.filter(({ key }) => key === undefined).map(({ kind }) => kind));
  if (lists.has('municipality')) lists.add('county');
  const known = Object.entries(keys).map(([kind, set]) => [kind, lists.has(kind) ? { has: () => true, keys: () => set } : set]);
  return { ...Object.fromEntries(known), barometer: barometerIndex(imported) };
}

/** The occupations of the barometer. Where there is no file, or one with faults, that has been told once already. */
function barometerIndex({ outlook }: Imported): ReferenceIndex[string] {
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
    const known = index[kind]!;
    // Words with something strange in them have been told of already.
    if (resolveKey(id, entry.region, known) !== undefined || strangeIn(id).length > 0) continue;
    const label = kind in kinds ? kinds[kind as Kind].label : derivedKinds[kind as keyof typeof derivedKinds];
    // An id that is itself wrong is no better.
    const near = [...known.keys()]
      .map((key) => (entry.region ? key.replace(`${entry.region}/`, '') : key))
      .filter((key) => !ID.test(id) || key.toLowerCase() === id || key.split('/').every((part) => ID.test(part)));
    problems.push(
      at(
        entry,
        path,
        `Det finns ${NEUTER.has(label) ? 'inget' : 'ingen'} ${label} som heter ”${id}”.`,
        `Rätta namnet, eller ${kind === 'barometer' ? 'läs in en omgång där det finns: npm run import -- outlook <fil>' : `lägg till det i ${placeOf(kind in kinds ? (kind as Kind) : 'municipality', entry.region)}`}.${didYouMean(id, near)}`,
      ),
    );
  }
  return problems;
}

/** Where the entries of a kind are written: `jobs/`, `regions/skane/schools.yaml`. */
function placeOf(kind: Kind, region = '…'): string {
  const { where, form } = kinds[kind];
  const own = where.replace('regions/*', `regions/${region}`);
  return form === 'prose' ? own.replace(/[^/]+$/, '') : `${own}.yaml`;
}

const NEUTER = new Set(['yrke', 'yrke i Yrkesbarometern', 'program', 'län', 'steg', 'verb', 'kriterium', 'behov', 'sökord']);

/** Told once, and not by every job that has its outlook from the file. */
function checkOutlookThere(entries: CheckedContent['entries'], raw: RawContent['imported']): Problem[] {
  const file = 'imported/outlook.json';
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

/** What can only be seen over all entries together. Entries in `broken` files have been told of already. */
function checkWhole(entries: CheckedContent['entries'], broken: Set<string>, index: ReferenceIndex): Problem[] {
  const problems: Problem[] = [];
  if (!entries.site.has('site'))
    problems.push({
      file: 'site.yaml',
      problem: 'Filen saknas.',
      remedy: 'Skapa site.yaml med name, tagline, address, languages och publisher.',
    });
  for (const key of [...entries.education.keys(), ...entries.story.keys(), ...entries.regionalActivity.keys(), ...entries.school.keys()]) {
    const [region] = key.split('/');
    if (entries.region.has(region!)) continue;
    problems.push({
      file: `regions/${region}`,
      problem: `Mappen har ingen region.mdx.`,
      remedy: `Skapa regions/${region}/region.mdx, eller flytta mappens innehåll till en region som finns.`,
    });
  }
  problems.push(
    ...checkThread(entries, broken),
    ...checkTargets(entries, broken, index),
    ...checkLessons(entries, broken),
    ...checkPositions(entries, broken),
  );
  for (const education of entries.education.values()) {
    if (broken.has(education.file)) continue;
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
  for (const story of entries.story.values()) {
    if (broken.has(story.file)) continue;
    if (!story.data.illustrative && !story.data.consent) {
      problems.push(
        at(
          story,
          ['consent'],
          'Berättelsen handlar om en verklig person men samtycke saknas.',
          'Skriv consent med given, by, scope och expires, eller illustrative: true om personen är påhittad.',
        ),
      );
    }
  }
  return problems;
}

/** The thread must hold together: it always goes on, never in a circle, and every job can be reached. */
function checkThread(entries: CheckedContent['entries'], broken: Set<string>): Problem[] {
  const problems: Problem[] = [];
  const stages = [...entries.stage.values()].filter((stage) => !broken.has(stage.file));
  const last = stages.at(-1);
  for (const stage of stages) {
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
  const programmes = [...entries.programme.values()].filter((programme) => !broken.has(programme.file));
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
  // Where a programme is broken, or names a job that does not exist, that has been told of already.
  const isUnclear = broken.size > 0 || [...ledTo].some((key) => !entries.job.has(key));
  for (const job of entries.job.values()) {
    if (ledTo.has(job.key) || isUnclear || job.data.draft) continue;
    problems.push(
      at(job, [], `Inget program leder till yrket ”${job.key}”.`, 'Lägg yrket i jobs på det program eller den inriktning som leder dit.'),
    );
  }
  return problems;
}

const USABLE: ReadonlySet<string> = new Set(Object.values(LESSON_KINDS));

/** What search words and lessons lead to must be there. */
function checkTargets(entries: CheckedContent['entries'], broken: Set<string>, index: ReferenceIndex): Problem[] {
  const check = (entry: ValidEntry, field: FieldPath, target: string, who: string, usable?: ReadonlySet<string>): Problem[] => {
    const { kinds: named, key } = parseTarget(target);
    // What could not be read has been told of already.
    const indexes = named.filter((kind) => usable?.has(kind) ?? true).flatMap((kind) => index[kind] ?? []);
    const isThere = key === '' ? (LISTS as string[]).includes(named[0]!) : indexes.some((known) => known.has(key));
    if (isThere) return [];
    const known = indexes.flatMap((own) => [...own.keys()]);
    const near = target.includes('/') ? known.map((other) => `${named[0]}/${other}`) : known;
    const remedy = 'Skriv id på ett yrke eller program, slag/id (till exempel guide/prao) eller slag/ för alla av ett slag.';
    return [at(entry, field, `${who} leder till ”${target}”, som inte finns.`, `${remedy}${didYouMean(target, near)}`)];
  };
  const sound = <K extends Kind>(kind: K): ValidEntry<K>[] =>
    [...(entries[kind] as Map<string, ValidEntry<K>>).values()].filter(({ file }) => !broken.has(file));
  return [
    ...sound('synonym').flatMap((synonym) =>
      synonym.data.targets.flatMap((target, i) => check(synonym, ['targets', i], target, 'Sökordet')),
    ),
    ...sound('lesson').flatMap((lesson) =>
      lesson.data.pages.flatMap((target, i) => check(lesson, ['pages', i], target, 'Lektionen', USABLE)),
    ),
  ];
}

/** The steps of a lesson must fill it, no more and no less. */
function checkLessons(entries: CheckedContent['entries'], broken: Set<string>): Problem[] {
  return [...entries.lesson.values()].flatMap((lesson) => {
    if (broken.has(lesson.file)) return [];
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
          at(
            education,
            ['orientations', i],
            `Inriktningen ”${orientation}” finns inte hos programmet.`,
            `Välj en av: ${known.join(', ') || 'inga (skriv programme först)'}.${didYouMean(orientation, known)}`,
          ),
        ],
  );
}
