import { describe, expect, it } from 'vitest';
import { boardOf, weeksIn } from '../../src/thread/weeks.ts';
import { type Added, small } from './factory.ts';

const pledge = (key: string, data: object): Added => ({
  kind: 'pledge',
  key: `norr/${key}`,
  data: {
    id: key,
    company: key,
    what: ['prao'],
    municipality: 'Norrby',
    contact: { role: 'Kontoret', email: 'kontor@exempel.example' },
    received: '2026-11-01',
    until: '2099-12-31',
    ...data,
  },
});

describe('the weeks that a company writes', () => {
  it.each([
    ['v. 12', [12]],
    ['v. 12–13', [12, 13]],
    ['v.12-14', [12, 13, 14]],
    ['vecka 7, 9 och 11', [7, 9, 11]],
    ['Veckorna 40–41 samt v. 45', [40, 41, 45]],
    ['v. 51–2', [51, 52, 1, 2]],
    ['weeks 3 and 5', [3, 5]],
    ['12–13', [12, 13]],
    ['v. 12, 4 elever', [12]],
    ['4 elever, v. 12', [12]],
  ])('%s', (text, weeks) => {
    expect(weeksIn(text)).toEqual(weeks);
  });

  it.each(['hela våren', 'våren 2027', '2 elever åt gången', 'v. 60', ''])('are none in ”%s”', (text) => {
    expect(weeksIn(text)).toEqual([]);
  });
});

describe('the board of weeks', () => {
  const of = (...added: Added[]) => {
    const [region] = small(...added).regions;
    const { weeks, anytime } = boardOf(region!.pledges);
    return {
      weeks: weeks.map(({ week, pledges }) => [week, pledges.map(({ company }) => company)]),
      anytime: anytime.map(({ company }) => company),
    };
  };

  it('has those who take pupils, week by week in the order of the school year', () => {
    expect(of(pledge('a', { weeks: 'v. 12–13' }), pledge('b', { weeks: 'v. 40', what: ['apl', 'visit'] }))).toEqual({
      weeks: [
        [40, ['b']],
        [12, ['Verkstaden', 'a']],
        [13, ['a']],
      ],
      anytime: [],
    });
  });

  it('has those who have not said which week by themselves', () => {
    expect(of(pledge('a', { weeks: 'hela våren' }), pledge('b', {})).anytime).toEqual(['a', 'b']);
  });

  it('leaves out what is no prao or APL, and what is past', () => {
    expect(of(pledge('a', { what: ['visit'], weeks: 'v. 3' }), pledge('b', { weeks: 'v. 4', until: '2026-11-10' })).weeks).toEqual([
      [12, ['Verkstaden']],
    ]);
  });

  it('is empty where nobody has offered anything', () => {
    expect(boardOf([])).toEqual({ weeks: [], anytime: [] });
  });
});
