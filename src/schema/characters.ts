// Characters that nobody sees, or that are not what they look like. They come along when text is copied from elsewhere,
// and make two words that look alike differ.

/** Something that cannot stand in a text. */
export type Strange = {
  /** Where in the text it stands. */
  at: number;
  problem: string;
  remedy: string;
};

/** Spaces that keep words together or are of another width. */
const SPACES = '[\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]';
/** A space that holds a number and its unit together is right; elsewhere it is an ordinary space that looks like one. */
const LOOSE_SPACE = new RegExp(`(?<=\\d)${SPACES}(?=\\S)|(?<=[\\p{L}§])${SPACES}(?=\\d)|(${SPACES})`, 'gu');

/** Fields as they are read: letters in one piece (ö and not o with dots), and plain spaces between words. */
export const plain = (text: string): string =>
  text.normalize('NFC').replace(LOOSE_SPACE, (space, loose: string | undefined) => (loose ? ' ' : space));

/** Pictures in the text, with the invisible characters that they are put together with. */
const EMOJI =
  /(?![©®™])\p{Extended_Pictographic}(?:\u200d|\ufe0f|\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u{e0020}-\u{e007f}])*|[\d#*]\ufe0f?\u20e3/gu;

/** The letters of other alphabets that look as Latin ones do, and those that they look like. */
const OTHERS = [...'аеорсухіјѕһԁԛԝкАВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧορν'];
const LATIN = [...'aeopcyxijshdqwkABEKMHOPCTYXIJSABEZHIKMNOPTYXopv'];
const ALIKE = new Map(OTHERS.map((letter, i) => [letter, LATIN[i] ?? letter]));
const alike = `[${OTHERS.join('')}]`;
/** A word that a letter of another alphabet has come into. */
const MIXED = new RegExp(`(?<=\\p{Script=Latin}\\p{M}*)${alike}|${alike}(?=\\p{L}*\\p{Script=Latin})`, 'gu');

/** What the bytes 80 to 9F are in the encoding that others were taken for (Windows-1252). */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const byteOf = (letter: string): number => (WINDOWS.includes(letter) ? WINDOWS.indexOf(letter) + 0x80 : (letter.codePointAt(0) ?? 0));
const BROKEN_AS_WINDOWS = new RegExp(`[ÂÃ][\\u0080-\\u00bf${WINDOWS}]|â[€‚„][\\u0080-\\u00bf${WINDOWS}]`, 'gu');
/** The same, from an old Mac and from an old command line. */
const BROKEN_AS_OTHERS: Record<string, string> = {
  '√•': 'å', '√§': 'ä', '√∂': 'ö', '√Ö': 'Å', '√Ñ': 'Ä', '√ñ': 'Ö', '√©': 'é',
  '├Ñ': 'å', '├ñ': 'ä', '├Â': 'ö', '├à': 'Å', '├ä': 'Ä', '├û': 'Ö', '├®': 'é',
}; // prettier-ignore
const BROKEN = new RegExp(`${BROKEN_AS_WINDOWS.source}|${Object.keys(BROKEN_AS_OTHERS).join('|')}`, 'gu');
const WHOLE = /^[\u00a0-\u00ff€™‘’‚“”„–—…•]$/u;

/** The letter that a broken one was, where it can be known. */
function mended(broken: string): string {
  const other = BROKEN_AS_OTHERS[broken];
  if (other) return other;
  const letter = new TextDecoder().decode(Uint8Array.from([...broken].map(byteOf)));
  return WHOLE.test(letter) ? letter : broken;
}

/** Letters that are drawn in one piece, or in another style, as they come out of a PDF or a page for fancy text. */
const STYLED = /[\ufb00-\ufb06\uff01-\uff5e\u{1d400}-\u{1d7ff}]/gu;

/** What almost all texts are written with, and nothing strange. */
const USUAL = /^[\t\n\r -~åäöÅÄÖéÉ–”’…§°·]*$/;

type Rule = { find: RegExp; what: (found: string) => string; mend: (found: string) => string; lost?: string };

const code = (letter: string): string => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
const nothing = (): string => '';

const NAMES: Record<string, string> = {
  '\u00ad': 'mjukt bindestreck',
  '\u200b': 'mellanslag utan bredd',
  '\u200c': 'avdelare utan bredd',
  '\u200d': 'sammanfogare utan bredd',
  '\u2060': 'ordfogare',
  '\ufeff': 'filmarkör, BOM',
};

/** In this order: what an earlier rule has told of is not told of by a later one. */
const RULES: Rule[] = [
  { find: BROKEN, what: (found) => `tecknen ”${found}”, som är en sönderläst bokstav,`, mend: mended },
  {
    find: /\ufffd+/gu,
    what: () => 'tecknet � (U+FFFD), där en bokstav har gått förlorad,',
    mend: (found) => found,
    lost: 'Skriv bokstaven som ska stå där.',
  },
  { find: /\p{Bidi_Control}/gu, what: (found) => `ett osynligt tecken som byter textens riktning (${code(found)})`, mend: nothing },
  {
    find: /\p{Default_Ignorable_Code_Point}/gu,
    what: (found) => `ett osynligt tecken (${code(found)}${NAMES[found] ? `, ${NAMES[found]}` : ''})`,
    mend: nothing,
  },
  { find: /[\p{Zl}\p{Zp}\u0085\v\f]/gu, what: (found) => `en osynlig radbrytning (${code(found)})`, mend: () => ' ' },
  { find: /(?![\t\n\r])\p{Cc}/gu, what: (found) => `ett osynligt styrtecken (${code(found)})`, mend: nothing },
  { find: /\p{Co}/gu, what: (found) => `ett tecken som bara finns i vissa typsnitt (${code(found)})`, mend: nothing },
  { find: /[\p{Cn}\p{Cs}]/gu, what: (found) => `ett tecken som inte finns (${code(found)})`, mend: nothing },
  {
    find: MIXED,
    what: (found) => `bokstaven ”${found}” (${code(found)}), som är ${/\p{Script=Greek}/u.test(found) ? 'grekisk' : 'kyrillisk'},`,
    mend: (found) => ALIKE.get(found) ?? found,
  },
  {
    find: STYLED,
    what: (found) => `tecknet ”${found}” (${code(found)}), som bara ser ut som ”${found.normalize('NFKC')}”,`,
    mend: (found) => found.normalize('NFKC'),
  },
  {
    find: /\p{L}[\u0300-\u036f]+/gu,
    what: (found) => `bokstaven ”${found.normalize('NFC')}” skriven med lösa tecken (${code(found.slice(1))})`,
    mend: (found) => found.normalize('NFC'),
  },
];

/**
 * What cannot stand in a text: what is unseen, broken or not what it looks like. Each thing is told once, where it first stands.
 * Emojis may be put together as they are.
 */
export function strangeIn(text: string): Strange[] {
  if (USUAL.test(text)) return [];
  let rest = text.replace(EMOJI, (emoji) => '•'.repeat(emoji.length));
  const found: Strange[] = [];
  for (const { find, what, mend, lost } of RULES) {
    const seen = new Set<string>();
    rest = rest.replace(find, (piece, ...more) => {
      const at = more.find((value) => typeof value === 'number') as number;
      if (mend(piece) === piece && !lost) return piece;
      if (!seen.has(piece))
        found.push({ at, problem: `Här står ${what(piece)} ${beside(text, at, piece.length)}.`, remedy: lost ?? remedyFor(text, at) });
      seen.add(piece);
      return ' '.repeat(piece.length);
    });
  }
  return found.toSorted((a, b) => a.at - b.at);
}

/** A text without what is strange in it, where that can be known. */
export function cleaned(text: string): string {
  const kept: string[] = [];
  const hidden = text.replace(EMOJI, (emoji) => `\uf8ff${kept.push(emoji) - 1}\uf8ff`);
  const clean = RULES.reduce((rest, { find, mend }) => (find.source === String.raw`\p{Co}` ? rest : rest.replace(find, mend)), hidden);
  return clean.replace(/\uf8ff(\d+)\uf8ff/gu, (_, index: string) => kept[Number(index)] ?? '').replace(/\p{Co}/gu, '');
}

const LONGEST = 80;
/** The ends of a text that is shown in part. */
const wordBefore = /\S*$/u;
const wordAfter = /^\S*/u;

function remedyFor(text: string, at: number): string {
  const clean = cleaned(text).trim();
  if (clean && text.length <= LONGEST && !/[\n\r]/.test(text)) return `Skriv om texten för hand: ${clean}`;
  const before = wordBefore.exec(text.slice(0, at))?.[0] ?? '';
  const after = wordAfter.exec(text.slice(at))?.[0] ?? '';
  const word = cleaned(before + after).trim();
  return word ? `Skriv om ordet för hand: ${word}` : 'Radera från ordet före till ordet efter, och skriv dem på nytt.';
}

/** Where a piece of a text stands, by the words beside it. */
function beside(text: string, at: number, length: number): string {
  const before = /\S*\s*$/u
    .exec(cleaned(text.slice(0, at)))?.[0]
    .trim()
    .slice(-20);
  if (before) return `efter ”${before}”`;
  const after = /^\s*\S*/u
    .exec(cleaned(text.slice(at + length)))?.[0]
    .trim()
    .slice(0, 20);
  return after ? `före ”${after}”` : 'ensamt i texten';
}
