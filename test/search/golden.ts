import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import path from 'node:path';
import { parse } from 'yaml';
import type { Language } from '../../src/i18n/language.ts';
import { byKind, FEW, type Hit, Ranking } from '../../src/search/rank.ts';
import { Asking } from '../../src/search/rank/answers.ts';
import { fileOf, type Questions, type Texts, type Vocabulary } from '../../src/search/vocabulary.ts';

/** A query of the golden set. `accepted` are beginnings of addresses; none where there is nothing to find. */
export type Query = { kind: string; text: string; accepted: string[]; half: 'tuned' | 'held' };

/** The golden set, split in two by a hash of the query: one half to tune on, one to hold against. */
export function goldenSet(): Query[] {
  const file = parse(readFileSync(path.resolve('test/search/queries.yaml'), 'utf8')) as Record<string, Record<string, string[]>>;
  return Object.entries(file).flatMap(([kind, queries]) =>
    Object.entries(queries).map(([text, accepted]) => ({
      kind,
      text,
      accepted: accepted.map((address) => `/${address}`),
      half: createHash('sha256').update(text).digest()[0]! % 2 === 1 ? 'tuned' : 'held',
    })),
  );
}

/** Where the first accepted page stands among the results, from 1; 0 where none does. With nothing to find, an empty answer is right. */
export function rankOf({ accepted }: Query, addresses: readonly string[]): number {
  if (accepted.length === 0) return addresses.length === 0 ? 1 : 0;
  return addresses.findIndex((address) => accepted.some((beginning) => address.startsWith(beginning))) + 1;
}

/** The search of a built site, as the browser has it. */
export function builtRanking(folder: string, language: Language = 'sv'): Ranking {
  const read = <T>(what: 'vocabulary' | 'texts' | 'questions'): T =>
    JSON.parse(gunzipSync(readFileSync(path.join(folder, fileOf(what, language)))).toString()) as T;
  const ranking = new Ranking(read<Vocabulary>('vocabulary'));
  ranking.texts = read<Texts>('texts');
  ranking.asking = new Asking(read<Questions>('questions'));
  return ranking;
}

/** The hits that a query shows at first, in the order of the page. */
function shownHits(ranking: Ranking, query: string): Hit[] {
  const groups = byKind(ranking.answer(query).hits);
  return groups.flatMap(({ hits }) => hits.slice(0, groups.length === 1 ? 10 : FEW));
}

/** The addresses that a query shows at first, in the order of the page. */
export const shown = (ranking: Ranking, query: string): string[] => shownHits(ranking, query).map(({ page }) => page.address);

/** A question or a task, and the pages that answer it: an address with its last slash is just that page. */
export type Question = { kind: string; text: string; accepted: string[]; language: Language };

/** The sets of questions: written with the rules, and by two who had not seen them. */
export const QUESTION_SETS = ['asked', 'questions', 'weak'] as const;

/** A set of questions. Those in English lead to the pages in English. */
export function questionSet(name: (typeof QUESTION_SETS)[number]): Question[] {
  const file = parse(readFileSync(path.resolve(`test/search/${name}.yaml`), 'utf8')) as Record<string, Record<string, string[]>>;
  return Object.entries(file).flatMap(([kind, queries]) =>
    Object.entries(queries).map(([text, accepted]) => ({
      kind,
      text,
      accepted: accepted.map((address) => `/${address}`),
      language: accepted.some((address) => address.startsWith('en/')) ? 'en' : 'sv',
    })),
  );
}

/**
 * Whether a question is answered among the first five. Where nothing answers, an empty answer is right, and one that begins by saying that
 * we do not know.
 */
export function isAnswered({ text, accepted }: Question, ranking: Ranking): boolean {
  const hits = shownHits(ranking, text);
  const [first] = hits;
  if (accepted.length === 0) return first === undefined || ranking.told(first).unknown;
  const isRight = (address: string): boolean => accepted.some((own) => (own.endsWith('/') ? address === own : address.startsWith(own)));
  return hits.slice(0, 5).some(({ page }) => isRight(page.address));
}
