import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import { compareData } from '../../src/saved/compare.ts';
import { type CompareLetter, comparable, decodeCompare, encodeCompare, MOST_COMPARED } from '../../src/saved/compare-state.ts';
import { hrefOf, href } from '../../src/links.ts';
import { decodeList, encodeList, itemOf, keyOf, kindsOf, type ListPart, MOST_SAVED } from '../../src/saved/list.ts';
import { listData, regionList } from '../../src/saved/list-data.ts';
import { regionOf } from '../../src/saved/parts.ts';
import { LONGEST_STATE, readState, writeState } from '../../src/client/state.ts';
import { TEST_DATE } from '../built-site.ts';
import { ours } from '../ours.ts';
import { activity, competition, education, small } from './factory.ts';

const word = fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,12}){0,2}$/);
const key = fc.oneof(
  word,
  fc.tuple(word, word).map((parts) => parts.join('/')),
);
const item = fc.tuple(fc.constantFrom(...Object.values(kindsOf)), key).map(([kind, own]) => itemOf(kind, own));
const junk = [
  '#',
  '#=',
  '#1',
  '#1=',
  '#x=y.a',
  '#%',
  '#%E0%A4%A',
  '#1=<img src=x onerror=alert(1)>',
  '#1=y.',
  '#1=z.a',
  '#1=y.A',
  '#0=y.a',
];

describe('state in an address', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z.,/-]{0,200}$/), fc.integer({ min: 1, max: 9999 }), (payload, version) => {
        expect(readState(`#${writeState(payload, version)}`, version)).toEqual({ payload });
      }),
    );
  });

  it('of any kind is answered, never thrown at', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const state = readState(`#${text}`, 1);
        expect(!state || 'payload' in state || ['long', 'newer', 'broken'].includes(state.fault)).toBe(true);
      }),
    );
  });

  it('is refused when too long, in no time', () => {
    const before = process.cpuUsage();
    expect(readState(`#1=${'a'.repeat(100_000)}`, 1)).toEqual({ fault: 'long' });
    // Of the processor's time, which is the same on a busy machine.
    expect(process.cpuUsage(before).user).toBeLessThan(500_000);
  });
});

describe('a list in an address', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(fc.uniqueArray(item, { minLength: 1, maxLength: MOST_SAVED }), (items) => {
        expect(decodeList(`#${encodeList(items)}`)).toEqual({ items, unread: 0 });
        expect(decodeList(encodeURIComponent(encodeList(items)))).toEqual({ items, unread: 0 });
      }),
    );
  });

  it('has room for as many as can be saved', () => {
    const items = Array.from({ length: MOST_SAVED }, (_, i) => itemOf('education', `${'a'.repeat(40)}/${'b'.repeat(50)}${i}`));
    expect(encodeList(items).length).toBeLessThan(LONGEST_STATE);
    expect(decodeList(encodeList(items))).toEqual({ items, unread: 0 });
  });

  it.each(junk.slice(1))('%s is told as junk', (text) => {
    expect(decodeList(text)).toEqual({ fault: 'broken' });
  });

  it('of a later version is told as such', () => {
    expect(decodeList('#2=anything')).toEqual({ fault: 'newer' });
  });

  it('that is partly broken gives what can be read, and says how much could not', () => {
    expect(decodeList('#1=y.a,<b>,y.a,p.c')).toEqual({ items: ['y.a', 'p.c'], unread: 1 });
  });

  it('that is too many is cut, and says so', () => {
    const items = Array.from({ length: MOST_SAVED + 5 }, (_, i) => `y.a${i}`);
    expect(decodeList(encodeList(items))).toEqual({ items: items.slice(0, MOST_SAVED), unread: 5 });
  });

  it('that is not there is nothing', () => {
    expect(decodeList('')).toBeUndefined();
    expect(decodeList('#')).toBeUndefined();
  });
});

describe('a comparison in an address', () => {
  it('comes back as it went', () => {
    const letters = fc.constantFrom(...(Object.keys(comparable) as CompareLetter[]));
    fc.assert(
      fc.property(letters, fc.uniqueArray(key, { minLength: 1, maxLength: MOST_COMPARED }), (letter, keys) => {
        expect(decodeCompare(encodeCompare(letter, keys))).toEqual({ letter, keys, unread: 0 });
      }),
    );
  });

  it.each([
    ['?y=a,b,c,d,e', { letter: 'y', keys: ['a', 'b', 'c', 'd'], unread: 1 }],
    ['?y=a,<b>', { letter: 'y', keys: ['a'], unread: 1 }],
    ['?y=', { letter: 'y', keys: [], unread: 0 }],
    ['?y=%3Cimg%20src=x%3E', { fault: 'broken' }],
    ['?x=a', { fault: 'broken' }],
    ['?v=2&y=a', { fault: 'newer' }],
    ['?v=<b>&y=a', { fault: 'broken' }],
    [`?y=${'a'.repeat(100_000)}`, { fault: 'long' }],
    ['', undefined],
  ])('is read within limits: %#', (query, state) => {
    expect(decodeCompare(query)).toEqual(state);
  });
});

describe('what the list knows', () => {
  const known = small(competition('tavling'), activity('besok', { status: 'ended' }), {
    kind: 'redirect',
    key: '0',
    data: { from: '/tavlingar/gammal/', to: '/tavlingar/tavling/' },
  });
  const { entries, next, moved } = listData(known);

  it('is everything that can be saved, with its next step', () => {
    expect(Object.keys(entries)).toHaveLength(
      [known.jobs, known.programmes, known.educations, known.competitions, known.activities].flat().length,
    );
    expect(entries['t.tavling']).toMatchObject({ title: 'tavling' });
    expect(next[entries['a.besok']!.next]).toContain('Har slutat');
    expect(Object.values(entries).filter((entry) => !next[entry.next])).toEqual([]);
  });

  it('is the same when it comes in parts, each of one region', () => {
    const first = listData(known, true);
    const parts = [first, ...known.regions.map((region) => regionList(region, known))];
    const told = ({ entries: all, next: steps }: ListPart): [string, object][] =>
      Object.entries(all).map(([code, entry]) => [code, { ...entry, next: steps[entry.next] }]);
    expect(new Map(parts.flatMap(told))).toEqual(new Map(told(listData(known))));
    expect(parts.flatMap(told)).toHaveLength(Object.keys(entries).length);
    expect(parts.map((part) => [...new Set(Object.keys(part.entries).map(regionOf))])).toEqual([
      [undefined],
      ...known.regions.map(({ key: region }) => [region]),
    ]);
    expect([first.moved, first.regions]).toEqual([moved, known.regions.map(({ key: region }) => region)]);
    expect(listData(known).regions).toEqual([]);
  });

  it('has every address in the code: the list of its kind, and the key', () => {
    const all = [known.jobs, known.programmes, known.educations, known.competitions, known.activities].flat();
    for (const language of ['sv', 'en'] as const)
      expect(all.map((entry) => `${href(entry.kind, '', language)}${entry.key}/`)).toEqual(all.map((entry) => hrefOf(entry, language)));
  });

  it('follows what has moved', () => {
    expect(moved).toEqual({ 't.gammal': 't.tavling' });
  });
});

describe('what is compared', async () => {
  process.env.BUILD_DATE = TEST_DATE;
  const known = await catalogue('sv');

  it.each(Object.keys(comparable) as CompareLetter[])('%s has an answer, or says that we do not know, in every row', (letter) => {
    const { rows, cells, entries } = compareData(letter, known);
    expect(Object.values(entries).filter((entry) => entry.cells.length !== rows.length)).toEqual([]);
    expect(cells.filter(({ lines }) => lines.length === 0 || lines.some(({ text }) => !text || /undefined|NaN|\{/.test(text)))).toEqual([]);
    expect(Object.values(entries).flatMap(({ near }) => near.filter((other) => !entries[other]))).toEqual([]);
  });

  it('gives every figure its source', () => {
    for (const letter of Object.keys(comparable) as CompareLetter[]) {
      const figures = compareData(letter, known).cells.filter(({ lines }) =>
        lines.some(({ text }) => /\d kr i månaden|veckor$/.test(text)),
      );
      expect(figures.length).toBeGreaterThan(0);
      expect(figures.filter(({ source }) => !source?.name || !source.when)).toEqual([]);
    }
  });

  ours("never shows the national rule on weeks at a workplace as a school's own", () => {
    const { rows, cells, entries } = compareData('u', known);
    const row = rows.indexOf('Tid på företag');
    const own = known.educations.filter(({ quality }) => quality.aplWeeks ?? quality.aplNote).map((e) => e.key);
    const cellOf = (of: string) => cells[entries[of]!.cells[row]!]!;
    const others = Object.keys(entries).filter((of) => !own.includes(of));
    expect(own.filter((of) => cellOf(of).rule)).toEqual([]);
    expect(others.filter((of) => !cellOf(of).rule && !cellOf(of).unknown)).toEqual([]);
    const rule = others.map(cellOf).find((cell) => cell.note?.includes('Gäller alla yrkesprogram'))!;
    expect(rule).toMatchObject({ rule: true, lines: [{ text: 'Minst 15 veckor' }] });
    expect(rule.source).toBeDefined();
  });

  it('says that an application has closed when its day has passed', () => {
    const past = compareData('u', small(education('norr/utbildning', { application: { opens: '2026-01-01', closes: '2026-02-01' } })));
    const { cells, entries, rows } = past;
    expect(cells[entries['norr/utbildning']!.cells[rows.indexOf('När söker man?')]!]!.lines).toEqual([{ text: 'Stängde 1 februari 2026' }]);
  });
});

it('a code in a list gives its key back', () => {
  expect(keyOf(itemOf('education', 'skogen/x'))).toBe('skogen/x');
});
