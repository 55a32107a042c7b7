import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import type { CheckedContent } from '../../src/catalogue/entries.ts';
import { OWN_CONSENT_AGE, recordOf } from '../../src/catalogue/consent.ts';
import { PLACEHOLDER } from '../../src/catalogue/placeholder.ts';
import { namesOf, surnamesIn } from '../../src/catalogue/private-data.ts';
import { slug } from '../../src/links.ts';
import { hasPages, type Kind, kinds, shownAs } from '../../src/schema/kinds.ts';
import { fields } from '../../src/schema/walk.ts';
import { draftFields, type DraftOptions } from './draft.ts';

/** Kinds that are there once and for all, or that a rule over the whole content holds together: those are written by hand. */
const BY_HAND: ReadonlySet<Kind> = new Set(['site', 'stage', 'municipality', 'redirect', 'sun']);

/** The kinds that can be made. An activity is regional where a region is named. */
export const MAKEABLE: readonly Kind[] = (Object.keys(kinds) as Kind[]).filter((kind) => !BY_HAND.has(kind));

/** What to make: its kind, the region it belongs to, and the fields that are known. */
export type Wanted = {
  kind: Kind;
  region?: string | undefined;
  given: Record<string, unknown>;
  content: CheckedContent;
  date: string;
};

/** A file to write, below the content folder: as a whole, or added to what it holds. */
type NewFile = { file: string; text: string; append?: (before: string) => string };

/** A new entry as files, and the page that shows it, if any does. */
export type Made = { files: NewFile[]; page?: { kind: string; key: string } };

const BODY: Partial<Record<Kind, string>> = {
  story: `${PLACEHOLDER} Skriv berättelsen här. Börja mitt i något som personen gör. En tanke i varje mening.

## Vägen dit

${PLACEHOLDER} Hur blev det så här? Vad var svårt, och vad hjälpte?

## En vanlig dag

${PLACEHOLDER} Vad gör personen, från morgon till kväll?

## Om du är nyfiken

${PLACEHOLDER} Vad kan läsaren själv göra den här veckan?`,
};
const ANY_BODY = `${PLACEHOLDER} Skriv texten här. Säg du till läsaren, och börja med det viktigaste.`;

/** The lists of a new region, empty to begin with. */
const REGION_LISTS: Kind[] = ['school', 'event', 'need'];

/**
 * Makes a new entry. What must be there and is not known is guessed among what there is, and marked.
 * @throws {NothingToChoose} when it must refer to something of which there is none
 */
export function newEntry({ kind, region, given, content, date }: Wanted): Made {
  const { schema, form, where, label } = kinds[kind];
  const has = fields(schema);
  const options: DraftOptions = {
    choose: (ref) => choicesOf(ref, content, { kind, region }),
    date,
    inList: form === 'list',
    given: { ...(has.reviewed && { reviewed: date }), ...(has.added && { added: date }), ...(has.draft && { draft: true }) },
    guessed: [],
    omit: [],
  };
  const withOwn = { ...options, ...ownGuesses({ kind, region, given, content, date }, options) };
  const name = calledAfter(kind, given);
  const taken = takenIds(kind, region, content);
  if (form === 'list') {
    const own = has.id ? { id: freeId(slug(name), taken), ...withOwn.given } : withOwn.given;
    const single = String(own.id ?? given.term ?? own.job ?? '');
    if (!has.id && taken.has(single)) throw new Error(`Det finns redan ${label} för ”${single}” i ${placeOf(where, region)}.yaml.`);
    const lines = draftFields(schema, { ...withOwn, given: own }).filter(Boolean);
    const file = `${placeOf(where, region)}.yaml`;
    const key = region ? `${region}/${single}` : single;
    return { files: [{ file, text: '', append: (before) => appended(before, lines) }], ...(hasPages(kind) && { page: { kind, key } }) };
  }
  const id = freeId(slug(name), taken);
  const place = kind === 'region' ? where.replace('*', id) : placeOf(where, region).replace('*', id);
  const text = `---\n${draftFields(schema, withOwn).join('\n')}\n---\n\n${BODY[kind] ?? ANY_BODY}\n`;
  const files: NewFile[] = [{ file: `${place}.${extensionOf(kind, content)}`, text }];
  if (kind === 'region') files.push(...REGION_LISTS.map((list) => emptyList(list, id)));
  return { files, ...(hasPages(kind) && { page: { kind: shownAs(kind), key: region ? `${region}/${id}` : id } }) };
}

const placeOf = (where: string, region?: string): string => (region ? where.replace('*', region) : where);

/** What the schema alone cannot guess well. */
function ownGuesses(
  { kind, region, given, content, date }: Wanted,
  { given: known }: DraftOptions,
): Pick<DraftOptions, 'given' | 'guessed' | 'omit'> {
  const all = { ...known, ...given };
  if (kind === 'region') return { given: { title: given.title, name: given.title, ...all }, guessed: ['name'], omit: [] };
  if (kind === 'story') return storyGuesses(all, date);
  if (kind === 'education' && !['school', 'municipality', 'provider'].some((name) => name in given)) {
    const [school] = choicesOf('school', content, { kind, region });
    const [municipality] = content.entries.region.get(region!)?.data.municipalities ?? [];
    const where = school ? { school } : municipality ? { municipality } : { provider: `${PLACEHOLDER} anordnaren` };
    return { given: { ...all, ...where }, guessed: Object.keys(where), omit: [] };
  }
  if (kind === 'source' && !('url' in given) && !('readFrom' in given))
    return { given: { retrieved: date, ...all, url: 'https://exempel.se/' }, guessed: ['url'], omit: [] };
  if (kind === 'source') return { given: { retrieved: date, ...all }, omit: [] };
  if (kind === 'synonym' && !('targets' in given))
    return { given: { ...all, targets: [choicesOf('job', content, { kind })[0] ?? 'job/'] }, guessed: ['targets'], omit: [] };
  if (kind === 'need' && !('job' in given)) {
    const stated = takenIds('need', region, content);
    const job = choicesOf('job', content, { kind }).find((key) => !stated.has(key));
    return { given: { ...all, ...(job && { job }), ...saidOn(date) }, guessed: ['job', 'saidBy'], omit: [] };
  }
  if (kind === 'need') return { given: { ...all, ...saidOn(date) }, guessed: ['saidBy'], omit: [] };
  if (kind === 'influence' && !('council' in given)) return { given: { ...all, council: 'Programrådet' }, guessed: ['council'], omit: [] };
  if ((kind === 'pledge' || kind === 'problem') && !('contact' in given))
    return { given: { ...all, contact: { role: 'Personalansvarig', email: 'prao@exempel.se' } }, guessed: ['contact'], omit: [] };
  if (kind === 'tool' && !('sections' in given)) return { given: { ...all, sections: [TOOL_SECTION] }, guessed: ['sections'], omit: [] };
  return { given: all, omit: [] };
}

/** Who says that something is needed, where nobody has told. */
const saidOn = (date: string): Record<string, unknown> => ({ saidBy: 'Företagsrådet', year: Number(date.slice(0, 4)) });

/** A part with the fields that a letter and an offer are made of. */
const TOOL_SECTION = {
  id: 'erbjudandet',
  title: `${PLACEHOLDER} delens rubrik`,
  fields: [
    { id: 'municipality', type: 'choice', label: 'Kommun', from: 'municipality' },
    { id: 'what', type: 'several', label: 'Vad', options: [{ id: 'prao', label: 'Praoplats' }] },
    { id: 'company', type: 'text', label: 'Företag' },
    { id: 'role', type: 'text', label: 'Roll' },
    { id: 'email', type: 'email', label: 'E-post' },
    { id: 'until', type: 'date', label: 'Till och med' },
  ],
};

/** A story is made up and has no consent, or it is of a real person: then their age decides what is asked for. */
function storyGuesses(all: Record<string, unknown>, date: string): Pick<DraftOptions, 'given' | 'guessed' | 'omit'> {
  if (all.illustrative !== false) return { given: all, omit: ['consent', 'person.adult'] };
  const { age, adult } = recordOf(all.person);
  const isChild = typeof age === 'number' && age < OWN_CONSENT_AGE;
  const omit = [
    ...(age === undefined ? [] : ['person.adult']),
    ...(adult === true ? ['person.age'] : []),
    ...(isChild || (age === undefined && adult !== true) ? [] : ['consent.guardian']),
  ];
  // The last day is today, so that a consent that nobody fills in does not last.
  const unknown = { given: date, expires: date, ...(isChild && { guardian: { given: date } }) };
  return all.consent === undefined ? { given: { ...all, consent: unknown }, guessed: ['given', 'expires'], omit } : { given: all, omit };
}

/** What a file is called after: the title, of a real person without their surname, since a file's name is an address and stays in the history. */
function calledAfter(kind: Kind, given: Record<string, unknown>): string {
  const name = String(given.title ?? given.name ?? given.term ?? '');
  if (kind !== 'story' || given.illustrative !== false) return name;
  const own = recordOf(given.person).name;
  const { first } = namesOf(typeof own === 'string' ? own : name);
  const short = surnamesIn(name, first).reduce((text, surname) => text.replace(surname, ' '), name.replace(/\s+/g, ' '));
  return slug(short) === '' ? first : short;
}

/** The ids that a reference may name, the likeliest first: the region's own sources, the stages where such a thing is expected. */
export function choicesOf(
  ref: string,
  { entries }: CheckedContent,
  { kind, region }: { kind: Kind; region?: string | undefined },
): string[] {
  if (ref === 'county')
    return [...new Set([...entries.municipality.values()].map(({ data }) => data.county))].toSorted((a, b) => a.localeCompare(b, 'sv'));
  if (ref === 'barometer') return [];
  const of = (one: Kind): string[] =>
    [...entries[one].keys()].flatMap((key) => {
      if (!kinds[one].where.startsWith('regions/') || one === 'region') return [key];
      const [home, id] = key.split('/');
      return home === region ? [id!] : region ? [] : [key];
    });
  const keys = ref === 'activity' ? [...of('activity'), ...of('regionalActivity')] : of(ref as Kind);
  if (ref === 'stage') {
    const thing = { story: 'story', regionalActivity: 'activity', programme: 'education' }[kind as string] ?? kind;
    const expected = keys.filter((key) => (entries.stage.get(key)!.data.expects as string[]).includes(thing));
    return [...new Set([...expected, ...(kind === 'story' ? keys.toReversed() : keys)])];
  }
  if (ref === 'source' && region)
    return [...new Set([...(entries.region.get(region)?.data.sources ?? []).map(({ id }) => id), ...keys])].filter((key) =>
      keys.includes(key),
    );
  return keys;
}

/** Ids that a new entry may not have. A translation of something that is gone takes its place too. */
function takenIds(kind: Kind, region: string | undefined, { entries, translations }: CheckedContent): Set<string> {
  const keys = [...entries[kind].keys(), ...[...translations.values()].filter((one) => one.kind === kind).map(({ key }) => key)];
  return new Set(keys.filter((key) => !region || key.startsWith(`${region}/`)).map((key) => (region ? key.slice(region.length + 1) : key)));
}

function freeId(wanted: string, taken: Set<string>): string {
  if (wanted === '') throw new Error('Namnet behöver minst en bokstav eller siffra: det blir en del av adressen.');
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
  return id;
}

/** As most of its kind are written. */
function extensionOf(kind: Kind, { entries }: CheckedContent): 'md' | 'mdx' {
  const files = [...entries[kind].values()].map(({ file }) => file);
  return files.filter((file) => file.endsWith('.md')).length > files.length / 2 ? 'md' : 'mdx';
}

/** A list with an entry added last. All that stood there stays as it was; only an empty `[]` gives way. */
export function appended(before: string, lines: readonly string[]): string {
  const { contents, errors } = parseDocument(before);
  if (errors.length > 0) throw new Error('Listan går inte att läsa. Kör npm run check och rätta den först.');
  const isEmpty = contents === null || (isSeq(contents) && contents.items.length === 0);
  if (!isEmpty && (!isSeq(contents) || contents.flow))
    throw new Error('Listan är skriven på en rad. Skriv varje post på en egen rad, med - före.');
  const kept = isEmpty ? before.replace(/^\[\s*\][ \t]*\n?/m, '') : before;
  const margin = isEmpty ? '' : ' '.repeat(columnOf(before));
  const entry = itemLines(lines).map((line) => `${margin}${line}`);
  return `${kept}${kept === '' || kept.endsWith('\n') ? '' : '\n'}${entry.join('\n')}\n`;
}

/** How far in the entries of a list stand. */
function columnOf(text: string): number {
  const { contents } = parseDocument(text);
  const first = isSeq(contents) ? contents.items[0] : undefined;
  const at = isMap(first) ? first.range![0] : 0;
  return /^ *(?=- )/.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1))?.[0].length ?? 0;
}

/** The first field of an entry stands after the dash, and its comment above; the rest below it. */
function itemLines(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => !line.startsWith('#'));
  return [...lines.slice(0, first), `- ${lines[first]}`, ...lines.slice(first + 1).map((line) => `  ${line}`)];
}

function emptyList(kind: Kind, region: string): NewFile {
  const { schema, where, label } = kinds[kind];
  const names = Object.keys(fields(schema));
  return {
    file: `${placeOf(where, region)}.yaml`,
    text: `# Regionens lista: ${label}. Lägg till en post med npm run new -- ${label} --region ${region}\n# Fält: ${names.join(', ')}.\n[]\n`,
  };
}

/** Writes what was made into the content folder. A file that is there already is never written over; a list keeps all it had. */
export async function writeNew({ files }: Made, folder: string): Promise<void> {
  for (const { file, text, append } of files) {
    const place = path.join(folder, file);
    await mkdir(path.dirname(place), { recursive: true });
    const whole = append ? append(await readFile(place, 'utf8').catch(() => '')) : text;
    await writeFile(place, whole, { flag: append ? 'w' : 'wx' });
  }
}
