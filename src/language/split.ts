import { fold } from './inflect.ts';

// Swedish compounds, taken apart by a lexicon of words that stand by themselves in our own texts.

/** What may stand between two parts: svetsning-s-metod, kvinno-, gatu-. */
const LINKS = ['', 's', 'e', 'o', 'u', 'a'];
const SHORTEST = 3;
/** What looks like a word somewhere but in a compound is an ending, or a piece of another word. */
const NEVER = new Set([
  'ar',
  'er',
  'and',
  'ing',
  'ser',
  'tra',
  'die',
  'ren',
  'age',
  'giva',
  'lin',
  'tal',
  'till',
  'fore',
  'for',
  'hus',
  'line',
  'over',
  'dels',
  'stra',
  'kontor',
  'hall',
  'pass',
  'glass',
  'hand',
  'all',
  'alla',
]);

/** Whether a word can be a part of a compound. */
const mayStand = (word: string): boolean => word.length >= 2 && !NEVER.has(word);

/** What stands in every word that is taken apart by a word of the lexicon: the word without what it may lose when it comes first. */
export const coreOf = (word: string): string => fold(word).replace(/(?:um|[ae])$/, '');

/** Takes a folded word apart, `undefined` where it is no compound of known words. The parts together are the word, letter for letter. */
export type Splitter = (word: string) => string[] | undefined;

/**
 * Makes a splitter.
 * @param lexicon words that stand by themselves; those of two letters are taken only from here too, so keep them few
 * @param asked is told each word that it is asked about
 */
export function splitter(lexicon: Iterable<string>, asked?: (word: string) => void): Splitter {
  const last = new Set([...lexicon].map(fold).filter(mayStand));
  const stands = (word: string): boolean => {
    if (mayStand(word)) asked?.(word);
    return last.has(word);
  };
  /** What a word may be written as when it comes first: as it is, or without its last a, e or um. */
  const isForm = (form: string): boolean =>
    stands(form) ||
    (form.length >= SHORTEST && (stands(`${form}a`) || stands(`${form}e`) || (form.endsWith('ie') && stands(`${form.slice(0, -1)}um`))));
  // Only a true word may be left when a link has been taken off, and two letters take no link.
  const isFirst = (part: string): boolean =>
    part.length >= SHORTEST ? LINKS.some((link) => part.endsWith(link) && isForm(part.slice(0, part.length - link.length))) : stands(part);
  /** The way with the fewest parts; among those, the one whose last part, which says what it is, is longest. */
  const best = (word: string, whole: boolean, tried: Map<string, string[] | undefined>): string[] | undefined => {
    if (!whole && stands(word)) return [word];
    if (tried.has(word)) return tried.get(word);
    let found: string[] | undefined;
    for (let at = 2; at <= word.length - 2; at += 1) {
      const head = word.slice(0, at);
      if (!isFirst(head)) continue;
      const rest = best(word.slice(at), false, tried);
      if (rest && (!found || rest.length + 1 < found.length)) found = [head, ...rest];
    }
    tried.set(word, found);
    return found;
  };
  /** A part that stands in the lexicon may be a compound itself. */
  const inFull = (word: string): string[] | undefined => best(word, true, new Map())?.flatMap((part) => inFull(part) ?? [part]);
  const known = new Map<string, string[] | undefined>();
  return (word) => {
    const folded = fold(word);
    if (folded.length > 40) return undefined;
    if (!known.has(folded)) known.set(folded, inFull(folded));
    return known.get(folded);
  };
}
