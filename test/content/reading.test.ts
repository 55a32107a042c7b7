import { expect, it } from 'vitest';
import { checkContent } from '../../src/catalogue/check.ts';
import { contentFolder } from '../../src/catalogue/folder.ts';
import { readContent } from '../../src/catalogue/read.ts';
import { worseThanBars } from '../../src/proof/results.ts';
import { readingOf } from '../../src/review/reading.ts';
import { measured } from '../measured.ts';

it('is as easy to read, of each kind, as those need it to be that it is for', async () => {
  const rows = readingOf(checkContent(await readContent(contentFolder)));
  expect(rows.length).toBeGreaterThan(8);
  measured('reading', ...rows);
  expect(worseThanBars({ reading: { date: '2026-11-28', rows } })).toEqual([]);
});
