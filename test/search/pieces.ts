import { expect } from 'vitest';
import type { Cut } from '../../src/search/cut.ts';
import { Pieces } from '../../src/search/pieces.ts';
import { type Answer, byKind, FEW, type Hit, type Page, Ranking } from '../../src/search/rank.ts';
import type { Files, Index, Texts, Vocabulary } from '../../src/search/vocabulary.ts';

/** What was fetched of a cut vocabulary, by kind and number. */
export type Fetched = [what: keyof Files | 'whole', number: number][];

/** The search of a cut vocabulary, where nothing has been fetched yet. Everything goes through JSON, as over a network. */
export function searchIn(
  { index, files }: Cut,
  [vocabulary, texts]: [Vocabulary, Texts],
  weights: Index['cut']['weights'] = [0, 0, 1],
  failures = 0,
): { search: Pieces; fetched: Fetched } {
  const fetched: Fetched = [];
  let left = failures;
  const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
  const search = new Pieces(sent({ ...index, cut: { ...index.cut, weights, version: '' } }), {
    file: async (what, number) => {
      if ((left -= 1) >= 0) throw new Error('The network is away.');
      fetched.push([what, number]);
      return sent(files[what][number] ?? []) as Files[typeof what];
    },
    whole: async () => {
      fetched.push(['whole', 0]);
      return sent([vocabulary, texts]);
    },
  });
  return { search, fetched };
}

/** The hits that are shown at first. */
function shownAtFirst({ hits }: Answer): Hit[] {
  const groups = byKind(hits);
  return groups.flatMap(({ hits: own }) => own.slice(0, groups.length === 1 ? 10 : FEW));
}

/** A whole vocabulary's search. */
export function wholeOf([vocabulary, texts]: [Vocabulary, Texts]): Ranking {
  const ranking = new Ranking(vocabulary);
  ranking.texts = texts;
  return ranking;
}

const nameOf = ({ address, title, kind, list, foreign }: Page): unknown => ({ address, title, kind, list, foreign });

/** All of an answer that a reader can see: hits in their order with score, reasons and what is marked. */
export const seen = ({ hits, ...answer }: Answer): unknown => ({
  ...answer,
  hits: hits.map(({ page, score, reasons, marks }) => ({
    ...(nameOf(page) as object),
    score,
    reasons,
    marks: [...marks].map(({ text }) => text).toSorted(),
  })),
});

const suggestedBy = (ranking: Ranking, typed: string): unknown =>
  ranking.suggest(typed, 7).map(({ title, via, page }) => ({ title, via, page: nameOf(page) }));

/**
 * Holds that pieces answer and suggest as the whole does.
 * @param ranking the whole's search
 * @returns what was fetched for the answer
 */
export async function expectSame(made: Cut, whole: [Vocabulary, Texts], ranking: Ranking, query: string): Promise<Fetched> {
  const { search, fetched } = searchIn(made, whole);
  const answer = await search.ask((own) => own.answer(query));
  expect(seen(answer)).toEqual(seen(ranking.answer(query)));
  await search.tell(shownAtFirst(answer).map(({ page }) => page));
  const lines = new Map(ranking.pages.map((page) => [page.address, page.lines]));
  for (const { page } of shownAtFirst(answer)) expect(page.lines).toEqual(lines.get(page.address));
  const suggestions = await searchIn(made, whole).search.ask((own) => suggestedBy(own, query));
  expect(suggestions).toEqual(suggestedBy(ranking, query));
  return fetched;
}
