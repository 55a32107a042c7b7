// What suits one who has answered some questions: a ranked list with reasons. It keeps nothing, knows nothing of who answers, and takes
// what it ranks as rows of fits, so that the page can hand them over in its markup.

/** What an option says of a job: that it fits (1), fits partly (0.5), is against it (-1), or nothing that is known (0). */
export type Fit = 1 | 0.5 | 0 | -1;
/** `likes`: two things to do, of which one may like both or neither. `way`: two ways to work that exclude each other. */
export type QuestionKind = 'likes' | 'way';
/** `either`: of likes both, of ways it makes no difference. `none`: of likes neither. Undefined: not answered. */
export type Answer = 'first' | 'second' | 'either' | 'none' | undefined;
/** Of each question, in its order, the fits of its two options. */
export type Fits = readonly (readonly [first: Fit, second: Fit])[];
export type Candidate = { id: string; fits: Fits };
/** An option by the number of its question and its own place there. */
export type Option = readonly [question: number, place: 0 | 1];
export type Suggestion = { id: string; score: number; because: Option[]; against: Option[] };
type Group = { /** What those in the group have in common. */ option: Option; jobs: Suggestion[] };
export type Outcome = { groups: Group[]; /** One from another group than those shown. */ unexpected?: Suggestion | undefined };

/** So many groups are shown, and so many jobs of each: few enough to read. */
export const MOST_GROUPS = 3;
export const MOST_IN_GROUP = 3;
/** What one has passed over weighs half of what one has chosen. */
const PASSED_OVER = 0.5;

/**
 * How much each option weighs: the more, the fewer jobs it fits, since what nearly all jobs have tells little.
 * Always above zero.
 */
export function weightsOf(candidates: readonly Candidate[]): [number, number][] {
  const [{ fits } = { fits: [] }] = candidates;
  const weigh = (question: number, place: 0 | 1): number => {
    const fitting = candidates.reduce((sum, candidate) => sum + Math.max(0, candidate.fits[question]?.[place] ?? 0), 0);
    return Math.log2(1 + (candidates.length + 1) / (fitting + 1));
  };
  return fits.map((_, question) => [weigh(question, 0), weigh(question, 1)]);
}

/** Whether an answer takes an option, passes it over, or says nothing of it. */
function stanceOn(kind: QuestionKind, answer: Answer, place: 0 | 1): 'chosen' | 'passed' | undefined {
  if (answer === undefined) return undefined;
  if (answer === (place === 0 ? 'first' : 'second')) return 'chosen';
  if (kind === 'way') return undefined;
  return answer === 'either' ? 'chosen' : 'passed';
}

/** Each job with its score and the reasons for and against it, in the order of the candidates. */
export function scored(candidates: readonly Candidate[], kinds: readonly QuestionKind[], answers: readonly Answer[]): Suggestion[] {
  const weights = weightsOf(candidates);
  return candidates.map(({ id, fits }) => {
    const suggestion: Suggestion = { id, score: 0, because: [], against: [] };
    for (const [question, kind] of kinds.entries())
      for (const place of [0, 1] as const) {
        const fit = fits[question]?.[place] ?? 0;
        const stance = stanceOn(kind, answers[question], place);
        if (!stance || fit === 0) continue;
        const adds = fit * (weights[question]?.[place] ?? 0) * (stance === 'chosen' ? 1 : -PASSED_OVER);
        suggestion.score += adds;
        suggestion[adds > 0 ? 'because' : 'against'].push([question, place]);
      }
    return suggestion;
  });
}

/**
 * The best first. Those that suit equally well take turns: they stand in the order of their ids, and the answers decide who begins, so that
 * none of them is always last.
 */
export function ranked(candidates: readonly Candidate[], kinds: readonly QuestionKind[], answers: readonly Answer[]): Suggestion[] {
  const turn = answers.reduce((sum, answer, question) => sum + (question + 1) * (ORDER.indexOf(answer) + 1), 0);
  const byScore = Map.groupBy(scored(candidates, kinds, answers), ({ score }) => Math.round(score * 1e6));
  return [...byScore]
    .toSorted(([a], [b]) => b - a)
    .flatMap(([, equal]) => {
      const inOrder = equal.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      const first = turn % inOrder.length;
      return [...inOrder.slice(first), ...inOrder.slice(0, first)];
    });
}

/**
 * What to suggest: the jobs that suit best, in groups by the chosen thing that weighs most in each, and one from outside those groups.
 * Empty where nothing has been answered, or nothing fits.
 */
export function outcome(candidates: readonly Candidate[], kinds: readonly QuestionKind[], answers: readonly Answer[]): Outcome {
  const all = ranked(candidates, kinds, answers);
  const weights = weightsOf(candidates);
  const weightOf = ([question, place]: Option): number => weights[question]?.[place] ?? 0;
  // A thing to do says more of a job than a way to work.
  const leading = ({ because }: Suggestion): Option | undefined => {
    const likes = because.filter(([question]) => kinds[question] === 'likes');
    return (likes.length > 0 ? likes : because).toSorted((a, b) => weightOf(b) - weightOf(a))[0];
  };
  const groups: Group[] = [];
  for (const suggestion of all) {
    const option = leading(suggestion);
    if (!option || suggestion.score <= 0) continue;
    const own = groups.find((group) => isSame(group.option, option));
    if (own && own.jobs.length < MOST_IN_GROUP) own.jobs.push(suggestion);
    else if (!own && groups.length < MOST_GROUPS) groups.push({ option, jobs: [suggestion] });
  }
  if (groups.length === 0) return { groups };
  const isOutside = ({ id }: Suggestion): boolean => {
    const fits = candidates.find((candidate) => candidate.id === id)?.fits;
    return groups.every(({ option: [question, place] }) => (fits?.[question]?.[place] ?? 0) <= 0);
  };
  const shown = new Set(groups.flatMap(({ jobs }) => jobs).map(({ id }) => id));
  const others = all.filter(({ id }) => !shown.has(id));
  return { groups, unexpected: others.find(isOutside) ?? others[0] };
}

const isSame = ([a, b]: Option, [c, d]: Option): boolean => a === c && b === d;

const ORDER: readonly Answer[] = [undefined, 'first', 'second', 'either', 'none'];
/** A letter for each answer, in the address. */
const LETTERS = '-abxo';

/** Answers as they stand in an address: a letter for each. */
export const encodeAnswers = (answers: readonly Answer[]): string => answers.map((answer) => LETTERS[ORDER.indexOf(answer)]).join('');

/** The answers that a text says, for so many questions: what cannot be read is not answered. */
export const decodeAnswers = (text: string, count: number): Answer[] =>
  Array.from({ length: count }, (_, question) => ORDER[LETTERS.indexOf(text[question] || '-')]);

/** Fits as they stand in markup: two letters a question. */
const FITS = new Map<Fit, string>([
  [1, '1'],
  [0.5, 'h'],
  [0, '0'],
  [-1, '-'],
]);
export const encodeFits = (fits: Fits): string => fits.map(([a, b]) => `${FITS.get(a)}${FITS.get(b)}`).join('');

/** @throws where the text was not made by `encodeFits` */
export function decodeFits(text: string): Fits {
  const values = [...text].map((letter) => {
    const [found] = [...FITS].find(([, own]) => own === letter) ?? [];
    if (found === undefined) throw new Error(`${text} holds no fits`);
    return found;
  });
  return Array.from({ length: values.length / 2 }, (_, question) => [values[2 * question] ?? 0, values[2 * question + 1] ?? 0]);
}
