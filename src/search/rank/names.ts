import { from, keyOfLength, point } from '../asking.ts';
import { distance, tolerance } from '../distance.ts';
import { isFarOff } from '../lexicon.ts';
import { keyOf, type Page, type Postings } from './postings.ts';
import type { Called } from './score.ts';
import type { Token } from './tokens.ts';

// Names that a whole query is, or is a slip from, and those that are offered where it leads to nothing.

/** What a whole name with a slip is worth, before the slip is taken off. */
const ALMOST = 1.3;
const MOST_LONGER = 2;
/** How much of an unknown word may be other letters in a word that is offered instead. */
const STRETCH = 0.3;
const SHORTEST_MISSED = 5;
const MOST_LETTERS_OFF = 3;
/** How many letters compounds must begin with together to be offered for each other. */
const SHORTEST_AKIN = 5;
const MOST_NEAREST = 4;

/** What is called just what was typed: name before term, the only one before one of many. */
export function exactly(postings: Postings, tokens: string[]): Called {
  const found: Called = new Map();
  for (const form of new Set([tokens, postings.meaning(tokens)].map((some) => keyOf(some.join('')))))
    for (const { page, relation, text, share } of postings.called(form)) {
      const value = relation === 'title' ? 2 : relation === 'near' ? 0.3 + 0.9 * share : 1.2 + 0.3 * share;
      if ((found.get(page)?.value ?? 0) >= value) continue;
      found.set(page, { value, reasons: relation === 'title' ? [] : [{ way: relation === 'same' ? 'same' : 'via', word: text }] });
    }
  return found;
}

/** Names that the whole query is a slip from, and what they are worth: a slip in a small word, in a space or in a short name. */
export function almost({ keys, lexicon, ask }: Postings, typed: string): Map<Page, number> {
  const own = keyOf(typed);
  for (let length = own.length - MOST_LONGER; length <= own.length + MOST_LONGER; length += 1) ask(point(keyOfLength(length)));
  const { letters } = lexicon.form(own);
  const found = new Map<Page, number>();
  for (const { key, letters: others, page } of keys) {
    if (Math.abs(key.length - own.length) > MOST_LONGER || isFarOff(letters, others)) continue;
    const limit = tolerance(Math.max(key.length, own.length));
    const far = distance(own, key, limit);
    const meant = far <= limit ? page() : undefined;
    if (meant) found.set(meant, ALMOST - far / 4);
  }
  return found;
}

/** Known words near those that lead to nothing, after the place that was asked for. */
export function nearest(postings: Postings, tokens: readonly Token[], place: string | undefined): string[] {
  const missed = tokens.map((token) => token.word).filter((word) => word.text.length >= SHORTEST_MISSED);
  const near = missed.flatMap(({ text }) =>
    postings
      .named(text.length)
      .filter((word) => Math.abs(word.text.length - text.length) <= MOST_LETTERS_OFF)
      .map((word) => ({ word, far: distance(text, word.text, text.length * STRETCH) / text.length })),
  );
  const best = near.filter((one) => one.far < STRETCH).toSorted((a, b) => a.far - b.far);
  const akin = missed.flatMap((word) => {
    const beginning = word.fold.slice(0, SHORTEST_AKIN);
    postings.ask(from(beginning, 'last'));
    return postings.lexicon.all.filter((known) => known.parts.length > 0 && known.fold.startsWith(beginning) && postings.isNamed(known));
  });
  const names = [...best.map((one) => one.word), ...akin].map((word) => word.text);
  return [...new Set(place === undefined ? names : [place, ...names])].slice(0, MOST_NEAREST);
}
