import type { Pagefind, PagefindResult } from './pagefind.ts';

// Asks Pagefind's index for what no name or short text says.

const INDEX = '/pagefind/pagefind.js';
/** Parts and other names were given to the index beside the text; a page that says the word itself comes before. */
const WEIGHTS = { title: 10, terms: 4, parts: 3 };
const SHORTEST = 3;

let pagefind: Promise<Pagefind> | undefined;

function load(): Promise<Pagefind> {
  pagefind ??= import(/* @vite-ignore */ INDEX).then(async (index: Pagefind) => {
    // In the page itself, since its worker is another file to fetch.
    await index.options({ noWorker: true, excerptLength: 24, ranking: { metaWeights: WEIGHTS, termSimilarity: 3 } });
    await index.init();
    return index;
  });
  pagefind.catch(() => (pagefind = undefined));
  return pagefind;
}

/**
 * Pages that the index finds, best first, as it ranks them by itself.
 * @throws when the index cannot be loaded
 */
export async function searchIndex(query: string, filters: Record<string, string>): Promise<PagefindResult[]> {
  return (await (await load()).search(query, { filters })).results;
}

/**
 * Pages whose text has all of the words, best first. Each word is asked for by itself and in quotes, since the index otherwise cuts a
 * word that it does not know down to one that it does.
 * @throws when the index cannot be loaded
 */
export async function searchBody(words: readonly string[], filters: Record<string, string>): Promise<PagefindResult[]> {
  const asked = words.filter((word) => word.length >= SHORTEST);
  let found: Map<string, { result: PagefindResult; score: number }> | undefined;
  for (const word of asked) {
    const before = found;
    const results = await searchIndex(`"${word.replaceAll('"', '')}"`, filters);
    const kept = before ? results.filter(({ id }) => before.has(id)) : results;
    found = new Map(kept.map((result) => [result.id, { result, score: result.score + (before?.get(result.id)?.score ?? 0) }]));
    if (found.size === 0) break;
  }
  return [...(found?.values() ?? [])].toSorted((a, b) => b.score - a.score).map(({ result }) => result);
}
