import type { Language } from '../i18n/language.ts';
import type { Search } from './pieces.ts';
import type { Asking } from './rank/answers.ts';
import { Ranking } from './rank.ts';
import { fileOf, type Index, pieceOf, type Questions, type Texts, type Vocabulary } from './vocabulary.ts';

/** Fetches a file that was compressed when the site was built. */
async function fetchCompressed<T>(file: string): Promise<T> {
  const response = await fetch(`/${file}`);
  if (!response.ok || !response.body) throw new Error(`${file}: ${response.status}`);
  return new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).json() as Promise<T>;
}

const language = (): Language => document.documentElement.lang as Language;

/** The search, and where all of it is there at once but the texts: what has them. */
type Loaded = { search: Search; ranking?: Ranking };

let loaded: Promise<Loaded> | undefined;
/** What search answers better with, once it is there. */
type Rest = { asking: Asking; texts: Texts };
let rest: Promise<Rest> | undefined;

async function load(): Promise<Loaded> {
  const vocabulary = await fetchCompressed<Vocabulary | Index>(fileOf('vocabulary', language()));
  if (!('cut' in vocabulary)) {
    const ranking = new Ranking(vocabulary);
    return {
      ranking,
      search: {
        ask: (question) => question(ranking),
        learn: (asking) => void (ranking.asking = asking),
        tell: () => undefined,
        whole: () => ranking,
      },
    };
  }
  // The vocabulary of a large site comes in pieces.
  const { Pieces } = await import('./pieces.ts');
  const search = new Pieces(vocabulary, {
    file: (what, number) => fetchCompressed(pieceOf(what, vocabulary.cut.version, number)),
    whole: () => fetchCompressed<[Vocabulary, Texts]>(fileOf('whole', language())),
  });
  return { search };
}

function loadOnce(): Promise<Loaded> {
  loaded ??= load();
  loaded.catch(() => (loaded = undefined));
  return loaded;
}

/** The names and words that search knows; fetched once, again after a failure. */
export const loadSearch = async (): Promise<Search> => (await loadOnce()).search;

async function fetchRest(): Promise<Rest> {
  const [questions, { Asking }, texts] = await Promise.all([
    fetchCompressed<Questions>(fileOf('questions', language())),
    // Suggestions do without.
    import('./rank/answers.ts'),
    fetchCompressed<Texts>(fileOf('texts', language())),
  ]);
  return { asking: new Asking(questions), texts };
}

/** The same, and at the same time what reads questions, and the pages' short texts. Without them search still answers by names. */
export async function loadWithTexts(): Promise<Search> {
  rest ??= fetchRest();
  const [{ search, ranking }, own] = await Promise.all([loadOnce(), rest.catch(() => undefined)]);
  if (!own) rest = undefined;
  else {
    search.learn(own.asking);
    if (ranking && !ranking.hasTexts) ranking.texts = own.texts;
  }
  return search;
}
