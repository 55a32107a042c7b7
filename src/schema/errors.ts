/** One thing wrong in the content, told to the editor who can mend it. */
export type Problem = {
  /** Path of the file below the content folder. */
  file: string;
  /** Line in the file, from 1, where it can be known. */
  line?: number;
  /** The field, as `pay.median.value`. */
  field?: string;
  /** What is wrong. */
  problem: string;
  /** What to write instead. */
  remedy: string;
  /** Every place that one cause touches, where there is more than one. */
  places?: Place[];
  /** Another file, or a folder, where the cause may lie: where a thing that is missing should be. */
  origin?: string;
  /** The thing that does not exist, where that is the fault: all faults of one missing thing have one cause. */
  missing?: { kind: string; key: string };
};

/** Where something stands in the content. */
export type Place = Pick<Problem, 'file' | 'line' | 'field'>;

/** The number of single-letter edits between two words (Levenshtein). */
export function editDistance(a: string, b: string): number {
  // The distances from what has been read of a to each beginning of b; a row is the one above, one letter of a further.
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i++) {
    let [left, corner] = [i + 1, i];
    row = row.map((above, j) => {
      if (j > 0) left = Math.min(left + 1, above + 1, corner + (a[i] === b[j - 1] ? 0 : 1));
      corner = above;
      return left;
    });
  }
  return row.at(-1) ?? 0;
}

/** The word in `candidates` most like `word`, or undefined when none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  // Among short words almost all are near each other.
  const limit = word.length < 4 ? Math.max(0, word.length - 2) : Math.max(2, Math.floor(word.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** « Menade du X? » with a space before it, or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const found = nearest(word, candidates);
  return found ? ` Menade du ${found}?` : '';
}

/** A field's path as editors read it, rows counted from 1: `pay.median`, `orientations[2].jobs[1].job`. */
export const fieldName = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step + 1}]` : name ? `${name}.${String(step)}` : String(step)),
    '',
  );

/** A problem at a field of an entry, with the line where the field stands. */
export function problemAt(
  entry: { file: string; line: (field: readonly PropertyKey[]) => number | undefined },
  field: readonly PropertyKey[],
  problem: string,
  remedy: string,
): Problem {
  const line = entry.line(field);
  return { file: entry.file, ...(line && { line }), ...(field.length > 0 && { field: fieldName(field) }), problem, remedy };
}

/** A problem as lines for a terminal: where, what, and what to do. `label` says how grave it is. */
export function format(problem: Problem, folder: string, label = ''): string {
  const whereOf = ({ file, line }: Place): string => `${[folder, file].filter(Boolean).join('/')}${line ? `:${line}` : ''}`;
  const { places = [] } = problem;
  return [
    whereOf(problem),
    `  ${label ? `${label}  ` : ''}${problem.field ? `${problem.field}: ` : ''}${problem.problem}`,
    `  → ${problem.remedy}`,
    ...places.slice(0, MOST_PLACES).map((place) => `    ${whereOf(place)}`),
    ...(places.length > MOST_PLACES ? [`    … och ${places.length - MOST_PLACES} ställen till`] : []),
  ].join('\n');
}

/** Places that are shown of one fault. */
const MOST_PLACES = 10;
