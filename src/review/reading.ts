import { type CheckedContent, everyEntry } from '../catalogue/entries.ts';
import { EASY } from '../catalogue/place.ts';
import { passagesOf } from '../catalogue/plain-text.ts';
import { splitter } from '../language/split.ts';
import { shownAs } from '../schema/kinds.ts';
import { type Audience, audienceOf, FEWEST_WORDS, lexiconOf, sentencesForLix, wordsFor } from './language.ts';
import { lixOf, type Sentence } from './lix.ts';

/** What easy-to-read texts beside others are called among the kinds. */
export const EASY_KIND = 'easy';

/** How hard the Swedish texts of a kind are to read, together. */
export type Reading = { kind: string; audience: Audience; texts: number; lix: number };

/** LIX by kind and by whom the texts are for, of those that are long enough for it to say something. */
export function readingOf({ entries, translations }: Pick<CheckedContent, 'entries' | 'translations'>): Reading[] {
  const own = everyEntry(entries).map((entry) => ({
    kind: shownAs(entry.kind) as string,
    audience: audienceOf(entry),
    passages: passagesOf(entry),
  }));
  const easy = [...translations.values()]
    .filter(({ translation }) => translation === EASY)
    .map((entry) => ({ kind: EASY_KIND, audience: 'easy' as const, passages: passagesOf(entry) }));
  const split = splitter(lexiconOf(own.flatMap(({ passages }) => wordsFor(passages))));
  const texts = [...own, ...easy]
    .map(({ passages, ...text }) => ({ ...text, sentences: sentencesForLix(passages) }))
    .filter(({ sentences }) => wordsIn(sentences) >= FEWEST_WORDS);
  return [...Map.groupBy(texts, ({ kind, audience }) => `${kind} ${audience}`).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { lix } = lixOf(
      same.flatMap(({ sentences }) => sentences),
      split,
    );
    return [{ kind: first.kind, audience: first.audience, texts: same.length, lix: Math.round(lix * 10) / 10 }];
  });
}

const wordsIn = (sentences: readonly Sentence[]): number => sentences.reduce((sum, { words }) => sum + words.length, 0);
