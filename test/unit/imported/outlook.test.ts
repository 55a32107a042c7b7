import { describe, expect, it } from 'vitest';
import { outlookReader } from '../../../scripts/import/outlook.ts';
import { checkOne } from '../../../src/catalogue/imported.ts';
import { BAD, given } from './given.ts';

// Rows shaped as the barometer's (formats.md §5.4): the assessments are invented.

const row = (lan: string, more: object = {}): Record<string, unknown> => ({
  yb_yrke: 'Svetsare',
  yb_concept_id: 'aaaa_aaa_aaa',
  lan,
  ssyk: '7212',
  jobbmojligheter: 'stora',
  rekryteringssituation: 'brist',
  prognos: 'öka',
  hogsta_bedomningsniva: 'nationellt',
  delvis_helt: 'helt',
  omgang: '2026-1',
  ...more,
});
const OWN = {
  hogsta_bedomningsniva: 'län',
  delvis_helt: 'helt',
  jobbmojligheter: 'små',
  rekryteringssituation: 'överskott',
  prognos: null,
};
const national = { name: 'Svetsare', chances: 'large', forecast: 'increase', situation: 'shortage' };

const read = (content: unknown) => outlookReader.read(given({ 'given.json': content }));

describe('the outlook of a county', () => {
  it('stands beside the country’s where the source assessed the county by itself', async () => {
    const { body, left, period, count } = await read([row('00'), row('14', OWN), row('14', OWN)]);
    expect(body.occupations).toEqual([{ ...national, counties: { '14': { chances: 'small', situation: 'surplus' } } }]);
    expect(left).toEqual([]);
    const receipt = { source: 'x', file: 'x', retrieved: '2026-11-27', licence: 'CC0', period, count, sha256: '0'.repeat(64) };
    expect(checkOne('outlook', { receipt, ...body })).toEqual([]);
  });

  it.each([
    ['the country', { hogsta_bedomningsniva: 'nationellt' }],
    ['a part of the country', { hogsta_bedomningsniva: 'nuts2', delvis_helt: 'delvis' }],
    ['the county in part', { hogsta_bedomningsniva: 'län', delvis_helt: 'delvis' }],
    ['nothing that is told', { hogsta_bedomningsniva: null }],
    ['a level in a field by another name', { hogsta_bedomningsniva: undefined, bedomningsniva: 'län' }],
  ])('is left out and counted where it was made from %s', async (_, level) => {
    const { body, left } = await read([row('00'), row('14', { ...OWN, ...level })]);
    expect(body.occupations).toEqual([national]);
    expect(left).toEqual([{ reason: 'länsrader som bygger på ett större område än länet', count: 1 }]);
  });

  it('is left out where it says nothing, and where the country has no such occupation', async () => {
    const silent = { ...OWN, jobbmojligheter: null, rekryteringssituation: null };
    const { body, left } = await read([row('00'), row('14', silent), row('14', { ...OWN, yb_yrke: 'Bagare' })]);
    expect(body.occupations).toEqual([national]);
    expect(left).toEqual([
      { reason: 'länsrader utan bedömning', count: 1 },
      { reason: 'länsrader för yrken utan bedömning för hela landet', count: 1 },
    ]);
  });

  it('is refused where a county is assessed twice, or in another round than the country', async () => {
    await expect(read([row('00'), row('14', OWN), row('14', { ...OWN, prognos: 'öka' })])).rejects.toThrow(
      'säger olika saker om ”Svetsare i län 14”',
    );
    await expect(read([row('00'), row('14', { ...OWN, omgang: '2025-2' })])).rejects.toThrow('blandar omgångar: 2026-1, 2025-2');
  });

  it.each([
    ...BAD,
    ['an empty list', [], 'ingen fil för outlook'],
    ['a renamed field', [{ yrke: 'Svetsare', lan: '00', omgang: '2026-1', prognos: 'öka' }], 'ingen fil för outlook'],
    ['a renamed field of one row', [row('00'), { ...row('14'), lan: undefined, lankod: '14' }], '[2].lan: Fältet saknas'],
    ['a number in place of a word', [row('00', { jobbmojligheter: '210,0' })], '”210,0” hos ”Svetsare” är inget ord'],
    ['what stands for nothing in place of a word', [row('00', { jobbmojligheter: '..' })], '”..” hos ”Svetsare” är inget ord'],
  ])('is not read from %s', async (_, content, message) => {
    await expect(read(content)).rejects.toThrow(message);
  });
});
