import { pick, type Random } from './random.ts';

// Names that nobody has: put together from syllables that mean nothing, so that no made-up school can be taken for a real one.

const SYLLABLES =
  'blim bry dro fla fnu frum gli grå hul jum kla knö krax kvi lum mja moff nurr plu pry ram skri smu snö spru sti svö tim tro tvy ulm vam vor vrå wim zin zål zöm'.split(
    ' ',
  );

/** Some of a list, each once, in the order of the list. */
export function some<T>(random: Random, list: readonly T[], count: number): T[] {
  const left = list.map((_, i) => i);
  const taken = Array.from({ length: Math.min(count, list.length) }, () => left.splice(random(left.length), 1)[0]);
  return list.filter((_, i) => taken.includes(i));
}

/** Makes words that have not been made before, such as Pryramsvö, and remembers them. */
export class Names {
  readonly made = new Set<string>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  /** A new word with a capital, and with the ending that says what it names. */
  word(ending = ''): string {
    for (;;) {
      const letters = `${Array.from({ length: 3 }, () => pick(this.#random, SYLLABLES)).join('')}${ending}`;
      const word = `${letters.charAt(0).toUpperCase()}${letters.slice(1)}`;
      if (this.made.has(word)) continue;
      this.made.add(word);
      return word;
    }
  }
}
