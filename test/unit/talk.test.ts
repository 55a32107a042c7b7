import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/catalogue/check.ts';
import { contentFolder } from '../../src/catalogue/folder.ts';
import { link } from '../../src/catalogue/link.ts';
import { readContent } from '../../src/catalogue/read.ts';
import { inSentence, jobCard, programmeCard } from '../../src/lesson/cards.ts';
import { ours } from '../ours.ts';
import { DATE, small } from './factory.ts';

const base = small();
const [job] = base.jobs;
const [programme] = base.programmes;
const whole = link(checkContent(await readContent(contentFolder)), { language: 'sv', date: DATE });
const cards = [
  ...whole.jobs.map((entry) => ({ entry, card: jobCard(entry, whole) })),
  ...whole.programmes.map((entry) => ({ entry, card: programmeCard(entry, whole) })),
];

describe('a card to talk by', () => {
  it('asks what the job is really about', () => {
    const { pupil, parent } = jobCard(job!, base);
    expect(pupil[0]).toContain('Såga');
    expect([pupil.length, parent.length]).toEqual([3, 3]);
  });

  it('says only what has a source', () => {
    for (const { card } of cards) for (const { source } of card.facts) expect(whole.sources.has(source)).toBe(true);
  });

  it('says what is not known as not known', () => {
    const { pay: _, outlook: _o, ...bare } = job!;
    const card = jobCard(bare as typeof job & object, base);
    expect(card.unknown).toEqual(['lönen för yrket', 'chansen till jobb']);
    expect(card.facts.every(({ text }) => !text.includes('Medianlön'))).toBe(true);
    expect(card.parent[0]).toContain('Ingen har bedömt');
  });

  it('marks what has expired as old, and puts it last', () => {
    const old = { ...job!, pay: { ...job!.pay!, validUntil: '2026-01-01' } };
    const { facts } = jobCard(old, base);
    expect(facts.map(({ until }) => until)).toContain('2026-01-01');
    expect(facts.findIndex(({ until }) => until)).toBe(facts.length - 1);
  });

  it('tells what stays open, by the programme', () => {
    expect(programmeCard(programme!, base).open[0]).toMatchObject({ text: 'Ja, om du inte väljer bort de kurserna.' });
    expect(jobCard(job!, base).open.map((o) => o.programme)).toEqual([programme]);
  });

  it('writes a name inside a sentence with a small letter, but not what is written in capitals', () => {
    expect([inSentence('Svetsare'), inSentence('IT-tekniker'), inSentence('3D-printare'), inSentence('VVS-montör')]).toEqual([
      'svetsare',
      'IT-tekniker',
      '3D-printare',
      'VVS-montör',
    ]);
  });
});

describe('the cards of the content', () => {
  ours('each ask three and three, and say three things, two or three where little is known', () => {
    const few = cards.filter(({ card }) => card.pupil.length !== 3 || card.parent.length !== 3 || card.facts.length < 2);
    expect(few.map(({ entry, card }) => `${entry.key}: ${card.pupil.length} ${card.parent.length} ${card.facts.length}`)).toEqual([]);
  });

  it('differ: no two are alike, and few share all their questions for the pupil', () => {
    expect(new Set(cards.map(({ card }) => JSON.stringify([card.pupil, card.parent]))).size).toBe(cards.length);
    expect(new Set(cards.map(({ card }) => card.pupil[0])).size).toBeGreaterThan(cards.length * 0.9);
  });

  it('leave nothing to fill in', () => {
    expect(
      cards
        .filter(({ card }) =>
          /\{\w+\}|undefined/.test(JSON.stringify([card.pupil, card.parent, card.facts.map((f) => f.text), card.unknown])),
        )
        .map(({ entry }) => entry.key),
    ).toEqual([]);
  });
});
