import { fold } from '../../language/inflect.ts';
import { point, suggested } from '../asking.ts';
import type { Word } from '../lexicon.ts';
import { keyOf, type Page, type Postings } from './postings.ts';
import { priorOf } from './score.ts';

// Names and terms for what is being typed.

/** A page to go to, and the term that leads to it where its name does not begin so. */
export type Suggestion = { title: string; via: string | undefined; page: Page };

/** Of many pages of these kinds one is seldom meant. */
const MANY = new Set(['education', 'story', 'gaps', 'need', 'calendar', 'collaboration']);
const OF_MANY = 0.7;
const OF_TERM = 0.8;
/** A term that leads to more pages than this suggests none of them. */
const MOST_TARGETS = 3;
/** What a name is worth that has a word, and a part of one, that begins as what is typed. */
const WORD = 1.5;
const PART = 1;

/** Names that begin with what is typed, or have a word or a part that does, and those that such terms lead to. */
export function suggestions({ pages, terms, ask }: Pick<Postings, 'pages' | 'terms' | 'ask'>, typed: string, most: number): Suggestion[] {
  const own = keyOf(typed);
  if (own === '') return [];
  ask(point(suggested(own)));
  const folded = fold(typed.trim());
  const found = new Map<Page, { value: number; via: string | undefined }>();
  const offer = (page: Page, value: number, via?: string): void => {
    if (value > (found.get(page)?.value ?? 0)) found.set(page, { value, via });
  };
  const fit = (name: { folded: string; key: string; words: readonly Word[] }): number => {
    if (name.folded.startsWith(folded)) return 2 + folded.length / name.folded.length;
    if (own.length > 1 && name.key.startsWith(own)) return 1.9;
    if (name.words.some((word) => word.fold.startsWith(folded))) return WORD;
    return own.length > 2 && name.words.some(({ parts }) => parts.some((part) => part.startsWith(folded))) ? PART : 0;
  };
  for (const page of pages) offer(page, fit(page) * priorOf(page) * (MANY.has(page.kind) ? OF_MANY : 1));
  for (const term of own.length > 1 ? terms : []) {
    const value = fit(term);
    if (value >= WORD && term.targets.length <= MOST_TARGETS) for (const page of term.targets) offer(page, value * OF_TERM, term.text);
  }
  return [...found]
    .toSorted(([a, { value }], [b, other]) => other.value - value || a.title.length - b.title.length)
    .slice(0, most)
    .map(([page, { via }]) => ({ title: page.title, via, page }));
}
