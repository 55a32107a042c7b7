import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { type Kind, kinds, wordsSchema } from '../../src/schema/kinds.ts';
import { tell } from '../../src/schema/tell.ts';
import { schemaAt, values } from '../../src/schema/walk.ts';

/** What is told of one field of a kind, when it is written so in its file. */
function toldOf(kind: Kind, path: string, written: string): { problem: string; remedy: string }[] {
  const field = schemaAt(
    kinds[kind].schema,
    path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
  );
  if (!field) throw new Error(`${kind} has no ${path}`);
  const value: unknown = parse(written);
  const { error } = field.safeParse(value);
  return error ? tell(field, value, error.issues, (at) => (at.length === 0 ? written : undefined)) : [];
}

/** What the advice says to write, word for word. */
const advice = (remedy: string): string | undefined =>
  /^(?:Skriv punkt i tal:|Skriv latituden först:|Skriv|Sätt citattecken runt värdet:|Ta bort citattecknen: skriv) (.+?)\.?$/.exec(
    remedy,
  )?.[1] ?? /Menade du (.+)\?/.exec(remedy)?.[1];

describe('advice that says what to write is right: who follows it is rid of the fault', () => {
  it.each<[Kind, string, string, unknown]>([
    ['job', 'pay.value', '35 300', 35300],
    ['job', 'pay.value', '"35300"', 35300],
    ['job', 'pay.value', '35300 kr', 35300],
    ['job', 'pay.value', '35.300', 35300],
    ['job', 'pay.value', 'ca 35000', 35000],
    ['job', 'pay.value', '35 tkr', 35000],
    ['job', 'pay.value', '[35300]', 35300],
    ['job', 'pay.unit', 'euro/månad', 'kr/månad'],
    ['job', 'pay.asOf', '20240501', '2024-05-01'],
    ['job', 'pay.asOf', '2024.05', '2024-05'],
    ['job', 'pay.asOf', 'maj 2024', '2024-05'],
    ['job', 'ssyk.code', '0110', '0110'],
    ['job', 'ssyk.code', '”7212”', '7212'],
    ['job', 'title', '1e3', '1e3'],
    ['job', 'title', '0x1A', '0x1A'],
    ['job', 'title', 'true', 'true'],
    ['job', 'tasks', 'Svetsa', ['Svetsa']],
    ['job', 'tasks', 'Svetsa, mäta', ['Svetsa', 'mäta']],
    ['job', 'sources', 'scb', [{ id: 'scb' }]],
    ['job', 'sources.0', 'scb', { id: 'scb' }],
    ['job', 'draft', 'ja', true],
    ['job', 'draft', '"false"', false],
    ['job', 'reviewed', '20261126', '2026-11-26'],
    ['job', 'reviewed', '26/11 2026', '2026-11-26'],
    ['job', 'interests.letters', 'rc', 'RC'],
    ['education', 'places.value', '"24 st"', 24],
    ['education', 'places.value', '1.600', 1600],
    ['education', 'higherEducation', 'nej', 'no'],
    ['education', 'higherEducation', 'true', 'yes'],
    ['education', 'higherEducation', 'kan väljas', 'optional'],
    ['education', 'certification.status', 'Certifierad', 'certified'],
    ['event', 'kind', 'öppet hus', 'open-house'],
    ['event', 'time', '9:00', '09:00'],
    ['event', 'time', '17.00', '17:00'],
    ['event', 'time', 'kl 17–19', '17:00-19:00'],
    ['event', 'start', '2026-11-6', '2026-11-06'],
    ['event', 'website', 'www.exempel.se', 'https://www.exempel.se'],
    ['event', 'website', 'https:/exempel.se', 'https://exempel.se'],
    ['event', 'id', '2026', '2026'],
    ['school', 'position', '[59,51839, 17,91128]', [59.51839, 17.91128]],
    ['school', 'position', '[17.91128, 59.51839]', [59.51839, 17.91128]],
    ['school', 'position', '59.5, 17.9', [59.5, 17.9]],
    ['programme', 'length.value', '"1,5"', 1.5],
    ['calendarDate', 'lastDays.0', '16/11', '11-16'],
    ['calendarDate', 'months.0', '"2"', 2],
    ['story', 'road', 'YH', 'higher-vocational'],
    ['story', 'picture.src', '/bilder/kaj.svg', './kaj.svg'],
    ['site', 'languages', 'svenska', ['sv']],
    ['site', 'publisher.email', 'mailto:namn@exempel.se', 'namn@exempel.se'],
  ])('%s %s: %s', (kind, path, written, right) => {
    const [told, ...more] = toldOf(kind, path, written);
    expect(more).toEqual([]);
    const said = advice(told?.remedy ?? '') ?? '';
    expect(said, told?.remedy).not.toBe('');
    expect(parse(said)).toEqual(right);
    expect(toldOf(kind, path, said)).toEqual([]);
  });
});

describe('advice is never a guess where it cannot be known', () => {
  it.each<[Kind, string, string]>([
    ['job', 'pay.value', '-1'],
    ['job', 'pay.value', '.inf'],
    ['job', 'pay.value', '.nan'],
    ['job', 'pay.value', '35,3'],
    ['job', 'pay.value', 'bra'],
    ['job', 'ssyk.code', '71'],
    ['job', 'ssyk.code', '72120'],
    ['job', 'reviewed', 'i våras'],
    ['job', 'reviewed', '0026-11-26'],
    ['education', 'higherEducation', 'kanske'],
    ['event', 'website', 'javascript:alert(1)'],
    ['event', 'time', '25:00'],
  ])('%s %s: %s', (kind, path, written) => {
    const [told] = toldOf(kind, path, written);
    expect(told?.problem).toBeTruthy();
    expect(told?.remedy).not.toMatch(/Menade du|^Skriv [\d"[]|^Skriv http/);
  });
});

describe('a time', () => {
  it.each(['17:00-19:00', '22:00-01:00', '20:00-08:00', '00:00', '23:59'])('%s is one', (time) =>
    expect(toldOf('event', 'time', time)).toEqual([]),
  );
  it.each(['19:00-17:00', '17:00-17:00', '24:00', '17:60'])('%s is none', (time) => expect(toldOf('event', 'time', time)).toHaveLength(1));
});

/** Schemas of whole entries and of their translations. */
const schemas: z.ZodType[] = [
  ...Object.values(kinds).map(({ schema }) => schema),
  ...(Object.keys(kinds) as Kind[]).map((kind) => wordsSchema(kind)),
];

describe('whatever an entry holds', () => {
  const leaf = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom(
      null,
      undefined,
      '',
      ' ',
      '35 300',
      '2026-02-30',
      '26/11 2026',
      'nej',
      '25:00-26:00',
      'https://',
      '\u200b',
      '[1,2]',
      '{a: b}',
    ),
  );
  const anything = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 3, depthSize: 'small' }, leaf, fc.array(tie('value'), { maxLength: 4 }), tie('entry')),
    entry: fc.dictionary(
      fc.constantFrom(
        'title',
        'titel',
        'pay',
        'value',
        'source',
        'asOf',
        'start',
        'time',
        'stages',
        'position',
        'id',
        'website',
        'x,y',
        'name',
      ),
      tie('value'),
      { maxKeys: 8 },
    ),
  })).value;

  it('its faults are told in sentences, each at a place and with what to do', () => {
    fc.assert(
      fc.property(fc.constantFrom(...schemas), anything, (schema, data) => {
        const { error } = schema.safeParse(data);
        if (!error) return;
        const told = tell(schema, data, error.issues);
        expect(told.length).toBeGreaterThan(0);
        for (const { problem, remedy } of told) {
          expect(problem.length * remedy.length).toBeGreaterThan(0);
          expect(`${problem} ${remedy}`).not.toMatch(/undefined|\[object|Invalid|expected|NaN\./);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('each value is found by its own path', () => {
    const data = { title: 'Ett', tasks: ['a', 'b'], pay: { value: 1 } };
    expect(values(kinds.job.schema, data).map(({ path }) => path.join('.'))).toEqual([
      '',
      'title',
      'tasks',
      'tasks.0',
      'tasks.1',
      'pay',
      'pay.value',
    ]);
  });
});
