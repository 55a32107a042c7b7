import { describe, expect, it } from 'vitest';
import { personIn } from '../../src/catalogue/persons.ts';
import type { Action, Region, Stage } from '../../src/catalogue/types.ts';
import { byGap, standingOf } from '../../src/thread/actions.ts';
import { calendar, itemsOf, nextIn } from '../../src/thread/calendar.ts';
import type { Cell } from '../../src/thread/gaps.ts';

const school = { id: 'skola', title: 'Skola' } as Stage;
const region = { key: 'norr', name: 'Norr', counties: [] } as unknown as Region;
const action = (given: Partial<Action> = {}): Action => ({
  id: 'dag',
  title: 'En dag i verkstaden',
  lang: 'sv',
  region,
  stage: school,
  gap: 'activity',
  role: 'Processledaren',
  due: '2027-04-30',
  ...given,
});
const cell = (kind: Cell['kind'], state: Cell['state']): Cell => ({
  stage: school,
  kind,
  state,
  expected: true,
  steps: [],
  sureness: 'unsure',
});

describe('what is done about a gap', () => {
  it('is late the day after its last one, and a month has all its days', () => {
    expect(standingOf(action(), '2027-04-30')).toBe('due');
    expect(standingOf(action(), '2027-05-01')).toBe('late');
    expect(standingOf(action({ due: '2027-04' }), '2027-04-30')).toBe('due');
    expect(standingOf(action({ due: '2027' }), '2027-12-31')).toBe('due');
    expect(standingOf(action({ due: '2027' }), '2028-01-01')).toBe('late');
  });

  it('is done when somebody has told how it went, however late', () => {
    expect(standingOf(action({ ended: '2027-06-01', outcome: 'Alla kom.' }), '2027-07-01')).toBe('done');
  });

  it('stands by its gap while that is there, and apart when it has been mended', () => {
    const [one, other] = [action(), action({ id: 'datum', gap: 'event' })];
    const { open, closed } = byGap({ actions: [one, other] }, [cell('activity', 'gap'), cell('event', 'here')]);
    expect(open).toEqual([one]);
    expect(closed).toEqual([other]);
  });
});

describe('the calendar', () => {
  const input = { language: 'sv' as const, events: [], dates: [], educations: [] };
  const dates = (given: Action[], date: string) => calendar({ ...input, actions: given }, { region, date });

  it('has what is to be done at its last day, with the role, and what is done on the day that it was', () => {
    const [item] = itemsOf(dates([action()], '2027-04-01'));
    expect(item).toMatchObject({ from: 'action', kind: 'due', start: '2027-04-30', roles: ['Processledaren'], passed: false });
    const [done] = itemsOf(dates([action({ ended: '2027-03-01', outcome: 'Alla kom.' })], '2027-04-01'));
    expect(done).toMatchObject({ kind: 'done', start: '2027-03-01', what: 'Alla kom.', passed: true });
  });

  it('does not count it among what those who can take part have before them', () => {
    expect(nextIn(dates([action()], '2027-04-01'), 3)).toEqual([]);
  });
});

describe('a person is seen in a text', () => {
  it.each([
    ['Annika Ek', 'Annika Ek'],
    ['Fråga Lars på kommunen.', 'Lars'],
    ['Yrsa Isaksson bjuder in', 'Yrsa Isaksson'],
    ['Yrsa Isakssons klass', 'Yrsa Isakssons'],
    ['Idas klass', 'Idas'],
  ])('%s', (text, found) => {
    expect(personIn(text)).toBe(found);
  });

  it.each([
    'Processledaren',
    'Personalchefen på Volvo Cars',
    'Kansliet i Västra Mälardalen',
    'Rektor',
    'Kommunens näringslivschef',
    'Årskurs 8 i Nora',
  ])('and none in %s', (text) => {
    expect(personIn(text)).toBeUndefined();
  });
});
