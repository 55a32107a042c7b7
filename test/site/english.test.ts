import { describe, expect, inject, it } from 'vitest';
import { parseBuiltSite, type ParsedPage } from '../../scripts/lib/site.ts';
import { speller } from '../../scripts/lib/spelling.ts';
import { pagesOf } from '../../src/catalogue/addresses.ts';
import { catalogue, languages } from '../../src/catalogue/catalogue.ts';
import { kindName } from '../../src/proof/kinds.ts';
import { MOST_FOREIGN, type Row } from '../../src/proof/results.ts';
import { measured } from '../measured.ts';
import { commonWords, namesIn, runsOf, wordsIn } from './language.ts';

const { pages } = await parseBuiltSite(inject('site'));
const [main, ...others] = await languages();
const [all, english] = [await catalogue(main!), await catalogue(others[0]!)];
const names = new Set([...namesIn(all), ...namesIn(english)]);
const at = new Map(pages.map((page) => [page.address, page]));
const told = pagesOf(english).map((page) => ({ kind: kindName(page), page: at.get(page.address)! }));

/** No page of its own may have more. */
const MOST_OF_ONE = 0.12;

const partsOf = (page: ParsedPage) => {
  const shown = page.elements.find(({ tagName }) => tagName === 'main') ?? page.elements.find(({ tagName }) => tagName === 'body')!;
  return [...runsOf(shown, english.language)].map(({ text, lang }) => ({ text, lang, words: commonWords(text, names) }));
};
const counted = told.map(({ kind, page }) => {
  const parts = partsOf(page);
  const count = (which: typeof parts): number => which.reduce((sum, { words }) => sum + words.length, 0);
  return { kind, page, parts, all: count(parts), foreign: count(parts.filter(({ lang }) => lang !== english.language)) };
});

describe('what stands on the English pages', () => {
  it('is in English, but for names: of every kind of page all but three in a hundred words', () => {
    const measuredRows: Row<'language'>[] = [];
    const much = [...Map.groupBy(counted, ({ kind }) => kind)].flatMap(([kind, own]) => {
      const sum = (name: 'all' | 'foreign'): number => own.reduce((total, page) => total + page[name], 0);
      measuredRows.push({ kind, pages: own.length, words: sum('all'), foreign: sum('foreign') });
      const share = sum('foreign') / sum('all');
      return share > MOST_FOREIGN ? [`${kind}: ${(share * 100).toFixed(1)} %`] : [];
    });
    measured('language', ...measuredRows);
    expect(much).toEqual([]);
  });

  it('is so on each page by itself too', () => {
    const much = counted.filter((one) => one.foreign / one.all > MOST_OF_ONE);
    expect(much.map(({ page, all: words, foreign }) => `${page.address}: ${foreign} of ${words}`)).toEqual([]);
  });

  it('is marked where it is not: no other word is Swedish alone', () => {
    const known = new Set([...names].flatMap(wordsIn).map((word) => word.toLowerCase()));
    const [swedish, right] = [speller('sv', new Set()), speller('en', known)];
    const said = new Map<string, boolean>();
    const isSwedish = (word: string): boolean => {
      const found = said.get(word) ?? (/^\p{Ll}{3,}$/u.test(word) && !right.knows(word) && swedish.knows(word));
      said.set(word, found);
      return found;
    };
    /** The name of something goes on after its first word: Tekniska museet. */
    const isName = (before = ''): boolean => /^\p{Lu}/u.test(before) && (known.has(before.toLowerCase()) || !right.knows(before));
    const wrong = new Map<string, string>();
    for (const { page, parts } of counted)
      for (const { text, lang, words } of parts) {
        if (lang !== english.language) continue;
        const explained = new Set([...text.matchAll(EXPLAINED)].flatMap(([term]) => wordsIn(term)));
        for (const [i, word] of words.entries())
          if (isSwedish(word) && !TERMS.has(word) && !explained.has(word) && !isName(words[i - 1]))
            wrong.set(word, `${page.address}: ${text.trim().slice(0, 60)}`);
      }
    expect([...wrong].map(([word, where]) => `${word} (${where})`)).toEqual([]);
  });
});

/** A Swedish term beside its explanation: in brackets or quotation marks, or what comes after ”is short for”. */
const EXPLAINED = /(?:\p{L}+ )?\([^)]*\)|“[^”]*”|is short for [^,]*/gu;
/** Words of the Swedish school that English speakers in Sweden use, and that the pages explain. */
const TERMS = new Set(['gymnasium', 'komvux', 'prao', 'yrkeshögskola', 'yrkesvux']);
