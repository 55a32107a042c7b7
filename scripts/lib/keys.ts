import { createHash, hash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withheldPages } from '../../src/catalogue/catalogue.ts';
import type { CheckedContent } from '../../src/catalogue/entries.ts';
import { known } from '../../src/known.ts';
import { FIELDS, nameOf, type Reads, type Watched } from '../../src/reads.ts';

// Which pages may stay as the last build made them. Each page's reading of the entries is noted while it is made: of which things it has
// read which fields. Where all of that says the same as last time, the page would come out the same, and keeps its key.

/** Fields of a thing that have been read together, and what they said: names by their numbers. */
type Facet = readonly [thing: number, fields: number, digest: string];
/** By number: facets, and the groups that were read with them. */
type Group = readonly [facets: readonly number[], groups: readonly number[]];
type Page = readonly [key: string, ...Group];
/** Raised when the form of the notes, or what they mean, is another. */
const VERSION = 2;
export type Notes = {
  version: number;
  base: string;
  things: readonly string[];
  fields: readonly string[];
  facets: readonly Facet[];
  groups: readonly Group[];
  pages: Readonly<Record<string, Page>>;
};

/** What a text's file says, with the pictures that it names: their bytes, since a picture may be replaced under its name. */
type VersionOf = (file: string) => string;

/** The keys of a build's pages: equal to the last build's for those that would come out the same. */
export class PageKeys {
  readonly #watched: Watched;
  readonly #versionOf: VersionOf;
  readonly #base: string;
  readonly #last: Notes | undefined;
  readonly #new = randomUUID();
  readonly #keys = new Map<string, string>();
  readonly #rendered = new Map<string, Group>();
  readonly #digests = new Map<string, string>();
  /** Of each thing, what its fields say, as digests. */
  readonly #said = new Map<string, Map<string, string>>();
  readonly #things = new Numbered<string, string>();
  readonly #fields = new Numbered<string, string>();
  readonly #facets = new Numbered<string, Facet>();
  readonly #groups = new Numbered<Reads | number, Group>();
  /** Of the last build's facets and groups, by number: whether they say the same. */
  readonly #same: { facets: (boolean | undefined)[]; groups: (boolean | undefined)[] } = { facets: [], groups: [] };

  /**
   * @param base what every page depends on beside the entries and the code
   * @param last what `notes` gave in the last build
   */
  constructor(watched: Watched, versionOf: VersionOf, base: string, last?: Notes) {
    this.#watched = watched;
    this.#versionOf = versionOf;
    this.#base = base;
    this.#last = last?.base === base ? last : undefined;
  }

  /** The key of a page: another than last time where it may come out otherwise. */
  keyOf(page: string): string {
    const [key, facets, groups] = this.#last?.pages[page] ?? [];
    const stays = key !== undefined && facets !== undefined && groups !== undefined && this.#isSame(facets, groups);
    const chosen = stays ? key : this.#new;
    this.#keys.set(page, chosen);
    return chosen;
  }

  /** Takes what a page has read while it was made. */
  rendered(page: string, reads: Reads): void {
    this.#rendered.set(page, this.#groupOf(reads));
  }

  /** What the next build must know of this one: of the pages that have been made, and of those that stay. */
  notes(): Notes {
    const pages = [...this.#keys].flatMap(([page, key]): [string, Page][] => {
      const group = this.#rendered.get(page) ?? this.#carried(this.#last?.pages[page]);
      return group ? [[page, [key, ...group]]] : [];
    });
    return {
      version: VERSION,
      base: this.#base,
      things: this.#things.list,
      fields: this.#fields.list,
      facets: this.#facets.list,
      groups: this.#groups.list,
      pages: Object.fromEntries(pages),
    };
  }

  #isSame(facets: readonly number[], groups: readonly number[]): boolean {
    return facets.every((facet) => this.#facetIsSame(facet)) && groups.every((group) => this.#groupIsSame(group));
  }

  #facetIsSame(number: number): boolean {
    return (this.#same.facets[number] ??= this.#digest(...this.#readBefore(number)) === this.#last?.facets[number]?.[2]);
  }

  #groupIsSame(number: number): boolean {
    const [facets, groups] = this.#last?.groups[number] ?? [[-1], []];
    return (this.#same.groups[number] ??= this.#isSame(facets, groups));
  }

  #groupOf({ facets, others }: Reads): Group {
    return [
      facets.map(({ thing, fields }) => this.#facet(thing, fields)),
      others.map((reads) => this.#groups.numberOf(reads, () => this.#groupOf(reads))),
    ];
  }

  /** The same group of the last build with the numbers of this one. */
  #carried(page: Page | undefined): Group | undefined {
    if (!page) return undefined;
    const [, facets, groups] = page;
    return this.#renumbered([facets, groups]);
  }

  #renumbered([facets, groups]: Group): Group {
    const last = known(this.#last, 'the notes of the last build');
    return [
      facets.map((number) => this.#facet(...this.#readBefore(number))),
      groups.map((number) => this.#groups.numberOf(number, () => this.#renumbered(known(last.groups[number], `group ${number}`)))),
    ];
  }

  /** The thing and its fields of a facet of the last build. */
  #readBefore(number: number): [thing: string, fields: string] {
    const last = known(this.#last, 'the notes of the last build');
    const [thing, fields] = known(last.facets[number], `facet ${number}`);
    return [known(last.things[thing], `thing ${thing}`), known(last.fields[fields], `fields ${fields}`)];
  }

  #facet(thing: string, fields: string): number {
    return this.#facets.numberOf(`${thing} ${fields}`, () => [
      this.#things.numberOf(thing, () => thing),
      this.#fields.numberOf(fields, () => fields),
      this.#digest(thing, fields),
    ]);
  }

  #digest(thing: string, fields: string): string {
    const id = `${thing} ${fields}`;
    const found = this.#digests.get(id) ?? this.#digestOf(thing, fields.split(' '));
    this.#digests.set(id, found);
    return found;
  }

  /** Most fields are read with many sets of others: what each says is looked at once. */
  #digestOf(name: string, fields: readonly string[]): string {
    const { thing } = this.#watched.get(name) ?? {};
    if (!thing) return '';
    const said = this.#said.get(name) ?? new Map<string, string>();
    this.#said.set(name, said);
    const digestOf = (field: string): string => {
      const found = said.get(field) ?? short(hash('sha256', this.#saidBy(thing, field), 'base64'));
      said.set(field, found);
      return found;
    };
    return short(hash('sha256', fields.map((field) => `${field} ${digestOf(field)}`).join(' '), 'base64'));
  }

  #saidBy(thing: object, field: string): string {
    const value: unknown = field === FIELDS ? Object.keys(thing) : Reflect.get(thing, field);
    const said = `${field in thing} ${JSON.stringify(value, inNames) ?? ''}`;
    return field === 'prose' || field === 'easy' ? `${said} ${filesOf(value).map(this.#versionOf).join(' ')}` : said;
  }
}

/** So many signs of a digest, six bits each, tell any two texts apart. */
const DIGEST = 16;
const short = (digest: string): string => digest.slice(0, DIGEST);

/** The notes of builds that have each made some of the pages, as if one had made them all. */
export function joinNotes(parts: readonly Notes[]): Notes | undefined {
  const [first] = parts;
  if (!first) return undefined;
  const things: string[] = [];
  const fields: string[] = [];
  const facets: Facet[] = [];
  const groups: Group[] = [];
  const pages: Record<string, Page> = {};
  for (const part of parts) {
    const [thing, field, facet, group] = [things.length, fields.length, facets.length, groups.length];
    const moved = ([own, others]: Group): Group => [own.map((number) => number + facet), others.map((number) => number + group)];
    things.push(...part.things);
    fields.push(...part.fields);
    for (const [of, read, digest] of part.facets) facets.push([of + thing, read + field, digest]);
    for (const one of part.groups) groups.push(moved(one));
    for (const [page, [key, ...read]] of Object.entries(part.pages)) pages[page] = [key, ...moved(read)];
  }
  return { ...first, things, fields, facets, groups, pages };
}

/** Things in the order in which they were first asked for, with their numbers. */
class Numbered<K, V> {
  readonly list: V[] = [];
  readonly #numbers = new Map<K, number>();

  numberOf(key: K, make: () => V): number {
    const before = this.#numbers.get(key);
    if (before !== undefined) return before;
    const made = make();
    const number = this.list.push(made) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}

/** A value as text, in which what is watched itself stands by its name, and lists of pairs for maps. */
function inNames(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const name = nameOf(value);
  if (name !== undefined) return `→ ${name}`;
  return value instanceof Map || value instanceof Set ? [...value] : value;
}

/** The files that a text of an entry is in. */
const filesOf = (text: unknown): string[] =>
  Object.entries(text ?? {}).flatMap(([name, value]) => (name === 'id' || name === 'main' ? [String(value)] : []));

/** Reads what the last build noted; nothing where it is damaged or of another version of the generator. */
export async function readNotes(file: string): Promise<Notes | undefined> {
  try {
    const notes = JSON.parse(await readFile(file, 'utf8')) as Notes;
    return notes.version === VERSION ? notes : undefined;
  } catch {
    return undefined;
  }
}

/** Writes the notes for the next build. */
export const writeNotes = (file: string, keys: PageKeys): Promise<void> => writeFile(file, JSON.stringify(keys.notes()));

/** The bytes of a text's file and of the files beside it that it names, as a digest. Each is read once. */
export function versionsIn(folder: string): VersionOf {
  const versions = new Map<string, string>();
  return (file) => {
    const found = versions.get(file) ?? bytesOf(path.join(folder, file));
    versions.set(file, found);
    return found;
  };
}

function bytesOf(file: string): string {
  if (!existsSync(file)) return '';
  const text = readFileSync(file, 'utf8');
  const digest = createHash('sha256').update(text);
  const beside = readdirSync(path.dirname(file)).filter((name) => !/\.(mdx?|ya?ml)$/.test(name) && text.includes(name));
  for (const name of beside.toSorted()) digest.update(name).update(readFileSync(path.join(path.dirname(file), name)));
  return digest.digest('base64');
}

/** What decides beside entries and code how pages come out: how the build is asked to make them. */
export const ASKED = ['PREVIEW', 'CMS', 'CMS_BACKEND', 'CMS_AUTH', 'CMS_APP', 'CMS_REGION', 'NODE_ENV'] as const;

/** What every page depends on, beside the entries that it reads and the code. */
export async function baseOf({ entries }: CheckedContent): Promise<string> {
  const asked = ASKED.map((name) => process.env[name] ?? '');
  // How scripts are bundled decides their names, and Astro looks at the code of a page alone.
  const settings = await readFile('astro.config.mjs', 'utf8');
  // A digest: what is withheld must not be named in what is kept.
  const all = JSON.stringify([process.version, settings, asked, entries.site.get('site')?.data, [...(await withheldPages())].toSorted()]);
  return createHash('sha256').update(all).digest('base64');
}
