import type { Language } from '../i18n/language.ts';
import { distance, tolerance } from './distance.ts';
import { fold, stem, words } from '../language/inflect.ts';
import { type Splitter, splitter } from '../language/split.ts';
import { type Ask, ended, from, partOfCompound, point } from './asking.ts';

// The words that search knows, and how like a typed word they are.

/** A known word in the forms that it is compared in; `parts` are the stems of a compound's parts, the last of which says what it is. */
export type Word = {
  text: string;
  fold: string;
  stem: string;
  parts: string[];
  /** Its letters, as bits: tells quickly that two words are far apart. */ letters: number;
};

/** How a typed word met a known one. */
type Way = 'same' | 'inflected' | 'part' | 'begun' | 'misspelt';
export type Likeness = { score: number; way: Way };

/** How like a typed word the ways to meet it make a known one. */
const SAME = 1;
const BARE = 0.98;
const ACCENTED = 0.9;
const INFLECTED = 0.93;
const TAIL = 0.8;
const HEAD = 0.78;
const MIDDLE = 0.72;
const ENDED = 0.68;
const BEGUN = 0.6;
const PART_BEGUN = 0.5;
const MISSPELT = 0.85;
const MOST_KEPT = 200;
const SHORTEST_BEGUN = 3;
const SHORTEST_ENDED = 5;

export class Lexicon {
  readonly #language: Language;
  readonly all: Word[] = [];
  readonly #byText = new Map<string, Word>();
  #splitter: Splitter | undefined;
  /** What words typed lately are like: with each letter only the last word is new. */
  readonly #liked = new Map<string, Map<Word, Likeness>>();

  readonly #ask: Ask;
  readonly #members: readonly string[] | undefined;

  /**
   * @param ask is told what is looked for
   * @param members the words that compounds consist of, where not all words are there to tell
   */
  constructor(language: Language, ask: Ask = () => undefined, members?: readonly string[]) {
    this.#language = language;
    this.#ask = ask;
    this.#members = members;
  }

  /** The words that compounds may consist of: those that stand by themselves, and what has been a part of one. */
  get members(): readonly string[] {
    return (
      this.#members ?? [
        ...this.all.flatMap((word) => (word.parts.length === 0 && /^\p{L}{2,}$/u.test(word.text) ? [word.text] : [])),
        ...this.all.flatMap((word) => word.parts),
      ]
    );
  }

  /** A word without its marks, if it is known. */
  known(text: string): Word | undefined {
    return this.#byText.get(text);
  }

  /** The word of a token, as `words` gives it; the same object for the same word. */
  word(token: string): Word {
    const text = token.replaceAll(/[~-]/g, '');
    const known = this.#byText.get(text);
    // The same compound may stand without its marks in a text.
    if (known && (known.parts.length > 0 || text === token)) return known;
    const parts = token === text ? [] : token.split(/[~-]/).map((part) => stem(fold(part), this.#language));
    const word = known ?? this.form(text);
    word.parts = parts;
    if (!known) {
      this.all.push(word);
      this.#byText.set(text, word);
      this.#liked.clear();
    }
    return word;
  }

  /** The words of a text. */
  words(text: string): Word[] {
    return words(text).map((token) => this.word(token));
  }

  /** A word that need not be known. */
  form(text: string): Word {
    const folded = fold(text);
    let letters = 0;
    for (let i = 0; i < folded.length; i += 1) letters |= 1 << (folded.charCodeAt(i) & 31);
    return { text, fold: folded, stem: stem(folded, this.#language), parts: [], letters };
  }

  /** The parts of a typed compound, by the words that are known. */
  split(text: string): string[] | undefined {
    this.#splitter ??= splitter(this.members, (word) => this.#ask(point(partOfCompound(word))));
    return this.#splitter(text);
  }

  /**
   * The known words that a typed word may mean. Slips are looked for only where it means nothing as it stands.
   * @param begun whether it may be the beginning of a word
   */
  like(typed: Word, begun: boolean): Map<Word, Likeness> {
    this.#ask(point(typed.fold));
    this.#ask(point(typed.stem));
    if (begun && typed.fold.length >= SHORTEST_BEGUN) this.#ask(from(typed.fold));
    if (typed.fold.length >= SHORTEST_ENDED) this.#ask(ended(typed.fold));
    return this.#like(typed, begun);
  }

  /** The known words that a typed word is a form of. */
  formsOf(typed: Word): Word[] {
    this.#ask(point(typed.fold));
    this.#ask(point(typed.stem));
    return [...this.#like(typed, false)].flatMap(([word, { way }]) => (way === 'same' || way === 'inflected' ? [word] : []));
  }

  #like(typed: Word, begun: boolean): Map<Word, Likeness> {
    const asked = `${typed.text} ${begun}`;
    const known = this.#liked.get(asked);
    if (known) return known;
    const found = new Map<Word, Likeness>();
    for (const word of this.all) {
      const likeness = compare(typed, word, begun);
      if (likeness) found.set(word, likeness);
    }
    if (this.#liked.size > MOST_KEPT) this.#liked.clear();
    this.#liked.set(asked, found);
    return found;
  }

  /** Those of some words that a typed word is a slip from, the nearest ones only. */
  near(typed: Word, among: Iterable<Word>): Map<Word, Likeness> {
    const limit = tolerance(typed.fold.length);
    const found: [Word, number][] = [];
    let least = limit;
    for (const word of among) {
      if (
        word.fold.length < 3 ||
        Math.abs(word.fold.length - typed.fold.length) > 3 ||
        isFarOff(word.letters, typed.letters) ||
        /^\d/.test(word.fold)
      )
        continue;
      let far = distance(typed.text, word.text, least + NEAR_TOO);
      if (far > least && word.stem[0] === typed.stem[0] && Math.min(word.stem.length, typed.stem.length) > 4)
        far = Math.min(far, distance(typed.stem, word.stem, Math.min(least, tolerance(typed.stem.length))) + INFLECTED_TOO);
      if (far > limit) continue;
      found.push([word, far]);
      least = Math.min(least, far);
    }
    return new Map(
      found
        .filter(([, far]) => far <= least + NEAR_TOO)
        .map(([word, far]) => [word, { score: MISSPELT - far / (typed.fold.length + 2), way: 'misspelt' }]),
    );
  }
}

/** Letters that only one of two words has, where the one may still be a slip from the other. */
const MOST_FOREIGN = 4;

/** Whether two words' letters alone tell that neither is a slip from the other. */
export function isFarOff(a: number, b: number): boolean {
  let count = 0;
  for (let left = a ^ b; left !== 0; left &= left - 1) count += 1;
  return count > MOST_FOREIGN;
}

/** What is hardly farther off than the nearest is meant as likely. */
const NEAR_TOO = 0.25;
/** An inflected word's slip is a little less likely. */
const INFLECTED_TOO = 0.3;

function compare(typed: Word, word: Word, begun: boolean): Likeness | undefined {
  if (word.fold === typed.fold) {
    if (word.text === typed.text) return { score: SAME, way: 'same' };
    return { score: typed.text === typed.fold ? BARE : ACCENTED, way: 'same' };
  }
  // Of a stem this short too much is folded away: ”mat” is not ”mäta”.
  const isMeant = typed.stem.length > 3 || word.text.startsWith(typed.text.slice(0, 3));
  if (word.stem === typed.stem && typed.fold.length > 2 && isMeant) return { score: INFLECTED, way: 'inflected' };
  const { parts } = word;
  if (parts.length > 0 && typed.fold.length > 1) {
    const at = typed.stem.length > 3 || typed.fold.length < 5 ? parts.lastIndexOf(typed.stem) : -1;
    if (at >= 0) return { score: at === parts.length - 1 ? TAIL : at === 0 ? HEAD : MIDDLE, way: 'part' };
  }
  // The end of a compound whose first part is no word of ours.
  if (typed.fold.length >= SHORTEST_ENDED && word.fold.endsWith(typed.fold)) return { score: ENDED, way: 'part' };
  if (typed.fold.length < SHORTEST_BEGUN || !begun) return undefined;
  const share = typed.fold.length / word.fold.length;
  if (word.fold.startsWith(typed.fold)) return { score: BEGUN + 0.2 * share, way: 'begun' };
  if (typed.fold.length > 3 && parts.some((part) => part.startsWith(typed.fold))) return { score: PART_BEGUN + 0.2 * share, way: 'begun' };
  return undefined;
}
