import type { LessonKind } from '../../schema/lesson-kinds.ts';
import { parseTarget } from '../synonyms.ts';
import type { Entry, Lesson, LessonPage } from '../types.ts';
import { inOrder, type Linking, type Made } from './linking.ts';

/** The lessons with the pages that they use: entries, or the list of all of a kind. */
export function lessons(
  { build, prose }: Linking,
  { stage, regionalActivity, ...made }: Pick<Made, LessonKind | 'regionalActivity' | 'stage'>,
): Map<string, Lesson> {
  const taught = new Map<string, ReadonlyMap<string, Entry>>(
    Object.entries({ ...made, activity: new Map([...made.activity, ...regionalActivity]) }),
  );
  const pagesOf = (target: string): LessonPage[] => {
    const { kinds, key } = parseTarget(target);
    return key === '' ? [{ list: kinds[0] }] : kinds.flatMap((kind) => taught.get(kind)?.get(key) ?? []);
  };
  return build('lesson', (e, d): Lesson => ({
    ...d,
    kind: 'lesson',
    key: e.key,
    ...prose(e),
    stages: inOrder(stage, d.stages),
    pages: d.pages.flatMap(pagesOf),
  }));
}

/** By age, as the thread runs, and by grade within a stage. */
export function byAge(made: Made['lesson'], stages: Made['stage'], { byTitle, locale }: Linking): Lesson[] {
  return [...stages.values()].flatMap((stage) =>
    byTitle([...made.values()].filter((lesson) => lesson.stages[0] === stage)).toSorted((a, b) =>
      (a.grades ?? '').localeCompare(b.grades ?? '', locale),
    ),
  );
}
