import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Tree } from '../../src/client/tree.ts';
import { fill } from '../../src/i18n/fill.ts';
import { pledge } from '../../src/schema/pledge.ts';
import { blockOf, isNamed } from '../../src/tools/block.ts';
import { toolData } from '../../src/tools/data.ts';
import { partsOf, type Placed, placedIn, spread, type Values } from '../../src/tools/definition.ts';
import { formOf } from '../../src/tools/form.ts';
import { letterOf, mailto, recipientsOf } from '../../src/tools/letter.ts';
import { sheetsOf } from '../../src/tools/sheet.ts';
import { isDate, LONGEST_FRAGMENT, readFile, readFragment, tidy, writeFile, writeFragment } from '../../src/tools/state.ts';
import { faultsIn } from '../../src/tools/validate.ts';
import { known } from '../../src/known.ts';
import { small } from './factory.ts';

const catalogue = small();
const tool = known(catalogue.tools[0], 'the tool of the small content');
const { definition, recipients } = toolData(tool, catalogue);
const text = (key: string, values: Record<string, string | number> = {}): string =>
  fill(`${key} {what}{week}`, { what: '', week: '', ...values });
const whole: Values = {
  municipality: ['norrby'],
  job: ['snickare'],
  what: ['visit', 'prao'],
  weeks: ['3'],
  company: ['Verkstaden'],
  role: ['Kontoret'],
  email: ['kontor@verkstaden.example'],
  until: ['2027-06-01'],
  more: ['Såga & limma\ntillsammans, 50 % rabatt + #fika=ja'],
  'nu.snickare.2': ['kan'],
  'moment.3': ['Olja'],
};

/** What somebody may answer in a field. */
const answerTo = ({ type, options, from, most }: Placed): fc.Arbitrary<string[]> => {
  const ids = (from === undefined ? options : (definition.lists[from] ?? [])).map(({ id }) => id);
  switch (type) {
    case 'choice':
    case 'level':
      return fc.constantFrom(...ids).map((id) => [id]);
    case 'several':
      return fc.subarray(ids, { minLength: 1 });
    case 'number':
      return fc.integer({ min: 1, max: most ?? 50 }).map((count) => [String(count)]);
    case 'date':
      return fc
        .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
        .map((day) => [day.toISOString().slice(0, 10)]);
    default:
      return fc.string({ unit: 'binary', minLength: 1 }).map((words) => [tidy({ type, most }, words)].filter(Boolean));
  }
};
/** Answers to some of the fields that there are by what has been answered before. */
const answers = (before: Values): fc.Arbitrary<Values> =>
  fc
    .record(Object.fromEntries(placedIn(definition, before).map((field) => [field.key, answerTo(field)])), { requiredKeys: [] })
    .map((given) =>
      Object.fromEntries(Object.entries(given).flatMap(([key, answer]) => (answer && answer.length > 0 ? [[key, answer]] : []))),
    );
const filled = answers({}).chain((first) => answers(first).map((more): Values => ({ ...more, ...first })));

const textsOf = (tree: Tree): string[] => (typeof tree === 'string' ? [tree] : tree.children.flatMap(textsOf));
const tagsOf = (tree: Tree): string[] => (typeof tree === 'string' ? [] : [tree.tag, ...tree.children.flatMap(tagsOf)]);
const day = (date: string): string => `den ${date}`;

describe('what has been filled in, as an address or a file', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(filled, (values) => {
        const told = (words: string[]): boolean => words.every((word) => word === 'markup' || word === 'long');
        for (const read of [
          readFragment(definition, `#${writeFragment(definition, values)}`),
          readFile(definition, writeFile(definition, values)),
        ]) {
          expect(read.values).toEqual(values);
          expect(told(read.told.map(({ fault }) => fault))).toBe(true);
        }
      }),
    );
  });

  it('may have been coded on its way', () => {
    expect(readFragment(definition, `#${encodeURIComponent(writeFragment(definition, whole))}`)).toEqual({ values: whole, told: [] });
  });

  it('is nothing where nothing is filled in', () => {
    expect(writeFragment(definition, {})).toBe('');
    expect(readFragment(definition, '#')).toEqual({ values: {}, told: [] });
  });

  it('is read from any text without failing, and never as an answer that a field cannot have', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string().map((words) => `1=${words}`),
        ),
        (words) => {
          for (const { values } of [readFragment(definition, words), readFile(definition, words)])
            expect(readFragment(definition, writeFragment(definition, values)).values).toEqual(values);
        },
      ),
    );
  });

  it('cut anywhere keeps every answer before the cut', () => {
    const fragment = writeFragment(definition, whole);
    fc.assert(
      fc.property(fc.nat({ max: fragment.length - 3 }), (cut) => {
        const { values } = readFragment(definition, fragment.slice(0, cut + 3));
        const before = fragment
          .slice(2, cut + 3)
          .split('&')
          .slice(0, -1);
        const kept = before.map((pair) => decodeURIComponent(pair.split('=')[0] ?? ''));
        // Rows of a choice that comes first in the address are there with it.
        expect(kept.filter((key) => values[key] === undefined)).toEqual([]);
      }),
    );
  });

  it('of another version is read as far as it goes, and told', () => {
    const read = readFragment(definition, writeFragment(definition, whole).replace(/^1=/, '7='));
    expect(read.values).toEqual(whole);
    expect(read.told).toEqual([{ fault: 'version' }]);
  });

  it('longer than an address should be is read, and told', () => {
    const { values, told } = readFragment(definition, `1=company=Verkstaden&more=${'o'.repeat(LONGEST_FRAGMENT)}`);
    expect(values.company).toEqual(['Verkstaden']);
    expect(values.more?.[0]).toHaveLength(2000);
    expect(told.map(({ fault }) => fault)).toEqual(['long', 'left']);
    // What there was no room for is told, not lost.
    expect(told[1]?.what).toHaveLength('Mer: '.length + LONGEST_FRAGMENT - 2000);
  });

  it('with fields, answers and rows that there are not tells each of them', () => {
    const read = readFragment(
      definition,
      '1=gammal=ja&what=prao&what=dans&weeks=400&until=2027-02-30&nu.snickare.9=kan&job=snickare&nu.snickare.1=kan',
    );
    expect(read.values).toEqual({ what: ['prao'], job: ['snickare'], 'nu.snickare.1': ['kan'] });
    expect(read.told).toEqual(
      ['gammal: ja', 'Vad: dans', 'Veckor: 400', 'Till och med: 2027-02-30', 'nu.snickare.9: kan'].map((what) => ({ fault: 'left', what })),
    );
  });

  it('with markup is text, and told', () => {
    const { values, told } = readFragment(definition, '1=company=%3Cimg%20src=x%20onerror=alert(1)%3E');
    expect(values.company).toEqual(['<img src=x onerror=alert(1)>']);
    expect(told).toEqual([{ fault: 'markup' }]);
    const [sheet = ''] = sheetsOf({ definition, values, text, day });
    expect(textsOf(sheet)).toContain('<img src=x onerror=alert(1)>');
    expect(tagsOf(sheet)).not.toContain('img');
  });

  it('that is no file or address of ours is told', () => {
    expect(readFragment(definition, '#kommuner').told).toEqual([{ fault: 'broken' }]);
    expect(readFile(definition, 'hej').told).toEqual([{ fault: 'broken' }]);
    expect(readFile(definition, '[]').told).toEqual([{ fault: 'broken' }]);
    expect(readFile(definition, writeFile({ ...definition, id: 'annat' }, whole))).toEqual({ values: whole, told: [{ fault: 'other' }] });
  });

  it('knows the days of the calendar', () => {
    expect(['2028-02-29', '2027-02-29', '2027-13-01', 'i morgon'].map(isDate)).toEqual([true, false, false, false]);
  });
});

describe('the rows of a form', () => {
  it('are those of the chosen job, and belong to it', () => {
    const [, tasks] = partsOf(definition, { job: ['snickare'] });
    expect(tasks?.rows.map(({ label, fields }) => [label, fields[0]?.key])).toEqual([
      ['Såga', 'nu.snickare.1'],
      ['Limma', 'nu.snickare.2'],
    ]);
  });

  it('wait for a choice, and are blank on paper until then', () => {
    const [, tasks] = partsOf(definition, {});
    expect(tasks?.waits).toBe(true);
    expect(tasks?.rows.map(({ label }) => label)).toEqual(['', '', '', '', '']);
    expect(placedIn(definition, {}).some(({ key }) => key.startsWith('nu.'))).toBe(false);
  });

  it('are one for each criterion and each week, with the tasks spread over the weeks', () => {
    const [, , plan, quality] = partsOf(definition, { job: ['snickare'], weeks: ['2'] });
    expect(plan?.rows.map(({ fields }) => fields[0]?.suggestion)).toEqual(['Såga', 'Limma']);
    expect(quality?.rows.map(({ label }) => label)).toEqual(['1. Noga']);
  });

  it('spread every task over any number of weeks, in order, and leave no week without', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 52 }),
        (tasks, weeks) => {
          const said = Array.from({ length: weeks }, (_, week) => spread(tasks, week, weeks));
          expect(said.every(Boolean)).toBe(true);
          expect([...new Set(said.flatMap((week) => week.split('; ')))]).toEqual(tasks);
        },
      ),
    );
  });

  it('have a name for every control of the form', () => {
    const form = partsOf(definition, whole).map((part) => formOf(part, { definition, values: whole, text, day }));
    const all = (tree: Tree): Exclude<Tree, string>[] => (typeof tree === 'string' ? [] : [tree, ...tree.children.flatMap(all)]);
    const elements = form.flatMap(all);
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { tag, attributes } of elements) {
      if (tag === 'label' && attributes.for) expect(ids).toContain(attributes.for);
      if (attributes['aria-describedby']) expect(ids).toContain(attributes['aria-describedby']);
    }
  });
});

describe('what is wrong with the answers', () => {
  it('is what is missing, and what no number, day or address is, in the order of the form', () => {
    expect(faultsIn(definition, {}).map(({ field, fault }) => [field.key, fault])).toEqual([
      ['municipality', 'required'],
      ['what', 'required'],
    ]);
    const wrong = { ...whole, weeks: ['noll'], until: ['snart'], email: ['kontoret'] };
    expect(faultsIn(definition, wrong).map(({ field, fault }) => [field.key, fault])).toEqual([
      ['weeks', 'number'],
      ['email', 'email'],
      ['until', 'date'],
    ]);
    expect(faultsIn(definition, whole)).toEqual([]);
  });

  it('is not asked of a field that is not', () => {
    expect(faultsIn(definition, { ...whole, what: ['visit'], weeks: ['noll'] })).toEqual([]);
  });
});

describe('a letter', () => {
  it('says what has been filled in, and leaves out a line that lacks an answer', () => {
    expect(letterOf(definition, whole, day)).toEqual({
      subject: 'Vi erbjuder Besök, Prao',
      lines: ['Vi är Verkstaden i Norrby.', 'Veckor: 3.', 'Hej då.'],
    });
    expect(letterOf(definition, { ...whole, what: ['visit'], company: [] }, day)?.lines).toEqual(['Hej då.']);
  });

  it('goes to the region’s contacts, and to nobody where nobody is known', () => {
    const to = recipients && recipientsOf(definition, whole, recipients);
    expect(to?.known).toBe(true);
    expect(to?.first.flatMap(({ ways }) => ways.map(({ href }) => href))).toEqual(['mailto:kansli@norr.example']);
    const none = recipients && recipientsOf(definition, { municipality: ['soderby'] }, recipients);
    expect(none?.known).toBe(false);
    expect(none?.first).toEqual([recipients?.start]);
    expect(recipients && recipientsOf(definition, {}, recipients)).toBeUndefined();
  });

  it('opens in a mail program with its lines', () => {
    const address = new URL(mailto('mailto:kansli@norr.example', { subject: 'Hej & hå', lines: ['Ett', 'Två'] }));
    expect([address.searchParams.get('subject'), address.searchParams.get('body')]).toEqual(['Hej & hå', 'Ett\r\n\r\nTvå']);
  });
});

describe('the rows for an editor', () => {
  it('are such as the check takes, whatever has been written', () => {
    fc.assert(
      fc.property(filled, fc.string({ unit: 'binary' }), (values, company) => {
        const given = {
          ...values,
          ...whole,
          company: [tidy({ type: 'text', most: 80 }, company) || 'Verkstaden'],
          role: values.role ?? ['Kontoret'],
        };
        const [row] = parse(blockOf(definition, given, '2026-11-23')) as unknown[];
        const { success, data } = pledge.safeParse(row);
        // A name without a letter or a digit gives an id from the rest.
        expect(success).toBe(true);
        expect(data?.company).toBe(given.company[0]?.trim());
      }),
    );
  });

  it('are not given while a person’s address lacks that person’s yes', () => {
    const named = { ...whole, email: ['kim.ek@verkstaden.example'] };
    expect(isNamed(whole)).toBe(false);
    expect(isNamed(named)).toBe(true);
    const agreed = { ...named, consent: ['ja'] };
    expect(isNamed(agreed)).toBe(false);
    expect(pledge.safeParse((parse(blockOf(definition, agreed, '2026-11-23')) as unknown[])[0]).success).toBe(true);
    expect(pledge.safeParse((parse(blockOf(definition, named, '2026-11-23')) as unknown[])[0]).success).toBe(false);
  });
});

describe('the sheets', () => {
  it('have every question when nothing is filled in, and every answer when all is', () => {
    const empty = sheetsOf({ definition, values: {}, text, day }).flatMap(textsOf);
    for (const { label } of definition.sections.flatMap(({ fields }) => fields).filter(({ id }) => id !== 'nu'))
      expect(empty).toContain(label);
    const full = sheetsOf({ definition, values: whole, text, day }).flatMap(textsOf);
    for (const said of ['Norrby', 'Verkstaden', 'den 2027-06-01', 'tillsammans, 50 % rabatt + #fika=ja', 'Olja', 'Limma'])
      expect(full).toContain(said);
  });

  it('begin anew where a section says so', () => {
    expect(sheetsOf({ definition, values: {}, text, day })).toHaveLength(2);
  });
});

describe('offers of companies', () => {
  it('are shown until their day', () => {
    const until = (last: string) =>
      small({
        kind: 'pledge',
        key: 'norr/verkstaden-2027',
        data: {
          id: 'verkstaden-2027',
          company: 'Verkstaden',
          what: ['visit'],
          municipality: 'Norrby',
          contact: { role: 'Kontoret', phone: '010-000 00 00' },
          received: '2026-11-01',
          until: last,
        },
      }).regions[0]?.pledges.length;
    expect([until('2026-11-23'), until('2026-11-22')]).toEqual([1, 0]);
  });
});
