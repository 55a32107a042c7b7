import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut } from '../../src/search/cut.ts';
import type { Texts, Vocabulary } from '../../src/search/vocabulary.ts';
import { expectSame, searchIn, seen, wholeOf } from '../search/pieces.ts';

const vocabulary: Vocabulary = {
  language: 'sv',
  kindNames: ['Yrke', 'Utbildning', 'Region', 'Tävling', 'Kommun', 'Skola', 'Program'],
  names: { suggestions: 'Förslag', one: '1 förslag', many: '{count} förslag' },
  kinds: ['job', 'education', 'region', 'competition', 'municipality', 'school', 'programme'],
  bases: ['/yrken/', '/utbildningar/', '/regioner/', '/tavlingar/', '/kommuner/', '/skolor/', '/program/'],
  regions: ['norr', 'soder'],
  municipalities: ['alby', 'berga'],
  stages: ['gymnasium', 'vuxen'],
  forms: ['gymnasium', 'komvux'],
  pages: [
    [0, '', 'Lödare', [0, 1], [0, 1]],
    [0, '', 'Robot~tekniker', [0, 1], [1]],
    [0, '', 'Drift~tekniker', [0]],
    [1, '*', '\ue0009, \ue000a', [0], [0], [1], [0, 9]],
    [1, 'soder/robotar', 'Robotar i drift', [1], [1], [0], [1]],
    [2, '', 'Norr', [0], [0]],
    [2, '', 'Teknik i söder', [1], [0, 1]],
    [3, '', 'Robot~tävlingen', [1], 0, [0]],
    [4, '', 'Alby', [0], [0]],
    [6, '', 'Teknik~programmet (utan lödning)', [0, 1], 0, [0, 1]],
    [5, '*', 'Lilla skolan', [0], [0]],
    [5, '*', 'Nya skolan', [1], [1]],
    [-2, '/yrken/', 'Yrken'],
  ],
  terms: [
    [0, [0], 'fogare|hopsättare'],
    [2, [1, 2], 'auto~mation'],
    [1, [0], '7212'],
    [0, [6], 'söder'],
    [2, [0, 1, 2], 'laga saker'],
  ],
  narrowing: [
    ['kind', 3, 'tävling'],
    ['kind', 1, 'utbildning'],
    ['kind', 5, 'skola'],
    ['stage', 1, 'vuxen'],
  ],
  places: [[[1], 'Berga|Södra län']],
};
const texts: Texts = [
  'Fäster delar.\nArbetar med kretskort.',
  'Lagar robotar i drift.',
  'Ser till att allt går, med CAD-ritning och cadritning.',
  '\ue000 på \ue001.',
  'Om robotar.',
  '',
  'Teknik nära dig.',
  'Bygg en robot.',
  '',
  'Med kretskort och drift.',
  'En liten skola.',
  'En ny skola.',
  '',
];
const WHOLE: [Vocabulary, Texts] = [vocabulary, texts];
/** Each string, page and text in a file of its own. */
const made = cut(vocabulary, texts, { entries: 1, rows: 1, texts: 1 });

describe('a vocabulary that is cut', () => {
  it.each([
    'lödare',
    'fogare',
    'löadre',
    'drift tekniker',
    'automation',
    'robotxyz',
    'kretskort',
    'CAD',
    'ritning',
    'tävling med robot i söder',
    'utbildningarna robot',
    'alby',
    'berga',
    'södra län',
    'skola alby',
    'lödare berga',
    'fogare i norr',
    'lödning ably',
    'robottävlingen alby',
    'teknikprogrammet lilla skolan',
    'teknikprogrammet, lila skolan',
    'robotskola',
    'vuxen',
    '7212',
    'tekniker',
    'niker',
    'utan',
    '',
  ])('answers and suggests for ”%s” as the whole does', async (query) => {
    await expectSame(made, WHOLE, wholeOf(WHOLE), query);
  });

  it('answers and suggests for anything as the whole does', async () => {
    const known = `${JSON.stringify(vocabulary)} ${texts.join(' ')}`.toLowerCase().match(/[\p{L}\d]{2,}/gu) ?? [];
    const word = fc.constantFrom(...new Set(known));
    const slip = fc
      .tuple(word, fc.nat(9), fc.constantFrom('', 'x', 'e'))
      .map(([all, at, put]) => all.slice(0, at) + put + all.slice(at + 1));
    const typed = fc.oneof(
      word,
      word,
      slip,
      fc.tuple(word, fc.nat(5)).map(([all, length]) => all.slice(0, length + 1)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(typed, { minLength: 1, maxLength: 3 }),
        async (all) => void (await expectSame(made, WHOLE, wholeOf(WHOLE), all.join(' '))),
      ),
      { numRuns: 200 },
    );
  });

  it.each([{ kind: 'job' }, { region: 'soder' }, { municipality: 'berga', kind: 'job' }, { stage: 'gymnasium', region: 'norr' }])(
    'narrows by %j as the whole does',
    async (filters) => {
      for (const query of ['', 'robot', 'lödare alby']) {
        const { search } = searchIn(made, WHOLE);
        expect(seen(await search.ask((ranking) => ranking.answer(query, filters)))).toEqual(seen(wholeOf(WHOLE).answer(query, filters)));
      }
    },
  );

  it('answers many questions one after another as if each were the first', async () => {
    const { search } = searchIn(made, WHOLE);
    for (const query of ['r', 'ro', 'rob', 'robot', 'robot i', 'robot i sö', 'robot i söder', 'lödare', 'löadre', 'robot'])
      expect(seen(await search.ask((ranking) => ranking.answer(query)))).toEqual(seen(wholeOf(WHOLE).answer(query)));
  });

  it('fetches some, nothing twice, and answers at once what it has asked before', async () => {
    const { search, fetched } = searchIn(made, WHOLE);
    await search.ask((ranking) => ranking.answer('lödare'));
    expect(new Set(fetched.map(([what, number]) => `${what} ${number}`)).size).toBe(fetched.length);
    expect(fetched.length).toBeLessThan((made.files.entries.length + made.files.rows.length) / 4);
    expect(search.ask((ranking) => ranking.answer('lödare'))).not.toBeInstanceOf(Promise);
  });

  it('fetches the whole where that is no more', async () => {
    const { search, fetched } = searchIn(made, WHOLE, [1, 1, 5]);
    const answer = await search.ask((ranking) => ranking.answer('robot i söder'));
    expect(fetched).toContainEqual(['whole', 0]);
    expect(seen(answer)).toEqual(seen(wholeOf(WHOLE).answer('robot i söder')));
  });

  it('tries again after a failure', async () => {
    const { search } = searchIn(made, WHOLE, undefined, 1);
    const ask = async (): Promise<unknown> => seen(await search.ask((ranking) => ranking.answer('robotskola')));
    await expect(ask()).rejects.toThrow('away');
    expect(await ask()).toEqual(seen(wholeOf(WHOLE).answer('robotskola')));
  });
});
