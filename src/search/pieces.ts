import { called, from, type Need, numberOf, turnOf } from './asking.ts';
import { COLUMNS, FILTERS, LISTS } from './filters.ts';
import type { Asking } from './rank/answers.ts';
import { type Page, tell } from './rank/postings.ts';
import { Ranking } from './rank.ts';
import type { Entry, Files, Index, Numbers, Row, Texts, Vocabulary, VocabularyPage } from './vocabulary.ts';

// What has been fetched of a large site's vocabulary, and the search in it: a question is asked of what there is; what it asked for and was
// not there is fetched, and it is asked again. So the answer is the one that the whole vocabulary gives.

/** How the files of a site are fetched. */
type Fetching = {
  file<What extends keyof Files>(what: What, number: number): Promise<Files[What]>;
  whole(): Promise<[Vocabulary, Texts]>;
};

/** Which of some ordered beginnings something belongs to. */
function placeOf<T extends string | number>(begins: readonly T[], wanted: T): number {
  let [low, high] = [0, begins.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((begins[middle] ?? wanted) <= wanted) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Files of a kind, each fetched once, and again after a failure. */
class Kept<T> {
  readonly there = new Map<number, T>();
  readonly #coming = new Map<number, Promise<void>>();
  readonly #fetch: (number: number) => Promise<T>;

  constructor(fetch: (number: number) => Promise<T>) {
    this.#fetch = fetch;
  }

  missing(numbers: Iterable<number>): number[] {
    return [...new Set(numbers)].filter((number) => !this.there.has(number));
  }

  async get(numbers: readonly number[]): Promise<void> {
    await Promise.all(
      numbers.map((number) => {
        const coming = this.#coming.get(number) ?? this.#fetch(number).then((file) => void this.there.set(number, file));
        this.#coming.set(number, coming);
        return coming.catch((error: unknown) => {
          this.#coming.delete(number);
          throw error;
        });
      }),
    );
  }
}

/** An entry with its whole string, and its pages by their numbers. */
const entriesOf = (file: readonly Entry[]): Entry[] => {
  let before = '';
  return file.map(([short, pages, ...led]) => {
    before = before.slice(0, Number.parseInt(short.charAt(0), 36)) + short.slice(1);
    return [before, pages && counted(pages), ...led];
  });
};

function counted(steps: readonly number[]): number[] {
  let number = 0;
  return steps.map((step) => (number += step));
}

/** The share of everything's weight from which files are not worth fetching by themselves. */
const WORTH = 0.7;

/** A search that has, or fetches, what it is asked for. What it has already it gives at once. */
export type Search = {
  /**
   * Asks something of the search.
   * @throws when something that it needs cannot be fetched
   */
  ask<T>(question: (ranking: Ranking) => T): T | Promise<T>;
  /** Sees to it that pages that were found have their visible texts. */
  tell(pages: readonly Page[]): void | Promise<void>;
  /** Lets it read questions. */
  learn(asking: Asking): void;
  /** The search in everything. */
  whole(): Ranking | Promise<Ranking>;
};

/** The search of a site whose vocabulary is cut. */
export class Pieces implements Search {
  readonly #index: Index;
  readonly #fetching: Fetching;
  readonly #entries: Kept<Entry[]>;
  readonly #rows: Kept<Row[]>;
  readonly #texts: Kept<Texts>;
  readonly #common: ReadonlySet<string>;
  /** What has been asked for and is there, and what is not yet. */
  readonly #met = new Map<string, Need>();
  readonly #open = new Map<string, Need>();
  readonly #numbers = new WeakMap<Page, number>();
  #ranking: Ranking | undefined;
  #everything: Ranking | undefined;
  #asking: Asking | undefined;
  #coming: Promise<Ranking> | undefined;

  constructor(index: Index, fetching: Fetching) {
    this.#index = index;
    this.#fetching = fetching;
    this.#entries = new Kept(async (number) => entriesOf(await fetching.file('entries', number)));
    this.#rows = new Kept((number) => fetching.file('rows', number));
    this.#texts = new Kept((number) => fetching.file('texts', number));
    this.#common = new Set(index.cut.common);
  }

  ask<T>(question: (ranking: Ranking) => T): T | Promise<T> {
    const answer = question(this.#everything ?? (this.#ranking ??= this.#assembled()));
    if (this.#everything || this.#open.size === 0) return answer;
    return this.#meet().then(() => this.ask(question));
  }

  learn(asking: Asking): void {
    this.#asking = asking;
    for (const ranking of [this.#ranking, this.#everything]) if (ranking) ranking.asking = asking;
  }

  whole(): Ranking | Promise<Ranking> {
    return this.#everything ?? (this.#coming ??= this.#fetchWhole());
  }

  async #fetchWhole(): Promise<Ranking> {
    try {
      const [vocabulary, texts] = await this.#fetching.whole();
      const ranking = new Ranking(vocabulary);
      ranking.texts = texts;
      if (this.#asking) ranking.asking = this.#asking;
      return (this.#everything = ranking);
    } finally {
      this.#coming = undefined;
    }
  }

  async tell(pages: readonly Page[]): Promise<void> {
    const { texts: begins } = this.#index.cut;
    const numbered = pages.flatMap((page) => {
      const number = this.#numbers.get(page);
      return number === undefined ? [] : [{ page, number, file: placeOf(begins, number) }];
    });
    await this.#texts.get(this.#texts.missing(numbered.map(({ file }) => file)));
    for (const { page, number, file } of numbered) tell(page, this.#texts.there.get(file)?.[number - (begins[file] ?? 0)] ?? '');
  }

  /** Fetches what has been asked for: in files, or everything where that is no more. What comes of it is asked for again. */
  async #meet(): Promise<void> {
    const turn = Math.min(...[...this.#open.values()].map(turnOf));
    const now = [...this.#open].filter(([, need]) => turnOf(need) === turn);
    const entries = this.#entries.missing(now.flatMap(([, need]) => this.#filesOf(need)));
    if (this.#isMuch(entries.length, 0)) return void (await this.whole());
    await this.#entries.get(entries);
    const numbers = now.flatMap(([, need]) => (need[2] === 'bare' ? [] : this.#entriesOf(need).flatMap(pagesOf)));
    const rows = this.#rows.missing(numbers.map((number) => placeOf(this.#index.cut.rows, number)));
    if (this.#isMuch(0, rows.length)) return void (await this.whole());
    await this.#rows.get(rows);
    for (const [key, need] of now) this.#met.set(key, need);
    this.#open.clear();
    this.#ranking = undefined;
  }

  /** Whether so many more files would not be worth it. */
  #isMuch(entries: number, rows: number): boolean {
    const [own, each, whole] = this.#index.cut.weights;
    return own * (this.#entries.there.size + entries) + each * (this.#rows.there.size + rows) > WORTH * whole;
  }

  #filesOf([first, last]: Need): number[] {
    if (numberOf(first) !== undefined) return [];
    const { entries: begins } = this.#index.cut;
    const [low, high] = [placeOf(begins, first), placeOf(begins, last)];
    return Array.from({ length: high - low + 1 }, (_, i) => low + i);
  }

  #entriesOf(need: Need): Entry[] {
    const [first, last] = need;
    const page = numberOf(first);
    if (page !== undefined) return [['', [page]]];
    return this.#filesOf(need).flatMap((file) =>
      (this.#entries.there.get(file) ?? []).filter(([string]) => string >= first && string <= last),
    );
  }

  #note(need: Need): void {
    const [first] = need;
    const beginning = first.slice(1);
    const own = first.startsWith('?') && !this.#common.has(beginning) ? [from(beginning), from(called(beginning))] : [need];
    for (const each of own) if (!this.#met.has(each.join(' '))) this.#open.set(each.join(' '), each);
  }

  #rowOf(number: number): Row | undefined {
    const { rows: begins } = this.#index.cut;
    const file = placeOf(begins, number);
    return this.#rows.there.get(file)?.[number - (begins[file] ?? 0)];
  }

  /** The search in what has been fetched. */
  #assembled(): Ranking {
    const { cut, ...vocabulary } = this.#index;
    const met = [...this.#met.values()];
    const [bare, full] = [true, false].map((isBare) =>
      met.filter((need) => (need[2] === 'bare') === isBare).flatMap((need) => this.#entriesOf(need)),
    );
    const entries = [cut.always.entry, ...(full ?? [])];
    const rows = new Map(cut.always.pages);
    for (const number of entries.flatMap(pagesOf)) {
      const row = rows.get(number) ?? this.#rowOf(number);
      if (row) rows.set(number, row);
    }
    const ordered = [...rows].toSorted(([a], [b]) => a - b);
    const at = new Map(ordered.map(([number], i) => [number, i]));
    const own = (numbers: readonly number[]): number[] => numbers.flatMap((number) => at.get(number) ?? []);
    const valued = valuesOf([...entries, ...(bare ?? [])], vocabulary);
    const terms = united(entries.flatMap(([, , some]) => some || []));
    const said = united(entries.flatMap(([, , , some]) => some || []));
    const near = united(entries.flatMap(([, , , , some]) => some || []));
    const ranking = new Ranking(
      {
        ...vocabulary,
        pages: ordered.map(([number, [, ...row]]) => completed(row, own, number, valued)),
        terms: terms.map(([, [relation, targets, text]]) => [relation, own(targets), text]),
      },
      {
        total: cut.total,
        numbers: ordered.map(([number, [leads]]) => [number, leads === 1]),
        said: said.map(([, word, pages]) => [word, own(pages)]),
        near: near.map(([, word]) => word),
        members: entries.flatMap(([string]) => (string.startsWith('&') ? [string.slice(1)] : [])),
        keys: united(entries.flatMap(([, , , , , some]) => some || [])),
        ask: (need) => this.#note(need),
      },
    );
    if (this.#asking) ranking.asking = this.#asking;
    for (const [i, page] of ranking.pages.entries()) this.#numbers.set(page, ordered[i]?.[0] ?? -1);
    return ranking;
  }
}

/** All pages that an entry leads to. */
const pagesOf = ([, pages, terms, said]: Entry): number[] => [
  ...(pages || []),
  ...(terms || []).flatMap(([, [, targets]]) => targets),
  ...(said || []).flatMap(([, , on]) => on),
];

/** What is numbered, each once and in order. */
function united<T extends readonly [number, ...unknown[]]>(all: readonly T[]): T[] {
  return [...new Map(all.map((item) => [item[0], item])).values()].toSorted(([a], [b]) => a - b);
}

/** The values that are known of pages by the entries of those values: for each page, their numbers in each column. */
function valuesOf(entries: readonly Entry[], vocabulary: Omit<Vocabulary, 'pages' | 'terms'>): Map<number, Map<number, number[]>> {
  const found = new Map<number, Map<number, number[]>>();
  for (const [string, pages] of entries) {
    const filter = string.startsWith('=') ? FILTERS[Number(string.charAt(1))] : undefined;
    if (!filter || filter === 'kind') continue;
    const value = vocabulary[LISTS[filter]].indexOf(string.slice(2));
    for (const page of pages || []) {
      const own = found.get(page) ?? new Map<number, number[]>();
      found.set(page, own);
      own.set(COLUMNS[filter], [...(own.get(COLUMNS[filter]) ?? []), value]);
    }
  }
  return found;
}

/** A row with what is known of its values, and the pages through which it can be found that are there. */
function completed(
  row: VocabularyPage,
  own: (numbers: readonly number[]) => number[],
  number: number,
  valued: ReturnType<typeof valuesOf>,
): VocabularyPage {
  const whole: VocabularyPage = [...row];
  for (const [column, values] of valued.get(number) ?? []) {
    while (whole.length <= column) whole.push(0);
    if (!((whole[column] as Numbers | undefined) || []).length) whole[column] = values;
  }
  if (whole[6]) whole[6] = own(whole[6]);
  return whole;
}
