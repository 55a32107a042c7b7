import { noEntries, ofKind, translationKey, type ValidEntry } from '../../src/catalogue/entries.ts';
import { placeholdersIn } from '../../src/catalogue/placeholder.ts';
import { passagesOf } from '../../src/catalogue/plain-text.ts';
import { headingIdsIn } from '../../src/catalogue/prose-headings.ts';
import { checkProse } from '../../src/catalogue/prose.ts';
import { textOf } from '../../src/catalogue/prose-text.ts';
import { EASY } from '../../src/catalogue/place.ts';
import { parseContent, type RawEntry } from '../../src/catalogue/read.ts';
import { checkWords } from '../../src/catalogue/values.ts';
import { coreOf, splitter } from '../../src/language/split.ts';
import { fold } from '../../src/language/inflect.ts';
import { languageOf, lexiconOf, piecesOf, wordsFor } from '../../src/review/language.ts';
import { reviewOne } from '../../src/review/text-rules.ts';
import { kinds } from '../../src/schema/kinds.ts';
import { type Change, digestOf, type Kept, type KeptTexts, type Question, packed } from './kept-check.ts';

// One text is looked at by itself, where nothing but its words has changed since all was checked together.

/** What stands above a text. */
export const frontOf = (entry: RawEntry, text: string): string => digestOf(text.slice(0, text.length - (entry.body ?? '').length));

/** What others know of a text: where it leads, its headings and pictures, and whether it is there. */
export function shapeOf(entry: RawEntry): string {
  const { links, images } = textOf(entry);
  const addresses = [...new Set(links.map(({ url }) => url))].toSorted();
  return digestOf(JSON.stringify([addresses, headingIdsIn(entry), images, (entry.body ?? '').trim() === '']));
}

/**
 * Looks at a changed file by itself, and makes right what is kept of it.
 * @returns false where all must be looked at together: what is kept may then be half made right, and is not to be used
 */
export async function isRightAgain(kept: Kept, change: Change, names: readonly string[], question: Question): Promise<boolean> {
  const place = kept.texts.files.indexOf(change.place);
  const entry = place < 0 ? undefined : entryIn(change);
  if (!entry || kept.texts.fronts[place] !== frontOf(entry, decoded(change)) || kept.texts.shapes[place] !== shapeOf(entry)) return false;
  const context = { files: new Set(names), sourceIds: new Set(kept.sources.split('\n')) };
  if ([...checkWords(entry), ...placeholdersIn(entry), ...checkProse(entry, context)].length > 0) return false;
  if (kept.found.rest.some(({ file, rule }) => file === change.place && rule === 'link-withheld')) return false;
  const lexicon = lexiconWith(kept, place, entry.translation ? [] : wordsFor(passagesOf(entry)));
  const input = lexicon && inputOf(entry, question);
  if (!input) return false;
  const found = [...(await reviewOne(input)), ...languageOf(entry, lexicon)];
  kept.found.texts = [
    ...kept.found.texts.filter(({ file }) => file !== change.place),
    ...packed(found, new Map([[change.name, change.place]])),
  ];
  if (!entry.translation || entry.translation === EASY)
    kept.texts.pieces = lines([...new Set([...rows(kept.texts.pieces), ...piecesOf(passagesOf(entry))])]);
  return true;
}

const decoded = ({ bytes }: Change): string => new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');

/** The one entry of a file in which nothing is wrong. */
function entryIn({ name, bytes }: Change): RawEntry | undefined {
  const { entries, problems } = parseContent({ names: [name], bytes: new Map([[name, bytes]]), problems: [] });
  return problems.length === 0 && entries.length === 1 ? entries[0] : undefined;
}

/** What the rules are given to see this entry and no other. */
function inputOf(entry: RawEntry, { date, strict }: Question): Parameters<typeof reviewOne>[0] | undefined {
  const content = {
    entries: noEntries(),
    translations: new Map(),
    imported: {},
    history: [],
    files: new Set<string>(),
    problems: [],
    drafts: [],
  };
  const input = { content, date, strict, pictures: [] };
  if (entry.translation) {
    content.translations.set(translationKey(entry.kind, entry.key, entry.translation), entry);
    return input;
  }
  const parsed = kinds[entry.kind].schema.safeParse(entry.data);
  if (!parsed.success) return undefined;
  ofKind(content.entries, entry.kind).set(entry.key, { ...entry, data: parsed.data } as ValidEntry);
  return input;
}

/** What is kept as lines. */
const rows = (text: string): string[] => (text === '' ? [] : text.split('\n'));
export const lines = (list: readonly string[]): string => list.join('\n');

/**
 * The words that compounds are taken apart by, with those of a changed text; undefined where some other text is taken apart in another
 * way for it. A word that stands in no text any more leaves its line empty, so that the others keep their places.
 */
function lexiconWith(kept: Kept, place: number, words: readonly string[]): Set<string> | undefined {
  const { texts } = kept;
  const lexicon = texts.lexicon.split('\n');
  const counts: number[] = Array.from(texts.counts);
  const before = lexiconOf(lexicon.filter(Boolean));
  const [start = 0, end = 0] = texts.from.subarray(place, place + 2);
  const own = new Set(words);
  const changed = new Set<string>();
  for (const id of texts.words.subarray(start, end)) {
    const word = lexicon[id] ?? '';
    counts[id] = (counts[id] ?? 0) - 1;
    if (counts[id] > 0 || own.has(word)) continue;
    lexicon[id] = '';
    changed.add(word);
  }
  const ids = new Map(lexicon.map((word, id) => [word, id]));
  const now = words.map((word) => {
    const id = ids.get(word) ?? lexicon.push(word) - 1;
    if (!ids.has(word)) changed.add(word);
    counts[id] = (counts[id] ?? 0) + 1;
    return id;
  });
  const after = lexiconOf(lexicon.filter(Boolean));
  if (changed.size > 0 && (kept.hasHidden || isSplitAnew(rows(texts.pieces), changed, before, after))) return undefined;
  kept.texts = { ...texts, lexicon: lines(lexicon), counts: Uint32Array.from(counts), ...replaced(texts, place, now) };
  return after;
}

/** Whether a word is taken apart in another way, now that some words have come or gone. */
function isSplitAnew(pieces: readonly string[], changed: ReadonlySet<string>, before: Set<string>, after: Set<string>): boolean {
  const cores = [...changed].map(coreOf);
  const touched = pieces.filter((piece) => {
    const folded = fold(piece);
    return cores.some((core) => folded.includes(core));
  });
  if (touched.length === 0) return false;
  const [then, now] = [splitter(before), splitter(after)];
  return touched.some((piece) => String(then(piece)) !== String(now(piece)));
}

/** The words of all texts, with others for one of them. */
function replaced({ from, words }: KeptTexts, place: number, now: readonly number[]): Pick<KeptTexts, 'from' | 'words'> {
  const [start = 0, end = 0] = from.subarray(place, place + 2);
  const more = now.length - (end - start);
  const kept = new Uint32Array(words.length + more);
  kept.set(words.subarray(0, start));
  kept.set(now, start);
  kept.set(words.subarray(end), start + now.length);
  return { from: from.map((at, i) => (i > place ? at + more : at)), words: kept };
}
