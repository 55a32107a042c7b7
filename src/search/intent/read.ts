import { fold } from '../../language/inflect.ts';
import type { Rule } from './rules.ts';

// Reads what a query asks: which meanings its words have, and which questions these make together. Pure; the words and the rules are data.

/** The words that mean something, in each language, by their meaning. */
export type Meanings = Record<string, string>;

/** A question that a query may ask, and what of it says so. */
export type Read = {
  rule: Rule;
  /** The words that say so, as they were typed. */
  typed: string[];
  /** The words that say something else. */
  rest: string[];
  /** How much of the query says so. */
  worth: number;
  /** Whether several meanings say so. */
  sure: boolean;
  /** Words of the rest that stand where what is asked about does: ”som smed”, ”en smed”. */
  objects: string[];
  /** Other lists that are asked for too, by their names. */
  also: string[];
  /** The figures of the query. */
  figures: string[];
};

/** What a meaning is worth that only makes a question likelier, and each word that says what is asked. */
const HELPS = 0.5;
const WORD = 0.1;
/** What stands in many questions says less of which it is. */
const COMMON = new Set([
  'where',
  'study',
  'job',
  'work',
  'many',
  'we',
  'question',
  'class',
  'school',
  'pupil',
  'parent',
  'try',
  'brand',
  'mentor',
]);
const LESS = 0.6;
/** What a meaning says beside itself. */
const IMPLIED: [meaning: string, others: string[]][] = [['host', ['company', 'we']]];
/** Words that mean nothing here. */
const NOTHING = 'nothing';
/** Words of what all of the site is about, and what is made of them. */
const ALL = 'all';
const FIELD = 'field';
/** What stands before a field. */
const WITHIN = new Set(['inom', 'i', 'med', 'om', 'within', 'in', 'with', 'about']);

/** A pattern as it is written, and without accents. */
type Pattern = [written: string, folded: string];
type Phrase = { meaning: string; words: Pattern[] };
type Met = { meaning: string; from: number; to: number; /** What stands before it in a compound. */ head: string };

/** What stands before what is asked about. */
const BEFORE = new Set(['som', 'en', 'ett', 'till', 'bli', 'blir', 'for', 'pa', 'a', 'an', 'as', 'become', 'be', 'the']);

const fits = (word: string, pattern: string): boolean =>
  pattern.endsWith('*')
    ? word.startsWith(pattern.slice(0, -1))
    : pattern.startsWith('*')
      ? word.endsWith(pattern.slice(1))
      : word === pattern;

/** Phrases are looked up by the two letters that they begin with; those of which only the end is known, by none. */
const beginning = (word = ''): string => (word.startsWith('*') ? '' : word.slice(0, 2));

/** Of ”svetslön” what the pay is of. */
const headOf = (word: string, [first]: Pattern[]): string =>
  first?.[0].startsWith('*') ? word.slice(0, word.length - first[0].length + 1) : '';

/** Whether one stands inside another that says more. */
const isInside = (a: Met, b: Met): boolean => b.to - b.from > a.to - a.from && b.from <= a.from && a.to <= b.to;

export class Reader {
  /** Phrases by the two letters that they begin with. */
  readonly #phrases: ReadonlyMap<string, Phrase[]>;
  readonly #rules: readonly { rule: Rule; ways: string[][]; with: string[]; but: string[] }[];

  readonly #small: ReadonlySet<string>;
  /** The words as they are written: ”var” is not ”vår”. */
  readonly #written: ReadonlySet<string>;

  /** @param small words that say nothing anywhere */
  constructor(meanings: readonly Meanings[], rules: readonly Rule[], small: Iterable<string>) {
    this.#small = new Set([...small].map(fold));
    const phrases = meanings.flatMap((some) =>
      Object.entries(some).flatMap(([meaning, list]) =>
        list.split(' ').map((text): Phrase => ({ meaning, words: text.split('_').map((word) => [word, fold(word)]) })),
      ),
    );
    this.#phrases = Map.groupBy(phrases, ({ words: [first] }) => beginning(first?.[1]));
    this.#written = new Set(phrases.flatMap((phrase) => phrase.words.map(([word]) => word)));
    const list = (text = ''): string[] => text.split(' ').filter(Boolean);
    this.#rules = rules.map((rule) => ({ rule, ways: rule.when.map(list), with: list(rule.with), but: list(rule.but) }));
  }

  /** Where each meaning stands among the words. What says more hides what stands inside it. */
  #meant(words: readonly string[]): { found: Map<string, Set<number>>; heads: string[] } {
    const isAccented = words.some((word) => word !== fold(word));
    const isWord = (word: string, [written, folded]: Pattern): boolean =>
      fits(word, written) || (!isAccented && !this.#written.has(word) && fits(word, folded));
    const met = words.flatMap((word, from) =>
      [...(this.#phrases.get(beginning(fold(word))) ?? []), ...(this.#phrases.get('') ?? [])].flatMap(({ meaning, words: own }): Met[] =>
        own.every((pattern, i) => isWord(words[from + i] ?? '', pattern))
          ? [{ meaning, from, to: from + own.length, head: headOf(word, own) }]
          : [],
      ),
    );
    const found = new Map<string, Set<number>>();
    for (const one of met.filter((own) => !met.some((other) => isInside(own, other)))) {
      const places = found.get(one.meaning) ?? new Set();
      found.set(one.meaning, places);
      for (let at = one.from; at < one.to; at += 1) places.add(at);
    }
    // ”Vårt företag” is a company, and it is we.
    for (const [meaning, others] of IMPLIED)
      for (const other of others)
        if (found.has(meaning)) found.set(other, new Set([...(found.get(other) ?? []), ...(found.get(meaning) ?? [])]));
    return { found, heads: [...new Set(met.map(({ head }) => head).filter(Boolean))] };
  }

  /**
   * The questions that the words of a query may ask, the likeliest first: what says most of the query, then the order of the rules.
   * @param typed the words, in lower case
   */
  read(typed: readonly string[]): Read[] {
    const { found: meant, heads } = this.#meant(typed);
    const at = (meanings: readonly string[]): Set<number> => new Set(meanings.flatMap((meaning) => [...(meant.get(meaning) ?? [])]));
    const nothing = at([NOTHING]);
    for (const [i, word] of typed.entries()) if (this.#small.has(fold(word))) nothing.add(i);
    // What all of the site is about, where it is said to be a field: ”inom teknik”, ”tekniska”.
    for (const i of [...at([FIELD]), ...[...at([ALL])].filter((own) => own === 0 || WITHIN.has(typed[own - 1] ?? ''))]) nothing.add(i);
    const reads = this.#rules
      .flatMap(({ rule, ways, with: helping, but }): Read[] => {
        const [way] = ways.filter((own) => own.every((meaning) => meant.has(meaning))).toSorted((a, b) => b.length - a.length);
        if (!way || but.some((meaning) => meant.has(meaning))) return [];
        const own = at(way);
        const helped = helping.filter((meaning) => !way.includes(meaning) && [...at([meaning])].some((i) => !own.has(i)));
        const all = new Set([...own, ...at(helped)]);
        return [
          {
            rule,
            typed: typed.filter((_, i) => own.has(i)),
            rest: [...typed.filter((_, i) => (!all.has(i) || (rule.keep && own.has(i))) && !nothing.has(i)), ...heads],
            sure: way.length > 1,
            also: [],
            figures: typed.flatMap((word) => (/^\d{1,2}$/.test(word) ? [word] : gradeOf(word))),
            objects: typed.filter((_, i) => !all.has(i) && !nothing.has(i) && BEFORE.has(fold(typed[i - 1] ?? ''))),
            worth: way.reduce((sum, meaning) => sum + (COMMON.has(meaning) ? LESS : 1), 0) + HELPS * helped.length + WORD * own.size,
          },
        ];
      })
      .toSorted((a, b) => b.worth - a.worth);
    return reads.map((read) => withOthers(read, reads));
  }
}

/** ”Åttan” and ”nior” by their figure. */
const GRADES = ['fyr', 'fem', 'sex', 'sju', 'att', 'ni'];
function gradeOf(word: string): string[] {
  const [, stem = ''] = /^(\w+?)m?(a|an|or|orna)$/.exec(fold(word)) ?? [];
  const at = GRADES.indexOf(stem);
  return at < 0 ? [] : [String(at + 4)];
}

/** A list together with others that the rest of the query asks for: ”ute” and ”bra betalt”. */
function withOthers(read: Read, reads: readonly Read[]): Read {
  if (!read.rule.list) return read;
  const others = reads.filter(
    ({ rule, typed }) => rule.list && rule.name !== read.rule.name && !typed.some((word) => read.typed.includes(word)),
  );
  const said = new Set(others.flatMap(({ typed }) => typed));
  return { ...read, also: [...new Set(others.map(({ rule }) => rule.name))], rest: read.rest.filter((word) => !said.has(word)) };
}
