import { describe, expect, it } from 'vitest';
import { translator } from '../../src/i18n/strings.ts';
import { csv, csvForSpreadsheets } from '../../src/outputs/csv.ts';
import type { Group } from '../../src/thread/match.ts';
import { CSV_COLUMNS, needRows } from '../../src/words/need-table.ts';

describe('a table as a file', () => {
  it('is as RFC 4180 says: a comma between fields, each line ended, and quoted what would break it', () => {
    expect(
      csv([
        ['a', 'b'],
        ['en, två', 'sa "nej"'],
        [1.5, undefined],
      ]),
    ).toBe('a,b\r\n"en, två","sa ""nej"""\r\n1.5,\r\n');
  });

  it('for a spreadsheet in Swedish begins with a mark, so that å, ä and ö are read right, and has semicolons and decimals with a comma', () => {
    expect(csvForSpreadsheets([['a', 'b;c', 1.5]])).toBe('\u{FEFF}a;"b;c";1,5\r\n');
  });

  it('leaves empty what nobody knows, and has a field for each column', () => {
    const group = {
      ssyk: '7212',
      label: 'Svetsare',
      ads: { value: 20 },
      nationalAds: { value: 200 },
      taught: 'unknown',
      further: false,
      supply: [],
      nationally: 3,
    } as unknown as Group;
    const [row] = needRows(
      [group],
      { kind: 'municipalities', municipalities: [], counties: [] },
      'Norr',
      { imported: {}, language: 'sv' },
      translator('sv'),
    );
    expect(row).toHaveLength(CSV_COLUMNS.length);
    const told = Object.fromEntries(CSV_COLUMNS.map((name, i) => [name, row?.[i]]));
    expect(told).toMatchObject({ ssyk: '7212', ads: 20, taught: 'unknown', educations_known: 0, educations_known_country: 3 });
    expect([told.employed_counties, told.places_one_round, told.location_quotient, told.covered_by]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
