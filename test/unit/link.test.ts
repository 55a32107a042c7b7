import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { alternate, entriesOf, inFoot, languagesOf, pagesOf, SEARCHED, shownPages } from '../../src/catalogue/addresses.ts';
import { checkContent } from '../../src/catalogue/check.ts';
import { withheldBecause } from '../../src/catalogue/consent.ts';
import { isSupply, link } from '../../src/catalogue/link.ts';
import { readContent } from '../../src/catalogue/read.ts';
import { pagesOfRegion } from '../../src/offline/contents.ts';

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

  it('has an easy-to-read text where one lies beside the entry, with a page of its own, in the main language alone', async () => {
    const raw = await readContent(
      path.resolve('test/content/base'),
      new Map([['jobs/snickare.lattlast.md', new TextEncoder().encode('Du sågar.\n')]]),
    );
    const checked = checkContent(raw);
    expect(checked.problems).toEqual([]);
    const [own, other] = (['sv', 'en'] as const).map((language) => link(checked, { ...options, language }));
    expect(own!.jobs[0]!.easy).toEqual({ id: 'jobs/snickare.lattlast.md', lang: 'sv', empty: false, main: 'jobs/snickare.md' });
    expect(own!.jobs[0]!.prose.id).toBe('jobs/snickare.md');
    expect([other!.jobs[0]!.easy, own!.programmes[0]!.easy]).toEqual([undefined, undefined]);
    const easy = [own!, other!].map((all) => pagesOf(all).filter(({ kind }) => kind === 'easy'));
    expect(easy.map((pages) => pages.map(({ address }) => address))).toEqual([['/yrken/snickare/lattlast/'], []]);
    expect(languagesOf(easy[0]![0]!, ['sv', 'en'])).toEqual(['sv']);
    expect((['sv', 'en'] as const).map((language) => alternate(easy[0]![0]!, language))).toEqual([
      '/yrken/snickare/lattlast/',
      '/en/jobs/snickare/',
    ]);
    const drawn = pagesOfRegion(own!.regions[0]!, own!).map(({ address }) => address);
    expect(drawn).toEqual(expect.arrayContaining(['/yrken/snickare/', '/yrken/snickare/lattlast/']));
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
});

describe('a story', () => {
  const consent = { given: '2026-01-01', by: 'Processledaren', scope: 'text', expires: '2027-01-01' };
  const guardian = { who: 'en vårdnadshavare', given: '2026-01-02' };
  const real = { illustrative: false, person: { name: 'Kaj', age: 30 }, consent };
  const child = { ...real, person: { name: 'Kaj', age: 14 } };
  const guarded = (changed: object): object => ({ ...child, consent: { ...consent, guardian: { ...guardian, ...changed } } });
  it.each<[string, unknown, ReturnType<typeof withheldBecause>]>([
    ['that is made up may be shown', { illustrative: true, person: { name: 'Kaj' } }, undefined],
    ['of a real person with consent may', real, undefined],
    ['on the last day of consent may', { ...real, consent: { ...consent, expires: '2026-11-23' } }, undefined],
    ['of an adult without an age may', { ...real, person: { name: 'Kaj', adult: true } }, undefined],
    ['of a child with a guardian may', guarded({}), undefined],
    ['of someone of 15 may', { ...real, person: { name: 'Kaj', age: 15 } }, undefined],
    ['that runs three years may', { ...real, consent: { ...consent, expires: '2029-01-01' } }, undefined],
    ['of a real person without consent may not', { ...real, consent: undefined }, 'missing'],
    ['with consent of tomorrow may not', { ...real, consent: { ...consent, given: '2026-11-24' } }, 'not-yet'],
    ['with consent that has run out may not', { ...real, consent: { ...consent, expires: '2026-11-22' } }, 'expired'],
    ['with consent that runs more than three years may not', { ...real, consent: { ...consent, expires: '2029-01-02' } }, 'too-long'],
    ['with consent withdrawn may not', { ...real, consent: { ...consent, withdrawn: '2026-11-23' } }, 'withdrawn'],
    ['with consent withdrawn at some other time may not', { ...real, consent: { ...consent, withdrawn: '2027-06-01' } }, 'withdrawn'],
    ['with something else where a withdrawal stands may not', { ...real, consent: { ...consent, withdrawn: null } }, 'withdrawn'],
    [
      'that is made up with consent withdrawn may not',
      { illustrative: true, consent: { ...consent, withdrawn: '2026-01-02' } },
      'withdrawn',
    ],
    ['that is made up with a consent may not', { ...real, illustrative: true }, 'unclear'],
    ['that is made up with a guardian may not', { illustrative: true, guardian: 'mamman' }, 'unclear'],
    ['that does not say whether it is made up may not', { person: { name: 'Kaj' } }, 'unclear'],
    ['that is said to be made up in words may not', { illustrative: 'ja' }, 'unclear'],
    ['of nobody knows what age may not', { ...real, person: { name: 'Kaj' } }, 'age'],
    ['of someone not said to be an adult may not', { ...real, person: { name: 'Kaj', adult: false } }, 'age'],
    ['of an adult of 14 may not', { ...child, person: { name: 'Kaj', age: 14, adult: true } }, 'unclear'],
    ['of an age in words may not', { ...real, person: { name: 'Kaj', age: 'fjorton' } }, 'unclear'],
    ['of a child without a guardian may not', child, 'guardian'],
    ['with a guardian in words may not', { ...child, consent: { ...consent, guardian: 'mamman' } }, 'unclear'],
    ['with a guardian of no day may not', guarded({ given: undefined }), 'unclear'],
    ['with a guardian of tomorrow may not', guarded({ given: '2026-11-24' }), 'not-yet'],
    ['with a day that is none may not', { ...real, consent: { ...consent, given: '2026-02-30' } }, 'unclear'],
    ['with consent in a word may not', { ...real, consent: 'ja' }, 'unclear'],
    ['that a draft begins with may not', { ...real, consent: { ...consent, by: 'ÄNDRA: vem' } }, 'unclear'],
    ['that is nothing may not', undefined, 'unclear'],
    ['that is a list may not', [real], 'unclear'],
  ])('%s', (_, story, why) => {
    expect(withheldBecause(story, '2026-11-23')).toBe(why);
  });

  it.each([
    '',
    ' ',
    '-',
    '—',
    'nej',
    'Nej.',
    'NEJ',
    'ne\u00adj',
    'inte än',
    'saknas',
    'ingen',
    'n/a',
    '?',
    'ja',
    'okänd',
    'mamman har inte skrivit på',
    'väntar på pappan',
    'kanske mamman',
    'ska fråga mamman',
    'mamman (avstår)',
    'pappan har avböjt',
    'på gång',
    'Nein',
    'Eva Trast',
    'x',
    'ÄNDRA: vem',
    'null',
  ])('has no yes of a guardian in “%s”', (who) => {
    expect(withheldBecause(guarded({ who }), '2026-11-23')).toBe('guardian');
  });
  it.each([
    'mamman',
    'Pappa',
    'Båda vårdnadshavarna',
    'mamman och pappan',
    'mammorna',
    'familjehemsföräldrarna',
    'en särskilt förordnad vårdnadshavare',
    'barnets mor (ensam vårdnadshavare)',
  ])('has a yes of “%s”', (who) => {
    expect(withheldBecause(guarded({ who }), '2026-11-23')).toBeUndefined();
  });

  it.each(['mamman', 'Båda vårdnadshavarna', 'en vårdnadshavare', 'pappa', 'familjehemmet', 'god man'])('has one in “%s”', (who) => {
    expect(withheldBecause(guarded({ who }), '2026-11-23')).toBeUndefined();
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

describe('the lists', () => {
  const entrance = (name: 'vagledare' | 'foretag') => ({ ...sv.guides[0]!, entrance: name });

  it('stand in the foot, but for those that have no entries', () => {
    expect(inFoot(sv)).toEqual(expect.arrayContaining(['region', 'job', 'story', 'criterion', 'compare', 'list']));
    expect(inFoot({ ...sv, stories: [] })).not.toContain('story');
    expect(new Set(inFoot(sv)).size).toBe(inFoot(sv).length);
  });

  it('of lessons and gaps stand there only where no entrance leads to them', () => {
    expect(inFoot(sv)).toEqual(expect.arrayContaining(['lesson', 'gaps']));
    expect(inFoot({ ...sv, guides: [entrance('vagledare')] })).not.toContain('lesson');
    expect(inFoot({ ...sv, guides: [entrance('foretag')] })).not.toContain('gaps');
  });

  it('without entries are built, and shown to nobody', () => {
    const without = { ...sv, stories: [] };
    const lists = (pages: ReturnType<typeof pagesOf>): string[] => pages.filter(({ entry }) => !entry).map(({ kind }) => kind);
    expect(lists(pagesOf(without))).toContain('story');
    expect(lists(shownPages(without))).not.toContain('story');
    expect(lists(shownPages(sv))).toContain('story');
  });

  it('and the choices of a search have every kind with pages once', () => {
    const paged = new Set(pagesOf(sv).flatMap(({ kind, entry }) => (entry?.kind === kind ? kind : [])));
    expect([...paged].filter((kind) => !(SEARCHED as string[]).includes(kind))).toEqual([]);
    expect(new Set(SEARCHED).size).toBe(SEARCHED.length);
  });

  it('are of all that has a page or a place on one, texts included', () => {
    const texts = [...content.entries.job.values(), ...content.entries.criterion.values(), ...content.entries.story.values()];
    const shown = entriesOf(sv).flatMap((entry) => ('prose' in entry ? entry.prose.main : []));
    expect(shown).toEqual(expect.arrayContaining(texts.filter(({ data }) => !('consent' in data)).map(({ file }) => file)));
  });
});
