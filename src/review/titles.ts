import type { Finding } from './finding.ts';
import { entriesOf, found, type ReviewInput } from './input.ts';

const QUOTED = /^["”“„»][^"”“„»«]*["”“«]$/;
/** A few capitals are an abbreviation: CNC, APL och LIA. */
const SHOUTED = /^(?=(?:\P{Lu}*\p{Lu}){8})\P{Ll}*$/u;

/** Titles that look as if something had come along: quotation marks around them, or nothing but capitals. */
export function titleFindings(input: ReviewInput): Finding[] {
  return entriesOf(input).flatMap((entry) => {
    if (!('title' in entry.data) || entry.data.title === undefined) return [];
    const { title } = entry.data;
    const told = QUOTED.test(title)
      ? { problem: 'Hela rubriken står inom citattecken.', remedy: 'Ta bort dem, om de inte hör till namnet.' }
      : SHOUTED.test(title)
        ? { problem: 'Rubriken är skriven med bara stora bokstäver.', remedy: 'Skriv den som en mening: stor bokstav först, och i namn.' }
        : undefined;
    return told ? [found('tip', 'title', entry, ['title'], told)] : [];
  });
}
