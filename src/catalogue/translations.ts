import { didYouMean, type Problem, problemAt as at } from '../schema/errors.ts';
import { kinds, wordsSchema } from '../schema/kinds.ts';
import { fields } from '../schema/walk.ts';
import { type Entries, ofKind } from './entries.ts';
import type { RawEntry } from './read.ts';
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
  if (index.get(kind)?.has(key)) return [];
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
