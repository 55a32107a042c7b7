import type { Problem } from '../schema/errors.ts';
import { snapshot, type Snapshot } from '../schema/history.ts';
import { parseJson } from './imported.ts';

// The figures of the quarters that have been: files that a script writes, and nobody by hand.

/** A file below `history/` as it stands; without a text where that has been told of. */
export type RawHistory = { file: string; text?: string };

const again = 'Lägg tillbaka filen som den var. Den skrivs bara av npm run snapshot, och det som har varit ändras inte.';

/** Holds the files against their schema, the oldest first. One with faults is left out. */
export function checkHistory(raw: readonly RawHistory[]): { history: Snapshot[]; problems: Problem[] } {
  const history: Snapshot[] = [];
  const problems: Problem[] = [];
  for (const { file, text } of raw) {
    if (text === undefined) continue;
    const { data, error } = snapshot.safeParse(parseJson(text));
    if (!data) problems.push({ file, problem: `Filen är ingen mätning${fieldOf(error.issues[0]?.path)}.`, remedy: again });
    else if (file !== historyFile(data.quarter))
      problems.push({
        file,
        problem: `Filen är mätningen ${data.quarter}, men heter något annat.`,
        remedy: `Döp om den till ${historyFile(data.quarter)}.`,
      });
    else history.push(data);
  }
  return { history: history.toSorted((a, b) => (a.date < b.date ? -1 : 1)), problems };
}

const fieldOf = (path: readonly PropertyKey[] = []): string => (path.length > 0 ? `: ${path.map(String).join('.')} stämmer inte` : '');

/** Where the figures of a quarter stand, below the content folder. */
export const historyFile = (quarter: string): string => `history/${quarter}.json`;
