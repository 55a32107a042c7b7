import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASKED, type Contest, fitOf, halvesOf, readWanted, type Wanted, writeWanted } from '../../src/guide/competitions.ts';
import { choicesOf, contestsOf } from '../../src/guide/contests.ts';
import { planningOf } from '../../src/words/competition.ts';
import { known } from '../../src/known.ts';
import { small } from './factory.ts';

const unknown: Contest = { stages: ['skola'], halves: [], regions: [] };
const told: Contest = { stages: ['skola'], takes: ['team'], span: 'weeks', free: true, halves: ['autumn'], regions: ['norr'] };

describe('a competition and what a reader asks for', () => {
  it('suit each other where all that is asked for is known to be so', () => {
    expect(fitOf(told, { stage: 'skola', takes: 'team', span: 'weeks', cost: 'free', half: 'autumn', region: 'norr' })).toBe('yes');
    expect(fitOf(told, {})).toBe('yes');
  });

  it('do not where one thing is known to be otherwise', () => {
    const others: Wanted[] = [{ stage: 'arbete' }, { takes: 'alone' }, { span: 'day' }, { half: 'spring' }, { region: 'soder' }];
    expect(others.map((wanted) => fitOf(told, wanted))).toEqual(others.map(() => 'no'));
    expect(fitOf({ ...told, free: false }, { cost: 'free' })).toBe('no');
  });

  it('may where no source tells, but the stage and the region are always known', () => {
    for (const wanted of [{ takes: 'alone' }, { span: 'day' }, { half: 'spring' }, { cost: 'free' }])
      expect(fitOf(unknown, wanted)).toBe('perhaps');
    expect(fitOf(unknown, { stage: 'arbete', cost: 'free' })).toBe('no');
    expect(fitOf(unknown, { region: 'norr' })).toBe('yes');
  });

  it('suit less the more is asked for', () => {
    const rank = { yes: 2, perhaps: 1, no: 0 };
    const wanted = fc.record(
      {
        stage: fc.constantFrom('skola', 'arbete'),
        takes: fc.constantFrom('alone', 'team', 'class'),
        span: fc.constantFrom('day', 'weeks'),
        cost: fc.constant('free'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.constantFrom(unknown, told), wanted, wanted, (contest, few, more) => {
        expect(rank[fitOf(contest, { ...more, ...few })]).toBeLessThanOrEqual(rank[fitOf(contest, few)]);
      }),
    );
  });

  it('knows the halves of the school year', () => {
    expect([halvesOf([8, 12]), halvesOf([1]), halvesOf([7, 8]), halvesOf([])]).toEqual([['autumn'], ['spring'], ['autumn', 'spring'], []]);
  });
});

describe('what is asked for, in an address', () => {
  const choices = { stage: ['', 'skola'], takes: ['', 'alone', 'team'], cost: ['', 'free'] };

  it('comes back as it was', () => {
    expect(readWanted(writeWanted({ takes: 'team', stage: 'skola', cost: '' }), choices)).toEqual({
      wanted: { stage: 'skola', takes: 'team' },
      left: [],
    });
    expect(writeWanted({})).toBe('');
  });

  it('is told where it has no place, and the rest is read', () => {
    expect(readWanted('stage=skola&takes=flock&gammal=1&cost=free&cost=free&region=norr&span=', choices)).toEqual({
      wanted: { stage: 'skola', cost: 'free' },
      left: ['takes: flock', 'gammal: 1', 'cost: free', 'region: norr'],
    });
  });

  it('is read from any text without failing, and never as what cannot be chosen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const { wanted } = readWanted(words, choices);
        for (const name of ASKED) expect(['', 'skola', 'alone', 'team', 'free', undefined]).toContain(wanted[name]);
      }),
    );
  });
});

describe('the competitions to choose among', () => {
  const catalogue = small();
  const [row] = contestsOf(catalogue);

  it('are those that have not ended, and say what is not known', () => {
    const { competition } = known(row, 'the competition of the small content');
    const said = (entry: typeof competition) => Object.values(planningOf(entry, catalogue)).map(({ text, own }) => [text, own]);
    expect(said(competition)).toEqual([
      ['Brukar vara i maj.', true],
      ['vi vet inte', false],
      ['vi vet inte', false],
      ['vi vet inte', false],
    ]);
    expect(said({ ...competition, takes: ['alone', 'class'], span: 'day', free: true }).slice(1)).toEqual([
      ['en dag eller mindre', false],
      ['ensam och hela klassen', false],
      ['gratis', false],
    ]);
    const ended = { ...catalogue, competitions: catalogue.competitions.map((one) => ({ ...one, status: 'ended' as const })) };
    expect(contestsOf(ended)).toEqual([]);
  });

  it('have nothing to choose by where they do not differ', () => {
    const choices = choicesOf(contestsOf(catalogue), catalogue);
    expect(choices.stage.map(({ value }) => value)).toEqual(['skola']);
    expect(choices.region).toEqual([]);
  });
});
