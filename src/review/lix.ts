import { type Passage, lineAt } from '../catalogue/plain-text.ts';
import type { Splitter } from '../language/split.ts';

/**
 * LIX, the readability index of C.-H. Björnsson (Läsbarhet, 1968): words per sentence, plus long words in per cent. A word is long when
 * it has more than six letters. About 25 is a book for children, 35 fiction, 45 a newspaper, 55 the text of an authority.
 *
 * What is counted here:
 * - **Text**: the summary, paragraphs and list items. Headings, tables, alternative texts and code are no sentences and are left out:
 *   a heading of two words would make a heavy text seem light.
 * - **Sentence**: ends at `.`, `!`, `?` or `…`, or, as with Björnsson, at a colon that a capital follows; and with its paragraph, its
 *   list item or field, whether or not there is a full stop. The stop of an abbreviation (t.ex., kl., ca.) ends nothing.
 * - **Word**: letters and digits between spaces. What a hyphen, a full stop, a colon or an apostrophe joins is one word
 *   (`cnc-operatör`, `t.ex.`, `USB:n`); so is a number, thousands and all (`35 300`). A number is never long. `/` and `–` part words.
 * - **Long words** (ours): counted over the parts of compounds. `svetsutbildning` is svets + utbildning, one part of two long, so that a
 *   word is not heavy for being written together. Sentences are still measured in whole words. A hyphen parts a compound too. Without
 *   compounds the value is Björnsson's.
 */
export type Lix = { lix: number; sentences: number; words: number; parts: number; long: number };

export type Sentence = { text: string; words: string[]; line: number; field?: string };

const LONGEST_SHORT = 6;
const WORD = /\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)|[\p{L}\p{N}]+(?:[-‑.:'’&][\p{L}\p{N}]+)*/gu;
/** Their last full stop ends no sentence. */
const ABBREVIATIONS =
  /(?<![\p{L}.])(t\.ex|bl\.a|m\.m|m\.fl|d\.v\.s|dvs|o\.s\.v|osv|s\.k|f\.d|fr\.o\.m|t\.o\.m|p\.g\.a|kl|ca|nr|st|tel|jfr|resp|max|min|e\.g|i\.e|etc)\.(?=\s+\S)/giu;
/** Stands for such a full stop while sentences are told apart; as long as it, so that places stay. */
const STOP = '\uE000';

/** Made when it is first needed: that takes longer than a short text. */
let segmenter: Intl.Segmenter | undefined;

/** The words of a text, as they are counted. */
export const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

const known = new WeakMap<Passage, Sentence[]>();

/** The sentences of a passage, with the line that each begins on. Several rules ask for them, and telling them apart takes time. */
export function sentencesOf(passage: Passage): readonly Sentence[] {
  const found = known.get(passage) ?? toldApart(passage);
  known.set(passage, found);
  return found;
}

function toldApart(passage: Passage): Sentence[] {
  const guarded = passage.text.replace(ABBREVIATIONS, (found) => `${found.slice(0, -1)}${STOP}`).replaceAll('\n', ' ');
  segmenter ??= new Intl.Segmenter('sv', { granularity: 'sentence' });
  return [...segmenter.segment(guarded)].flatMap(({ segment, index }) => {
    let at = index;
    return segment.split(/(?<=:\s+)(?=\p{Lu})/u).flatMap((piece) => {
      const start = at + (piece.length - piece.trimStart().length);
      at += piece.length;
      const text = piece.trim().replaceAll(STOP, '.');
      const words = wordsOf(text);
      if (words.length === 0) return [];
      return [
        {
          text,
          words,
          field: passage.field,
          // Asked for only where something is told of it.
          get line() {
            return lineAt(passage, start);
          },
        },
      ];
    });
  });
}

/** What a word is made of before compounds are taken apart: a hyphen parts them too. Numbers are taken as they are. */
export const piecesIn = (word: string): string[] => (/^\d/.test(word) ? [] : word.split(/[-‑]/));

/** The parts that a word is counted by: itself where it is no compound. */
export function partsOf(word: string, split: Splitter): string[] {
  const pieces = piecesIn(word);
  return pieces.length === 0 ? [word] : pieces.flatMap((piece) => split(piece) ?? [piece]);
}

/** Whether a word or a part of one is long. */
export const isLong = (part: string): boolean =>
  part.length > LONGEST_SHORT && !/^[\d .,:\u00a0]+$/.test(part) && [...part.matchAll(/\p{L}/gu)].length > LONGEST_SHORT;

/** How many parts a word has, and how many of them are long, by the splitter that takes it apart: most words come again. */
const counted = new WeakMap<Splitter, Map<string, { parts: number; long: number }>>();

/** The LIX of sentences. */
export function lixOf(sentences: readonly Sentence[], split: Splitter): Lix {
  const counts = counted.get(split) ?? new Map<string, { parts: number; long: number }>();
  counted.set(split, counts);
  let [words, parts, long] = [0, 0, 0];
  for (const sentence of sentences) {
    words += sentence.words.length;
    for (const word of sentence.words) {
      let count = counts.get(word);
      if (!count) {
        const own = partsOf(word, split);
        count = { parts: own.length, long: own.filter(isLong).length };
        counts.set(word, count);
      }
      parts += count.parts;
      long += count.long;
    }
  }
  const lix = words === 0 ? 0 : words / sentences.length + (100 * long) / parts;
  return { lix, sentences: sentences.length, words, parts, long };
}
