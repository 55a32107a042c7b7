import { slug } from '../links.ts';

// What the vocabulary and the texts leave out because it stands elsewhere in them, and how the browser puts it back. Packing does not
// see so far: most of what grows with a site says the name of a school or of a region once more.

/** Stands in an address for the region's key and the slug of the name. */
export const IN_REGION = '*';
/** Begins what stands for something else: characters that no text has, since no font does. */
const MARK = 0xe000;
const MARKS = /[\ue000-\ue0ff]/g;
/** What is shorter is as short as what would stand for it. */
const SHORTEST = 4;

const between = ', ';
const partsOf = (name: string): string[] => name.split(between);

/** What of an address the name, and the region of its page, do not tell. */
export function shortAddress(own: string, name: string, region: string | undefined): string {
  const named = slug(name);
  return own === named ? '' : own === `${region}/${named}` ? IN_REGION : own;
}

/** The address again. */
export function wholeAddress(short: string, name: string, region: string | undefined): string {
  return short === '' ? slug(name) : short === IN_REGION ? `${region}/${slug(name)}` : short;
}

/** Names in which a part that is the whole name of another page is told by where that stands. */
export function shortNames(names: readonly string[]): string[] {
  const at = new Map(names.map((name, i) => [name, i]));
  return names.map((name) => {
    const parts = partsOf(name);
    if (parts.length < 2) return name;
    return parts
      .map((part) => (part.length > SHORTEST && at.has(part) ? `${String.fromCodePoint(MARK)}${at.get(part)?.toString(36)}` : part))
      .join(between);
  });
}

/** The names again. */
export function wholeNames(short: readonly string[]): string[] {
  return short.map((name) => name.replace(/\ue000([0-9a-z]+)/g, (_, number: string) => short[Number.parseInt(number, 36)] ?? ''));
}

/** A text without what the name of its page says, part by part. */
export function shortText(text: string, name: string): string {
  const parts = partsOf(name).map((part, i) => [part, String.fromCodePoint(MARK + i)] as const);
  return parts
    .filter(([part]) => part.length >= SHORTEST)
    .toSorted(([a], [b]) => b.length - a.length)
    .reduce((short, [part, mark]) => short.replaceAll(part, mark), text);
}

/** The text again. */
export function wholeText(short: string, name: string): string {
  const parts = partsOf(name);
  return short.replace(MARKS, (mark) => parts[(mark.codePointAt(0) ?? MARK) - MARK] ?? mark);
}
