import { describe, expect, it } from 'vitest';
import { Reader } from '../../src/search/intent/read.ts';
import type { Rule } from '../../src/search/intent/rules.ts';
import { RULES } from '../../src/search/intent/rules.ts';
import { meanings, ofSite } from '../../src/search/intent/words.ts';
import { cut } from '../../src/search/cut.ts';
import { Asking } from '../../src/search/rank/answers.ts';
import { Ranking } from '../../src/search/rank.ts';
import { searchIn } from '../search/pieces.ts';
import type { Questions, Vocabulary } from '../../src/search/vocabulary.ts';

const rules: Rule[] = [
  { name: 'host', when: ['take trainee'], with: 'company', task: true },
  { name: 'pay', when: ['pay'], about: ['job'], tells: ['pay'] },
  { name: 'outside', when: ['out work'], list: true, about: ['job'], tells: ['day'] },
  { name: 'need', when: ['need'], place: ['need'], tells: ['need'], needs: 'place' },
];
const words = {
  pay: 'lön tjänar *lön',
  take: 'ta_emot',
  trainee: 'praktikant*',
  company: 'företag*',
  out: 'ute',
  work: 'jobba',
  need: 'behov',
  we: 'vår',
  where: 'var',
  nothing: 'egentligen',
};
const reader = new Reader([words], rules, ['en', 'som', 'vad']);
const read = (text: string): [string, string[], string[]] | undefined => {
  const [first] = reader.read(text.split(' '));
  return first && [first.rule.name, first.typed, first.rest];
};

describe('a question', () => {
  it('is read by what its words mean together, and what is left is what it is about', () => {
    expect(read('vad tjänar egentligen en lödare')).toEqual(['pay', ['tjänar'], ['lödare']]);
    expect(read('företag som vill ta emot praktikanter')).toEqual(['host', ['ta', 'emot', 'praktikanter'], ['vill']]);
  });

  it('is none where only some of it is said', () => {
    expect(read('praktikant')).toBeUndefined();
    expect(read('robot')).toBeUndefined();
  });

  it('may be told by the end of a compound, whose beginning is what it is about', () => {
    expect(read('lödarlön')).toEqual(['pay', ['lödarlön'], ['lödar']]);
  });

  it('is read without accents where none are typed, and one word is not taken for another', () => {
    expect(read('lon svetsare')).toEqual(['pay', ['lon'], ['svetsare']]);
    const own = new Reader([words], [{ name: 'we', when: ['we'] }], []);
    expect([own.read(['var']).length, own.read(['vår']).length]).toEqual([0, 1]);
  });

  it('leaves out what all of the site is about, where it is said to be a field', () => {
    const own = new Reader([{ ...words, ...ofSite({ tagline: 'Jobb i teknik', network: 'Lödringen' }, 'sv') }], rules, []);
    const rest = (text: string): string[] | undefined => own.read(text.split(' '))[0]?.rest;
    expect([rest('lön inom teknik'), rest('lön tekniska'), rest('lön teknik')]).toEqual([['inom'], [], ['teknik']]);
  });
});

describe('the grammar', () => {
  it('uses only meanings that every language has words for', () => {
    const used = new Set(
      RULES.flatMap((rule) => [...rule.when, rule.with ?? '', rule.but ?? ''])
        .flatMap((text) => text.split(' '))
        .filter(Boolean),
    );
    for (const language of ['sv', 'en'] as const) {
      const { brand } = ofSite({ tagline: '', network: 'Ringen', networkShort: 'RN' }, language);
      expect(brand).toBe('ringen rn');
      const known: Record<string, string> = { ...meanings(language), brand };
      expect([...used].filter((meaning) => !known[meaning])).toEqual([]);
      expect(Object.keys(known).filter((meaning) => meaning !== 'nothing' && !used.has(meaning))).toEqual([]);
    }
  });
});

const vocabulary: Vocabulary = {
  language: 'sv',
  kindNames: ['Yrke', 'Guide', 'Behov', 'Region'],
  names: { suggestions: 'Förslag', one: '1 förslag', many: '{count} förslag' },
  kinds: ['job', 'guide', 'need', 'region'],
  bases: ['/yrken/', '/guider/', '/behov/', '/regioner/'],
  regions: ['norr'],
  municipalities: [],
  stages: [],
  forms: [],
  pages: [
    [0, '', 'Lödare'],
    [0, '', 'Gruvarbetare'],
    [1, '', 'Ta emot'],
    [2, '/regioner/norr/behov/', 'Vad som söks: Norr', [0]],
    [3, '', 'Norr', [0]],
  ],
  terms: [[0, [4], 'norr']],
  narrowing: [],
  places: [],
};
const questions: Questions = {
  languages: ['sv'],
  meanings: [words],
  rules,
  pages: [
    ['host', [2]],
    ['outside', [1, 0]],
    ['pay', [1, 0]],
  ],
  regional: [['need', [3]]],
  regions: ['norr'],
};
const ranking = new Ranking(vocabulary);
ranking.texts = ['Fogar delar.\n\u00010\u000130 000 kr i månaden.', 'Bryter malm.', '', '', ''];
ranking.asking = new Asking(questions);
const answered = (query: string): string[] => ranking.answer(query).hits.flatMap(({ page, asked }) => (asked ? [page.title] : []));

describe('an answer', () => {
  it('is the page of what is asked about, with what it tells, and says what it was found through', () => {
    const [hit] = ranking.answer('vad tjänar en lödare').hits;
    expect(hit).toMatchObject({ page: { title: 'Lödare', lines: ['Fogar delar.'] }, reasons: [{ way: 'via', word: 'tjänar' }] });
    expect(hit && ranking.told(hit)).toEqual({ texts: ['30 000 kr i månaden.'], unknown: false });
  });

  it('says that it is not known where the page tells nothing of it', () => {
    const [hit] = ranking.answer('vad tjänar en gruvarbetare').hits;
    expect(hit && ranking.told(hit)).toEqual({ texts: [], unknown: true });
  });

  it('is all that have something, or the text that says that it answers', () => {
    expect(answered('jobba ute')).toEqual(['Gruvarbetare', 'Lödare']);
    expect(answered('vi vill ta emot en praktikant på måndag')).toEqual(['Ta emot']);
  });

  it('is the page of a place', () => {
    expect(answered('behov i norr')).toEqual(['Vad som söks: Norr']);
    expect(answered('behov')).toEqual([]);
  });

  it('is none where what is asked about is not known', () => {
    expect(answered('vad tjänar en tandläkare')).toEqual([]);
  });

  it('is the same where the vocabulary is cut', async () => {
    const texts = ['Fogar delar.\n\u00010\u000130 000 kr i månaden.', 'Bryter malm.', '', '', ''];
    const made = cut(vocabulary, texts, { entries: 200, rows: 60, texts: 60 });
    for (const query of ['vad tjänar en lödare', 'jobba ute', 'ta emot praktikant', 'behov i norr', 'vad tjänar en tandläkare']) {
      const { search } = searchIn(made, [vocabulary, texts]);
      search.learn(new Asking(questions));
      const answer = await search.ask((own) => own.answer(query));
      await search.tell(answer.hits.map(({ page }) => page));
      const told = answer.hits.map((hit) => [hit.page.title, hit.asked?.name, hit.page.told]);
      expect(told).toEqual(ranking.answer(query).hits.map((hit) => [hit.page.title, hit.asked?.name, hit.page.told]));
    }
  });

  it('is none for what a page is called', () => {
    expect(answered('ta emot')).toEqual([]);
  });
});
