import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/catalogue/check.ts';
import { type RawContent, readContent } from '../../src/catalogue/read.ts';
import { addMonths, daysBetween, lastDay } from '../../src/review/days.ts';
import { hiddenIn } from '../../src/review/exif.ts';
import { externalFindings, outsideAddresses } from '../../src/review/external.ts';
import type { Finding } from '../../src/review/finding.ts';
import type { PictureFile, ReviewInput } from '../../src/review/input.ts';
import { review } from '../../src/review/rules.ts';
import { widening } from '../../src/review/widening.ts';

const sound = await readContent(path.resolve('test/content/base'));
const PICTURE: PictureFile = { file: 'regions/norr/stories/kaj.svg', bytes: 400 };

/** The small sound content as the review sees it, with fields of entries changed. */
function input(date: string, changed: Record<string, object> = {}, more: Partial<ReviewInput> = {}): ReviewInput {
  const entries = sound.entries.map((entry) =>
    changed[entry.key] && !entry.translation ? { ...entry, data: { ...(entry.data as object), ...changed[entry.key] } } : entry,
  );
  const content = checkContent({ ...sound, entries } satisfies RawContent);
  expect(content.problems).toEqual([]);
  return { content, date, pictures: [PICTURE], strict: false, ...more };
}
const rules = (findings: readonly Finding[]): string[] => findings.map(({ strength, rule }) => `${strength} ${rule}`);
/** What is found on a date about the one job or the one story, by rule. */
const found = async (date: string, changed: Record<string, object> = {}, more: Partial<ReviewInput> = {}): Promise<string[]> =>
  rules(await review(input(date, { ...changed, ...fresh(date, changed) }, more)));
/** Pages read on the day itself, so that only what is asked about is found. */
const fresh = (date: string, changed: Record<string, object>): Record<string, object> =>
  Object.fromEntries(
    sound.entries
      .filter((entry) => !entry.translation && 'reviewed' in (entry.data as object))
      .map((entry) => [entry.key, { reviewed: date, ...changed[entry.key] }]),
  );

describe('dates', () => {
  it('count days and months, to the end of shorter months', () => {
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
    expect(daysBetween('2026-03-29', '2026-03-28')).toBe(-1);
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-08-31', 6)).toBe('2025-02-28');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2026-11-23', 18)).toBe('2028-05-23');
  });

  it('have a last day of every period', () => {
    expect(['2024', '2024-02', '2024-12', '2024-05-07'].map(lastDay)).toEqual(['2024-12-31', '2024-02-29', '2024-12-31', '2024-05-07']);
  });
});

describe('a page that nobody has read', () => {
  const job = { snickare: { reviewed: '2026-01-02' } };
  it.each([
    ['2027-01-02', false, []],
    ['2027-01-03', false, ['warning reviewed']],
    ['2027-07-02', true, ['warning reviewed']],
    ['2027-07-03', false, ['warning reviewed']],
    ['2027-07-03', true, ['error reviewed']],
  ])('on %s, strict %s', async (date, strict, expected) => {
    expect(await found(date, job, { strict })).toEqual(expected);
  });
});

describe('a fact that runs out', () => {
  const pay = { value: 30000, source: 'tidning', asOf: 2025, validUntil: '2026-06-30' };
  it.each([
    ['2026-05-30', []],
    ['2026-05-31', ['warning fact-expiring']],
    ['2026-06-30', ['warning fact-expiring']],
    ['2026-07-01', ['warning fact-expired']],
  ])('on %s', async (date, expected) => {
    expect(await found(date, { snickare: { pay } })).toEqual(expected);
  });
});

describe('a source that comes out anew', () => {
  it.each([
    ['yearly', '2027-01-02', []],
    ['yearly', '2027-01-03', ['warning source-outgrown']],
    ['half-yearly', '2026-07-02', []],
    ['half-yearly', '2026-07-03', ['warning source-outgrown']],
    ['once', '2040-01-01', []],
  ])('%s, on %s', async (refresh, date, expected) => {
    expect(await found(date, { tidning: { refresh } })).toEqual(expected);
  });

  it.each([
    ['2026-12-31', []],
    ['2027-01-01', ['warning fact-outgrown']],
  ])('yearly, with a fact of 2024, on %s', async (date, expected) => {
    const changed = {
      tidning: { refresh: 'yearly', retrieved: date },
      snickare: { pay: { value: 30000, source: 'tidning', asOf: 2024 } },
    };
    expect(await found(date, changed)).toEqual(expected);
  });
});

describe('consent', () => {
  const story = (consent: object, person: object = { name: 'Kaj', age: 30 }): Record<string, object> => ({
    'norr/kaj': {
      illustrative: false,
      person,
      consent: { given: '2026-02-01', by: 'läraren', scope: 'text', expires: '2026-12-23', ...consent },
    },
  });
  it.each([
    ['before it is given', '2026-01-31', {}, ['error consent-future']],
    ['on the first day', '2026-02-01', {}, []],
    ['31 days before the last', '2026-11-22', {}, []],
    ['30 days before the last', '2026-11-23', {}, ['warning consent-expiring']],
    ['on the last day', '2026-12-23', {}, ['warning consent-expiring']],
    ['the day after', '2026-12-24', {}, ['warning consent-expired']],
    ['the day before it is withdrawn', '2026-03-01', { withdrawn: '2026-03-02' }, ['error consent-future']],
    ['the day it is withdrawn', '2026-03-02', { withdrawn: '2026-03-02' }, ['warning consent-withdrawn']],
  ])('%s', async (_, date, consent, expected) => {
    expect(await found(date, story(consent))).toEqual(expected);
  });

  const guardian = { who: 'mamman', given: '2026-02-02' };
  it.each([
    [14, { guardian }, []],
    [14, { guardian: { ...guardian, given: '2026-03-02' } }, ['error consent-future']],
    [15, {}, []],
  ])('of someone aged %s with %o', async (age, consent, expected) => {
    expect(await found('2026-03-01', story(consent, { name: 'Kaj', ...(age && { age }) }))).toEqual(expected);
  });

  it.each([
    ['2027-01-31', []],
    ['2027-02-01', ['warning consent-of-age']],
  ])('of someone who was 14, with a guardian, on %s', async (date, expected) => {
    expect(await found(date, story({ guardian, expires: '2028-02-01' }, { name: 'Kaj', age: 14 }))).toEqual(expected);
  });
});

describe('a picture', () => {
  const photo: PictureFile = { file: 'regions/norr/stories/kaj.jpg', bytes: 1_000_000, width: 800, height: 600 };
  const kaj = { 'norr/kaj': { picture: { src: './kaj.svg', alt: 'En hand som sågar' } } };
  it.each([
    ['wide enough', { ...photo }, []],
    ['a little too narrow', { ...photo, width: 799 }, ['warning picture-small']],
    ['as large as may be', { ...photo, width: 6000, bytes: 5_000_000 }, []],
    ['too wide', { ...photo, width: 6001 }, ['warning picture-large']],
    ['too heavy', { ...photo, bytes: 5_000_001 }, ['warning picture-large']],
    ['with a position', { ...photo, hidden: 'position' as const }, ['warning picture-hidden-data']],
    ['that is broken', { ...photo, broken: true }, ['error picture-broken']],
    ['drawn, and too heavy', { ...PICTURE, bytes: 50_001 }, ['warning picture-large']],
  ])('%s', async (_, picture, expected) => {
    const pictures = picture.file === PICTURE.file ? [picture] : [PICTURE, picture];
    const unused = picture.file === PICTURE.file ? [] : ['warning picture-unused'];
    expect((await found('2026-11-23', kaj, { pictures })).toSorted()).toEqual([...expected, ...unused].toSorted());
  });

  it('tells a position from other hidden data', () => {
    /** The Exif of a picture with one entry in its first directory, in either order of bytes. */
    const exif = (tag: number, little: boolean): Uint8Array => {
      const bytes = new Uint8Array(6 + 8 + 2 + 12);
      bytes.set(new TextEncoder().encode(little ? 'Exif\0\0II' : 'Exif\0\0MM'));
      const view = new DataView(bytes.buffer, 6);
      view.setUint16(2, 42, little);
      view.setUint32(4, 8, little);
      view.setUint16(8, 1, little);
      view.setUint16(10, tag, little);
      return bytes;
    };
    for (const little of [true, false]) {
      expect(hiddenIn({ exif: exif(0x8825, little) })).toBe('position');
      expect(hiddenIn({ exif: exif(0x013b, little) })).toBe('data');
    }
    expect(hiddenIn({ exif: new Uint8Array(3) })).toBe('data');
    expect(hiddenIn({ xmp: new TextEncoder().encode('<exif:GPSLatitude>58,24N</exif:GPSLatitude>') })).toBe('position');
    expect(hiddenIn({ iptc: new Uint8Array(3) })).toBe('data');
    expect(hiddenIn({})).toBeUndefined();
  });
});

describe('who is seen', () => {
  it('is counted by job family and region, real people and examples apart', () => {
    const { families, regions } = widening(
      input('2026-11-23', { 'norr/kaj': { person: { name: 'Kaj', gender: 'woman', background: 'Var kock.' } } }),
    );
    const row = {
      real: { woman: 0, man: 0, other: 0, unstated: 0 },
      examples: { woman: 1, man: 0, other: 0, unstated: 0 },
      roads: ['career-change'],
      pictures: 1,
      backgrounds: 1,
    };
    expect(families).toEqual([{ key: '71', name: 'Snickare', jobs: 1, ...row }]);
    expect(regions).toEqual([{ key: 'norr', name: 'Norr', jobs: 0, ...row }]);
  });

  it('does not count a draft, and guesses no gender', () => {
    expect(widening(input('2026-11-23')).regions[0]!.examples).toEqual({ woman: 0, man: 0, other: 0, unstated: 1 });
    expect(widening(input('2026-11-23', { 'norr/kaj': { draft: true } })).regions[0]!.examples.unstated).toBe(0);
  });
});

describe('outside addresses', () => {
  it('are those of fields and texts, but not the one of the site itself', () => {
    const places = outsideAddresses(input('2026-11-23'));
    expect([...places.keys()].toSorted()).toEqual(['https://creativecommons.org/licenses/by/4.0/deed.sv', 'https://tidning.example/tra']);
    expect(places.get('https://tidning.example/tra')).toEqual([{ file: 'sources.yaml', line: 1, field: 'url' }]);
  });

  it('are told of where they stand, with the day they last answered', () => {
    const places = new Map([['https://a.example/x', [{ file: 'a.md', line: 3 }, { file: 'b.md' }]]]);
    const said = (memory: object): string[] =>
      externalFindings(places, new Map([['https://a.example/x', { asked: '2026-11-23', ...memory }]])).map(
        (f) => `${f.file}: ${f.problem}`,
      );
    expect(said({ alive: '2026-11-23' })).toEqual([]);
    expect(said({ alive: '2026-05-01', fault: 'sidan finns inte (404)' })).toEqual([
      'a.md: https://a.example/x svarar inte: sidan finns inte (404). Den svarade senast 2026-05-01.',
      'b.md: https://a.example/x svarar inte: sidan finns inte (404). Den svarade senast 2026-05-01.',
    ]);
    expect(said({ fault: 'servern finns inte' })[0]).toContain('Den har aldrig svarat på en kontroll.');
    expect(said({ alive: '2026-11-23', front: 'https://a.example/' })[0]).toContain('leder numera till en startsida');
  });
});
