import { describe, expect, it } from 'vitest';
import { checkMeasured } from '../../scripts/lib/proof.ts';
import { translator } from '../../src/i18n/strings.ts';
import { budgets, weightBars } from '../../src/proof/budgets.ts';
import { figuresIn } from '../../src/proof/figures.ts';
import { type Measures, parseResults, resultsOf, RESULTS, worseThanBars } from '../../src/proof/results.ts';
import { builtRows, kindRows, share, testedRows } from '../../src/proof/words.ts';
import { resultsText, withMeasured } from '../results.ts';
import { small } from './factory.ts';

const t = translator('sv');
const words = { t, catalogue: { language: 'sv' as const } };
const when = { date: '2026-11-28', commit: 'abcdef0123456789' };
const [good] = [{ html: 10_000, css: 9000, js: 3000, firstView: 60_000 }];
const measures: Measures = {
  links: { ...when, rows: [{ checked: 1000, faults: 0 }] },
  light: { ...when, rows: [{ kind: 'job', axe: 0 }] },
  dark: { ...when, rows: [{ kind: 'job', axe: 0, requests: 9, others: 0, kept: 0 }] },
  weight: { ...when, rows: [{ kind: 'job', pages: 2, ...good, most: weightBars({ kind: 'home' }) }] },
  reading: { ...when, rows: [{ kind: 'job', audience: 'pupils', texts: 2, lix: 30.4 }] },
  language: { ...when, rows: [{ kind: 'job', pages: 2, words: 1000, foreign: 4 }] },
};

describe('a figure that the tests have measured', () => {
  it('is within its bar, or is told of by its name and its kind, and the build refuses it', () => {
    expect(worseThanBars(measures)).toEqual([]);
    const bad: Measures = {
      links: { ...when, rows: [{ checked: 1000, faults: 2 }] },
      light: { ...when, rows: [{ kind: 'job', axe: 1 }] },
      dark: { ...when, rows: [{ kind: 'job', axe: 0, requests: 9, others: 1, kept: 3 }] },
      weight: { ...when, rows: [{ kind: 'job', pages: 2, ...good, js: budgets.js + 1, most: weightBars({ kind: 'home' }) }] },
      reading: { ...when, rows: [{ kind: 'job', audience: 'pupils', texts: 2, lix: 38.6 }] },
      language: { ...when, rows: [{ kind: 'job', pages: 2, words: 1000, foreign: 31 }] },
    };
    expect(worseThanBars(bad).map(({ measure, figure }) => `${measure} ${figure}`)).toEqual([
      'links faults',
      'light axe',
      'dark others',
      'dark kept',
      'weight js',
      'reading lix',
      'language foreign',
    ]);
    expect(checkMeasured(bad)[1]).toBe('Beviset: axe (light, job) är 1 och får vara högst 0. Rätta felet, och mät igen: npm run results');
  });

  it('is of the site that was measured, and no other', () => {
    const { of } = parseResults(
      resultsText(withMeasured(undefined, 'https://en.example', { links: [{ checked: 1, faults: 0 }] }, () => when)),
    );
    expect(of).toBe('https://en.example');
    expect(resultsOf('https://nobody.example', RESULTS)).toEqual({});
  });

  it('takes the place of the one before, beside what was not measured now; of another site nothing is kept', () => {
    const before = { of: 'https://en.example', measures };
    const later = { date: '2026-12-01' };
    const now = withMeasured(
      before,
      before.of,
      {
        light: [
          { kind: 'school', axe: 0 },
          { kind: 'job', axe: 0 },
        ],
      },
      () => later,
    );
    expect(now.measures.light).toEqual({
      ...later,
      rows: [
        { kind: 'job', axe: 0 },
        { kind: 'school', axe: 0 },
      ],
    });
    expect(now.measures.dark).toEqual(measures.dark);
    expect(Object.keys(withMeasured(before, 'https://other.example', { light: [] }, () => later).measures)).toEqual(['light']);
    expect(parseResults(resultsText(now))).toEqual(now);
  });
});

describe('what the page of proof says', () => {
  it('is what was measured, with when and of which version, and nothing else', () => {
    const told = testedRows(measures, words);
    expect(told.map(({ value }) => value)).toEqual(['0', '0', '0', '0', '9', '60 kB', '99,6 %', '30,4']);
    expect(new Set(told.map((row) => row.when))).toEqual(new Set(['28 november 2026, av version abcdef0']));
    expect(testedRows({}, words)).toEqual([]);
    expect(testedRows({ light: { ...when, rows: [{ kind: 'job', axe: 0 }] } }, words)).toEqual([]);
    expect(kindRows(measures, words).map(({ label, cells }) => [label, cells.length])).toEqual([['Yrke', 7]]);
    const { light } = measures;
    expect(kindRows({ light }, words).flatMap(({ cells }) => cells)).toEqual([{ name: 'Fel i ljust', value: '0' }]);
  });

  it('never rounds a share up to the whole', () => {
    expect(share(99_999, 100_000, words)).toBe('99,9 %');
    expect(share(1, 1, words)).toBe('100 %');
  });

  it('counts the content as it is on the day', () => {
    const figures = figuresIn(small());
    expect(figures.consents.real + figures.consents.madeUp).toBe(small().stories.length);
    expect(figures.texts.oldest).toBeDefined();
    expect(builtRows(figures, words).map(({ what }) => what)).toContain('Berättelser om verkliga personer');
  });
});
