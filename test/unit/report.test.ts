import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkHistory, historyFile } from '../../src/catalogue/history.ts';
import type { Education, Stage } from '../../src/catalogue/types.ts';
import { translator } from '../../src/i18n/strings.ts';
import { claimsOf, qualityOf, staleOf, staleYear } from '../../src/report/claims.ts';
import { lineOf } from '../../src/report/line.ts';
import type { Report } from '../../src/report/report.ts';
import { changesSince, quarterOf, seriesOf, snapshotText } from '../../src/report/snapshot.ts';
import { changeText, coverageText, lineText, storyText } from '../../src/report/words.ts';
import type { Snapshot } from '../../src/schema/history.ts';
import type { Cell } from '../../src/thread/gaps.ts';

const t = translator('sv');
const stage = { id: 'skola', title: 'Skola' } as Stage;
const cell = (kind: Cell['kind'], state: Cell['state'], expected = true): Cell => ({
  stage,
  kind,
  state,
  expected,
  steps: [],
  sureness: 'unsure',
});
const figures = { gaps: ['skola/activity'], unknown: [], expected: 3, coverage: {}, educations: 1, offers: 0, stale: 0, stories: 0 };
const taken = (date: string, gaps: string[] = figures.gaps): Snapshot => ({
  quarter: quarterOf(date),
  date,
  regions: { norr: { ...figures, gaps } },
});

describe('a snapshot', () => {
  it('is of the quarter that its day is in', () => {
    expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(quarterOf)).toEqual(['2026-q1', '2026-q1', '2026-q2', '2026-q4']);
  });

  it('is kept as text that says the same when it is read, a line a region', () => {
    const made = taken('2026-11-28');
    const text = snapshotText(made);
    expect(checkHistory([{ file: historyFile(made.quarter), text }])).toEqual({ history: [made], problems: [] });
    expect(text.split('\n').filter((line) => line.includes('"norr"'))).toHaveLength(1);
  });

  it('is told of when it is damaged, or named after another quarter, and the others stand in order', () => {
    const [later, earlier] = [taken('2026-11-28'), taken('2026-05-01')];
    const { history, problems } = checkHistory([
      { file: historyFile(later.quarter), text: snapshotText(later) },
      { file: historyFile(earlier.quarter), text: snapshotText(earlier) },
      { file: 'history/2025-q1.json', text: '{' },
      { file: 'history/2025-q2.json', text: snapshotText(later) },
    ]);
    expect(history).toEqual([earlier, later]);
    expect(problems.map(({ file }) => file)).toEqual(['history/2025-q1.json', 'history/2025-q2.json']);
  });

  it('gives a region its own figures, and none where it was not there', () => {
    const history = [taken('2026-05-01'), taken('2026-11-28', [])];
    expect(seriesOf({ history }, { key: 'norr' }).map(({ gaps }) => gaps.length)).toEqual([1, 0]);
    expect(seriesOf({ history }, { key: 'soder' })).toEqual([]);
  });
});

describe('what has changed', () => {
  const before = { gaps: ['skola/activity', 'skola/event', 'skola/story'], unknown: ['skola/education'] };

  it('is what was a gap and is filled, and what is a gap and was not', () => {
    const cells = [cell('activity', 'here'), cell('event', 'gap'), cell('job', 'gap')];
    const { closed, opened } = changesSince(before, cells);
    expect(closed.map(({ kind }) => kind)).toEqual(['activity']);
    expect(opened.map(({ kind }) => kind)).toEqual(['job']);
  });

  it('is not what nobody knows, now or then, nor what is expected no more', () => {
    const cells = [cell('story', 'unknown'), cell('education', 'gap'), cell('activity', 'blank', false)];
    expect(changesSince(before, cells)).toEqual({ closed: [], opened: [] });
  });

  it('is told with its day', () => {
    expect(changeText({ date: '2026-08-31', closed: [], opened: [] }, t, 'sv')).toBe(
      'Inga luckor har stängts eller öppnats sedan 31 augusti 2026.',
    );
    expect(changeText({ date: '2026-08-31', closed: [cell('activity', 'here')], opened: [] }, t, 'sv')).toBe(
      'Sedan 31 augusti 2026 har en lucka stängts (Skola: aktiviteter). Ingen har öppnats.',
    );
  });
});

describe('the line', () => {
  const box = { width: 100, height: 50 };

  it('goes by the days, from nothing at the foot to the greatest at the top', () => {
    const line = lineOf(
      [
        { date: '2026-01-01', value: 4 },
        { date: '2026-01-26', value: 2 },
        { date: '2026-04-11', value: 0 },
      ],
      box,
    );
    expect(line?.path).toBe('M0 0L25 25L100 50');
  });

  it('is none of fewer than two, and the words say so', () => {
    expect(lineOf([], box)).toBeUndefined();
    expect(lineOf([{ date: '2026-01-01', value: 4 }], box)).toBeUndefined();
    expect(lineText([], t, 'sv')).toBe('Ingen mätning är gjord än, så det finns ingen linje.');
    expect(lineText([{ date: '2026-11-28', value: 6 }], t, 'sv')).toContain(
      '28 november 2026, visade 6 luckor. En linje ritas när det finns två',
    );
    expect(
      lineText(
        [
          { date: '2026-11-28', value: 6 },
          { date: '2027-02-01', value: 4 },
        ],
        t,
        'sv',
      ),
    ).toBe('Antal luckor: 6 (november 2026) och 4 (februari 2027).');
  });

  it('stays in its box, whatever the figures', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 2, maxLength: 30 }), (values) => {
        const points = values.map((value, i) => ({ date: `${2000 + i}-06-15`, value }));
        const dots = lineOf(points, box)?.dots ?? [];
        expect(dots).toHaveLength(values.length);
        for (const { x, y } of dots) expect(x >= 0 && x <= box.width && y >= 0 && y <= box.height).toBe(true);
      }),
    );
  });
});

describe('what is claimed of educations', () => {
  const education = (key: string, given: Partial<Education>): Education =>
    ({
      kind: 'education',
      key,
      title: key,
      certification: { status: 'certified', source: 'a', year: 2024 },
      quality: {},
      jobs: [],
      ...given,
    }) as unknown as Education;
  const region = {
    educations: [
      education('norr/a', {
        certification: { status: 'certified', source: 'a', year: 2019 },
        quality: { lean: { value: false, source: 'b', asOf: 2020 } },
      }),
      education('norr/b', { certification: { status: 'certified', source: 'a' } }),
      education('norr/c', { active: false }),
    ],
  };

  it('is stale seven years after, and what has no year is not called old', () => {
    expect(staleYear('2026-11-28')).toBe(2019);
    const claims = claimsOf(region);
    expect(claims.map(({ education: { key }, of }) => `${key} ${of}`)).toEqual([
      'norr/a certification',
      'norr/a lean',
      'norr/b certification',
    ]);
    expect(staleOf(claims, { date: '2026-11-28' }).map(({ year }) => year)).toEqual(['2019']);
    expect(staleOf(claims, { date: '2025-11-28' })).toEqual([]);
  });

  it('is counted of those that one can apply to, with who says it and from when; a no is known too', () => {
    const { educations, rows } = qualityOf(region, { quality: [] });
    expect(educations).toBe(2);
    expect(rows.find(({ of }) => of === 'lean')).toEqual({ of: 'lean', known: 1, yes: 0, sources: ['b'], years: ['2020'] });
    expect(rows.find(({ of }) => of === 'aplWeeks')).toEqual({ of: 'aplWeeks', known: 0, sources: [], years: [] });
    // What nobody tells of is a row only where the network asks for it.
    expect(rows.some(({ of }) => of === 'partnerCompanies')).toBe(false);
    expect(qualityOf(region, { quality: ['partnerCompanies'] }).rows.some(({ of }) => of === 'partnerCompanies')).toBe(true);
  });
});

describe('coverage and stories in words', () => {
  it('say of how many places all, some or nothing is known', () => {
    const known = { sources: new Map(), language: 'sv' as const };
    const of = (whole: number, some: number, none: number) => coverageText({ form: 'gymnasium', whole, some, none, records: [] }, t, known);
    expect(of(1, 0, 0)).toBe('allt känt i 1 kommun');
    expect(of(0, 0, 3)).toBe('inget känt i 3 av 3 kommuner');
    expect(of(1, 2, 3)).toBe('allt känt i 1, en del känt i 2 och inget känt i 3 av 6 kommuner');
  });

  it('tell when consents run out and never whose', () => {
    const stories = (given: Report['stories']) => storyText({ stories: given } as Report, t, 'sv');
    expect(stories({ real: 0, madeUp: 2, runningOut: [] })).toBe(
      'Ingen berättelse om en verklig person är publicerad. 2 påhittade exempel.',
    );
    expect(stories({ real: 1, madeUp: 0, runningOut: ['2027-01-31'] })).toBe(
      'En berättelse om en verklig person, med samtycke. Ett samtycke går ut inom fyra månader: 31 januari 2027.',
    );
  });
});
