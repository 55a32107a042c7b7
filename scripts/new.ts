import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { checkContent } from '../src/catalogue/check.ts';
import { buildDate } from '../src/catalogue/date.ts';
import { contentFolder, contentName } from '../src/catalogue/folder.ts';
import { readContent } from '../src/catalogue/read.ts';
import { recordOf } from '../src/catalogue/consent.ts';
import { href, type PageKind, slug } from '../src/links.ts';
import { didYouMean, format } from '../src/schema/errors.ts';
import { tell } from '../src/schema/tell.ts';
import { derivedKinds, type Kind, kinds } from '../src/schema/kinds.ts';
import { fields, isRequired, metaOf } from '../src/schema/walk.ts';
import { ageOf, askStory, isYes } from './lib/ask-story.ts';
import { writeCompletion } from './lib/completion.ts';
import { NothingToChoose } from './lib/draft.ts';
import { makeSite, SITE_HELP } from './lib/make-site.ts';
import { choicesOf, MAKEABLE, newEntry, writeNew } from './lib/new-entry.ts';

// Makes a new entry: asks for what was not given, writes a commented draft in the right place and says what to do next.

const makeable = MAKEABLE.filter((kind) => kind !== 'regionalActivity');
const labels = makeable.map((kind) => kinds[kind].label);

const HELP = `npm run new                         frågar efter allt som behövs
npm run new -- <slag> --title "…"   utan frågor
  slag: ${labels.join(', ')}
  --region <id>       regionen, för det som hör till en
  --verklig           en berättelse om en verklig person (annars är personen påhittad), med
  --age <ålder>       personens ålder, eller --adult om personen har fyllt 18 år
  --<fält> <värde>    vilket fält som helst i posten, till exempel --summary "…" eller --stages "[gymnasium]"
  --help              den här texten

${SITE_HELP}

Till exempel:
  npm run new -- berättelse --region norr --title "Kim lagar mixerbordet"
  npm run new -- källa --title "Våra utbildningar" --url https://exempel.se/`;

/** Ends with 2: what was asked for cannot be done. */
function refuse(message: string): never {
  console.error(`${message}\n\nHjälp: npm run new -- --help`);
  process.exit(2);
}

const argv = process.argv.slice(2);
if (argv.includes('--help')) {
  console.log(HELP);
  process.exit();
}

// Without arguments one is asked, and with them never: what has a default takes it.
const isSite = argv[0] === 'site';
const asking = argv.length === 0 || isSite;
const input = asking ? createInterface({ input: process.stdin, terminal: false }) : undefined;
// One reader for all the questions: answers that come together are not lost.
const answers = input?.[Symbol.asyncIterator]();

/** Asks until the answer will do. `understand` gives what is meant, or says why not by throwing. */
async function ask<T>(question: string, understand: (answer: string) => T): Promise<T> {
  for (;;) {
    process.stdout.write(`${question} `);
    const { value, done } = await answers!.next();
    if (done) refuse('Inget svar.');
    try {
      return understand(String(value).trim());
    } catch (error) {
      console.log((error as Error).message);
    }
  }
}

if (isSite) {
  try {
    console.log(await makeSite(argv.slice(1), buildDate(), ask));
  } catch (error) {
    refuse((error as Error).message);
  }
  process.exit();
}

const content = checkContent(await readContent(contentFolder));
const { entries } = content;
const noFolder = content.problems.find(({ file }) => file === '');
if (noFolder) refuse(`${contentName}: ${noFolder.problem} ${noFolder.remedy}`);
const regions = [...entries.region.keys()];

function kindNamed(word: string): Kind {
  const at = labels.findIndex((label, i) => slug(label) === slug(word) || makeable[i] === word);
  if (at >= 0) return makeable[at]!;
  const written = Object.values(kinds).find(({ label }) => slug(label) === slug(word));
  if (written) throw new Error(`Det här slaget (${written.label}) skrivs för hand i ${contentName}/${written.where}.yaml.`);
  throw new Error(`Det finns inget som heter ”${word}”.${didYouMean(word, labels)} Välj bland: ${labels.join(', ')}.`);
}

function regionNamed(word: string): string {
  const known = regions.find((key) => key === slug(word) || slug(entries.region.get(key)!.data.name ?? '') === slug(word));
  if (known) return known;
  throw new Error(`Det finns ingen region som heter ”${word}”.${didYouMean(word, regions)} Regioner: ${regions.join(', ')}.`);
}

function needed(answer: string): string {
  if (answer === '') throw new Error('Skriv något.');
  return answer;
}

/** A value given for a field, as the schema takes it and naming only what there is. */
function valueOf(kind: Kind, region: string | undefined, name: string, text: string): unknown {
  const field = fields(kinds[kind].schema)[name]!;
  let value: unknown = text;
  // What reads as something other than text, a number or a list, is that where the field wants it.
  if (!field.safeParse(text).success) {
    try {
      value = parse(text);
    } catch {
      // Told below, by the schema.
    }
  }
  const { success, error } = field.safeParse(value);
  if (!success) {
    const [told] = tell(field, value, error.issues);
    throw new Error(`${name}: ${told!.problem} ${told!.remedy}`);
  }
  const { ref } = metaOf(field);
  const known = ref && choicesOf(ref, content, { kind, region });
  if (known && !known.includes(String(value))) {
    const label = kinds[ref as Kind]?.label ?? derivedKinds[ref as keyof typeof derivedKinds];
    throw new Error(`${name}: ”${String(value)}” finns inte (${label}).${didYouMean(String(value), known)}`);
  }
  return value;
}

/** Runs what may refuse the arguments, and refuses in its words. */
function orRefuse<T>(what: () => T): T {
  try {
    return what();
  } catch (error) {
    return refuse((error as Error).message);
  }
}

/** The kind, its region and the values, from the arguments. */
function fromArguments(): { kind: Kind; region?: string | undefined; given: Record<string, unknown> } {
  const [word = '', ...rest] = argv;
  if (word.startsWith('-')) refuse('Börja med vad du vill göra: npm run new -- berättelse …');
  const national = orRefuse(() => kindNamed(word));
  const isRegional = (kind: Kind): boolean => kinds[kind].where.startsWith('regions/');
  const names = [...Object.keys(fields(kinds[national].schema)), 'title', 'region'].filter((name) => name !== 'draft');
  const options = {
    ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
    verklig: { type: 'boolean' as const },
    ...(national === 'story' && { age: { type: 'string' as const }, adult: { type: 'boolean' as const } }),
  };
  const values = ((): Record<string, string | boolean | undefined> => {
    try {
      return parseArgs({ args: rest, options }).values;
    } catch (error) {
      const unknown = /'--?([^'\s]+)/.exec((error as Error).message)?.[1];
      if (unknown === undefined || unknown in options)
        return refuse('Ett val saknar sitt värde. Sätt citattecken runt text med mellanslag.');
      return refuse(`Valet --${unknown} finns inte.${didYouMean(unknown, Object.keys(options))}`);
    }
  })();
  const { region: wanted, title, verklig, age, adult, ...texts } = values;
  const kind = national === 'activity' && wanted !== undefined ? 'regionalActivity' : national;
  const region = wanted === undefined || kind === 'region' ? undefined : orRefuse(() => regionNamed(String(wanted)));
  if (isRegional(kind) && kind !== 'region' && region === undefined)
    refuse(`Vilken region? Skriv --region följt av en av: ${regions.join(', ')}.`);
  if (region !== undefined && !isRegional(kind) && !('region' in fields(kinds[kind].schema)))
    refuse(`${kinds[kind].label[0]!.toUpperCase()}${kinds[kind].label.slice(1)} hör inte till någon region. Ta bort --region.`);
  const given: Record<string, unknown> = orRefuse(() =>
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, valueOf(kind, region, name, String(text))])),
  );
  if (region !== undefined && !isRegional(kind)) given.region = region;
  if (title !== undefined) given[titleField(kind)] = title;
  else if (hasTitle(kind) && given[titleField(kind)] === undefined) refuse('Vad ska det heta? Skriv --title "…".');
  if (kind === 'story') {
    given.illustrative ??= verklig !== true;
    if (age !== undefined) given.person = { ...recordOf(given.person), ...orRefuse(() => ageOf(String(age))) };
    if (adult === true) given.person = { ...recordOf(given.person), adult };
    const known = recordOf(given.person);
    if (given.illustrative === false && known.age === undefined && known.adult !== true)
      refuse('Hur gammal är personen? Skriv till exempel --age 17, eller --adult om personen har fyllt 18 år.');
    if (given.illustrative !== false && (given.consent !== undefined || adult === true))
      refuse('En påhittad person har inget samtycke. Skriv --verklig om personen är verklig.');
  }
  return { kind, region: isRegional(kind) ? region : undefined, given };
}

/** The same, by asking. */
async function fromAnswers(): Promise<ReturnType<typeof fromArguments>> {
  console.log(`Vad vill du skriva? ${labels.join(', ')}.`);
  let kind = await ask('Slag:', (answer) => kindNamed(needed(answer)));
  let region: string | undefined;
  if (kinds[kind].where.startsWith('regions/') && kind !== 'region') {
    console.log(`Regioner: ${regions.join(', ')}.`);
    region = await ask('Region:', (answer) => regionNamed(needed(answer)));
  } else if (kind === 'activity') {
    region = await ask('Region (tomt om den finns i hela landet):', (answer) => (answer === '' ? undefined : regionNamed(answer)));
    if (region !== undefined) kind = 'regionalActivity';
  }
  const given: Record<string, unknown> = {};
  if (kind === 'story') {
    given.illustrative = !(await ask('Handlar den om en verklig person? (ja/nej)', isYes));
    if (given.illustrative === false) Object.assign(given, (await askStory(ask, buildDate())) ?? refuseStory());
  }
  if (hasTitle(kind)) given[titleField(kind)] = await ask('Namn eller rubrik:', needed);
  // A list has no drafts, so what must be there is asked for at once.
  if (kinds[kind].form === 'list') {
    for (const [name, field] of Object.entries(fields(kinds[kind].schema))) {
      if (name in given || name === 'id' || !isRequired(field)) continue;
      const { description = '' } = metaOf(field);
      given[name] = await ask(`${name} (${description}):`, (answer) => valueOf(kind, region, name, needed(answer)));
    }
  }
  return { kind, region, given };
}

/** Without a yes nothing is written: what has once been saved stays in the history. */
function refuseStory(): never {
  const form = [...entries.page.values()].find(({ data }) => data.shows === 'consent-form');
  console.log(
    `Fråga först. Inget är skrivet, för det som en gång har sparats blir kvar i historiken.${form ? ` Blanketten att skriva ut finns på ${href('page', form.key, 'sv')}, också i npm run dev.` : ''}`,
  );
  process.exit();
}

/** The field that holds what an entry is called. */
function titleField(kind: Kind): string {
  const own = fields(kinds[kind].schema);
  return ['title', 'name', 'term'].find((name) => name in own) ?? 'title';
}

function hasTitle(kind: Kind): boolean {
  return titleField(kind) in fields(kinds[kind].schema);
}

const { kind, region, given } = asking ? await fromAnswers() : fromArguments();
input?.close();
const made = ((): ReturnType<typeof newEntry> => {
  try {
    return newEntry({ kind, region, given, content, date: buildDate() });
  } catch (error) {
    if (!(error instanceof NothingToChoose)) return refuse((error as Error).message);
    const label = kinds[error.kind as Kind]?.label ?? derivedKinds[error.kind as keyof typeof derivedKinds];
    return refuse(`Det som ska skrivas hänvisar till ”${label}”, men ingen sådan finns än. Skriv en först.`);
  }
})();

await writeNew(made, contentFolder);
if (process.env.CONTENT_DIR === undefined) await writeCompletion();

const [first] = made.files;
const isList = kinds[kind].form === 'list';
const problems = checkContent(await readContent(contentFolder)).problems.filter(({ file }) => made.files.some((one) => one.file === file));
const page = made.page && href(made.page.kind as PageKind, made.page.key, 'sv');
const steps = [
  `Öppna ${contentName}/${first!.file}${isList ? ' och gå till slutet' : ''}. Det som är märkt ÄNDRA är gissningar: byt ut det.`,
  ...(isList
    ? ['En lista har inga utkast: posten är med nästa gång webbplatsen byggs. Ta bort den om den inte blir klar.']
    : ['Ta bort # framför de valfria fält som du kan fylla i, och resten av raderna som börjar med #.']),
  ...(kind === 'story' && given.illustrative === false && given.consent === undefined
    ? ['Fyll i consent efter det påskrivna samtycket. Berättelsen visas inte ens i npm run dev förrän det är gjort.']
    : []),
  'Kör npm run check. Den säger vad som är fel.',
  ...(page ? [`Kör npm run dev och titta på http://localhost:4321${page}`] : []),
  ...(isList ? [] : ['När sidan är klar: ta bort raden draft: true.']),
];
console.log(
  `${isList ? `La till ${kinds[kind].label} sist i` : 'Skapade'} ${made.files.map(({ file }) => `${contentName}/${file}`).join(', ')}\n`,
);
console.log(steps.map((step, i) => `${i + 1}. ${step}`).join('\n'));
for (const problem of problems) console.log(`\n${format(problem, contentName)}`);
