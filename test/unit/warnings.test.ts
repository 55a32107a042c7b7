import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/catalogue/check.ts';
import { readContent } from '../../src/catalogue/read.ts';
import { warningsOf } from '../../src/catalogue/warnings.ts';

const content = await readContent(path.resolve('test/content/base'));
const job = content.entries.find((entry) => entry.key === 'snickare' && !entry.translation)!;
Object.assign((job.data as { pay: object }).pay, { validUntil: '2026-06-30' });
const warned = (date: string): string[] =>
  warningsOf(checkContent(content), date)
    .filter((w) => w.file === job.file)
    .map((w) => w.problem);

describe('an editor is warned', () => {
  it('of nothing while facts hold and pages have been read', () => {
    expect(warned('2026-05-30')).toEqual([]);
  });

  it('thirty days before a fact runs out', () => {
    expect(warned('2026-05-31')).toEqual(['Uppgiften går ut 2026-06-30, om 30 dagar.']);
  });

  it('when it has run out', () => {
    expect(warned('2026-07-01')).toEqual(['Uppgiften gällde till 2026-06-30 och visas som gammal.']);
  });

  it('when nobody has read a page for a year', () => {
    expect(warned('2027-01-03')).toContain('Sidan lästes senast igenom 2026-01-02, för mer än ett år sedan.');
  });
});
