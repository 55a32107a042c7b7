import { Ranking } from './rank.ts';
import { fileOf, type Texts, type Vocabulary } from './vocabulary.ts';
import type { Language } from '../i18n/language.ts';

/** Fetches a file that was compressed when the site was built. */
async function fetchCompressed<T>(file: string): Promise<T> {
  const response = await fetch(`/${file}`);
  if (!response.ok || !response.body) throw new Error(`${file}: ${response.status}`);
  return new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).json() as Promise<T>;
}

let ranking: Promise<Ranking> | undefined;
let texts: Promise<void> | undefined;

/** The names and words that search knows; fetched once, again after a failure. */
export function loadRanking(): Promise<Ranking> {
  ranking ??= fetchCompressed<Vocabulary>(fileOf('vocabulary', document.documentElement.lang as Language)).then((v) => new Ranking(v));
  ranking.catch(() => (ranking = undefined));
  return ranking;
}

/** The pages' short texts too. Without them search still answers by names. */
export async function loadTexts(): Promise<void> {
  texts ??= Promise.all([loadRanking(), fetchCompressed<Texts>(fileOf('texts', document.documentElement.lang as Language))]).then(
    ([known, own]) => {
      known.texts = own;
    },
  );
  await texts.catch(() => (texts = undefined));
}
