import { type Problem, problemAt as at } from '../schema/errors.ts';
import type { Entries, ValidEntry } from './entries.ts';

/** Actions against what nobody misses: the stage does not expect it. Of a stage that does not exist, that is told. */
export function checkGaps({ action, stage }: Entries): Problem[] {
  return [...action.values()].flatMap((entry: ValidEntry<'action'>) => {
    const there = stage.get(entry.data.stage);
    if (!there || there.data.expects.includes(entry.data.gap)) return [];
    const { expects } = there.data;
    return [
      at(
        entry,
        ['gap'],
        `Det finns ingen lucka ”${entry.data.gap}” på steget ”${there.key}”: där väntas inget sådant.`,
        expects.length > 0 ? `Skriv en av: ${expects.join(', ')}. Eller välj ett annat steg i stage.` : 'Välj ett annat steg i stage.',
      ),
    ];
  });
}
