import type { Catalogue, Entry } from '../catalogue/types.ts';
import type { Language } from '../i18n/language.ts';
import { hrefOf } from '../links.ts';
import { type Comparison, sayer } from './compare-cells.ts';
import type { Cell, CompareData } from './compare-data.ts';
import { educationComparison } from './compare-education.ts';
import { jobComparison } from './compare-job.ts';
import { programmeComparison } from './compare-programme.ts';
import { type CompareKind, type CompareLetter, comparable } from './compare-state.ts';

// What stands in a comparison, made when the site is built: the reader's browser only puts the texts in their places.

/** Where the data of a kind and a language stands. */
export const compareFile = (letter: CompareLetter, language: Language): string => `/data/jamfor-${letter}.${language}.json`;

/** How many neighbours are offered. */
const NEAR = 4;

/** Everything of a kind, ready to be set side by side. */
export const compareData = (letter: CompareLetter, catalogue: Catalogue): CompareData => dataOf[comparable[letter]](catalogue);

const dataOf: Record<CompareKind, (catalogue: Catalogue) => CompareData> = {
  job: (catalogue) => sideBySide(jobComparison, catalogue.jobs, catalogue),
  programme: (catalogue) => sideBySide(programmeComparison, catalogue.programmes, catalogue),
  education: (catalogue) => sideBySide(educationComparison, catalogue.educations, catalogue),
};

function sideBySide<E extends Entry>({ rows, group, near }: Comparison<E>, all: readonly E[], catalogue: Catalogue): CompareData {
  const say = sayer(catalogue);
  const cells: Cell[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (cell: Cell): number => {
    const text = JSON.stringify(cell);
    const number = numbers.get(text) ?? cells.push(cell) - 1;
    numbers.set(text, number);
    return number;
  };
  const entries = all.map((entry): [string, CompareData['entries'][string]] => [
    entry.key,
    {
      title: entry.title,
      address: hrefOf(entry, catalogue.language),
      group: group(entry, say.t),
      ...say.foreign(entry.lang),
      cells: rows.map(([, answer]) => numberOf(answer(entry, say))),
      near: [...new Set(near(entry, catalogue))]
        .filter((other) => other !== entry)
        .slice(0, NEAR)
        .map(({ key }) => key),
    },
  ]);
  return { rows: rows.map(([question]) => say.t(question)), cells, entries: Object.fromEntries(entries) };
}
