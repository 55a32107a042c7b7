import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, MOST_ROWS, partsFor } from '../../src/catalogue/parts.ts';
import { isLaterPart, partHref } from '../../src/links.ts';

const groups = fc
  .array(fc.nat(320), { minLength: 1, maxLength: 40 })
  .map((sizes) => sizes.map((size, i) => ({ name: i, entries: Array.from({ length: size }, (_, row) => `${i}/${row}`) })));
const rowsOf = (all: readonly { entries: readonly string[] }[]): string[] => all.flatMap(({ entries }) => [...entries]);

describe('a list on several pages', () => {
  it('has every row once, in its order', () => {
    fc.assert(
      fc.property(groups, (all) => {
        expect(cut(all).flatMap(rowsOf)).toEqual(rowsOf(all));
      }),
    );
  });

  it('has no page without rows, and none with more than there may be', () => {
    fc.assert(
      fc.property(groups, (all) => {
        for (const page of cut(all)) {
          expect(rowsOf(page).length).toBeGreaterThan(0);
          expect(rowsOf(page).length).toBeLessThanOrEqual(MOST_ROWS);
        }
      }),
    );
  });

  it('has as many pages as its rows tell, whatever the order of its groups, so that each page is there in every language', () => {
    fc.assert(
      fc.property(groups, (all) => {
        expect(cut(all)).toHaveLength(partsFor(rowsOf(all).length));
      }),
    );
  });

  it('is one page as long as its rows have room there', () => {
    expect([0, 1, MOST_ROWS, MOST_ROWS + 1].map(partsFor)).toEqual([0, 1, 1, 2]);
  });

  it('tells which of a group’s rows a page has, where it has not all', () => {
    fc.assert(
      fc.property(groups, (all) => {
        for (const { entries, from, total, name } of cut(all).flat()) {
          const own = all[name]?.entries ?? [];
          expect(entries).toEqual(own.slice(from, from + entries.length));
          expect(total).toBe(own.length);
        }
      }),
    );
  });

  it('leaves groups of up to sixty rows whole', () => {
    const small = groups.map((all) => all.map((group) => ({ ...group, entries: group.entries.slice(0, 60) })));
    fc.assert(
      fc.property(small, (all) => {
        for (const { entries, total } of cut(all).flat()) expect(entries).toHaveLength(total);
      }),
    );
  });
});

describe('the address of a page of a list', () => {
  it('is the list’s own for the first, and says its number for the others', () => {
    expect([1, 2].map((part) => partHref('education', part, 'sv'))).toEqual(['/utbildningar/', '/utbildningar/sida-2/']);
    expect(partHref('school', 12, 'en')).toBe('/en/schools/page-12/');
  });

  it('is told from those of entries', () => {
    expect(['/utbildningar/sida-2/', '/en/schools/page-12/'].map(isLaterPart)).toEqual([true, true]);
    expect(['/utbildningar/', '/yrken/svetsare/', '/om/sida-/'].map(isLaterPart)).toEqual([false, false, false]);
  });
});
