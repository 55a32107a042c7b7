import { fold, words } from '../language/inflect.ts';
import type { KeptPage, Pack } from './kept.ts';

// Search in what is kept: names and words that lead to them, without the index that needs the network.

const MOST = 30;

/** How well a word that was typed fits a page: at the start of its name, of a word in it, inside one, or among its terms. */
function fit(word: string, name: string[], terms: string[]): number {
  if (name[0]?.startsWith(word)) return 4;
  if (name.some((own) => own.startsWith(word))) return 3;
  if (word.length > 2 && name.some((own) => own.includes(word))) return 2;
  return terms.some((own) => own.startsWith(word)) ? 1 : 0;
}

const split = (text: string): string[] => words(text).map(fold);

/** The kept pages that all the typed words lead to, the best first. A page that is in several regions comes once. */
export function find(query: string, packs: readonly Pack[]): KeptPage[] {
  const typed = split(query);
  if (typed.length === 0) return [];
  const pages = new Map(packs.flatMap(({ pages: own }) => own.map((page) => [page[0], page] as const)));
  return [...pages.values()]
    .map((page) => {
      const [name, terms] = [split(page[2]), split(page[3])];
      const fits = typed.map((word) => fit(word, name, terms));
      return { page, points: fits.includes(0) ? 0 : fits.reduce((sum, points) => sum + points, 0) };
    })
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points || a.page[2].length - b.page[2].length)
    .slice(0, MOST)
    .map(({ page }) => page);
}
