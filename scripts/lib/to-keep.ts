import { withheldBecause } from '../../src/catalogue/consent.ts';
import type { CheckedContent } from '../../src/catalogue/entries.ts';
import type { ContentFiles } from '../../src/catalogue/files.ts';
import type { RawEntry } from '../../src/catalogue/read.ts';
import { studyLanguage } from '../../src/review/language.ts';
import type { Reviewed } from './findings.ts';
import { digestOf, type Kept, type KeptTexts, packed, type Question } from './kept-check.ts';
import { outlineOf } from './outline.ts';
import { frontOf, lines, shapeOf } from './one-text.ts';

// What a check that has looked at all leaves for the next.

/** What is kept of a story that nobody may read: that it is withheld, by these rules, whose words say nothing of it but days. */
const SAYS_NOTHING = new Set(['consent-expired', 'consent-withdrawn', 'reviewed']);

/** What may be kept; nothing where something is wrong, or where what was found quotes what is not shown. */
export function toKeep(
  reviewed: Reviewed,
  { names, bytes }: ContentFiles,
  { date }: Question,
): Omit<Kept, 'version' | 'rules' | 'taken' | 'stats' | 'digests'> | undefined {
  const { content, found } = reviewed;
  if (content.problems.length > 0 || content.drafts.length > 0) return undefined;
  const placeOf = new Map(names.map((name, place) => [name, place]));
  const hidden = hiddenFiles(content, date);
  const secrets = [...hidden].map((file) => file.replace(/^.*\//, '').replace(/\..*$/, ''));
  const quotes = [...found.rest, ...found.texts, ...found.spelt].some(({ file, rule, problem, remedy }) =>
    hidden.has(file)
      ? !SAYS_NOTHING.has(rule)
      : secrets.some((secret) => `${problem} ${remedy}`.toLowerCase().includes(secret.toLowerCase())),
  );
  if (quotes) return undefined;
  return {
    names: digestOf(names.join('\n')),
    outline: outlineOf(reviewed),
    sources: lines([...content.entries.source.keys()]),
    found: { rest: packed(found.rest, placeOf), texts: packed(found.texts, placeOf), spelt: packed(found.spelt, placeOf) },
    texts: textsToKeep(content, { bytes, placeOf, hidden }),
    hasHidden: hidden.size > 0,
  };
}

/** The files of drafts and of stories that may not be shown. */
function hiddenFiles({ entries, translations }: CheckedContent, date: string): Set<string> {
  const isDraft = (data: object): boolean => 'draft' in data && data.draft === true;
  const drafts = new Set([...entries.region.values()].filter(({ data }) => isDraft(data)).map(({ key }) => key));
  const own = Object.values(entries)
    .flatMap((map): RawEntry[] => [...map.values()])
    .filter(
      ({ kind, data, region = '' }) =>
        isDraft(data as object) || drafts.has(region) || (kind === 'story' && withheldBecause(data, date) !== undefined),
    );
  const keys = new Set(own.map(({ kind, key }) => `${kind}:${key}`));
  return new Set([...own, ...[...translations.values()].filter(({ kind, key }) => keys.has(`${kind}:${key}`))].map(({ file }) => file));
}

type Around = { bytes: ContentFiles['bytes']; placeOf: ReadonlyMap<string, number>; hidden: ReadonlySet<string> };

/** The texts that can be looked at by themselves, and the words of all that is shown. */
function textsToKeep(content: CheckedContent, { bytes, placeOf, hidden }: Around): KeptTexts {
  const studied = studyLanguage(content).texts.filter(({ file }) => !hidden.has(file));
  const ids = new Map<string, number>();
  const counts: number[] = [];
  const wordsOf = new Map<string, number[]>();
  for (const { file, words } of studied)
    wordsOf.set(
      file,
      words.map((word) => {
        const id = ids.get(word) ?? ids.size;
        ids.set(word, id);
        counts[id] = (counts[id] ?? 0) + 1;
        return id;
      }),
    );
  const entries = [...Object.values(content.entries).flatMap((map): RawEntry[] => [...map.values()]), ...content.translations.values()];
  // A story is held against much else: who it is about, and whether that may be told.
  const alone = entries.filter(({ kind, file, body }) => body !== undefined && kind !== 'story' && !hidden.has(file));
  const decoder = new TextDecoder();
  const from = [0];
  const words: number[] = [];
  for (const { file, translation } of alone) {
    if (!translation) words.push(...(wordsOf.get(file) ?? []));
    from.push(words.length);
  }
  return {
    files: Uint32Array.from(alone, ({ file }) => placeOf.get(file) ?? 0),
    fronts: alone.map((entry) => frontOf(entry, decoder.decode(bytes.get(entry.file)).replace(/\r\n?/g, '\n'))),
    shapes: alone.map(shapeOf),
    from: Uint32Array.from(from),
    words: Uint32Array.from(words),
    lexicon: lines([...ids.keys()]),
    counts: Uint32Array.from(counts),
    pieces: lines([...new Set(studied.flatMap(({ pieces }) => pieces))]),
  };
}
