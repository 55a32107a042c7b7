import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Tree } from '../../src/client/tree.ts';
import { fill } from '../../src/i18n/fill.ts';
import { need } from '../../src/schema/need.ts';
import { problem } from '../../src/schema/problem.ts';
import { blockOf } from '../../src/tools/block.ts';
import { chartsOf } from '../../src/tools/chart.ts';
import { type Definition, type Field, partsOf, placedIn, type Section, type Values } from '../../src/tools/definition.ts';
import { formOf } from '../../src/tools/form.ts';
import { letterOf } from '../../src/tools/letter.ts';
import { entriesOf, isPlan, planFile } from '../../src/tools/plan.ts';
import { sheetsOf } from '../../src/tools/sheet.ts';
import { LONGEST_FRAGMENT, readFragment, tidy, writeFragment } from '../../src/tools/state.ts';
import { weeksTo } from '../../src/tools/weeks.ts';
import { small } from './factory.ts';

// Tools whose rows are counted: what a council needs, a plan back from a day, rounds with times.

const field = (id: string, type: Field['type'], more: Partial<Field> = {}): Field => ({
  id,
  type,
  label: id,
  options: [],
  required: false,
  ...more,
});
const section = (id: string, fields: readonly Field[], more: Partial<Section> = {}): Section => ({
  id,
  title: id,
  points: [],
  fields,
  ...more,
});
const tool = (sections: readonly Section[], more: Partial<Definition> = {}): Definition => ({
  id: 'prov',
  title: 'Prov',
  sections,
  criteria: [],
  lists: {
    municipality: [{ id: 'norrby', label: 'Norrby' }],
    job: [
      { id: 'snickare', label: 'Snickare' },
      { id: 'malare', label: 'Målare' },
    ],
    competition: [{ id: 'kvisten', label: 'Kvisten; stora' }],
  },
  ...more,
});
const text = (key: string, values: Record<string, string | number> = {}): string =>
  fill(`${key} {row}{number}{week}{day}{count}`, { row: '', number: '', week: '', day: '', count: '', ...values });
const day = (date: string): string => `den ${date}`;
const on = (definition: Definition, values: Values) => ({ definition, values, text, day });
const textsOf = (tree: Tree): string[] => (typeof tree === 'string' ? [tree] : tree.children.flatMap(textsOf));
const tagsOf = (tree: Tree): string[] => (typeof tree === 'string' ? [] : [tree.tag, ...tree.children.flatMap(tagsOf)]);

const needs = tool(
  [
    section('rad', [
      field('municipality', 'choice', { from: 'municipality' }),
      field('council', 'text', { most: 80 }),
      field('meeting', 'date'),
      field('count', 'number', { most: 12 }),
    ]),
    section(
      'yrken',
      [
        field('job', 'choice', { from: 'job', required: true }),
        field('level', 'level', { options: ['1', '2', '3', '4', '5'].map((id) => ({ id, label: id })) }),
        field('horizon', 'choice', { options: ['nu', 'om-ett-ar', 'om-fem-ar'].map((id) => ({ id, label: id })) }),
        field('people', 'number', { most: 10_000 }),
        field('skill', 'text', { most: 160 }),
      ],
      { each: { of: 'numbered', by: 'count', row: 'Yrke' } },
    ),
  ],
  {
    block: 'need',
    letter: {
      to: 'municipality',
      subject: 'Behov i {municipality}',
      lines: ['Vi är {council}.', '{job}: {level}.', 'Antal {people}.', 'Hej.'],
    },
  },
);
const council: Values = {
  municipality: ['norrby'],
  council: ['Företagsrådet'],
  meeting: ['2026-11-20'],
  count: ['2'],
  'job.1': ['snickare'],
  'level.1': ['5'],
  'horizon.1': ['om-ett-ar'],
  'people.1': ['4'],
  'job.2': ['malare'],
  'level.2': ['3'],
  'horizon.2': ['nu'],
  'skill.2': ['Spruta: "rak" #1'],
};

describe('rows that are counted', () => {
  it('are as many as the number says, each with its own fields', () => {
    const [, rows] = partsOf(needs, council);
    expect(rows?.rows.map(({ label, fields }) => [label, fields[0]?.key])).toEqual([
      ['1', 'job.1'],
      ['2', 'job.2'],
    ]);
  });

  it('wait for the number, and are there with their numbers on the empty paper', () => {
    const [, rows] = partsOf(needs, {});
    expect(rows?.waits).toBe(true);
    expect(rows?.rows.map(({ label }) => label)).toEqual(['1', '2', '3', '4', '5']);
    expect(sheetsOf(on(needs, {})).flatMap(textsOf).join(' ')).toContain('Yrke3');
  });

  it('come back from the address, whatever has been written in them', () => {
    const written = fc.record(Object.fromEntries(['skill.1', 'skill.2'].map((key) => [key, fc.string({ unit: 'binary' })])));
    fc.assert(
      fc.property(written, (given) => {
        const own = Object.fromEntries(
          Object.entries(given).flatMap(([key, words]) =>
            tidy({ type: 'text', most: 160 }, words) ? [[key, [tidy({ type: 'text', most: 160 }, words)]]] : [],
          ),
        );
        const { 'skill.2': _, ...rest } = council;
        const values = { ...rest, ...own };
        expect(readFragment(needs, writeFragment(needs, values)).values).toEqual(values);
      }),
    );
  });

  it('that there are not, of another version, too long, unknown or with markup are told, and the rest is read', () => {
    const whole = writeFragment(needs, council);
    const told = (fragment: string): string[] =>
      readFragment(needs, fragment).told.map(({ fault, what = '' }) => `${fault} ${what.slice(0, 20)}`.trim());
    expect(told(whole)).toEqual([]);
    expect(told(whole.replace(/^1=/, '2='))).toEqual(['version']);
    expect(told(`${whole}&job.3=snickare`)).toEqual(['left job.3: snickare']);
    expect(told(whole.replace('job.1=snickare', 'job.1=trollkarl'))).toEqual(['left job: trollkarl']);
    expect(told(whole.replace('count=2', 'count=400')).every((fault) => fault.startsWith('left'))).toBe(true);
    expect(told(whole.replace('F%C3%B6retagsr%C3%A5det', '%3Cb%3Er%C3%A5det'))).toEqual(['markup']);
    expect(told(`${whole}&skill.1=${'o'.repeat(LONGEST_FRAGMENT)}`)).toEqual(['long', `left skill: ${'o'.repeat(13)}`]);
    for (const fragment of [whole.replace(/^1=/, '2='), `${whole}&job.3=snickare`, `${whole}&gammal=1`])
      expect(readFragment(needs, fragment).values).toEqual(council);
  });

  it('stand in a letter one after another, without the lines that lack an answer', () => {
    expect(letterOf(needs, council, day)).toEqual({
      subject: 'Behov i Norrby',
      lines: ['Vi är Företagsrådet.', 'Snickare: 5.', 'Antal 4.', 'Målare: 3.', 'Hej.'],
    });
    expect(letterOf(needs, { council: ['Rådet'] }, day)?.lines).toEqual(['Vi är Rådet.', 'Hej.']);
  });

  it('become rows of needs.yaml that the check takes, in the order of the council', () => {
    const rows = parse(blockOf(needs, council, '2026-11-28')) as unknown[];
    expect(rows).toEqual([
      { job: 'snickare', level: 5, horizon: 'om ett år', people: 4, year: 2026, saidBy: 'Företagsrådet' },
      { job: 'malare', level: 3, horizon: 'nu', skill: 'Spruta: "rak" #1', year: 2026, saidBy: 'Företagsrådet' },
    ]);
    expect(rows.every((row) => need.safeParse(row).success)).toBe(true);
  });
});

describe('a problem that a company gives', () => {
  it('becomes a row of problems.yaml that the check takes, whatever has been written', () => {
    const definition = tool(
      [
        section('allt', [
          ...['title', 'company', 'role', 'email'].map((id) => field(id, 'text', { most: 80 })),
          field('what', 'long', { most: 400 }),
          field('municipality', 'choice', { from: 'municipality' }),
          field('until', 'date'),
        ]),
      ],
      { block: 'problem' },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (title, what) => {
        const values: Values = {
          title: [tidy({ type: 'text', most: 80 }, title) || 'Spån'],
          what: [tidy({ type: 'long', most: 400 }, what) || 'De fastnar.\nVarje dag.'],
          company: ['Verkstaden'],
          role: ['Kontoret'],
          email: ['skola@verkstaden.example'],
          municipality: ['norrby'],
          until: ['2027-06-01'],
        };
        const [row] = parse(blockOf(definition, values, '2026-11-28')) as unknown[];
        expect(problem.safeParse(row).error?.issues ?? []).toEqual([]);
      }),
    );
  });
});

const plan = tool([
  section('mal', [
    field('competition', 'choice', { from: 'competition' }),
    field('last', 'date', { label: 'Sista dag' }),
    field('weeks', 'number', { most: 40 }),
  ]),
  section('plan', [field('do', 'long', { suggests: 'steps' })], {
    each: { of: 'weeks', by: 'weeks', until: 'last' },
    steps: ['Läs', 'Bygg', 'Visa'],
  }),
]);
const planned: Values = { competition: ['kvisten'], last: ['2027-01-07'], weeks: ['3'], 'do.2': ['Bygg, måla\noch prova'] };

describe('weeks counted back from a day', () => {
  it('have the numbers of the calendar, over the turn of the year too', () => {
    expect(weeksTo('2027-01-07', 3)).toEqual([
      { number: 52, monday: '2026-12-21' },
      { number: 53, monday: '2026-12-28' },
      { number: 1, monday: '2027-01-04' },
    ]);
    expect(weeksTo('2027-01-03', 1)).toEqual([{ number: 53, monday: '2026-12-28' }]);
    expect(weeksTo('snart', 3)).toEqual([]);
  });

  it('are rows with a number, a Monday and what is suggested', () => {
    const [, weeks] = partsOf(plan, planned);
    expect(weeks?.rows.map(({ label, from, fields }) => [label, from, fields[0]?.suggestion])).toEqual([
      ['52', '2026-12-21', 'Läs'],
      ['53', '2026-12-28', 'Bygg'],
      ['1', '2027-01-04', 'Visa'],
    ]);
    expect(partsOf(plan, { weeks: ['2'] })[1]?.rows.map(({ label, from }) => [label, from])).toEqual([
      ['1', undefined],
      ['2', undefined],
    ]);
  });

  it('are entries of a calendar, the last day last, and nothing without a day', () => {
    expect(isPlan(plan)).toBe(true);
    expect(isPlan(needs)).toBe(false);
    expect(entriesOf(plan, planned)).toEqual([
      { start: '2026-12-21', end: '2026-12-27', what: 'Kvisten; stora: Läs' },
      { start: '2026-12-28', end: '2027-01-03', what: 'Kvisten; stora: Bygg, måla och prova' },
      { start: '2027-01-04', end: '2027-01-07', what: 'Kvisten; stora: Visa' },
      { start: '2027-01-07', end: '2027-01-07', what: 'Kvisten; stora: Sista dag' },
    ]);
    expect(planFile(plan, { weeks: ['3'] }, { host: 'norr.example', stamp: '20261128T120000Z' })).toBe('');
  });

  it('are a file whose lines are whole, escaped and of at most 75 octets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (words) => {
        const values = { ...planned, 'do.1': [tidy({ type: 'long', most: 200 }, words)].filter(Boolean) };
        const file = planFile(plan, values, { host: 'norr.example', stamp: '20261128T120000Z' });
        const lines = file.split('\r\n');
        expect(lines.at(-1)).toBe('');
        expect(lines.every((line) => new TextEncoder().encode(line).length <= 75 && !/[\n\r]/.test(line))).toBe(true);
        const unfolded = file.replaceAll('\r\n ', '').split('\r\n');
        expect(unfolded.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(4);
        expect(unfolded).toContain(String.raw`SUMMARY:Kvisten\; stora: Bygg\, måla och prova`);
        expect(unfolded).toContain('DTEND;VALUE=DATE:20270108');
      }),
    );
  });
});

const rounds = tool([
  section('lag', [field('rounds', 'number', { most: 6 })]),
  section('omg', [field('time', 'number', { clock: true }), field('sketch', 'picture')], {
    each: { of: 'numbered', by: 'rounds', row: 'Omgång' },
    chart: ['time'],
  }),
]);

describe('a chart of what is typed in', () => {
  const chartOf = (values: Values): Tree => {
    const part = partsOf(rounds, values)[1];
    return (part && chartsOf(part, values, text)[0]) ?? '';
  };
  const attributesOf = (tree: Tree, tag: string): Record<string, string>[] =>
    typeof tree === 'string'
      ? []
      : [...(tree.tag === tag ? [tree.attributes] : []), ...tree.children.flatMap((child) => attributesOf(child, tag))];

  it('has a bar for each number, and says them', () => {
    const chart = chartOf({ rounds: ['3'], 'time.1': ['90'], 'time.2': ['45'] });
    expect(attributesOf(chart, 'path').filter(({ class: name }) => name === 'bar')).toHaveLength(2);
    expect(attributesOf(chart, 'svg')[0]?.['aria-label']).toBe('time. Omgång 1: 90, Omgång 2: 45');
  });

  it('is squared paper with the rounds where there are no numbers', () => {
    const chart = chartOf({});
    expect(attributesOf(chart, 'path').map(({ class: name }) => name)).toEqual(['grid']);
    expect(textsOf(chart)).toEqual(['time', '1', '2', '3', '4', '5']);
  });

  it('stays within its frame whatever the numbers are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 6 }), (times) => {
        const values: Values = {
          rounds: [String(times.length)],
          ...Object.fromEntries(times.map((time, i) => [`time.${i + 1}`, [String(time)]])),
        };
        for (const { class: name, d = '' } of attributesOf(chartOf(values), 'path')) {
          if (name !== 'bar') continue;
          const [left = -1, floor = -1, top = -1, right = -1] = [...d.matchAll(/-?[\d.]+/g)].map(Number);
          expect(left >= 0 && right <= 360 && top >= 0 && top <= floor && floor <= 150).toBe(true);
        }
      }),
    );
  });

  it('has a button that takes the time in the form, and a box for a picture only on paper', () => {
    const form = partsOf(rounds, { rounds: ['1'] }).map((part) => formOf(part, on(rounds, { rounds: ['1'] })));
    expect(form.flatMap(tagsOf).filter((tag) => tag === 'button')).toHaveLength(1);
    expect(form.flatMap(textsOf)).not.toContain('sketch');
    expect(sheetsOf(on(rounds, {})).flatMap(textsOf)).toContain('sketch');
    expect(placedIn(rounds, { rounds: ['1'] }).map(({ key }) => key)).toContain('sketch.1');
    expect(readFragment(rounds, '1=rounds=1&sketch.1=hej').told).toEqual([{ fault: 'left', what: 'sketch: hej' }]);
  });
});

describe('what companies have said', () => {
  const problemUntil = (until: string) =>
    small({
      kind: 'problem',
      key: 'norr/span',
      data: {
        id: 'span',
        title: 'Spånen fastnar',
        what: 'Vi sorterar dem för hand.',
        company: 'Verkstaden',
        municipality: 'Norrby',
        contact: { role: 'Kontoret', phone: '010-000 00 00' },
        received: '2026-11-01',
        until,
      },
    }).regions[0]?.problems.length;
  const changed = { id: 'robot', education: 'tra-skogsskolan', what: 'De programmerar.', meeting: '2026-03-12', council: 'Programrådet' };

  it('is a problem until its day', () => {
    expect([problemUntil('2026-11-23'), problemUntil('2026-11-22')]).toEqual([1, 0]);
  });

  it('is what has changed in an education of the region', () => {
    const [region] = small({ kind: 'influence', key: 'norr/robot', data: changed }).regions;
    expect(region?.influence.map(({ education, what, meeting }) => [education.key, what, meeting])).toEqual([
      ['norr/tra-skogsskolan', 'De programmerar.', '2026-03-12'],
    ]);
  });
});
