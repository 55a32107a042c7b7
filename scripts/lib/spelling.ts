import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createSpellingDictionaryFromTrieFile, type SpellingDictionary } from 'cspell-dictionary';
import type { CheckedContent } from '../../src/catalogue/entries.ts';
import { EASY } from '../../src/catalogue/place.ts';
import { lineAt, type Passage, passagesOf } from '../../src/catalogue/plain-text.ts';
import { WORD_LIST } from '../../src/catalogue/plain-lists.ts';
import type { RawEntry } from '../../src/catalogue/read.ts';
import type { Finding } from '../../src/review/finding.ts';
import { editDistance } from '../../src/schema/errors.ts';

// Spelling, by cspell's dictionaries, the content's own names and the editors' list of words. The dictionaries are read by these scripts
// alone: nothing of them is in the built site.

const DICTIONARIES = { sv: ['@cspell/dict-sv', 'Swedish.trie.gz'], en: ['@cspell/dict-en-gb-mit', 'en_GB.trie.gz'] } as const;
type Language = keyof typeof DICTIONARIES;

const loaded = new Map<Language, SpellingDictionary>();

function dictionary(language: Language): SpellingDictionary {
  const known = loaded.get(language);
  if (known) return known;
  const [dictionaryPackage, name] = DICTIONARIES[language];
  const file = new URL(name, import.meta.resolve(dictionaryPackage));
  const made = createSpellingDictionaryFromTrieFile(gunzipSync(readFileSync(file)), language, file.href, {});
  loaded.set(language, made);
  return made;
}

type Entry = Pick<RawEntry, 'kind' | 'file' | 'data' | 'body' | 'bodyLine' | 'line' | 'translation'>;

/** Every word that neither the dictionary, the content's names nor the editors' list knows, once a file. */
export function unknownWords({ entries, translations }: Pick<CheckedContent, 'entries' | 'translations'>, wordList: string): Finding[] {
  const own: Entry[] = Object.values(entries).flatMap((map) => [...map.values()] as Entry[]);
  const listed = wordsIn([...linesOf(wordList), ...namesIn(own)]);
  const spellers: Record<string, Speller> = {
    sv: speller('sv', listed),
    // What something is called in Swedish may stand in a translation of it.
    en: speller('en', new Set([...listed, ...wordsIn(own.map(({ data }) => String((data as { title?: string } | null)?.title ?? '')))])),
  };
  return [...own, ...translations.values()].flatMap((entry) => {
    const { translation } = entry;
    const spell = spellers[translation === undefined || translation === EASY ? 'sv' : translation];
    return spell ? unknownIn(entry, passagesOf(entry), spell) : [];
  });
}

const wordsIn = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap((text) => [...text.matchAll(WORD)].flatMap(([word]) => [word, ...word.split('-')].map((w) => w.toLowerCase()))));

/** The words of the editors' list. */
export const linesOf = (wordList: string): string[] =>
  wordList
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean);

/** A hyphen holds a word together; its pieces are spelt one by one. */
const WORD = /\p{L}+(?:['’:-]\p{L}+)*/gu;
const ADDRESS =
  /https?:\/\/\S+|\S+@\S+|(?<![\p{L}\d])[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:se|nu|org|com|eu|net|example|mdx?|ya?ml|svg|txt)(?![\p{L}\d])\S*/giu;

function unknownIn({ file }: Entry, passages: readonly Passage[], spell: Speller): Finding[] {
  const told = new Map<string, Finding>();
  for (const passage of passages) {
    const text = passage.text.replace(ADDRESS, (address) => ' '.repeat(address.length));
    for (const { 0: word, index } of text.matchAll(WORD)) {
      // Neither a code, as R2D2, nor the first part of ”gruv- och stålindustri” stands by itself.
      const end = index + word.length;
      if (/\d/.test(text.slice(index - 1, index)) || /[\d-]/.test(text.slice(end, end + 1))) continue;
      if (told.has(word) || spell.knows(word)) continue;
      const better = spell.suggests(word);
      told.set(word, {
        strength: 'tip',
        rule: 'spelling',
        file,
        line: lineAt(passage, index),
        ...(passage.field && { field: passage.field }),
        problem: `Ordet ”${word}” finns inte i ordlistan.`,
        remedy: `${better.length > 0 ? `Menade du ${better.join(' eller ')}? ` : ''}Är ordet rätt, lägg till det i ${WORD_LIST}.`,
      });
    }
  }
  return [...told.values()];
}

export type Speller = { knows: (word: string) => boolean; suggests: (word: string) => string[] };

const MOST_SUGGESTED = 2;
const MOST_TRIED = 5;
/** Milliseconds, so many that a search always comes to its end: what is suggested must not hang on how busy the machine is. */
const LONGEST_SEARCH = 60_000;
/** Suggestions cost, and where many words are unknown it is the list that is missing. */
const MOST_HELPED = 30;
const SHORTEST_PART = 4;
const LONGEST_ABBREVIATION = 5;

/**
 * Makes a speller.
 * @param listed words that are right besides those of the dictionary, in lower case
 */
export function speller(language: Language, listed: ReadonlySet<string>): Speller {
  const words = dictionary(language);
  // With case and accents as they are written: ”for” is not ”för”.
  const inDictionary = (word: string): boolean => words.has(word, { ignoreCase: false });
  const has = (word: string): boolean => listed.has(word.toLowerCase()) || inDictionary(word) || inDictionary(word.toLowerCase());
  const known = new Map<string, boolean>();
  let left = MOST_HELPED;
  /** A Swedish compound that the dictionary has not heard of: two words it knows, or that we list, with an s between them or none. */
  const isCompound = (word: string): boolean => {
    if (language !== 'sv') return false;
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
      const [first, last] = [word.slice(0, at), word.slice(at)];
      if ((has(first) || (first.endsWith('s') && has(first.slice(0, -1)))) && has(last) && !first.endsWith('ss')) return true;
    }
    return false;
  };
  const isRight = (word: string): boolean => {
    if (word.length < 2 || (word === word.toUpperCase() && word.length <= LONGEST_ABBREVIATION)) return true;
    const plain = word.replaceAll('’', "'");
    return has(plain) || has(plain.replace(/'?s$/, '')) || isCompound(plain.toLowerCase());
  };
  const knows = (word: string): boolean => {
    const before = known.get(word);
    if (before !== undefined) return before;
    // What follows the colon of an abbreviation is its ending: SYV:n.
    const right =
      has(word) ||
      word
        .replace(/:\p{L}+$/u, '')
        .split('-')
        .every(isRight);
    known.set(word, right);
    return right;
  };
  return {
    knows,
    suggests: (word) => {
      if (left === 0) return [];
      left -= 1;
      return words
        .suggest(word, { numSuggestions: MOST_TRIED, ignoreCase: true, timeout: LONGEST_SEARCH })
        .map((found) => (/^\p{Lu}/u.test(word) ? found.word.charAt(0).toUpperCase() + found.word.slice(1) : found.word))
        .filter((found, i, all) => all.indexOf(found) === i && isNear(word, found))
        .slice(0, MOST_SUGGESTED);
    },
  };
}

/** The dictionary also suggests what is far off, and the first part of a compound by itself. */
const isNear = (word: string, found: string): boolean =>
  found !== word && !found.includes('-') && editDistance(word, found) <= (/^\p{Lu}/u.test(word) ? 1 : MOST_EDITS);
const MOST_EDITS = 2;

/** Names that stand in the content: of places, schools, regions, organisers and sources. Somebody has seen to them there. */
function* namesIn(entries: readonly Entry[]): Generator<string> {
  for (const { kind, data } of entries) {
    const named = (data ?? {}) as Record<string, unknown>;
    for (const field of NAMES) for (const value of [named[field]].flat()) if (typeof value === 'string') yield value;
    if (kind === 'school' || kind === 'source') yield String(named.title ?? '');
    if (kind === 'story') yield String((named.person as { name?: string } | undefined)?.name ?? '');
  }
}
const NAMES = [
  'name',
  'county',
  'organiser',
  'publisher',
  'provider',
  'programmeName',
  'orientationName',
  'otherTitles',
  'skills',
  'terms',
  'term',
];
