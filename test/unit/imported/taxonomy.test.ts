import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { taxonomyReader } from '../../../scripts/import/taxonomy.ts';
import { importedSchemas } from '../../../src/schema/imported.ts';
import { BAD, given } from './given.ts';

// Files shaped as JobTech's ready-made ones (formats.md §5.1) and as our extracts of them.

const WELDER = 'aaaa_aaa_aaa';
const SOLDERER = 'bbbb_bbb_bbb';
const OFFICER = 'cccc_ccc_ccc';
const name = (id: string, preferred_label: string): object => ({ id, type: 'occupation-name', preferred_label });
const group = (id: string, ssyk_code_2012: string, preferred_label: string, narrower: object[]): object => ({
  id,
  type: 'ssyk-level-4',
  ssyk_code_2012,
  preferred_label,
  narrower,
});
const welders = group('dddd_ddd_ddd', '7212', 'Svetsare &amp; gasskärare', [name(WELDER, 'Svetsare'), name(SOLDERER, 'Lödare')]);
const officers = group('eeee_eee_eee', '0110', 'Officerare', [name(OFFICER, 'Officer')]);
const file = (...concepts: object[]): object => ({ data: { concepts } });
const hierarchy = file({
  id: 'ffff_fff_fff',
  type: 'ssyk-level-1',
  preferred_label: 'Hantverk',
  narrower: [{ id: 'gggg_ggg_ggg', type: 'ssyk-level-2', preferred_label: 'Metall', narrower: [welders] }, officers],
});
const withIsco = file({
  ...group('dddd_ddd_ddd', '7212', 'Svetsare & gasskärare', []),
  related: [{ id: 'hhhh_hhh_hhh', type: 'isco-level-4', preferred_label: 'Welders', isco_code_08: '7212' }],
});
const substitutes = (to: string, substitutability_percentage: unknown): object =>
  file({ ...name(WELDER, 'Svetsare'), substitutes: [{ ...name(to, 'X'), substitutability_percentage }] });

const read = (files: Record<string, unknown>) => taxonomyReader.read(given(files));

describe('the taxonomy', () => {
  it('is put together from files that are told apart by what they hold, at any depth', async () => {
    const titles = { groups: [{ ssyk: '7212', titles: ['Svetsmontör', 'Svetsmontör'] }] };
    const files = { 'a.json': substitutes(SOLDERER, 75), 'b.json': hierarchy, 'c.json': withIsco, 'd.json': titles };
    expect(await read(files)).toEqual({
      period: '2026-11',
      count: 2,
      left: [],
      body: {
        groups: [
          { ssyk: '0110', id: 'eeee_eee_eee', label: 'Officerare', isco: [], occupations: [{ id: OFFICER, label: 'Officer' }] },
          {
            ssyk: '7212',
            id: 'dddd_ddd_ddd',
            label: 'Svetsare & gasskärare',
            isco: ['7212'],
            occupations: [
              { id: WELDER, label: 'Svetsare' },
              { id: SOLDERER, label: 'Lödare' },
            ],
            titles: ['Svetsmontör'],
          },
        ],
        related: [[WELDER, SOLDERER, 75]],
      },
    });
  });

  it('is read from our extracts too, which say how old they are', async () => {
    const groups = {
      source: 'JobTech Taxonomy (hämtade 2025-12-24)',
      groups: [
        {
          ssyk: '7212',
          id: 'dddd_ddd_ddd',
          label: 'Svetsare',
          isco08: [{ code: '7212', label: 'Svetsare' }],
          occupations: [{ id: WELDER, label: 'Svetsare' }],
        },
      ],
    };
    const { period, body, left } = await read({
      'g.json': groups,
      'p.json': {
        pairs: [
          [WELDER, WELDER, 25],
          [WELDER, 'zzzz_zzz_zzz', 25],
        ],
      },
    });
    expect({ period, isco: body.groups[0]?.isco, related: body.related, left }).toEqual({
      period: '2025-12',
      isco: ['7212'],
      related: [[WELDER, WELDER, 25]],
      left: [{ reason: 'par där minst ett yrke saknas bland grupperna', count: 1 }],
    });
  });

  it('has the titles of both levels of managers, which JobTech joins, and counts those of groups that it lacks', async () => {
    const titles = {
      groups: [
        { ssyk: '1211', titles: ['Ekonomichef'] },
        { ssyk: '1212', titles: ['Redovisningschef'] },
        { ssyk: '4430', titles: ['Förtroendevald'] },
      ],
    };
    const { body, left } = await read({ 'g.json': file(group('dddd_ddd_ddd', '1210', 'Ekonomichefer', [])), 't.json': titles });
    expect(body.groups[0]?.titles).toEqual(['Ekonomichef', 'Redovisningschef']);
    expect(left).toEqual([{ reason: 'grupper med titlar hos SCB som JobTech inte har', count: 1 }]);
  });

  it.each([
    ...BAD,
    ['no groups', substitutes(SOLDERER, 25), 'inga yrkesgrupper'],
    ['an empty object', {}, 'ingen fil för taxonomy'],
    ['a renamed field', file({ ...welders, preferred_label: undefined, label: 'Svetsare' }), 'ingen fil för taxonomy'],
    ['a renamed field of one row', file(welders, { ...officers, id: undefined }), 'data.concepts[2].id: Fältet saknas'],
    ['a code that has lost its zero', file(welders, { ...officers, ssyk_code_2012: '110' }), 'data.concepts[2].ssyk_code_2012'],
    ['a code that is a number', file(welders, { ...officers, ssyk_code_2012: 110 }), 'concepts[2].ssyk_code_2012'],
    [
      'a share with a comma',
      { ...file(welders, { ...name(WELDER, 'S'), substitutes: [{ id: SOLDERER, substitutability_percentage: '25,0' }] }) },
      '”25,0”',
    ],
    [
      'a share that is missing',
      file(welders, { ...name(WELDER, 'S'), substitutes: [{ id: SOLDERER, substitutability_percentage: '..' }] }),
      'substitutability_percentage',
    ],
    ['a group twice', file(welders, group('eeee_eee_eee', '7212', 'Annat', [])), '7212 står två gånger med olika id'],
    [
      'an occupation twice',
      file(welders, group('eeee_eee_eee', '7213', 'Annat', [name(WELDER, 'Svetsare')])),
      'står i två grupper: 7212 och 7213',
    ],
    [
      'a pair twice',
      file(welders, {
        ...name(WELDER, 'S'),
        substitutes: [25, 75].map((substitutability_percentage) => ({ id: SOLDERER, substitutability_percentage })),
      }),
      'står två gånger med olika procent: 25 och 75',
    ],
  ])('is refused with %s', async (_, content, message) => {
    await expect(read({ 'given.json': content })).rejects.toThrow(message);
  });
});

const shared = path.resolve(process.env.REAL_SOURCES ?? '.sources');
const there = existsSync(shared);
if (!there) console.log(`${shared} finns inte här: proven på de riktiga filerna hoppas över.`);
const real = async (...names: string[]) =>
  read(Object.fromEntries(await Promise.all(names.map(async (one) => [one, await readFile(path.join(shared, one), 'utf8')]))));

describe.skipIf(!there)('the real files', () => {
  it('as JobTech wrote them give groups with occupations, and pairs whose ends are there', async () => {
    const { body, count, left } = await real(
      'samples/jobtech-taxonomy-ssyk4-with-occupations-trimmed.json',
      'samples/jobtech-taxonomy-substitutability-trimmed.json',
    );
    expect(count).toBe(74);
    expect(body.groups.flatMap(({ occupations }) => occupations)).toHaveLength(443);
    expect(body.related).toHaveLength(533);
    expect(left).toEqual([{ reason: 'par där minst ett yrke saknas bland grupperna', count: 74 }]);
  });

  it('as our extracts give all of theirs, as content/imported has it', async () => {
    const { body, count, period, left } = await real(
      'data/jobtech-ssyk4-isco08-yrkesbenamningar.json',
      'data/jobtech-substitutability-teknik.json',
      'data/scb-ssyk2012-isco08-yrkestitlar.json',
    );
    expect({ count, period, left }).toEqual({
      count: 400,
      period: '2025-12',
      left: [{ reason: 'grupper med titlar hos SCB som JobTech inte har', count: 4 }],
    });
    expect(body.groups.flatMap(({ occupations }) => occupations)).toHaveLength(2412);
    expect(body.related).toHaveLength(5443);
    expect(body.groups.every(({ isco, titles }) => isco.length > 0 && titles)).toBe(true);
    const receipt = { source: 'x', file: 'x', retrieved: '2026-11-27', licence: 'CC0', period, count, sha256: '0'.repeat(64) };
    expect(importedSchemas.taxonomy.safeParse({ receipt, ...body }).error).toBeUndefined();
    const { receipt: _, ...stands } = JSON.parse(await readFile('content/imported/taxonomy.json', 'utf8')) as { receipt: object };
    expect(body).toEqual(stands);
  });
});
