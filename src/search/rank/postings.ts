import { fold, words } from '../../language/inflect.ts';
import { type Ask, called, MOST_OFF, numbered, point, throughPage, wordOfLength } from '../asking.ts';
import { COLUMNS, type Filter, LISTS, perFilter } from '../filters.ts';
import { Lexicon, type Likeness, type Word } from '../lexicon.ts';
import { wholeAddress, wholeNames, wholeText } from '../short.ts';
import { stopwords } from '../stopwords.ts';
import { TOLD, TOLD_BY, type Told } from '../told.ts';
import { type Numbers, type Relation, RELATIONS, type Texts, type Vocabulary, type VocabularyPage } from '../vocabulary.ts';

// The vocabulary unpacked: the pages, and of every word where it stands.

/** What something is called, in the forms that it is compared in: folded, and by its letters alone. */
export type Name = { text: string; folded: string; key: string; words: Word[] };

/** A page as search sees it. The list of a kind has the kind and `list`. */
export type Page = Omit<Name, 'text'> & {
  kind: string;
  list: boolean;
  address: string;
  title: string;
  /** What it can be narrowed by. The list of a kind is none of the kind. */
  values: Record<Filter, readonly string[]>;
  /** Whether it tells in which municipalities it lies. */
  placed: boolean;
  /** Whether its own words are in the site's main language and not in this one. */
  foreign: boolean;
  /** The letters of its name, as bits. */
  letters: number;
  /** Pages through which it can be found too. */
  via: Page[];
  /** The sentences of its visible text, once they are there. */
  lines: string[];
  /** What it tells, once that is there. */
  told: Partial<Record<Told, string>>;
};

/** What leads to pages without being their name. */
export type Term = Name & { relation: Relation; targets: Page[] };

/** Where a word stands: in a page's name, in a term that leads to it or in its text, and among how many. */
export type Posting = {
  page: Page;
  field: 'title' | 'term' | 'text';
  term?: Term | undefined;
  size: number;
  /** The page through which it was found. */
  via?: Page;
};

/** How a typed word met a page, at best. */
export type Meeting = Likeness & { value: number; word: Word; posting: Posting };

/** A whole name or term; `share` is the page's part of all that it leads to. */
type Phrase = { page: Page; relation: Relation | 'title'; text: string; share: number };

const FIELDS = { title: 1, term: 0.88, text: 0.45 };
const NEAR_TERM = 0.8;
const MOST_COMPARED = 5000;
/** A part of another name says little of the page. */
const PART_OF_TERM = 0.6;

/** Everything that is called something, told by its letters alone: without spaces, hyphens and case. */
export const keyOf = (text: string): string => fold(text).replaceAll(/[^\p{L}\p{N}]/gu, '');

/** What numbers of the vocabulary stand for. */
export const pick = <T>(list: readonly T[], numbers: Numbers | undefined): T[] => (numbers || []).flatMap((i) => list[i] ?? []);

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** What a ranking knows of a site when it has been handed some of the vocabulary only. */
export type Excerpt = {
  ask: Ask;
  total: number;
  /** The number of each page, and whether others can be found through it. */
  numbers: [number: number, leads: boolean][];
  /** Words of texts, and the pages where they stand. */
  said: [word: string, pages: number[]][];
  /** Words that a slip may have been made in. */
  near: string[];
  /** Names that one may have been made in. */
  keys: [page: number, key: string][];
  /** The words that compounds consist of. */
  members: string[];
};

/** Gives a page its visible text, and what it tells. */
export function tell(page: Page, text: string): void {
  const lines = wholeText(text, page.title).split('\n').filter(Boolean);
  page.lines = lines.filter((line) => !line.startsWith(TOLD_BY));
  for (const line of lines) {
    const [, number, told] = line.startsWith(TOLD_BY) ? line.split(TOLD_BY) : [];
    const name = TOLD[Number.parseInt(number ?? '', 36)];
    if (name && told) page.told[name] = told;
  }
}

export class Postings {
  readonly pages: Page[];
  readonly terms: Term[] = [];
  readonly lexicon: Lexicon;
  readonly #collator: Intl.Collator;
  readonly #small: Set<string>;
  readonly #postings = new Map<Word, Posting[]>();
  readonly #phrases = new Map<string, Phrase[]>();
  /** Is told what is asked for. */
  readonly ask: Ask;
  /** How many pages there are, those that have not been fetched too. */
  readonly total: number;
  readonly #excerpt: Excerpt | undefined;
  readonly #leading = new Map<Page, number>();
  readonly #byNumber = new Map<number, Page>();
  #named: Word[] | undefined;
  #compared = 0;
  #inOrder: Map<Page, number> | undefined;

  constructor(vocabulary: Vocabulary, excerpt?: Excerpt) {
    const { language, pages, terms } = vocabulary;
    this.#excerpt = excerpt;
    this.ask = excerpt?.ask ?? (() => undefined);
    this.total = excerpt?.total ?? pages.length;
    this.lexicon = new Lexicon(language, this.ask, excerpt?.members);
    this.#collator = new Intl.Collator(language);
    this.#small = stopwords(language);
    const names = wholeNames(pages.map(([, , name]) => name));
    this.pages = pages.map((row, i) => this.#unpacked(row, names[i] ?? '', vocabulary));
    for (const [i, page] of this.pages.entries()) {
      page.via = pick(this.pages, pages[i]?.[6]);
      const [number, leads] = excerpt?.numbers[i] ?? [];
      if (number === undefined) continue;
      this.#byNumber.set(number, page);
      if (leads) this.#leading.set(page, number);
    }
    for (const [relation, targets, list] of terms)
      for (const marked of list.split('|')) this.#addTerm(marked, RELATIONS[relation] ?? 'near', pick(this.pages, targets));
  }

  #unpacked(row: VocabularyPage, marked: string, vocabulary: Vocabulary): Page {
    const [number, rest] = row;
    const list = number < 0;
    const at = list ? -2 - number : number;
    const kind = vocabulary.kinds[at] ?? '';
    const name = this.#name(marked);
    const { text: title, folded, key, words: own } = name;
    const values = perFilter((filter) =>
      filter === 'kind' ? (list ? [] : [kind]) : pick(vocabulary[LISTS[filter]], row[COLUMNS[filter]]),
    );
    const page: Page = {
      kind,
      list,
      address: list || rest.startsWith('/') ? rest : `${vocabulary.bases[at]}${wholeAddress(rest, title, values.region[0])}/`,
      title,
      values,
      // Those that are not wanted may have been left out.
      placed: this.#excerpt ? Array.isArray(row[COLUMNS.municipality]) : values.municipality.length > 0,
      foreign: row[7] === 1,
      folded,
      key,
      words: own,
      letters: this.lexicon.form(key).letters,
      via: [],
      lines: [],
      told: {},
    };
    this.#enter(page, name, 1);
    return page;
  }

  #addTerm(marked: string, relation: Relation, targets: Page[]): void {
    const term = { ...this.#name(marked), relation, targets };
    this.terms.push(term);
    for (const page of targets) this.#enter(page, term, 1 / targets.length, term);
  }

  #name(marked: string): Name {
    const text = marked.replaceAll('~', '');
    return { text, folded: fold(text), key: keyOf(text), words: this.lexicon.words(marked) };
  }

  /** Lets a page be found by its name or by a term. It can be typed with or without small words and what stands in brackets. */
  #enter(page: Page, { text, words: own }: Name, share: number, term?: Term): void {
    for (const word of own) push(this.#postings, word, { page, field: term ? 'term' : 'title', term, size: own.length });
    for (const form of this.formsOf(text)) push(this.#phrases, form, { page, relation: term?.relation ?? 'title', text, share });
  }

  /** The visible text, once it is there: pages are found by it too. */
  set texts(texts: Texts) {
    for (const [i, page] of this.pages.entries()) {
      tell(page, texts[i] ?? '');
      // A story mentions much that it is not about.
      for (const line of page.kind === 'story' ? [] : page.lines)
        for (const word of this.lexicon.words(line)) push(this.#postings, word, { page, field: 'text', size: 1 });
    }
  }

  /** Words of the visible text, where that itself is not there. */
  enterSaid(said: Excerpt['said']): void {
    for (const [text, numbers] of said) {
      const word = this.lexicon.word(text);
      for (const page of pick(this.pages, numbers)) push(this.#postings, word, { page, field: 'text', size: 1 });
    }
  }

  /** The words of names and terms that are about as long: slips are set right to these only. */
  named(length: number): Word[] {
    for (let own = length - MOST_OFF; own <= length + MOST_OFF; own += 1) this.ask(point(wordOfLength(own)));
    return (this.#named ??= this.#excerpt
      ? this.#excerpt.near.map((text) => this.lexicon.known(text) ?? this.lexicon.form(text))
      : this.lexicon.all.filter((word) => this.isNamed(word)));
  }

  /** The names that a slip may have been made in, by their letters, and the page of each, asked for when it is wanted. */
  get keys(): { key: string; letters: number; page: () => Page | undefined }[] {
    if (!this.#excerpt)
      return this.pages.flatMap((page) => (page.list ? [] : [{ key: page.key, letters: page.letters, page: () => page }]));
    return this.#excerpt.keys.map(([number, key]) => ({
      key,
      letters: this.lexicon.form(key).letters,
      page: () => {
        this.ask(point(numbered(number)));
        return this.#byNumber.get(number);
      },
    }));
  }

  /** Which of two pages comes first by its name. To compare names is slow: once it has been done as often as all of them need, each has its place. */
  compare(a: Page, b: Page): number {
    this.#compared += 1;
    if (this.#compared < MOST_COMPARED) return this.#collator.compare(a.title, b.title);
    this.#inOrder ??= new Map(
      this.pages.toSorted((one, other) => this.#collator.compare(one.title, other.title)).map((own, i) => [own, i]),
    );
    return (this.#inOrder.get(a) ?? 0) - (this.#inOrder.get(b) ?? 0);
  }

  /** Asks for what can be found through some pages: those that lead to them, and their other names. */
  askThrough(pages: Iterable<Page>): void {
    for (const page of this.#leading.size > 0 ? pages : []) {
      const number = this.#leading.get(page);
      if (number !== undefined) this.ask(point(throughPage(number)));
    }
  }

  /** The page of a number, where it is there. */
  numbered(number: number): Page | undefined {
    return this.#excerpt ? this.#byNumber.get(number) : this.pages[number];
  }

  /** Where a word stands. */
  of(word: Word): readonly Posting[] {
    return this.#postings.get(word) ?? [];
  }

  /** The forms in which names and terms can be typed as a whole. */
  formsOf(text: string): string[] {
    const forms = [text, text.replace(/\s*\(.*\)/, ''), this.meaning(words(text)).join('')].map(keyOf);
    return [...new Set(forms)].filter(Boolean);
  }

  /** Whether a word stands in a name or a term. */
  isNamed(word: Word): boolean {
    return this.#postings.get(word)?.some(({ field }) => field !== 'text') ?? false;
  }

  /** What is called just this, by its letters alone. */
  called(key: string): readonly Phrase[] {
    this.ask(point(called(key)));
    return this.#phrases.get(key) ?? [];
  }

  /** The words that mean something; all of them where none does. */
  meaning(tokens: string[]): string[] {
    const left = tokens.filter((token) => !this.#small.has(token) && !/^\p{L}$/u.test(token));
    return left.length > 0 ? left : tokens;
  }

  /** The pages that a whole word meets. */
  meetWord(text: string): Map<Page, Meeting> {
    return this.meet(this.lexicon.like(this.lexicon.form(text), false));
  }

  /** The pages where any of the words stands, and how well each is met at best. */
  meet(like: ReadonlyMap<Word, Likeness>): Map<Page, Meeting> {
    const found = new Map<Page, Meeting>();
    for (const [word, likeness] of like) {
      for (const posting of this.#postings.get(word) ?? []) {
        const { field, term, size, page } = posting;
        const whole = term?.relation === 'near' ? NEAR_TERM : FIELDS[field];
        const weight = term && likeness.way === 'part' ? whole * PART_OF_TERM : whole;
        // A word of a long term or name says less of it than the whole of a short one.
        const value = likeness.score * weight * (field === 'text' ? 1 : 0.82 + 0.18 / size);
        if (value > (found.get(page)?.value ?? 0)) found.set(page, { ...likeness, value, word, posting });
      }
    }
    return found;
  }
}
