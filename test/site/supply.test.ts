import { describe, expect, inject, it } from 'vitest';
import { parseBuiltSite } from '../../scripts/lib/site.ts';
import { catalogue, languages } from '../../src/catalogue/catalogue.ts';
import { coversOf, unsureDenials } from '../absences.ts';

const { pages } = await parseBuiltSite(inject('site'));
const [main] = await languages();
const { imported } = await catalogue(main!);
/** The registers that hold all there is of some form of education, or all schools that have it. */
const whole = new Set(
  Object.values(imported).flatMap(({ receipt }) => (receipt.covers?.some(({ extent }) => extent === 'whole') ? [receipt.source] : [])),
);

describe('what the site says that one cannot study', () => {
  it('stands with the registers that hold all there is, on every page', () => {
    expect(pages.flatMap(unsureDenials)).toEqual([]);
  });

  it('names only registers that do', () => {
    expect(
      pages.flatMap((page) =>
        coversOf(page)
          .filter((source) => !whole.has(source))
          .map((source) => `${page.address}: ${source}`),
      ),
    ).toEqual([]);
  });
});
