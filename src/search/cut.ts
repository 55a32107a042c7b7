import { fold as folded, words as wordsOf } from '../language/inflect.ts';
import { backwards, called, keyOfLength, partOfCompound, suggested, throughPage, unplacedIn, valueOf, wordOfLength } from './asking.ts';
import { COLUMNS, FILTERS } from './filters.ts';
import type { Word } from './lexicon.ts';
import { type Page, Postings, type Term } from './rank/postings.ts';
import { suggestions } from './rank/suggestions.ts';
import { IN_REGION, wholeNames } from './short.ts';
import { type Entry, type Files, type Index, MOST_SUGGESTED, type Row, type Texts, type Vocabulary } from './vocabulary.ts';

// Cuts the vocabulary of a large site into files when the site is built, so that a search fetches what it asks for (asking.ts): entries of
// strings in their order, the rows of pages, and texts. pieces.ts puts together what has been fetched.

/** What is cut: what every search fetches, and the files of which it fetches some. */
export type Cut = {
  index: Omit<Index, 'cut'> & { cut: Omit<Index['cut'], 'version' | 'weights'> };
  files: { [What in keyof Files]: Files[What][] };
};

/** How long a file may be as JSON, which packs to a third or less. */
const LONGEST = { entries: 12_000, rows: 5000, texts: 4000 };

/** What a string leads to, by numbers. */
type Led = Record<'pages' | 'terms' | 'said' | 'near' | 'keys', Set<number>>;
const nothing = (): Led => ({ pages: new Set(), terms: new Set(), said: new Set(), near: new Set(), keys: new Set() });

/** What the numbers stand for. */
type Whole = { postings: Postings; terms: Vocabulary['terms']; words: readonly Word[]; saidOn: Map<number, Said> };

/** A word of texts, with its hyphens, and the pages where it stands. */
type Said = { token: string; pages: number[] };

/** Cuts a vocabulary and its texts, into files that are no longer than this as JSON. */
export function cut(vocabulary: Vocabulary, texts: Texts, longest = LONGEST): Cut {
  const whole = wholeOf(vocabulary, texts);
  const strings = stringsOf(whole);
  const common = commonOf(strings, whole, longest.entries);
  for (const [beginning, led] of common) strings.set(suggested(beginning), led);
  const ordered = [...strings].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([string, led]) => entryOf(string, led, whole));
  const entries = inFiles(ordered, longest.entries);
  const own = rowsOf(vocabulary, whole);
  const rows = inFiles(own, longest.rows);
  const inTexts = inFiles(texts, longest.texts);
  const { pages, entry } = always(whole);
  return {
    index: {
      ...vocabulary,
      pages: [],
      terms: [],
      cut: {
        total: own.length,
        always: { pages: own.flatMap((row, i): [number, Row][] => (pages.has(i) ? [[i, row]] : [])), entry },
        entries: entries.map(([first]) => ordered[first]?.[0] ?? ''),
        rows: rows.map(([first]) => first),
        texts: inTexts.map(([first]) => first),
        common: [...common.keys()],
      },
    },
    files: {
      entries: entries.map(([, file]) => shortened(file)),
      rows: rows.map(([, file]) => file),
      texts: inTexts.map(([, file]) => file),
    },
  };
}

function wholeOf(vocabulary: Vocabulary, texts: Texts): Whole {
  const postings = new Postings(vocabulary);
  postings.texts = texts;
  const numberOf = new Map(postings.pages.map((page, i) => [page, i]));
  const saidOn = new Map<number, Said>();
  const hyphenated = new Map<string, string>();
  for (const token of postings.pages.flatMap(({ kind, lines }) => (kind === 'story' ? [] : lines.flatMap(wordsOf)))) {
    const text = token.replaceAll('-', '');
    if (token !== text && !hyphenated.has(text)) hyphenated.set(text, token);
  }
  for (const [i, word] of postings.lexicon.all.entries()) {
    const on = postings.of(word).flatMap(({ page, field }) => (field === 'text' ? (numberOf.get(page) ?? []) : []));
    if (on.length > 0) saidOn.set(i, { token: hyphenated.get(word.text) ?? word.text, pages: [...new Set(on)] });
  }
  // Each term by itself, as the postings have them.
  const terms = vocabulary.terms.flatMap(([relation, targets, list]) =>
    list.split('|').map((text): Vocabulary['terms'][number] => [relation, targets, text]),
  );
  return { postings, terms, words: postings.lexicon.all, saidOn };
}

/** Another name of just one page, of one word. */
const isOtherName = ({ words, targets, relation }: Term): boolean => words.length === 1 && targets.length === 1 && relation !== 'code';

/** The rows of all pages. */
function rowsOf({ pages }: Vocabulary, { postings }: Whole): Row[] {
  const names = wholeNames(pages.map(([, , name]) => name));
  const leading = new Set([
    ...postings.pages.flatMap(({ via }) => via),
    ...postings.terms.filter(isOtherName).flatMap(({ targets }) => targets),
  ]);
  return pages.map(([kind, rest, , ...more], i): Row => {
    const page = postings.pages[i];
    const row = [page && leading.has(page) ? 1 : 0, kind, rest, names[i] ?? '', ...more] as Row;
    if (!page) return row;
    // Of places all must be there, and what an address tells; of much else in many places, the entries tell what is asked for.
    const isWide = page.kind !== 'region' && page.kind !== 'municipality' && rest !== IN_REGION && page.values.region.length > 1;
    if (isWide) for (const column of Object.values(COLUMNS)) if (row[column + 1]) row[column + 1] = 0;
    if (page.values.municipality.length === 0) row[COLUMNS.municipality + 1] = 0;
    else if (isWide) row[COLUMNS.municipality + 1] = [];
    while (row.at(-1) === 0) row.pop();
    return row;
  });
}

/** Whether what leads to some pages is the name of a place: of regions, or of somewhere in a municipality. */
const isPlace = (targets: readonly Page[]): boolean =>
  targets.every(({ kind }) => kind === 'region') || (targets.length === 1 && targets[0]?.kind === 'municipality');

/** Places, what leads to them, and the lists. */
function always(whole: Whole): { pages: Set<number>; entry: Entry } {
  const { pages, terms } = whole.postings;
  const led = nothing();
  for (const [i, { targets }] of terms.entries()) if (isPlace(targets)) led.terms.add(i);
  return {
    pages: new Set(pages.flatMap(({ list, kind }, i) => (list || kind === 'municipality' || kind === 'region' ? [i] : []))),
    entry: entryOf('', led, whole),
  };
}

/** Every string that can be asked for, and what it leads to. */
function stringsOf({ postings, words, saidOn }: Whole): Map<string, Led> {
  const strings = new Map<string, Led>();
  const lead = (what: keyof Led, number: number, from: Iterable<string>): void => {
    for (const string of from) {
      const led = strings.get(string) ?? nothing();
      strings.set(string, led);
      led[what].add(number);
    }
  };
  const formsOf = (own: readonly Word[]): string[] => own.flatMap(({ fold, stem, parts }) => [fold, stem, ...parts, backwards(fold)]);
  for (const [i, word] of words.entries()) {
    if (saidOn.has(i)) lead('said', i, formsOf([word]));
    if (postings.isNamed(word)) lead('near', i, [wordOfLength(word.fold.length)]);
  }
  for (const word of new Set(postings.lexicon.members.map(folded))) strings.set(partOfCompound(word), nothing());
  const numberOf = new Map(postings.pages.map((page, i) => [page, i]));
  for (const [i, page] of postings.pages.entries()) {
    const { key, list, title, values, kind } = page;
    lead('pages', i, [...formsOf(page.words), ...postings.formsOf(title).map(called)]);
    const valued = FILTERS.flatMap((filter) => values[filter].map((value) => valueOf(filter, value)));
    lead('pages', i, valued);
    if (values.municipality.length === 0 && kind !== 'region') lead('pages', i, values.region.map(unplacedIn));
    if (!list) lead('keys', i, [keyOfLength(key.length)]);
    for (const via of page.via) lead('pages', i, [throughPage(numberOf.get(via) ?? -1)]);
  }
  for (const [i, term] of postings.terms.entries()) {
    lead('terms', i, [...formsOf(term.words), ...postings.formsOf(term.text).map(called)]);
    const [page] = term.targets;
    if (page && isOtherName(term)) lead('terms', i, [throughPage(numberOf.get(page) ?? -1)]);
  }
  return strings;
}

/** Beginnings of more than a file may hold, and what to suggest for them. */
function commonOf(strings: ReadonlyMap<string, Led>, whole: Whole, longest: number): Map<string, Led> {
  const { postings } = whole;
  const numberOf = new Map(postings.pages.map((page, i) => [page, i]));
  let left = [...strings]
    .filter(([string]) => /^!?[\p{L}\p{N}]/u.test(string))
    .map(([string, led]) => ({ string: string.replace(/^!/, ''), led, weight: weigh(entryOf(string, led, whole)) }));
  const common = new Map<string, Led>();
  for (let length = 1; left.length > 0; length += 1) {
    const begun = Map.groupBy(
      left.filter(({ string }) => string.length >= length),
      ({ string }) => string.slice(0, length),
    );
    const much = [...begun].filter(([, all]) => all.reduce((sum, { weight }) => sum + weight, 0) > longest);
    for (const [beginning, all] of much) {
      const terms = inOrder(new Set(all.flatMap(({ led }) => [...led.terms])));
      const pages = inOrder(new Set(all.flatMap(({ led }) => [...led.pages, ...[...led.terms].flatMap((i) => whole.terms[i]?.[1] ?? [])])));
      const some = {
        pages: pages.flatMap((i) => postings.pages[i] ?? []),
        terms: terms.flatMap((i) => postings.terms[i] ?? []),
        ask: () => undefined,
      };
      const led = nothing();
      for (const { page, via } of suggestions(some, beginning, MOST_SUGGESTED)) {
        led.pages.add(numberOf.get(page) ?? -1);
        for (const i of terms) {
          const term = postings.terms[i];
          if (term && term.text === via && term.targets.includes(page)) led.terms.add(i);
        }
      }
      common.set(beginning, led);
    }
    left = much.flatMap(([, all]) => all);
  }
  return common;
}

const inOrder = (numbers: ReadonlySet<number>): number[] => [...numbers].toSorted((a, b) => a - b);

function entryOf(string: string, led: Led, { postings, terms, words, saidOn }: Whole): Entry {
  const pages = inOrder(led.pages);
  const entry: Entry = [
    string,
    pages.length > 0 ? pages.map((number, i) => number - (pages[i - 1] ?? 0)) : 0,
    led.terms.size > 0 ? inOrder(led.terms).flatMap((i) => (terms[i] ? [[i, terms[i]]] : [])) : 0,
    led.said.size > 0 ? inOrder(led.said).map((i) => [i, saidOn.get(i)?.token ?? '', saidOn.get(i)?.pages ?? []]) : 0,
    led.near.size > 0 ? inOrder(led.near).map((i) => [i, words[i]?.text ?? '']) : 0,
    led.keys.size > 0 ? inOrder(led.keys).map((i) => [i, postings.pages[i]?.key ?? '']) : 0,
  ];
  while (entry.at(-1) === 0) entry.pop();
  return entry;
}

const weigh = (item: unknown): number => JSON.stringify(item).length + 1;

/** Items in their order, so many together as a file may hold, and the number of the first. */
function inFiles<T>(items: readonly T[], longest: number): [first: number, file: T[]][] {
  const files: [number, T[]][] = [];
  let length = Infinity;
  for (const [i, item] of items.entries()) {
    const own = weigh(item);
    if (length + own > longest) {
      files.push([i, []]);
      length = 0;
    }
    files.at(-1)?.[1].push(item);
    length += own;
  }
  return files;
}

/** How much of the string before an entry leaves out is told by one letter. */
const MOST_SHARED = 35;

/** Entries whose strings leave out what the one before them has. */
function shortened(entries: readonly Entry[]): Entry[] {
  return entries.map(([string, ...led], i) => {
    const before = entries[i - 1]?.[0] ?? '';
    let shared = 0;
    while (shared < MOST_SHARED && shared < string.length && string[shared] === before[shared]) shared += 1;
    return [`${shared.toString(36)}${string.slice(shared)}`, ...led];
  });
}
