import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asReport } from '../../scripts/import/changes.ts';
import { type Imported, importInto, type ImportOptions } from '../../scripts/import/importing.ts';
import { progressOn } from '../../scripts/import/progress.ts';

// What an import says that it changes, and what makes it refuse: twenty schools, some of which are changed from one time to the next.

type Unit = { code: string; name: string; municipality_code: string | null; forms: string[] };
const PLACES = ['0180', '0580', '1280', '1480'];
const units = (count = 20): Unit[] =>
  Array.from({ length: count }, (_, i) => ({
    code: String(10_000_000 + i),
    name: `Skolan på höjden ${i + 1}`,
    municipality_code: PLACES[i % 4] ?? '0180',
    forms: ['Gymnasieskolan'],
  }));

describe('an import', () => {
  let folder: string;
  const content = (): string => path.join(folder, 'content');
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'import-report-'));
    await cp('test/content/base', content(), { recursive: true });
    const places = PLACES.map((code) => `- {code: "${code}", name: "Kommun ${code}", county: Län, position: [59, 18]}`);
    await writeFile(path.join(content(), 'municipalities.yaml'), `${places.join('\n')}\n`);
    await mkdir(path.join(content(), 'regions/nord'), { recursive: true });
    await writeFile(path.join(content(), 'regions/nord/region.mdx'), '---\nname: Nord\nmunicipalities: [Kommun 0180, Kommun 0580]\n---\n');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const into = async (given: Unit[], options: Partial<ImportOptions> = {}): Promise<Imported> => {
    const file = path.join(folder, 'skolenheter.json');
    await writeFile(file, JSON.stringify({ source: 'Uttag 2026-07-01', school_units: given }));
    return importInto('units', file, content(), { date: '2026-11-27', source: 'tidning', ...options });
  };
  const written = (): Promise<string> => readFile(path.join(content(), 'imported/units.json'), 'utf8');

  it('tells what is new, gone and changed since the last, by region, as the text of a merge request', async () => {
    expect((await into(units())).changes).toMatchObject({ new: { length: 20 }, regions: [] });
    const [first, second, third, ...rest] = units(21);
    if (!first || !second || !third) throw new Error('no units');
    const { receipt, changes, written: isWritten } = await into([{ ...second, name: 'Dalskolan' }, third, ...rest]);
    expect(changes).toEqual({
      since: '2026-07',
      new: [{ id: '10000020', name: 'Skolan på höjden 21' }],
      gone: [{ id: '10000000', name: 'Skolan på höjden 1' }],
      changed: [{ id: '10000001', name: 'Dalskolan', fields: ['name'] }],
      regions: [{ region: 'Nord', new: 1, gone: 1, changed: 1 }],
    });
    expect(asReport('units', receipt, changes, isWritten).split('\n')).toEqual([
      '## units',
      '',
      '20 rader från skolenheter.json (2026-07) står nu i imported/units.json.',
      '',
      '- Källa: tidning. Hämtad 2026-11-27. Licens: ej angiven.',
      '- Skolor i gymnasieskola: alla.',
      '- Skolor i anpassad gymnasieskola: alla.',
      '- Skolor i komvux: inte alla. Komvux ges ofta av anordnare som inte är skolenheter.',
      '',
      'Sedan det som var inläst (2026-07): 1 nya, 1 borta, 1 ändrade.',
      '',
      '| region | nya | borta | ändrade |',
      '| --- | --- | --- | --- |',
      '| Nord | 1 | 1 | 1 |',
      '',
      '### Nya (1)',
      '',
      '- Skolan på höjden 21 (10000020)',
      '',
      '### Borta (1)',
      '',
      '- Skolan på höjden 1 (10000000)',
      '',
      '### Ändrade (1)',
      '',
      '- Dalskolan (10000001): name',
      '',
    ]);
  });

  it('changes nothing when the same file comes twice, not even the day', async () => {
    await into(units());
    const before = await written();
    expect(await into(units(), { date: '2026-11-28' })).toMatchObject({ written: false, receipt: { retrieved: '2026-11-27' } });
    expect(await written()).toBe(before);
    expect(await readdir(path.join(content(), 'imported'))).not.toContainEqual(expect.stringContaining('.new'));
  });

  it.each<[what: string, point: 'falt' | 'rader' | 'nollor' | 'teckenkod', given: Unit[], message: string]>([
    ['more than a tenth vanishes', 'rader', units(17), '3 av 20 rader som är inlästa nu (2026-07) finns inte i filen.'],
    [
      'names come in another encoding',
      'teckenkod',
      units().map((unit) => ({ ...unit, name: Buffer.from(unit.name).toString('latin1') })),
      'Namn har kommit i fel teckenkodning: ”Skolan pÃ¥ hÃ¶jden 1”, ”Skolan pÃ¥ hÃ¶jden 5”, ”Skolan pÃ¥ hÃ¶jden 9” och 17 till.',
    ],
    [
      'letters have been lost',
      'teckenkod',
      units().map((unit) => ({ ...unit, name: unit.name.replace('ö', '\uFFFD') })),
      'fel teckenkodning',
    ],
  ])('is refused when %s, leaves the old, and is done when one says that it is so', async (_, point, given, message) => {
    await into(units());
    const before = await written();
    await expect(into(given)).rejects.toThrow(message);
    await expect(into(given)).rejects.toThrow(`Är det verkligen så, kör igen med --accept ${point}.`);
    expect(await written()).toBe(before);
    expect(await into(given, { accept: [point] })).toMatchObject({ written: true });
  });

  it('is refused when codes have lost their first nought, or a field that had values has none', async () => {
    await into(units());
    const short = units().map((unit) => ({ ...unit, municipality_code: unit.municipality_code?.replace(/^0/, '') ?? null }));
    await expect(into(short)).rejects.toThrow('Koder har tappat sin första nolla: 180 (0180), 580 (0580).');
    const nowhere = units().map((unit) => ({ ...unit, municipality_code: null }));
    await expect(into(nowhere)).rejects.toThrow('Filen är tom: ingen rad har något i kommunkoden.');
  });

  it('takes a tenth of what was there as the way of the world', async () => {
    await into(units());
    expect(await into(units(18))).toMatchObject({ written: true, receipt: { count: 18 } });
  });

  it('counts a municipality that does not exist in its receipt', async () => {
    const [first, ...rest] = units();
    if (!first) throw new Error('no units');
    const { receipt } = await into([{ ...first, municipality_code: '9999' }, ...rest]);
    expect(receipt.left).toEqual([{ reason: 'kommun som inte finns, ”9999”: raden är med utan den', count: 1 }]);
  });

  it('reads every file of a folder, and says when there is none to read', async () => {
    await mkdir(path.join(folder, 'enheter'));
    await expect(importInto('units', path.join(folder, 'enheter'), content(), { date: '2026-11-27', source: 'tidning' })).rejects.toThrow(
      'finns ingen fil att läsa',
    );
    for (const [name, some] of [
      ['a.json', units().slice(0, 9)],
      ['b.json', units().slice(9)],
    ] as const)
      await writeFile(path.join(folder, 'enheter', name), JSON.stringify({ school_units: some }));
    await writeFile(path.join(folder, 'enheter', 'läs mig.txt'), 'anteckning');
    const { receipt } = await importInto('units', path.join(folder, 'enheter'), content(), { date: '2026-11-27', source: 'tidning' });
    expect(receipt).toMatchObject({ file: 'enheter', count: 20 });
  });
});

describe('progress', () => {
  it('is told of what takes more than two seconds, and of nothing else', () => {
    let [now, told] = [0, ''];
    const progress = progressOn({ write: (text) => (told += text) }, () => now);
    for (now of [500, 1_900]) progress(1, 4);
    expect(told).toBe('');
    for (now of [2_500, 3_000]) progress(12_000, 40_000);
    expect(told).toBe(`Läser: ${(12_000).toLocaleString('sv-SE')} av ${(40_000).toLocaleString('sv-SE')} …\n`);
  });
});
