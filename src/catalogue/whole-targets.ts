import { didYouMean, type Problem, problemAt as at } from '../schema/errors.ts';
import { isKind } from '../schema/kinds.ts';
import { LESSON_KINDS } from '../schema/lesson-kinds.ts';
import { LISTS, SEARCHED } from './addresses.ts';
import type { Entries, ValidEntry } from './entries.ts';
import type { FieldPath } from './read.ts';
import { originOf, type ReferenceIndex } from './references.ts';
import { parseTarget } from './synonyms.ts';

const USABLE: ReadonlySet<string> = new Set(Object.values(LESSON_KINDS));

/** What search words and lessons lead to must be there. */
export function checkTargets(entries: Entries, index: ReferenceIndex): Problem[] {
  const check = (entry: ValidEntry, field: FieldPath, target: string, who: string, usable?: ReadonlySet<string>): Problem[] => {
    const { kinds: named, key } = parseTarget(target);
    // What could not be read has been told of already.
    const indexes = named.filter((kind) => usable?.has(kind) ?? true).flatMap((kind) => index.get(kind) ?? []);
    const isThere = key === '' ? [...LISTS, ...SEARCHED].some((kind) => kind === named[0]) : indexes.some((known) => known.has(key));
    if (isThere) return [];
    const known = indexes.flatMap((own) => [...own.keys()]);
    const near = target.includes('/') ? known.map((other) => `${named[0]}/${other}`) : known;
    const remedy = 'Skriv id på ett yrke eller program, slag/id (till exempel guide/prao) eller slag/ för alla av ett slag.';
    const told = at(entry, field, `${who} leder till ”${target}”, som inte finns.`, `${remedy}${didYouMean(target, near)}`);
    // A word without a kind may be a job or a programme: it is known by what else leads there.
    const kind = target.includes('/') ? named[0] : '';
    if (kind !== '' && !isKind(kind)) return [told];
    return [{ ...told, missing: { kind, key }, ...(kind && { origin: originOf(kind) }) }];
  };
  return [
    ...[...entries.synonym.values()].flatMap((synonym) =>
      synonym.data.targets.flatMap((target, i) => check(synonym, ['targets', i], target, 'Sökordet')),
    ),
    ...[...entries.lesson.values()].flatMap((lesson) =>
      lesson.data.pages.flatMap((target, i) => check(lesson, ['pages', i], target, 'Lektionen', USABLE)),
    ),
  ];
}

/** The steps of a lesson must fill it, no more and no less, and what it serves must lead somewhere and be of the lesson's own stages. */
export function checkLessons(entries: Entries): Problem[] {
  return [...entries.lesson.values()].flatMap((lesson) => [...checkMinutes(lesson), ...checkCurriculum(lesson, entries)]);
}

function checkMinutes(lesson: ValidEntry<'lesson'>): Problem[] {
  const { minutes, steps } = lesson.data;
  const sum = steps.reduce((total, step) => total + step.minutes, 0);
  if (sum === minutes) return [];
  const much = sum < minutes ? `${minutes - sum} minuter fattas` : `det är ${sum - minutes} minuter för mycket`;
  return [
    at(
      lesson,
      ['steps'],
      `Stegen är tillsammans ${sum} minuter, men lektionen är ${minutes}: ${much}.`,
      `Ändra minuterna i steps så att de blir ${minutes}, eller skriv minutes: ${sum}.`,
    ),
  ];
}

function checkCurriculum(lesson: ValidEntry<'lesson'>, { source: sources }: Entries): Problem[] {
  const { curriculum, stages } = lesson.data;
  return curriculum.flatMap(({ source, stage }, i) => {
    const known = sources.get(source);
    return [
      ...(known && known.data.url === undefined
        ? [
            at(
              lesson,
              ['curriculum', i, 'source'],
              `Källan ”${source}” har ingen adress, så läsaren kan inte se efter själv.`,
              `Skriv url på ${source} i sources.yaml, eller välj en källa som har en.`,
            ),
          ]
        : []),
      ...(stage !== undefined && !stages.includes(stage)
        ? [
            at(
              lesson,
              ['curriculum', i, 'stage'],
              `Lektionen är inte för steget ”${stage}”.`,
              `Skriv ett av lektionens steg (${stages.join(', ')}), eller lägg till ${stage} i stages.`,
            ),
          ]
        : []),
    ];
  });
}
