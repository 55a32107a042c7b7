import { point } from '../asking.ts';
import type { Likeness, Word } from '../lexicon.ts';
import type { Meeting, Page, Postings } from './postings.ts';

// The words of a query that are looked for, and the pages that each of them meets.

/** `corrected` is the word that it was taken for. */
export type Token = {
  typed: string;
  word: Word;
  weight: number;
  meetings: Map<Page, Meeting>;
  corrected: string | undefined;
  known: boolean;
};

const COMPOUND = 0.92;
/** A word this like one of ours is no slip. */
const KNOWN = 0.9;
/** A word less like one of ours than this may be a compound of ours. */
const LIKE = 0.7;
/** A word says little that meets many pages as well as this. */
const STRONG = 0.4;
const MOST_JOINED = 3;

const best = (like: ReadonlyMap<Word, Likeness>): number => Math.max(0, ...[...like.values()].map((likeness) => likeness.score));

/** Puts something else in the place of words that stand together, the longest runs first. */
export function inRuns(words: readonly string[], most: number, least: number, instead: (run: string[]) => string[] | undefined): string[] {
  const left = [...words];
  for (let size = most; size >= least; size -= 1)
    for (let start = 0; start + size <= left.length;) {
      const put = instead(left.slice(start, start + size));
      if (put) left.splice(start, size, ...put);
      start += put?.length ?? 1;
    }
  return left;
}

/** ”drift tekniker” as ”drifttekniker”, where that is a word. */
export function joined(postings: Postings, tokens: readonly string[]): string[] {
  const { lexicon } = postings;
  const isKnown = (text: string): boolean => lexicon.formsOf(lexicon.form(text)).some((word) => postings.isNamed(word));
  return inRuns(tokens, MOST_JOINED, 2, (run) => {
    const together = run.join('');
    return !/\d/.test(together) && isKnown(together.replaceAll('-', '')) ? [together] : undefined;
  });
}

/**
 * What a word of a query meets.
 * @param isLast whether it may still be typed on
 */
export function tokenOf(postings: Postings, typed: string, isLast: boolean): Token {
  const { lexicon, total } = postings;
  const word = lexicon.form(typed.replaceAll('-', ''));
  let like = lexicon.like(word, isLast || word.fold.length > 3);
  const meetings = postings.meet(like);
  if (best(like) < LIKE || typed.includes('-')) {
    const parts = typed.includes('-') ? typed.split('-') : lexicon.split(word.text);
    if (parts && parts.length > 1) meetAll(postings, parts, meetings);
  }
  // A short stem may be another word's by chance.
  const unsure = [...like.values()].every((likeness) => likeness.way === 'inflected') && word.stem.length < 4 && word.fold.length > 4;
  let corrected: string | undefined;
  if (meetings.size === 0 || unsure) {
    like = lexicon.near(word, postings.named(word.fold.length));
    for (const known of like.keys()) postings.ask(point(known.fold));
    for (const [page, meeting] of postings.meet(like)) meetings.set(page, meeting);
    const nearest = best(like);
    corrected = [...like].find(([, { score }]) => score === nearest)?.[0].text;
  }
  const strong = [...meetings.values()].filter((meeting) => meeting.value >= STRONG).length;
  return {
    typed,
    word,
    weight: Math.log(1 + total / (1 + strong)),
    meetings,
    corrected,
    known: corrected === undefined && best(like) > KNOWN,
  };
}

/** A word's own name, in a compound of which nothing has the whole. */
const NAMES = 0.7;

/** Whether a word leads anywhere as it was typed. */
export const isMet = ({ meetings, corrected }: Token): boolean => corrected === undefined && meetings.size > 0;

/** Whether one of the words names a page. */
export const isNamedBy = (page: Page, tokens: readonly Token[]): boolean =>
  tokens.some(({ meetings }) => {
    const met = meetings.get(page);
    return met !== undefined && met.posting.field !== 'text' && met.value >= NAMES * COMPOUND;
  });

/** A compound by the part of it that leads somewhere, the first before the last. */
export function byPart(postings: Postings, token: Token): Token {
  const parts = postings.lexicon.split(token.word.text) ?? [];
  const each = parts.map((part) => postings.meetWord(part));
  const [meetings] = each.filter(({ size }) => size > 0);
  return meetings ? { ...token, corrected: undefined, meetings: new Map(meetings) } : token;
}

/** Adds the pages that all parts of a compound meet. */
function meetAll(postings: Postings, parts: readonly string[], into: Map<Page, Meeting>): void {
  const each = parts.map((part) => postings.meetWord(part));
  for (const [page, first] of each[0] ?? []) {
    const met = each.flatMap((meetings) => meetings.get(page) ?? []);
    if (met.length < parts.length) continue;
    const value = (COMPOUND * met.reduce((sum, meeting) => sum + meeting.value, 0)) / parts.length;
    if (value > (into.get(page)?.value ?? 0)) into.set(page, { ...first, way: 'part', value });
  }
}
