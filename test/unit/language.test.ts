import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { speller } from '../../scripts/lib/spelling.ts';
import { contentFolder } from '../../src/catalogue/folder.ts';
import { type Passage, passagesOf } from '../../src/catalogue/plain-text.ts';
import { WORD_LIST } from '../../src/catalogue/plain-lists.ts';
import { splitter } from '../../src/language/split.ts';
import { linesOf } from '../../scripts/lib/spelling.ts';
import { audienceOf, passivesIn, reviewText, sentencesForLix } from '../../src/review/language.ts';
import { lixOf, sentencesOf, wordsOf } from '../../src/review/lix.ts';
import { authorityWords } from '../../src/review/words.ts';
import type { Kind } from '../../src/schema/kinds.ts';
import { ours } from '../ours.ts';

const paragraph = (text: string, line = 1): Passage => ({ form: 'paragraph', text, line });
const split = splitter([
  'svets',
  'utbildning',
  'maskin',
  'teknik',
  'gymnasium',
  'program',
  'arbets',
  'plats',
  'yrkes',
  'högskola',
  'högskole',
  'industri',
  'tekniska',
]);
const plain = splitter([]);
const count = (...texts: string[]) =>
  lixOf(
    texts.flatMap((text) => sentencesOf(paragraph(text))),
    split,
  );

describe('LIX, as counted by hand', () => {
  it('of short words is the length of the sentences', () => {
    // Du · mäter · och · slipar. | Sedan · är · det · klart. → 8 words, 2 sentences, none longer than slipar (6): 8/2 = 4.
    expect(count('Du mäter och slipar. Sedan är det klart.')).toEqual({ lix: 4, sentences: 2, words: 8, parts: 8, long: 0 });
  });

  it('adds the share of long words', () => {
    // Roboten(7, long) · lyfter(6) · delarna(7, long) · till · bandet(6). → 5 words, 1 sentence, 2 long: 5 + 40 = 45.
    expect(count('Roboten lyfter delarna till bandet.')).toMatchObject({ lix: 45, words: 5, long: 2 });
  });

  it('takes a compound by its parts, but measures the sentence in whole words', () => {
    // En · svets|utbildning · tar · ett · år. → 5 words, 1 sentence; 6 parts, of which utbildning(10) is long: 5 + 100/6 = 21.67.
    const counted = count('En svetsutbildning tar ett år.');
    expect(counted).toMatchObject({ sentences: 1, words: 5, parts: 6, long: 1 });
    expect(counted.lix).toBeCloseTo(5 + 100 / 6);
    // Without the splitting it is Björnsson's own: 5 + 100/5 = 25.
    expect(lixOf(sentencesOf(paragraph('En svetsutbildning tar ett år.')), plain).lix).toBe(25);
  });

  it('lets a compound of short parts be no long word', () => {
    // Din · arbets|plats · är · här. → 4 words; 5 parts, none long: 4.
    expect(count('Din arbetsplats är här.')).toMatchObject({ lix: 4, words: 4, parts: 5, long: 0 });
  });

  it('parts a word at its hyphen, and never takes a number as long', () => {
    // CNC-maskin · kostar · 1 500 000 · kronor(6) · år · 2024. → 6 words; 7 parts (CNC, maskin), none long.
    expect(count('CNC-maskin kostar 1 500 000 kronor år 2024.')).toEqual({ lix: 6, sentences: 1, words: 6, parts: 7, long: 0 });
  });

  it('ends no sentence at an abbreviation, and one at a colon before a capital', () => {
    // Du kan t.ex. svetsa kl. 8. (6 words) | Tänk på detta: (3) | Skydda ögonen. (2) → 11 words, 3 sentences, none long.
    expect(count('Du kan t.ex. svetsa kl. 8. Tänk på detta: Skydda ögonen.')).toMatchObject({
      sentences: 3,
      words: 11,
      long: 0,
      lix: 11 / 3,
    });
  });

  it('ends a sentence with its list item, and leaves headings and tables out', () => {
    // Mäta rätt (2) | Svetsa stål (2) | Du lär dig mer. (4) → 8 words, 3 sentences. The heading and the cell are not counted.
    const passages: Passage[] = [
      { form: 'heading', text: 'Arbetsuppgifterna', line: 1 },
      { form: 'item', text: 'Mäta rätt', line: 3 },
      { form: 'item', text: 'Svetsa stål', line: 4 },
      { form: 'cell', text: 'Arbetsmarknaden', line: 6 },
      paragraph('Du lär dig mer.', 8),
    ];
    expect(lixOf(sentencesForLix(passages), split)).toMatchObject({ sentences: 3, words: 8, long: 0, lix: 8 / 3 });
  });

  it('of a longer text', () => {
    // Industri|tekniska programmet är ett yrkes|program. (5 words; 7 parts; long: industri 8, tekniska 8, programmet 10, program 7)
    // Du är minst femton veckor på en arbets|plats. (8 words; 9 parts; none long)
    // Efter gymnasiet kan du läsa vidare på yrkes|högskola. (8 words; 9 parts; long: gymnasiet 9, högskola 8)
    // → 21 words, 3 sentences, 25 parts, 6 long: 7 + 24 = 31.
    const text =
      'Industritekniska programmet är ett yrkesprogram. Du är minst femton veckor på en arbetsplats. Efter gymnasiet kan du läsa vidare på yrkeshögskola.';
    expect(count(text)).toEqual({ lix: 31, sentences: 3, words: 21, parts: 25, long: 6 });
  });

  it('of nothing is nothing', () => {
    expect(count('').lix).toBe(0);
  });
});

describe('words and sentences', () => {
  it.each([
    ['Lönen är 35 300 kr/månad.', ['Lönen', 'är', '35 300', 'kr', 'månad']],
    ['Två–tre USB:n och SYV:s svar', ['Två', 'tre', 'USB:n', 'och', 'SYV:s', 'svar']],
    ['El- och energiprogrammet', ['El', 'och', 'energiprogrammet']],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('know the line they begin on', () => {
    expect(sentencesOf(paragraph('En mening\nsom fortsätter. Nästa\nmening här.', 10)).map(({ line }) => line)).toEqual([10, 11]);
  });
});

describe('the text of an entry', () => {
  const entry = (body: string, data: object = {}, kind: Kind = 'job') => ({ kind, data, body, bodyLine: 5, file: 'a.mdx', line: () => 2 });

  it('is its words, without addresses, code, sources and marks', () => {
    const body =
      'Läs om [yrket](/yrken/x/) i `koden`. **Fet** <Kalla id="x" />\n\n- punkt\n\n<Ruta rubrik="Tänk på">\nI rutan.\n</Ruta>\n\n```\nkod\n```\n';
    expect(passagesOf(entry(body, { title: 'T', sources: [{ id: 'x', supports: 'annat' }], doing: ['mata'] }))).toEqual([
      { form: 'field', text: 'T', line: 2, field: 'title' },
      { form: 'paragraph', text: 'Läs om yrket i . Fet ', line: 5 },
      { form: 'item', text: 'punkt', line: 7 },
      { form: 'heading', text: 'Tänk på', line: 9 },
      { form: 'paragraph', text: 'I rutan.', line: 10 },
    ]);
  });

  it('is judged for whom it is for', () => {
    const of = (kind: Kind, data: object = {}) => audienceOf({ kind, data });
    expect([
      of('job'),
      of('criterion'),
      of('guide', { audiences: ['vagledare'] }),
      of('guide', { audiences: ['elever', 'foraldrar'] }),
    ]).toEqual(['pupils', 'adults', 'adults', 'pupils']);
    expect(of('guide', { audiences: ['vagledare'], easyRead: true })).toBe('easy');
  });
});

const tips = (text: string, kind: Kind = 'job', data: object = {}) => {
  const entry = { kind, data, body: text, bodyLine: 1, file: 'a.md', line: () => 1 };
  return reviewText(entry, passagesOf(entry), split);
};
const rules = (...args: Parameters<typeof tips>): string[] => tips(...args).map(({ rule }) => rule);

describe('tips on language', () => {
  const heavy = 'Verksamhetens kvalitetssäkring förutsätter kontinuerlig kompetensutveckling bland samtliga medarbetare. '.repeat(12);

  it('say the value, the goal, and where to begin', () => {
    const [tip] = tips(`Du undrar. ${heavy}`);
    expect(tip).toMatchObject({ rule: 'lix', strength: 'tip', file: 'a.md', line: 1 });
    expect(tip!.problem).toMatch(/^Texten har LIX \d+\. För elever siktar vi på högst 38\.$/);
    expect(tip!.remedy).toContain('Byt tunga ord, eller förklara dem: ');
    expect(tip!.remedy).toContain('kompetensutveckling');
  });

  it('ask more of texts that are to be easy', () => {
    // 7 words a sentence, two of seven long: 7 + 28.6 = 35.6.
    const text = 'Maskinen kontrollerar varje detalj en gång till. '.repeat(12);
    expect(rules(text)).toEqual([]);
    expect(rules(text, 'job', { easyRead: true })).toEqual(['lix']);
  });

  it('say nothing of LIX in a short text', () => {
    expect(rules(heavy.slice(0, 300))).toEqual([]);
  });

  it('find a sentence of more than 25 words', () => {
    const words = (n: number): string => `${Array.from({ length: n }, () => 'du').join(' ')}.`;
    expect(rules(words(25))).toEqual([]);
    expect(tips(`Kort.\n\n${words(26)}`)).toMatchObject([{ rule: 'long-sentence', line: 3 }]);
  });

  it('give a better word, once for each and with every line', () => {
    expect(tips('Du erhåller ett intyg.\n\nSamt lön.\n\nDu erhåller mat.')).toMatchObject([
      { rule: 'authority-word', line: 1, problem: '”erhåller” låter som en myndighet (också på rad 5).', remedy: 'Pröva i stället: få.' },
      { rule: 'authority-word', line: 3, remedy: 'Pröva i stället: och.' },
    ]);
  });

  it('know at least 40 such words, each with a better one', () => {
    expect(authorityWords.length).toBeGreaterThanOrEqual(40);
    expect(authorityWords.filter(({ better }) => better === '')).toEqual([]);
  });

  it('tell of many passives, not of a few', () => {
    const passive = 'Du ser. Dagen anordnas här. Plats erbjuds. Elever antas. Priser delades ut. Skolan certifierades.';
    expect(tips(passive)).toMatchObject([{ rule: 'passive', line: 1 }]);
    expect(tips(passive)[0]!.problem).toBe(
      '5 av 6 meningar är i passiv form, så det syns inte vem som gör något: anordnas (rad 1), erbjuds (rad 1), antas (rad 1), delades (rad 1), certifierades (rad 1).',
    );
    expect(rules(`${passive} ${'Du bygger. '.repeat(20)}`)).toEqual([]);
  });

  it.each([
    'Det finns en väg som du trivs med och hoppas på.',
    'Skolans elevers och lärarnas planer lyckas alltid.',
    'Andreas minns sin arbetsplats.',
  ])('take no other word for a passive: %s', (text) => {
    expect(sentencesOf(paragraph(text)).flatMap(passivesIn)).toEqual([]);
  });

  it('want a text for pupils to say you', () => {
    expect(tips('Eleverna får prova.', 'activity')).toMatchObject([{ rule: 'without-you', line: 1 }]);
    expect(rules('Eleverna får prova, och du med.', 'activity')).toEqual([]);
    expect(rules('Eleverna får prova.', 'criterion')).toEqual([]);
    expect(rules('Roboten svetsar.', 'activity')).toEqual([]);
  });
});

describe('spelling', () => {
  const listed = new Set(['tekniktråden', 'gripdon']);
  const sv = speller('sv', listed);
  const en = speller('en', listed);

  it.each([
    'svetsare',
    'Svetsutbildning',
    'CNC-operatör',
    'Tekniktrådens',
    'gripdon',
    'gripdonsmontör',
    'APL',
    'SYV:n',
    'Linköping',
    'industritekniska',
  ])('knows %s', (word) => {
    expect(sv.knows(word)).toBe(true);
  });

  it.each(['utbildining', 'svettsare', 'tillsamans', 'gar', 'sverige', 'gymnasiett'])('does not know %s', (word) => {
    expect(sv.knows(word)).toBe(false);
  });

  it('suggests what may have been meant', () => {
    expect(sv.suggests('utbildining')).toContain('utbildning');
    expect(en.suggests('technolgy')).toEqual(['technology']);
  });

  it('has English as in Britain for translations', () => {
    expect(['colour', 'color', 'programme', 'utbildning'].map(en.knows)).toEqual([true, false, true, false]);
  });

  ours("has the editors' words in order, each once", () => {
    const words = linesOf(readFileSync(`${contentFolder}/${WORD_LIST}`, 'utf8'));
    expect(words).toEqual([...new Set(words)].toSorted(new Intl.Collator('sv').compare));
  });
});
