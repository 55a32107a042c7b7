import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { alternate, pagesOf } from '../../src/catalogue/addresses.ts';
import { checkContent } from '../../src/catalogue/check.ts';
import { mayPublish } from '../../src/catalogue/consent.ts';
import { isSupply, link } from '../../src/catalogue/link.ts';
import { readContent } from '../../src/catalogue/read.ts';

const content = checkContent(await readContent(path.resolve('test/content/base')));
const options = { date: '2026-11-23' } as const;
const sv = link(content, { ...options, language: 'sv' });
const en = link(content, { ...options, language: 'en' });

describe('the catalogue', () => {
  it('links an education to its school, programme, region and municipality, and all of them back', () => {
    const [education] = sv.educations;
    expect(education!.school!.educations).toContain(education);
    expect(education!.programme!.educations).toContain(education);
    expect(education!.region.educations).toContain(education);
    expect(education!.municipality!.educations).toContain(education);
    expect(education!.jobs.map((l) => l.job.key)).toEqual(['snickare']);
    expect(sv.jobs[0]!.educations).toEqual([education]);
  });

  it('takes the region of an entry from its folder', () => {
    expect(sv.stories[0]!.region).toBe(sv.regions[0]);
  });

  it('lays translated words over the entry and keeps its facts', () => {
    expect(en.jobs[0]).toMatchObject({ title: 'Joiner', tasks: ['Saw', 'Glue'], lang: 'en', pay: { value: 30000 } });
  });

  it('falls back to the main language and says so', () => {
    expect(en.programmes[0]).toMatchObject({ title: 'Träprogrammet', lang: 'sv', prose: { lang: 'sv' } });
  });

  it('gives a region what it says that it needs, the greatest need first', async () => {
    const raw = await readContent(path.resolve('test/content/base'));
    const need = { kind: 'need', region: 'norr', file: 'regions/norr/needs.yaml', bodyLine: 0, line: () => 1 } as const;
    for (const level of [2, 5])
      raw.entries.push({ ...need, key: `norr/${level}`, data: { job: 'snickare', level, horizon: 'nu', source: 'tidning' } });
    const [region] = link(checkContent(raw), { ...options, language: 'sv' }).regions;
    expect(region!.needs.map(({ level, job }) => [level, job.key])).toEqual([
      [5, 'snickare'],
      [2, 'snickare'],
    ]);
  });

  it('has a page only for municipalities that a region or a school has', () => {
    expect(sv.municipalities.map((m) => m.name)).toEqual(['Norrby']);
  });

  it('has the same pages in every language', () => {
    const back = pagesOf(en).map((page) => alternate(page, 'sv'));
    expect(back).toEqual(pagesOf(sv).map((page) => page.address));
  });
});

describe('what must not be published', () => {
  it('is a draft, and with it all that points to it', async () => {
    const raw = await readContent(path.resolve('test/content/base'));
    for (const entry of raw.entries)
      if (entry.key === 'snickare' && !entry.translation) Object.assign(entry.data as object, { draft: true });
    const checked = checkContent(raw);
    const without = link(checked, { ...options, language: 'sv' });
    expect(without.jobs).toEqual([]);
    expect(without.programmes[0]!.jobs).toEqual([]);
    expect(without.stories[0]!.job).toBeUndefined();
    expect(link(checked, { ...options, language: 'sv', drafts: true }).jobs).toHaveLength(1);
  });

  it('is everything in a region that is a draft', async () => {
    const raw = await readContent(path.resolve('test/content/base'));
    for (const entry of raw.entries) if (entry.kind === 'region') Object.assign(entry.data as object, { draft: true });
    const without = link(checkContent(raw), { ...options, language: 'sv' });
    expect([without.regions, without.educations, without.schools, without.stories, without.municipalities].flat()).toEqual([]);
  });

  const consent = { given: '2026-01-01', by: 'Processledaren', scope: 'text', expires: '2027-01-01' };
  it.each([
    ['an example story may', { illustrative: true, person: { name: 'Kaj' } }, true],
    ['a real person without consent may not', { illustrative: false, person: { name: 'Kaj' } }, false],
    ['with consent may', { illustrative: false, person: { name: 'Kaj' }, consent }, true],
    [
      'with consent not yet given may not',
      { illustrative: false, person: { name: 'Kaj' }, consent: { ...consent, given: '2026-12-01' } },
      false,
    ],
    [
      'with consent that has run out may not',
      { illustrative: false, person: { name: 'Kaj' }, consent: { ...consent, expires: '2026-11-22' } },
      false,
    ],
    [
      'on the last day of consent may',
      { illustrative: false, person: { name: 'Kaj' }, consent: { ...consent, expires: '2026-11-23' } },
      true,
    ],
    [
      'with consent withdrawn may not',
      { illustrative: false, person: { name: 'Kaj' }, consent: { ...consent, withdrawn: '2026-11-23' } },
      false,
    ],
    ['a child without a guardian may not', { illustrative: false, person: { name: 'Kaj', age: 14 }, consent }, false],
    [
      'a child with a guardian may',
      { illustrative: false, person: { name: 'Kaj', age: 14 }, consent: { ...consent, guardian: 'Förälder' } },
      true,
    ],
  ])('%s', (_, story, may) => {
    expect(mayPublish(story, '2026-11-23')).toBe(may);
  });
});

describe('what there is to study', () => {
  it.each([
    ['certified', undefined, true],
    ['not-stated', undefined, true],
    ['planned', undefined, false],
    ['applied', undefined, false],
    ['certified', false, false],
  ] as const)('%s, active %s: %s', (status, active, supply) => {
    expect(isSupply({ active, certification: { status, source: 'x' } })).toBe(supply);
  });
});
