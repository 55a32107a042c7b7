import { describe, expect, it } from 'vitest';
import { COLUMNS, FILTERS, LISTS } from '../../src/search/filters.ts';
import { byKind, Ranking } from '../../src/search/rank.ts';
import type { Vocabulary } from '../../src/search/vocabulary.ts';

const vocabulary: Vocabulary = {
  language: 'sv',
  kindNames: ['Yrke', 'Utbildning', 'Region', 'Tävling', 'Kommun'],
  names: { suggestions: 'Förslag', one: '1 förslag', many: '{count} förslag' },
  kinds: ['job', 'education', 'region', 'competition', 'municipality'],
  bases: ['/yrken/', '/utbildningar/', '/regioner/', '/tavlingar/', '/kommuner/'],
  regions: ['norr', 'soder'],
  municipalities: ['alby', 'berga'],
  stages: ['gymnasium', 'vuxen'],
  forms: [],
  pages: [
    [0, '', 'Lödare', [0, 1]],
    [0, '', 'Robot~tekniker', [0]],
    [1, 'norr/lodning', 'Lödning på kvällen', [0], [0], [1], [0]],
    [1, 'soder/robotar', 'Robotar i drift', [1], [1], [0], [1]],
    [2, '', 'Norr', [0]],
    [2, '', 'Teknik i söder', [1]],
    [3, '', 'Robot~tävlingen', [1], 0, [0]],
    [4, '', 'Alby', [0], [0]],
    [-2, '/yrken/', 'Yrken'],
  ],
  terms: [
    [0, [0], 'fogare'],
    [2, [1], 'auto~mation'],
    [1, [0], '7212'],
    [0, [5], 'söder'],
    [2, [7], 'alvik'],
  ],
  narrowing: [
    ['kind', 3, 'tävling'],
    ['kind', 1, 'utbildning'],
    ['stage', 1, 'vuxen'],
  ],
  places: [[[1], 'Berga|Södra län']],
};
const ranking = new Ranking(vocabulary);
const titles = (...asked: Parameters<Ranking['answer']>): string[] => ranking.answer(...asked).hits.map(({ page }) => page.title);

describe('an answer', () => {
  it('begins with the page that is called what was typed, and needs no reason for it', () => {
    const [first] = ranking.answer('lödare').hits;
    expect(first).toMatchObject({ page: { title: 'Lödare', address: '/yrken/lodare/' }, reasons: [] });
  });

  it.each([
    ['fogare', 'Lödare', { way: 'same', word: 'fogare' }],
    ['automation', 'Robottekniker', { way: 'via', word: 'automation' }],
    ['löadre', 'Lödare', { way: 'misspelt', typed: 'löadre' }],
  ])('says why %s leads to %s', (query, title, reason) => {
    const hit = ranking.answer(query).hits.find(({ page }) => page.title === title);
    expect(hit?.reasons).toContainEqual(reason);
  });

  it('finds the compound of two words that stand apart', () => {
    expect(titles('robot tekniker')[0]).toBe('Robottekniker');
  });

  it('is of a part of what was typed where nothing has all of it, and a job is called by that', () => {
    expect(titles('robotvurm qwerty')).toEqual([]);
    expect(titles('lödare qwerty')).toEqual(['Lödare']);
  });

  it('tells what a slip was taken for', () => {
    expect(ranking.answer('löadre').corrected).toEqual([{ typed: 'löadre', meant: 'Lödare' }]);
  });

  it('offers the nearest words where there is nothing', () => {
    const { hits, nearest } = ranking.answer('robotxyz');
    expect(hits).toEqual([]);
    expect(nearest).toContain('robottekniker');
  });

  it('finds by the text of a page when that is there, and shows the line with it', () => {
    const own = new Ranking(vocabulary);
    expect(own.answer('kretskort').hits).toEqual([]);
    own.texts = ['Fäster delar.\nArbetar med kretskort.'];
    const [hit] = own.answer('kretskort').hits;
    expect(hit?.page.title).toBe('Lödare');
    expect(hit && own.line(hit)).toBe('Arbetar med kretskort.');
  });

  it('groups its hits by kind, and lists by themselves', () => {
    const groups = (...asked: Parameters<Ranking['answer']>): [string, string[]][] =>
      byKind(ranking.answer(...asked).hits).map(({ kind, hits }) => [kind, hits.map(({ page }) => page.title)]);
    expect(groups('yrken')).toEqual([['', ['Yrken']]]);
    expect(groups('', { region: 'norr' }).slice(0, 2)).toEqual([
      ['municipality', ['Alby']],
      ['job', ['Lödare', 'Robottekniker']],
    ]);
  });
});

describe('words that narrow', () => {
  it('are taken out of the query and told, with the place', () => {
    const { narrowings, hits } = ranking.answer('tävling med robot i söder');
    expect(narrowings).toEqual([
      { typed: 'tävling', filter: 'kind', values: ['competition'] },
      { typed: 'söder', filter: 'place', values: ['soder'], label: 'söder' },
    ]);
    expect(hits[0]?.page.title).toBe('Robottävlingen');
  });

  it('narrow in any of their forms', () => {
    expect(ranking.answer('utbildningarna robot').narrowings).toMatchObject([{ filter: 'kind', values: ['education'] }]);
  });

  it('are words as others where the reader says so', () => {
    expect(ranking.answer('tävling robot', {}, new Set(['tävling'])).narrowings).toEqual([]);
  });

  it('show what lies in a place, its own page first, where nothing else was typed', () => {
    expect(titles('alby')[0]).toBe('Alby');
    expect(titles('södra län')).toEqual(['Teknik i söder', 'Robotar i drift', 'Robottävlingen']);
  });

  it('find a place by somewhere in it', () => {
    expect(ranking.answer('alvik').narrowings).toEqual([{ typed: 'alvik', filter: 'place', values: ['alby'], label: 'alvik' }]);
  });

  it('find a place with a slip in it', () => {
    expect(ranking.answer('lödning ably')).toMatchObject({ narrowings: [{ filter: 'place', label: 'Alby' }] });
  });

  it('widen the answer where the place has nothing of it', () => {
    expect(ranking.answer('lödning alby').widened).toBeUndefined();
    const { widened, narrowings, hits } = ranking.answer('robottävlingen alby');
    expect([widened, narrowings]).toEqual(['Alby', []]);
    expect(hits.map(({ page }) => page.title)).toEqual(['Alby', 'Robottävlingen']);
  });
});

describe('the filters', () => {
  it.each([
    [{ kind: 'competition' }, ['Robottävlingen']],
    [{ region: 'soder' }, ['Lödare', 'Robotar i drift', 'Robottävlingen', 'Teknik i söder']],
    [{ municipality: 'alby' }, ['Alby', 'Lödning på kvällen']],
    [{ stage: 'gymnasium', kind: 'education' }, ['Robotar i drift']],
  ])('%j leave these pages, in order of their names', (filters, left) => {
    expect(titles('', filters)).toEqual(left);
  });

  it('leave nothing to show where neither they nor a query ask for anything', () => {
    expect(titles('', { kind: '' })).toEqual([]);
  });

  it('narrow a query too, and leave out the list of a kind', () => {
    expect(titles('robot', { kind: 'job' })).toEqual(['Robottekniker']);
    expect(titles('yrken')).toContain('Yrken');
    expect(titles('yrken', { kind: 'job' })).not.toContain('Yrken');
  });

  it('have a list of values and a column each, none of them another’s', () => {
    const columns: number[] = Object.values(COLUMNS);
    expect(new Set(columns).size).toBe(FILTERS.length - 1);
    // Kind, address and name stand first, links and language at 6 and 7.
    expect(columns.filter((column) => column < 3 || column === 6 || column === 7)).toEqual([]);
    expect(new Set(Object.values(LISTS)).size).toBe(FILTERS.length);
  });
});

describe('suggestions', () => {
  const suggested = (typed: string): [string, string | undefined][] => ranking.suggest(typed, 3).map(({ title, via }) => [title, via]);

  it('begin as what is typed, jobs before what there are many of', () => {
    expect(suggested('robot')[0]).toEqual(['Robottekniker', undefined]);
  });

  it('come by a term too, which is told', () => {
    expect(suggested('fog')).toEqual([['Lödare', 'fogare']]);
  });

  it('are none for nothing', () => {
    expect(suggested(' ')).toEqual([]);
  });
});
