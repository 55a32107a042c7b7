import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { adsReader } from '../../../scripts/import/ads.ts';
import { inputOf, textPart } from '../../../scripts/import/input.ts';
import { BAD, given } from './given.ts';

// Lines made after formats.md §5.2, since no year of ads is to be had here. Nobody in them exists.

type Ad = Record<string, unknown>;
const ad = (id: number | string, more: Ad = {}): Ad => ({
  id,
  headline: 'Svetsare till Exempelbolaget',
  publication_date: '2024-03-11T09:00:00',
  description: { text: 'Ring Nils Nilsson på 070-000 00 00.' },
  employer: { name: 'Exempelbolaget', organization_number: '5560000000' },
  application_contacts: [{ name: 'Nils Nilsson', email: 'nils@example.com' }],
  occupation_group: { concept_id: 'aaaa_aaa_aaa', label: 'Svetsare &amp; gasskärare', legacy_ams_taxonomy_id: '7212' },
  workplace_address: { municipality_code: '0180', street_address: 'Gatan 1' },
  ...more,
});
const lines = (...ads: (Ad | string)[]): string => ads.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n');
const read = (content: string, name = '2024.jsonl') => adsReader.read(given({ [name]: content }));

describe('ads as they are published', () => {
  it('are counted by group and municipality, and nothing else of them is kept', async () => {
    const elsewhere = { workplace_address: { municipality_code: '1480' } };
    const officer = { occupation_group: { label: 'Officerare', legacy_ams_taxonomy_id: '0110' } };
    const found = await read(lines(ad(1), ad(2, elsewhere), ad(3), ad(4, officer)));
    expect(found).toEqual({
      period: '2024',
      count: 2,
      left: [],
      body: {
        groups: [
          { ssyk: '0110', label: 'Officerare', national: 1, municipalities: { '0180': 1 } },
          { ssyk: '7212', label: 'Svetsare & gasskärare', national: 3, municipalities: { '0180': 2, '1480': 1 } },
        ],
      },
    });
    expect(JSON.stringify(found)).not.toMatch(/Nils|Exempel|070|Gatan/);
  });

  it('are told from our table by their first line, whatever the file is called', async () => {
    expect(await read(lines(ad(1), ad(2)), 'annonser.json')).toMatchObject({ count: 1, period: '2024' });
    expect(await read(lines(ad(1)), 'annonser.json')).toMatchObject({ count: 1 });
    const table = { source: { year: 2023 }, groups: [{ ssyk2012: '7212', label: 'Svetsare', national: 2, municipalities: { '0180': 2 } }] };
    expect(await read(JSON.stringify(table, undefined, 1), 'tabell.json')).toMatchObject({ count: 1, period: '2023' });
  });

  it('without what is counted by are left out and told of: no group, no day, twice, another year', async () => {
    const group = (legacy_ams_taxonomy_id: unknown): Ad => ({ occupation_group: { label: 'X', legacy_ams_taxonomy_id } });
    const { body, left } = await read(
      lines(
        ad(1),
        ad(1),
        ad(2),
        ad(3, group(null)),
        ad(4, group('110')),
        ad(5, { occupation_group: null }),
        ad(6, { publication_date: null }),
        ad(7, { publication_date: '2023-12-31T00:00:00' }),
      ),
    );
    expect(body.groups).toMatchObject([{ ssyk: '7212', national: 2 }]);
    expect(left).toEqual([
      { reason: 'annonser som står två gånger', count: 1 },
      { reason: 'annonser utan SSYK-kod', count: 3 },
      { reason: 'annonser utan publiceringsdatum', count: 1 },
      { reason: 'annonser publicerade 2023', count: 1 },
    ]);
  });

  it('without a municipality that exists count in the country alone', async () => {
    const at = (municipality_code: unknown): Ad => ({ workplace_address: { municipality_code } });
    const { body, left } = await read(
      lines(ad(1), ad(2, at(null)), ad(3, { workplace_address: null }), ad(4, at('9999')), ad(5, at('180'))),
    );
    expect(body.groups).toMatchObject([{ national: 5, municipalities: { '0180': 1 } }]);
    expect(left).toEqual([
      { reason: 'annonser utan kommun (räknade i landet)', count: 2 },
      { reason: 'annonser vars kommunkod inte finns (räknade i landet)', count: 2 },
    ]);
  });

  it('are known by their first number, and have their own group first where machines have added others', async () => {
    const added = { occupation_group: [{ label: 'Svetsare', legacy_ams_taxonomy_id: '7212' }, { legacy_ams_taxonomy_id: '0110' }] };
    const found = await read(lines(ad('a', { original_id: '9', ...added }), ad('b', { original_id: 9 }), ad('c', { original_id: null })));
    expect(found.body.groups).toMatchObject([{ ssyk: '7212', national: 2 }]);
    expect(found.left).toEqual([{ reason: 'annonser som står två gånger', count: 1 }]);
  });

  it('are read where lines end in CR LF, the file begins with a byte order mark, is packed or is several', async () => {
    expect(await read(`\uFEFF${lines(ad(1), ad(2)).replaceAll('\n', '\r\n')}\r\n`)).toMatchObject({
      body: { groups: [{ national: 2 }] },
      left: [],
    });
    const parts = [textPart('a.jsonl.gz', gzipSync(lines(ad(1), ad(2)))), textPart('b.jsonl', lines(ad(3)))];
    const input = inputOf('2024', parts, { retrieved: '2026-11-27', municipalities: new Map(), progress: () => {} });
    expect(await adsReader.read(input)).toMatchObject({ body: { groups: [{ national: 3, municipalities: { '0180': 3 } }] } });
  });

  it('that cannot be read are counted in the middle of a file, and a file that ends in one is not whole', async () => {
    expect((await read(lines(ad(1), '{"id": 2, "occupa', ad(3)))).left).toEqual([{ reason: 'rader som inte är en annons', count: 1 }]);
    await expect(read(lines(ad(1), ad(2), '{"id": 3, "occupa'))).rejects.toThrow('Filen slutar mitt i en annons, på rad 3');
  });

  it.each([
    ['an empty file', '', 'Filen är tom'],
    ['a page in place of ads', '<!doctype html>', 'Filen är en webbsida'],
    ['one list of all', JSON.stringify([ad(1)]), 'Filen är en enda lista'],
    ['a packed file', 'PK\u0003\u0004', 'Filen är packad (zip)'],
    ['something else', '{"a": 1}', 'en annons på varje rad'],
    ['fields that have been renamed', lines({ id: 1, occupationGroup: {}, publicationDate: '2024-01-01' }), 'Har källan bytt fältnamn'],
  ])('are refused with %s', async (_, content, message) => {
    await expect(read(content)).rejects.toThrow(new RegExp(message.replace(/[()]/g, String.raw`\$&`), 'i'));
  });

  it.each(BAD)('of our table are refused with %s', async (_, content, message) => {
    await expect(read(content, 'given.json')).rejects.toThrow(message);
  });

  it('are refused where a file is one line without end, before it fills the memory', async () => {
    await expect(read(`["${'x'.repeat(17 * 1024 * 1024)}`)).rejects.toThrow('2024.jsonl är en enda lång rad');
  });
});
