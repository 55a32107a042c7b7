import { formatList } from '../i18n/format.ts';
import { didYouMean, type Problem, problemAt } from '../schema/errors.ts';
import { hasEasy, isKind, kinds } from '../schema/kinds.ts';
import { type Entries, ofKind } from './entries.ts';
import { EASY, FRONTMATTER } from './place.ts';
import type { Lying, RawEntry, Read } from './read.ts';
import { originOf, type ReferenceIndex } from './references.ts';

// The easy-to-read text beside an entry, `svetsare.lattlast.md`: words alone. Its title and its facts are those of the entry.

/** Reads an easy-to-read text: the whole file is the text. */
export function readEasy(place: Lying, text: string): Read {
  const { label } = kinds[place.kind];
  if (!hasEasy(place.kind)) {
    const having = Object.keys(kinds)
      .filter(isKind)
      .filter(hasEasy)
      .map((kind) => kinds[kind].label);
    return {
      faults: [
        {
          problem: `Slaget ”${label}” har inga lättlästa texter.`,
          remedy: `Ta bort filen. Det som kan ha en lättläst text är ${formatList(having, 'sv')}.`,
        },
      ],
    };
  }
  if (FRONTMATTER.exec(text)?.index === 0)
    return {
      faults: [
        {
          line: 1,
          problem: 'En lättläst text har inga fält.',
          remedy: 'Ta bort allt från den första raden med --- till och med den andra. Rubrik och fakta hämtas från den vanliga filen.',
        },
      ],
    };
  if (text.trim() === '')
    return { faults: [{ line: 1, problem: 'Den lättlästa texten är tom.', remedy: 'Skriv texten, eller ta bort filen.' }] };
  return { entries: [{ ...place, data: {}, body: text, bodyLine: 1, line: () => undefined }] };
}

/** Whether an easy-to-read text lies beside an entry. */
export function checkEasy(entry: RawEntry, entries: Entries, index: ReferenceIndex): Problem[] {
  const { kind, key, region } = entry;
  if (index.get(kind)?.has(key)) return [];
  const told = problemAt(
    entry,
    [],
    `Den lättlästa texten hör till ”${key}”, som inte finns.`,
    `Ge filen samma namn som den vanliga texten, med .${EASY} före ändelsen.${didYouMean(key, ofKind(entries, kind).keys())}`,
  );
  return [{ ...told, missing: { kind, key }, origin: originOf(kind, region) }];
}
