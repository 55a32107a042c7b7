import { didYouMean, type Problem, problemAt as at } from '../schema/errors.ts';
import { kinds, wordsSchema } from '../schema/kinds.ts';
import { fields } from '../schema/walk.ts';
import { recordOf } from './consent.ts';
import { type Entries, ofKind } from './entries.ts';
import { checkEasy } from './easy.ts';
import { hasRows, haveIds } from './overlay.ts';
import { EASY } from './place.ts';
import type { FieldPath, RawEntry } from './read.ts';
import { originOf, type ReferenceIndex } from './references.ts';

// A translation holds words only, in a language of the site, of an entry that there is.

/** A field that the entry has and its translation may not: facts are written once. */
export function factInTranslation(entry: RawEntry, problem: Problem): Problem {
  const own = fields(kinds[entry.kind].schema);
  if (
    !problem.field ||
    problem.field.includes('.') ||
    !Object.hasOwn(own, problem.field) ||
    problem.field in fields(wordsSchema(entry.kind))
  )
    return problem;
  return {
    ...problem,
    problem: `Fältet ”${problem.field}” hör inte hemma i en översättning.`,
    remedy: `Ta bort raden. Fakta står bara i den svenska filen. Ord som går att översätta: ${Object.keys(fields(wordsSchema(entry.kind))).join(', ')}.`,
  };
}

/** Whether a translation has a language and an entry that it belongs to. */
export function checkTranslation(entry: RawEntry, entries: Entries, index: ReferenceIndex): Problem[] {
  const { kind, key, translation = '' } = entry;
  if (translation === EASY) return checkEasy(entry, entries, index);
  const languages: readonly string[] | undefined = entries.site.get('site')?.data.languages;
  if (languages && (translation === languages[0] || !languages.includes(translation))) {
    const isMain = translation === languages[0];
    return [
      at(
        entry,
        [],
        isMain
          ? `Filen är en översättning till ”${translation}”, som är webbplatsens huvudspråk.`
          : `Webbplatsen finns inte på språket ”${translation}”.`,
        isMain
          ? `Ta bort filen, när texten står i filen utan .${translation} i namnet.`
          : `Ta bort filen. Språken som finns står i languages i site.yaml: ${languages.join(', ')}.`,
      ),
    ];
  }
  if (index.get(kind)?.has(key)) return [...rowFaults(entry, [], entry.data, ofKind(entries, kind).get(key)?.data)];
  return [
    {
      ...at(
        entry,
        [],
        `Översättningen hör till ”${key}”, som inte finns.`,
        `Ge filen samma namn som den svenska, med .${translation} före ändelsen.${didYouMean(key, ofKind(entries, kind).keys())}`,
      ),
      missing: { kind, key },
      origin: originOf(kind, entry.region),
    },
  ];
}

/** Rows of lists that belong to none of the entry's own: an id that it does not have, or another number of rows where they have no ids. */
function* rowFaults(entry: RawEntry, path: FieldPath, words: unknown, data: unknown): Generator<Problem> {
  if (typeof words !== 'object' || words === null || typeof data !== 'object' || data === null) return;
  if (!Array.isArray(words)) {
    for (const [name, own] of Object.entries(words)) yield* rowFaults(entry, [...path, name], own, recordOf(data)[name]);
    return;
  }
  if (!Array.isArray(data) || !hasRows(data)) return;
  const name = path.map(String).join('.');
  if (!haveIds(data)) {
    if (words.length !== data.length)
      yield at(
        entry,
        path,
        `Listan ”${name}” har ${words.length} ${words.length === 1 ? 'rad' : 'rader'}, men ${data.length} i den svenska filen.`,
        'Skriv lika många rader, i samma ordning som i den svenska filen.',
      );
    return;
  }
  const ids = data.map((row) => String(recordOf(row).id));
  for (const [place, row] of words.entries()) {
    const { id } = recordOf(row);
    if (ids.includes(String(id))) continue;
    yield at(
      entry,
      id === undefined ? [...path, place] : [...path, place, 'id'],
      id === undefined ? `En rad i ”${name}” saknar id.` : `Det finns ingen rad i ”${name}” med id ”${String(id)}” i den svenska filen.`,
      `Skriv id som i den svenska filen: ${ids.join(', ')}.`,
    );
  }
}
